// Defines <tansuan-home>.

import { define } from "../../ui/element.ts";
import { TansuanHome } from "./home.component.ts";

define("tansuan-home", TansuanHome);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-home": TansuanHome;
	}
}
