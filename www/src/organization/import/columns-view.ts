// How the file is read: encoding, separator, heads, and above each column what it holds, with the
// first rows below as they are in the file.

import { html, nothing } from "lit";
import type { KnownOrganization, Mapping } from "../../interchange/activity/mapping.ts";
import { ENCODINGS, type Encoding } from "../../interchange/table/decode.ts";
import { DELIMITERS, type Delimiter } from "../../interchange/table/delimiter.ts";
import type { ReadChoices } from "../../interchange/table/read.ts";
import "../../ui/field/select.ts";
import { splitHead } from "../../interchange/activity/synonyms.ts";
import type { Methods } from "../data/methods.ts";
import { cellName } from "./batch.ts";
import { roleChoices, roleOfValue, roleValue } from "./roles.ts";
import type { Session } from "./session.ts";
import { strings } from "./strings.ts";

/** What the view tells. */
export interface ColumnsEvents {
	again: (choices: ReadChoices) => void;
	map: (mapping: Mapping) => void;
}

type Chosen = CustomEvent<{ value: string }>;

/** Rows of the file that are shown. */
const SHOWN = 14;

/** The view of a session whose file is read. */
export function columnsView(
	session: Session,
	known: KnownOrganization,
	methods: Methods,
	isPasted: boolean,
	{ again, map }: ColumnsEvents,
) {
	const { table, mapping } = session;
	if (!table || !mapping) return nothing;
	const text = strings();
	const heads = Math.min(table.rowCount, 30);
	const namesSources = mapping.columns.some(
		(role) => role.is === "source" || (role.is === "value" && role.sourceId !== undefined),
	);
	return html`<section>
			<header><h2>${text.how}</h2></header>
			<div class="how">
				${
					isPasted
						? nothing
						: html`<tansuan-select
							label=${text.encoding}
							value=${table.encoding}
							.choices=${ENCODINGS.map((value) => ({ value, label: value.toUpperCase() }))}
							@tansuan-changed=${({ detail }: Chosen) =>
								again({ encoding: detail.value as Encoding, delimiter: table.delimiter })}
						></tansuan-select>`
				}
				<tansuan-select
					label=${text.delimiter}
					value=${table.delimiter}
					.choices=${DELIMITERS.map((value) => ({ value, label: text.delimiters[value] }))}
					@tansuan-changed=${({ detail }: Chosen) =>
						again({ encoding: table.encoding, delimiter: detail.value as Delimiter })}
				></tansuan-select>
				<tansuan-select
					label=${text.head}
					value=${String(mapping.head)}
					.choices=${[
						{ value: "-1", label: text.noHead },
						...Array.from({ length: heads }, (_, i) => ({
							value: String(i),
							label: text.rowNumber(i + 1),
						})),
					]}
					@tansuan-changed=${({ detail }: Chosen) => map({ ...mapping, head: Number(detail.value) })}
				></tansuan-select>
				<tansuan-select
					label=${text.year}
					value=${String(mapping.year)}
					.choices=${[...new Set([...known.years, mapping.year])].map((year) => ({
						value: String(year),
						label: String(year),
					}))}
					@tansuan-changed=${({ detail }: Chosen) => map({ ...mapping, year: Number(detail.value) })}
				></tansuan-select>
				${
					namesSources
						? nothing
						: html`<tansuan-select
							label=${text.sourceOfAll}
							value=${mapping.sourceId ?? ""}
							placeholder=${text.noSource}
							.choices=${known.sources.map(({ id, name }) => ({ value: id, label: name }))}
							@tansuan-changed=${({ detail }: Chosen) => {
								const { sourceId: _, ...rest } = mapping;
								map(detail.value === "" ? rest : { ...rest, sourceId: detail.value });
							}}
						></tansuan-select>`
				}
			</div>
		</section>
		<section>
			<header><h2>${text.columns}</h2><small>${text.columnsNote(table.rowCount)}</small></header>
			<div class="scroll" tabindex="0" role="region" aria-label=${text.columns}>
				<table class="columns">
					<thead><tr>
						<td class="number"></td>
						${mapping.columns.map((role, at) => {
							const name = cellName({ row: 0, column: at }).slice(0, -1);
							const head = table.rows[mapping.head]?.[at] ?? "";
							const unit = role.is === "value" ? role.unit : undefined;
							return html`<th scope="col">
								<span title=${head}>${unit === undefined ? head || name : splitHead(head).name || name}</span>
								${unit === undefined ? nothing : html`<small>${text.unitInHead(unit)}</small>`}
								<select
									aria-label=${text.column(name)}
									@change=${(event: Event) => {
										const { value } = event.target as HTMLSelectElement;
										map({
											...mapping,
											columns: mapping.columns.with(at, roleOfValue(value, role)),
										});
									}}
								>${options(roleChoices(role, known, methods), roleValue(role))}</select>
							</th>`;
						})}
					</tr></thead>
					<tbody>${rows(table.rows, mapping, refusedRows(session))}</tbody>
				</table>
			</div>
		</section>`;
}

/** The rows that give nothing, or something that the engine refuses. */
function refusedRows({ refusals, records, checked }: Session): ReadonlySet<number> {
	const numbers = [...(checked?.errors.keys() ?? [])];
	const refused = numbers.flatMap((number) => records[number]?.row ?? []);
	return new Set([...refusals.map(({ row }) => row), ...refused]);
}

function rows(all: readonly string[][], mapping: Mapping, bad: ReadonlySet<number>) {
	const shown = all.slice(0, mapping.head + 1 + SHOWN);
	return shown.map((row, at) => {
		if (at === mapping.head) return nothing;
		const kind = at < mapping.head ? "title" : bad.has(at) ? "bad" : "";
		return html`<tr class=${kind}>
			<td class="number">${at + 1}</td>
			${mapping.columns.map(
				(role, column) =>
					html`<td class=${role.is === "nothing" ? "unused" : ""}>${row[column] ?? ""}</td>`,
			)}
		</tr>`;
	});
}

/** The options of a list, grouped in their order. */
function options(choices: ReturnType<typeof roleChoices>, chosen: string) {
	const option = ({ value, label }: (typeof choices)[number]) =>
		html`<option value=${value} .selected=${value === chosen}>${label}</option>`;
	return [...Map.groupBy(choices, ({ group }) => group)].map(([group, members]) =>
		group === undefined
			? members.map(option)
			: html`<optgroup label=${group}>${members.map(option)}</optgroup>`,
	);
}
