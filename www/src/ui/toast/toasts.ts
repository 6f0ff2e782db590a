// Defines <tansuan-toasts>.

import { define } from "../element.ts";
import { TansuanToasts } from "./toasts.component.ts";

define("tansuan-toasts", TansuanToasts);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-toasts": TansuanToasts;
	}
}
