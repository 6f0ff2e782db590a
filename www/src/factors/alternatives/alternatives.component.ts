// The same thing by other sources: factors of one topic side by side, each as CO2e for one unit of
// activity, with the difference; and what a newer revision changed.

import { css, html, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import type { ComparedFactor, Comparison, GwpSet } from "../../engine/types.ts";
import { formatFraction, formatNumber, formatUnit } from "../../format/index.ts";
import { inLanguage } from "../../i18n/index.ts";
import "../../ui/chip/chip.ts";
import { TansuanElement } from "../../ui/element.ts";
import { tableStyles } from "../../ui/table/table.styles.ts";
import "../events.ts";
import type { Library } from "../library.ts";
import { type FactorRecord, OWN } from "../model.ts";
import { pinOf } from "../own.ts";
import { strings } from "../strings.ts";
import { regionText, sourceText } from "../texts.ts";

/** The set that figures are compared under. */
const GWP: GwpSet = "ar6";

/** A difference with its sign: +5 %. */
const signed = (fraction: string): string => formatFraction(fraction, { atMost: 1, signed: true });

/**
 * A factor beside others.
 *
 * @event tansuan-factor-opened - Another one was opened.
 */
export class TansuanFactorAlternatives extends TansuanElement {
	static override styles = [
		tableStyles,
		css`
			:host {
				display: block;
			}

			h3 {
				margin: var(--tansuan-space-4) 0 var(--tansuan-space-2);
				font-size: 14px;
				font-weight: 620;
			}

			h3 small,
			.note,
			td small,
			th small {
				color: var(--tansuan-color-text-3);
				font-size: var(--tansuan-size-note);
				font-weight: 400;
			}

			td small,
			th small {
				display: block;
				font-size: 12px;
				line-height: 17px;
			}

			p {
				margin: 0;
			}

			button {
				padding: 0;
				border: 0;
				background: none;
				color: var(--tansuan-color-text);
				font: inherit;
				text-align: start;
				text-decoration: underline dotted;
				text-underline-offset: 4px;
				cursor: pointer;
			}

			button:hover {
				color: var(--tansuan-color-accent);
			}

			button:focus-visible {
				outline: 2px solid var(--tansuan-color-accent);
				outline-offset: 2px;
			}

			.apart {
				color: var(--tansuan-color-text-3);
			}

			.scroll {
				max-height: 320px;
			}
		`,
	];

	/** The factor. */
	@property({ attribute: false }) record?: FactorRecord;
	/** Where the others are. */
	@property({ attribute: false }) library?: Library;

	@state() private comparison: Comparison | undefined;
	#asked = "";

	protected override willUpdate() {
		const { record, library } = this;
		if (!record || !library || record.pack === OWN) return;
		const asked = `${record.pack} ${record.id} ${record.revision} ${library.edition}`;
		if (asked === this.#asked) return;
		this.#asked = asked;
		this.comparison = undefined;
		void this.#ask(asked, record, library);
	}

	async #ask(asked: string, record: FactorRecord, library: Library) {
		const outcome = await library.alternatives(pinOf(record), GWP);
		if (asked === this.#asked && outcome.status === "ok") this.comparison = outcome.value;
	}

	#difference({ difference, differsIn = [] }: ComparedFactor) {
		const text = strings().detail;
		if (differsIn.length > 0) {
			return html`<small>${differsIn.map((each) => text.differs[each] ?? each).join(" · ")}</small>`;
		}
		return difference === undefined ? "—" : signed(difference);
	}

	#row(compared: ComparedFactor, isThis: boolean) {
		const text = strings().detail;
		const { record, kgCo2e, differsIn = [], newerEdition } = compared;
		const year = record.dataYear ?? record.reportingYear ?? record.source?.year ?? "—";
		const boundary = record.boundaryName ? inLanguage(record.boundaryName) : "";
		return html`<tr class=${differsIn.length > 0 ? "apart" : nothing}>
			<th scope="row">${
				isThis
					? html`${inLanguage(record.name)} <tansuan-chip>${text.this}</tansuan-chip>`
					: html`<button type="button" @click=${() => this.emit("tansuan-factor-opened", { record })}>${inLanguage(record.name)}</button>`
			}${newerEdition ? html` <tansuan-chip tone="good">${text.newerEdition}</tansuan-chip>` : nothing}
				<small>${[year, regionText(record), boundary].filter(Boolean).join(" · ")}</small>
				<small>${sourceText(record.source)}</small></th>
			<td class="num">${kgCo2e === undefined ? "—" : formatNumber(kgCo2e, { significant: 6 })}</td>
			<td class="num">${isThis ? "—" : this.#difference(compared)}</td>
		</tr>`;
	}

	#revision({ newerRevision }: Comparison) {
		if (!newerRevision) return nothing;
		const text = strings().detail;
		return html`<h3>${text.revised(newerRevision.record.revision)}</h3>
			<table>
				<thead><tr><th scope="col">${text.parameters}</th><th scope="col" class="num">${text.before}</th><th scope="col" class="num">${text.after}</th><th scope="col" class="num">${text.difference}</th></tr></thead>
				<tbody>${newerRevision.values.map(
					({ name, before, after, difference }) => html`<tr>
						<th scope="row">${inLanguage(name)}</th><td class="num">${before ?? "—"}</td><td class="num">${after ?? "—"}</td>
						<td class="num">${difference === undefined ? "—" : signed(difference)}</td>
					</tr>`,
				)}</tbody>
			</table>`;
	}

	override render() {
		const { comparison } = this;
		if (!comparison) return nothing;
		const text = strings().detail;
		const { factor, others, unit, topic } = comparison;
		if (others.length === 0) {
			return html`${this.#revision(comparison)}${topic ? html`<h3>${text.beside}</h3><p class="note">${text.besideNone}</p>` : nothing}`;
		}
		return html`${this.#revision(comparison)}
			<h3>${text.beside} <small>${text.besideNote(formatUnit(unit), "AR6")}</small></h3>
			<div class="scroll" tabindex="0" role="region" aria-label=${text.beside}><table>
				<thead><tr>
					<th scope="col">${topic ? inLanguage(topic) : ""}</th>
					<th scope="col" class="num">kg CO₂e</th>
					<th scope="col" class="num">${text.difference}</th>
				</tr></thead>
				<tbody>${this.#row(factor, true)}${others.map((other) => this.#row(other, false))}</tbody>
			</table></div>`;
	}
}
