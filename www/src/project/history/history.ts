// Defines <tansuan-project-history>.

import { define } from "../../ui/element.ts";
import { TansuanProjectHistory } from "./history.component.ts";

define("tansuan-project-history", TansuanProjectHistory);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-project-history": TansuanProjectHistory;
	}
}
