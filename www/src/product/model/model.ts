// Defines <tansuan-model>.

import { define } from "../../ui/element.ts";
import { TansuanModel } from "./model.component.ts";

define("tansuan-model", TansuanModel);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-model": TansuanModel;
	}
}
