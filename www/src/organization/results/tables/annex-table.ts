// Defines <tansuan-annex-table>.

import { define } from "../../../ui/element.ts";
import { TansuanAnnexTable } from "./annex-table.component.ts";

define("tansuan-annex-table", TansuanAnnexTable);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-annex-table": TansuanAnnexTable;
	}
}
