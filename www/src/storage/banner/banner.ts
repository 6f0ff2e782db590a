// Defines <tansuan-save-reminder>.

import { define } from "../../ui/element.ts";
import { TansuanSaveReminder } from "./banner.component.ts";

define("tansuan-save-reminder", TansuanSaveReminder);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-save-reminder": TansuanSaveReminder;
	}
}
