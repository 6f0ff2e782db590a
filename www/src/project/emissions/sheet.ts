// Defines <tansuan-project-source>.

import { define } from "../../ui/element.ts";
import { TansuanProjectSource } from "./sheet.component.ts";

define("tansuan-project-source", TansuanProjectSource);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-project-source": TansuanProjectSource;
	}
}
