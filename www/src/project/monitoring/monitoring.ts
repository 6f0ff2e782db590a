// Defines <tansuan-project-monitoring>.

import { define } from "../../ui/element.ts";
import { TansuanProjectMonitoring } from "./monitoring.component.ts";

define("tansuan-project-monitoring", TansuanProjectMonitoring);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-project-monitoring": TansuanProjectMonitoring;
	}
}
