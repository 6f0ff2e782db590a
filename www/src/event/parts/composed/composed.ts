// Defines <tansuan-composed>.

import { define } from "../../../ui/element.ts";
import { TansuanComposed } from "./composed.component.ts";

define("tansuan-composed", TansuanComposed);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-composed": TansuanComposed;
	}
}
