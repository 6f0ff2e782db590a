// The page 经济性: how it is reckoned, money by year as a grid, and what it comes to.

import { css, html, nothing, type TemplateResult } from "lit";
import { keyed } from "lit/directives/keyed.js";
import type { ProjectDocument, ProjectEconomics, ProjectResult } from "../../engine/project.ts";
import { flat } from "../../parts/folded.ts";
import { projectAddress } from "../../routes/index.ts";
import { problemAt } from "../../store/editor.ts";
import "../../ui/button/button.ts";
import "../../ui/empty-state/empty-state.ts";
import "../../ui/exhibit/exhibit.ts";
import "../../ui/form/form.ts";
import "../../ui/grid/grid.ts";
import "../../ui/tabs/tabs.ts";
import { moneyUnit } from "../parts/figures.ts";
import { type Edited, ProjectPageElement } from "../parts/page.ts";
import { economicsFields } from "./fields.ts";
import "./lists.ts";
import { moneyCells, moneyColumns, moneyEdits, moneyRows, moneyYears } from "./money.ts";
import { strings } from "./strings.ts";
import { appraisalTable, costTable, valueTable, variationTable } from "./tables.ts";

const PARTS = ["money", "scenarios", "dated"] as const;

/** The page of economics. */
export class TansuanProjectEconomics extends ProjectPageElement {
	static override styles = [
		...ProjectPageElement.styles,
		css`
			tansuan-grid {
				--tansuan-grid-height: 560px;
			}

			.foot {
				margin: var(--tansuan-space-3) 0 0;
				color: var(--tansuan-color-text-3);
				font-size: var(--tansuan-size-note);
				text-wrap: pretty;
			}
		`,
	];

	#settings(economics: ProjectEconomics) {
		const text = strings().settings;
		return html`<section class="forms">
			<header><h2>${text.heading}</h2><small>${text.note}</small></header>
			<tansuan-form
				.fields=${economicsFields(economics)}
				.item=${flat(economics)}
				.problemOf=${(name: string) => problemAt(this.errors, `economics.${name}`)}
				@tansuan-fields-edited=${(event: Edited) => void this.set(["economics"], event.detail.edits)}
			></tansuan-form>
		</section>`;
	}

	#money(
		document: ProjectDocument,
		economics: ProjectEconomics,
		result: ProjectResult | undefined,
	) {
		const text = strings().grid;
		const store = this.desk?.store;
		return html`<section>
			<header><h2>${text.heading}</h2><small>${text.note}</small></header>
			<tansuan-grid
				label=${text.label}
				.columns=${moneyColumns(moneyYears(document, result))}
				.rows=${moneyRows()}
				.cellOf=${moneyCells(economics, result)}
				@tansuan-cells-changed=${(event: HTMLElementEventMap["tansuan-cells-changed"]) =>
					void this.set(["economics"], moneyEdits(economics, event.detail.edits))}
				@tansuan-undo-asked=${() => void store?.undo()}
				@tansuan-redo-asked=${() => void store?.redo()}
			></tansuan-grid>
		</section>`;
	}

	#appraisal({ name }: ProjectDocument, { economics: own }: ProjectResult) {
		if (!own) return nothing;
		const text = strings();
		const variations = [...own.variations, ...own.scenarios];
		return html`<tansuan-exhibit
				heading=${text.appraisal.heading}
				note=${text.appraisal.note}
				subject=${name}
				.table=${appraisalTable(own)}
				open=${this.opened}
			><p slot="foot" class="foot">${own.carbonCounted ? nothing : text.appraisal.notCounted} ${text.appraisal.discounting}</p></tansuan-exhibit>
			${
				own.sensitivity.rows.length === 0
					? nothing
					: html`<tansuan-exhibit
							heading=${text.sensitivity.heading}
							note=${text.sensitivity.npv}
							subject=${name}
							.table=${valueTable(own.sensitivity)}
						></tansuan-exhibit>
						<tansuan-exhibit
							heading=${text.sensitivity.cost}
							note=${moneyUnit(own.costUnit)}
							subject=${name}
							.table=${costTable(own.sensitivity)}
						></tansuan-exhibit>`
			}
			${
				variations.length === 0
					? nothing
					: html`<tansuan-exhibit
						heading=${text.variation.heading}
						note=${text.variation.note}
						subject=${name}
						.table=${variationTable(variations, own)}
					></tansuan-exhibit>`
			}`;
	}

	#part(
		part: (typeof PARTS)[number],
		document: ProjectDocument,
		economics: ProjectEconomics,
		result: ProjectResult | undefined,
	) {
		const store = this.desk?.store;
		switch (part) {
			case "money":
				return html`${this.#settings(economics)}${this.#money(document, economics, result)}`;
			case "scenarios":
				return html`<tansuan-project-scenarios .document=${economics} .store=${store}></tansuan-project-scenarios>`;
			case "dated":
				return html`<tansuan-project-dated .document=${economics} .store=${store}></tansuan-project-dated>`;
		}
	}

	protected override content(
		document: ProjectDocument,
		result: ProjectResult | undefined,
	): TemplateResult {
		const text = strings();
		const { economics } = document;
		if (!economics) {
			return html`<tansuan-empty-state heading=${text.empty}>
				${text.why}
				<tansuan-button slot="actions" variant="primary" @click=${() =>
					void this.set(["economics"], { unit: "万元" })}>${text.begin}</tansuan-button>
			</tansuan-empty-state>`;
		}
		const part = PARTS.find((each) => each === this.query.section) ?? "money";
		const counts = {
			scenarios: (economics.scenarios ?? []).length,
			dated: (economics.datedFlows ?? []).length,
		};
		return html`<tansuan-tabs
				label=${text.parts}
				value=${part}
				.tabs=${PARTS.map((value) => ({
					value,
					label: text.part[value],
					...(value === "money" ? {} : { count: counts[value] }),
				}))}
				@tansuan-changed=${(event: CustomEvent<{ value: string }>) => {
					const section = PARTS.find((each) => each === event.detail.value);
					if (section === undefined || event.composedPath()[0] !== event.currentTarget) return;
					location.replace(projectAddress(document.id, "economics", { section }));
				}}
			>${keyed(`${document.id} ${part}`, html`<div class="stack">${this.#part(part, document, economics, result)}</div>`)}</tansuan-tabs>
			${result ? this.#appraisal(document, result) : nothing}`;
	}
}
