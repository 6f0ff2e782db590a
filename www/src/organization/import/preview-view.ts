// What comes of a file: names that mean no source yet, and the records by source.

import { html, nothing } from "lit";
import { formatPeriod } from "../../format/index.ts";
import {
	type KnownOrganization,
	type Mapping,
	nameKey,
} from "../../interchange/activity/mapping.ts";
import type { ReadRecord } from "../../interchange/activity/reading.ts";
import "../../ui/field/select.ts";
import type { Session } from "./session.ts";
import { strings } from "./strings.ts";

const LEFT_OUT = "-";

/** Names that are no source's own, each with a choice of what it means. */
export function namesView(
	{ mapping, unknown, named }: Session,
	known: KnownOrganization,
	map: (mapping: Mapping) => void,
) {
	if (!mapping) return nothing;
	const names = [...unknown, ...named].map(([name, rows]) => ({ name, rows, key: nameKey(name) }));
	if (names.length === 0) return nothing;
	const text = strings();
	return html`<section>
		<header><h2>${text.unknown}</h2><small>${text.unknownNote}</small></header>
		<div class="names">
			${names.slice(0, 60).map(({ name, rows, key }) => {
				const chosen = Object.hasOwn(mapping.names, key) ? mapping.names[key] : undefined;
				return html`<tansuan-select
					label=${name}
					hint=${text.rowsOfName(rows)}
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
				const { first, last } = reach(list);
				return html`<tr>
					<th scope="row">${names.get(sourceId)}</th>
					<td class="num">${list.length}</td>
					<td>${formatPeriod(first)}</td>
					<td>${formatPeriod(last)}</td>
				</tr>`;
			})}</tbody>
		</table>
	</section>`;
}

/** The first and the last period of records. */
function reach(records: readonly ReadRecord[]): { first: string; last: string } {
	let [first, last] = [records[0]?.period ?? "", records[0]?.period ?? ""];
	for (const { period } of records) {
		if (period < first) first = period;
		if (period > last) last = period;
	}
	return { first, last };
}
