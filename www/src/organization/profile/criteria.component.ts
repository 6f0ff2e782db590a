// The criteria of a row of the significance register, each with its score.

import { css, html } from "lit";
import { property } from "lit/decorators.js";
import type { Significance } from "../../engine/types.ts";
import "../../ui/button/button.ts";
import { TansuanElement } from "../../ui/element.ts";
import type { FieldSpec } from "../../ui/form/fields.ts";
import "../../ui/form/form.ts";
import { strings } from "./registers-strings.ts";

type Criteria = Significance["criteria"];

declare global {
	interface HTMLElementEventMap {
		/** The criteria of a sub-category have changed. */
		"tansuan-criteria-changed": CustomEvent<{ criteria: Criteria }>;
	}
}

/**
 * The criteria.
 *
 * @event tansuan-criteria-changed - All of them, as they are now.
 */
export class TansuanCriteria extends TansuanElement {
	static override styles = css`
		:host {
			display: grid;
			gap: var(--tansuan-space-2);
		}

		h3 {
			margin: 0;
			font-size: 14px;
			font-weight: 620;
		}

		.row {
			display: grid;
			grid-template-columns: minmax(0, 1fr) auto;
			gap: var(--tansuan-space-2);
			align-items: end;
		}
	`;

	/** The criteria. */
	@property({ attribute: false }) criteria: Criteria = [];

	#change(criteria: Criteria) {
		this.emit("tansuan-criteria-changed", { criteria });
	}

	#edit(event: CustomEvent<{ edits: Record<string, unknown> }>, at: number) {
		event.stopPropagation();
		this.#change(
			this.criteria.map((each, index) =>
				index === at ? { ...each, ...event.detail.edits } : each,
			),
		);
	}

	override render() {
		const text = strings().significance;
		const fields: FieldSpec[] = [
			{ name: "name", label: text.criterion },
			{ name: "score", kind: "number", label: text.score },
		];
		return html`<h3>${text.criteria}</h3>
			${this.criteria.map(
				(each, at) => html`<div class="row">
					<tansuan-form
						.fields=${fields}
						.item=${each}
						?bare=${at > 0}
						@tansuan-fields-edited=${(event: CustomEvent<{ edits: Record<string, unknown> }>) =>
							this.#edit(event, at)}
					></tansuan-form>
					<tansuan-button
						variant="quiet"
						icon="close"
						label=${text.removeCriterion(each.name)}
						@click=${() => this.#change(this.criteria.filter((_, index) => index !== at))}
					></tansuan-button>
				</div>`,
			)}
			<div><tansuan-button
				variant="quiet"
				@click=${() => this.#change([...this.criteria, { name: "", score: "" }])}
			>${text.addCriterion}</tansuan-button></div>`;
	}
}
