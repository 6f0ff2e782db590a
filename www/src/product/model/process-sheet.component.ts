// The data of a process: what it is, what it makes with its co-products, what it emits itself.

import { css, html, nothing } from "lit";
import { property } from "lit/decorators.js";
import { keyed } from "lit/directives/keyed.js";
import type { DirectFlow, ProcessOutput, ProductStudy, UnitProcess } from "../../engine/types.ts";
import { words } from "../../i18n/index.ts";
import { Editor, problemAt } from "../../store/editor.ts";
import { newId } from "../../store/index.ts";
import "../../ui/button/button.ts";
import "../../ui/dialog/dialog.ts";
import { TansuanElement } from "../../ui/element.ts";
import type { FieldSpec } from "../../ui/form/fields.ts";
import "../../ui/form/form.ts";
import { amountFields, flat, folded } from "../../parts/folded.ts";
import { sectionStyles } from "../../ui/section.styles.ts";
import type { StudyDesk } from "../desk.ts";
import { strings as shared } from "../strings.ts";
import { gasChoices } from "./gases.ts";
import { placeChoices, stageChoices, substageFields } from "./sheet-fields.ts";
import { strings } from "./strings.ts";
import "./supply-choice.ts";

type Edited = CustomEvent<{ edits: Record<string, unknown> }>;

const OUTPUT_UNITS = { mass: "kg", energy: "MJ", price: "元/kg" };

/**
 * The sheet; it stands on the page only while it is open.
 *
 * @event tansuan-closed - It was closed.
 */
export class TansuanProcessSheet extends TansuanElement {
	static override styles = [
		sectionStyles,
		css`
			:host {
				--tansuan-dialog-width: 680px;
			}

			.stack {
				display: grid;
				gap: var(--tansuan-space-5);
			}

			.item {
				display: grid;
				gap: var(--tansuan-space-2);
				margin-bottom: var(--tansuan-space-3);
				padding-bottom: var(--tansuan-space-3);
				border-bottom: 1px solid var(--tansuan-color-rule);
			}

			.remove {
				margin-inline-end: auto;
			}

			p {
				margin: 0 0 var(--tansuan-space-2);
				color: var(--tansuan-color-text-2);
			}
		`,
	];

	/** The store, with the study open in it. */
	@property({ attribute: false }) desk?: StudyDesk;
	/** The process. */
	@property() processId = "";

	readonly #edit = new Editor(this, () => this.desk?.store);

	#fields(study: ProductStudy, { location, outputs }: UnitProcess): FieldSpec[] {
		const text = strings().process;
		return [
			{ name: "name", label: text.name, required: true },
			{
				name: "stage",
				kind: "choice",
				label: text.stage,
				placeholder: text.followsStage,
				choices: stageChoices(),
			},
			...substageFields(study),
			{
				name: "location",
				kind: "choice",
				label: text.location,
				placeholder: text.followsLocation,
				choices: placeChoices(study, location),
			},
			{ name: "period", label: text.period, hint: text.periodHint, optional: true },
			...(outputs.length > 1
				? [
						{
							name: "allocation",
							kind: "choice",
							label: text.allocation,
							placeholder: text.followsAllocation,
							choices: Object.entries(shared().allocations).map(([value, label]) => ({
								value,
								label,
							})),
						} satisfies FieldSpec,
					]
				: []),
			{ name: "note", kind: "lines", label: text.note, optional: true, wide: true },
		];
	}

	#outputFields(several: boolean): FieldSpec[] {
		const text = strings().process.output;
		const more = (name: "mass" | "energy" | "price", hint?: string) =>
			amountFields(name, {
				label: text[name],
				unit: text.unit,
				optional: true,
				...(hint ? { hint } : {}),
			});
		return [
			{ name: "name", label: text.name, required: true, wide: true },
			...amountFields("amount", { label: text.amount, unit: text.unit, required: true }),
			...more("mass"),
			...(several
				? [
						...more("energy"),
						...more("price", text.priceHint),
						{ name: "key", kind: "number", label: text.key, optional: true } satisfies FieldSpec,
					]
				: []),
		];
	}

	#output(study: ProductStudy, process: UnitProcess, output: ProcessOutput, at: number) {
		const text = strings().process.output;
		const place = { process: process.id, id: output.id };
		const several = process.outputs.length > 1;
		const findings = this.desk?.store.findings.get() ?? [];
		const path = `processes[${process.id}].outputs[${output.id}]`;
		return html`<div class="item">
			<tansuan-form
				.fields=${this.#outputFields(several)}
				.item=${flat(output)}
				.problemOf=${(name: string) => problemAt(findings, `${path}.${name}`)}
				@tansuan-fields-edited=${(event: Edited) => {
					const edits = folded(output, event.detail.edits, OUTPUT_UNITS);
					if ("amount" in edits) edits.amount ??= { value: "", unit: output.amount.unit ?? "" };
					void this.#edit.run("edit-output", { ...place, edits: edits as never });
				}}
			></tansuan-form>
			${
				at === 0
					? nothing
					: html`<tansuan-supply-choice
							label=${text.avoids}
							.study=${study}
							.library=${this.desk?.library}
							.supply=${output.avoids}
							@tansuan-supply-chosen=${(event: HTMLElementEventMap["tansuan-supply-chosen"]) =>
								void this.#edit.run("edit-output", {
									...place,
									edits: { avoids: event.detail.supply },
								})}
						></tansuan-supply-choice>
						<div><tansuan-button variant="quiet" @click=${() =>
							void this.#edit.run("remove-output", place)}>${text.remove}</tansuan-button></div>`
			}
		</div>`;
	}

	#emissionFields({ gas }: DirectFlow): FieldSpec[] {
		const text = strings().process.emission;
		return [
			{ name: "name", label: text.name, optional: true },
			{
				name: "gas",
				kind: "choice",
				label: text.gas,
				required: true,
				choices: gasChoices(gas),
			},
			...amountFields("amount", { label: text.amount, unit: text.unit, required: true }),
			{ name: "removal", kind: "tick", label: text.removal },
			{ name: "aircraft", kind: "tick", label: text.aircraft },
		];
	}

	#emission(process: UnitProcess, emission: DirectFlow) {
		const text = strings().process.emission;
		const place = { process: process.id, id: emission.id };
		return html`<div class="item">
			<tansuan-form
				.fields=${this.#emissionFields(emission)}
				.item=${flat(emission)}
				@tansuan-fields-edited=${(event: Edited) => {
					const edits = folded(emission, event.detail.edits);
					if ("amount" in edits) edits.amount ??= { value: "", unit: emission.amount.unit ?? "kg" };
					for (const name of ["removal", "aircraft"]) {
						if (edits[name] === false) edits[name] = undefined;
					}
					void this.#edit.run("edit-emission", { ...place, edits: edits as never });
				}}
			></tansuan-form>
			<div><tansuan-button variant="quiet" @click=${() =>
				void this.#edit.run("remove-emission", place)}>${text.remove}</tansuan-button></div>
		</div>`;
	}

	override render() {
		const study = this.desk?.store.study.get();
		const process = study?.processes.find(({ id }) => id === this.processId);
		if (!study || !process) return nothing;
		const text = strings().process;
		const findings = this.desk?.store.findings.get() ?? [];
		const path = `processes[${process.id}]`;
		const amount = { value: "", unit: "kg" };
		const close = () => this.emit("tansuan-closed");
		return keyed(
			process.id,
			html`<tansuan-dialog
			open
			heading=${process.name || text.heading}
			@tansuan-closed=${(event: Event) => {
				event.stopPropagation();
				close();
			}}
		>
			<div class="stack">
				<tansuan-form
					.fields=${this.#fields(study, process)}
					.item=${flat(process)}
					.problemOf=${(name: string) => problemAt(findings, `${path}.${name}`)}
					@tansuan-fields-edited=${(event: Edited) =>
						void this.#edit.run("edit-process", {
							id: process.id,
							edits: event.detail.edits as never,
						})}
				></tansuan-form>
				<section>
					<header><h3>${text.outputs}</h3><small>${text.outputsNote}</small></header>
					${process.outputs.map((output, at) => this.#output(study, process, output, at))}
					<tansuan-button @click=${() =>
						void this.#edit.run("add-output", {
							process: process.id,
							item: { id: newId(), name: text.output.fresh, amount },
						})}>${text.output.add}</tansuan-button>
				</section>
				<section>
					<header><h3>${text.emissions}</h3></header>
					${
						process.emissions?.length
							? process.emissions.map((emission) => this.#emission(process, emission))
							: html`<p>${text.emission.none}</p>`
					}
					<tansuan-button @click=${() =>
						void this.#edit.run("add-emission", {
							process: process.id,
							item: { id: newId(), gas: "co2", amount },
						})}>${text.emission.add}</tansuan-button>
				</section>
			</div>
			${
				process.id === study.reference.process
					? nothing
					: html`<tansuan-button class="remove" slot="actions" variant="danger" @click=${() => {
							close();
							void this.#edit.take("remove-process", { id: process.id }, () =>
								text.removed(process.name),
							);
						}}>${text.remove}</tansuan-button>`
			}
			<tansuan-button slot="actions" variant="primary" @click=${close}>${words().common.done}</tansuan-button>
		</tansuan-dialog>`,
		);
	}
}
