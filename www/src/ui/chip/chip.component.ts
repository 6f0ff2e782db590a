// A chip: a short label in a hairline pill, such as the account and GWP set beside a figure.

import { css, html } from "lit";
import { property } from "lit/decorators.js";
import { TansuanElement } from "../element.ts";

/**
 * A chip.
 *
 * @slot - Its words.
 */
export class TansuanChip extends TansuanElement {
	static override styles = css`
		:host {
			display: inline-block;
			padding: 0 9px;
			border: 1px solid var(--tansuan-color-rule-2);
			border-radius: 99px;
			color: var(--tansuan-color-text-2);
			font-size: 11.5px;
			font-weight: 400;
			line-height: 20px;
			white-space: nowrap;
		}

		:host([tone="good"]) {
			border-color: var(--tansuan-color-accent);
			color: var(--tansuan-color-accent);
		}

		:host([tone="doubtful"]) {
			border-color: var(--tansuan-color-doubtful-line);
			color: var(--tansuan-color-doubtful);
		}

		:host([tone="wrong"]) {
			border-color: var(--tansuan-color-wrong);
			color: var(--tansuan-color-wrong);
		}
	`;

	/** What it means besides its words. */
	@property({ reflect: true }) tone: "plain" | "good" | "doubtful" | "wrong" = "plain";

	override render() {
		return html`<slot></slot>`;
	}
}
