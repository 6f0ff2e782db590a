// Defines <tansuan-source-states>.

import { define } from "../../ui/element.ts";
import { TansuanSourceStates } from "./source-states.component.ts";

define("tansuan-source-states", TansuanSourceStates);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-source-states": TansuanSourceStates;
	}
}
