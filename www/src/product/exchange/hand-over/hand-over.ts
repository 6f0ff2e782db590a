// Defines <tansuan-pact-hand-over>.

import { define } from "../../../ui/element.ts";
import { TansuanPactHandOver } from "./hand-over.component.ts";

define("tansuan-pact-hand-over", TansuanPactHandOver);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-pact-hand-over": TansuanPactHandOver;
	}
}
