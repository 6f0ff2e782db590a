// The brand mark: an abacus frame that is also the ledger's lines.

import { html, svg } from "lit";
import { language, words } from "../../i18n/index.ts";

/** The mark and the name in both languages. */
export const brand = () =>
	html`<span class="brand">${svg`<svg viewBox="0 0 26 26" width="26" height="26" aria-hidden="true"><rect class="mark" x="1" y="1" width="24" height="24" rx="7"></rect><path class="lines" d="M8 8.5h10M8 13h10M8 17.5h10M13 6v14"></path></svg>`}<b>${words().brand}</b><span lang=${language() === "zh" ? "en" : "zh-CN"}>${words().brandBeside}</span></span>`;
