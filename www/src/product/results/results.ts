// Defines <tansuan-footprint>.

import { define } from "../../ui/element.ts";
import { TansuanFootprint } from "./results.component.ts";

define("tansuan-footprint", TansuanFootprint);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-footprint": TansuanFootprint;
	}
}
