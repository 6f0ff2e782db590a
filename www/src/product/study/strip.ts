// Defines <tansuan-stage-strip>.

import { define } from "../../ui/element.ts";
import { TansuanStageStrip } from "./strip.component.ts";

define("tansuan-stage-strip", TansuanStageStrip);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-stage-strip": TansuanStageStrip;
	}
}
