// A commitment or a statement as it stands now: its sentence, its points, and what is missing with the way to it. It can be
// printed, copied and saved only while nothing forbids it.

import { html, nothing } from "lit";
import { property } from "lit/decorators.js";
import type { Composed, EventDocument } from "../../../engine/types.ts";
import { formatDate } from "../../../format/index.ts";
import { inLanguage, languageTag } from "../../../i18n/index.ts";
import "../../../ui/button/button.ts";
import { TansuanElement } from "../../../ui/element.ts";
import { saveFile } from "../../../ui/save/save.ts";
import { placeOf } from "../../findings/place.ts";
import { composedStyles } from "./composed.styles.ts";
import { strings } from "./strings.ts";
import { asPage, asText, type Written } from "./write.ts";

/**
 * A commitment or a statement.
 *
 * @event tansuan-finding-chosen - What is missing is entered on this page.
 */
export class TansuanComposed extends TansuanElement {
	static override styles = composedStyles;

	/** The event. */
	@property({ attribute: false }) document?: EventDocument;
	/** What is composed. */
	@property({ attribute: false }) composed?: Composed;
	/** What else is said, in the words of its maker. */
	@property() own = "";

	#written(composed: Composed): Written {
		const text = strings();
		const today = new Date().toISOString().slice(0, 10);
		const foot = [text.method, text.made(formatDate(today))];
		return { composed, own: this.own.trim(), foot, language: languageTag() };
	}

	async #copy(composed: Composed) {
		try {
			await navigator.clipboard.writeText(asText(this.#written(composed)));
			this.emit("tansuan-notified", { message: () => strings().copied, kind: "done" });
		} catch {
			this.emit("tansuan-notified", { message: () => strings().notCopied, kind: "wrong" });
		}
	}

	#save(composed: Composed) {
		const name = [this.document?.name ?? "", inLanguage(composed.title)].join(" ");
		saveFile(`${name}.html`, asPage(this.#written(composed)), "text/html;charset=utf-8");
	}

	#actions(composed: Composed) {
		const text = strings();
		return html`<div class="actions">
			<tansuan-button variant="primary" @click=${() => window.print()}>${text.print}</tansuan-button>
			<tansuan-button @click=${() => void this.#copy(composed)}>${text.copy}</tansuan-button>
			<tansuan-button @click=${() => this.#save(composed)}>${text.save}</tansuan-button>
		</div>`;
	}

	/** What is entered on the page that is open is gone to there. */
	#go(event: Event, href: string, path: string) {
		if (href !== location.hash) return;
		event.preventDefault();
		this.emit("tansuan-finding-chosen", { about: [], path });
	}

	#value({ label, value, missing, place }: Composed["contents"][number]) {
		if (!missing) return inLanguage(value);
		const text = strings();
		const href = this.document && placeOf(this.document, { path: place, about: [] });
		const link = href
			? html`<a href=${href} @click=${(event: Event) => this.#go(event, href, place)}>${text.enter(inLanguage(label))}</a>`
			: nothing;
		return html`<span class="missing">${text.missing}</span> ${link}`;
	}

	override render() {
		const { composed } = this;
		if (!composed) return nothing;
		return html`<article class=${composed.ready ? "ready" : "draft"}>
			<h2>${inLanguage(composed.title)}</h2>
			<p class="sentence">${inLanguage(composed.sentence)}</p>
			<dl>${composed.contents.map(
				(item) => html`<div><dt>${inLanguage(item.label)}</dt><dd>${this.#value(item)}</dd></div>`,
			)}</dl>
			${this.own.trim() ? html`<p class="own">${this.own.trim()}</p>` : nothing}
			${composed.ready ? html`<p class="foot">${strings().method}</p>` : nothing}
		</article>
		${composed.ready ? this.#actions(composed) : nothing}`;
	}
}
