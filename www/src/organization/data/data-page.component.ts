// The page of activity data: all sources in a year, one source over all years, or an import.

import { html, nothing, type PropertyValues } from "lit";
import { property } from "lit/decorators.js";
import type { OrganizationResult } from "../../engine/result.ts";
import type { CountGround } from "../../engine/table.ts";
import type { Organization, Outcome, Problem } from "../../engine/types.ts";
import { problemText, words } from "../../i18n/index.ts";
import { organizationAddress, type Query } from "../../routes/index.ts";
import type { Arguments, Store } from "../../store/index.ts";
import "../../ui/button/button.ts";
import { TansuanElement } from "../../ui/element.ts";
import "../../ui/empty-state/empty-state.ts";
import "../../ui/help/help.ts";
import { sectionStyles } from "../../ui/section.styles.ts";
import "../../ui/segmented/segmented.ts";
import { CellProblems } from "./cell-problems.ts";
import { dataStyles } from "./data.styles.ts";
import "./events.ts";
import type { MethodView } from "./methods.ts";
import { type DataPlace, queryOf, viewOf } from "./place.ts";
import { strings } from "./strings.ts";
import "./views.ts";

/** What of the store the page works on. */
export type DataStore = Pick<
	Store<OrganizationResult>,
	| "current"
	| "result"
	| "findings"
	| "canUndo"
	| "canRedo"
	| "run"
	| "undo"
	| "redo"
	| "setting"
	| "keepSetting"
>;

/** Evaluates a document without keeping it: for the preview of an import. */
export type Evaluate = (document: Organization) => Promise<Outcome<OrganizationResult>>;

/** What records of a document are counted on, beside the engine that evaluates. */
export type CountingOn = (document: Organization) => Promise<CountGround>;

/** The page of activity data. */
export class TansuanData extends TansuanElement {
	static override styles = [sectionStyles, dataStyles];

	/** The store, with the organisation open in it. */
	@property({ attribute: false }) store?: DataStore;
	/** The methods of the loaded packs. */
	@property({ attribute: false }) methods: readonly MethodView[] = [];
	/** Evaluates a document that is not kept. */
	@property({ attribute: false }) evaluate?: Evaluate;
	/** What records are counted on in another worker: for the preview of an import. */
	@property({ attribute: false }) countGround?: CountingOn;
	/** The reporting year. */
	@property({ attribute: false }) year?: number | undefined;
	/** What the address says besides the page: `source`, `record`, `period`, `parameter`, `view`. */
	@property({ attribute: false }) query: Query = {};

	#problems:
		| { document: Organization; findings: readonly Problem[]; cells: CellProblems }
		| undefined;

	protected override willUpdate(_changed: PropertyValues<this>) {
		if (this.query.view === "import") void import("../import/import.ts");
	}

	async #do(work: Promise<Outcome<null>> | undefined) {
		const outcome = await work;
		if (outcome?.status !== "invalid") return;
		const message = () => strings().undone + outcome.problems.map(problemText).join(" ");
		this.emit("tansuan-notified", { message, kind: "wrong" });
	}

	readonly #undo = () => void this.#do(this.store?.undo());
	readonly #redo = () => void this.#do(this.store?.redo());

	#step({ detail: { step } }: CustomEvent<{ step: Arguments<"set-cells"> }>) {
		if (step.cells.length === 0 && Object.keys(step.units ?? {}).length === 0) return;
		void this.#do(this.store?.run("set-cells", step));
	}

	#address(document: Organization, view: DataPlace): string {
		return organizationAddress(document.id, "data", queryOf(view, this.query));
	}

	#problemsOf(document: Organization, findings: readonly Problem[]): CellProblems {
		const known = this.#problems;
		if (known?.document === document && known.findings === findings) return known.cells;
		const cells = new CellProblems(document, findings);
		this.#problems = { document, findings, cells };
		return cells;
	}

	#tools(document: Organization, view: DataPlace) {
		const text = strings();
		const common = words().common;
		const go = (to: DataPlace) => {
			location.hash = this.#address(document, to);
		};
		const [first] = document.sources;
		return html`<div class="tools">
			<tansuan-segmented
				label=${text.view}
				value=${view.shows}
				.segments=${[{ value: "all", label: text.all }, { value: "one", label: text.one }]}
				@tansuan-changed=${({ detail }: CustomEvent<{ value: string }>) =>
					go(
						detail.value === "one" && first
							? { shows: "one", sourceId: first.id }
							: { shows: "all" },
					)}
			></tansuan-segmented>
			${
				view.shows === "one"
					? html`<tansuan-source-chooser
						.sources=${document.sources}
						value=${view.sourceId}
						@tansuan-changed=${({ detail }: CustomEvent<{ value: string }>) =>
							go({ shows: "one", sourceId: detail.value })}
					></tansuan-source-chooser>`
					: nothing
			}
			<span class="end">
				<tansuan-button
					variant="quiet"
					keys="Mod+Z"
					?disabled=${this.store?.canUndo.get() === undefined}
					@click=${this.#undo}
				>${common.undo}</tansuan-button>
				<tansuan-button
					variant="quiet"
					keys="Mod+Shift+Z"
					?disabled=${this.store?.canRedo.get() === undefined}
					@click=${this.#redo}
				>${common.redo}</tansuan-button>
				<tansuan-button
					icon="file"
					href=${this.#address(document, { shows: "import" })}
				>${text.import}</tansuan-button>
			</span>
		</div>`;
	}

	#view(document: Organization, view: DataPlace) {
		const findings = this.store?.findings.get() ?? [];
		const problems = this.#problemsOf(document, findings);
		const own = document.methods as unknown as readonly MethodView[];
		const methods = new Map([...this.methods, ...own].map((method) => [method.id, method]));
		const year = this.year ?? document.settings.years.at(-1) ?? 0;
		switch (view.shows) {
			case "import":
				return html`<tansuan-import
					.store=${this.store}
					.methods=${methods}
					.evaluate=${this.evaluate}
					.countGround=${this.countGround}
					.year=${this.year}
					back=${this.#address(document, { shows: "all" })}
				></tansuan-import>`;
			case "one":
				return html`<tansuan-data-source
					.document=${document}
					.methods=${methods}
					.findings=${findings}
					.problems=${problems}
					.query=${this.query}
					year=${year}
					source=${view.sourceId}
				></tansuan-data-source>`;
			case "all":
				return html`<tansuan-data-matrix
					.document=${document}
					.methods=${methods}
					.problems=${problems}
					.result=${this.store?.result.get()}
					year=${year}
					@tansuan-source-opened=${({ detail }: CustomEvent<{ sourceId: string }>) => {
						location.hash = this.#address(document, { shows: "one", sourceId: detail.sourceId });
					}}
				></tansuan-data-matrix>`;
		}
	}

	#empty(document: Organization) {
		const text = strings();
		return html`<tansuan-empty-state heading=${text.emptyHeading}>
			${text.empty}
			<tansuan-button
				slot="actions"
				variant="primary"
				href=${organizationAddress(document.id, "sources")}
			>${text.toSources}</tansuan-button>
			<tansuan-button slot="actions" @click=${() => this.emit("tansuan-example-asked")}>${
				words().common.example
			}</tansuan-button>
		</tansuan-empty-state>`;
	}

	override render() {
		const document = this.store?.current.get();
		if (!document) return nothing;
		if (document.sources.length === 0) return this.#empty(document);
		const view = viewOf(this.query, document);
		if (view.shows === "import") return this.#view(document, view);
		const text = strings();
		return html`<section
			@tansuan-step-made=${this.#step}
			@tansuan-undo-asked=${this.#undo}
			@tansuan-redo-asked=${this.#redo}
		>
			<header><h2>${text.title}</h2><tansuan-help topic="activityData" label=${text.title}></tansuan-help><small class="note">${text.note}</small></header>
			${this.#tools(document, view)}
			${this.#view(document, view)}
		</section>`;
	}
}
