// The fourth step: the commitment before the event.

import { html } from "lit";
import { keyed } from "lit/directives/keyed.js";
import type { EventDocument, EventResult } from "../../engine/types.ts";
import { problemAt } from "../../store/editor.ts";
import type { FieldSpec } from "../../ui/form/fields.ts";
import "../../ui/form/form.ts";
import "../parts/composed/composed.ts";
import { type Edited, EventPageElement } from "../parts/page.ts";
import { refusalStyles, refusals } from "../parts/refusals.ts";
import { strings } from "./strings.ts";

/** The fields that the commitment has besides what the steps before say. */
function fields(): FieldSpec[] {
	const text = strings();
	return [
		{ name: "party", label: text.party },
		{
			name: "date",
			kind: "date",
			label: text.date,
			hint: text.dateHint,
			placeholder: "2026-03-01",
		},
		{ name: "assets", label: text.assets, hint: text.assetsHint, wide: true },
		{ name: "published", label: text.published, optional: true, wide: true },
		{
			name: "text",
			kind: "lines",
			label: text.text,
			hint: text.textHint,
			optional: true,
			wide: true,
		},
	];
}

/** The page of the commitment. */
export class TansuanEventCommit extends EventPageElement {
	static override styles = [...EventPageElement.styles, refusalStyles];

	protected override readonly page = "commit";

	protected override content(document: EventDocument, result: EventResult | undefined) {
		const text = strings();
		const findings = this.desk?.store.findings.get() ?? [];
		const composed = result?.commitment;
		return html`<p class="lead screen">${text.lead}</p>
			<section class="forms screen">
				<header><h2>${text.heading}</h2><small>${text.note}</small></header>
				${keyed(
					document.id,
					html`<tansuan-form
						.fields=${fields()}
						.item=${{ ...document.commitment }}
						.problemOf=${(name: string) => problemAt(findings, `commitment.${name}`)}
						@tansuan-fields-edited=${(event: Edited) => void this.set(["commitment"], event.detail.edits)}
					></tansuan-form>`,
				)}
			</section>
			${refusals(text.refusals, composed?.refusals ?? [])}
			<tansuan-composed
				.document=${document}
				.composed=${composed}
				.own=${document.commitment?.text ?? ""}
			></tansuan-composed>`;
	}
}
