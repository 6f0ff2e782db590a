// Defines <tansuan-figure>.

import { define } from "../element.ts";
import { TansuanFigure } from "./figure.component.ts";

define("tansuan-figure", TansuanFigure);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-figure": TansuanFigure;
	}
}
