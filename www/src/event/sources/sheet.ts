// Defines <tansuan-event-source-sheet>.

import { define } from "../../ui/element.ts";
import { TansuanEventSourceSheet } from "./sheet.component.ts";

define("tansuan-event-source-sheet", TansuanEventSourceSheet);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-event-source-sheet": TansuanEventSourceSheet;
	}
}
