// Defines <tansuan-explanation>.

import { define } from "../element.ts";
import { TansuanExplanation } from "./explanation-view.component.ts";

define("tansuan-explanation", TansuanExplanation);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-explanation": TansuanExplanation;
	}
}
