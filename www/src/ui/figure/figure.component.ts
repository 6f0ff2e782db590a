// A large figure with its unit: the hero of a page, or a fact beside it.

import { css, html, nothing, type PropertyValues } from "lit";
import { property, state } from "lit/decorators.js";
import { type Digits, formatNumber, formatTonnes, formatUnit } from "../../format/index.ts";
import { TansuanElement } from "../element.ts";
import { count } from "./count.ts";

/**
 * A figure.
 *
 * @csspart value - The digits.
 * @csspart unit - The unit.
 */
export class TansuanFigure extends TansuanElement {
	static override styles = css`
		:host {
			display: block;
			font-weight: 560;
			line-height: 1.08;
			letter-spacing: -0.025em;
		}

		:host([size="hero"]) {
			font-size: var(--tansuan-size-hero);
		}

		:host([size="large"]) {
			font-size: 30px;
		}

		:host([size="fact"]) {
			font-size: 19px;
			line-height: 26px;
			letter-spacing: -0.01em;
		}

		.unit {
			display: inline-block;
			margin-inline-start: 8px;
			color: var(--tansuan-color-text-2);
			font-size: max(12.5px, 0.34em);
			font-weight: 450;
			letter-spacing: 0;
			text-autospace: no-autospace;
			white-space: nowrap;
		}

		.value {
			overflow-wrap: anywhere;
		}

		:host([size="fact"]) .unit {
			display: block;
			margin: 0;
			font-size: 12px;
			line-height: 18px;
			white-space: normal;
		}
	`;

	/** The decimal, as the engine wrote it. */
	@property() value = "";
	/** The unit, as the engine wrote it. */
	@property() unit = "";
	/** The value is in kilograms and is shown in tonnes. */
	@property({ type: Boolean }) tonnes = false;
	/** How many digits; figures in tonnes choose for themselves. */
	@property({ attribute: false }) digits?: Digits;
	/** How large. */
	@property({ reflect: true }) size: "hero" | "large" | "fact" = "large";

	@state() private shown = "";
	#stop = () => {};

	protected override willUpdate(changed: PropertyValues<this>) {
		if (!changed.has("value")) return;
		this.#stop();
		const before = changed.get("value") as string | undefined;
		if (!before || !this.hasUpdated) this.shown = this.value;
		else
			this.#stop = count(before, this.value, (value) => {
				this.shown = value;
			});
	}

	override disconnectedCallback() {
		super.disconnectedCallback();
		this.#stop();
		this.shown = this.value;
	}

	override render() {
		const text = this.tonnes
			? formatTonnes(this.shown, this.digits)
			: formatNumber(this.shown, this.digits);
		return html`<span class="value" part="value">${text}</span>${
			this.unit ? html`<span class="unit" part="unit">${formatUnit(this.unit)}</span>` : nothing
		}`;
	}
}
