// A question mark beside a heading or a field: it opens two or three sentences with their clause. The
// texts are loaded with the first one that is opened.

import { html, nothing } from "lit";
import { property, query, state } from "lit/decorators.js";
import { inLanguage, words } from "../../i18n/index.ts";
import { TansuanElement } from "../element.ts";
import { citationsText } from "./citation.ts";
import { helpStyles } from "./help.styles.ts";
import type { Topic, TopicId } from "./topics.ts";

const EDGE = 12;

/** A help button. */
export class TansuanHelp extends TansuanElement {
	static override styles = helpStyles;

	/** The term it explains. */
	@property() topic?: TopicId;
	/** What it stands beside, for readers. */
	@property() label = "";

	@state() private open = false;
	@state() private text: Topic | undefined;
	@query("[popover]") private card!: HTMLElement;

	async #toggle(event: Event) {
		// A label must not take the press for its field.
		event.preventDefault();
		if (this.open) return this.card.hidePopover();
		this.card.showPopover();
		this.#place();
		if (this.topic === undefined) return;
		const { topicOf } = await import("./topics.ts");
		this.text = topicOf(this.topic);
		await this.updateComplete;
		this.#place();
	}

	/** Under the button, or over it where there is more room. */
	#place() {
		const button = this.getBoundingClientRect();
		const { offsetWidth, offsetHeight } = this.card;
		const left = Math.max(EDGE, Math.min(button.left - 8, innerWidth - offsetWidth - EDGE));
		const fits = button.bottom + 6 + offsetHeight <= innerHeight - EDGE;
		const top = fits ? button.bottom + 6 : Math.max(EDGE, button.top - offsetHeight - 6);
		this.card.style.setProperty("left", `${left}px`);
		this.card.style.setProperty("top", `${top}px`);
	}

	override render() {
		const { text } = this;
		return html`<button
				type="button"
				aria-expanded=${this.open}
				aria-controls="card"
				@click=${this.#toggle}
			><span class="mark" aria-hidden="true">?</span><span class="hidden">${words().help.about(this.label)}</span></button>
			<div
				popover
				id="card"
				role="note"
				@toggle=${(event: ToggleEvent) => {
					this.open = event.newState === "open";
				}}
			><div role="status">${
				text && this.open
					? html`<b>${inLanguage(text.title)}</b>
						<p>${inLanguage(text.text)}</p>
						<div class="cites">${words().help.clauses}${citationsText(text.cites).map((each) => html`<span>${each}</span>`)}</div>`
					: this.open
						? words().help.loading
						: nothing
			}</div></div>`;
	}
}
