// Defines <tansuan-results>.

import { define } from "../../ui/element.ts";
import { TansuanResults } from "./results.component.ts";

define("tansuan-results", TansuanResults);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-results": TansuanResults;
	}
}
