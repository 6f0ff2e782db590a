// The grid of one source over all years, and what is to be resolved about it.

import { html, nothing, type PropertyValues } from "lit";
import { property, query, state } from "lit/decorators.js";
import type { Organization, Problem, Source } from "../../engine/types.ts";
import { organizationAddress, type Query } from "../../routes/index.ts";
import { newId } from "../../store/index.ts";
import { SLICE, turn } from "../../turns/turn.ts";
import { TansuanElement } from "../../ui/element.ts";
import "../../ui/field/checkbox.ts";
import "../../ui/finding/finding.ts";
import "../../ui/grid/grid.ts";
import type { TansuanGrid } from "../../ui/grid/grid.component.ts";
import type { CellEdit } from "../../ui/grid/model.ts";
import { findingView } from "../findings/finding-view.ts";
import { CellProblems, locator } from "./cell-problems.ts";
import { gridHeight, sourceStyles } from "./data.styles.ts";
import "./events.ts";
import { type Methods, type MethodView, mainParameter } from "./methods.ts";
import { monthsOf } from "./records.ts";
import { type SheetPlace, sheetEdits } from "./source-edits.ts";
import {
	called,
	type SheetInput,
	type Shown,
	sheetCells,
	sheetColumns,
	sheetRows,
	valueColumns,
} from "./source-sheet.ts";
import { strings } from "./strings.ts";

const FEW = 6;

/**
 * One source.
 *
 * @event tansuan-step-made - Cells were changed.
 */
export class TansuanDataSource extends TansuanElement {
	static override styles = [gridHeight, sourceStyles];

	/** The organisation. */
	@property({ attribute: false }) document?: Organization;
	/** The source's id. */
	@property() source = "";
	/** The methods by id. */
	@property({ attribute: false }) methods: Methods = new Map();
	/** What is wrong or doubtful: in a list, and by place. */
	@property({ attribute: false }) findings: readonly Problem[] = [];
	@property({ attribute: false }) problems?: CellProblems;
	/** The reporting year that the rest of the app shows: where to begin. */
	@property({ type: Number }) year = 0;
	/** The cell to go to: `record` or `period`, and `parameter`. */
	@property({ attribute: false }) query: Query = {};

	@state() private shown: Partial<Shown> = {};
	@query("tansuan-grid") private grid?: TansuanGrid;

	#reached: Query | undefined;

	protected override willUpdate(changed: PropertyValues<this>) {
		if (changed.has("source")) this.shown = {};
	}

	protected override updated() {
		if (this.#reached !== this.query && this.document && this.grid) void this.#reach(this.grid);
	}

	/** Goes once to the cell that the address names, else to the beginning of the year. */
	async #reach(grid: TansuanGrid) {
		this.#reached = this.query;
		const { record, period, parameter } = this.query;
		const input = this.#input();
		if (!input) return;
		const rows = sheetRows(input);
		const named =
			rows.find((line) => record !== undefined && line.record?.id === record) ??
			rows.find((line) => period !== undefined && line.period === period);
		const [first = ""] = monthsOf(this.year, input.document.settings.yearStartMonth);
		const row = named ?? rows.find((line) => line.period === first);
		if (!row) return;
		const columns = valueColumns(input);
		const column =
			columns.find(({ key }) => key === `value:${parameter}` || key === `list:${parameter}`) ??
			columns[0];
		await grid.updateComplete;
		grid.reach(row.key, column?.key ?? "period", named !== undefined);
	}

	#input(): SheetInput | undefined {
		const { document } = this;
		const source = document?.sources.find(({ id }) => id === this.source);
		if (!document || !source) return undefined;
		const method = this.methods.get(source.method);
		const shown = { ...called({ document, source, method }), ...this.shown };
		const problems = this.problems ?? new CellProblems(document, []);
		return { document, source, method, shown, problems };
	}

	/** Hands edits over as one step; where there are many, the page has its turns meanwhile. */
	async #change(place: SheetPlace, edits: readonly CellEdit[]) {
		const step = await sheetEdits(place, edits, newId);
		if (edits.length > SLICE) await turn();
		this.emit("tansuan-step-made", { step });
	}

	/** Which of the columns that few sources need are shown. */
	#columns(shown: Shown, method: MethodView | undefined) {
		const text = strings();
		const main = mainParameter(method);
		const properties = method?.parameters.some(
			({ role, required }) => role === "factor" && required,
		);
		const box = (key: keyof Shown, isThere: boolean | undefined) =>
			isThere
				? html`<tansuan-checkbox
					label=${text[key]}
					.checked=${shown[key]}
					@tansuan-changed=${(event: CustomEvent<{ value: string }>) => {
						this.shown = { ...this.shown, [key]: event.detail.value === "true" };
					}}
				></tansuan-checkbox>`
				: nothing;
		return html`<div class="columns" role="group" aria-label=${text.columns}>
			${box("stock", main?.balance)}${box("invoiced", main !== undefined)}${box("measured", properties)}
		</div>`;
	}

	#findings(document: Organization, source: Source) {
		const locate = locator(document);
		const here = this.findings.filter((problem) => locate(problem).sourceId === source.id);
		if (here.length === 0) return nothing;
		const text = strings();
		return html`<section class="findings">
			<h3>${text.findings}</h3>
			${here
				.slice(0, FEW)
				.map(
					(problem) =>
						html`<tansuan-finding .finding=${findingView(problem, document)}></tansuan-finding>`,
				)}
			${
				here.length > FEW
					? html`<a href=${organizationAddress(document.id, "findings")}>${text.more(here.length - FEW)}</a>`
					: nothing
			}
		</section>`;
	}

	override render() {
		const input = this.#input();
		if (!input) return nothing;
		const { document, source, method } = input;
		const rows = sheetRows(input);
		const values = valueColumns(input);
		const main = mainParameter(method)?.id;
		return html`${this.#columns(input.shown, method)}
			<tansuan-grid
				label=${strings().gridOfOne(source.name)}
				.columns=${sheetColumns(values)}
				.rows=${rows}
				.cellOf=${sheetCells(input, values)}
				@tansuan-cells-changed=${(event: CustomEvent<{ edits: readonly CellEdit[] }>) =>
					void this.#change({ source, rows, values, main }, event.detail.edits)}
			></tansuan-grid>
			${this.#findings(document, source)}`;
	}
}
