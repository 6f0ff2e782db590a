// What stands beside the travel table: the modes with their factors, and the surveys with their coverage.

import { html, nothing } from "lit";
import { property } from "lit/decorators.js";
import type { EventResult, TravelMode, TravelSurvey } from "../../engine/types.ts";
import "../../factors/choice/choice.ts";
import type { Library } from "../../factors/library.ts";
import { pinOf } from "../../factors/own.ts";
import { formatNumber, formatPercent, formatTonnes } from "../../format/index.ts";
import { inLanguage } from "../../i18n/index.ts";
import type { Column } from "../../parts/list-section.ts";
import "../../ui/door/door.ts";
import { define } from "../../ui/element.ts";
import type { FieldSpec } from "../../ui/form/fields.ts";
import { EventList } from "../parts/event-list.ts";
import { sourceFigure } from "../parts/figures.ts";
import { choicesOf, strings as shared } from "../strings.ts";
import { strings } from "./strings.ts";

/** The modes of travel. */
export class TansuanEventModes extends EventList<TravelMode> {
	/** Where factors come from. */
	@property({ attribute: false }) library?: Library | undefined;
	/** The result, which says what each mode emits. */
	@property({ attribute: false }) result: EventResult | undefined;
	/** Which side is shown. */
	@property() side: "estimate" | "actual" = "estimate";

	protected override readonly list = "modes";
	protected override words = () => strings().mode;
	protected override blank = (id: string): TravelMode => ({
		id,
		name: "",
		method: "indirect.travel",
	});
	protected override nameLabel = () => strings().mode.name;

	protected override editsOf(item: TravelMode, edits: Record<string, unknown>) {
		const given = super.editsOf(item, edits);
		return "method" in given ? { ...given, factor: undefined, forcing: undefined } : given;
	}

	protected override columns(): Column<TravelMode>[] {
		const text = strings().mode;
		return [
			{
				label: text.factor,
				cell: ({ factor }) => {
					if (!factor) return html`<span class="doubtful">${text.noFactor}</span>`;
					const record = this.library?.factor(factor);
					return record ? inLanguage(record.name) : factor.factor;
				},
			},
			{ label: shared().tonnes, cell: ({ id }) => this.#figure(`journeys:${id}`), kind: "num" },
		];
	}

	#figure(id: string) {
		const kilograms = this.result?.sources.find((source) => source.id === id)?.[this.side];
		if (kilograms === undefined) return shared().none;
		return html`<tansuan-door figure=${sourceFigure(this.side, id)}>${formatTonnes(kilograms)}</tansuan-door>`;
	}

	protected override fields(): FieldSpec[] {
		const text = strings().mode;
		return [
			{ name: "name", label: text.name, required: true },
			{
				name: "method",
				kind: "choice",
				label: text.method,
				required: true,
				choices: choicesOf(text.methods),
			},
		];
	}

	protected override more(mode: TravelMode) {
		return html`<tansuan-factor-choice
			.method=${this.library?.method(mode.method)}
			.pin=${mode.factor}
			.library=${this.library}
			.prefer=${{ region: "CN" }}
			@tansuan-factor-picked=${(event: HTMLElementEventMap["tansuan-factor-picked"]) => {
				event.stopPropagation();
				this.changeOpen({ factor: pinOf(event.detail.record) });
			}}
			@tansuan-factor-cleared=${() => this.changeOpen({ factor: undefined })}
		></tansuan-factor-choice>`;
	}
}

/** The surveys. */
export class TansuanEventSurveys extends EventList<TravelSurvey> {
	/** The result, which says how far each survey reaches. */
	@property({ attribute: false }) result: EventResult | undefined;

	protected override readonly list = "surveys";
	protected override readonly modest = true;
	protected override words = () => strings().survey;
	protected override blank = (id: string): TravelSurvey => ({
		id,
		name: "",
		population: "",
		sampled: "",
	});
	protected override nameLabel = () => strings().survey.name;

	protected override columns(): Column<TravelSurvey>[] {
		const text = strings().survey;
		return [
			{ label: text.population, cell: ({ population }) => formatNumber(population), kind: "num" },
			{ label: text.sampled, cell: ({ sampled }) => formatNumber(sampled), kind: "num" },
			{
				label: text.coverage,
				cell: ({ id }) => {
					const coverage = this.result?.surveys.find((survey) => survey.id === id)?.coverage;
					return coverage ? formatPercent(coverage) : nothing;
				},
				kind: "num",
			},
		];
	}

	protected override fields(): FieldSpec[] {
		const text = strings().survey;
		return [
			{ name: "name", label: text.name, required: true },
			{
				name: "population",
				kind: "number",
				label: text.population,
				suffix: text.persons,
				required: true,
			},
			{
				name: "sampled",
				kind: "number",
				label: text.sampled,
				suffix: text.persons,
				required: true,
			},
			{ name: "note", kind: "lines", label: text.remark, optional: true, wide: true },
		];
	}
}

define("tansuan-event-modes", TansuanEventModes);
define("tansuan-event-surveys", TansuanEventSurveys);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-event-modes": TansuanEventModes;
		"tansuan-event-surveys": TansuanEventSurveys;
	}
}
