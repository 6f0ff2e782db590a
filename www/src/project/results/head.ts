// Defines <tansuan-project-head>.

import { define } from "../../ui/element.ts";
import { TansuanProjectHead } from "./head.component.ts";

define("tansuan-project-head", TansuanProjectHead);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-project-head": TansuanProjectHead;
	}
}
