// A place to drop files on, or to pick them with a button.

import { css, html } from "lit";
import { property, query, state } from "lit/decorators.js";
import "../button/button.ts";
import { TansuanElement } from "../element.ts";

/**
 * A file drop.
 *
 * @slot - What to drop here, and what happens with it.
 * @event tansuan-files-chosen - The files.
 */
export class TansuanFileDrop extends TansuanElement {
	static override styles = css`
		:host {
			display: block;
		}

		.drop {
			display: flex;
			flex-wrap: wrap;
			gap: var(--tansuan-space-3) var(--tansuan-space-4);
			align-items: center;
			padding: var(--tansuan-space-4);
			border: 1px dashed var(--tansuan-color-edge);
			border-radius: var(--tansuan-radius-large);
			color: var(--tansuan-color-text-2);
		}

		.drop.over {
			border-style: solid;
			border-color: var(--tansuan-color-accent);
			background: var(--tansuan-color-accent-soft);
		}

		.what {
			flex: 1 1 220px;
		}

		input {
			display: none;
		}
	`;

	/** The words on the button. */
	@property() label = "";
	/** The kinds of files offered when picking, as an `accept` attribute. */
	@property() accept = "";
	/** Takes more than one. */
	@property({ type: Boolean }) multiple = false;

	@state() private over = false;
	@query("input") private input!: HTMLInputElement;

	#give(list: FileList | null | undefined) {
		const files = [...(list ?? [])];
		if (files.length > 0) {
			this.emit("tansuan-files-chosen", { files: this.multiple ? files : files.slice(0, 1) });
		}
	}

	#drop(event: DragEvent) {
		event.preventDefault();
		this.over = false;
		this.#give(event.dataTransfer?.files);
	}

	#drag(event: DragEvent) {
		event.preventDefault();
		this.over = event.type === "dragover";
	}

	#picked() {
		this.#give(this.input.files);
		this.input.value = "";
	}

	override render() {
		return html`<div
			class=${this.over ? "drop over" : "drop"}
			@dragover=${this.#drag}
			@dragleave=${this.#drag}
			@drop=${this.#drop}
		>
			<div class="what"><slot></slot></div>
			<tansuan-button icon="file" @click=${() => this.input.click()}>${this.label}</tansuan-button>
			<input type="file" accept=${this.accept} ?multiple=${this.multiple} @change=${this.#picked}>
		</div>`;
	}
}
