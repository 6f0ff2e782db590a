// Defines <tansuan-contribution-tree>.

import { define } from "../../../ui/element.ts";
import { TansuanContributionTree } from "./tree.component.ts";

define("tansuan-contribution-tree", TansuanContributionTree);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-contribution-tree": TansuanContributionTree;
	}
}
