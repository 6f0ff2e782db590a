// Short messages at the foot of the page. Errors stay until they are closed.

import { html } from "lit";
import { state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { said, words } from "../../i18n/index.ts";
import { TansuanElement } from "../element.ts";
import type { Notice } from "../events.ts";
import { icon, iconStyles } from "../icon/icon.ts";
import { toastStyles } from "./toasts.styles.ts";

interface Shown extends Notice {
	id: number;
}

const LASTS = 6000;

/** The place where messages appear; one on a page. */
export class TansuanToasts extends TansuanElement {
	static override styles = [toastStyles, iconStyles];

	@state() private notices: readonly Shown[] = [];
	#next = 0;

	/** Shows a message. */
	show(notice: Notice): void {
		const shown = { ...notice, id: this.#next++ };
		this.notices = [...this.notices.slice(-2), shown];
		if (!(notice.stays ?? notice.kind === "wrong")) {
			setTimeout(() => this.#close(shown.id), LASTS);
		}
	}

	#close(id: number) {
		this.notices = this.notices.filter((notice) => notice.id !== id);
	}

	#notice(notice: Shown) {
		const { action } = notice;
		return html`<div class=${`toast ${notice.kind ?? "note"}`} role=${notice.kind === "wrong" ? "alert" : "status"}>
			<span>${said(notice.message)}</span>
			${
				action
					? html`<button
						class="action"
						type="button"
						@click=${() => {
							this.#close(notice.id);
							action.run();
						}}
					>${said(action.label)}</button>`
					: ""
			}
			<button
				class="close"
				type="button"
				aria-label=${words().common.close}
				@click=${() => this.#close(notice.id)}
			>${icon("close")}</button>
		</div>`;
	}

	override render() {
		return html`<div class="stack" aria-live="polite">
			${repeat(
				this.notices,
				(notice) => notice.id,
				(notice) => this.#notice(notice),
			)}
		</div>`;
	}
}
