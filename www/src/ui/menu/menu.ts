// Defines <tansuan-menu>.

import { define } from "../element.ts";
import { TansuanMenu } from "./menu.component.ts";

define("tansuan-menu", TansuanMenu);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-menu": TansuanMenu;
	}
}
