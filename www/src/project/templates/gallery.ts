// Defines <tansuan-templates>.

import { define } from "../../ui/element.ts";
import { TansuanTemplates } from "./gallery.component.ts";

define("tansuan-templates", TansuanTemplates);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-templates": TansuanTemplates;
	}
}
