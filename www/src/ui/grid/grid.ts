// Defines <tansuan-grid>.

import { define } from "../element.ts";
import { TansuanGrid } from "./grid.component.ts";

define("tansuan-grid", TansuanGrid);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-grid": TansuanGrid;
	}
}
