// The sheet of a source, saved as it is typed: what it is, its method and factor, its amounts, its evidence.

import { css, html, nothing } from "lit";
import { property } from "lit/decorators.js";
import { keyed } from "lit/directives/keyed.js";
import type { EventDocument, EventSide, EventSource } from "../../engine/types.ts";
import "../../factors/choice/choice.ts";
import { pinOf } from "../../factors/own.ts";
import { inLanguage, words } from "../../i18n/index.ts";
import { flat, folded } from "../../parts/folded.ts";
import { Editor, problemAt } from "../../store/editor.ts";
import "../../ui/button/button.ts";
import "../../ui/dialog/dialog.ts";
import { TansuanElement } from "../../ui/element.ts";
import "../../ui/form/form.ts";
import { sectionStyles } from "../../ui/section.styles.ts";
import type { EventDesk } from "../desk.ts";
import type { Edited } from "../parts/page.ts";
import { strings as shared } from "../strings.ts";
import { amountOf, unitOf, withAmount, withMethod } from "./edits.ts";
import { measured, usualUnit } from "./methods.ts";
import { dataFields, methodField, otherFields, otherItem, whatFields } from "./sheet-fields.ts";
import { strings } from "./strings.ts";

/**
 * The sheet; it stands on the page only while it is open.
 *
 * @event tansuan-closed - It was closed.
 */
export class TansuanEventSourceSheet extends TansuanElement {
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

			tansuan-factor-choice {
				margin-top: var(--tansuan-space-3);
			}

			.remove {
				margin-inline-end: auto;
			}
		`,
	];

	/** The open event. */
	@property({ attribute: false }) desk?: EventDesk;
	/** The source. */
	@property() sourceId = "";

	readonly #edit = new Editor(this, () => this.desk?.store);

	#change(edits: Record<string, unknown>) {
		void this.#edit.run("edit-item", { path: ["sources"], id: this.sourceId, edits });
	}

	#amounts(source: EventSource, place: string) {
		const { library, store } = this.desk ?? {};
		const [main] = measured(library?.method(source.method));
		const parameter = main?.id ?? "activity";
		const usual = usualUnit(source.method, main);
		const label = main ? inLanguage(main.name) : strings().amount;
		const findings = store?.findings.get() ?? [];
		const sides: EventSide[] = ["estimate", "actual"];
		return html`<tansuan-form
			.fields=${sides.flatMap((side) => [
				{
					name: `${side}.value`,
					kind: "number" as const,
					label: `${shared().side[side]} · ${label}`,
					optional: true,
				},
				{ name: `${side}.unit`, label: strings().sheet.unit },
			])}
			.item=${Object.fromEntries(
				sides.flatMap((side) => [
					[`${side}.value`, amountOf(source, side, parameter)?.value],
					[`${side}.unit`, unitOf(source, side, parameter, usual)],
				]),
			)}
			.problemOf=${(name: string) => {
				const [side = "", member = ""] = name.split(".");
				return problemAt(findings, `${place}.${side}.values.${parameter}.${member}`);
			}}
			@tansuan-fields-edited=${({ detail }: Edited) => {
				for (const [name, value] of Object.entries(detail.edits)) {
					const [side, member = ""] = name.split(".") as [EventSide, string];
					this.#change(withAmount(source, side, parameter, { [member]: value ?? "" }, usual));
				}
			}}
		></tansuan-form>`;
	}

	#others(source: EventSource) {
		const { library } = this.desk ?? {};
		const fields = otherFields(source, library);
		if (fields.length === 0) return nothing;
		const method = library?.method(source.method);
		return html`<tansuan-form
			.fields=${fields}
			.item=${otherItem(source)}
			@tansuan-fields-edited=${({ detail }: Edited) => {
				const values = { ...source.values };
				for (const [id, value] of Object.entries(detail.edits)) {
					const unit = method?.parameters.find((each) => each.id === id)?.unit ?? "";
					if (typeof value === "string" && value !== "")
						values[id] = { unit, ...values[id], value };
					else delete values[id];
				}
				this.#change({ values: Object.keys(values).length > 0 ? values : undefined });
			}}
		></tansuan-form>`;
	}

	#how(document: EventDocument, source: EventSource, place: string) {
		const library = this.desk?.library;
		const method = library?.method(source.method);
		const [main] = measured(method);
		const year = Number.parseInt(document.profile?.start?.slice(0, 4) ?? "", 10);
		const prefer = {
			region: document.profile?.region ?? "CN",
			unit: usualUnit(source.method, main),
			...(Number.isNaN(year) ? {} : { year }),
		};
		return html`<section>
			<header><h3>${strings().sheet.how}</h3></header>
			<tansuan-form
				.fields=${methodField(source, library)}
				.item=${{ method: source.method }}
				.problemOf=${() => problemAt(this.desk?.store.findings.get() ?? [], `${place}.method`)}
				@tansuan-fields-edited=${({ detail }: Edited) =>
					this.#change(withMethod(source, String(detail.edits.method)))}
			></tansuan-form>
			<tansuan-factor-choice
				.method=${method}
				.pin=${source.factor}
				.library=${library}
				.prefer=${prefer}
				@tansuan-factor-picked=${(event: HTMLElementEventMap["tansuan-factor-picked"]) => {
					event.stopPropagation();
					this.#change({ factor: pinOf(event.detail.record) });
				}}
				@tansuan-factor-cleared=${() => this.#change({ factor: undefined })}
			></tansuan-factor-choice>
		</section>`;
	}

	#close() {
		this.emit("tansuan-closed");
	}

	override render() {
		const document = this.desk?.store.event.get();
		const sources = document?.sources ?? [];
		const at = sources.findIndex(({ id }) => id === this.sourceId);
		const source = sources[at];
		if (!document || !source) return nothing;
		const text = strings().sheet;
		const place = `sources[${at}]`;
		const findings = this.desk?.store.findings.get() ?? [];
		const form = (fields: ReturnType<typeof whatFields>) => html`<tansuan-form
			.fields=${fields}
			.item=${flat(source)}
			.problemOf=${(name: string) => problemAt(findings, `${place}.${name}`)}
			@tansuan-fields-edited=${({ detail }: Edited) => this.#change(folded(source, detail.edits))}
		></tansuan-form>`;
		return html`<tansuan-dialog
			open
			heading=${source.name || text.fresh}
			@tansuan-closed=${(event: Event) => {
				event.stopPropagation();
				this.#close();
			}}
		>
			${keyed(
				source.id,
				html`<div class="stack">
					<section>${form(whatFields(document))}</section>
					${this.#how(document, source, place)}
					<section><header><h3>${text.amounts}</h3></header>${keyed(source.method, html`${this.#amounts(source, place)}${this.#others(source)}`)}</section>
					<section><header><h3>${text.data}</h3></header>${form(dataFields())}</section>
				</div>`,
			)}
			<tansuan-button
				class="remove"
				slot="actions"
				variant="danger"
				@click=${() => {
					this.#close();
					const args = { path: ["sources"], id: source.id };
					void this.#edit.take("remove-item", args, () => strings().removed(source.name));
				}}
			>${words().common.delete}</tansuan-button>
			<tansuan-button slot="actions" variant="primary" @click=${this.#close}>${words().common.done}</tansuan-button>
		</tansuan-dialog>`;
	}
}
