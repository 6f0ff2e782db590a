// Taking in a file of activity data: what it holds is shown before anything is kept.

import { html, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import { startTableReader } from "../../engine/table.ts";
import type { Organization, Problem } from "../../engine/types.ts";
import { problemText, words } from "../../i18n/index.ts";
import { newId } from "../../store/index.ts";
import "../../ui/button/button.ts";
import { TansuanElement } from "../../ui/element.ts";
import { saveFile, XLSX } from "../../ui/save/save.ts";
import { sectionStyles } from "../../ui/section.styles.ts";
import { tableStyles } from "../../ui/table/table.styles.ts";
import type { DataStore, Evaluate } from "../data/data-page.component.ts";
import type { Methods } from "../data/methods.ts";
import { makeBatch } from "./batch.ts";
import { columnsView } from "./columns-view.ts";
import { confirmView } from "./confirm-view.ts";
import { howView } from "./how-view.ts";
import { importStyles } from "./import.styles.ts";
import { knownOrganization } from "./known.ts";
import { Memory } from "./memory.ts";
import { namesView, recordsView } from "./preview-view.ts";
import { Importing, type Session } from "./session.ts";
import { otherEncoding, type StartEvents, startView } from "./start-view.ts";
import { strings } from "./strings.ts";
import { bookNotes } from "./trouble/book-notes.ts";
import { copyMarks } from "./trouble/marks.ts";
import { strings as troubleStrings } from "./trouble/strings.ts";
import { doubtView, leftOutView, refusedView } from "./trouble/trouble-view.ts";

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

	readonly #importing = new Importing({
		start: startTableReader,
		known: () => this.#known(),
		document: () => this.store?.current.get(),
		evaluate: (document) =>
			this.evaluate?.(document) ?? Promise.resolve({ status: "ok", value: null, findings: [] }),
		year: () => this.#year(),
		memory: new Memory(
			() => this.store,
			() => new Set(this.store?.current.get()?.sources.map(({ id }) => id)),
			() => new Date().toISOString(),
		),
		tell: (session) => {
			this.session = session;
		},
	});

	override disconnectedCallback() {
		super.disconnectedCallback();
		this.#importing.stop();
	}

	#year(): number {
		return this.year ?? this.store?.current.get()?.settings.years.at(-1) ?? 0;
	}

	#known() {
		const document = this.store?.current.get();
		return document
			? knownOrganization(document, this.methods, this.store?.result.get()?.tables.a2)
			: { sources: [], years: [], startMonth: 1, instruments: [] };
	}

	#wrong(problems: readonly Problem[]) {
		const message = () => problems.map(problemText).join(" ");
		this.emit("tansuan-notified", { message, kind: "wrong" });
	}

	/** The records that would not be taken in, by number. */
	#leftOut({ checked }: Session): ReadonlySet<number> {
		return new Set(this.withErrors ? [] : checked?.errors.keys());
	}

	async #confirm(session: Session) {
		const { store } = this;
		if (!store) return;
		const leftOut = this.#leftOut(session);
		const { step } = makeBatch(newId(), session.records, this.#importing.replace, leftOut);
		const outcome = await store.run("import-records", step);
		if (outcome.status === "invalid") {
			this.#wrong(outcome.problems);
			return;
		}
		await this.#importing.remember();
		const count = session.records.length - leftOut.size;
		this.emit("tansuan-notified", {
			message: () => strings().done(count),
			kind: "done",
			action: { label: () => words().common.undo, run: () => void store.undo() },
		});
		location.hash = this.back;
	}

	/** The file as it was read, with marks on what is refused. */
	async #copy({ name, refused = [], table }: Session) {
		const title = `${name.replace(/\.\w{1,5}$/, "")} ${troubleStrings().copyName}`;
		const created = new Date().toISOString().slice(0, 10);
		const outcome = await this.#importing.copy(copyMarks(refused, table), { title, created });
		if (outcome?.status === "ok") saveFile(`${title}.xlsx`, outcome.value, XLSX);
		else if (outcome) this.#wrong(outcome.problems);
	}

	async #template(document: Organization) {
		const { saveTemplate } = await import("../template/save-template.ts");
		const outcome = await saveTemplate(document, this.methods, this.#known(), this.#year());
		if (outcome.status === "invalid") this.#wrong(outcome.problems);
	}

	#start(document: Organization) {
		const events: StartEvents = {
			read: (name, content) => {
				this.isPasted = typeof content === "string";
				void this.#importing.open(name, content);
			},
			template: () => void this.#template(document),
		};
		return startView(this.#year(), events);
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
		const importing = this.#importing;
		const again: (choices: Parameters<Importing["again"]>[0]) => void = (choices) =>
			void importing.again(choices);
		if (session.problems.length > 0) {
			return html`<div role="alert">
					${session.problems.map((problem) => html`<p class="wrong">${session.name}: ${problemText(problem)}</p>`)}
				</div>
				${this.isPasted ? nothing : otherEncoding(session, again)}
				${this.#start(document)}`;
		}
		const known = this.#known();
		const map = (mapping: NonNullable<Session["mapping"]>) => void importing.map(mapping);
		return html`${howView(session, known, this.isPasted, {
			again,
			map,
			hidden: (withHidden) => void importing.hidden(withHidden),
			heads: (heads) => void importing.heads(heads),
			afresh: (forget) => {
				void importing.afresh(forget);
				if (forget)
					this.emit("tansuan-notified", { message: () => strings().forgotten, kind: "done" });
			},
		})}
			${columnsView(session, known, this.methods, map)}
			${namesView(session, known, map)}
			${
				session.records.length > 0
					? recordsView(session.records, known)
					: html`<p class="muted">${text.nothing}</p>`
			}
			${refusedView(session, {
				mend: (mends) => void importing.mend(mends),
				unmend: () => void importing.unmend(),
				copy: () => void this.#copy(session),
			})}
			${doubtView(session)} ${leftOutView(session)} ${bookNotes(session)}
			${confirmView(session, document, {
				count: session.records.length - this.#leftOut(session).size,
				replace: importing.replace,
				withErrors: this.withErrors,
				onReplace: (replace) => void importing.replacing(replace),
				onErrors: (withErrors) => {
					this.withErrors = withErrors;
				},
				another: () => importing.stop(),
				confirm: () => void this.#confirm(session),
			})}`;
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
				${this.session ? nothing : this.#start(document)}
			</section>
			${this.session ? this.#session(this.session, document) : nothing}`;
	}
}
