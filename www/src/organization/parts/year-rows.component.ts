// A row of fields for each reporting year: output and value of products, output value of the whole.

import { css, html } from "lit";
import { property } from "lit/decorators.js";
import { keyed } from "lit/directives/keyed.js";
import { formatPeriod } from "../../format/index.ts";
import { TansuanElement } from "../../ui/element.ts";
import type { FieldSpec, FormItem } from "../../ui/form/fields.ts";
import "../../ui/form/form.ts";

declare global {
	interface HTMLElementEventMap {
		/** Values of a year have changed. */
		"tansuan-year-edited": CustomEvent<{ year: number; edits: Record<string, unknown> }>;
	}
}

/**
 * The years.
 *
 * @event tansuan-year-edited - Which year, and what has changed in it.
 */
export class TansuanYearRows extends TansuanElement {
	static override styles = css`
		:host {
			display: grid;
		}

		.year {
			display: grid;
			grid-template-columns: 64px minmax(0, 1fr);
			gap: var(--tansuan-space-3);
			align-items: end;
			padding-block: 5px;
			border-bottom: 1px solid var(--tansuan-color-rule);
		}

		.year:first-child {
			border-top: 1px solid var(--tansuan-color-rule-2);
			padding-top: var(--tansuan-space-2);
		}

		h3 {
			margin: 0;
			color: var(--tansuan-color-text-2);
			font-size: 13.5px;
			font-weight: 500;
			line-height: var(--tansuan-target);
		}

		@media (max-width: 720px) {
			.year {
				grid-template-columns: minmax(0, 1fr);
				gap: 0;
				padding-block: var(--tansuan-space-3);
			}

			h3 {
				font-weight: 620;
			}
		}
	`;

	/** The years. */
	@property({ attribute: false }) years: readonly number[] = [];
	/** What belongs to the rows: other rows take other forms. */
	@property() key = "";
	/** The fields of a year. */
	@property({ attribute: false }) fieldsOf: (year: number) => readonly FieldSpec[] = () => [];
	/** What they show. */
	@property({ attribute: false }) itemOf: (year: number) => FormItem = () => ({});
	/** What the engine found wrong. */
	@property({ attribute: false }) problemOf: (year: number, name: string) => string = () => "";

	override render() {
		return this.years.map(
			(year, at) => html`<div class="year" role="group" aria-label=${formatPeriod(String(year))}>
				<h3>${formatPeriod(String(year))}</h3>
				${keyed(
					`${this.key} ${year}`,
					html`<tansuan-form
						row
						?bare=${at > 0}
						.fields=${this.fieldsOf(year)}
						.item=${this.itemOf(year)}
						.problemOf=${(name: string) => this.problemOf(year, name)}
						@tansuan-fields-edited=${(event: CustomEvent<{ edits: Record<string, unknown> }>) => {
							event.stopPropagation();
							this.emit("tansuan-year-edited", { year, edits: event.detail.edits });
						}}
					></tansuan-form>`,
				)}
			</div>`,
		);
	}
}
