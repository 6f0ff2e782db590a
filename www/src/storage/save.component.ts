// Saving the workspace, or one organisation of it, to a file; under a passphrase where one is wanted.

import { html, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import { formatAgo } from "../format/index.ts";
import { problemText } from "../i18n/index.ts";
import "../ui/button/button.ts";
import { TansuanElement } from "../ui/element.ts";
import "../ui/field/checkbox.ts";
import "../ui/field/select.ts";
import { saveFile, TANSUAN } from "../ui/save/save.ts";
import { sectionStyles } from "../ui/section.styles.ts";
import type { StorageDesk } from "./desk.ts";
import { partStyles } from "./page.styles.ts";
import { isSound, passphraseFields, type Typed, UNTYPED } from "./passphrase.ts";
import { strings } from "./strings.ts";

/** The day where the person is, as `2026-11-28`. */
const today = (): string => new Intl.DateTimeFormat("sv-SE").format(new Date());

/**
 * The section that saves files.
 *
 * @event tansuan-notified - What came of it.
 */
export class TansuanSaveFile extends TansuanElement {
	static override styles = [sectionStyles, partStyles];

	/** The work in hand. */
	@property({ attribute: false }) desk?: StorageDesk;

	@state() private only = "";
	@state() private protect = false;
	@state() private typed: Typed = UNTYPED;
	@state() private busy = false;

	async #save() {
		const { desk, typed, protect } = this;
		if (!desk || this.busy) return;
		this.typed = { ...typed, tried: true };
		if (protect && !isSound(typed)) return;
		this.busy = true;
		const subject = desk.store.subjects.get()?.find(({ subjectId }) => subjectId === this.only);
		const outcome = await desk.store.backup.save({
			only: subject?.subjectId,
			...(protect ? { passphrase: typed.first } : {}),
		});
		this.busy = false;
		if (outcome.status === "invalid") {
			const message = outcome.problems.map(problemText).join(" · ");
			this.emit("tansuan-notified", { message, kind: "wrong" });
			return;
		}
		const name = `${subject?.name ?? strings().save.everything(today())}.tansuan`;
		saveFile(name, outcome.value, TANSUAN);
		for (const finding of outcome.findings) {
			this.emit("tansuan-notified", { message: problemText(finding), kind: "wrong" });
		}
		this.typed = UNTYPED;
		this.emit("tansuan-notified", { message: strings().save.done(name), kind: "done" });
	}

	#state() {
		const text = strings().waiting;
		const { backup } = this.desk?.store ?? {};
		const at = backup?.savedAt.get();
		const events = backup?.waiting.get()?.events ?? 0;
		const last = at === undefined ? text.never : text.last(formatAgo(new Date(at)));
		if (at === undefined && events === 0) return last;
		return `${last} · ${events === 0 ? text.nothing : text.events(events)}`;
	}

	override render() {
		const text = strings().save;
		const subjects = this.desk?.store.subjects.get() ?? [];
		return html`<section>
			<header><h2>${text.heading}</h2><small role="status">${this.#state()}</small></header>
			<div class="part">${
				subjects.length === 0
					? html`<p class="note">${text.empty}</p>`
					: html`${
							subjects.length > 1
								? html`<tansuan-select
									label=${text.what}
									value=${this.only}
									.choices=${[
										{ value: "", label: text.all(subjects.length) },
										...subjects.map(({ subjectId, name }) => ({ value: subjectId, label: name })),
									]}
									@tansuan-changed=${(event: CustomEvent<{ value: string }>) => {
										event.stopPropagation();
										this.only = event.detail.value;
									}}
								></tansuan-select>`
								: nothing
						}
						<tansuan-checkbox
							label=${text.protect}
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
						<div class="ways"><tansuan-button
							variant="primary"
							?disabled=${this.busy}
							@click=${this.#save}
						>${this.busy ? text.busy : text.button}</tansuan-button></div>
						<p class="note">${text.holds}</p>`
			}</div>
		</section>`;
	}
}
