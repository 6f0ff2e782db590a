// Defines <tansuan-parts>.

import { define } from "../../ui/element.ts";
import { TansuanParts } from "./parts.component.ts";

define("tansuan-parts", TansuanParts);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-parts": TansuanParts;
	}
}
