// The findings of an organisation.

import { property } from "lit/decorators.js";
import { type Findings, FindingsPage } from "../../findings/page.ts";
import { organizationAddress } from "../../routes/index.ts";
import type { Desk } from "../desk.ts";
import { findingView } from "./finding-view.ts";

/** The page of findings. */
export class TansuanFindings extends FindingsPage {
	/** The open document and its findings. */
	@property({ attribute: false }) desk?: Desk;

	protected override given(): Findings | undefined {
		const store = this.desk?.store;
		const document = store?.current.get();
		if (!store || !document) return undefined;
		return {
			problems: store.findings.get(),
			pending: store.result.get() === undefined,
			view: (problem) => findingView(problem, document),
			data: organizationAddress(document.id, "data"),
			results: organizationAddress(document.id, "results"),
		};
	}
}
