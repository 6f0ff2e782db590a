// Defines the pieces of the event calculator.

import { define } from "../../ui/element.ts";
import { TansuanAssumptions } from "./assumptions.component.ts";
import { TansuanQuickEstimate } from "./estimate.component.ts";
import { TansuanTravellers } from "./travellers.component.ts";

define("tansuan-travellers", TansuanTravellers);
define("tansuan-assumptions", TansuanAssumptions);
define("tansuan-quick-estimate", TansuanQuickEstimate);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-travellers": TansuanTravellers;
		"tansuan-assumptions": TansuanAssumptions;
		"tansuan-quick-estimate": TansuanQuickEstimate;
	}
}
