// Defines <tansuan-factor-detail>.

import { define } from "../../ui/element.ts";
import { TansuanFactorDetail } from "./detail.component.ts";

define("tansuan-factor-detail", TansuanFactorDetail);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-factor-detail": TansuanFactorDetail;
	}
}
