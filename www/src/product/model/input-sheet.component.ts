// The details of an input, saved as they are typed: what it is, its transport, recycling, data quality, power.

import { css, html, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import { keyed } from "lit/directives/keyed.js";
import type { ProcessInput, ProductStudy, Supply, TransportLeg } from "../../engine/types.ts";
import { words } from "../../i18n/index.ts";
import { Editor, problemAt } from "../../store/editor.ts";
import { newId } from "../../store/index.ts";
import "../../ui/button/button.ts";
import "../../ui/dialog/dialog.ts";
import { TansuanElement } from "../../ui/element.ts";
import "../../ui/form/form.ts";
import { sectionStyles } from "../../ui/section.styles.ts";
import "../../ui/tabs/tabs.ts";
import { flat, folded } from "../../parts/folded.ts";
import type { StudyDesk } from "../desk.ts";
import {
	CIRCULAR_SUPPLIES,
	circularFields,
	INPUT_UNITS,
	inputFields,
	legFields,
	powerFields,
	qualityFields,
} from "./sheet-fields.ts";
import { strings } from "./strings.ts";
import "./supply-choice.ts";

type Edited = CustomEvent<{ edits: Record<string, unknown> }>;
type Chosen = HTMLElementEventMap["tansuan-supply-chosen"];
type Tab = "what" | "transport" | "circularity" | "quality" | "power";

/** What is false or empty is absent in the document. */
const present = (edits: Record<string, unknown>): Record<string, unknown> =>
	Object.fromEntries(
		Object.entries(edits).map(([name, value]) => [name, value === false ? undefined : value]),
	);

/** An object with edits; nothing where none of its members is left. */
function merged(old: object | undefined, edits: Record<string, unknown>): object | undefined {
	const members = Object.entries({ ...old, ...edits }).filter(([, value]) => value !== undefined);
	return members.length > 0 ? Object.fromEntries(members) : undefined;
}

/**
 * The sheet; it stands on the page only while it is open.
 *
 * @event tansuan-closed - It was closed.
 */
export class TansuanInputSheet extends TansuanElement {
	static override styles = [
		sectionStyles,
		css`
			:host {
				--tansuan-dialog-width: 680px;
			}

			.stack {
				display: grid;
				gap: var(--tansuan-space-4);
				padding-top: var(--tansuan-space-4);
			}

			.leg {
				padding-bottom: var(--tansuan-space-4);
				border-bottom: 1px solid var(--tansuan-color-rule);
			}

			.supplies {
				display: grid;
				grid-template-columns: repeat(auto-fill, minmax(260px, 1fr));
				gap: var(--tansuan-space-3);
			}

			p {
				margin: 0;
				color: var(--tansuan-color-text-2);
			}
		`,
	];

	/** The store, with the study open in it. */
	@property({ attribute: false }) desk?: StudyDesk;
	/** The input. */
	@property() inputId = "";

	@state() private tab: Tab = "what";
	readonly #edit = new Editor(this, () => this.desk?.store);

	#change(edits: Record<string, unknown>) {
		void this.#edit.run("edit-input", { id: this.inputId, edits: present(edits) as never });
	}

	#what(study: ProductStudy, input: ProcessInput, place: string) {
		const findings = this.desk?.store.findings.get() ?? [];
		return html`<tansuan-supply-choice
				label=${strings().head.supply}
				.study=${study}
				.library=${this.desk?.library}
				.supply=${input.supply}
				@tansuan-supply-chosen=${(event: Chosen) => this.#change({ supply: event.detail.supply })}
			></tansuan-supply-choice>
			<tansuan-form
				.fields=${inputFields(study, input.location)}
				.item=${flat(input)}
				.problemOf=${(name: string) => problemAt(findings, `${place}.${name}`)}
				@tansuan-fields-edited=${(event: Edited) => {
					const edits = folded(input, event.detail.edits, INPUT_UNITS);
					if ("amount" in edits) edits.amount ??= { value: "", unit: input.amount.unit ?? "" };
					this.#change(edits);
				}}
			></tansuan-form>`;
	}

	#legs(input: ProcessInput, change: (legs: TransportLeg[]) => void, study: ProductStudy) {
		const text = strings().sheet.leg;
		const legs = input.transport ?? [];
		const set = (leg: TransportLeg, edits: Record<string, unknown>) => {
			const now = merged(leg, present(edits)) as TransportLeg;
			change(legs.map((each) => (each === leg ? now : each)));
		};
		return html`${legs.length === 0 ? html`<p>${text.none}</p>` : nothing}
			${legs.map(
				(leg, at) => html`<section class="leg stack">
					<header><h3>${text.heading(at + 1)}</h3><span class="actions"><tansuan-button
						variant="quiet"
						@click=${() => change(legs.filter((each) => each !== leg))}
					>${text.remove}</tansuan-button></span></header>
					<tansuan-supply-choice
						label=${text.supply}
						.electricity=${false}
						.study=${study}
						.library=${this.desk?.library}
						.supply=${leg.supply}
						.prefer=${{ unit: "t·km" }}
						@tansuan-supply-chosen=${(event: Chosen) => set(leg, { supply: event.detail.supply })}
					></tansuan-supply-choice>
					${keyed(
						leg.id,
						html`<tansuan-form
							.fields=${legFields()}
							.item=${flat(leg)}
							@tansuan-fields-edited=${(event: Edited) => {
								const edits = folded(leg, event.detail.edits, { capacity: "t", distance: "km" });
								if ("distance" in edits) edits.distance ??= { value: "", unit: "km" };
								set(leg, edits);
							}}
						></tansuan-form>`,
					)}
				</section>`,
			)}
			<div><tansuan-button @click=${() =>
				change([
					...legs,
					{ id: newId(), distance: { value: "", unit: "km" } },
				])}>${text.add}</tansuan-button></div>`;
	}

	#circularity(study: ProductStudy, { circularity }: ProcessInput) {
		const text = strings().sheet.circular;
		const set = (edits: Record<string, unknown>) =>
			this.#change({
				circularity:
					"approach" in edits && !edits.approach ? undefined : merged(circularity, edits),
			});
		return html`<tansuan-form
				.fields=${circularFields(circularity?.approach)}
				.item=${flat(circularity ?? {})}
				@tansuan-fields-edited=${(event: Edited) =>
					set(folded(circularity ?? {}, event.detail.edits, { heatValue: "MJ/kg" }))}
			></tansuan-form>
			${
				circularity
					? html`<p>${text.supplies}</p><div class="supplies">${CIRCULAR_SUPPLIES.map(
							(name) => html`<tansuan-supply-choice
								label=${text[name]}
								.study=${study}
								.library=${this.desk?.library}
								.supply=${circularity[name]}
								@tansuan-supply-chosen=${(event: Chosen) => set({ [name]: event.detail.supply })}
							></tansuan-supply-choice>`,
						)}</div>`
					: nothing
			}`;
	}

	#quality({ quality }: ProcessInput) {
		return html`<p>${strings().sheet.quality.note}</p><tansuan-form
			.fields=${qualityFields()}
			.item=${{ ...quality, pedigree: quality?.pedigree?.join(" ") }}
			@tansuan-fields-edited=${(event: Edited) =>
				this.#change({ quality: merged(quality, event.detail.edits) })}
		></tansuan-form>`;
	}

	#power({ supply }: ProcessInput) {
		const proof = supply?.proof;
		return html`<p>${strings().sheet.power.note}</p><tansuan-form
			.fields=${powerFields(proof?.technology)}
			.item=${{ ...proof }}
			@tansuan-fields-edited=${(event: Edited) => {
				const now = merged(proof, present(event.detail.edits)) as Supply["proof"];
				const given: Supply = { kind: "electricity", ...(now?.technology ? { proof: now } : {}) };
				this.#change({ supply: given });
			}}
		></tansuan-form>`;
	}

	#content(study: ProductStudy, input: ProcessInput, place: string) {
		switch (this.tab) {
			case "what":
				return this.#what(study, input, place);
			case "transport":
				return this.#legs(
					input,
					(legs) => this.#change({ transport: legs.length > 0 ? legs : undefined }),
					study,
				);
			case "circularity":
				return this.#circularity(study, input);
			case "quality":
				return this.#quality(input);
			case "power":
				return this.#power(input);
		}
	}

	override render() {
		const study = this.desk?.store.study.get();
		const process = study?.processes.find(({ inputs }) =>
			inputs?.some(({ id }) => id === this.inputId),
		);
		const input = process?.inputs?.find(({ id }) => id === this.inputId);
		if (!study || !process || !input) return nothing;
		const text = strings().sheet;
		const tabs: Tab[] = ["what", "transport", "circularity", "quality"];
		if (input.supply?.kind === "electricity") tabs.push("power");
		const place = `processes[${process.id}].inputs[${input.id}]`;
		const close = () => this.emit("tansuan-closed");
		return html`<tansuan-dialog
			open
			heading=${input.name || strings().row.unnamed}
			@tansuan-closed=${(event: Event) => {
				event.stopPropagation();
				close();
			}}
		>
			<tansuan-tabs
				label=${text.parts}
				value=${this.tab}
				.tabs=${tabs.map((value) => ({ value, label: text.part[value] }))}
				@tansuan-changed=${(event: CustomEvent<{ value: string }>) => {
					if (event.composedPath()[0] !== event.currentTarget) return;
					event.stopPropagation();
					this.tab = event.detail.value as Tab;
				}}
			><div class="stack">${keyed(`${input.id} ${this.tab}`, this.#content(study, input, place))}</div></tansuan-tabs>
			<tansuan-button slot="actions" variant="primary" @click=${close}>${words().common.done}</tansuan-button>
		</tansuan-dialog>`;
	}
}
