// Defines <tansuan-supply-choice>.

import { define } from "../../ui/element.ts";
import { TansuanSupplyChoice } from "./supply-choice.component.ts";

define("tansuan-supply-choice", TansuanSupplyChoice);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-supply-choice": TansuanSupplyChoice;
	}
}
