// Defines <tansuan-palette>.

import { define } from "../../ui/element.ts";
import { TansuanPalette } from "./palette.component.ts";

define("tansuan-palette", TansuanPalette);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-palette": TansuanPalette;
	}
}
