// Defines <tansuan-live-result>.

import { define } from "../../ui/element.ts";
import { TansuanLiveResult } from "./live.component.ts";

define("tansuan-live-result", TansuanLiveResult);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-live-result": TansuanLiveResult;
	}
}
