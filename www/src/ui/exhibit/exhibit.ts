// Defines <tansuan-exhibit>.

import { define } from "../element.ts";
import { TansuanExhibit } from "./exhibit.component.ts";

define("tansuan-exhibit", TansuanExhibit);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-exhibit": TansuanExhibit;
	}
}
