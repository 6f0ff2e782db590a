// The travel of an event on one side: the table as a grid, what each mode comes to, and the surveys.

import { css, html, nothing } from "lit";
import { property, query, state } from "lit/decorators.js";
import type { EventDocument, EventSide, Journey } from "../../engine/types.ts";
import { parseTable } from "../../interchange/table/read.ts";
import { Editor } from "../../store/editor.ts";
import { newId } from "../../store/index.ts";
import "../../ui/button/button.ts";
import { TansuanElement } from "../../ui/element.ts";
import "../../ui/empty-state/empty-state.ts";
import "../../ui/grid/grid.ts";
import type { TansuanGrid } from "../../ui/grid/grid.component.ts";
import type { CellEdit } from "../../ui/grid/model.ts";
import { sectionStyles } from "../../ui/section.styles.ts";
import type { EventDesk } from "../desk.ts";
import { strings as shared } from "../strings.ts";
import { usualModes } from "./common-modes.ts";
import "./lists.ts";
import { type PastedTravel, pastedTravel } from "./paste.ts";
import "./paste-dialog.ts";
import { travelCells, travelColumns, travelRows, withEdits } from "./sheet.ts";
import { strings } from "./strings.ts";

/** The travel table. */
export class TansuanEventTravel extends TansuanElement {
	static override styles = [
		sectionStyles,
		css`
			:host {
				display: grid;
				grid-template-columns: minmax(0, 1fr);
				gap: var(--tansuan-space-6);
			}

			tansuan-grid {
				--tansuan-grid-height: min(480px, calc(100dvh - 232px));
			}
		`,
	];

	/** The open event. */
	@property({ attribute: false }) desk?: EventDesk;
	/** Which side is entered. */
	@property() side: EventSide = "estimate";
	/** What the address opens: a mode, a survey, a row. */
	@property({ attribute: false }) mode: string | undefined;
	@property({ attribute: false }) survey: string | undefined;
	@property({ attribute: false }) journey: string | undefined;

	@state() private pasting = false;
	@query("tansuan-grid") private grid?: TansuanGrid;
	readonly #edit = new Editor(this, () => this.desk?.store);
	#reached: string | undefined;

	protected override updated() {
		const { journey, grid } = this;
		if (!journey || journey === this.#reached || !grid) return;
		this.#reached = journey;
		void grid.updateComplete.then(() => grid.reach(journey, "persons"));
	}

	#own(document: EventDocument): Journey[] {
		return (document.journeys ?? []).filter(({ side }) => side === this.side);
	}

	#replace(journeys: readonly Journey[]): Promise<boolean> {
		const items = journeys.map((journey) => ({ ...journey }));
		return this.#edit.run("replace-items", { path: ["journeys"], items });
	}

	async #begin(document: EventDocument) {
		const items = usualModes(document.modes ?? [], newId).map((mode) => ({ ...mode }));
		if (items.length > 0) await this.#edit.run("add-items", { path: ["modes"], items });
	}

	async #pasted({ journeys, modes }: PastedTravel) {
		this.pasting = false;
		const own = modes.map((mode) => ({ ...mode }));
		if (own.length > 0 && !(await this.#edit.run("add-items", { path: ["modes"], items: own })))
			return;
		const items = journeys.map((journey) => ({ ...journey }));
		if (await this.#edit.run("add-items", { path: ["journeys"], items })) {
			this.#say(() => strings().dialog.added(journeys.length));
		}
	}

	async #copy(document: EventDocument) {
		const items = (document.journeys ?? [])
			.filter(({ side }) => side === "estimate")
			.map((journey) => ({ ...journey, id: newId(), side: "actual" }));
		if (await this.#edit.run("add-items", { path: ["journeys"], items })) {
			this.#say(() => strings().copied(items.length));
		}
	}

	async #clear(document: EventDocument) {
		const items = (document.journeys ?? [])
			.filter(({ side }) => side !== this.side)
			.map((journey) => ({ ...journey }));
		await this.#edit.take("replace-items", { path: ["journeys"], items }, () => strings().cleared);
	}

	#say(message: () => string) {
		this.emit("tansuan-notified", { message, kind: "done" });
	}

	#actions(document: EventDocument, slot = "") {
		const text = strings();
		const own = this.#own(document);
		const estimated = (document.journeys ?? []).some(({ side }) => side === "estimate");
		return html`${
			this.side === "actual" && own.length === 0 && estimated
				? html`<tansuan-button slot=${slot || nothing} variant=${slot ? "plain" : "quiet"} @click=${() => void this.#copy(document)}>${text.copy}</tansuan-button>`
				: nothing
		}${
			own.length > 0
				? html`<tansuan-button slot=${slot || nothing} variant="quiet" @click=${() => void this.#clear(document)}>${text.clear}</tansuan-button>`
				: nothing
		}<tansuan-button
			slot=${slot || nothing}
			variant=${slot ? "plain" : "quiet"}
			popup="dialog"
			@click=${() => {
				this.pasting = true;
			}}
		>${text.paste}</tansuan-button>`;
	}

	#dialog(document: EventDocument) {
		if (!this.pasting) return nothing;
		return html`<tansuan-travel-paste
			.document=${document}
			side=${this.side}
			@tansuan-travel-pasted=${(event: CustomEvent<PastedTravel>) => void this.#pasted(event.detail)}
			@tansuan-closed=${(event: Event) => {
				event.stopPropagation();
				this.pasting = false;
			}}
		></tansuan-travel-paste>`;
	}

	/** A table that is pasted where the rows end is added to them; the grid takes whatever goes into rows. */
	#paste(event: ClipboardEvent, document: EventDocument) {
		const text = event.clipboardData?.getData("text/plain") ?? "";
		const { anchor, draft } = this.grid ?? {};
		const free = anchor && anchor.column === 0 && anchor.row >= this.#own(document).length;
		if (!free || draft || !/\n./.test(text)) return;
		event.preventDefault();
		event.stopPropagation();
		const { rows } = parseTable({ text, encoding: "utf-8" });
		void this.#pasted(pastedTravel(rows, document, this.side, newId));
	}

	#table(document: EventDocument) {
		const text = strings();
		const store = this.desk?.store;
		const paste = {
			handleEvent: (event: ClipboardEvent) => this.#paste(event, document),
			capture: true,
		};
		return html`<section @paste=${paste}>
			<header><h2>${text.heading} · ${shared().side[this.side]}</h2><small>${text.note}</small><span class="actions">${this.#actions(document)}</span></header>
			<tansuan-grid
				label=${text.label(shared().side[this.side])}
				.columns=${travelColumns(document)}
				.rows=${travelRows(this.#own(document))}
				.cellOf=${travelCells(document, store?.findings.get() ?? [])}
				@tansuan-cells-changed=${({ detail }: CustomEvent<{ edits: readonly CellEdit[] }>) =>
					void this.#replace(withEdits(document.journeys ?? [], detail.edits, this.side, newId))}
				@tansuan-undo-asked=${() => void store?.undo()}
				@tansuan-redo-asked=${() => void store?.redo()}
			></tansuan-grid>
		</section>`;
	}

	override render() {
		const store = this.desk?.store;
		const document = store?.event.get();
		if (!document) return nothing;
		const text = strings();
		if ((document.modes ?? []).length === 0) {
			return html`<tansuan-empty-state heading=${text.empty}>${text.why}
				<tansuan-button slot="actions" variant="primary" @click=${() => void this.#begin(document)}>${text.begin}</tansuan-button>
				${this.#actions(document, "actions")}
			</tansuan-empty-state>${this.#dialog(document)}`;
		}
		const findings = store?.findings.get() ?? [];
		const result = store?.eventResult.get();
		return html`${this.#table(document)}
			<tansuan-event-modes
				.document=${document} .findings=${findings} .store=${store} .result=${result}
				.library=${this.desk?.library} side=${this.side} .openId=${this.mode}
			></tansuan-event-modes>
			<tansuan-event-surveys
				.document=${document} .findings=${findings} .store=${store} .result=${result} .openId=${this.survey}
			></tansuan-event-surveys>
			${this.#dialog(document)}`;
	}
}
