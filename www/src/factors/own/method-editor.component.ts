// The editor of one's own method: parameters, formulas, what the engine says of them. It is saved as it
// is typed, and the engine checks what is saved.

import { html, nothing } from "lit";
import { property } from "lit/decorators.js";
import type { Method, Problem } from "../../engine/types.ts";
import { inLanguage, language, problemText, words } from "../../i18n/index.ts";
import type { Editor } from "../../store/editor.ts";
import "../../ui/button/button.ts";
import "../../ui/dialog/dialog.ts";
import { TansuanElement } from "../../ui/element.ts";
import "../../ui/field/checkbox.ts";
import { EMISSION_TYPE_ORDER } from "../../ui/charts/tone.ts";
import type { FieldSpec } from "../../ui/form/fields.ts";
import "../../ui/form/form.ts";
import type { Emission, Parameter } from "../model.ts";
import { strings as libraryStrings } from "../strings.ts";
import { gasText } from "../texts.ts";
import { freeId, named, replaced } from "./method.ts";
import { methodEditorStyles } from "./method-editor.styles.ts";
import { strings } from "./strings.ts";

type Edited = CustomEvent<{ edits: Record<string, unknown> }>;

const GASES = ["co2", "ch4", "n2o", "co2-biogenic", "ch4-biogenic", "sf6", "nf3", "co2e"];

/**
 * The editor; it stands on the page only while it is open.
 *
 * @event tansuan-closed - It was closed.
 * @event tansuan-item-removed - The method shall go.
 */
export class TansuanMethodEditor extends TansuanElement {
	static override styles = methodEditorStyles;

	/** The method. */
	@property({ attribute: false }) method?: Method;
	/** Its place in the document, for what the engine finds. */
	@property() place = "";
	/** What the engine found. */
	@property({ attribute: false }) findings: readonly Problem[] = [];
	/** What it is edited with. */
	@property({ attribute: false }) edit?: Editor;

	#change(method: Method, edits: Partial<Method>) {
		void this.edit?.run("edit-own-method", { id: method.id, edits });
	}

	#problems(path: string): Problem[] {
		return this.findings.filter((each) => each.path.startsWith(`${this.place}.${path}`));
	}

	#problem(path: string): string {
		const found = this.#problems(path)[0];
		return found ? problemText(found) : "";
	}

	#form(
		fields: FieldSpec[],
		item: object,
		change: (edits: Record<string, unknown>) => void,
		row = false,
		bare = false,
		path = "",
	) {
		return html`<tansuan-form
			?row=${row}
			?bare=${bare}
			.fields=${fields}
			.item=${item}
			.problemOf=${(name: string) => (path === "" ? "" : this.#problem(`${path}.${name}`))}
			@tansuan-fields-edited=${(event: Edited) => {
				event.stopPropagation();
				change(event.detail.edits);
			}}
		></tansuan-form>`;
	}

	#identity(method: Method) {
		const text = strings().methods;
		const tongue = language() === "zh" ? "zh" : "en";
		const item = {
			name: inLanguage(method.name),
			description: method.description && inLanguage(method.description),
			direction: method.direction,
		};
		const fields: FieldSpec[] = [
			{ name: "name", label: words().common.name, required: true },
			{
				name: "direction",
				kind: "choice",
				label: text.direction,
				choices: Object.entries(libraryStrings().directions).map(([value, label]) => ({
					value,
					label,
				})),
			},
			{ name: "description", label: text.description, optional: true, wide: true },
		];
		return this.#form(fields, item, ({ name, description, direction }) => {
			const old = method.description ?? { zh: "", en: "" };
			this.#change(method, {
				...(name === undefined ? {} : { name: named(method.name, String(name), tongue) }),
				...(description === undefined
					? {}
					: { description: named(old, String(description), tongue) }),
				...(direction ? { direction: direction as Method["direction"] } : {}),
			});
		});
	}

	#types(method: Method) {
		return html`<fieldset>
			<legend>${strings().methods.types}</legend>
			${EMISSION_TYPE_ORDER.map(
				(type) => html`<tansuan-checkbox
					.label=${words().emissionType[type]}
					?checked=${method.emissionTypes.includes(type)}
					@tansuan-changed=${(event: CustomEvent<{ value: string }>) => {
						event.stopPropagation();
						const others = method.emissionTypes.filter((each) => each !== type);
						this.#change(method, {
							emissionTypes: event.detail.value === "true" ? [...others, type] : others,
						});
					}}
				></tansuan-checkbox>`,
			)}
		</fieldset>`;
	}

	#emission(method: Method, emission: Emission, at: number) {
		const text = strings().methods;
		const set = (item: Emission | undefined) =>
			this.#change(method, { emissions: replaced(method.emissions, at, item) });
		const gases = GASES.includes(emission.gas) ? GASES : [...GASES, emission.gas];
		const fields: FieldSpec[] = [
			{
				name: "gas",
				kind: "choice",
				label: text.gas,
				choices: gases.map((gas) => ({ value: gas, label: gasText(gas) })),
			},
			{ name: "formula", label: text.formula(gasText(emission.gas)), required: true },
		];
		const problems = this.#problems(`emissions[${at}]`);
		return html`<div class="formula">
			<div class="line">
				${this.#form(fields, emission, (edits) => set({ ...emission, ...edits }), true)}
				${this.#drop(gasText(emission.gas), () => set(undefined), method.emissions.length > 1)}
			</div>
			${
				problems.length === 0
					? html`<p class="right" role="status">${text.right}</p>`
					: problems.map((problem) => this.#wrong(emission.formula, problem))
			}
		</div>`;
	}

	/** What is wrong with a formula, with a mark under the place. */
	#wrong(formula: string, problem: Problem) {
		const position = Number.parseInt(problem.details.position ?? "", 10);
		const known = Number.isInteger(position) && position >= 0 && position <= formula.length;
		return html`<div class="wrong" role="alert">${
			known
				? html`<pre>${formula.slice(0, position)}<mark>${formula.slice(position, position + 1) || " "}</mark>${formula.slice(position + 1)}</pre>`
				: nothing
		}<p>${problemText(problem)}</p></div>`;
	}

	#parameter(method: Method, parameter: Parameter, at: number) {
		const text = strings().methods;
		const tongue = language() === "zh" ? "zh" : "en";
		const set = (item: Parameter | undefined) =>
			this.#change(method, { parameters: replaced(method.parameters, at, item) });
		const fields: FieldSpec[] = [
			{
				name: "id",
				label: text.id,
				required: true,
				check: (id) => (/^[A-Za-z][A-Za-z0-9]*$/.test(id) ? "" : text.idWrong),
			},
			{ name: "name", label: text.name, required: true },
			{ name: "unit", label: text.unit, required: true },
			{
				name: "role",
				kind: "choice",
				label: text.role,
				choices: Object.entries(text.roles).map(([value, label]) => ({ value, label })),
			},
		];
		const item = { ...parameter, name: inLanguage(parameter.name) };
		const change = ({ name, ...edits }: Record<string, unknown>) =>
			set({
				...parameter,
				...edits,
				...(name === undefined ? {} : { name: named(parameter.name, String(name), tongue) }),
			} as Parameter);
		return html`<div class="line">
			${this.#form(fields, item, change, true, at > 0, `parameters[${at}]`)}
			${this.#drop(parameter.id, () => set(undefined), method.parameters.length > 1)}
		</div>`;
	}

	#drop(name: string, drop: () => void, shown: boolean) {
		return shown
			? html`<tansuan-button variant="quiet" icon="close" label=${strings().methods.drop(name)} @click=${drop}></tansuan-button>`
			: nothing;
	}

	override render() {
		const { method } = this;
		if (!method) return nothing;
		const text = strings().methods;
		return html`<tansuan-dialog open heading=${inLanguage(method.name)}>
			${this.#identity(method)}
			${this.#types(method)}
			<h3>${text.parameters}</h3>
			${method.parameters.map((parameter, at) => this.#parameter(method, parameter, at))}
			<tansuan-button
				variant="quiet"
				@click=${() => {
					const id = freeId(method.parameters);
					const added: Parameter = {
						id,
						name: { zh: id, en: id },
						unit: "1",
						role: "measured",
						required: true,
					};
					this.#change(method, { parameters: [...method.parameters, added] });
				}}
			>${text.addParameter}</tansuan-button>
			<h3>${text.formulas}</h3>
			<p class="note">${text.formulaHint}</p>
			${method.emissions.map((emission, at) => this.#emission(method, emission, at))}
			<tansuan-button
				variant="quiet"
				@click=${() =>
					this.#change(method, {
						emissions: [...method.emissions, { gas: "ch4", formula: "activity * ef" }],
					})}
			>${text.addFormula}</tansuan-button>
			<tansuan-button
				class="remove"
				slot="actions"
				variant="danger"
				@click=${() => this.emit("tansuan-item-removed")}
			>${words().common.delete}</tansuan-button>
			<tansuan-button slot="actions" variant="primary" @click=${() => this.emit("tansuan-closed")}>${words().common.done}</tansuan-button>
		</tansuan-dialog>`;
	}
}
