// The second step: what is expected, source by source, and the travel.

import { html } from "lit";
import type { EventDocument, EventResult } from "../../engine/types.ts";
import { EventSidePage } from "../parts/side-page.ts";
import { strings } from "./strings.ts";

/** The page of the estimate. */
export class TansuanEventEstimate extends EventSidePage {
	protected override readonly page = "estimate";

	protected override lead(_document: EventDocument, result: EventResult | undefined) {
		const text = strings();
		const { counted = 0, of = 0 } = result?.estimate ?? {};
		return html`<p class="lead">${text.lead} ${text.counted(counted, of)}</p>`;
	}
}
