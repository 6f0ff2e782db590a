// Defines <tansuan-factor-choice>.

import { define } from "../../ui/element.ts";
import { TansuanFactorChoice } from "./choice.component.ts";

define("tansuan-factor-choice", TansuanFactorChoice);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-factor-choice": TansuanFactorChoice;
	}
}
