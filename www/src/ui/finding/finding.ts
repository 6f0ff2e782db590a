// Defines <tansuan-finding>.

import { define } from "../element.ts";
import { TansuanFinding } from "./finding.component.ts";

define("tansuan-finding", TansuanFinding);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-finding": TansuanFinding;
	}
}
