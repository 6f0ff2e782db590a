// The pages of a product study, and the desk that they work on.

import { html } from "lit";
import type { Outcome, ProductResult, ProductStudy } from "../../engine/types.ts";
import type { StudyDesk } from "../../product/desk.ts";
import type { Page, PageNameOf } from "../pages.ts";
import { engine, library, store } from "../workplace.ts";

/** What the pages of a product study work on. */
const studyDesk: StudyDesk = {
	store,
	library,
	ask: {
		explain: (figure) => answers().explain(figure),
		tree: (path, depth) => answers().tree(path, depth),
		flows: (least) => answers().flows(least),
		sensitivity: () => answers().sensitivity(),
		compare: () => answers().compare(),
		pact: (words) => answers().pact(words),
	},
	readPact: (file) => engine.readPact(file),
};

/** What the engine answers about the open study. */
const answers = () => engine.study(store.study.get()?.id ?? "");

/** Evaluates a study that is not kept, beside the one that is open. */
async function evaluateStudyAside(study: ProductStudy): Promise<Outcome<ProductResult>> {
	const aside = { ...study, id: `aside:${study.id}` };
	const outcome = await engine.evaluateStudy(aside);
	await engine.close(aside.id);
	return outcome;
}

export const productPages = {
	"product/findings": {
		load: () => import("../../product/findings/findings.ts"),
		render: () => html`<tansuan-study-findings .desk=${studyDesk}></tansuan-study-findings>`,
	},
	"product/history": {
		load: () => import("../../product/history/history.ts"),
		render: () =>
			html`<tansuan-study-history .desk=${studyDesk} .evaluate=${evaluateStudyAside}></tansuan-study-history>`,
	},
	"product/study": {
		load: () => import("../../product/study/study.ts"),
		render: ({ route }) =>
			html`<tansuan-study .desk=${studyDesk} .query=${route.query}></tansuan-study>`,
	},
	"product/model": {
		load: () => import("../../product/model/model.ts"),
		render: ({ route }) =>
			html`<tansuan-model .desk=${studyDesk} .query=${route.query}></tansuan-model>`,
	},
	"product/results": {
		load: () => import("../../product/results/results.ts"),
		render: () => html`<tansuan-footprint
				.study=${store.study.get()}
				.result=${store.footprint.get()}
				.findings=${store.findings.get()}
				.updating=${store.evaluating.get()}
				.ask=${studyDesk.ask}
			></tansuan-footprint>`,
	},
	"product/exchange": {
		load: () => import("../../product/exchange/exchange.ts"),
		render: ({ route }) =>
			html`<tansuan-exchange .desk=${studyDesk} .query=${route.query}></tansuan-exchange>`,
	},
	"product/variants": {
		load: () => import("../../product/variants/variants.ts"),
		render: () => html`<tansuan-variants .desk=${studyDesk}></tansuan-variants>`,
	},
} satisfies Partial<Record<PageNameOf<"product">, Page>>;
