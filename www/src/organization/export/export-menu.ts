// Defines <tansuan-export-menu>.

import { define } from "../../ui/element.ts";
import { TansuanExportMenu } from "./export-menu.component.ts";

define("tansuan-export-menu", TansuanExportMenu);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-export-menu": TansuanExportMenu;
	}
}
