// Defines <tansuan-event-findings>.

import { define } from "../../ui/element.ts";
import { TansuanEventFindings } from "./findings.component.ts";

define("tansuan-event-findings", TansuanEventFindings);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-event-findings": TansuanEventFindings;
	}
}
