// Above each column what it holds, with the first rows below as they are in the file.

import { html, nothing } from "lit";
import { headsOf } from "../../interchange/activity/heads.ts";
import type { ColumnRole, KnownOrganization, Mapping } from "../../interchange/activity/mapping.ts";
import { splitHead } from "../../interchange/activity/synonyms.ts";
import { columnName } from "../../interchange/table/address.ts";
import type { Methods } from "../data/methods.ts";
import { roleChoices, roleOfValue, roleValue } from "./roles.ts";
import type { Session } from "./session.ts";
import { strings } from "./strings.ts";

/** Rows of the file that are shown. */
const SHOWN = 14;

/** The columns of a session whose file is read. */
export function columnsView(
	session: Session,
	known: KnownOrganization,
	methods: Methods,
	map: (mapping: Mapping) => void,
) {
	const { table, mapping } = session;
	if (!table || !mapping) return nothing;
	const text = strings();
	const found = { row: mapping.head, count: mapping.heads };
	const heads = headsOf(table.rows, found, table.columns);
	return html`<section>
		<header><h2>${text.columns}</h2><small>${text.columnsNote(table.rowCount)}</small></header>
		<div class="scroll" tabindex="0" role="region" aria-label=${text.columns}>
			<table class="columns">
				<thead><tr>
					<td class="number"></td>
					${mapping.columns.map((role, at) => {
						const isSheet = at === table.book?.sheetColumn;
						const name = isSheet ? text.sheet : columnName(at);
						const over = [...new Set(isSheet ? [] : heads[at])].filter((head) => head !== "");
						return html`<th scope="col">
							${headText(over, role, name)}
							<select
								aria-label=${text.column(name)}
								@change=${(event: Event) => {
									const { value } = event.target as HTMLSelectElement;
									const columns = mapping.columns.with(at, roleOfValue(value, role));
									map({ ...mapping, columns });
								}}
							>${options(roleChoices(role, known, methods), roleValue(role))}</select>
						</th>`;
					})}
				</tr></thead>
				<tbody>${rows(session, mapping)}</tbody>
			</table>
		</div>
	</section>`;
}

/** What stands over a column, and under it the unit, or why the column is left out. */
function headText(over: readonly string[], role: ColumnRole, name: string) {
	const text = strings();
	const unit = role.is === "value" ? role.unit : undefined;
	const heads = over
		.map((head) => (unit === undefined ? head : splitHead(head).name))
		.filter((head) => head !== unit);
	const why = role.is === "nothing" ? role.why : undefined;
	const below = unit === undefined ? why && text.leftOutColumn[why] : text.unitInHead(unit);
	return html`<span title=${over.join(" · ")}>${heads.join(" · ") || name}</span>
		${below === undefined ? nothing : html`<small>${below}</small>`}`;
}

/** How rows and cells look: those that are left out, those that are refused. */
function looks({ refused = [], leftOut }: Session): ReadonlyMap<string, string> {
	return new Map([
		...leftOut.map(({ row }) => [`${row}`, "title"] as const),
		...refused.map(
			({ row, column }) => [column === undefined ? `${row}` : `${row}:${column}`, "bad"] as const,
		),
	]);
}

function rows(session: Session, mapping: Mapping) {
	const { table, mends } = session;
	const look = looks(session);
	const first = mapping.head - mapping.heads + 1;
	return (table?.rows ?? []).slice(0, mapping.head + 1 + SHOWN).map((row, at) => {
		if (at >= first && at <= mapping.head) return nothing;
		return html`<tr class=${at < first ? "title" : (look.get(`${at}`) ?? "")}>
			<td class="number">${at + 1}</td>
			${mapping.columns.map((role, column) => {
				const place = `${at}:${column}`;
				const mend = mends[place];
				const plain = role.is === "nothing" ? "unused" : "";
				const kind = look.get(place) ?? (mend === undefined ? plain : "mended");
				return html`<td class=${kind}>${mend ?? row[column] ?? ""}</td>`;
			})}
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
