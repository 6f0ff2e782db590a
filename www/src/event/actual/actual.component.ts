// The fifth step: what was measured, beside what was expected.

import { html } from "lit";
import type { EventDocument, EventResult } from "../../engine/types.ts";
import { EventSidePage } from "../parts/side-page.ts";
import { strings } from "./strings.ts";

/** The page of the actual figures. */
export class TansuanEventActual extends EventSidePage {
	protected override readonly page = "actual";

	protected override lead(_document: EventDocument, result: EventResult | undefined) {
		const text = strings();
		const { counted = 0, of = 0 } = result?.actual ?? {};
		const missing = counted > 0 && counted < of ? text.missing : "";
		return html`<p class="lead">${text.lead} ${text.counted(counted, of)} ${missing}</p>`;
	}
}
