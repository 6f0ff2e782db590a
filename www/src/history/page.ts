// The history of a subject: every line of its log, newest first, the version after each, and
// what the log proves.

import { html, nothing, type PropertyValues } from "lit";
import { state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { formatDate, formatTime } from "../format/index.ts";
import { problemText } from "../i18n/index.ts";
import type { Line } from "../store/index.ts";
import "../ui/button/button.ts";
import "../ui/chip/chip.ts";
import { TansuanElement } from "../ui/element.ts";
import { listPageStyles } from "../ui/list-page.styles.ts";
import { saveFile } from "../ui/save/save.ts";
import { sectionStyles } from "../ui/section.styles.ts";
import type { Book, Teller } from "./book.ts";
import "./evidence.ts";
import { historyStyles } from "./history.styles.ts";
import { byDay, detailsOf, lossText, titleOf, undoneLines } from "./lines.ts";
import { strings } from "./strings.ts";
import "./version.ts";

/** Lines that are read at once. */
const PAGE = 50;

/** Base of the pages of history, one for each kind of subject. */
export abstract class HistoryPage extends TansuanElement {
	static override styles = [sectionStyles, listPageStyles, historyStyles];

	/** The open document and its log; nothing where none of its kind is open. */
	protected abstract book(): Book | undefined;

	@state() private lines: readonly Line[] = [];
	@state() private seen: Line | undefined;
	#end = "";

	protected override updated(_changed: PropertyValues) {
		const head = this.book()?.store.timeline.head.get();
		if (!head || head.hash === this.#end) return;
		this.#end = head.hash;
		void this.#read(Math.max(PAGE, this.lines.length));
	}

	/** Reads the last lines anew: what is undone may have changed with any. */
	async #read(count: number) {
		const outcome = await this.book()?.store.timeline.lines(count);
		if (outcome?.status === "ok") this.lines = outcome.value;
		else if (outcome) this.#say(outcome.problems.map(problemText).join(" "), "wrong");
	}

	async #earlier() {
		const outcome = await this.book()?.store.timeline.lines(PAGE, this.lines.at(-1)?.seq);
		if (outcome?.status === "ok") this.lines = [...this.lines, ...outcome.value];
	}

	#say(message: string, kind: "done" | "wrong") {
		this.emit("tansuan-notified", { message, kind });
	}

	#line(line: Line, teller: Teller, undone: boolean, latest: boolean) {
		const text = strings();
		return html`<li class=${undone ? "line undone" : "line"}>
			<time datetime=${line.at}>${formatTime(new Date(line.at))}</time>
			<div>
				<div class="what">
					<b>${titleOf(line, teller)}</b>
					${undone ? html`<tansuan-chip>${text.undone}</tansuan-chip>` : nothing}
					<span class="who">${line.actor ? text.by(line.actor) : text.nobody} · ${text.line(line.seq)}</span>
				</div>
				<ul class="details">${detailsOf(line, teller).map((each) => html`<li>${each}</li>`)}</ul>
			</div>
			${
				latest
					? html`<span class="who now">${text.now}</span>`
					: html`<tansuan-button variant="quiet" label=${text.seeOf(line.seq)} @click=${() => {
							this.seen = line;
						}}>${text.see}</tansuan-button>`
			}
		</li>`;
	}

	#log(book: Book, last: number) {
		const text = strings();
		const teller = book.teller(this.lines.map(({ patch }) => patch ?? []).reverse());
		const undone = undoneLines(this.lines);
		const rest = (this.lines.at(-1)?.seq ?? 1) - 1;
		return html`<section>
			<header><h2>${text.log.heading}</h2><small>${text.log.note(last)}</small></header>
			${byDay(this.lines).map(
				({ day, lines }) => html`<h3>${formatDate(day)}</h3>
					<ol>${repeat(
						lines,
						({ seq }) => seq,
						(line) => this.#line(line, teller, undone.has(line.seq), line.seq === last),
					)}</ol>`,
			)}
			${
				rest > 0
					? html`<tansuan-button class="more" variant="quiet" @click=${this.#earlier}>${text.earlier(rest)}</tansuan-button>`
					: nothing
			}
		</section>`;
	}

	async #saveWhatIsLeft({ document, store }: Book) {
		const outcome = await store.exportWorkspace(document.id);
		if (outcome.status !== "ok") return;
		saveFile(`${document.name}.tansuan`, outcome.value, "application/vnd.tansuan+zip");
	}

	#loss(book: Book) {
		const { timeline } = book.store;
		const losses = timeline.losses.get();
		if (losses.length === 0) return nothing;
		const text = strings().loss;
		const { names } = book.teller([]);
		return html`<div class="loss" role="alert">
			<h2>${text.heading}</h2>
			<ul>${losses.map((loss) => html`<li>${lossText(loss, names)}</li>`)}</ul>
			<p>${text.means}</p>
			<div class="buttons">
				<tansuan-button @click=${() => this.#saveWhatIsLeft(book)}>${text.save}</tansuan-button>
				<tansuan-button variant="danger" @click=${async () => {
					const outcome = await timeline.acceptLoss();
					if (outcome.status === "invalid") {
						this.#say(outcome.problems.map(problemText).join(" "), "wrong");
					}
				}}>${text.accept}</tansuan-button>
			</div>
		</div>`;
	}

	override render() {
		const book = this.book();
		const head = book?.store.timeline.head.get();
		if (!book || !head) return nothing;
		return html`<p class="lead">${strings().lead}</p>
			${this.#loss(book)}
			${this.#log(book, head.seq)}
			<tansuan-history-evidence .timeline=${book.store.timeline}></tansuan-history-evidence>
			<tansuan-history-version
				.book=${book}
				.line=${this.seen}
				@tansuan-closed=${() => {
					this.seen = undefined;
				}}
			></tansuan-history-version>`;
	}
}
