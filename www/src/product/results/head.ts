// Defines <tansuan-footprint-head>.

import { define } from "../../ui/element.ts";
import { TansuanFootprintHead } from "./head.component.ts";

define("tansuan-footprint-head", TansuanFootprintHead);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-footprint-head": TansuanFootprintHead;
	}
}
