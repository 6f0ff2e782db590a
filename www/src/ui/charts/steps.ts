// Defines <tansuan-steps>.

import { define } from "../element.ts";
import { TansuanSteps } from "./steps.component.ts";

define("tansuan-steps", TansuanSteps);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-steps": TansuanSteps;
	}
}
