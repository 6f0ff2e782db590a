// The findings of a product study.

import { property } from "lit/decorators.js";
import { type Findings, FindingsPage } from "../../findings/page.ts";
import { productAddress } from "../../routes/index.ts";
import type { StudyDesk } from "../desk.ts";
import { findingView } from "./finding-view.ts";

/** The page of findings. */
export class TansuanStudyFindings extends FindingsPage {
	/** The open study and its findings. */
	@property({ attribute: false }) desk?: StudyDesk;

	protected override given(): Findings | undefined {
		const store = this.desk?.store;
		const study = store?.study.get();
		if (!store || !study) return undefined;
		return {
			problems: store.findings.get(),
			pending: store.footprint.get() === undefined,
			view: (problem) => findingView(problem, study),
			data: productAddress(study.id, "model"),
			results: productAddress(study.id, "results"),
		};
	}
}
