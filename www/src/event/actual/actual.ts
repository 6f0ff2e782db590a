// Defines <tansuan-event-actual>.

import { define } from "../../ui/element.ts";
import { TansuanEventActual } from "./actual.component.ts";

define("tansuan-event-actual", TansuanEventActual);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-event-actual": TansuanEventActual;
	}
}
