// Defines <tansuan-event-statement>.

import { define } from "../../ui/element.ts";
import { TansuanEventStatement } from "./statement.component.ts";

define("tansuan-event-statement", TansuanEventStatement);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-event-statement": TansuanEventStatement;
	}
}
