// Defines <tansuan-factor-picker>.

import { define } from "../../ui/element.ts";
import { TansuanFactorPicker } from "./picker.component.ts";

define("tansuan-factor-picker", TansuanFactorPicker);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-factor-picker": TansuanFactorPicker;
	}
}
