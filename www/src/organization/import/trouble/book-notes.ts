// What a person should know of a workbook's cells, by their addresses: errors, formulas without
// results, numbers and dates that were changed.

import { html, nothing } from "lit";
import type { Note } from "../../../engine/table.ts";
import { problemText } from "../../../i18n/index.ts";
import { columnName } from "../../../interchange/table/address.ts";
import type { Session } from "../session.ts";
import { addressList } from "./address.ts";
import { strings } from "./strings.ts";

/** What a person should know of the workbook's cells, by their addresses. */
export function bookNotes({ table }: Session) {
	if (!table) return nothing;
	const text = strings();
	const kinds = Map.groupBy(table.notes, ({ kind }) => kind);
	const lines = [...kinds].map(([kind, notes]) =>
		noteText(kind, addressList(notes, table, table.counts[kind])),
	);
	lines.unshift(...table.findings.map(problemText));
	if (table.hiddenColumns.length > 0) {
		lines.push(text.hiddenColumns(table.hiddenColumns.map(columnName).join(text.between)));
	}
	if (lines.length === 0) return nothing;
	return html`<section>
		<header><h2>${text.inWorkbook}</h2></header>
		<ul class="plain">${lines.map((line) => html`<li>${line}</li>`)}</ul>
	</section>`;
}

const noteText = (kind: Note["kind"], cells: string): string => strings().noteKinds[kind](cells);
