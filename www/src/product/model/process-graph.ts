// Defines <tansuan-process-graph>.

import { define } from "../../ui/element.ts";
import { TansuanProcessGraph } from "./graph.component.ts";

define("tansuan-process-graph", TansuanProcessGraph);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-process-graph": TansuanProcessGraph;
	}
}
