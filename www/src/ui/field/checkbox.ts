// Defines <tansuan-checkbox>.

import { define } from "../element.ts";
import { TansuanCheckbox } from "./checkbox.component.ts";

define("tansuan-checkbox", TansuanCheckbox);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-checkbox": TansuanCheckbox;
	}
}
