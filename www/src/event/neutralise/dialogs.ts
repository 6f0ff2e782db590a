// Defines the dialogs of the lots: <tansuan-event-lot>, <tansuan-event-use>.

import { define } from "../../ui/element.ts";
import { TansuanEventLot } from "./lot-dialog.component.ts";
import { TansuanEventUse } from "./use-dialog.component.ts";

define("tansuan-event-lot", TansuanEventLot);
define("tansuan-event-use", TansuanEventUse);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-event-lot": TansuanEventLot;
		"tansuan-event-use": TansuanEventUse;
	}
}
