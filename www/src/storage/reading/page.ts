// Defines <tansuan-reading-page>.

import { define } from "../../ui/element.ts";
import { TansuanReadingPage } from "./page.component.ts";
import "./element.ts";

define("tansuan-reading-page", TansuanReadingPage);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-reading-page": TansuanReadingPage;
	}
}
