// Defines <tansuan-assets-history>.

import { define } from "../../ui/element.ts";
import { TansuanAssetsHistory } from "./history.component.ts";

define("tansuan-assets-history", TansuanAssetsHistory);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-assets-history": TansuanAssetsHistory;
	}
}
