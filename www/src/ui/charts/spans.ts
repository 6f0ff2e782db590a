// Defines <tansuan-spans>.

import { define } from "../element.ts";
import { TansuanSpans } from "./spans.component.ts";

define("tansuan-spans", TansuanSpans);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-spans": TansuanSpans;
	}
}
