// Defines <tansuan-bars>.

import { define } from "../element.ts";
import { TansuanBars } from "./bars.component.ts";

define("tansuan-bars", TansuanBars);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-bars": TansuanBars;
	}
}
