// The variants of a study: what is otherwise in each, their totals and stages side by side, and for one of
// them where its difference comes from.

import { css, html, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import type {
	ProductResult,
	ProductStudy,
	StudyVariant,
	VariantComparison,
} from "../../engine/footprint.ts";
import { problemText } from "../../i18n/index.ts";
import { newId } from "../../store/index.ts";
import "../../ui/button/button.ts";
import "../../ui/charts/bars.ts";
import "../../ui/charts/spans.ts";
import { TansuanElement } from "../../ui/element.ts";
import "../../ui/empty-state/empty-state.ts";
import "../../ui/exhibit/exhibit.ts";
import { FigureExplainer } from "../../ui/explanation/explainer.ts";
import "../../ui/field/select.ts";
import { Asked } from "../../parts/asked.ts";
import { resultsStyles } from "../../ui/results.styles.ts";
import { sectionStyles } from "../../ui/section.styles.ts";
import type { StudyDesk } from "../desk.ts";
import { strings as resultStrings } from "../results/strings.ts";
import { changesTable, stageBars, stageTable, totalsTable, waterfall } from "./compared.ts";
import "./editor.ts";
import { freshVariant, type VariantEdits } from "./edits.ts";
import { strings } from "./strings.ts";

/** The page of variants. */
export class TansuanVariants extends TansuanElement {
	static override styles = [
		sectionStyles,
		resultsStyles,
		css`
			tansuan-select {
				max-width: 320px;
			}
		`,
	];

	/** The open study and the engine. */
	@property({ attribute: false }) desk?: Pick<StudyDesk, "store" | "ask">;

	/** The variant whose difference is explained. */
	@state() private chosen = "";

	readonly #compared = new Asked<VariantComparison[]>(this);
	readonly #explainer = new FigureExplainer(this, {
		ask: (figure) => this.desk?.ask.explain(figure),
	});

	async #run(...args: Parameters<StudyDesk["store"]["run"]>) {
		const outcome = await this.desk?.store.run(...args);
		if (outcome?.status !== "invalid") return;
		const { problems } = outcome;
		this.emit("tansuan-notified", {
			message: () => problems.map(problemText).join(" "),
			kind: "wrong",
		});
	}

	#add(study: ProductStudy) {
		const name = strings().fresh((study.variants?.length ?? 0) + 1);
		void this.#run("add-variant", { item: freshVariant(newId(), name) });
	}

	#editors(study: ProductStudy, variants: readonly StudyVariant[]) {
		const text = strings();
		return html`<section>
			<header><h2>${text.head}</h2><small>${text.note}</small><span class="actions"><tansuan-button
				@click=${() => this.#add(study)}
			>${text.add}</tansuan-button></span></header>
			${variants.map(
				(variant) => html`<tansuan-variant-editor
					.study=${study}
					.variant=${variant}
					@tansuan-variant-edited=${({ detail }: CustomEvent<VariantEdits>) =>
						void this.#run("edit-variant", { id: variant.id, edits: detail })}
					@tansuan-variant-removed=${() => void this.#run("remove-variant", { id: variant.id })}
				></tansuan-variant-editor>`,
			)}
		</section>`;
	}

	#side(study: ProductStudy, result: ProductResult, compared: readonly VariantComparison[]) {
		const text = strings();
		const open = this.#explainer.first ?? "";
		const { bars, series } = stageBars(result, compared);
		return html`<tansuan-exhibit
				heading=${text.totals.head}
				note=${text.totals.note}
				subject=${study.name}
				.table=${totalsTable(result, compared)}
				open=${open}
			></tansuan-exhibit>
			<tansuan-exhibit
				heading=${text.stages.head}
				note=${text.stages.note}
				subject=${study.name}
				pictured
				folded
				.table=${stageTable(result, compared)}
				open=${open}
			><tansuan-bars
				kilograms
				label=${text.stages.head}
				.series=${series}
				.bars=${bars}
				@tansuan-mark-chosen=${(event: CustomEvent<{ period?: string; key?: string }>) => {
					event.stopPropagation();
					const { period, key } = event.detail;
					if (period) this.chosen = period;
					else this.#show(result.byStage.find((part) => part.key === key)?.figure);
				}}
			></tansuan-bars></tansuan-exhibit>
			${this.#difference(study, result, compared)}`;
	}

	#difference(study: ProductStudy, result: ProductResult, compared: readonly VariantComparison[]) {
		const text = strings().changes;
		const variant = compared.find(({ id }) => id === this.chosen) ?? compared[0];
		if (!variant) return nothing;
		const choice = html`<tansuan-select
			slot="lead"
			label=${text.of}
			.value=${variant.id}
			.choices=${compared.map(({ id, name }) => ({ value: id, label: name }))}
			@tansuan-changed=${(event: CustomEvent<{ value: string }>) => {
				event.stopPropagation();
				this.chosen = event.detail.value;
			}}
		></tansuan-select>`;
		const told = [
			...(variant.changes.length === 0 && variant.kgCo2e !== undefined ? [text.none] : []),
			...(variant.problems.length > 0
				? [strings().problems, ...variant.problems.map(problemText)]
				: []),
		];
		const some = variant.changes.length > 0;
		return html`<tansuan-exhibit
			heading=${text.head}
			note=${text.note}
			subject=${`${study.name} ${variant.name}`}
			?pictured=${some}
			folded
			open=${this.#explainer.first ?? ""}
			.table=${some ? changesTable(result, variant) : undefined}
		>${choice}${
			some
				? html`<tansuan-spans
					kilograms
					label=${text.head}
					.rows=${waterfall(result, variant)}
					@tansuan-mark-chosen=${({ detail }: CustomEvent<{ key?: string }>) => this.#show(detail.key)}
				></tansuan-spans>`
				: nothing
		}<p slot="foot" class="rounding">${told.join(" ")}</p></tansuan-exhibit>`;
	}

	#show(figure: string | undefined) {
		if (!figure) return;
		const { zh, en } = resultStrings.languages;
		this.#explainer.open(figure, { zh: zh.total, en: en.total });
	}

	override render() {
		const study = this.desk?.store.study.get();
		const result = this.desk?.store.footprint.get();
		const text = strings();
		if (!study) return nothing;
		const variants = study.variants ?? [];
		if (variants.length === 0) {
			return html`<tansuan-empty-state heading=${text.empty.heading}>
				${text.empty.why}
				<tansuan-button slot="actions" variant="primary" @click=${() => this.#add(study)}>${text.add}</tansuan-button>
			</tansuan-empty-state>`;
		}
		const { desk } = this;
		if (desk && result) this.#compared.follow(result, () => desk.ask.compare());
		const compared = this.#compared.value;
		return html`<div
			class="page"
			@tansuan-door-opened=${(event: CustomEvent<{ figure: string }>) => {
				event.stopPropagation();
				this.#show(event.detail.figure);
			}}
		>
			${this.#editors(study, variants)}
			${
				result && compared
					? this.#side(study, result, compared)
					: html`<p class="pending" role="status">${text.pending}</p>`
			}
		</div>`;
	}
}
