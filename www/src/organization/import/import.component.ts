// Taking in a file of activity data: what it holds is shown before anything is kept.

import { html, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import { startTableReader } from "../../engine/table.ts";
import type { Organization, Problem } from "../../engine/types.ts";
import { problemText, words } from "../../i18n/index.ts";
import { newId } from "../../store/index.ts";
import { turn } from "../../turns/turn.ts";
import "../../ui/button/button.ts";
import { TansuanElement } from "../../ui/element.ts";
import { saveFile, XLSX } from "../../ui/save/save.ts";
import { sectionStyles } from "../../ui/section.styles.ts";
import { tableStyles } from "../../ui/table/table.styles.ts";
import { tableFileStyles } from "../../ui/table-file/table-file.styles.ts";
import type { CountingOn, DataStore, Evaluate } from "../data/data-page.component.ts";
import type { Methods } from "../data/methods.ts";
import { makeBatch } from "./batch.ts";
import { knownOrganization } from "./known.ts";
import { Memory } from "./memory.ts";
import { Importing, type Session } from "./session.ts";
import { sessionView } from "./session-view.ts";
import { type StartEvents, startView } from "./start-view.ts";
import { strings } from "./strings.ts";
import { copyMarks } from "./trouble/marks.ts";
import { strings as troubleStrings } from "./trouble/strings.ts";

/** The import of a file. */
export class TansuanImport extends TansuanElement {
	static override styles = [sectionStyles, tableStyles, tableFileStyles];

	/** The store, with the organisation open in it. */
	@property({ attribute: false }) store?: DataStore;
	/** The methods by id. */
	@property({ attribute: false }) methods: Methods = new Map();
	/** Evaluates a document that is not kept. */
	@property({ attribute: false }) evaluate?: Evaluate;
	/** What records are counted on in the worker that read them. */
	@property({ attribute: false }) countGround?: CountingOn;
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
			this.evaluate?.(document) ?? Promise.resolve({ status: "invalid", problems: [] }),
		countGround: (document) => this.countGround?.(document),
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
		await turn();
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
		return sessionView(session, this.#importing, {
			document,
			known: this.#known(),
			methods: this.methods,
			now: this.store?.result.get(),
			isPasted: this.isPasted,
			confirming: {
				count: session.records.length - this.#leftOut(session).size,
				withErrors: this.withErrors,
				onErrors: (withErrors) => {
					this.withErrors = withErrors;
				},
				confirm: () => void this.#confirm(session),
			},
			start: () => this.#start(document),
			copy: () => void this.#copy(session),
			forgotten: () =>
				this.emit("tansuan-notified", { message: () => strings().forgotten, kind: "done" }),
		});
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
