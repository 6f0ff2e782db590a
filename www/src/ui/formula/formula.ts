// Defines <tansuan-formula>.

import { define } from "../element.ts";
import { TansuanFormula } from "./formula.component.ts";

define("tansuan-formula", TansuanFormula);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-formula": TansuanFormula;
	}
}
