// The page 保管: saving to files and restoring from them, what the browser keeps, who edits.

import { html, nothing } from "lit";
import { property } from "lit/decorators.js";
import { problemText } from "../i18n/index.ts";
import "../ui/button/button.ts";
import { TansuanElement } from "../ui/element.ts";
import "../ui/field/text-field.ts";
import "../ui/file-drop/file-drop.ts";
import { sectionStyles } from "../ui/section.styles.ts";
import type { StorageDesk } from "./desk.ts";
import { pageStyles } from "./page.styles.ts";
import { strings } from "./strings.ts";

/**
 * The storage page.
 *
 * @event tansuan-subject-files-chosen - A file to restore from.
 * @event tansuan-notified - What came of something.
 */
export class TansuanStorage extends TansuanElement {
	static override styles = [sectionStyles, pageStyles];

	/** The work in hand. */
	@property({ attribute: false }) desk?: StorageDesk;

	#cleared(desk: StorageDesk) {
		const cleared = desk.store.backup.cleared.get();
		if (!cleared) return nothing;
		const text = strings().cleared;
		return html`<div class=${`cleared ${cleared}`} role="alert">
			<p>${text[cleared]}</p>
			<tansuan-button @click=${() => desk.store.backup.acknowledge()}>${text.read}</tansuan-button>
		</div>`;
	}

	async #name(desk: StorageDesk, name: string) {
		const text = strings().person;
		const outcome = await desk.store.setActor(name);
		if (outcome.status === "ok") {
			const message = outcome.value === "" ? text.gone : text.done;
			this.emit("tansuan-notified", { message, kind: "done" });
		} else {
			const message = outcome.problems.map(problemText).join(" · ");
			this.emit("tansuan-notified", { message, kind: "wrong" });
		}
	}

	override render() {
		const { desk } = this;
		if (!desk) return nothing;
		const text = strings();
		return html`<p class="lead">${text.lead}</p>
			${this.#cleared(desk)}
			<tansuan-save-file .desk=${desk}></tansuan-save-file>
			<tansuan-automatic-file .desk=${desk}></tansuan-automatic-file>
			<section>
				<header><h2>${text.restore.heading}</h2><small>${text.restore.note}</small></header>
				<tansuan-file-drop
					label=${text.restore.button}
					accept=".tansuan,.json"
					@tansuan-files-chosen=${(event: CustomEvent<{ files: File[] }>) => {
						event.stopPropagation();
						this.emit("tansuan-subject-files-chosen", { files: event.detail.files });
					}}
				>${text.restore.drop}</tansuan-file-drop>
			</section>
			<tansuan-keeping .desk=${desk}></tansuan-keeping>
			<section>
				<header><h2>${text.person.heading}</h2></header>
				<div class="person"><tansuan-text-field
					label=${text.person.label}
					hint=${text.person.hint}
					fill="name"
					.value=${desk.store.actor.get()}
					@tansuan-changed=${(event: CustomEvent<{ value: string }>) => {
						event.stopPropagation();
						void this.#name(desk, event.detail.value);
					}}
				></tansuan-text-field></div>
			</section>`;
	}
}
