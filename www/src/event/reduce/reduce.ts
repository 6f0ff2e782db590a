// Defines <tansuan-event-reduce>.

import { define } from "../../ui/element.ts";
import { TansuanEventReduce } from "./reduce.component.ts";

define("tansuan-event-reduce", TansuanEventReduce);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-event-reduce": TansuanEventReduce;
	}
}
