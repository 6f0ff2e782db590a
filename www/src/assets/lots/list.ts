// Defines <tansuan-lot-list>.

import { define } from "../../ui/element.ts";
import { TansuanLotList } from "./list.component.ts";

define("tansuan-lot-list", TansuanLotList);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-lot-list": TansuanLotList;
	}
}
