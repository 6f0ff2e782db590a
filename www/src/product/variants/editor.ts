// Defines <tansuan-variant-editor>.

import { define } from "../../ui/element.ts";
import { TansuanVariantEditor } from "./editor.component.ts";

define("tansuan-variant-editor", TansuanVariantEditor);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-variant-editor": TansuanVariantEditor;
	}
}
