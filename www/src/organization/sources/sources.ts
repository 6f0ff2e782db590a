// Defines <tansuan-sources>.

import { define } from "../../ui/element.ts";
import { TansuanSources } from "./sources.component.ts";

define("tansuan-sources", TansuanSources);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-sources": TansuanSources;
	}
}
