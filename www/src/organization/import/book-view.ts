// What is to be said and chosen of a workbook: which sheet, hidden rows, cells that say nothing.

import { html, nothing } from "lit";
import type { Note } from "../../engine/table.ts";
import type { ReadChoices } from "../../interchange/table/read.ts";
import "../../ui/field/checkbox.ts";
import "../../ui/field/select.ts";
import { addressList } from "./address.ts";
import { columnName } from "./batch.ts";
import type { Session } from "./session.ts";
import { strings } from "./strings.ts";

/** What the view tells. */
export interface BookEvents {
	again: (choices: ReadChoices) => void;
	hidden: (withHidden: boolean) => void;
}

type Chosen = CustomEvent<{ value: string }>;

/** The choices of a workbook; nothing where there are none. */
export function bookChoices({ table, withHidden }: Session, { again, hidden }: BookEvents) {
	const { book, hiddenRows = 0 } = table ?? {};
	if (!book) return nothing;
	const text = strings();
	const [chosen = 0, ...others] = book.chosen;
	const alike = book.alike.filter((at) => at !== chosen);
	const names = alike.map((at) => book.sheets[at]?.name ?? "").join(text.between);
	return html`${
		book.sheets.length > 1
			? html`<tansuan-select
				label=${text.sheet}
				value=${String(chosen)}
				.choices=${book.sheets.map(({ name, visibility }, at) => ({
					value: String(at),
					label: visibility === "visible" ? name : text.hiddenSheet(name),
				}))}
				@tansuan-changed=${({ detail }: Chosen) => again({ sheets: [Number(detail.value)] })}
			></tansuan-select>`
			: nothing
	}
	${
		alike.length > 0
			? html`<tansuan-checkbox
				label=${text.alike(names)}
				hint=${text.alikeHint}
				.checked=${others.length > 0}
				@tansuan-changed=${({ detail }: Chosen) =>
					again({ sheets: detail.value === "true" ? [chosen, ...alike] : [chosen] })}
			></tansuan-checkbox>`
			: nothing
	}
	${
		hiddenRows > 0
			? html`<tansuan-checkbox
				label=${text.withHidden(hiddenRows)}
				hint=${text.hiddenHint}
				.checked=${withHidden}
				@tansuan-changed=${({ detail }: Chosen) => hidden(detail.value === "true")}
			></tansuan-checkbox>`
			: nothing
	}`;
}

/** What a person should know of the workbook's cells, by their addresses. */
export function bookNotes({ table }: Session) {
	if (!table) return nothing;
	const text = strings();
	const kinds = Map.groupBy(table.notes, ({ kind }) => kind);
	const lines = [...kinds].map(([kind, notes]) =>
		noteText(kind, addressList(notes, table, table.counts[kind])),
	);
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
