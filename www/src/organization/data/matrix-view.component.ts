// The grid of all sources in a year.

import { html } from "lit";
import { property } from "lit/decorators.js";
import type { Organization } from "../../engine/types.ts";
import { newId } from "../../store/index.ts";
import { TansuanElement } from "../../ui/element.ts";
import "../../ui/grid/grid.ts";
import type { CellEdit } from "../../ui/grid/model.ts";
import { CellProblems } from "./cell-problems.ts";
import "./events.ts";
import { gridHeight } from "./data.styles.ts";
import { matrixCells, matrixColumns, matrixRows } from "./matrix.ts";
import { matrixEdits } from "./matrix-edits.ts";
import type { Methods } from "./methods.ts";
import type { DataResult } from "./result.ts";
import { strings } from "./strings.ts";

/**
 * All sources of a year.
 *
 * @event tansuan-step-made - Cells were changed.
 * @event tansuan-source-opened - A source is to be shown by itself.
 */
export class TansuanDataMatrix extends TansuanElement {
	static override styles = gridHeight;

	/** The organisation. */
	@property({ attribute: false }) document?: Organization;
	/** The methods by id. */
	@property({ attribute: false }) methods: Methods = new Map();
	/** The result that stands beside what is entered. */
	@property({ attribute: false }) result?: DataResult | undefined;
	/** What is wrong or doubtful, by place. */
	@property({ attribute: false }) problems?: CellProblems;
	/** The reporting year. */
	@property({ type: Number }) year = 0;

	#change(document: Organization, { detail }: CustomEvent<{ edits: readonly CellEdit[] }>) {
		const step = matrixEdits(document, this.methods, this.year, detail.edits, newId);
		this.emit("tansuan-step-made", { step });
	}

	override render() {
		const { document, methods, year, result } = this;
		if (!document) return;
		const problems = this.problems ?? new CellProblems(document, []);
		return html`<tansuan-grid
			label=${strings().gridOfAll(String(year))}
			.columns=${matrixColumns(document, year)}
			.rows=${matrixRows(document)}
			.cellOf=${matrixCells({ document, methods, year, result, problems })}
			@tansuan-cells-changed=${(event: CustomEvent<{ edits: readonly CellEdit[] }>) =>
				this.#change(document, event)}
			@tansuan-cell-opened=${(event: CustomEvent<{ row: string }>) =>
				this.emit("tansuan-source-opened", { sourceId: event.detail.row })}
		></tansuan-grid>`;
	}
}
