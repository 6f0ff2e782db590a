// Defines <tansuan-factors>.

import { define } from "../../ui/element.ts";
import { TansuanMethods } from "./methods.component.ts";
import { TansuanFactors } from "./page.component.ts";

define("tansuan-methods", TansuanMethods);
define("tansuan-factors", TansuanFactors);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-factors": TansuanFactors;
	}
}
