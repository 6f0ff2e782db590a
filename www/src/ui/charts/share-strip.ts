// Defines <tansuan-share-strip>.

import { define } from "../element.ts";
import { TansuanShareStrip } from "./share-strip.component.ts";

define("tansuan-share-strip", TansuanShareStrip);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-share-strip": TansuanShareStrip;
	}
}
