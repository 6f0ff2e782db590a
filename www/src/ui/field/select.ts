// Defines <tansuan-select>.

import { define } from "../element.ts";
import { TansuanSelect } from "./select.component.ts";

define("tansuan-select", TansuanSelect);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-select": TansuanSelect;
	}
}
