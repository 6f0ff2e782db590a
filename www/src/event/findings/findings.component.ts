// The findings of an event.

import { property } from "lit/decorators.js";
import { type Findings, FindingsPage } from "../../findings/page.ts";
import { findingView } from "../../findings/places.ts";
import { eventAddress } from "../../routes/index.ts";
import type { EventDesk } from "../desk.ts";
import { placeOf } from "./place.ts";

/** The page of findings. */
export class TansuanEventFindings extends FindingsPage {
	/** The open event and its findings. */
	@property({ attribute: false }) desk?: EventDesk;

	protected override given(): Findings | undefined {
		const store = this.desk?.store;
		const document = store?.event.get();
		if (!store || !document) return undefined;
		return {
			problems: store.findings.get(),
			pending: store.eventResult.get() === undefined,
			view: (problem) => findingView(problem, document, placeOf(document, problem)),
			data: eventAddress(document.id, "estimate"),
			results: eventAddress(document.id, "results"),
		};
	}
}
