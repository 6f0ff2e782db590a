// The restore dialog: asks for the passphrase where there is one, shows what a file holds beside what
// is here, lets what is newer be looked into, and takes in what was chosen. Nothing is stored before.

import { html, nothing } from "lit";
import { property, query, state } from "lit/decorators.js";
import type { Problem } from "../../engine/types.ts";
import { inLanguage, problemText, words } from "../../i18n/index.ts";
import type { FilePack, OpenedFile } from "../../store/backup/open.ts";
import type { Restored } from "../../store/backup/restore.ts";
import "../../ui/button/button.ts";
import "../../ui/chip/chip.ts";
import "../../ui/dialog/dialog.ts";
import type { TansuanDialog } from "../../ui/dialog/dialog.component.ts";
import { TansuanElement } from "../../ui/element.ts";
import "../../ui/field/checkbox.ts";
import "../../ui/field/text-field.ts";
import type { StorageDesk } from "../desk.ts";
import { fileFacts } from "../facts.ts";
import type { DocumentWords } from "../words.ts";
import { type Choices, type Chosen, copyNames, planOf, usualChoices } from "./choices.ts";
import { restoreStyles } from "./restore.styles.ts";
import { strings } from "./strings.ts";

declare global {
	interface HTMLElementEventMap {
		/** Something of a file was taken in. */
		"tansuan-restored": CustomEvent<{ restored: readonly Restored[] }>;
	}
}

/**
 * The restore dialog.
 *
 * @event tansuan-restored - What was taken in.
 * @event tansuan-closed - It is done, or was left.
 */
export class TansuanRestore extends TansuanElement {
	static override styles = restoreStyles;

	/** What opens and takes in. */
	@property({ attribute: false }) desk?: Pick<StorageDesk, "store">;
	/** The words for parts of documents. */
	@property({ attribute: false }) words?: DocumentWords;
	/** The file, where a passphrase must be asked for before it opens. */
	@property({ attribute: false }) file?: File;
	/** The file, opened. */
	@property({ attribute: false }) opened?: OpenedFile;

	@state() private choices: Choices = new Map();
	@state() private left: ReadonlySet<FilePack> = new Set();
	@state() private busy = false;
	@state() private wrong = "";
	@state() private failed: readonly Restored[] = [];
	@query("tansuan-dialog") private dialog!: TansuanDialog;
	@query("tansuan-text-field") private field?: HTMLElement & { value: string };

	protected override willUpdate(changed: Map<string, unknown>) {
		if (changed.has("opened") && this.opened) this.choices = usualChoices(this.opened);
	}

	protected override async firstUpdated() {
		await this.dialog.updateComplete;
		this.field?.focus();
	}

	async #unlock() {
		const { file, field, desk } = this;
		if (!file || !field || !desk || this.busy) return;
		this.busy = true;
		const outcome = await desk.store.backup.open({ name: file.name, content: file }, field.value);
		this.busy = false;
		if (outcome.status === "invalid") {
			this.wrong = sentences(outcome.problems);
			return;
		}
		this.wrong = "";
		this.opened = outcome.value;
		await this.updateComplete;
		this.renderRoot.querySelector<HTMLElement>("tansuan-file-subject, tansuan-button")?.focus();
	}

	#choose(path: string, change: Partial<Chosen>) {
		const before = this.choices.get(path);
		if (before) this.choices = new Map(this.choices).set(path, { ...before, ...change });
	}

	#copies(opened: OpenedFile) {
		const here = this.desk?.store.subjects.get()?.map(({ name }) => name) ?? [];
		return copyNames(opened, this.choices, here);
	}

	#packs({ packs }: OpenedFile): FilePack[] {
		return packs.filter((pack) => pack.state === "new" && !this.left.has(pack));
	}

	async #take(opened: OpenedFile) {
		const { desk } = this;
		if (!desk || this.busy) return;
		this.busy = true;
		const plan = planOf(opened, this.choices, this.#copies(opened), this.#packs(opened));
		const outcome = await desk.store.backup.restore(plan);
		this.busy = false;
		if (outcome.status === "invalid") {
			this.wrong = sentences(outcome.problems);
			return;
		}
		const restored = outcome.value.filter(({ problems }) => !problems);
		this.failed = outcome.value.filter(({ problems }) => problems);
		this.emit("tansuan-restored", { restored });
		if (this.failed.length === 0) this.#close();
	}

	/** Closes as Escape does, which gives the focus back. */
	#close() {
		this.dialog.open = false;
	}

	#ask() {
		const text = strings();
		return html`<p>${text.passphraseWhy(this.file?.name ?? "")}</p>
			<tansuan-text-field
				label=${text.passphrase}
				type="password"
				fill="current-password"
				error=${this.wrong}
				@keydown=${(event: KeyboardEvent) => {
					if (event.key === "Enter" && !event.isComposing) void this.#unlock();
				}}
			></tansuan-text-field>
			<tansuan-button
				slot="actions"
				variant="primary"
				?disabled=${this.busy}
				@click=${this.#unlock}
			>${this.busy ? text.unlocking : text.unlock}</tansuan-button>`;
	}

	#pack(pack: FilePack) {
		const text = strings();
		const { zh, en } = pack.name ?? {};
		const name = zh && en ? inLanguage({ zh, en }) : text.pack(pack.id, pack.revision);
		return html`<li>
			${
				pack.state === "new"
					? html`<tansuan-checkbox
						label=${text.packTake(name)}
						?checked=${!this.left.has(pack)}
						@tansuan-changed=${(event: CustomEvent<{ value: string }>) => {
							event.stopPropagation();
							const left = new Set(this.left);
							if (event.detail.value === "true") left.delete(pack);
							else left.add(pack);
							this.left = left;
						}}
					></tansuan-checkbox>`
					: html`<span>${name}</span>`
			}
			<tansuan-chip tone=${pack.state === "differs" ? "doubtful" : "plain"}>${text.packState[pack.state]}</tansuan-chip>
			${pack.state === "differs" ? html`<small>${text.packStays}</small>` : nothing}
		</li>`;
	}

	#preview(opened: OpenedFile) {
		const text = strings();
		const copies = this.#copies(opened);
		const chosen = [...this.choices.values()].filter(({ way }) => way !== "skip").length;
		const count = chosen + this.#packs(opened).length;
		return html`<p class="facts">${fileFacts(opened)}</p>
			${opened.subjects.length + opened.newer.length === 0 ? html`<p>${text.empty}</p>` : nothing}
			${opened.subjects.map(
				(subject) => html`<tansuan-file-subject
					.subject=${subject}
					.words=${this.words}
					.chosen=${this.choices.get(subject.path)}
					copyName=${copies.get(subject.path) ?? ""}
					@tansuan-way-chosen=${(event: HTMLElementEventMap["tansuan-way-chosen"]) =>
						this.#choose(subject.path, event.detail)}
					@tansuan-choice-made=${(event: HTMLElementEventMap["tansuan-choice-made"]) =>
						this.#choose(subject.path, event.detail)}
				></tansuan-file-subject>`,
			)}
			${opened.newer.map(
				(subject) => html`<tansuan-newer-subject
					.subject=${subject}
					.words=${this.words}
				></tansuan-newer-subject>`,
			)}
			${
				opened.packs.length > 0
					? html`<h3>${text.packs}</h3><ul>${opened.packs.map((pack) => this.#pack(pack))}</ul>`
					: nothing
			}
			${this.wrong ? html`<p class="wrong" role="alert">${this.wrong}</p>` : nothing}
			<tansuan-button slot="actions" @click=${this.#close}>${words().common.cancel}</tansuan-button>
			<tansuan-button
				slot="actions"
				variant="primary"
				?disabled=${this.busy || count === 0}
				@click=${() => this.#take(opened)}
			>${this.busy ? text.taking : text.take(count)}</tansuan-button>`;
	}

	#failures() {
		return html`<p class="wrong" role="alert">${strings().failed}</p>
			<ul>${this.failed.map(
				({ name, problems = [] }) =>
					html`<li><span>${name}</span><small>${sentences(problems)}</small></li>`,
			)}</ul>
			<tansuan-button slot="actions" variant="primary" @click=${this.#close}>${words().common.close}</tansuan-button>`;
	}

	override render() {
		const { opened } = this;
		const text = strings();
		return html`<tansuan-dialog
			open
			heading=${opened ? text.heading : text.passphraseHeading}
		>${
			this.failed.length > 0 ? this.#failures() : opened ? this.#preview(opened) : this.#ask()
		}</tansuan-dialog>`;
	}
}

const sentences = (problems: readonly Problem[]): string => problems.map(problemText).join(" · ");
