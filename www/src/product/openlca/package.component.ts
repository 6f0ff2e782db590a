// The dialog of an openLCA package: what it holds, what of it could not be taken as it is, and the choice to
// take it. Nothing is stored before.

import { html, nothing, type TemplateResult } from "lit";
import { property, query, state } from "lit/decorators.js";
import type { OpenLcaReader, OpenPackage } from "../../engine/openlca.ts";
import type { Outcome, Problem, ProductStudy } from "../../engine/types.ts";
import { formatNumber, formatPeriod, isDecimal, withUnit } from "../../format/index.ts";
import { problemText, words } from "../../i18n/index.ts";
import "../../ui/button/button.ts";
import "../../ui/dialog/dialog.ts";
import type { TansuanDialog } from "../../ui/dialog/dialog.component.ts";
import { TansuanElement } from "../../ui/element.ts";
import "../../ui/field/select.ts";
import "./issues-list.ts";
import { packageStyles } from "./package.styles.ts";
import { strings } from "./strings.ts";

/**
 * The import dialog.
 *
 * @event tansuan-closed - It is done, or was left.
 */
export class TansuanPackage extends TansuanElement {
	static override styles = packageStyles;

	/** What reads the package. */
	@property({ attribute: false }) reader?: OpenLcaReader;
	/** The name of the file. */
	@property() file = "";
	/** Stores the study; problems are shown here, and nothing is closed. */
	@property({ attribute: false }) store?: (study: ProductStudy) => Promise<Outcome<unknown>>;

	@state() private opened: OpenPackage | undefined;
	@state() private problems: readonly Problem[] = [];
	@state() private busy = true;
	@query("tansuan-dialog") private dialog!: TansuanDialog;

	/** Reads what a file holds, and shows it. */
	async read(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
		await this.#show((reader) => reader.open(bytes));
	}

	async #show(read: (reader: OpenLcaReader) => Promise<Outcome<OpenPackage>>) {
		const { reader } = this;
		if (!reader) return;
		this.busy = true;
		const outcome = await read(reader);
		this.busy = false;
		if (outcome.status === "ok") this.opened = outcome.value;
		this.problems = outcome.status === "ok" ? [] : outcome.problems;
	}

	async #take() {
		const { reader, store } = this;
		if (!reader || !store || this.busy) return;
		this.busy = true;
		const study = await reader.study();
		const outcome = study.status === "ok" ? await store(study.value) : study;
		this.busy = false;
		if (outcome.status === "ok") this.#close();
		else this.problems = outcome.problems;
	}

	/** Closes as Escape does, which gives the focus back. */
	#close() {
		this.dialog.open = false;
	}

	#system({ view: { systems, system = "" } }: OpenPackage) {
		const text = strings();
		if (systems.length === 0) return text.noSystem;
		if (systems.length === 1) return systems[0]?.name ?? "";
		return html`<tansuan-select
			label=${text.system}
			bare
			.value=${system}
			?disabled=${this.busy}
			.choices=${systems.map(({ id, name }) => ({ value: id, label: name || id }))}
			@tansuan-changed=${(event: CustomEvent<{ value: string }>) => {
				event.stopPropagation();
				void this.#show((reader) => reader.choose(event.detail.value));
			}}
		></tansuan-select>`;
	}

	#facts(opened: OpenPackage) {
		const text = strings();
		const { view } = opened;
		const { value, unit } = view.declared;
		const facts: [name: string, fact: string | TemplateResult, note?: string][] = [
			[text.name, view.name],
			[text.system, this.#system(opened)],
			[text.reference, view.reference],
			[text.declared, withUnit(isDecimal(value) ? formatNumber(value) : value, unit)],
			[text.processes, formatNumber(String(view.processes))],
			[text.period, view.period === "" ? text.noPeriod : formatPeriod(view.period)],
			[text.climate, view.climate ?? text.noClimate],
		];
		if (view.uncharacterised > 0) {
			const count = formatNumber(String(view.uncharacterised));
			facts.push([text.uncharacterised, count, text.uncharacterisedNote]);
		}
		return html`<dl>${facts.map(
			([name, fact, note]) =>
				html`<div class=${typeof fact === "string" ? "" : "choice"}><dt>${name}</dt><dd>${fact}${note ? html` <span class="note">${note}</span>` : nothing}</dd></div>`,
		)}</dl>`;
	}

	#told() {
		return this.problems.length === 0
			? nothing
			: html`<div role="alert">${this.problems.map(
					(problem) => html`<p class="wrong">${problemText(problem)}</p>`,
				)}</div>`;
	}

	#body() {
		const text = strings();
		const { opened } = this;
		if (!opened) {
			return this.busy
				? html`<p role="status">${text.reading(this.file)}</p>`
				: html`${this.#told()}<tansuan-button slot="actions" @click=${this.#close}>${words().common.close}</tansuan-button>`;
		}
		return html`<p>${text.lead}</p>
			${this.#facts(opened)}
			<tansuan-package-issues .issues=${opened.issues} study=${opened.view.name}></tansuan-package-issues>
			${this.#told()}
			<tansuan-button slot="actions" @click=${this.#close}>${words().common.cancel}</tansuan-button>
			<tansuan-button
				slot="actions"
				variant="primary"
				?disabled=${this.busy}
				@click=${this.#take}
			>${this.busy ? text.taking : text.take}</tansuan-button>`;
	}

	override render() {
		return html`<tansuan-dialog open heading=${strings().heading}>${this.#body()}</tansuan-dialog>`;
	}
}
