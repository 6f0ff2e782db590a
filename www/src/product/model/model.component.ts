// The page 清单: the inventory by stage or as a process graph, with the live result beside it.

import { css, html, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import type { ProductStudy } from "../../engine/types.ts";
import { words } from "../../i18n/index.ts";
import type { Query } from "../../routes/index.ts";
import { Editor } from "../../store/editor.ts";
import "../../ui/button/button.ts";
import "../../ui/dialog/dialog.ts";
import { TansuanElement } from "../../ui/element.ts";
import "../../ui/field/text-field.ts";
import { sectionStyles } from "../../ui/section.styles.ts";
import "../../ui/segmented/segmented.ts";
import type { StudyDesk } from "../desk.ts";
import { blankProcess, RowEdits, type Target } from "./edits.ts";
import "./inventory.ts";
import "./live.ts";
import { pastedInputs } from "./paste.ts";
import "./process-graph.ts";
import { looseProcesses } from "./rows.ts";
import "./sheets.ts";
import { strings } from "./strings.ts";

type View = "rows" | "graph";

/** Processes that nothing needs which are shown at first. */
const LOOSE = 24;

/** The model page. */
export class TansuanModel extends TansuanElement {
	static override styles = [
		sectionStyles,
		css`
			:host {
				display: grid;
				grid-template-columns: minmax(0, 1fr) 240px;
				gap: var(--tansuan-space-6);
				align-items: start;
				max-width: 1280px;
				padding: var(--tansuan-space-5) var(--tansuan-page-inset) var(--tansuan-space-7);
			}

			.work {
				display: grid;
				gap: var(--tansuan-space-4);
				min-width: 0;
			}

			.beside {
				position: sticky;
				top: var(--tansuan-space-5);
				padding-inline-start: var(--tansuan-space-5);
				border-inline-start: 1px solid var(--tansuan-color-rule);
			}

			.lead {
				max-width: 68ch;
				margin: 0;
				color: var(--tansuan-color-text-2);
				text-wrap: pretty;
			}

			ul {
				display: flex;
				flex-wrap: wrap;
				gap: var(--tansuan-space-2);
				margin: 0;
				padding: 0;
				list-style: none;
			}

			@media (max-width: 1100px) {
				:host {
					grid-template-columns: minmax(0, 1fr);
					gap: var(--tansuan-space-5);
				}

				.beside {
					position: static;
					order: -1;
					padding: 0 0 var(--tansuan-space-4);
					border: 0;
					border-bottom: 1px solid var(--tansuan-color-rule);
				}
			}
		`,
	];

	/** The store, with the study open in it. */
	@property({ attribute: false }) desk?: StudyDesk;
	/** What the address says besides the page: an `input` or a `process` to open. */
	@property({ attribute: false }) query: Query = {};

	@state() private view: View = "rows";
	@state() private inputId: string | undefined;
	@state() private processId: string | undefined;
	@state() private target: Target | undefined;
	@state() private pasted = "";
	@state() private looseLimit = LOOSE;

	readonly #edit = new Editor(this, () => this.desk?.store);
	readonly #rows = new RowEdits(this.#edit, () => this.desk?.store.study.get());

	protected override willUpdate(changed: Map<PropertyKey, unknown>) {
		if (!changed.has("query")) return;
		const { input, process } = this.query;
		if (input !== undefined) this.inputId = input;
		if (process !== undefined) this.processId = process;
	}

	#paste(target: Target) {
		const text = strings().paste;
		const count = this.pasted.trim() === "" ? 0 : pastedInputs(this.pasted, () => "").length;
		const close = () => {
			this.target = undefined;
			this.pasted = "";
		};
		return html`<tansuan-dialog open heading=${text.heading} @tansuan-closed=${close}>
			<tansuan-text-field
				multiline
				label=${text.label}
				hint=${text.hint}
				.value=${this.pasted}
				@tansuan-edited=${(event: CustomEvent<{ value: string }>) => {
					this.pasted = event.detail.value;
				}}
			></tansuan-text-field>
			<tansuan-button slot="actions" @click=${close}>${words().common.cancel}</tansuan-button>
			<tansuan-button slot="actions" variant="primary" ?disabled=${count === 0} @click=${() => {
				void this.#rows.paste(target, this.pasted);
				close();
			}}>${text.add(count)}</tansuan-button>
		</tansuan-dialog>`;
	}

	#loose(study: ProductStudy) {
		const text = strings().process;
		const loose = looseProcesses(study);
		const rest = loose.length - this.looseLimit;
		return html`<section>
			${loose.length > 0 ? html`<header><h2>${text.loose}</h2><small>${text.looseNote}</small></header>` : nothing}
			<ul>
				${loose.slice(0, this.looseLimit).map(
					({ id, name }) =>
						html`<li><tansuan-button label=${text.open(name)} @click=${() => {
							this.processId = id;
						}}>${name || strings().row.unnamed}</tansuan-button></li>`,
				)}
				${
					rest > 0
						? html`<li><tansuan-button variant="quiet" @click=${() => {
								this.looseLimit += LOOSE * 5;
							}}>${text.more(rest)}</tansuan-button></li>`
						: nothing
				}
				<li><tansuan-button variant="quiet" @click=${async () => {
					const item = blankProcess(text.fresh, { value: "1", unit: "kg" });
					if (await this.#edit.run("add-process", { item })) this.processId = item.id;
				}}>${text.add}</tansuan-button></li>
			</ul>
		</section>`;
	}

	#sheets() {
		if (this.inputId !== undefined) {
			return html`<tansuan-input-sheet .desk=${this.desk} .inputId=${this.inputId} @tansuan-closed=${() => {
				this.inputId = undefined;
			}}></tansuan-input-sheet>`;
		}
		if (this.processId === undefined) return nothing;
		return html`<tansuan-process-sheet .desk=${this.desk} .processId=${this.processId} @tansuan-closed=${() => {
			this.processId = undefined;
		}}></tansuan-process-sheet>`;
	}

	override render() {
		const study = this.desk?.store.study.get();
		if (!study) return nothing;
		const text = strings();
		const blank = study.processes.every(
			({ inputs, emissions }) => !inputs?.length && !emissions?.length,
		);
		return html`<div
				class="work"
				@tansuan-input-opened=${(event: HTMLElementEventMap["tansuan-input-opened"]) => {
					this.inputId = event.detail.id;
				}}
				@tansuan-process-opened=${(event: HTMLElementEventMap["tansuan-process-opened"]) => {
					this.processId = event.detail.id;
				}}
				@tansuan-paste-asked=${(event: HTMLElementEventMap["tansuan-paste-asked"]) => {
					this.target = event.detail.target;
				}}
			>
				<div><tansuan-segmented
					label=${text.views}
					value=${this.view}
					.segments=${(["rows", "graph"] as const).map((value) => ({ value, label: text.view[value] }))}
					@tansuan-changed=${(event: CustomEvent<{ value: string }>) => {
						event.stopPropagation();
						this.view = event.detail.value as View;
					}}
				></tansuan-segmented></div>
				${blank ? html`<p class="lead"><b>${text.empty.heading}</b> ${text.empty.why}</p>` : nothing}
				${
					this.view === "rows"
						? html`<tansuan-inventory .desk=${this.desk}></tansuan-inventory>${this.#loose(study)}`
						: html`<tansuan-process-graph .desk=${this.desk}></tansuan-process-graph>`
				}
			</div>
			<aside class="beside" aria-label=${text.live.heading}><tansuan-live-result .desk=${this.desk}></tansuan-live-result></aside>
			${this.target ? this.#paste(this.target) : nothing}${this.#sheets()}`;
	}
}
