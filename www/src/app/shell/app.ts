// Defines <tansuan-app>.

import { define } from "../../ui/element.ts";
import { TansuanApp } from "./app.component.ts";

define("tansuan-app", TansuanApp);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-app": TansuanApp;
	}
}
