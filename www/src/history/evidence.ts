// Defines <tansuan-history-evidence>.

import { define } from "../ui/element.ts";
import { TansuanHistoryEvidence } from "./evidence.component.ts";

define("tansuan-history-evidence", TansuanHistoryEvidence);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-history-evidence": TansuanHistoryEvidence;
	}
}
