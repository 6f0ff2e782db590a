// Defines <tansuan-study-history>.

import { define } from "../../ui/element.ts";
import { TansuanStudyHistory } from "./history.component.ts";

define("tansuan-study-history", TansuanStudyHistory);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-study-history": TansuanStudyHistory;
	}
}
