// Defines <tansuan-factor-alternatives>.

import { define } from "../../ui/element.ts";
import { TansuanFactorAlternatives } from "./alternatives.component.ts";

define("tansuan-factor-alternatives", TansuanFactorAlternatives);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-factor-alternatives": TansuanFactorAlternatives;
	}
}
