// What a person must know of the storage before anything else: that something is not saved, that a newer
// app has changed what is kept, or that a part of it can't be read. It stays until it is settled, with what
// can be done about it.

import { css, html, nothing } from "lit";
import { problemText } from "../../i18n/index.ts";
import { commonAddress } from "../../routes/index.ts";
import { barStyles } from "../../ui/bar.styles.ts";
import "../../ui/button/button.ts";
import { TansuanElement } from "../../ui/element.ts";
import "../home/events.ts";
import { damage, openSubject, saveStatus, storageNewer } from "../state.ts";
import { strings } from "../strings.ts";
import { store } from "../workplace.ts";

/**
 * The warning under the top bar.
 *
 * @event tansuan-download-asked - Save the open organisation, or all where none is open, as a file.
 * @event tansuan-renewal-asked - Load a newer version of the app.
 */
export class TansuanWarning extends TansuanElement {
	static override styles = [
		barStyles,
		css`
			.bar {
				border-color: var(--tansuan-color-wrong);
			}

			p {
				color: var(--tansuan-color-wrong);
			}

			p::first-letter {
				text-transform: uppercase;
			}
		`,
	];

	#download() {
		const { id, name } = openSubject.get() ?? {};
		this.emit("tansuan-download-asked", id === undefined || name === undefined ? {} : { id, name });
	}

	override render() {
		const text = strings().warning;
		const status = saveStatus.get();
		const subject = openSubject.get();
		const lost = damage.get();
		const unsaved = subject && status?.status === "unsaved" ? status : undefined;
		const behind = storageNewer.get();
		const reason = unsaved?.reason ?? (behind ? problemText(behind) : subject && lost);
		if (reason === undefined) return nothing;
		const newer = behind || unsaved?.code === "storage-newer";
		const first = newer
			? html`<tansuan-button @click=${() => this.emit("tansuan-renewal-asked")}>${text.reload}</tansuan-button>`
			: unsaved
				? html`<tansuan-button @click=${() => store.save()}>${text.retry}</tansuan-button>`
				: html`<tansuan-button href=${commonAddress(subject?.kind ?? "", subject?.id ?? "", "history")}>${text.lost}</tansuan-button>`;
		return html`<div class="bar" role="alert">
			<p>${reason}</p>
			<span>${first}<tansuan-button @click=${this.#download}>${text.download}</tansuan-button></span>
		</div>`;
	}
}
