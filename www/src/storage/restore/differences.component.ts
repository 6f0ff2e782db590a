// For a merge: what is in both and not alike, and which of the two is to count.

import { css, html, nothing } from "lit";
import { property } from "lit/decorators.js";
import { type Difference, nameOf, twinsOf } from "../../store/backup/compare.ts";
import { type Choice, takes } from "../../store/backup/merge.ts";
import type { FileSubject } from "../../store/backup/open.ts";
import { TansuanElement } from "../../ui/element.ts";
import "../../ui/field/checkbox.ts";
import "../../ui/segmented/segmented.ts";
import type { DocumentWords } from "../words.ts";
import { toggled } from "./choices.ts";
import { labelOf, valuesOf } from "./labels.ts";
import { strings } from "./strings.ts";

declare global {
	interface HTMLElementEventMap {
		/** What a merge takes from the file was chosen. */
		"tansuan-choice-made": CustomEvent<{ choice: Choice }>;
	}
}

/** Differences that are listed one by one. */
const LISTED = 100;

/**
 * The list of what differs.
 *
 * @event tansuan-choice-made - What is taken from the file.
 */
export class TansuanDifferences extends TansuanElement {
	static override styles = css`
		:host {
			display: grid;
			gap: var(--tansuan-space-2);
			padding: var(--tansuan-space-3) 0 var(--tansuan-space-2) var(--tansuan-space-4);
			border-inline-start: 1px solid var(--tansuan-color-rule-2);
		}

		p {
			margin: 0;
			color: var(--tansuan-color-text-2);
			font-size: var(--tansuan-size-note);
		}

		.all {
			display: flex;
			flex-wrap: wrap;
			gap: var(--tansuan-space-2) var(--tansuan-space-4);
			align-items: center;
		}

		ul {
			margin: 0;
			padding: 0;
			list-style: none;
		}

		li {
			display: grid;
			grid-template-columns: minmax(0, 1fr) auto;
			gap: 2px var(--tansuan-space-4);
			align-items: center;
			padding: 6px 0;
			border-top: 1px solid var(--tansuan-color-rule);
		}

		small {
			display: block;
			color: var(--tansuan-color-text-3);
			font-size: 12px;
			overflow-wrap: anywhere;
		}

		@media (max-width: 560px) {
			li {
				grid-template-columns: minmax(0, 1fr);
			}
		}
	`;

	/** The subject whose differences these are. */
	@property({ attribute: false }) subject?: FileSubject;
	/** What is taken from the file. */
	@property({ attribute: false }) choice?: Choice;

	/** The words for parts of documents. */
	@property({ attribute: false }) words?: DocumentWords | undefined;

	#sides(label: string, value: "here" | "file" | "", chosen: (take: boolean) => Choice) {
		const text = strings().choice;
		return html`<tansuan-segmented
			label=${label}
			value=${value}
			.segments=${(["here", "file"] as const).map((side) => ({ value: side, label: text[side] }))}
			@tansuan-changed=${(event: CustomEvent<{ value: string }>) => {
				event.stopPropagation();
				this.emit("tansuan-choice-made", { choice: chosen(event.detail.value === "file") });
			}}
		></tansuan-segmented>`;
	}

	#one(difference: Difference, { document }: FileSubject, choice: Choice, words: DocumentWords) {
		const label = labelOf(difference, document, words);
		const name = nameOf(difference);
		const side = takes(choice, difference) ? "file" : "here";
		return html`<li>
			<span>${label}${valuesOf(difference, words).map(
				({ here, file }) => html`<small>${here} → ${file}</small>`,
			)}</span>
			${this.#sides(strings().choice.each(label), side, (take) => toggled(choice, name, take))}
		</li>`;
	}

	/** Records of the file that stand here under another id. */
	#twins({ differences }: FileSubject, choice: Choice) {
		const count = twinsOf(differences).size;
		if (count === 0) return nothing;
		return html`<tansuan-checkbox
			label=${strings().choice.twins(count)}
			hint=${strings().choice.twinsNote}
			?checked=${!choice.twins}
			@tansuan-changed=${(event: CustomEvent<{ value: string }>) => {
				event.stopPropagation();
				const twins = event.detail.value !== "true";
				this.emit("tansuan-choice-made", { choice: { ...choice, twins } });
			}}
		></tansuan-checkbox>`;
	}

	override render() {
		const { subject, choice, words } = this;
		if (!subject || !choice || !words) return nothing;
		const text = strings().choice;
		const both = subject.differences.filter(
			({ here, file }) => here !== undefined && file !== undefined,
		);
		return html`${this.#twins(subject, choice)}
			${both.length === 0 ? nothing : html`<p>${text.heading(both.length)}</p>`}
			${
				both.length > 1
					? html`<div class="all"><span>${text.label}</span>${this.#sides(
							text.label,
							choice.except.size === 0 ? choice.others : "",
							(take) => ({ ...choice, others: take ? "file" : "here", except: new Set() }),
						)}</div>`
					: nothing
			}
			<ul>${both.slice(0, LISTED).map((each) => this.#one(each, subject, choice, words))}</ul>
			${both.length > LISTED ? html`<p>${text.more(both.length - LISTED)}</p>` : nothing}`;
	}
}
