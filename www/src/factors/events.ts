// What the elements of the factor library send.

import type { FactorRecord } from "./model.ts";

declare global {
	interface HTMLElementEventMap {
		/** A factor of a list was opened. */
		"tansuan-factor-opened": CustomEvent<{ record: FactorRecord }>;
		/** A factor was taken for a source. */
		"tansuan-factor-picked": CustomEvent<{ record: FactorRecord }>;
	}
}
