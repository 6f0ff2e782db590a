// The bar of steps over every page of an event: where the person is, what is done, and the totals as they are now.

import { html, nothing } from "lit";
import { property } from "lit/decorators.js";
import type { EventDocument, EventResult } from "../../../engine/types.ts";
import { type EventPage, eventAddress } from "../../../routes/index.ts";
import "../../../ui/door/door.ts";
import { TansuanElement } from "../../../ui/element.ts";
import { icon, iconStyles } from "../../../ui/icon/icon.ts";
import { strings as shared } from "../../strings.ts";
import { tonnes } from "../figures.ts";
import { barStyles } from "./bar.styles.ts";
import { type Step, stepsOf } from "./steps.ts";
import { strings } from "./strings.ts";

/**
 * The bar of steps.
 *
 * @event tansuan-door-opened - A total was opened.
 */
export class TansuanEventSteps extends TansuanElement {
	static override styles = [barStyles, iconStyles];

	/** The event. */
	@property({ attribute: false }) document?: EventDocument;
	/** Its result, as far as it is there. */
	@property({ attribute: false }) result: EventResult | undefined;
	/** The page that is shown. */
	@property() page: EventPage = "basics";

	#step({ name, state }: Step, at: number, id: string) {
		const text = strings();
		const here = name === this.page;
		const sign = state === "done" ? icon("check") : String(at + 1);
		return html`<li class=${`${state}${here ? " here" : ""}`}><a
			href=${eventAddress(id, name)}
			aria-current=${here ? "step" : nothing}
			aria-label=${`${at + 1} ${text.step[name]} ${text.state[state]}`}
		><i>${sign}</i> <span class="name">${text.step[name]}</span> <small>${text.state[state]}</small></a></li>`;
	}

	#total(label: string, kilograms: string | undefined, figure: string | undefined) {
		const shown = tonnes(kilograms);
		return html`<div><dt>${label}</dt><dd>${
			figure && kilograms !== undefined
				? html`<tansuan-door figure=${figure} label=${`${label} ${shown}`}>${shown}</tansuan-door>`
				: shown
		}</dd></div>`;
	}

	#totals() {
		const { estimate, actual, neutrality } = this.result ?? {};
		const text = shared();
		const side = (result: typeof estimate) =>
			result && result.counted > 0
				? this.#total(text.side[result.side], result.total.kgCo2e, result.total.figure)
				: this.#total(text.side[result?.side ?? "estimate"], undefined, undefined);
		const measured = actual !== undefined && actual.counted > 0;
		return html`<dl aria-label=${strings().totals}>
			${side(estimate)}
			${measured ? side(actual) : this.#total(text.side.actual, undefined, undefined)}
			${this.#total(text.left, measured ? neutrality?.still : undefined, undefined)}
		</dl>`;
	}

	override render() {
		const { document } = this;
		if (!document) return nothing;
		const text = strings();
		const steps = stepsOf(document, this.result);
		const at = steps.findIndex(({ name }) => name === this.page);
		const now = steps[at];
		return html`<nav aria-label=${text.label}>
				<ol>${steps.map((step, index) => this.#step(step, index, document.id))}</ol>
				${
					now
						? html`<p class="now" aria-hidden="true"><b>${text.step[now.name]}</b> ${text.at(at + 1, steps.length)} · ${text.state[now.state]}</p>`
						: nothing
				}
			</nav>
			${this.#totals()}`;
	}
}
