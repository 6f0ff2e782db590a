// Defines <tansuan-project-results>.

import { define } from "../../ui/element.ts";
import { TansuanProjectResults } from "./results.component.ts";

define("tansuan-project-results", TansuanProjectResults);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-project-results": TansuanProjectResults;
	}
}
