// Defines <tansuan-text-field>.

import { define } from "../element.ts";
import { TansuanTextField } from "./text-field.component.ts";

define("tansuan-text-field", TansuanTextField);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-text-field": TansuanTextField;
	}
}
