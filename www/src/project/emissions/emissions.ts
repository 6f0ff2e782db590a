// Defines <tansuan-project-emissions>.

import { define } from "../../ui/element.ts";
import { TansuanProjectEmissions } from "./emissions.component.ts";

define("tansuan-project-emissions", TansuanProjectEmissions);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-project-emissions": TansuanProjectEmissions;
	}
}
