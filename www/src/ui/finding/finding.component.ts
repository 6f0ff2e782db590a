// A finding: what is wrong or doubtful, why, and the way to its place.

import { css, html, nothing } from "lit";
import { property } from "lit/decorators.js";
import { words } from "../../i18n/index.ts";
import { TansuanElement } from "../element.ts";

/** A finding as it is shown: the engine's, with its text in the language in use. */
export interface FindingView {
	severity: "error" | "warning" | "info";
	message: string;
	/** What it means for the total, or what to do. */
	note?: string;
	path: string;
	about: readonly string[];
	/** The address of its place; without one, choosing it sends an event. */
	href?: string;
}

/**
 * One finding, which jumps to the cell it speaks of.
 *
 * @event tansuan-finding-chosen - Where it is.
 */
export class TansuanFinding extends TansuanElement {
	static override styles = css`
		:host {
			display: block;
		}

		a,
		button,
		div {
			display: block;
			width: 100%;
			margin: 0;
			padding: 3px 0 3px 12px;
			border: 0;
			border-inline-start: 3px solid var(--tansuan-color-rule-2);
			background: none;
			color: inherit;
			font: inherit;
			text-align: start;
			text-decoration: none;
		}

		button {
			cursor: pointer;
		}

		.warning {
			border-color: var(--tansuan-color-doubtful-line);
		}

		.error {
			border-color: var(--tansuan-color-wrong);
		}

		small {
			display: block;
			color: var(--tansuan-color-text-3);
			font-size: 12px;
			line-height: 18px;
		}

		.go {
			color: var(--tansuan-color-accent);
		}

		a:hover .go,
		button:hover .go {
			text-decoration: underline;
			text-underline-offset: 3px;
		}

		a:focus-visible,
		button:focus-visible {
			outline: 2px solid var(--tansuan-color-accent);
			outline-offset: 2px;
		}

		.hidden {
			position: absolute;
			width: 1px;
			height: 1px;
			overflow: hidden;
			clip-path: inset(50%);
			white-space: nowrap;
		}
	`;

	/** The finding. */
	@property({ attribute: false }) finding?: FindingView;
	/** There is nowhere to go from here. */
	@property({ type: Boolean }) fixed = false;

	override render() {
		const { finding } = this;
		if (!finding) return nothing;
		const { severity, message, note, about, path } = finding;
		const text = html`<span class="hidden">${words().severity[severity]} </span>${message}
			${
				note || !this.fixed
					? html`<small>${note}${note && !this.fixed ? " · " : nothing}${
							this.fixed ? nothing : html`<span class="go">${words().findings.go}</span>`
						}</small>`
					: nothing
			}`;
		if (this.fixed) return html`<div class=${severity}>${text}</div>`;
		if (finding.href) return html`<a class=${severity} href=${finding.href}>${text}</a>`;
		return html`<button
			type="button"
			class=${severity}
			@click=${() => this.emit("tansuan-finding-chosen", { about, path })}
		>${text}</button>`;
	}
}
