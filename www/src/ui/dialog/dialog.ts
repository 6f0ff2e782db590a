// Defines <tansuan-dialog>.

import { define } from "../element.ts";
import { TansuanDialog } from "./dialog.component.ts";

define("tansuan-dialog", TansuanDialog);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-dialog": TansuanDialog;
	}
}
