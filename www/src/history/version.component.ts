// An earlier version: its totals beside those of now, what differs in words, and the way back to it.

import { css, html, nothing, type PropertyValues } from "lit";
import { property, state } from "lit/decorators.js";
import type { Problem } from "../engine/types.ts";
import { formatMoment } from "../format/index.ts";
import { problemText } from "../i18n/index.ts";
import { type Document, diffDocuments, type Line } from "../store/index.ts";
import "../ui/button/button.ts";
import "../ui/dialog/dialog.ts";
import { TansuanElement } from "../ui/element.ts";
import { saveFile } from "../ui/save/save.ts";
import { tableStyles } from "../ui/table/table.styles.ts";
import type { Book, Total } from "./book.ts";
import { shortened } from "./lines.ts";
import { strings } from "./strings.ts";

/** Differences that are shown. */
const SHOWN = 40;

/**
 * The dialog of a version; open while it has a line.
 *
 * @event tansuan-closed - It was closed.
 * @event tansuan-notified - What came of it.
 */
export class TansuanHistoryVersion extends TansuanElement {
	static override styles = [
		tableStyles,
		css`
			:host {
				--tansuan-dialog-width: 640px;
			}

			h3 {
				margin: var(--tansuan-space-5) 0 var(--tansuan-space-2);
				font-size: var(--tansuan-size-body);
				font-weight: 620;
			}

			h3:first-child {
				margin-top: 0;
			}

			thead td {
				border-bottom-color: var(--tansuan-color-rule-2);
			}

			ul {
				margin: 0;
				padding-inline-start: 1.2em;
				overflow-wrap: anywhere;
			}

			p {
				margin: 0;
				color: var(--tansuan-color-text-2);
			}

			.wrong {
				color: var(--tansuan-color-wrong);
			}
		`,
	];

	/** The open document and its log. */
	@property({ attribute: false }) book?: Book;
	/** The line after which the version was so. */
	@property({ attribute: false }) line: Line | undefined;

	@state() private version: Document | undefined;
	@state() private totals: readonly Total[] | undefined;
	@state() private problems: readonly Problem[] = [];

	protected override willUpdate(changed: PropertyValues<this>) {
		if (!changed.has("line")) return;
		this.version = undefined;
		this.totals = undefined;
		this.problems = [];
		if (this.line) void this.#rebuild(this.line);
	}

	async #rebuild(line: Line) {
		const outcome = await this.book?.store.timeline.version(line.seq);
		if (this.line !== line || !outcome) return;
		if (outcome.status === "invalid") {
			this.problems = outcome.problems;
			return;
		}
		this.version = outcome.value;
		const totals = await this.book?.totals(outcome.value);
		if (this.line === line) this.totals = totals;
	}

	#close() {
		this.line = undefined;
		this.emit("tansuan-closed");
	}

	async #restore(version: Document, line: Line) {
		const outcome = await this.book?.store.run("restore-version", { version });
		const done = outcome?.status === "ok";
		const message = done
			? strings().version.restored(formatMoment(line.at))
			: (outcome?.problems ?? []).map(problemText).join(" ");
		this.emit("tansuan-notified", { message, kind: done ? "done" : "wrong" });
		if (done) this.#close();
	}

	#save(version: Document, line: Line) {
		const json = JSON.stringify(version, null, "\t");
		saveFile(`${version.name} ${line.seq}.json`, json, "application/json");
	}

	#totals() {
		const text = strings().version;
		if (!this.totals) return html`<p>…</p>`;
		if (this.totals.length === 0) return html`<p>${text.noTotal}</p>`;
		return html`<table>
			<thead><tr><td></td><th scope="col" class="num">${text.before}</th><th scope="col" class="num">${text.now}</th></tr></thead>
			<tbody>${this.totals.map(
				({ label, before = "—", now = "—" }) => html`<tr>
					<th scope="row">${label}</th>
					<td class="num">${before}</td>
					<td class="num">${now}</td>
				</tr>`,
			)}</tbody>
		</table>`;
	}

	#differences(version: Document, document: Document) {
		const patch = diffDocuments(version, document);
		if (patch.length === 0) return html`<p>${strings().version.same}</p>`;
		const told = this.book?.teller([], [version]).tell(patch) ?? [];
		return html`<ul>${shortened(told, SHOWN).map((each) => html`<li>${each}</li>`)}</ul>`;
	}

	#body(book: Book) {
		const text = strings().version;
		const { version } = this;
		if (this.problems.length > 0) {
			return this.problems.map((each) => html`<p class="wrong">${problemText(each)}</p>`);
		}
		if (!version) return html`<p>${text.waiting}</p>`;
		return html`<h3>${book.totalsHead}</h3>${this.#totals()}
			<h3>${text.differences}</h3>${this.#differences(version, book.document)}`;
	}

	override render() {
		const { book } = this;
		const { line, version } = this;
		const text = strings().version;
		return html`<tansuan-dialog
			heading=${line ? text.heading(formatMoment(line.at)) : ""}
			?open=${line !== undefined}
			@tansuan-closed=${(event: Event) => {
				event.stopPropagation();
				this.#close();
			}}
		>
			${line && book ? this.#body(book) : nothing}
			${
				line && version
					? html`<tansuan-button slot="actions" @click=${() => this.#save(version, line)}>${text.save}</tansuan-button>
						<tansuan-button slot="actions" variant="primary" @click=${() => this.#restore(version, line)}>${text.restore}</tansuan-button>`
					: nothing
			}
		</tansuan-dialog>`;
	}
}
