// The head of an event's results: one large figure, what it is per participant, and what is left to offset.

import { html, nothing } from "lit";
import { property } from "lit/decorators.js";
import type { EventResult, EventSide } from "../../engine/types.ts";
import { formatNumber } from "../../format/index.ts";
import "../../ui/chip/chip.ts";
import "../../ui/door/door.ts";
import { TansuanElement } from "../../ui/element.ts";
import "../../ui/figure/figure.ts";
import { headlineStyles } from "../../ui/headline.styles.ts";
import { strings as shared } from "../strings.ts";
import { strings } from "./strings.ts";

/**
 * The head.
 *
 * @event tansuan-door-opened - The total was opened.
 */
export class TansuanEventHead extends TansuanElement {
	static override styles = headlineStyles;

	/** The result. */
	@property({ attribute: false }) result?: EventResult;
	/** Which side is shown. */
	@property() side: EventSide = "estimate";
	/** The figure whose explanation is open. */
	@property() open = "";

	#fact(label: string, value: string | undefined, unit: string, note = "") {
		if (value === undefined) return nothing;
		return html`<div><dt>${label}${note ? html`<small>${note}</small>` : nothing}</dt><dd><tansuan-figure
			size="fact"
			value=${value}
			unit=${unit}
			.digits=${{ significant: 4 }}
		></tansuan-figure></dd></div>`;
	}

	override render() {
		const { result } = this;
		if (!result) return nothing;
		const own = result[this.side];
		const text = strings();
		const { total } = own;
		const measured = this.side === "actual";
		return html`<div>
				<div class="label">
					<h2>${text[this.side]}</h2>
					<tansuan-chip>${result.gwp.toUpperCase()}</tansuan-chip>
				</div>
				<tansuan-door
					class="hero"
					figure=${total.figure}
					?open=${this.open === total.figure}
				><tansuan-figure size="hero" tonnes value=${total.kgCo2e} unit="tCO2e"></tansuan-figure></tansuan-door>
				<div class="sub">
					<span>${text.counted(own.counted, own.of)}</span>
					${measured ? nothing : html`<span>${text.screening}</span>`}
				</div>
			</div>
			<dl>
				${this.#fact(text.perParticipant, own.perParticipant, text.kilograms, this.#of(text.participants, own.participants))}
				${this.#fact(text.perDay, own.perParticipantDay, text.kilograms, this.#of(text.participantDays, own.participantDays))}
				${
					measured
						? html`<div><dt>${shared().left}</dt><dd><tansuan-figure size="fact" tonnes value=${result.neutrality.still} unit="tCO2e"></tansuan-figure></dd></div>`
						: nothing
				}
			</dl>`;
	}

	#of(label: string, value: string | undefined): string {
		return value === undefined ? "" : `${label} ${formatNumber(value)}`;
	}
}
