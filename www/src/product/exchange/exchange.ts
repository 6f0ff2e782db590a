// Defines <tansuan-exchange>.

import { define } from "../../ui/element.ts";
import { TansuanExchange } from "./exchange.component.ts";

define("tansuan-exchange", TansuanExchange);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-exchange": TansuanExchange;
	}
}
