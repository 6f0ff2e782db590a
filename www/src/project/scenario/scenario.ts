// Defines <tansuan-project-scenario>.

import { define } from "../../ui/element.ts";
import { TansuanProjectScenario } from "./scenario.component.ts";

define("tansuan-project-scenario", TansuanProjectScenario);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-project-scenario": TansuanProjectScenario;
	}
}
