// Defines <tansuan-shortcuts>.

import { define } from "../../ui/element.ts";
import { TansuanShortcuts } from "./shortcuts.component.ts";

define("tansuan-shortcuts", TansuanShortcuts);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-shortcuts": TansuanShortcuts;
	}
}
