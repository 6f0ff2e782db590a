// Defines <tansuan-event-calculator>.

import { define } from "../../ui/element.ts";
import { TansuanEventCalculator } from "./calculator.component.ts";

define("tansuan-event-calculator", TansuanEventCalculator);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-event-calculator": TansuanEventCalculator;
	}
}
