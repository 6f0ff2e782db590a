// The editor of a source: what it is, how it is calculated, where its data come from, where it counts.
// A new source is kept here until it is added; one that is there is saved as it is typed.

import { html, nothing, type TemplateResult } from "lit";
import { property, queryAll } from "lit/decorators.js";
import type { EmissionType, Organization, Source } from "../../../engine/types.ts";
import type { Library } from "../../../factors/library.ts";
import type { FactorRecord, MethodRecord } from "../../../factors/model.ts";
import { inLanguage, words } from "../../../i18n/index.ts";
import "../../../ui/button/button.ts";
import "../../../ui/dialog/dialog.ts";
import { TansuanElement } from "../../../ui/element.ts";
import "../../../ui/field/select.ts";
import type { FieldSpec } from "../../../ui/form/fields.ts";
import type { TansuanForm } from "../../../ui/form/form.component.ts";
import "../../../ui/form/form.ts";
import "../../../ui/help/help.ts";
import {
	constantEdits,
	constantParameters,
	factorEdits,
	methodEdits,
	methodsFor,
	presetEdits,
	type SourceEdits,
	typeEdits,
} from "../change.ts";
import { contextOf } from "../context.ts";
import { editorStyles } from "./editor.styles.ts";
import {
	dataFields,
	exclusionFields,
	identityFields,
	placeFields,
	sourceEdits,
	sourceItem,
} from "./fields.ts";
import { strings } from "./strings.ts";

declare global {
	interface HTMLElementEventMap {
		/** A source was changed in its editor. */
		"tansuan-source-edited": CustomEvent<{ edits: SourceEdits }>;
	}
}

type ConstantEdited = HTMLElementEventMap["tansuan-constant-edited"];

/**
 * The editor; it stands on the page only while it is open.
 *
 * @event tansuan-source-edited - What has changed.
 * @event tansuan-item-accepted - Add the new source.
 * @event tansuan-item-removed - Delete it.
 * @event tansuan-closed - It was closed.
 */
export class TansuanSourceEditor extends TansuanElement {
	static override styles = editorStyles;

	/** The source. */
	@property({ attribute: false }) source?: Source;
	/** Whether it is still to be added. */
	@property({ type: Boolean }) fresh = false;
	/** The organisation. */
	@property({ attribute: false }) document?: Organization;
	/** Where methods and factors come from. */
	@property({ attribute: false }) library?: Library;
	/** The part to begin with. */
	@property() startPart?: "exclusion" | undefined;
	/** What the engine found wrong with a field of the source. */
	@property({ attribute: false }) problemOf: (name: string) => string = () => "";

	@queryAll("tansuan-form") private forms!: NodeListOf<TansuanForm>;

	#give(edits: SourceEdits) {
		this.emit("tansuan-source-edited", { edits });
	}

	#edited(source: Source, edits: Record<string, unknown>) {
		const { emissionType, ...others } = edits;
		const methods = this.library?.methods() ?? [];
		this.#give({
			...sourceEdits(source, others),
			...(emissionType ? typeEdits(source, emissionType as EmissionType, methods) : {}),
		});
	}

	#form(source: Source, fields: readonly FieldSpec[]) {
		return html`<tansuan-form
			.fields=${fields}
			.item=${sourceItem(source)}
			.problemOf=${this.problemOf}
			@tansuan-fields-edited=${(event: CustomEvent<{ edits: Record<string, unknown> }>) => {
				event.stopPropagation();
				this.#edited(source, event.detail.edits);
			}}
		></tansuan-form>`;
	}

	#calculation(source: Source, library: Library, method: MethodRecord | undefined) {
		const text = strings();
		const record = source.factor && library.factor(source.factor);
		return html`<section>
			<div class="headed"><h3>${text.method.heading}</h3><tansuan-help topic="method" label=${text.method.heading}></tansuan-help></div>
			<tansuan-method-choice
				.methods=${methodsFor(source.emissionType, library.methods() ?? [])}
				.value=${source.method}
				@tansuan-method-chosen=${(event: CustomEvent<{ method: MethodRecord }>) =>
					this.#give(methodEdits(source, event.detail.method, record))}
			></tansuan-method-choice>
			<tansuan-factor-choice
				.method=${method}
				.pin=${source.factor}
				.set=${this.document?.settings.guideline ?? ""}
				.prefer=${contextOf(source, this.document, method)}
				.library=${library}
				@tansuan-factor-picked=${({ detail }: CustomEvent<{ record: FactorRecord }>) =>
					this.#give(factorEdits(source, detail.record, inLanguage(detail.record.name)))}
				@tansuan-factor-cleared=${() => this.#give({ factor: undefined })}
			></tansuan-factor-choice>
		</section>`;
	}

	#constants(source: Source, library: Library, method: MethodRecord | undefined) {
		const parameters = method ? constantParameters(method) : [];
		if (parameters.length === 0) return nothing;
		const text = strings().constants;
		const presets = library.presets(source.method);
		const list = html`${
			presets.length === 0
				? nothing
				: html`<tansuan-select
					class="preset"
					label=${text.preset}
					placeholder=${text.presetNone}
					.choices=${presets.map(({ id, name }) => ({ value: id, label: inLanguage(name) }))}
					@tansuan-changed=${(event: CustomEvent<{ value: string }>) => {
						event.stopPropagation();
						const preset = presets.find(({ id }) => id === event.detail.value);
						if (preset) this.#give(presetEdits(source, preset));
					}}
				></tansuan-select>`
		}<tansuan-constants
			.source=${source}
			.parameters=${parameters}
			.factor=${source.factor && library.factor(source.factor)}
			.problemOf=${(id: string) => this.problemOf(`values.${id}`)}
			@tansuan-constant-edited=${({ detail }: ConstantEdited) =>
				this.#give(constantEdits(source, detail.parameter.id, detail.edits, detail.parameter.unit))}
		></tansuan-constants>`;
		const measured = parameters.some(({ role }) => role === "measured");
		return this.#fold(text, list, measured || source.values !== undefined);
	}

	#fold(text: { heading: string; note: string }, content: TemplateResult, open: boolean) {
		return html`<details ?open=${open}>
			<summary><h3>${text.heading}<small>${text.note}</small></h3></summary>
			${content}
		</details>`;
	}

	#finish(): boolean {
		return [...this.forms].map((form) => form.finish()).every((right) => right);
	}

	#close() {
		this.#finish();
		this.emit("tansuan-closed");
	}

	override render() {
		const { source, document, library, fresh } = this;
		if (!source || !document || !library) return nothing;
		const text = strings();
		const common = words().common;
		const method = library.method(source.method);
		const placed =
			source.category !== undefined ||
			source.scope !== undefined ||
			["recovery", "other-indirect", "exported-electricity"].includes(source.emissionType);
		return html`<tansuan-dialog
			open
			heading=${fresh ? text.fresh : source.name}
			@tansuan-closed=${(event: Event) => {
				event.stopPropagation();
				this.#close();
			}}
		>
			${this.#form(source, identityFields(document))}
			${this.#calculation(source, library, method)}
			<section>
				<h3>${text.data.heading}<small>${text.data.note}</small></h3>
				${this.#form(source, dataFields(source, document, method))}
			</section>
			${this.#constants(source, library, method)}
			${this.#fold(text.place, this.#form(source, placeFields(source)), placed)}
			${this.#fold(
				text.exclusion,
				this.#form(source, exclusionFields(source)),
				source.excluded !== undefined || this.startPart === "exclusion",
			)}
			${
				fresh
					? html`<tansuan-button slot="actions" @click=${() => this.emit("tansuan-closed")}>${common.cancel}</tansuan-button>
						<tansuan-button
							slot="actions"
							variant="primary"
							@click=${() => {
								if (this.#finish()) this.emit("tansuan-item-accepted");
							}}
						>${common.add}</tansuan-button>`
					: html`<tansuan-button
							class="remove"
							slot="actions"
							variant="danger"
							@click=${() => this.emit("tansuan-item-removed")}
						>${common.delete}</tansuan-button>
						<tansuan-button slot="actions" variant="primary" @click=${this.#close}>${common.done}</tansuan-button>`
			}
		</tansuan-dialog>`;
	}
}
