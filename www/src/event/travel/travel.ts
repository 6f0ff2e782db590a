// Defines <tansuan-event-travel>.

import { define } from "../../ui/element.ts";
import { TansuanEventTravel } from "./travel.component.ts";

define("tansuan-event-travel", TansuanEventTravel);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-event-travel": TansuanEventTravel;
	}
}
