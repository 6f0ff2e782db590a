// Defines <tansuan-reading>.

import { define } from "../../ui/element.ts";
import { TansuanReading } from "./reading.component.ts";

define("tansuan-reading", TansuanReading);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-reading": TansuanReading;
	}
}
