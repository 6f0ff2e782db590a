// Defines <tansuan-event-sources>.

import { define } from "../../ui/element.ts";
import { TansuanEventSources } from "./rows.component.ts";

define("tansuan-event-sources", TansuanEventSources);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-event-sources": TansuanEventSources;
	}
}
