// A factor as a row of the table: name and marks, key values, year, region, source, evidence.

import { html, nothing } from "lit";
import type { Fit } from "../../engine/types.ts";
import { inLanguage } from "../../i18n/index.ts";
import { type FactorRecord, type MethodRecord, OWN } from "../model.ts";
import { strings } from "../strings.ts";
import { keyValues, regionText, sourceText, valueText } from "../texts.ts";
import { fitLines } from "./fit.ts";

/** What a row does. */
export interface RowActions {
	on: boolean;
	open: () => void;
	/** How it was found and what it fits. */
	fit?: Fit;
}

/** The marks of a factor: what to beware of. */
export function marks(record: FactorRecord) {
	const text = strings();
	const known = (record.tags ?? []).filter((tag) => text.tags[tag]);
	return html`${record.pack === OWN ? html`<tansuan-chip tone="good">${text.own}</tansuan-chip>` : nothing}${known.map(
		(tag) =>
			html`<tansuan-chip tone=${tag === "preset" ? "plain" : "doubtful"}>${text.tags[tag]}</tansuan-chip>`,
	)}${
		record.reportingYear
			? html`<tansuan-chip>${text.interim(record.reportingYear)}</tansuan-chip>`
			: nothing
	}${record.superseded ? html`<tansuan-chip tone="doubtful">${text.superseded}</tansuan-chip>` : nothing}`;
}

/** The row of a factor. */
export function factorRow(
	record: FactorRecord,
	method: MethodRecord | undefined,
	{ on, open, fit }: RowActions,
) {
	const text = strings();
	const year =
		record.dataYear ?? record.reportingYear ?? record.published?.slice(0, 4) ?? record.source?.year;
	const source = sourceText(record.source);
	const under = [year, regionText(record), source].filter(Boolean).join(" · ");
	return html`<tr class=${on ? "on" : nothing}>
		<th scope="row">
			<button class="name" type="button" @click=${open}>${inLanguage(record.name)}</button>
			<div class="marks">${marks(record)}</div>
			${fitLines(fit)}
			<span class="under">${under}</span>
		</th>
		<td>${keyValues(record, method).map(
			(value) =>
				html`<span class="value"><small>${value.symbol ?? inLanguage(value.name)}</small> ${valueText(value)}</span>`,
		)}</td>
		<td class="wide">${year ?? "—"}</td>
		<td class="keep wide">${regionText(record) || "—"}${
			record.boundaryName ? html`<small>${inLanguage(record.boundaryName)}</small>` : nothing
		}</td>
		<td class="note wide">${source || "—"}</td>
		<td title=${text.confidences[record.confidence ?? ""] ?? nothing}>${record.confidence ?? "—"}</td>
	</tr>`;
}
