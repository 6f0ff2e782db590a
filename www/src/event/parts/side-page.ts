// The pages on which the sources and the travel of one side are entered: the estimate before, the actual after.

import { html, nothing, type TemplateResult } from "lit";
import type { EventDocument, EventResult } from "../../engine/types.ts";
import { eventAddress } from "../../routes/index.ts";
import "../../ui/empty-state/empty-state.ts";
import "../../ui/tabs/tabs.ts";
import "../sources/rows.ts";
import { strings } from "../sources/strings.ts";
import "../travel/travel.ts";
import { EventPageElement } from "./page.ts";

const PARTS = ["sources", "travel"] as const;
type Part = (typeof PARTS)[number];

/** Base of the two pages. */
export abstract class EventSidePage extends EventPageElement {
	protected abstract override readonly page: "estimate" | "actual";
	/** What stands over the parts: what is asked here, and how far it is. */
	protected abstract lead(document: EventDocument, result: EventResult | undefined): TemplateResult;

	get #part(): Part {
		const { mode, survey, journey, section } = this.query;
		const travel = mode ?? survey ?? journey;
		return travel !== undefined || section === "travel" ? "travel" : "sources";
	}

	#sources(document: EventDocument) {
		const text = strings();
		const nothingYet = (document.sources ?? []).length + (document.journeys ?? []).length === 0;
		return html`${
			nothingYet
				? html`<tansuan-empty-state heading=${text.empty}>${text.why}</tansuan-empty-state>`
				: nothing
		}<tansuan-event-sources .desk=${this.desk} side=${this.page} .openId=${this.query.source}></tansuan-event-sources>`;
	}

	#travel() {
		return html`<tansuan-event-travel
			.desk=${this.desk}
			side=${this.page}
			.mode=${this.query.mode}
			.survey=${this.query.survey}
			.journey=${this.query.journey}
		></tansuan-event-travel>`;
	}

	protected override content(document: EventDocument, result: EventResult | undefined) {
		const text = strings();
		const part = this.#part;
		const rows = (document.journeys ?? []).filter(({ side }) => side === this.page).length;
		return html`${this.lead(document, result)}
			<tansuan-tabs
				label=${text.heading}
				value=${part}
				.tabs=${[
					{ value: "sources", label: text.heading, count: (document.sources ?? []).length },
					{ value: "travel", label: text.travel, count: rows },
				]}
				@tansuan-changed=${(event: CustomEvent<{ value: string }>) => {
					if (event.composedPath()[0] !== event.currentTarget) return;
					const section = event.detail.value;
					location.replace(
						eventAddress(document.id, this.page, section === "travel" ? { section } : {}),
					);
				}}
			>${part === "travel" ? this.#travel() : this.#sources(document)}</tansuan-tabs>`;
	}
}
