// What all charts share: their width, the unit, and a way through their marks by keyboard.

import { property, state } from "lit/decorators.js";
import { type Digits, formatNumber, formatTonnes, withUnit } from "../../format/index.ts";
import { TansuanElement } from "../element.ts";
import { chartStyles } from "./chart.styles.ts";
import { toneStyles } from "./tone.ts";

/** Base of the charts. Decimals in `kgCO2e` are shown in tonnes, unless `kilograms` says otherwise. */
export abstract class Chart extends TansuanElement {
	static override styles = [chartStyles, toneStyles];

	/** What the chart shows, for readers. */
	@property() label = "";
	/** The unit of the decimals. */
	@property() unit = "kgCO2e";
	/** Kilograms stay kilograms, as for a single product. */
	@property({ type: Boolean }) kilograms = false;

	/** The width to draw in, in pixels. */
	@state() protected width = 640;
	/** The mark that the tab key stops at. */
	@state() protected stop = 0;

	#observer: ResizeObserver | undefined;

	override connectedCallback() {
		super.connectedCallback();
		this.#observer = new ResizeObserver(([entry]) => {
			const width = Math.round(entry?.contentRect.width ?? 0);
			if (width > 0) this.width = width;
		});
		this.#observer.observe(this);
	}

	override disconnectedCallback() {
		super.disconnectedCallback();
		this.#observer?.disconnect();
	}

	/** The decimals are kilograms, shown in tonnes. */
	protected get tonnes(): boolean {
		return !this.kilograms && /^kgCO2/.test(this.unit);
	}

	/** A decimal with its unit, as people read it. */
	protected amount(value: string, digits?: Digits): string {
		if (this.tonnes) return withUnit(formatTonnes(value, digits), this.unit.replace(/^kg/, "t"));
		return withUnit(formatNumber(value, digits ?? { significant: 4 }), this.unit);
	}

	/** A line of the scale, as people read it. */
	protected tick(value: number): string {
		const shown = this.tonnes ? value / 1000 : value;
		const text = String(Number.parseFloat(shown.toPrecision(12)));
		return formatNumber(text, Math.abs(shown) >= 100_000 ? { compact: true } : {});
	}

	/** Moves the one tab stop among the marks; `across` is how many a step to the side passes. */
	protected walk(
		event: KeyboardEvent,
		count: number,
		across: (from: number, step: 1 | -1) => number,
	) {
		const moves: Readonly<Record<string, () => number>> = {
			ArrowRight: () => across(this.stop, 1),
			ArrowLeft: () => across(this.stop, -1),
			ArrowUp: () => this.stop + 1,
			ArrowDown: () => this.stop - 1,
			Home: () => 0,
			End: () => count - 1,
		};
		const to = moves[event.key]?.();
		if (to === undefined) return;
		event.preventDefault();
		this.stop = Math.max(0, Math.min(count - 1, to));
		const stop = this.stop;
		void this.updateComplete.then(() => {
			this.renderRoot.querySelectorAll<HTMLElement>(".mark")[stop]?.focus();
		});
	}
}
