// Defines <tansuan-empty-state>.

import { define } from "../element.ts";
import { TansuanEmptyState } from "./empty-state.component.ts";

define("tansuan-empty-state", TansuanEmptyState);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-empty-state": TansuanEmptyState;
	}
}
