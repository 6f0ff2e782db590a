// Who comes, and how: a line for each way to come, and buttons that add one.

import { css, html, nothing, type PropertyValues } from "lit";
import { property } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import type { Problem } from "../../engine/types.ts";
import { inLanguage, problemText } from "../../i18n/index.ts";
import "../../ui/button/button.ts";
import { TansuanElement } from "../../ui/element.ts";
import "../../ui/field/text-field.ts";
import type { TansuanTextField } from "../../ui/field/text-field.component.ts";
import { type Answers, modeOf, modes, problemWith, type Travellers } from "./answers.ts";
import { strings } from "./strings.ts";

declare global {
	interface HTMLElementEventMap {
		/** Somebody comes in another way. */
		"tansuan-mode-added": CustomEvent<{ mode: string }>;
		/** Something else is said of those who come in one way. */
		"tansuan-travellers-edited": CustomEvent<{ id: string; edits: Partial<Travellers> }>;
		/** Nobody comes in this way. */
		"tansuan-travellers-removed": CustomEvent<{ id: string }>;
	}
}

type Edited = CustomEvent<{ value: string }>;

/**
 * The lines of those who come.
 *
 * @event tansuan-mode-added - Another way to come.
 * @event tansuan-travellers-edited - What is said of one.
 * @event tansuan-travellers-removed - One shall go.
 */
export class TansuanTravellers extends TansuanElement {
	static override styles = css`
		:host {
			display: grid;
			gap: var(--tansuan-space-4);
		}

		ul {
			display: grid;
			margin: 0;
			padding: 0;
			list-style: none;
		}

		li {
			display: grid;
			grid-template-columns: minmax(84px, 1fr) minmax(0, 1.1fr) minmax(0, 1.1fr) auto;
			gap: var(--tansuan-space-2) var(--tansuan-space-3);
			align-items: end;
			padding-block: var(--tansuan-space-3);
			border-bottom: 1px solid var(--tansuan-color-rule);
		}

		.mode {
			align-self: center;
			font-size: 15px;
			font-weight: 600;
		}

		.modes {
			display: flex;
			flex-wrap: wrap;
			gap: var(--tansuan-space-2);
			align-items: center;
		}

		.modes > span,
		p {
			margin: 0;
			color: var(--tansuan-color-text-3);
			font-size: var(--tansuan-size-note);
		}

		.modes > span {
			flex: 1 0 100%;
		}

		@container (max-width: 480px) {
			li {
				grid-template-columns: repeat(2, minmax(0, 1fr));
			}

			.drop {
				grid-area: 1 / 2;
				justify-self: end;
			}
		}
	`;

	/** All answers. */
	@property({ attribute: false }) answers?: Answers;
	/** What the engine finds wrong with them. */
	@property({ attribute: false }) problems: readonly Problem[] = [];

	#fresh = false;

	protected override updated(changed: PropertyValues<this>) {
		if (!changed.has("answers") || !this.#fresh) return;
		this.#fresh = false;
		const field = this.renderRoot.querySelector<TansuanTextField>(
			"li:last-of-type tansuan-text-field",
		);
		void field?.updateComplete.then(() => field.focus());
	}

	#wrong(answers: Answers, name: string, id: string): string {
		const problem = problemWith(answers, this.problems, name, id);
		return problem ? problemText(problem) : "";
	}

	#edit(id: string, edits: Partial<Travellers>) {
		this.emit("tansuan-travellers-edited", { id, edits });
	}

	#line(answers: Answers, own: Travellers) {
		const text = strings().travel;
		const mode = modeOf(own.mode);
		const name = mode ? inLanguage(mode.name) : own.mode;
		return html`<li role="group" aria-label=${name}>
			<span class="mode">${name}</span>
			<tansuan-text-field
				number
				label=${text.persons}
				.value=${own.persons}
				.error=${this.#wrong(answers, "persons", own.id)}
				@tansuan-edited=${({ detail }: Edited) => this.#edit(own.id, { persons: detail.value })}
			></tansuan-text-field>
			<tansuan-text-field
				number
				suffix="km"
				label=${text.distance}
				placeholder=${mode?.distance ?? ""}
				.value=${own.distance}
				.error=${this.#wrong(answers, "distance", own.id)}
				@tansuan-edited=${({ detail }: Edited) => this.#edit(own.id, { distance: detail.value })}
			></tansuan-text-field>
			<tansuan-button
				class="drop"
				variant="quiet"
				icon="close"
				label=${text.remove(name)}
				@click=${() => this.emit("tansuan-travellers-removed", { id: own.id })}
			></tansuan-button>
		</li>`;
	}

	override render() {
		const { answers } = this;
		if (!answers) return nothing;
		const text = strings().travel;
		return html`${
			answers.travellers.length === 0
				? html`<p>${text.none}</p>`
				: html`<ul>${repeat(
						answers.travellers,
						({ id }) => id,
						(own) => this.#line(answers, own),
					)}</ul>`
		}
			<div class="modes" role="group" aria-label=${text.add}>
				<span>${text.add}</span>
				${modes.map(
					({ id, name }) =>
						html`<tansuan-button
							@click=${() => {
								this.#fresh = true;
								this.emit("tansuan-mode-added", { mode: id });
							}}
						>${inLanguage(name)}</tansuan-button>`,
				)}
			</div>`;
	}
}
