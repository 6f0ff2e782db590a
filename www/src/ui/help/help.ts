// Defines <tansuan-help>.

import { define } from "../element.ts";
import { TansuanHelp } from "./help.component.ts";

define("tansuan-help", TansuanHelp);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-help": TansuanHelp;
	}
}
