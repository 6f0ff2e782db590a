// Defines <tansuan-chip>.

import { define } from "../element.ts";
import { TansuanChip } from "./chip.component.ts";

define("tansuan-chip", TansuanChip);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-chip": TansuanChip;
	}
}
