// Defines the views of the data page.

import { define } from "../../ui/element.ts";
import { TansuanDataMatrix } from "./matrix-view.component.ts";
import { TansuanSourceChooser } from "./source-chooser.component.ts";
import { TansuanDataSource } from "./source-view.component.ts";

define("tansuan-data-matrix", TansuanDataMatrix);
define("tansuan-data-source", TansuanDataSource);
define("tansuan-source-chooser", TansuanSourceChooser);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-data-matrix": TansuanDataMatrix;
		"tansuan-data-source": TansuanDataSource;
		"tansuan-source-chooser": TansuanSourceChooser;
	}
}
