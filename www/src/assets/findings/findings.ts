// Defines <tansuan-assets-findings>.

import { define } from "../../ui/element.ts";
import { TansuanAssetsFindings } from "./findings.component.ts";

define("tansuan-assets-findings", TansuanAssetsFindings);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-assets-findings": TansuanAssetsFindings;
	}
}
