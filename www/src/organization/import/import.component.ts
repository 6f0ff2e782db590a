// Taking in a file of activity data: what it holds is shown before anything is kept.

import { html, nothing } from "lit";
import { property, query, state } from "lit/decorators.js";
import { startTableReader } from "../../engine/table.ts";
import type { Organization } from "../../engine/types.ts";
import { problemText, words } from "../../i18n/index.ts";
import { ENCODINGS, type Encoding } from "../../interchange/table/decode.ts";
import { newId } from "../../store/index.ts";
import "../../ui/button/button.ts";
import { TansuanElement } from "../../ui/element.ts";
import "../../ui/field/checkbox.ts";
import "../../ui/field/select.ts";
import "../../ui/file-drop/file-drop.ts";
import { sectionStyles } from "../../ui/section.styles.ts";
import { tableStyles } from "../../ui/table/table.styles.ts";
import type { DataStore, Evaluate } from "../data/data-page.component.ts";
import type { Methods } from "../data/methods.ts";
import { knownOrganization, makeBatch } from "./batch.ts";
import { columnsView } from "./columns-view.ts";
import { importStyles } from "./import.styles.ts";
import { namesView, recordsView, troubleView } from "./preview-view.ts";
import { Importing, type Session } from "./session.ts";
import { strings } from "./strings.ts";

/** The import of a file. */
export class TansuanImport extends TansuanElement {
	static override styles = [sectionStyles, tableStyles, importStyles];

	/** The store, with the organisation open in it. */
	@property({ attribute: false }) store?: DataStore;
	/** The methods by id. */
	@property({ attribute: false }) methods: Methods = new Map();
	/** Evaluates a document that is not kept. */
	@property({ attribute: false }) evaluate?: Evaluate;
	/** The reporting year shown. */
	@property({ attribute: false }) year?: number | undefined;
	/** The address to go back to. */
	@property() back = "";

	@state() private session: Session | undefined;
	@state() private withErrors = false;
	@state() private isPasted = false;
	@query("textarea") private area?: HTMLTextAreaElement;

	readonly #importing = new Importing({
		start: startTableReader,
		known: () => this.#known(),
		document: () => this.store?.current.get(),
		evaluate: (document) =>
			this.evaluate?.(document) ?? Promise.resolve({ status: "ok", value: null, findings: [] }),
		year: () => this.year ?? this.store?.current.get()?.settings.years.at(-1) ?? 0,
		tell: (session) => {
			this.session = session;
		},
	});

	override disconnectedCallback() {
		super.disconnectedCallback();
		this.#importing.stop();
	}

	#known() {
		const document = this.store?.current.get();
		return document
			? knownOrganization(document, this.methods, this.store?.result.get()?.tables.a2)
			: { sources: [], years: [], startMonth: 1 };
	}

	#files({ detail }: CustomEvent<{ files: readonly File[] }>) {
		const [file] = detail.files;
		this.isPasted = false;
		if (file) void this.#importing.open(file.name, file);
	}

	#pasted() {
		const text = this.area?.value ?? "";
		this.isPasted = true;
		if (text.trim() !== "") void this.#importing.open(strings().pasted, text);
	}

	/** The records that would be taken in, by number. */
	#leftOut({ checked }: Session): ReadonlySet<number> {
		return new Set(this.withErrors ? [] : checked?.errors.keys());
	}

	/** How many records are there already where the file has some. */
	#existing({ records }: Session, document: Organization): number {
		const periods = Map.groupBy(records, ({ sourceId }) => sourceId);
		return [...periods].reduce((sum, [sourceId, list]) => {
			const given = new Set(list.map(({ period }) => period));
			const there = document.records[sourceId] ?? [];
			return sum + there.filter(({ period }) => given.has(period)).length;
		}, 0);
	}

	async #confirm(session: Session) {
		const { store } = this;
		if (!store) return;
		const leftOut = this.#leftOut(session);
		const { step } = makeBatch(newId(), session.records, this.#importing.replace, leftOut);
		const outcome = await store.run("import-records", step);
		if (outcome.status === "invalid") {
			const message = outcome.problems.map(problemText).join(" ");
			this.emit("tansuan-notified", { message, kind: "wrong" });
			return;
		}
		this.emit("tansuan-notified", {
			message: strings().done(session.records.length - leftOut.size),
			kind: "done",
			action: { label: words().common.undo, run: () => void store.undo() },
		});
		location.hash = this.back;
	}

	#start() {
		const text = strings();
		return html`<div class="start">
			<tansuan-file-drop
				label=${text.choose}
				accept=".csv,.tsv,.txt,text/csv,text/plain"
				@tansuan-files-chosen=${this.#files}
			>${text.drop}</tansuan-file-drop>
			<div class="paste">
				<label for="paste">${text.paste}</label>
				<textarea id="paste" placeholder=${text.pastePlaceholder} spellcheck="false"></textarea>
				<tansuan-button @click=${this.#pasted}>${text.usePaste}</tansuan-button>
			</div>
		</div>`;
	}

	/** Text that can't be read in one encoding may be in another. */
	#otherEncoding({ problems }: Session) {
		if (this.isPasted || !problems.some(({ code }) => code === "file-encoding")) return nothing;
		return html`<tansuan-select
			class="narrow"
			label=${strings().encoding}
			placeholder=${strings().undecided}
			.choices=${ENCODINGS.map((value) => ({ value, label: value.toUpperCase() }))}
			@tansuan-changed=${({ detail }: CustomEvent<{ value: string }>) =>
				void this.#importing.again({ encoding: detail.value as Encoding })}
		></tansuan-select>`;
	}

	#confirming(session: Session, document: Organization) {
		const text = strings();
		const errors = session.checked?.errors.size ?? 0;
		const count = session.records.length - this.#leftOut(session).size;
		const existing = this.#existing(session, document);
		return html`<div class="confirm">
			${
				existing > 0
					? html`<tansuan-checkbox
						label=${text.replace}
						hint=${text.existing(existing)}
						.checked=${this.#importing.replace}
						@tansuan-changed=${({ detail }: CustomEvent<{ value: string }>) => {
							this.#importing.replace = detail.value === "true";
							if (session.mapping) void this.#importing.map(session.mapping);
						}}
					></tansuan-checkbox>`
					: nothing
			}
			${
				errors > 0
					? html`<tansuan-checkbox
						label=${text.withErrors}
						.checked=${this.withErrors}
						@tansuan-changed=${({ detail }: CustomEvent<{ value: string }>) => {
							this.withErrors = detail.value === "true";
						}}
					></tansuan-checkbox>`
					: nothing
			}
			<span class="end">
				<tansuan-button @click=${() => this.#importing.stop()}>${text.another}</tansuan-button>
				<tansuan-button
					variant="primary"
					?disabled=${count === 0 || session.checked === undefined}
					@click=${() => void this.#confirm(session)}
				>${session.checked ? text.confirm(count) : text.checking}</tansuan-button>
			</span>
		</div>`;
	}

	#session(session: Session, document: Organization) {
		const text = strings();
		if (session.progress !== undefined) {
			return html`<div class="reading">
				<span role="status">${text.reading} ${session.name}</span>
				<progress max="1" value=${session.progress} aria-label=${text.reading}></progress>
				<tansuan-button @click=${() => this.#importing.stop()}>${text.stop}</tansuan-button>
			</div>`;
		}
		if (session.problems.length > 0) {
			return html`<div role="alert">
					${session.problems.map((problem) => html`<p class="wrong">${session.name}: ${problemText(problem)}</p>`)}
				</div>
				${this.#otherEncoding(session)}
				${this.#start()}`;
		}
		const known = this.#known();
		const map = (mapping: NonNullable<Session["mapping"]>) => void this.#importing.map(mapping);
		const again: Parameters<typeof columnsView>[4]["again"] = (choices) =>
			void this.#importing.again(choices);
		return html`${columnsView(session, known, this.methods, this.isPasted, { again, map })}
			${namesView(session, known, map)}
			${
				session.records.length > 0
					? recordsView(session.records, known)
					: html`<p class="muted">${text.nothing}</p>`
			}
			${troubleView(session)}
			${this.#confirming(session, document)}`;
	}

	override render() {
		const document = this.store?.current.get();
		if (!document) return nothing;
		const text = strings();
		return html`<section>
				<header>
					<h2>${text.title}</h2>
					<small>${this.session ? this.session.name : text.note}</small>
					<span class="actions"><tansuan-button variant="quiet" icon="left" href=${this.back}>${text.back}</tansuan-button></span>
				</header>
				${this.session ? nothing : this.#start()}
			</section>
			${this.session ? this.#session(this.session, document) : nothing}`;
	}
}
