// Defines <tansuan-project-findings>.

import { define } from "../../ui/element.ts";
import { TansuanProjectFindings } from "./findings.component.ts";

define("tansuan-project-findings", TansuanProjectFindings);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-project-findings": TansuanProjectFindings;
	}
}
