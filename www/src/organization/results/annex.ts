// Defines <tansuan-annex>.

import { define } from "../../ui/element.ts";
import { TansuanAnnex } from "./annex.component.ts";

define("tansuan-annex", TansuanAnnex);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-annex": TansuanAnnex;
	}
}
