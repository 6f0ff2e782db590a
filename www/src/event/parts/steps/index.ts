// Defines <tansuan-event-steps> and <tansuan-event-next>.

import { define } from "../../../ui/element.ts";
import { TansuanEventSteps } from "./bar.component.ts";
import { TansuanEventNext } from "./next.component.ts";

define("tansuan-event-steps", TansuanEventSteps);
define("tansuan-event-next", TansuanEventNext);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-event-steps": TansuanEventSteps;
		"tansuan-event-next": TansuanEventNext;
	}
}
