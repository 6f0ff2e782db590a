// Defines <tansuan-event-estimate>.

import { define } from "../../ui/element.ts";
import { TansuanEventEstimate } from "./estimate.component.ts";

define("tansuan-event-estimate", TansuanEventEstimate);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-event-estimate": TansuanEventEstimate;
	}
}
