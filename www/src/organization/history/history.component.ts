// The history of an organisation: every line of its log, newest first, the version after each, and
// what the log proves.

import { html, nothing, type PropertyValues } from "lit";
import { property, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import type { Organization } from "../../engine/types.ts";
import { formatDate, formatTime } from "../../format/index.ts";
import { problemText } from "../../i18n/index.ts";
import type { Line } from "../../store/index.ts";
import "../../ui/button/button.ts";
import "../../ui/chip/chip.ts";
import { TansuanElement } from "../../ui/element.ts";
import { listPageStyles } from "../../ui/list-page.styles.ts";
import { saveFile } from "../../ui/save/save.ts";
import { sectionStyles } from "../../ui/section.styles.ts";
import type { MethodView } from "../data/methods.ts";
import type { Evaluate, HistoryDesk } from "./desk.ts";
import "./evidence.ts";
import { historyStyles } from "./history.styles.ts";
import { byDay, detailsOf, lossText, undoneLines } from "./lines.ts";
import { strings } from "./strings.ts";
import { type Known, namesIn } from "./tell.ts";
import "./version.ts";

/** Lines that are read at once. */
const PAGE = 50;

/** The history page. */
export class TansuanHistory extends TansuanElement {
	static override styles = [sectionStyles, listPageStyles, historyStyles];

	/** The open document and its log. */
	@property({ attribute: false }) desk?: HistoryDesk;
	/** Evaluates a version beside the open document. */
	@property({ attribute: false }) evaluate?: Evaluate;

	@state() private lines: readonly Line[] = [];
	@state() private methods: readonly MethodView[] = [];
	@state() private seen: Line | undefined;
	#end = "";

	protected override firstUpdated() {
		void this.desk?.methods().then((methods) => {
			this.methods = methods;
		});
	}

	protected override updated(_changed: PropertyValues) {
		const head = this.desk?.store.timeline.head.get();
		if (!head || head.hash === this.#end) return;
		this.#end = head.hash;
		void this.#read(Math.max(PAGE, this.lines.length));
	}

	/** Reads the last lines anew: what is undone may have changed with any. */
	async #read(count: number) {
		const outcome = await this.desk?.store.timeline.lines(count);
		if (outcome?.status === "ok") this.lines = outcome.value;
		else if (outcome) this.#say(outcome.problems.map(problemText).join(" "), "wrong");
	}

	async #earlier() {
		const outcome = await this.desk?.store.timeline.lines(PAGE, this.lines.at(-1)?.seq);
		if (outcome?.status === "ok") this.lines = [...this.lines, ...outcome.value];
	}

	#say(message: string, kind: "done" | "wrong") {
		this.emit("tansuan-notified", { message, kind });
	}

	#line(line: Line, known: Known, undone: boolean, latest: boolean) {
		const text = strings();
		return html`<li class=${undone ? "line undone" : "line"}>
			<time datetime=${line.at}>${formatTime(new Date(line.at))}</time>
			<div>
				<div class="what">
					<b>${text.commands[line.type] ?? line.type}</b>
					${undone ? html`<tansuan-chip>${text.undone}</tansuan-chip>` : nothing}
					<span class="who">${line.actor ? text.by(line.actor) : text.nobody} · ${text.line(line.seq)}</span>
				</div>
				<ul class="details">${detailsOf(line, known).map((each) => html`<li>${each}</li>`)}</ul>
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

	#log(document: Organization, last: number) {
		const text = strings();
		const names = namesIn(document, this.lines.map(({ patch }) => patch ?? []).reverse());
		const known: Known = { names, document, methods: this.methods };
		const undone = undoneLines(this.lines);
		const rest = (this.lines.at(-1)?.seq ?? 1) - 1;
		return html`<section>
			<header><h2>${text.log.heading}</h2><small>${text.log.note(last)}</small></header>
			${byDay(this.lines).map(
				({ day, lines }) => html`<h3>${formatDate(day)}</h3>
					<ol>${repeat(
						lines,
						({ seq }) => seq,
						(line) => this.#line(line, known, undone.has(line.seq), line.seq === last),
					)}</ol>`,
			)}
			${
				rest > 0
					? html`<tansuan-button class="more" variant="quiet" @click=${this.#earlier}>${text.earlier(rest)}</tansuan-button>`
					: nothing
			}
		</section>`;
	}

	async #saveWhatIsLeft(document: Organization) {
		const outcome = await this.desk?.store.exportWorkspace(document.id);
		if (outcome?.status !== "ok") return;
		saveFile(`${document.name}.tansuan`, outcome.value, "application/vnd.tansuan+zip");
	}

	#loss(document: Organization) {
		const timeline = this.desk?.store.timeline;
		const losses = timeline?.losses.get() ?? [];
		if (!timeline || losses.length === 0) return nothing;
		const text = strings().loss;
		const names = namesIn(document, []);
		return html`<div class="loss" role="alert">
			<h2>${text.heading}</h2>
			<ul>${losses.map((loss) => html`<li>${lossText(loss, names)}</li>`)}</ul>
			<p>${text.means}</p>
			<div class="buttons">
				<tansuan-button @click=${() => this.#saveWhatIsLeft(document)}>${text.save}</tansuan-button>
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
		const store = this.desk?.store;
		const document = store?.current.get();
		const head = store?.timeline.head.get();
		if (!this.desk || !document || !head) return nothing;
		return html`<p class="lead">${strings().lead}</p>
			${this.#loss(document)}
			${this.#log(document, head.seq)}
			<tansuan-history-evidence .timeline=${this.desk.store.timeline}></tansuan-history-evidence>
			<tansuan-history-version
				.desk=${this.desk}
				.evaluate=${this.evaluate}
				.methods=${this.methods}
				.line=${this.seen}
				@tansuan-closed=${() => {
					this.seen = undefined;
				}}
			></tansuan-history-version>`;
	}
}
