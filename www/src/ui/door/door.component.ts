// A door: a figure with a dotted underline that opens its explanation.

import { css, html, nothing } from "lit";
import { property } from "lit/decorators.js";
import { words } from "../../i18n/index.ts";
import { TansuanElement } from "../element.ts";

/**
 * A figure that opens.
 *
 * @slot - The figure as it is shown.
 * @event tansuan-door-opened - `figure` of this door.
 */
export class TansuanDoor extends TansuanElement {
	static override shadowRootOptions: ShadowRootInit = { mode: "open", delegatesFocus: true };
	static override styles = css`
		:host {
			display: inline;
		}

		button {
			display: inline;
			margin: 0;
			padding: 0;
			border: 0;
			background: none;
			color: var(--tansuan-door-color, inherit);
			font: inherit;
			font-variant-numeric: inherit;
			letter-spacing: inherit;
			text-align: inherit;
			text-decoration: underline dotted;
			text-decoration-thickness: 1.5px;
			text-decoration-color: var(--tansuan-color-accent);
			text-underline-offset: min(0.26em, 7px);
			cursor: pointer;
		}

		button:hover,
		:host([open]) button {
			color: var(--tansuan-color-accent);
			text-decoration-style: solid;
		}

		button:focus-visible {
			outline: 2px solid var(--tansuan-color-accent);
			outline-offset: 3px;
			border-radius: 2px;
		}

		@media (pointer: coarse) {
			button {
				padding-block: 10px;
			}
		}

		@media print {
			button {
				text-decoration: none;
			}
		}
	`;

	/** Which figure it opens, as the page understands it. */
	@property() figure = "";
	/** Its explanation is the one shown. */
	@property({ type: Boolean, reflect: true }) open = false;
	/** What the figure is, for readers, where no row or head says it. */
	@property() label = "";

	override render() {
		return html`<button
			type="button"
			title=${words().explanation.open}
			aria-label=${this.label || nothing}
			aria-haspopup="dialog"
			@click=${() => this.emit("tansuan-door-opened", { figure: this.figure })}
		><slot></slot></button>`;
	}
}
