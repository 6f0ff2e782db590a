// Defines <tansuan-import>.

import { define } from "../../ui/element.ts";
import { TansuanImport } from "./import.component.ts";

define("tansuan-import", TansuanImport);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-import": TansuanImport;
	}
}
