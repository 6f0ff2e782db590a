// The results of a project: reductions by year, sums so far, credits, money, and the curve of all projects.

import { html, nothing } from "lit";
import { property } from "lit/decorators.js";
import type { AbatementCurve, ProjectDocument, ProjectResult } from "../../engine/project.ts";
import { formatDate } from "../../format/index.ts";
import { problemText } from "../../i18n/index.ts";
import { Asked } from "../../parts/asked.ts";
import { projectAddress } from "../../routes/index.ts";
import "../../ui/button/button.ts";
import { TansuanElement } from "../../ui/element.ts";
import "../../ui/empty-state/empty-state.ts";
import { FigureExplainer } from "../../ui/explanation/explainer.ts";
import { resultsStyles } from "../../ui/results.styles.ts";
import { sectionStyles } from "../../ui/section.styles.ts";
import type { ProjectDesk } from "../desk.ts";
import { explaining } from "../parts/explaining.ts";
import { strings as shared } from "../strings.ts";
import "./head.ts";
import { sections } from "./sections.ts";
import { strings } from "./strings.ts";
import { shownSide } from "./tables.ts";

/** The page of a project's results. */
export class TansuanProjectResults extends TansuanElement {
	static override styles = [sectionStyles, resultsStyles];

	/** The open project, and what is asked about it and the others. */
	@property({ attribute: false }) desk?: ProjectDesk;

	readonly #curve = new Asked<AbatementCurve>(this);
	readonly #explainer = new FigureExplainer(
		this,
		explaining(() => this.desk),
	);
	#explained: ProjectResult | undefined;

	protected override willUpdate() {
		const { desk } = this;
		const result = desk?.store.projectResult.get();
		if (!desk || !result) return;
		this.#curve.follow(result, async () => desk.abatementCurve(await desk.everyProject()));
	}

	protected override updated() {
		const result = this.desk?.store.projectResult.get();
		if (this.#explained && result !== this.#explained) this.#explainer.again();
		this.#explained = result;
	}

	#show(figure: string | undefined) {
		if (!figure) return;
		const { zh, en } = shared.languages;
		this.#explainer.open(figure, { zh: zh.figure, en: en.figure });
	}

	#nothing(document: ProjectDocument) {
		const text = strings();
		const store = this.desk?.store;
		const problems = (store?.findings.get() ?? []).filter(({ severity }) => severity === "error");
		if (document && !store?.evaluating.get() && problems.length > 0) {
			return html`<tansuan-empty-state heading=${text.broken.heading}>
				<p>${text.broken.why}</p>
				<ul>${problems.slice(0, 8).map((problem) => html`<li>${problemText(problem)}</li>`)}</ul>
			</tansuan-empty-state>`;
		}
		return html`<p class="pending" role="status">${text.pending}</p>`;
	}

	#page(document: ProjectDocument, result: ProjectResult) {
		const open = this.#explainer.first ?? "";
		const side = shownSide(result, document);
		return html`<div
			class="page"
			@tansuan-door-opened=${(event: CustomEvent<{ figure: string }>) => {
				event.stopPropagation();
				this.#show(event.detail.figure);
			}}
		>
			<div class="title"><b>${strings().title}</b> ${document.name}<span>${formatDate(new Date().toISOString().slice(0, 10))}</span></div>
			<div class="container"><tansuan-project-head
				.result=${result}
				.side=${side}
				open=${open}
				?updating=${this.desk?.store.evaluating.get() === true}
			></tansuan-project-head></div>
			${sections({
				document,
				result,
				side,
				curve: this.#curve.value,
				open,
				show: (figure) => this.#show(figure),
				visit: (id) => {
					location.hash = projectAddress(id, "results");
				},
			})}
		</div>`;
	}

	override render() {
		const store = this.desk?.store;
		const document = store?.project.get();
		if (!document) return nothing;
		const result = store?.projectResult.get();
		if (!result) return this.#nothing(document);
		if (!result.exAnte.given && !result.monitored.given) {
			const text = strings().empty;
			return html`<tansuan-empty-state heading=${text.heading}>
				${text.why}
				<tansuan-button slot="actions" variant="primary" href=${projectAddress(document.id, "emissions")}>${text.enter}</tansuan-button>
			</tansuan-empty-state>`;
		}
		return this.#page(document, result);
	}
}
