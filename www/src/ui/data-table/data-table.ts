// Defines <tansuan-data-table>.

import { define } from "../element.ts";
import { TansuanDataTable } from "./data-table.component.ts";

define("tansuan-data-table", TansuanDataTable);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-data-table": TansuanDataTable;
	}
}
