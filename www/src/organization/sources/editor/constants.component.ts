// Values that hold for all records of a source, each with its unit and evidence.

import { css, html, nothing } from "lit";
import { property } from "lit/decorators.js";
import type { Source } from "../../../engine/types.ts";
import type { FactorRecord, Parameter } from "../../../factors/model.ts";
import { valueText } from "../../../factors/texts.ts";
import { formatUnit } from "../../../format/index.ts";
import { inLanguage, words } from "../../../i18n/index.ts";
import { TansuanElement } from "../../../ui/element.ts";
import type { FieldSpec } from "../../../ui/form/fields.ts";
import "../../../ui/form/form.ts";
import { strings } from "./strings.ts";

declare global {
	interface HTMLElementEventMap {
		/** A value that holds for all records was typed. */
		"tansuan-constant-edited": CustomEvent<{
			parameter: Parameter;
			edits: { value?: string; unit?: string; evidence?: string };
		}>;
	}
}

/**
 * The constants.
 *
 * @event tansuan-constant-edited - Which, and what has changed.
 */
export class TansuanConstants extends TansuanElement {
	static override styles = css`
		:host {
			display: grid;
			gap: var(--tansuan-space-3);
		}

		.row {
			display: grid;
			gap: 2px;
		}

		h4 {
			margin: 0;
			font-size: 13.5px;
			font-weight: 560;
		}

		small {
			color: var(--tansuan-color-text-3);
			font-size: var(--tansuan-size-note);
			font-weight: 400;
		}
	`;

	/** The source. */
	@property({ attribute: false }) source?: Source;
	/** The parameters that may hold for all records. */
	@property({ attribute: false }) parameters: readonly Parameter[] = [];
	/** The factor, whose values stand where nothing is typed. */
	@property({ attribute: false }) factor?: FactorRecord | undefined;
	/** What the engine found wrong with a value. */
	@property({ attribute: false }) problemOf: (parameter: string) => string = () => "";

	#fields(parameter: Parameter, first: boolean): FieldSpec[] {
		const text = strings().constants;
		const own = this.source?.values?.[parameter.id];
		const units = [parameter.unit, ...(parameter.alternatives ?? []), own?.unit ?? ""];
		const known = [...new Set(units.filter((unit) => unit !== ""))];
		const given = this.factor?.values.find((value) => value.parameter === parameter.id);
		return [
			{
				name: "value",
				kind: "number",
				label: text.own,
				optional: first,
				...(given ? { placeholder: text.default(valueText(given)) } : {}),
			},
			{
				name: "unit",
				kind: "choice",
				label: text.unit,
				choices: known.map((unit) => ({ value: unit, label: formatUnit(unit) })),
			},
			{
				name: "evidence",
				kind: "choice",
				label: text.evidence,
				placeholder: strings().data.unsaid,
				choices: Object.entries(words().evidence).map(([value, label]) => ({ value, label })),
			},
		];
	}

	override render() {
		const { source } = this;
		if (!source) return nothing;
		return this.parameters.map((parameter, at) => {
			const own = source.values?.[parameter.id];
			const item = {
				value: own?.value,
				unit: own?.unit ?? parameter.unit,
				evidence: own?.evidence?.kind,
			};
			return html`<div class="row" role="group" aria-label=${inLanguage(parameter.name)}>
				<h4>${inLanguage(parameter.name)} <small>${parameter.symbol}</small></h4>
				<tansuan-form
					row
					?bare=${at > 0}
					.fields=${this.#fields(parameter, at === 0)}
					.item=${item}
					.problemOf=${(name: string) => (name === "value" ? this.problemOf(parameter.id) : "")}
					@tansuan-fields-edited=${(event: CustomEvent<{ edits: Record<string, string> }>) => {
						event.stopPropagation();
						this.emit("tansuan-constant-edited", { parameter, edits: event.detail.edits });
					}}
				></tansuan-form>
			</div>`;
		});
	}
}
