// Defines the parts of the page of offsets: <tansuan-event-lots>, <tansuan-event-rules>.

import { define } from "../../ui/element.ts";
import { TansuanEventLots } from "./lots.component.ts";
import { TansuanEventRules } from "./rules.component.ts";

define("tansuan-event-lots", TansuanEventLots);
define("tansuan-event-rules", TansuanEventRules);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-event-lots": TansuanEventLots;
		"tansuan-event-rules": TansuanEventRules;
	}
}
