// The history of the register of assets: its changes in words, and how many lots it has.

import { property } from "lit/decorators.js";
import type { Book, Total } from "../../history/book.ts";
import { HistoryPage } from "../../history/page.ts";
import { strings } from "../../history/plan/strings.ts";
import { teller } from "../../history/plan/tell.ts";
import type { Document } from "../../store/index.ts";
import type { AssetsDesk } from "../desk.ts";

/** The history page. */
export class TansuanAssetsHistory extends HistoryPage {
	/** The open register and its log. */
	@property({ attribute: false }) desk?: AssetsDesk;

	protected override book(): Book | undefined {
		const { desk } = this;
		const document = desk?.store.assets.get();
		if (!desk || !document) return undefined;
		return {
			document,
			store: desk.store,
			teller: (patches, also) => teller(document, patches, also),
			totalsHead: strings().totals.assets,
			totals: async (version) => this.#totals(version),
		};
	}

	#totals(version: Document): Total[] {
		const now = this.desk?.store.assets.get();
		if (version.kind !== "assets" || !now) return [];
		const count = (lots: readonly object[] | undefined) => String(lots?.length ?? 0);
		return [{ label: strings().totals.lots, before: count(version.lots), now: count(now.lots) }];
	}
}
