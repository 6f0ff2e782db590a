// Defines <tansuan-ranked-bars>.

import { define } from "../element.ts";
import { TansuanRankedBars } from "./ranked-bars.component.ts";

define("tansuan-ranked-bars", TansuanRankedBars);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-ranked-bars": TansuanRankedBars;
	}
}
