// Defines <tansuan-sankey>.

import { define } from "../element.ts";
import { TansuanSankey } from "./sankey.component.ts";

define("tansuan-sankey", TansuanSankey);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-sankey": TansuanSankey;
	}
}
