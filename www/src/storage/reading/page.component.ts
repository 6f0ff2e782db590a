// The page of a subject that this app does not open: why, in both languages, what it is, and what is in it.
// Nothing is decoded or written; it comes anew when another tab has changed it.

import { css, html, nothing, type PropertyValues } from "lit";
import { property, state } from "lit/decorators.js";
import type { Problem } from "../../engine/types.ts";
import { formatMoment } from "../../format/index.ts";
import { problemInBoth, problemText } from "../../i18n/index.ts";
import type { Seen } from "../../store/index.ts";
import "../../ui/button/button.ts";
import { TansuanElement } from "../../ui/element.ts";
import { sectionStyles } from "../../ui/section.styles.ts";
import type { StorageDesk } from "../desk.ts";
import { pageStyles, partStyles } from "../page.styles.ts";
import type { DocumentWords } from "../words.ts";
import { strings } from "./strings.ts";

/**
 * The reading page.
 *
 * @event tansuan-download-asked - Save the subject as a file.
 * @event tansuan-renewal-asked - Load a newer version of the app.
 */
export class TansuanReadingPage extends TansuanElement {
	static override styles = [
		sectionStyles,
		partStyles,
		pageStyles,
		css`
			.reason p + p {
				margin-top: var(--tansuan-space-2);
			}

			.ways {
				margin-bottom: var(--tansuan-space-3);
			}

			.reason p::first-letter {
				text-transform: uppercase;
			}
		`,
	];

	/** What looks into the storage. */
	@property({ attribute: false }) desk?: Pick<StorageDesk, "store" | "words">;
	/** The id of the subject. */
	@property() subject = "";

	@state() private seen: Seen | undefined;
	@state() private words: DocumentWords | undefined;
	@state() private problems: readonly Problem[] = [];
	#asked = "";

	/** The end of the subject's log as the list of subjects knows it. */
	#end(): string {
		const heads = this.desk?.store.subjects.get();
		const head = heads?.find(({ subjectId }) => subjectId === this.subject);
		return heads ? `${this.subject} ${head?.hash ?? ""}` : "";
	}

	protected override updated(_changed: PropertyValues<this>) {
		const end = this.#end();
		if (end === "" || end === this.#asked) return;
		this.#asked = end;
		void this.#look(end);
	}

	async #look(end: string) {
		const { desk, subject } = this;
		if (!desk) return;
		const [outcome, words] = await Promise.all([desk.store.look(subject), desk.words()]);
		if (this.#asked !== end) return;
		this.words = words;
		this.seen = outcome.status === "ok" ? outcome.value : undefined;
		this.problems = outcome.status === "ok" ? [] : outcome.problems;
	}

	#reason(reason: Problem) {
		const { zh, en } = problemInBoth(reason);
		return html`<section class="reason" aria-label=${strings().reason}>
			<p class="wrong" lang="zh-CN">${zh}</p>
			<p class="wrong" lang="en">${en}</p>
		</section>`;
	}

	#facts({ head, by }: Seen) {
		const text = strings().facts;
		const kinds = strings().kinds;
		const facts: [string, string][] = [
			[text.name, head.name],
			[text.kind, kinds[head.kind] ?? head.kind],
			[text.version, String(head.version)],
			[text.changed, formatMoment(head.at)],
			[text.by, by ?? text.nobody],
		];
		return html`<section>
			<header><h2>${text.heading}</h2></header>
			<dl>${facts.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
		</section>`;
	}

	#ways({ head: { subjectId: id, name } }: Seen) {
		const text = strings();
		return html`<section>
			<div class="ways">
				<tansuan-button variant="primary" @click=${() =>
					this.emit("tansuan-download-asked", { id, name })}>${text.download}</tansuan-button>
				<tansuan-button @click=${() => this.emit("tansuan-renewal-asked")}>${text.renew}</tansuan-button>
			</div>
			<p class="note">${text.renewNote}</p>
		</section>`;
	}

	override render() {
		// Read here, so that a change of the list is followed.
		this.#end();
		const { seen } = this;
		if (this.problems.length > 0) {
			return this.problems.map(
				(each) => html`<p class="wrong" role="alert">${problemText(each)}</p>`,
			);
		}
		if (!seen) return html`<p role="status">${strings().waiting}</p>`;
		return html`${seen.reason ? this.#reason(seen.reason) : nothing}
			${seen.losses.length > 0 ? html`<p class="wrong">${strings().damaged}</p>` : nothing}
			${this.#ways(seen)}${this.#facts(seen)}
			<tansuan-reading .document=${seen.document} .words=${this.words}></tansuan-reading>`;
	}
}
