// A factor in full: every value, where it comes from, its identity, and the method it fills.

import { html, nothing } from "lit";
import { property } from "lit/decorators.js";
import type { Fit } from "../../engine/types.ts";
import { formatDate, formatFraction, formatNumber, formatUnit } from "../../format/index.ts";
import { inLanguage, words } from "../../i18n/index.ts";
import "../../ui/chip/chip.ts";
import "../alternatives/alternatives.ts";
import { TansuanElement } from "../../ui/element.ts";
import "../../ui/help/help.ts";
import { tableStyles } from "../../ui/table/table.styles.ts";
import type { Library } from "../library.ts";
import { type FactorRecord, OWN, type ValueRecord } from "../model.ts";
import { warningList } from "../search/fit.ts";
import { marks } from "../search/row.ts";
import { strings } from "../strings.ts";
import { gasText, regionText, sourceText, valueText } from "../texts.ts";
import { detailStyles } from "./detail.styles.ts";
import { methodView } from "./method.ts";

/** A factor's detail. */
export class TansuanFactorDetail extends TansuanElement {
	static override styles = [tableStyles, detailStyles];

	/** The factor. */
	@property({ attribute: false }) record?: FactorRecord;
	/** How it fits what it is wanted for. */
	@property({ attribute: false }) fit?: Fit | undefined;
	/** Where its method is found. */
	@property({ attribute: false }) library?: Library;

	#uncertainty({ uncertainty }: ValueRecord) {
		if (!uncertainty) return nothing;
		const text = strings().detail;
		if (uncertainty.kind === "relative95") {
			return html`<small>${text.relative(uncertainty.percent)}</small>`;
		}
		const { low, high } = uncertainty;
		return html`<small>${text.uncertainty(formatNumber(low), formatNumber(high))}</small>`;
	}

	#values(record: FactorRecord) {
		const text = strings().detail;
		if (record.values.length === 0) {
			return record.composition?.length ? nothing : html`<p class="note">${text.noValues}</p>`;
		}
		return html`<table>
			<thead><tr>
				<th scope="col">${text.parameters}</th>
				<th scope="col" class="num">${words().common.value}</th>
				<th scope="col" class="wide">${text.source}</th>
			</tr></thead>
			<tbody>${record.values.map(
				(value) => html`<tr>
					<th scope="row">${inLanguage(value.name)}${
						value.symbol ? html` <span class="symbol">${value.symbol}</span>` : nothing
					}${this.#uncertainty(value)}<small class="narrow">${sourceText(value.source ?? record.source)}</small></th>
					<td class="num">${valueText(value)}</td>
					<td class="note wide">${sourceText(value.source ?? record.source) || "—"}</td>
				</tr>`,
			)}</tbody>
		</table>`;
	}

	#facts(record: FactorRecord) {
		const text = strings();
		const { source, published, dataYear, reportingYear, digest } = record;
		const publisher = source?.publisher ? inLanguage(source.publisher) : "";
		const publication = [
			publisher,
			published ? text.detail.published(formatDate(published)) : source?.year,
			dataYear === undefined ? "" : text.detail.ofYear(dataYear),
			reportingYear === undefined ? "" : text.interim(reportingYear),
		].filter(Boolean);
		const also = (record.alsoMethods ?? [])
			.map((id) => this.library?.method(id))
			.flatMap((method) => (method ? [inLanguage(method.name)] : []));
		const rows: [string, unknown][] = [
			[
				text.sourceOf,
				html`${sourceText(source) || "—"}${
					source?.url?.startsWith("https://")
						? html` · <a href=${source.url} target="_blank" rel="noreferrer">${text.detail.link}</a>`
						: nothing
				}`,
			],
			[
				text.detail.composition,
				(record.composition ?? [])
					.map(({ gas, fraction }) => `${gasText(gas)} ${formatFraction(fraction, {})}`)
					.join(" · "),
			],
			[text.detail.publication, publication.join(" · ")],
			[
				text.confidence,
				record.confidence
					? html`${text.confidences[record.confidence]} <tansuan-help topic="quality" label=${text.confidence}></tansuan-help>`
					: "",
			],
			[text.region, regionText(record)],
			[text.detail.boundary, record.boundaryName ? inLanguage(record.boundaryName) : ""],
			[text.detail.technology, record.technology ? inLanguage(record.technology) : ""],
			[
				text.detail.bestBefore,
				record.bestBefore ? text.detail.bestBeforeText(formatDate(record.bestBefore)) : "",
			],
			[text.set, record.setName ? inLanguage(record.setName) : (record.set ?? "")],
			[text.family, record.family ? (text.families[record.family] ?? record.family) : ""],
			[text.detail.activity, record.activityUnit ? formatUnit(record.activityUnit) : ""],
			[text.detail.also, also.join(" · ")],
			[text.detail.note, record.note ? inLanguage(record.note) : ""],
			[
				text.detail.identity,
				record.pack === OWN
					? text.detail.ownIdentity
					: html`<code>${record.pack} / ${record.id}</code>, ${text.detail.revision(record.revision)}, ${text.detail.digest} <code>${digest.slice(0, 16)}…</code>`,
			],
		];
		return html`<dl>${rows.map(([name, value]) =>
			value === "" || value === undefined ? nothing : html`<dt>${name}</dt><dd>${value}</dd>`,
		)}</dl>`;
	}

	override render() {
		const { record } = this;
		if (!record) return nothing;
		const method = this.library?.method(record.method);
		return html`<div class="marks">${marks(record)}</div>
			${warningList(this.fit)}
			${this.#values(record)}${this.#facts(record)}
			<tansuan-factor-alternatives .record=${record} .library=${this.library}></tansuan-factor-alternatives>
			${method ? methodView(method, true, this.library) : nothing}`;
	}
}
