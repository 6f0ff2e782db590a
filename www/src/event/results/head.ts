// Defines <tansuan-event-head>.

import { define } from "../../ui/element.ts";
import { TansuanEventHead } from "./head.component.ts";

define("tansuan-event-head", TansuanEventHead);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-event-head": TansuanEventHead;
	}
}
