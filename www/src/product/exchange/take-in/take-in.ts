// Defines <tansuan-pact-take-in>.

import { define } from "../../../ui/element.ts";
import { TansuanPactTakeIn } from "./take-in.component.ts";

define("tansuan-pact-take-in", TansuanPactTakeIn);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-pact-take-in": TansuanPactTakeIn;
	}
}
