// Defines <tansuan-stacked>.

import { define } from "../../ui/element.ts";
import { TansuanStacked } from "./stacked.component.ts";

define("tansuan-stacked", TansuanStacked);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-stacked": TansuanStacked;
	}
}
