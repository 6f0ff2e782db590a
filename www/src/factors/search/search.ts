// Defines <tansuan-factor-search>.

import { define } from "../../ui/element.ts";
import { TansuanFactorSearch } from "./search.component.ts";

define("tansuan-factor-search", TansuanFactorSearch);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-factor-search": TansuanFactorSearch;
	}
}
