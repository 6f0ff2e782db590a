// Defines the sheets of an input and of a process.

import { define } from "../../ui/element.ts";
import { TansuanInputSheet } from "./input-sheet.component.ts";
import { TansuanProcessSheet } from "./process-sheet.component.ts";

define("tansuan-input-sheet", TansuanInputSheet);
define("tansuan-process-sheet", TansuanProcessSheet);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-input-sheet": TansuanInputSheet;
		"tansuan-process-sheet": TansuanProcessSheet;
	}
}
