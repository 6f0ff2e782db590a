// Defines <tansuan-door>.

import { define } from "../element.ts";
import { TansuanDoor } from "./door.component.ts";

define("tansuan-door", TansuanDoor);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-door": TansuanDoor;
	}
}
