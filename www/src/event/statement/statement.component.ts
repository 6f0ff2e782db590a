// The last step: the statement, or why it can't be composed yet and what may be said instead.

import { html, nothing } from "lit";
import { keyed } from "lit/directives/keyed.js";
import type { EventDocument, EventResult } from "../../engine/types.ts";
import { inLanguage } from "../../i18n/index.ts";
import { eventAddress } from "../../routes/index.ts";
import { problemAt } from "../../store/editor.ts";
import "../../ui/form/form.ts";
import "../parts/composed/composed.ts";
import { type Edited, EventPageElement } from "../parts/page.ts";
import { refusalStyles, refusals } from "../parts/refusals.ts";
import { confirmationFields, statementFields } from "./fields.ts";
import { strings } from "./strings.ts";

/** The page of the statement. */
export class TansuanEventStatement extends EventPageElement {
	static override styles = [...EventPageElement.styles, refusalStyles];

	protected override readonly page = "statement";

	#confirm({ confirmation }: EventDocument, edits: Record<string, unknown>) {
		if ("way" in edits && edits.way === undefined) void this.set([], { confirmation: undefined });
		else if (confirmation || "way" in edits) void this.set(["confirmation"], edits);
	}

	#forms(document: EventDocument) {
		const text = strings();
		const findings = this.desk?.store.findings.get() ?? [];
		return html`<section class="forms screen">
				<header><h2>${text.confirmation.heading}</h2><small>${text.confirmation.note}</small></header>
				${keyed(
					document.id,
					html`<tansuan-form
						.fields=${confirmationFields(document.confirmation?.way)}
						.item=${{ ...document.confirmation }}
						.problemOf=${(name: string) => problemAt(findings, `confirmation.${name}`)}
						@tansuan-fields-edited=${(event: Edited) => this.#confirm(document, event.detail.edits)}
					></tansuan-form>`,
				)}
			</section>
			<section class="forms screen">
				<header><h2>${text.statement.heading}</h2><small>${text.statement.note}</small></header>
				${keyed(
					document.id,
					html`<tansuan-form
						.fields=${statementFields()}
						.item=${{ ...document.statement }}
						.problemOf=${(name: string) => problemAt(findings, `statement.${name}`)}
						@tansuan-fields-edited=${(event: Edited) => void this.set(["statement"], event.detail.edits)}
					></tansuan-form>`,
				)}
			</section>`;
	}

	protected override content(document: EventDocument, result: EventResult | undefined) {
		const text = strings();
		const composed = result?.statement;
		const refused = composed !== undefined && !composed.ready;
		return html`<p class="lead screen">${text.lead}</p>
			${this.#forms(document)}
			${
				refused
					? html`<div>${refusals(text.refusals, composed.refusals)}
						<p class="note screen"><a href=${eventAddress(document.id, "neutralise")}>${text.toRules}</a></p></div>
						<p class="lead">${text.true} <b>${inLanguage(result?.neutrality.sentence ?? composed.sentence)}</b></p>`
					: nothing
			}
			<tansuan-composed
				.document=${document}
				.composed=${composed}
				.own=${document.statement?.text ?? ""}
			></tansuan-composed>`;
	}
}
