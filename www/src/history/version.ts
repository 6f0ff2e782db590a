// Defines <tansuan-history-version>.

import { define } from "../ui/element.ts";
import { TansuanHistoryVersion } from "./version.component.ts";

define("tansuan-history-version", TansuanHistoryVersion);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-history-version": TansuanHistoryVersion;
	}
}
