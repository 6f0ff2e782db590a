// Defines <tansuan-variants>.

import { define } from "../../ui/element.ts";
import { TansuanVariants } from "./variants.component.ts";

define("tansuan-variants", TansuanVariants);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-variants": TansuanVariants;
	}
}
