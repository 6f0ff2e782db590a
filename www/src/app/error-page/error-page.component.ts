// The page for an address that leads nowhere, and for a page that fails.

import { css, html, nothing } from "lit";
import { property } from "lit/decorators.js";
import { homeAddress } from "../../routes/index.ts";
import "../../ui/button/button.ts";
import { TansuanElement } from "../../ui/element.ts";
import "../../ui/empty-state/empty-state.ts";
import { strings } from "../strings.ts";

/** The error page. */
export class TansuanErrorPage extends TansuanElement {
	static override styles = css`
		:host {
			display: block;
			padding: var(--tansuan-space-5) var(--tansuan-page-inset, var(--tansuan-space-6));
		}

		pre {
			max-width: 100%;
			margin: var(--tansuan-space-4) 0 0;
			padding: 12px 14px;
			overflow: auto;
			border-radius: var(--tansuan-radius);
			background: var(--tansuan-color-sunk);
			font: 12.5px / 1.6 var(--tansuan-font-mono);
			white-space: pre-wrap;
		}
	`;

	/** What failed; empty for an address that leads nowhere. */
	@property() failure = "";

	override render() {
		const text = strings().error;
		const failed = this.failure !== "";
		return html`<tansuan-empty-state .heading=${failed ? text.failedHeading : text.unknownHeading}>
				${failed ? text.failed : text.unknown}
				<tansuan-button slot="actions" href=${homeAddress()}>${text.home}</tansuan-button>
				${
					failed
						? html`<tansuan-button slot="actions" variant="primary" @click=${() => location.reload()}>${text.reload}</tansuan-button>`
						: nothing
				}
			</tansuan-empty-state>
			${failed ? html`<pre>${this.failure}</pre>` : nothing}`;
	}
}
