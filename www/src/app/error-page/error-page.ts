// Defines <tansuan-error-page>.

import { define } from "../../ui/element.ts";
import { TansuanErrorPage } from "./error-page.component.ts";

define("tansuan-error-page", TansuanErrorPage);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-error-page": TansuanErrorPage;
	}
}
