// Defines <tansuan-template-dialog>.

import { define } from "../../ui/element.ts";
import { TansuanTemplateDialog } from "./template-dialog.component.ts";

define("tansuan-template-dialog", TansuanTemplateDialog);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-template-dialog": TansuanTemplateDialog;
	}
}
