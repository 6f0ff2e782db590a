// The history of a project: its changes in words, and what it reduces.

import { property } from "lit/decorators.js";
import type { Outcome, ProjectDocument, ProjectResult } from "../../engine/types.ts";
import { formatTonnes } from "../../format/index.ts";
import type { Book, Total } from "../../history/book.ts";
import { HistoryPage } from "../../history/page.ts";
import { strings } from "../../history/plan/strings.ts";
import { teller } from "../../history/plan/tell.ts";
import type { Document } from "../../store/index.ts";
import type { ProjectDesk } from "../desk.ts";

/** The history page. */
export class TansuanProjectHistory extends HistoryPage {
	/** The open project and its log. */
	@property({ attribute: false }) desk?: ProjectDesk;
	/** Evaluates a version beside the open project. */
	@property({ attribute: false }) evaluate?: (
		project: ProjectDocument,
	) => Promise<Outcome<ProjectResult>>;

	protected override book(): Book | undefined {
		const { desk } = this;
		const document = desk?.store.project.get();
		if (!desk || !document) return undefined;
		return {
			document,
			store: desk.store,
			teller: (patches, also) => teller(document, patches, also),
			totalsHead: strings().totals.project,
			totals: (version) => this.#totals(version),
		};
	}

	async #totals(version: Document): Promise<Total[]> {
		if (version.kind !== "project") return [];
		const evaluated = await this.evaluate?.(version);
		const then = evaluated?.status === "ok" ? evaluated.value : undefined;
		const now = this.desk?.store.projectResult.get();
		if (!then && !now) return [];
		return (["exAnte", "monitored"] as const).map((side) => ({
			label: strings().totals[side],
			before: then && formatTonnes(then[side].reduction.kgCo2e),
			now: now && formatTonnes(now[side].reduction.kgCo2e),
		}));
	}
}
