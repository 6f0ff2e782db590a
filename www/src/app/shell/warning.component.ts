// What a person must know of the storage before anything else: that something is not saved, or that a
// part of what was saved can't be read. It stays until it is settled, with what can be done about it.

import { css, html, nothing } from "lit";
import { organizationAddress } from "../../routes/index.ts";
import "../../ui/button/button.ts";
import { TansuanElement } from "../../ui/element.ts";
import "../home/events.ts";
import { damage, openSubject, saveStatus } from "../state.ts";
import { strings } from "../strings.ts";
import { store } from "../workplace.ts";

/**
 * The warning under the top bar.
 *
 * @event tansuan-download-asked - Save the open organisation as a file.
 */
export class TansuanWarning extends TansuanElement {
	static override styles = css`
		div {
			display: flex;
			flex-wrap: wrap;
			gap: var(--tansuan-space-2) var(--tansuan-space-4);
			align-items: center;
			padding: var(--tansuan-space-2) var(--tansuan-page-inset);
			border-bottom: 1px solid var(--tansuan-color-wrong);
		}

		p {
			flex: 1 1 320px;
			margin: 0;
			color: var(--tansuan-color-wrong);
			text-wrap: pretty;
		}

		p::first-letter {
			text-transform: uppercase;
		}

		span {
			display: inline-flex;
			flex-wrap: wrap;
			gap: var(--tansuan-space-2);
		}
	`;

	#download() {
		const subject = openSubject.get();
		if (subject) this.emit("tansuan-download-asked", { id: subject.id, name: subject.name });
	}

	override render() {
		const text = strings().warning;
		const status = saveStatus.get();
		const subject = openSubject.get();
		const lost = damage.get();
		const unsaved = status?.status === "unsaved" ? status : undefined;
		const reason = unsaved?.reason ?? lost;
		if (!subject || reason === undefined) return nothing;
		const first = unsaved
			? html`<tansuan-button @click=${() =>
					unsaved.code === "storage-newer" ? location.reload() : store.save()}>${
					unsaved.code === "storage-newer" ? text.reload : text.retry
				}</tansuan-button>`
			: html`<tansuan-button href=${organizationAddress(subject.id, "history")}>${text.lost}</tansuan-button>`;
		return html`<div role="alert">
			<p>${reason}</p>
			<span>${first}<tansuan-button @click=${this.#download}>${text.download}</tansuan-button></span>
		</div>`;
	}
}
