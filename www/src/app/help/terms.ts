// Defines <tansuan-terms>.

import { define } from "../../ui/element.ts";
import { TansuanTerms } from "./terms.component.ts";

define("tansuan-terms", TansuanTerms);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-terms": TansuanTerms;
	}
}
