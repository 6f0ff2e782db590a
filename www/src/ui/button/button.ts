// Defines <tansuan-button>.

import { define } from "../element.ts";
import { TansuanButton } from "./button.component.ts";

define("tansuan-button", TansuanButton);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-button": TansuanButton;
	}
}
