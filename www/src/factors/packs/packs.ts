// Defines <tansuan-packs> and <tansuan-make-pack>.

import { define } from "../../ui/element.ts";
import { TansuanMakePack } from "./make.component.ts";
import { TansuanPacks } from "./packs.component.ts";

define("tansuan-packs", TansuanPacks);
define("tansuan-make-pack", TansuanMakePack);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-packs": TansuanPacks;
		"tansuan-make-pack": TansuanMakePack;
	}
}
