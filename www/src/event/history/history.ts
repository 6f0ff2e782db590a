// Defines <tansuan-event-history>.

import { define } from "../../ui/element.ts";
import { TansuanEventHistory } from "./history.component.ts";

define("tansuan-event-history", TansuanEventHistory);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-event-history": TansuanEventHistory;
	}
}
