// Defines <tansuan-form>.

import { define } from "../element.ts";
import { TansuanForm } from "./form.component.ts";

define("tansuan-form", TansuanForm);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-form": TansuanForm;
	}
}
