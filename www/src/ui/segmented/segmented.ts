// Defines <tansuan-segmented>.

import { define } from "../element.ts";
import { TansuanSegmented } from "./segmented.component.ts";

define("tansuan-segmented", TansuanSegmented);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-segmented": TansuanSegmented;
	}
}
