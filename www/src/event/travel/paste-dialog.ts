// Defines <tansuan-travel-paste>.

import { define } from "../../ui/element.ts";
import { TansuanTravelPaste } from "./paste-dialog.component.ts";

define("tansuan-travel-paste", TansuanTravelPaste);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-travel-paste": TansuanTravelPaste;
	}
}
