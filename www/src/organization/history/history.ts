// Defines <tansuan-history>.

import { define } from "../../ui/element.ts";
import { TansuanHistory } from "./history.component.ts";

define("tansuan-history", TansuanHistory);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-history": TansuanHistory;
	}
}
