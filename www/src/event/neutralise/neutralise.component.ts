// The sixth step: what is left to offset, the lots that do it, and the rules one by one.

import { css, html, nothing } from "lit";
import type { EventDocument, EventResult, Neutrality } from "../../engine/types.ts";
import { formatDate } from "../../format/index.ts";
import { inLanguage } from "../../i18n/index.ts";
import "../../ui/help/help.ts";
import "../../ui/chip/chip.ts";
import { tonnes, wholeTonnes } from "../parts/figures.ts";
import { EventPageElement } from "../parts/page.ts";
import "./parts.ts";
import { strings } from "./strings.ts";

/** The page of the offsets. */
export class TansuanEventNeutralise extends EventPageElement {
	static override styles = [
		...EventPageElement.styles,
		css`
			.facts {
				display: grid;
				grid-template-columns: repeat(auto-fit, minmax(150px, 1fr));
				margin: 0;
				border-top: 1px solid var(--tansuan-color-rule-2);
			}

			.facts div {
				padding: 10px 12px 10px 0;
				border-bottom: 1px solid var(--tansuan-color-rule);
			}

			dt {
				color: var(--tansuan-color-text-2);
				font-size: 12.5px;
			}

			dd {
				margin: 2px 0 0;
				font-size: 19px;
				font-weight: 560;
				font-variant-numeric: tabular-nums;
			}

			dd small {
				display: block;
				color: var(--tansuan-color-text-3);
				font-size: 12px;
				font-weight: 400;
			}

			.sentence {
				max-width: 68ch;
				margin: var(--tansuan-space-3) 0 0;
				text-wrap: pretty;
			}
		`,
	];

	protected override readonly page = "neutralise";

	#facts({
		verdict,
		emitted,
		offset,
		still,
		tonnesToOffset,
		deadline,
		forestDeadline,
		sentence,
	}: Neutrality) {
		const text = strings();
		const tone = verdict === "neutral" ? "good" : verdict === "not" ? "wrong" : "doubtful";
		const fact = (label: string, value: string, note = "") =>
			html`<div><dt>${label}</dt><dd>${value}${note ? html`<small>${note}</small>` : nothing}</dd></div>`;
		return html`<section>
			<header><h2>${text.still}</h2><tansuan-chip tone=${tone}>${text.verdict[verdict]}</tansuan-chip><tansuan-help topic="neutrality" label=${text.still}></tansuan-help></header>
			<dl class="facts">
				${fact(text.emitted, tonnes(emitted))}
				${fact(text.offset, tonnes(offset))}
				${fact(text.still, tonnes(still), `${text.toBuy} ${wholeTonnes(tonnesToOffset)}`)}
				${deadline ? fact(text.deadline, formatDate(deadline)) : nothing}
				${forestDeadline ? fact(text.forestDeadline, formatDate(forestDeadline)) : nothing}
			</dl>
			<p class="sentence">${inLanguage(sentence)}</p>
		</section>`;
	}

	protected override content(_document: EventDocument, result: EventResult | undefined) {
		const text = strings();
		const measured = result !== undefined && result.actual.counted > 0;
		return html`<p class="lead">${text.lead}</p>
			${measured ? this.#facts(result.neutrality) : html`<p class="lead">${text.lots.first}</p>`}
			<tansuan-event-lots .desk=${this.desk} .openId=${this.query.lot}></tansuan-event-lots>
			${
				result
					? html`<section>
						<header><h2>${text.rules.heading}</h2></header>
						<tansuan-event-rules .rules=${result.rules} .localRules=${result.localRules}></tansuan-event-rules>
					</section>`
					: nothing
			}`;
	}
}
