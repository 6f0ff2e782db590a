// One variant: its name, and what of the study is otherwise in it.

import { html, nothing } from "lit";
import { property } from "lit/decorators.js";
import type { ProductStudy, StudyVariant } from "../../engine/footprint.ts";
import "../../ui/button/button.ts";
import { TansuanElement } from "../../ui/element.ts";
import "../../ui/field/checkbox.ts";
import type { Choice } from "../../ui/field/select.component.ts";
import "../../ui/field/select.ts";
import "../../ui/field/text-field.ts";
import { strings as shared } from "../strings.ts";
import { editorStyles } from "./editor.styles.ts";
import {
	type InputVariant,
	inputsOf,
	supplyFrom,
	supplyText,
	trimmed,
	type VariantEdits,
	withInput,
	withParameter,
} from "./edits.ts";
import { strings } from "./strings.ts";

declare global {
	interface HTMLElementEventMap {
		/** A variant shall be otherwise. */
		"tansuan-variant-edited": CustomEvent<VariantEdits>;
		/** A variant shall go. */
		"tansuan-variant-removed": CustomEvent<undefined>;
	}
}

type Amount = { value: string; unit?: string };
type Changed = CustomEvent<{ value: string }>;

const shown = ({ value, unit }: Amount): string => [value, unit].filter(Boolean).join(" ");

/**
 * The editor of a variant.
 *
 * @event tansuan-variant-edited - What changes.
 * @event tansuan-variant-removed - It shall go.
 */
export class TansuanVariantEditor extends TansuanElement {
	static override styles = editorStyles;

	/** The study it is a variant of. */
	@property({ attribute: false }) study?: ProductStudy;
	/** The variant. */
	@property({ attribute: false }) variant?: StudyVariant;

	#edit(edits: VariantEdits) {
		this.emit("tansuan-variant-edited", edits);
	}

	#field(label: string, value: string, changed: (value: string) => void, number = false) {
		return html`<tansuan-text-field
			label=${label}
			?number=${number}
			.value=${value}
			@tansuan-changed=${(event: Changed) => {
				event.stopPropagation();
				changed(event.detail.value);
			}}
		></tansuan-text-field>`;
	}

	#choice(
		label: string,
		value: string,
		choices: readonly Choice[],
		changed: (value: string) => void,
	) {
		return html`<tansuan-select
			label=${label}
			.value=${value}
			.choices=${choices}
			@tansuan-changed=${(event: Changed) => {
				event.stopPropagation();
				changed(event.detail.value);
			}}
		></tansuan-select>`;
	}

	#amount(amount: Amount, changed: (amount: Amount) => void) {
		const text = strings();
		return html`${this.#field(text.value, amount.value, (value) => changed({ ...amount, value }), true)}
			${this.#field(text.unit, amount.unit ?? "", (unit) => changed({ ...amount, unit }))}`;
	}

	#drop(name: string, run: () => void) {
		return html`<tansuan-button variant="quiet" icon="close" label=${strings().drop(name)} @click=${run}></tansuan-button>`;
	}

	#parameter(variant: StudyVariant, id: string, amount: Amount) {
		const own = this.study?.parameters?.find((each) => each.id === id);
		const name = own?.name || id;
		return html`<li>
			<span class="what">${name}${own ? html`<small>${strings().asInStudy(shown(own.value))}</small>` : nothing}</span>
			${this.#amount(amount, (value) => this.#edit(withParameter(variant, id, value)))}
			${this.#drop(name, () => this.#edit(withParameter(variant, id, undefined)))}
		</li>`;
	}

	#supplies(own: string): Choice[] {
		const text = strings();
		const { processes = [], footprints = [] } = this.study ?? {};
		return [
			{ value: "", label: text.sameSupply },
			{ value: "electricity", label: text.grid },
			...processes.map(({ id, name }) => ({ value: `process:${id}`, label: name })),
			...footprints.map(({ id, name }) => ({ value: `footprint:${id}`, label: name })),
			...(own === "other" ? [{ value: "other", label: "…" }] : []),
		];
	}

	#input(variant: StudyVariant, id: string, input: InputVariant) {
		const text = strings();
		const own = this.study && inputsOf(this.study).find((each) => each.id === id);
		const name = own?.name || id;
		const edit = (edits: Partial<InputVariant>) =>
			this.#edit(withInput(variant, id, trimmed(input, edits)));
		const amount = input.amount ?? own?.amount ?? { value: "", unit: "" };
		const supply = supplyText(input.supply);
		const fields = input.removed
			? nothing
			: html`${this.#amount(amount, (value) => edit({ amount: value }))}
				${this.#choice(text.supply, supply, this.#supplies(supply), (value) => edit({ supply: supplyFrom(value) } as Partial<InputVariant>))}
				${this.#field(text.location, input.location ?? "", (location) => edit({ location }))}`;
		return html`<li>
			<span class="what">${name}${own ? html`<small>${text.asInStudy(shown(own.amount))}</small>` : nothing}</span>
			${fields}
			<tansuan-checkbox
				label=${text.removed}
				?checked=${input.removed ?? false}
				@tansuan-changed=${(event: Changed) => {
					event.stopPropagation();
					edit({ removed: event.detail.value === "true" });
				}}
			></tansuan-checkbox>
			${this.#drop(name, () => this.#edit(withInput(variant, id, undefined)))}
		</li>`;
	}

	override render() {
		const { study, variant } = this;
		if (!study || !variant) return nothing;
		const text = strings();
		const { parameters = {}, inputs = {} } = variant;
		const methods = shared().allocations;
		const moreParameters = (study.parameters ?? []).filter(({ id }) => !(id in parameters));
		const moreInputs = inputsOf(study).filter(({ id }) => !(id in inputs));
		const first = (label: string) => ({ value: "", label });
		return html`<div class="head">
				${this.#field(text.name, variant.name, (name) => this.#edit({ name }))}
				${this.#choice(
					text.allocation,
					variant.allocation ?? "",
					[
						first(text.sameAllocation),
						...Object.entries(methods).map(([value, label]) => ({ value, label })),
					],
					(value) => this.#edit({ allocation: (value || undefined) as StudyVariant["allocation"] }),
				)}
				<tansuan-button variant="quiet" @click=${() => this.emit("tansuan-variant-removed")}>${text.remove}</tansuan-button>
			</div>
			<ul>
				${Object.entries(parameters).map(([id, amount]) => this.#parameter(variant, id, amount))}
				${Object.entries(inputs).map(([id, input]) => this.#input(variant, id, input))}
			</ul>
			<div class="more">
				${
					moreParameters.length > 0
						? this.#choice(
								text.parameters,
								"",
								[
									first(text.addParameter),
									...moreParameters.map(({ id, name }) => ({ value: id, label: name || id })),
								],
								(id) => {
									const own = moreParameters.find((each) => each.id === id);
									if (own) this.#edit(withParameter(variant, id, own.value));
								},
							)
						: nothing
				}
				${
					moreInputs.length > 0
						? this.#choice(
								text.inputs,
								"",
								[
									first(text.addInput),
									...moreInputs.map(({ id, name }) => ({ value: id, label: name || id })),
								],
								(id) => {
									const own = moreInputs.find((each) => each.id === id);
									if (own) this.#edit(withInput(variant, id, { amount: own.amount }));
								},
							)
						: nothing
				}
			</div>`;
	}
}
