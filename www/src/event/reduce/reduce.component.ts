// The third step: what is done to emit less, and what it has saved.

import { html, nothing } from "lit";
import type { EventDocument, EventResult } from "../../engine/types.ts";
import { tonnes } from "../parts/figures.ts";
import { EventPageElement } from "../parts/page.ts";
import "./actions.ts";
import { strings } from "./strings.ts";

/** The page of the reductions. */
export class TansuanEventReduce extends EventPageElement {
	protected override readonly page = "reduce";

	protected override content(document: EventDocument, result: EventResult | undefined) {
		const text = strings();
		const store = this.desk?.store;
		const done = result?.actions.some(({ status }) => status === "done");
		return html`<p class="lead">${text.lead}</p>
			<div>
				<tansuan-event-actions
					.document=${document}
					.findings=${store?.findings.get() ?? []}
					.store=${store}
					.result=${result}
					.openId=${this.query.action}
				></tansuan-event-actions>
				${done ? html`<p class="note">${text.achieved} <b>${tonnes(result?.achieved)}</b> · ${text.inActual}</p>` : nothing}
			</div>`;
	}
}
