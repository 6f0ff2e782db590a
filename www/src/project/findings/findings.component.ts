// The findings of a project.

import { property } from "lit/decorators.js";
import { type Findings, FindingsPage } from "../../findings/page.ts";
import { findingView } from "../../findings/places.ts";
import { projectAddress } from "../../routes/index.ts";
import type { ProjectDesk } from "../desk.ts";
import { placeOf } from "./place.ts";

/** The page of findings. */
export class TansuanProjectFindings extends FindingsPage {
	/** The open project and its findings. */
	@property({ attribute: false }) desk?: ProjectDesk;

	protected override given(): Findings | undefined {
		const store = this.desk?.store;
		const document = store?.project.get();
		if (!store || !document) return undefined;
		return {
			problems: store.findings.get(),
			pending: store.projectResult.get() === undefined,
			view: (problem) => findingView(problem, document, placeOf(document, problem)),
			data: projectAddress(document.id, "emissions"),
			results: projectAddress(document.id, "results"),
		};
	}
}
