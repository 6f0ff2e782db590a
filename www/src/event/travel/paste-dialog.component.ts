// The dialog in which a table of travel is pasted, or chosen as a CSV file.

import { css, html, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import type { EventDocument, EventSide } from "../../engine/types.ts";
import { words } from "../../i18n/index.ts";
import { parseTable, readTable } from "../../interchange/table/read.ts";
import { newId } from "../../store/index.ts";
import "../../ui/button/button.ts";
import "../../ui/dialog/dialog.ts";
import { TansuanElement } from "../../ui/element.ts";
import "../../ui/field/text-field.ts";
import "../../ui/file-drop/file-drop.ts";
import { type PastedTravel, pastedTravel } from "./paste.ts";
import { strings } from "./strings.ts";

declare global {
	interface HTMLElementEventMap {
		/** Rows of travel were pasted, with the modes that they bring. */
		"tansuan-travel-pasted": CustomEvent<PastedTravel>;
	}
}

/** Rows from which on a text is not shown before it is read. */
const MANY = 300;

/**
 * The dialog; it stands on the page only while it is open.
 *
 * @event tansuan-travel-pasted - The rows shall be added.
 * @event tansuan-closed - It was closed.
 */
export class TansuanTravelPaste extends TansuanElement {
	static override styles = css`
		:host {
			--tansuan-dialog-width: 640px;
		}

		p {
			margin: 0 0 var(--tansuan-space-3);
			color: var(--tansuan-color-text-2);
		}

		.wrong {
			color: var(--tansuan-color-wrong);
		}

		tansuan-text-field,
		tansuan-file-drop {
			display: block;
			margin-bottom: var(--tansuan-space-3);
		}
	`;

	/** The event. */
	@property({ attribute: false }) document?: EventDocument;
	/** The side whose rows they are. */
	@property() side: EventSide = "estimate";

	@state() private text = "";
	@state() private found: PastedTravel | undefined;
	@state() private failed = false;

	#read(table: () => readonly (readonly string[])[]) {
		this.failed = false;
		this.found = undefined;
		try {
			if (this.document) this.found = pastedTravel(table(), this.document, this.side, newId);
		} catch {
			this.failed = true;
		}
	}

	#typed(text: string) {
		this.text = text;
		if (text.trim() === "") this.found = undefined;
		else this.#read(() => parseTable({ text, encoding: "utf-8" }).rows);
	}

	/** Many rows are read as they come: no field has to show them first. */
	readonly #paste = (event: ClipboardEvent) => {
		const text = event.clipboardData?.getData("text/plain") ?? "";
		if (text.split("\n").length <= MANY) return;
		event.preventDefault();
		this.#read(() => parseTable({ text, encoding: "utf-8" }).rows);
	};

	async #file(file: File | undefined) {
		if (!file) return;
		const bytes = new Uint8Array(await file.arrayBuffer());
		this.#read(() => readTable(bytes).rows);
	}

	override render() {
		const text = strings().dialog;
		const { found } = this;
		const ready = found !== undefined && found.journeys.length > 0;
		return html`<tansuan-dialog
			open
			heading=${text.heading}
			@tansuan-closed=${(event: Event) => {
				event.stopPropagation();
				this.emit("tansuan-closed");
			}}
		>
			<p>${text.why}</p>
			<tansuan-text-field
				multiline
				.label=${text.text}
				.value=${this.text}
				@paste=${this.#paste}
				@tansuan-edited=${(event: CustomEvent<{ value: string }>) => this.#typed(event.detail.value)}
			></tansuan-text-field>
			<tansuan-file-drop
				.label=${text.file}
				accept=".csv,.tsv,.txt,text/csv"
				@tansuan-files-chosen=${(event: HTMLElementEventMap["tansuan-files-chosen"]) => {
					event.stopPropagation();
					void this.#file(event.detail.files[0]);
				}}
			></tansuan-file-drop>
			<p role="status" class=${this.failed ? "wrong" : nothing}>${this.#status()}</p>
			<tansuan-button slot="actions" @click=${() => this.emit("tansuan-closed")}>${words().common.cancel}</tansuan-button>
			<tansuan-button
				slot="actions"
				variant="primary"
				?disabled=${!ready}
				@click=${() => found && this.emit("tansuan-travel-pasted", found)}
			>${text.add}</tansuan-button>
		</tansuan-dialog>`;
	}

	#status() {
		const text = strings().dialog;
		const { found } = this;
		if (this.failed) return text.unreadable;
		if (!found) return "";
		const names = found.modes.map(({ name }) => name).join(", ");
		return [text.found(found.journeys.length), names ? text.modes(names) : ""].join(" ");
	}
}
