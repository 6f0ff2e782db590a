// Defines <tansuan-project-economics>.

import { define } from "../../ui/element.ts";
import { TansuanProjectEconomics } from "./economics.component.ts";

define("tansuan-project-economics", TansuanProjectEconomics);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-project-economics": TansuanProjectEconomics;
	}
}
