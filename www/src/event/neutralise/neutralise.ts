// Defines <tansuan-event-neutralise>.

import { define } from "../../ui/element.ts";
import { TansuanEventNeutralise } from "./neutralise.component.ts";

define("tansuan-event-neutralise", TansuanEventNeutralise);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-event-neutralise": TansuanEventNeutralise;
	}
}
