// An empty state: what the page will show, why it matters and the first step.

import { css, html } from "lit";
import { property } from "lit/decorators.js";
import { TansuanElement } from "../element.ts";

/**
 * What stands where there is nothing yet.
 *
 * @slot - A sentence on why it matters, with its clause.
 * @slot actions - The example and the first step.
 */
export class TansuanEmptyState extends TansuanElement {
	static override styles = css`
		:host {
			display: grid;
			gap: var(--tansuan-space-2);
			max-width: 56ch;
			padding: var(--tansuan-space-6) 0;
		}

		h2 {
			margin: 0;
			font-size: 19px;
			font-weight: 600;
			line-height: 28px;
		}

		.why {
			color: var(--tansuan-color-text-2);
		}

		.actions {
			display: flex;
			flex-wrap: wrap;
			gap: var(--tansuan-space-2);
			margin-top: var(--tansuan-space-3);
		}
	`;

	/** What the page will show. */
	@property() heading = "";

	override render() {
		return html`<h2>${this.heading}</h2>
			<div class="why"><slot></slot></div>
			<div class="actions"><slot name="actions"></slot></div>`;
	}
}
