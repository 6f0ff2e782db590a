// Defines <tansuan-warning>.

import { define } from "../../ui/element.ts";
import { TansuanWarning } from "./warning.component.ts";

define("tansuan-warning", TansuanWarning);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-warning": TansuanWarning;
	}
}
