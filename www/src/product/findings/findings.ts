// Defines <tansuan-study-findings>.

import { define } from "../../ui/element.ts";
import { TansuanStudyFindings } from "./findings.component.ts";

define("tansuan-study-findings", TansuanStudyFindings);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-study-findings": TansuanStudyFindings;
	}
}
