// Defines <tansuan-inventory>.

import { define } from "../../ui/element.ts";
import { TansuanInventory } from "./inventory.component.ts";

define("tansuan-inventory", TansuanInventory);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-inventory": TansuanInventory;
	}
}
