// Defines <tansuan-item-dialog>.

import { define } from "../element.ts";
import { TansuanItemDialog } from "./item-dialog.component.ts";

define("tansuan-item-dialog", TansuanItemDialog);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-item-dialog": TansuanItemDialog;
	}
}
