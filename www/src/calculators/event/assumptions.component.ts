// Every value that an estimate stands on: what it is, what it is taken to be, and why; each can be typed over.

import { css, html } from "lit";
import { property } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import type { Assumption, Problem } from "../../engine/types.ts";
import { formatUnit } from "../../format/index.ts";
import { inLanguage, problemText } from "../../i18n/index.ts";
import { TansuanElement } from "../../ui/element.ts";
import "../../ui/field/text-field.ts";
import { sectionStyles } from "../../ui/section.styles.ts";
import { type Answers, assumedFor, isValue, placeOf, problemWith } from "./answers.ts";
import { strings } from "./strings.ts";

declare global {
	interface HTMLElementEventMap {
		/** A value is another; an empty one is assumed again. */
		"tansuan-assumption-edited": CustomEvent<{ name: string; id?: string; value: string }>;
	}
}

/**
 * The values of an estimate.
 *
 * @event tansuan-assumption-edited - One is another.
 */
export class TansuanAssumptions extends TansuanElement {
	static override styles = [
		sectionStyles,
		css`
			:host {
				display: block;
			}

			ul {
				display: grid;
				margin: 0;
				padding: 0;
				list-style: none;
			}

			li {
				display: grid;
				grid-template-columns: minmax(0, 1fr) 148px;
				gap: 0 var(--tansuan-space-4);
				align-items: center;
				padding-block: var(--tansuan-space-2);
				border-bottom: 1px solid var(--tansuan-color-rule);
			}

			small {
				display: block;
				color: var(--tansuan-color-text-3);
				font-size: var(--tansuan-size-note);
				line-height: 18px;
			}

			small b {
				color: var(--tansuan-color-accent);
				font-weight: 560;
			}

			.fixed {
				text-align: end;
				font-variant-numeric: tabular-nums;
			}
		`,
	];

	/** The values, as the engine took them. */
	@property({ attribute: false }) assumptions: readonly Assumption[] = [];
	/** What was answered. */
	@property({ attribute: false }) answers?: Answers;
	/** What the engine finds wrong with the answers. */
	@property({ attribute: false }) problems: readonly Problem[] = [];

	#line(answers: Answers, own: Assumption) {
		const text = strings().assumptions;
		const { id, name } = placeOf(answers, own.id);
		const changeable = id !== undefined || isValue(name);
		const given = id
			? answers.travellers.find((each) => each.id === id)?.distance
			: isValue(name)
				? answers.values[name]
				: undefined;
		const label = inLanguage(own.label);
		const problem = problemWith(answers, this.problems, name, id);
		const about = own.answered ? html`<b>${text.answered}</b>` : inLanguage(own.basis);
		return html`<li>
			<span>${label}<small>${about}${changeable ? "" : html` · ${text.later}`}</small></span>
			${
				changeable
					? html`<tansuan-text-field
						number
						bare
						label=${label}
						suffix=${formatUnit(inLanguage(own.unit))}
						placeholder=${own.answered ? (assumedFor(name) ?? "") : own.value}
						.value=${given ?? ""}
						.error=${problem ? problemText(problem) : ""}
						@tansuan-edited=${({ detail }: CustomEvent<{ value: string }>) =>
							this.emit("tansuan-assumption-edited", {
								name,
								value: detail.value,
								...(id ? { id } : {}),
							})}
					></tansuan-text-field>`
					: html`<span class="fixed">${own.value} ${formatUnit(inLanguage(own.unit))}</span>`
			}
		</li>`;
	}

	override render() {
		const { answers } = this;
		if (!answers || this.assumptions.length === 0) return html``;
		const text = strings().assumptions;
		return html`<section>
			<header><h2>${text.heading}</h2><small>${text.note}</small></header>
			<ul>${repeat(
				this.assumptions,
				({ id }) => id,
				(own) => this.#line(answers, own),
			)}</ul>
		</section>`;
	}
}
