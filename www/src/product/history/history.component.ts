// The history of a product study: its changes in words, and its total.

import { property } from "lit/decorators.js";
import type { Outcome, ProductResult, ProductStudy } from "../../engine/types.ts";
import { formatKilograms, withUnit } from "../../format/index.ts";
import type { Book, Total } from "../../history/book.ts";
import { HistoryPage } from "../../history/page.ts";
import type { Document } from "../../store/index.ts";
import type { StudyDesk } from "../desk.ts";
import { strings } from "./strings.ts";
import { namesIn, tell } from "./tell.ts";

/** The history page. */
export class TansuanStudyHistory extends HistoryPage {
	/** The open study and its log. */
	@property({ attribute: false }) desk?: StudyDesk;
	/** Evaluates a version beside the open study. */
	@property({ attribute: false }) evaluate?: (
		study: ProductStudy,
	) => Promise<Outcome<ProductResult>>;

	protected override book(): Book | undefined {
		const { desk } = this;
		const document = desk?.store.study.get();
		if (!desk || !document) return undefined;
		return {
			document,
			store: desk.store,
			teller: (patches, also = []) => {
				const names = namesIn([...also, document], patches);
				return { names, tell: (patch) => tell(patch, names) };
			},
			totalsHead: strings().totals,
			totals: (version) => this.#totals(version),
		};
	}

	async #totals(version: Document): Promise<Total[]> {
		if (version.kind !== "product") return [];
		const evaluated = await this.evaluate?.(version);
		const then = evaluated?.status === "ok" ? evaluated.value : undefined;
		const now = this.desk?.store.footprint.get();
		const label = (result: ProductResult) =>
			strings().per(withUnit(result.unit.amount, result.unit.unit));
		const total = (result: ProductResult | undefined) =>
			result && formatKilograms(result.total.kgCo2e);
		if (then && now && label(then) !== label(now)) {
			return [
				{ label: label(then), before: total(then) },
				{ label: label(now), now: total(now) },
			];
		}
		const either = then ?? now;
		return either ? [{ label: label(either), before: total(then), now: total(now) }] : [];
	}
}
