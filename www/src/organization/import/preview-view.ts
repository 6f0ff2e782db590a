// What comes of a file: names that mean no source yet, the records by source, what is refused and
// why, what is doubtful.

import { html, nothing, type TemplateResult } from "lit";
import { formatPeriod } from "../../format/index.ts";
import {
	type KnownOrganization,
	type Mapping,
	nameKey,
} from "../../interchange/activity/mapping.ts";
import type { ReadRecord, Refusal } from "../../interchange/activity/read.ts";
import "../../ui/field/select.ts";
import { problemText } from "../../i18n/index.ts";
import { cellName } from "./batch.ts";
import type { Session } from "./session.ts";
import { strings } from "./strings.ts";

const MANY = 20;
const LEFT_OUT = "-";

/** Names without a source, each with a choice of what it means. */
export function namesView(
	{ mapping, unknown }: Session,
	known: KnownOrganization,
	map: (mapping: Mapping) => void,
) {
	if (!mapping) return nothing;
	const decided = Object.keys(mapping.names);
	const names = [
		...unknown.map(([name, rows]) => ({ name, rows, key: nameKey(name) })),
		...decided.map((key) => ({ name: key, rows: undefined, key })),
	];
	if (names.length === 0) return nothing;
	const text = strings();
	return html`<section>
		<header><h2>${text.unknown}</h2><small>${text.unknownNote}</small></header>
		<div class="names">
			${names.slice(0, 60).map(({ name, rows, key }) => {
				const chosen = mapping.names[key];
				return html`<tansuan-select
					label=${name}
					hint=${rows === undefined ? "" : text.rowsOfName(rows)}
					value=${chosen === undefined ? "" : chosen === "" ? LEFT_OUT : chosen}
					placeholder=${text.undecided}
					.choices=${[
						{ value: LEFT_OUT, label: text.leaveOut },
						...known.sources.map((source) => ({ value: source.id, label: source.name })),
					]}
					@tansuan-changed=${({ detail }: CustomEvent<{ value: string }>) => {
						const { [key]: _, ...others } = mapping.names;
						const value = detail.value === LEFT_OUT ? "" : detail.value;
						map({ ...mapping, names: detail.value === "" ? others : { ...others, [key]: value } });
					}}
				></tansuan-select>`;
			})}
		</div>
	</section>`;
}

/** The records by source, with the first and the last period. */
export function recordsView(records: readonly ReadRecord[], known: KnownOrganization) {
	const text = strings();
	const names = new Map(known.sources.map(({ id, name }) => [id, name]));
	const bySource = [...Map.groupBy(records, ({ sourceId }) => sourceId)];
	return html`<section>
		<header>
			<h2>${text.preview}</h2>
			<small>${text.previewNote(records.length, bySource.length)}</small>
		</header>
		<table>
			<thead><tr>
				<th scope="col">${text.tableSource}</th>
				<th scope="col" class="num">${text.tableRecords}</th>
				<th scope="col">${text.tableFrom}</th>
				<th scope="col">${text.tableTo}</th>
			</tr></thead>
			<tbody>${bySource.map(([sourceId, list]) => {
				const periods = list.map(({ period }) => period).toSorted();
				return html`<tr>
					<th scope="row">${names.get(sourceId)}</th>
					<td class="num">${list.length}</td>
					<td>${formatPeriod(periods[0] ?? "")}</td>
					<td>${formatPeriod(periods.at(-1) ?? "")}</td>
				</tr>`;
			})}</tbody>
		</table>
	</section>`;
}

/** What is refused, and what is doubtful, by the address of its cell. */
export function troubleView({ refusals, records, checked }: Session): TemplateResult {
	const text = strings();
	const errors = [...(checked?.errors ?? [])];
	const refused = [
		...refusals.map((refusal) => ({ at: addressOf(refusal), why: reason(refusal) })),
		...errors.map(([number, problem]) => ({
			at: placeOf(records[number]),
			why: problemText(problem),
		})),
	];
	const doubts = [...(checked?.doubts ?? [])]
		.filter(([number]) => !checked?.errors.has(number))
		.map(([number, problem]) => ({ at: placeOf(records[number]), why: problemText(problem) }));
	return html`${list(text.refused, text.refusedNote(refused.length), refused, "wrong")}
		${list(text.doubtful, text.doubtfulNote, doubts, "muted")}`;
}

const placeOf = (record: ReadRecord | undefined): string => (record ? cellName(record) : "");

/** The cell where one is meant, else the row. */
const addressOf = (refusal: Refusal): string =>
	refusal.column === undefined ? strings().rowNumber(refusal.row + 1) : cellName(refusal);

function reason({ reason, found }: Refusal): string {
	const text = strings().reasons[reason];
	return typeof text === "string" ? text : text(found);
}

function list(
	heading: string,
	note: string,
	items: readonly { at: string; why: string }[],
	tone: string,
) {
	if (items.length === 0) return nothing;
	return html`<section>
		<header><h2>${heading}</h2><small>${note}</small></header>
		<ul class="list">
			${items
				.slice(0, MANY)
				.map(({ at, why }) => html`<li><code>${at}</code><span class=${tone}>${why}</span></li>`)}
			${items.length > MANY ? html`<li><span></span><span>${strings().moreRows(items.length - MANY)}</span></li>` : nothing}
		</ul>
	</section>`;
}
