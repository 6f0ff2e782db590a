// Defines <tansuan-event-basics>.

import { define } from "../../ui/element.ts";
import { TansuanEventBasics } from "./basics.component.ts";

define("tansuan-event-basics", TansuanEventBasics);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-event-basics": TansuanEventBasics;
	}
}
