// The page 排放与减排: sources by year as a grid, estimated or monitored, and what they come to below.

import { css, html, nothing, type TemplateResult } from "lit";
import { state } from "lit/decorators.js";
import type {
	ProjectDocument,
	ProjectResult,
	ProjectSide,
	ProjectSource,
	SourceRole,
} from "../../engine/project.ts";
import { problemText, words } from "../../i18n/index.ts";
import { projectAddress } from "../../routes/index.ts";
import { newId } from "../../store/index.ts";
import "../../ui/button/button.ts";
import "../../ui/empty-state/empty-state.ts";
import "../../ui/grid/grid.ts";
import type { CellEdit } from "../../ui/grid/model.ts";
import "../../ui/menu/menu.ts";
import "../../ui/segmented/segmented.ts";
import { ProjectPageElement } from "../parts/page.ts";
import { toolStyles } from "../parts/tools.styles.ts";
import { strings as shared } from "../strings.ts";
import { GRID_METHOD } from "../templates/grids.ts";
import {
	ALL,
	figureOf,
	type GridGround,
	gridCells,
	gridColumns,
	gridRows,
	totalRow,
} from "./cells.ts";
import { gridEdits } from "./edits.ts";
import { fieldOf, type Methods, ROLES } from "./rows.ts";
import "./sheet.ts";
import { strings } from "./strings.ts";

/** The page of emissions and reductions. */
export class TansuanProjectEmissions extends ProjectPageElement {
	static override styles = [
		...ProjectPageElement.styles,
		toolStyles,
		css`
			:host {
				max-width: none;
			}
		`,
	];

	/** Whose figures; those that are reported until something was chosen. */
	@state() private chosen: ProjectSide | undefined;
	@state() private opening: string | undefined;
	#asked = "";

	protected override willUpdate() {
		const { source = "" } = this.query;
		if (source === this.#asked) return;
		this.#asked = source;
		this.opening = source || undefined;
	}

	#change(ground: GridGround, edits: readonly CellEdit[]) {
		const { document, side, years, methods } = ground;
		void this.set([], gridEdits(document, side, years, methods, edits, newId));
	}

	#openCell({ result, side }: GridGround, row: string, column: string) {
		const total = totalRow(row);
		if (total) this.show(figureOf(result, side, total, column)?.figure);
		else if (column === ALL) {
			this.show(result?.sources.find(({ id }) => id === row)?.[fieldOf(side)].figure);
		} else this.opening = row.split("|")[0];
	}

	async #add(role: SourceRole) {
		const id = newId();
		const item: ProjectSource = {
			id,
			name: "",
			role,
			relation: role === "project" ? "controlled" : "affected",
			method: GRID_METHOD,
		};
		if (await this.edit.run("add-items", { path: ["sources"], items: [{ ...item }] })) {
			this.opening = id;
		}
	}

	/** The records of the estimates as the beginning of those that are monitored. */
	#takeOver({ exAnte = {}, monitored = {} }: ProjectDocument) {
		const copies = Object.entries(exAnte).map(([id, list]) => [
			id,
			monitored[id] ?? list.map((record) => ({ ...record, id: newId() })),
		]);
		void this.set([], { monitored: { ...monitored, ...Object.fromEntries(copies) } });
	}

	#tools({ document, side }: GridGround) {
		const text = strings();
		const { sides } = shared();
		const { common } = words();
		const store = this.desk?.store;
		const copyable = side === "monitored" && Object.keys(document.exAnte ?? {}).length > 0;
		return html`<div class="tools">
			<tansuan-segmented
				label=${text.side}
				value=${side}
				.segments=${(["ex-ante", "monitored"] as const).map((value) => ({ value, label: sides[value] }))}
				@tansuan-changed=${(event: CustomEvent<{ value: string }>) => {
					event.stopPropagation();
					this.chosen = event.detail.value === "monitored" ? "monitored" : "ex-ante";
				}}
			></tansuan-segmented>
			${
				copyable
					? html`<tansuan-button variant="quiet" @click=${() => this.#takeOver(document)}>${text.copy}</tansuan-button>`
					: nothing
			}
			<span class="end">
				<tansuan-button
					variant="quiet"
					keys="Mod+Z"
					?disabled=${store?.canUndo.get() === undefined}
					@click=${() => void store?.undo()}
				>${common.undo}</tansuan-button>
				<tansuan-button
					variant="quiet"
					keys="Mod+Shift+Z"
					?disabled=${store?.canRedo.get() === undefined}
					@click=${() => void store?.redo()}
				>${common.redo}</tansuan-button>
				${this.#adding("")}
			</span>
		</div>`;
	}

	#adding(slot: string) {
		const text = strings();
		return html`<tansuan-menu
			slot=${slot || nothing}
			label=${text.add}
			.commands=${ROLES.map((value) => ({ value, label: text.addOf[value] }))}
			@tansuan-command-chosen=${(event: CustomEvent<{ command: string }>) => {
				event.stopPropagation();
				const role = ROLES.find((each) => each === event.detail.command);
				if (role) void this.#add(role);
			}}
		></tansuan-menu>`;
	}

	#empty(document: ProjectDocument) {
		const text = strings();
		return html`<tansuan-empty-state heading=${text.empty}>
			${text.why}
			<tansuan-button slot="actions" variant="primary" href=${projectAddress(document.id, "scenario")}>${text.template}</tansuan-button>
			${this.#adding("actions")}
		</tansuan-empty-state>`;
	}

	#noYears(document: ProjectDocument) {
		const text = strings();
		const href = projectAddress(document.id, "scenario", { section: "period" });
		return html`<p class="lead">${text.noYears}</p>
			<div><tansuan-button variant="primary" href=${href}>${text.toPeriod}</tansuan-button></div>`;
	}

	/** Without a result there are no years: what is wrong, or that it is on its way. */
	#waiting() {
		const [error] = this.desk?.store.evaluating.get() ? [] : this.errors;
		return html`<p class="lead" role="status">${error ? problemText(error) : strings().pending}</p>`;
	}

	#grid(ground: GridGround) {
		const text = strings();
		const store = this.desk?.store;
		return html`<section>
			<header><h2>${text.heading}</h2><small>${text.note}</small></header>
			${this.#tools(ground)}
			<tansuan-grid
				label=${text.gridOf(shared().sides[ground.side])}
				.columns=${gridColumns(ground.years)}
				.rows=${gridRows(ground)}
				.cellOf=${gridCells(ground)}
				@tansuan-cells-changed=${(event: HTMLElementEventMap["tansuan-cells-changed"]) =>
					this.#change(ground, event.detail.edits)}
				@tansuan-cell-opened=${(event: HTMLElementEventMap["tansuan-cell-opened"]) =>
					this.#openCell(ground, event.detail.row, event.detail.column)}
				@tansuan-undo-asked=${() => void store?.undo()}
				@tansuan-redo-asked=${() => void store?.redo()}
			></tansuan-grid>
		</section>`;
	}

	protected override content(
		document: ProjectDocument,
		result: ProjectResult | undefined,
	): TemplateResult {
		const library = this.desk?.library;
		const methods: Methods = new Map((library?.methods() ?? []).map((each) => [each.id, each]));
		const years = result?.years ?? [];
		const side = this.chosen ?? document.settings?.side ?? "ex-ante";
		const findings = this.desk?.store.findings.get() ?? [];
		const ground = { document, result, years, side, methods, findings, library };
		const none = (document.sources ?? []).length === 0;
		return html`${none ? this.#empty(document) : nothing}
			${!none && !result ? this.#waiting() : nothing}
			${!none && result && years.length === 0 ? this.#noYears(document) : nothing}
			${none || years.length === 0 ? nothing : this.#grid(ground)}
			${
				this.opening === undefined
					? nothing
					: html`<tansuan-project-source
						.desk=${this.desk}
						.methods=${methods}
						.years=${years}
						side=${side}
						.sourceId=${this.opening}
						@tansuan-closed=${() => {
							this.opening = undefined;
						}}
					></tansuan-project-source>`
			}`;
	}
}
