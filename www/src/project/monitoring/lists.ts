// Defines the lists of the page of monitoring: the plan, the barriers.

import { define } from "../../ui/element.ts";
import { TansuanProjectBarriers } from "./barriers.component.ts";
import { TansuanProjectPlan } from "./plan.component.ts";

define("tansuan-project-plan", TansuanProjectPlan);
define("tansuan-project-barriers", TansuanProjectBarriers);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-project-plan": TansuanProjectPlan;
		"tansuan-project-barriers": TansuanProjectBarriers;
	}
}
