// Defines <tansuan-assets-lots>.

import { define } from "../../ui/element.ts";
import { TansuanAssetsLots } from "./lots.component.ts";

define("tansuan-assets-lots", TansuanAssetsLots);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-assets-lots": TansuanAssetsLots;
	}
}
