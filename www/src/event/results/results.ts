// Defines <tansuan-event-results>.

import { define } from "../../ui/element.ts";
import { TansuanEventResults } from "./results.component.ts";

define("tansuan-event-results", TansuanEventResults);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-event-results": TansuanEventResults;
	}
}
