// Above each column of a bill of materials what it holds, with the first rows below as they are in the file.

import { html, nothing } from "lit";
import { BOM_ROLES, type BomRole } from "../../../interchange/bom/mapping.ts";
import { columnName } from "../../../interchange/table/address.ts";
import type { BomSession } from "./session.ts";
import { strings } from "./strings.ts";

/** Rows of the file that are shown. */
const SHOWN = 10;

/** Above each column what it holds, with the first rows below. */
export function columnsView(session: BomSession) {
	const { table, mapping } = session;
	if (!table || !mapping) return nothing;
	const text = strings();
	const heads = table.rows[mapping.head] ?? [];
	const from = mapping.head + 1;
	return html`<section>
		<header><h2>${text.columns}</h2><small>${text.columnsNote(table.rows.length)}</small></header>
		<div class="scroll" tabindex="0" role="region" aria-label=${text.columns}>
			<table class="columns">
				<thead><tr>
					<td class="number"></td>
					${mapping.columns.map((role, at) => {
						const name = columnName(at);
						return html`<th scope="col">
							<span title=${heads[at] ?? ""}>${heads[at] || name}</span>
							<select
								aria-label=${text.column(name)}
								@change=${(event: Event) => {
									const { value } = event.target as HTMLSelectElement;
									const chosen = BOM_ROLES.find((each) => each === value) ?? "nothing";
									session.map({ ...mapping, columns: withRole(mapping.columns, at, chosen) });
								}}
							>${(["nothing", ...BOM_ROLES] as const).map(
								(value) =>
									html`<option value=${value} .selected=${value === role}>${text.roles[value]}</option>`,
							)}</select>
						</th>`;
					})}
				</tr></thead>
				<tbody>${table.rows.slice(from, from + SHOWN).map(
					(row, i) => html`<tr>
						<td class="number">${from + i + 1}</td>
						${mapping.columns.map((role, at) => {
							const bad = session.bom?.refusals.some(
								({ row: own, column }) => own === from + i && (column ?? at) === at,
							);
							const look = bad ? "bad" : role === "nothing" ? "unused" : "";
							return html`<td class=${look}>${row[at] ?? ""}</td>`;
						})}
					</tr>`,
				)}</tbody>
			</table>
		</div>
	</section>`;
}

/** The columns with another role at one of them; no two have the same. */
export const withRole = (columns: readonly BomRole[], at: number, role: BomRole): BomRole[] =>
	columns.map((each, i) => (i === at ? role : each === role ? "nothing" : each));
