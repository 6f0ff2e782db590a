// The foot of a step: back to the one before and on to the next.

import { css, html, nothing } from "lit";
import { property } from "lit/decorators.js";
import { type EventPage, eventAddress } from "../../../routes/index.ts";
import "../../../ui/button/button.ts";
import { TansuanElement } from "../../../ui/element.ts";
import { nextStep, STEPS, type StepName } from "./steps.ts";
import { strings } from "./strings.ts";

/** The foot of a step. */
export class TansuanEventNext extends TansuanElement {
	static override styles = css`
		:host {
			display: flex;
			flex-wrap: wrap;
			gap: var(--tansuan-space-3);
			justify-content: space-between;
			padding-top: var(--tansuan-space-4);
			border-top: 1px solid var(--tansuan-color-rule-2);
		}

		.on {
			margin-inline-start: auto;
		}

		@media print {
			:host {
				display: none;
			}
		}
	`;

	/** The event. */
	@property() event = "";
	/** The step. */
	@property() page: EventPage = "basics";

	override render() {
		const text = strings();
		const before = STEPS[STEPS.indexOf(this.page as StepName) - 1];
		const next = nextStep(this.page);
		const on = next
			? html`<tansuan-button class="on" variant="primary" href=${eventAddress(this.event, next)}>${text.next(text.step[next])}</tansuan-button>`
			: html`<tansuan-button class="on" href=${eventAddress(this.event, "results")}>${text.results}</tansuan-button>`;
		return html`${
			before
				? html`<tansuan-button href=${eventAddress(this.event, before)}>${text.back(text.step[before])}</tansuan-button>`
				: nothing
		}${on}`;
	}
}
