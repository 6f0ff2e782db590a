// A quiet line over the page: what no file holds yet, or why the automatic file is not kept up.

import { css, html, nothing } from "lit";
import { property } from "lit/decorators.js";
import { formatAgo } from "../../format/index.ts";
import { storageAddress } from "../../routes/index.ts";
import { barStyles } from "../../ui/bar.styles.ts";
import "../../ui/button/button.ts";
import { TansuanElement } from "../../ui/element.ts";
import type { StorageDesk } from "../desk.ts";
import { strings } from "./strings.ts";

/** The reminder; nothing where there is nothing to say. */
export class TansuanSaveReminder extends TansuanElement {
	static override styles = [
		barStyles,
		css`
			.bar {
				padding-block: 4px;
				color: var(--tansuan-color-text-2);
				font-size: var(--tansuan-size-note);
			}
		`,
	];

	/** The work in hand. */
	@property({ attribute: false }) desk?: Pick<StorageDesk, "store">;

	#line(message: string, action: unknown, later: unknown = nothing) {
		return html`<div class="bar" role="region" aria-label=${strings().label}>
			<p>${message}</p><span>${action}${later}</span>
		</div>`;
	}

	override render() {
		const backup = this.desk?.store.backup;
		if (!backup) return nothing;
		const text = strings();
		const file = backup.file.get();
		const look = (words: string) =>
			html`<tansuan-button variant="quiet" href=${storageAddress()}>${words}</tansuan-button>`;
		if (file.status === "lapsed") {
			return this.#line(
				text.lapsed(file.name),
				html`<tansuan-button variant="quiet" @click=${() => backup.allow()}>${text.allow}</tansuan-button>`,
			);
		}
		if (file.status === "held") return this.#line(text.held(file.name), look(text.look));
		if (file.status === "failed") return this.#line(text.failed(file.name), look(text.look));
		const waiting = backup.waiting.get();
		if (!backup.due.get() || waiting?.since === undefined) return nothing;
		return this.#line(
			text.due(waiting.events, formatAgo(new Date(waiting.since))),
			look(text.save),
			html`<tansuan-button variant="quiet" @click=${() => backup.postpone()}>${text.later}</tansuan-button>`,
		);
	}
}
