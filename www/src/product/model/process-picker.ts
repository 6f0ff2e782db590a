// Defines <tansuan-process-picker>.

import { define } from "../../ui/element.ts";
import { TansuanProcessPicker } from "./process-picker.component.ts";

define("tansuan-process-picker", TansuanProcessPicker);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-process-picker": TansuanProcessPicker;
	}
}
