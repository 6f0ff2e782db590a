// Defines <tansuan-findings>.

import { define } from "../../ui/element.ts";
import { TansuanFindings } from "./findings.component.ts";

define("tansuan-findings", TansuanFindings);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-findings": TansuanFindings;
	}
}
