// All the explained terms in one dialog, for reading and for the search to lead to.

import { css, html } from "lit";
import { state } from "lit/decorators.js";
import { inLanguage } from "../../i18n/index.ts";
import "../../ui/dialog/dialog.ts";
import { TansuanElement } from "../../ui/element.ts";
import { citationsText } from "../../ui/help/citation.ts";
import { TOPICS, type TopicId, topicOf } from "../../ui/help/topics.ts";
import { strings } from "./strings.ts";

const ids = Object.keys(TOPICS) as TopicId[];

/** The dialog of the terms. */
export class TansuanTerms extends TansuanElement {
	static override styles = css`
		:host {
			--tansuan-dialog-width: 640px;
		}

		section {
			padding: var(--tansuan-space-3) 0;
			border-top: 1px solid var(--tansuan-color-rule);
			outline: none;
		}

		section:focus-visible h3 {
			color: var(--tansuan-color-accent);
		}

		h3 {
			margin: 0 0 2px;
			font-size: 14px;
			font-weight: 620;
		}

		p {
			margin: 0;
			text-wrap: pretty;
		}

		small {
			display: block;
			margin-top: 4px;
			color: var(--tansuan-color-text-3);
			font-size: 12px;
			line-height: 18px;
		}
	`;

	@state() private open = false;

	/** Shows the terms, from one of them on. */
	async show(from?: TopicId): Promise<void> {
		this.open = true;
		await this.updateComplete;
		const start = from && this.renderRoot.querySelector<HTMLElement>(`#term-${from}`);
		start?.scrollIntoView({ block: "start" });
		start?.focus({ preventScroll: true });
	}

	#term(id: TopicId) {
		const { title, text, cites } = topicOf(id);
		return html`<section id=${`term-${id}`} tabindex="-1" aria-labelledby=${`name-${id}`}>
			<h3 id=${`name-${id}`}>${inLanguage(title)}</h3>
			<p>${inLanguage(text)}</p>
			<small>${citationsText(cites).join("; ")}</small>
		</section>`;
	}

	override render() {
		return html`<tansuan-dialog
			heading=${strings().terms}
			?open=${this.open}
			@tansuan-closed=${() => {
				this.open = false;
			}}
		>${this.open ? ids.map((id) => this.#term(id)) : ""}</tansuan-dialog>`;
	}
}
