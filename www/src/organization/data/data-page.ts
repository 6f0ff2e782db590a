// Defines <tansuan-data>.

import { define } from "../../ui/element.ts";
import { TansuanData } from "./data-page.component.ts";

define("tansuan-data", TansuanData);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-data": TansuanData;
	}
}
