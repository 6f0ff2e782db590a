// Every value that an estimate stands on: what it is, what it is taken to be, and why; each can be typed over.

import { css, html, nothing } from "lit";
import { property } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import type { Assumption, Problem } from "../../engine/types.ts";
import { formatUnit } from "../../format/index.ts";
import { inLanguage, problemText } from "../../i18n/index.ts";
import { TansuanElement } from "../../ui/element.ts";
import "../../ui/field/select.ts";
import "../../ui/field/text-field.ts";
import { sectionStyles } from "../../ui/section.styles.ts";
import {
	type Answers,
	answerAt,
	assumedFor,
	diets,
	type Place,
	placeOf,
	problemWith,
} from "./answers.ts";
import { strings } from "./strings.ts";

declare global {
	interface HTMLElementEventMap {
		/** A value is another; an empty one is assumed again. */
		"tansuan-assumption-edited": CustomEvent<{ place: Place; value: string }>;
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
				grid-template-columns: minmax(0, 1fr) 104px 76px;
				gap: 0 var(--tansuan-space-2);
				align-items: center;
				padding-block: var(--tansuan-space-2);
				border-bottom: 1px solid var(--tansuan-color-rule);
			}

			li > :nth-child(2) {
				grid-area: 1 / 2 / span 2 / auto;
			}

			.unit {
				grid-area: 1 / 3 / span 2 / auto;
				color: var(--tansuan-color-text-2);
				font-size: 13px;
			}

			.wide > :nth-child(2) {
				grid-column: 2 / span 2;
			}

			small {
				grid-column: 1;
				color: var(--tansuan-color-text-3);
				font-size: var(--tansuan-size-note);
				line-height: 18px;
			}

			small b {
				color: var(--tansuan-color-accent);
				font-weight: 560;
			}

			/* A field says its label itself on a phone. */
			@media (max-width: 720px) {
				li {
					grid-template-columns: minmax(0, 1fr) 96px;
					row-gap: 2px;
				}

				li > :nth-child(2) {
					grid-area: 1 / 1;
				}

				.unit {
					grid-area: 1 / 2;
					align-self: end;
					line-height: var(--tansuan-target);
				}

				.wide > :nth-child(2) {
					grid-column: 1 / span 2;
				}

				.what {
					display: none;
				}
			}

		`,
	];

	/** The values, as the engine took them. */
	@property({ attribute: false }) assumptions: readonly Assumption[] = [];
	/** What was answered. */
	@property({ attribute: false }) answers?: Answers;
	/** What the engine finds wrong with the answers. */
	@property({ attribute: false }) problems: readonly Problem[] = [];

	#control(answers: Answers, own: Assumption, place: Place) {
		const label = inLanguage(own.label);
		const given = answerAt(answers, place) ?? "";
		const change = ({ detail }: CustomEvent<{ value: string }>) =>
			this.emit("tansuan-assumption-edited", { place, value: detail.value });
		if (place.name === "diet") {
			return html`<tansuan-select
				bare
				label=${label}
				.value=${given || own.value}
				.choices=${diets.map(({ id, name }) => ({ value: id, label: inLanguage(name) }))}
				@tansuan-changed=${change}
			></tansuan-select>`;
		}
		const problem = problemWith(answers, this.problems, place.name, place.of?.id);
		return html`<tansuan-text-field
			number
			bare
			label=${label}
			placeholder=${own.answered ? (assumedFor(place.name) ?? "") : own.value}
			.value=${given}
			.error=${problem ? problemText(problem) : ""}
			@tansuan-edited=${change}
		></tansuan-text-field>`;
	}

	#line(answers: Answers, own: Assumption) {
		const place = placeOf(answers, own.id);
		const { answered } = strings().assumptions;
		const unit = place.name === "diet" ? "" : formatUnit(inLanguage(own.unit));
		return html`<li class=${unit ? "" : "wide"}>
			<span class="what">${inLanguage(own.label)}</span>
			${this.#control(answers, own, place)}
			${unit ? html`<span class="unit">${unit}</span>` : nothing}
			<small>${own.answered ? html`<b>${answered}</b>` : inLanguage(own.basis)}</small>
		</li>`;
	}

	override render() {
		const { answers } = this;
		if (!answers || this.assumptions.length === 0) return nothing;
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
