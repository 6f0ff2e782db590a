// Defines <tansuan-packs>.

import { define } from "../../ui/element.ts";
import { TansuanPacks } from "./packs.component.ts";

define("tansuan-packs", TansuanPacks);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-packs": TansuanPacks;
	}
}
