// The findings of the register of assets.

import { property } from "lit/decorators.js";
import { type Findings, FindingsPage } from "../../findings/page.ts";
import { findingView } from "../../findings/places.ts";
import { assetsAddress } from "../../routes/index.ts";
import type { AssetsDesk } from "../desk.ts";
import { placeOf } from "./place.ts";

/** The page of findings. */
export class TansuanAssetsFindings extends FindingsPage {
	/** The open register and its findings. */
	@property({ attribute: false }) desk?: AssetsDesk;

	protected override given(): Findings | undefined {
		const store = this.desk?.store;
		const document = store?.assets.get();
		if (!store || !document) return undefined;
		return {
			problems: store.findings.get(),
			pending: store.assetsResult.get() === undefined,
			view: (problem) => findingView(problem, document, placeOf(document, problem)),
			data: assetsAddress(document.id, "lots"),
			results: assetsAddress(document.id, "lots"),
		};
	}
}
