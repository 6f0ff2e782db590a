// Defines <tansuan-bom-import>.

import { define } from "../../../ui/element.ts";
import { TansuanBomImport } from "./bom.component.ts";

define("tansuan-bom-import", TansuanBomImport);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-bom-import": TansuanBomImport;
	}
}
