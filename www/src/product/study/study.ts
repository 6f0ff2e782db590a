// Defines <tansuan-study>.

import { define } from "../../ui/element.ts";
import { TansuanStudy } from "./study.component.ts";

define("tansuan-study", TansuanStudy);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-study": TansuanStudy;
	}
}
