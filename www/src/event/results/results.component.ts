// The results of an event: one large figure, its parts, estimate against actual, and the way to what is left.

import { css, html, nothing, type TemplateResult } from "lit";
import { state } from "lit/decorators.js";
import type { EventDocument, EventResult, EventSide } from "../../engine/types.ts";
import { eventAddress } from "../../routes/index.ts";
import "../../ui/button/button.ts";
import "../../ui/charts/spans.ts";
import type { DataTable } from "../../ui/data-table/model.ts";
import "../../ui/empty-state/empty-state.ts";
import "../../ui/exhibit/exhibit.ts";
import { resultsStyles } from "../../ui/results.styles.ts";
import "../../ui/segmented/segmented.ts";
import { KINDS, kindTone, phaseTone } from "../parts/figures.ts";
import { EventPageElement } from "../parts/page.ts";
import { strings as shared } from "../strings.ts";
import {
	actionsTable,
	besideTable,
	comparedTable,
	partBars,
	partsTable,
	surveysTable,
	waterfallBars,
	waterfallTable,
} from "./data.ts";
import "./head.ts";
import { strings } from "./strings.ts";

/** The page of the results. */
export class TansuanEventResults extends EventPageElement {
	static override styles = [
		resultsStyles,
		...EventPageElement.styles,
		css`
			.page {
				gap: var(--tansuan-space-7);
			}

			tansuan-segmented {
				margin-bottom: var(--tansuan-space-4);
			}
		`,
	];

	protected override readonly page = "results";

	@state() private chosen: EventSide | undefined;

	#exhibit(
		document: EventDocument,
		heading: string,
		note: string,
		table: DataTable | undefined,
		chart?: TemplateResult,
	) {
		if (!table || table.rows.length === 0) return nothing;
		return html`<tansuan-exhibit
			heading=${heading}
			note=${note}
			subject=${document.name}
			?pictured=${chart !== undefined}
			?folded=${chart !== undefined}
			.table=${table}
			open=${this.explainer.first ?? ""}
		>${chart ?? nothing}</tansuan-exhibit>`;
	}

	#parts(document: EventDocument, result: EventResult, side: EventSide) {
		const text = strings();
		const own = result[side];
		const { total } = own;
		const kinds = own.byKind.toSorted(
			(a, b) => KINDS.indexOf(a.key as never) - KINDS.indexOf(b.key as never),
		);
		const chart = (label: string, rows: ReturnType<typeof partBars>) =>
			html`<tansuan-spans kilograms label=${label} .rows=${rows}></tansuan-spans>`;
		return html`
			${this.#exhibit(document, text.phase, "", partsTable(text.phase, own.byPhase, total, phaseTone), chart(text.phase, partBars(own.byPhase, phaseTone)))}
			${this.#exhibit(document, text.kind, "", partsTable(text.kind, kinds, total, kindTone), chart(text.kind, partBars(kinds, kindTone)))}
			${
				own.byGroup.some(({ key }) => key !== "")
					? this.#exhibit(document, text.group, "", partsTable(text.group, own.byGroup, total))
					: nothing
			}
			${this.#exhibit(document, text.gas, "", partsTable(text.gas, own.byGas, total))}
			${this.#exhibit(document, text.beside, text.besideNote, besideTable(own))}`;
	}

	protected override content(document: EventDocument, result: EventResult | undefined) {
		const text = strings();
		const { estimate, actual } = result ?? {};
		if (!result || !estimate || !actual || estimate.counted + actual.counted === 0) {
			return html`<tansuan-empty-state heading=${text.empty}>${text.why}
				<tansuan-button slot="actions" variant="primary" href=${eventAddress(document.id, "estimate")}>${text.toEstimate}</tansuan-button>
			</tansuan-empty-state>`;
		}
		const both = estimate.counted > 0 && actual.counted > 0;
		const side = (both ? this.chosen : undefined) ?? (actual.counted > 0 ? "actual" : "estimate");
		return html`<div class="page">
			<div class="title"><b>${text.title}</b> ${document.name}</div>
			<div class="container">
				${
					both
						? html`<tansuan-segmented
							label=${text.side}
							value=${side}
							.segments=${(["estimate", "actual"] as const).map((value) => ({ value, label: shared().side[value] }))}
							@tansuan-changed=${(event: CustomEvent<{ value: string }>) => {
								event.stopPropagation();
								this.chosen = event.detail.value as EventSide;
							}}
						></tansuan-segmented>`
						: nothing
				}
				<tansuan-event-head .result=${result} side=${side} open=${this.explainer.first ?? ""}></tansuan-event-head>
			</div>
			${
				both
					? this.#exhibit(
							document,
							text.waterfall,
							text.waterfallNote,
							waterfallTable(result.waterfall),
							html`<tansuan-spans kilograms label=${text.waterfall} .rows=${waterfallBars(result.waterfall, result)}></tansuan-spans>`,
						)
					: nothing
			}
			${this.#parts(document, result, side)}
			${both ? this.#exhibit(document, text.compared, text.comparedNote, comparedTable(result)) : nothing}
			${this.#exhibit(document, text.reductions, "", actionsTable(result))}
			${this.#exhibit(document, text.surveys, "", surveysTable(result))}
		</div>`;
	}
}
