// Defines <tansuan-lot-uses>.

import { define } from "../../ui/element.ts";
import { TansuanLotUses } from "./uses.component.ts";

define("tansuan-lot-uses", TansuanLotUses);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-lot-uses": TansuanLotUses;
	}
}
