// Defines <tansuan-file-drop>.

import { define } from "../element.ts";
import { TansuanFileDrop } from "./file-drop.component.ts";

define("tansuan-file-drop", TansuanFileDrop);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-file-drop": TansuanFileDrop;
	}
}
