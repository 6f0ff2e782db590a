// Defines <tansuan-package-issues>.

import { define } from "../../ui/element.ts";
import { TansuanPackageIssues } from "./issues.component.ts";

define("tansuan-package-issues", TansuanPackageIssues);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-package-issues": TansuanPackageIssues;
	}
}
