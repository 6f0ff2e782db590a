// The history of an event: its changes in words, and what it emits by estimate and by measurement.

import { property } from "lit/decorators.js";
import type { EventDocument, EventResult, Outcome } from "../../engine/types.ts";
import { formatTonnes } from "../../format/index.ts";
import type { Book, Total } from "../../history/book.ts";
import { HistoryPage } from "../../history/page.ts";
import { strings } from "../../history/plan/strings.ts";
import { teller } from "../../history/plan/tell.ts";
import type { Document } from "../../store/index.ts";
import type { EventDesk } from "../desk.ts";

/** The history page. */
export class TansuanEventHistory extends HistoryPage {
	/** The open event and its log. */
	@property({ attribute: false }) desk?: EventDesk;
	/** Evaluates a version beside the open event. */
	@property({ attribute: false }) evaluate?: (
		event: EventDocument,
	) => Promise<Outcome<EventResult>>;

	protected override book(): Book | undefined {
		const { desk } = this;
		const document = desk?.store.event.get();
		if (!desk || !document) return undefined;
		return {
			document,
			store: desk.store,
			teller: (patches, also) => teller(document, patches, also),
			totalsHead: strings().totals.event,
			totals: (version) => this.#totals(version),
		};
	}

	async #totals(version: Document): Promise<Total[]> {
		if (version.kind !== "event") return [];
		const evaluated = await this.evaluate?.(version);
		const then = evaluated?.status === "ok" ? evaluated.value : undefined;
		const now = this.desk?.store.eventResult.get();
		if (!then && !now) return [];
		return (["estimate", "actual"] as const).map((side) => ({
			label: strings().totals[side],
			before: then && formatTonnes(then[side].total.kgCo2e),
			now: now && formatTonnes(now[side].total.kgCo2e),
		}));
	}
}
