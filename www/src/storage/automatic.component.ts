// The file that is written by itself: choosing it, how it stands, and what it may want of the person.

import { html, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import type { Outcome } from "../engine/types.ts";
import { formatAgo } from "../format/index.ts";
import { languageTag, problemText } from "../i18n/index.ts";
import type { FileState } from "../store/backup/automatic.ts";
import "../ui/button/button.ts";
import { TansuanElement } from "../ui/element.ts";
import "../ui/field/checkbox.ts";
import { sectionStyles } from "../ui/section.styles.ts";
import type { StorageDesk } from "./desk.ts";
import { partStyles } from "./page.styles.ts";
import { isSound, passphraseFields, type Typed, UNTYPED } from "./passphrase.ts";
import { strings } from "./strings.ts";

/** Names in a row, as the language sets them. */
const listed = (names: readonly string[]): string =>
	new Intl.ListFormat(languageTag()).format(names.map((name) => `“${name}”`));

type Chosen = Exclude<FileState, { status: "none" }>;

/**
 * The section of the automatic file.
 *
 * @event tansuan-notified - What came of it.
 */
export class TansuanAutomaticFile extends TansuanElement {
	static override styles = [sectionStyles, partStyles];

	/** The work in hand. */
	@property({ attribute: false }) desk?: StorageDesk;

	@state() private protect = false;
	@state() private typed: Typed = UNTYPED;

	async #choose() {
		const { desk, typed, protect } = this;
		if (!desk?.pick) return;
		this.typed = { ...typed, tried: true };
		if (protect && !isSound(typed)) return;
		const handle = await desk.pick(strings().file.name);
		if (!handle) return;
		await this.#told(desk.store.backup.choose(handle, protect ? typed.first : undefined));
		this.typed = UNTYPED;
		this.protect = false;
	}

	async #leave() {
		const outcome = await this.#told(this.desk?.store.backup.leave());
		if (outcome?.status !== "ok") return;
		this.emit("tansuan-notified", { message: strings().file.stopped, kind: "done" });
	}

	async #told(asked: Promise<Outcome<null>> | undefined) {
		const outcome = await asked;
		if (outcome?.status === "invalid") {
			const message = outcome.problems.map(problemText).join(" · ");
			this.emit("tansuan-notified", { message, kind: "wrong" });
		}
		return outcome;
	}

	#unchosen() {
		const text = strings();
		if (!this.desk?.pick) return html`<p>${text.file.unsupported}</p>`;
		return html`<p>${text.file.why}</p>
			<tansuan-checkbox
				label=${text.save.protect}
				?checked=${this.protect}
				@tansuan-changed=${(event: CustomEvent<{ value: string }>) => {
					event.stopPropagation();
					this.protect = event.detail.value === "true";
				}}
			></tansuan-checkbox>
			${
				this.protect
					? passphraseFields(this.typed, (typed) => {
							this.typed = typed;
						})
					: nothing
			}
			<div class="ways">
				<tansuan-button icon="file" @click=${this.#choose}>${text.file.choose}</tansuan-button>
			</div>`;
	}

	/** How it stands, in a sentence; what keeps the file from being kept up is marked. */
	#state(file: Chosen) {
		const text = strings().file;
		const before = file.at ? text.writtenBefore(formatAgo(new Date(file.at))) : text.never;
		switch (file.status) {
			case "written":
				return html`<p>${text.written(formatAgo(new Date(file.at ?? 0)))}</p>`;
			case "waiting":
				return html`<p>${text.waiting} <span class="note">${before}</span></p>`;
			case "writing":
				return html`<p>${text.writing}</p>`;
			case "lapsed":
				return html`<p class="doubtful">${text.lapsed} <span class="note">${before}</span></p>`;
			case "held":
				return html`<p class="doubtful">${file.gone.length > 0 ? text.held(listed(file.gone)) : text.damaged(file.damage.map(problemText).join(" "))} <span class="note">${before}</span></p>`;
			case "failed":
				return html`<p class="wrong" role="alert">${text.failed(problemText(file.problem))} <span class="note">${before}</span></p>`;
		}
	}

	#chosen(file: Chosen) {
		const text = strings().file;
		const backup = this.desk?.store.backup;
		return html`<p><strong>${file.name}</strong>${
			file.encrypted ? html` <span class="note">${text.protected}</span>` : nothing
		}</p>
			<div role="status">${this.#state(file)}</div>
			<div class="ways">
				${
					file.status === "lapsed"
						? html`<tansuan-button @click=${() => this.#told(backup?.allow())}>${text.allow}</tansuan-button>`
						: file.status === "held"
							? html`<tansuan-button @click=${() => this.#told(backup?.write(true))}>${text.without}</tansuan-button>`
							: html`<tansuan-button
								?disabled=${file.status === "writing"}
								@click=${() => this.#told(backup?.write())}
							>${text.now}</tansuan-button>`
				}
				<tansuan-button variant="quiet" @click=${this.#leave}>${text.stop}</tansuan-button>
			</div>`;
	}

	override render() {
		const text = strings().file;
		const file = this.desk?.store.backup.file.get() ?? { status: "none" };
		return html`<section>
			<header><h2>${text.heading}</h2><small>${text.note}</small></header>
			<div class="part">${file.status === "none" ? this.#unchosen() : this.#chosen(file)}</div>
		</section>`;
	}
}
