// What the views of the data page tell the page.

import type { Arguments } from "../../store/index.ts";

declare global {
	interface HTMLElementEventMap {
		/** The person changed cells: the step to be done. */
		"tansuan-step-made": CustomEvent<{ step: Arguments<"set-cells"> }>;
		/** A source is to be shown by itself. */
		"tansuan-source-opened": CustomEvent<{ sourceId: string }>;
	}
}
