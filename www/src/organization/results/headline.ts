// Defines <tansuan-headline>.

import { define } from "../../ui/element.ts";
import { TansuanHeadline } from "./headline.component.ts";

define("tansuan-headline", TansuanHeadline);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-headline": TansuanHeadline;
	}
}
