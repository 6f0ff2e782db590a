// Defines <tansuan-tabs>.

import { define } from "../element.ts";
import { TansuanTabs } from "./tabs.component.ts";

define("tansuan-tabs", TansuanTabs);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-tabs": TansuanTabs;
	}
}
