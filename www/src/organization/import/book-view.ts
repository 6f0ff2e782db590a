// What is to be chosen of a workbook: which sheet, several of them, hidden rows.

import { html, nothing } from "lit";
import type { ReadChoices } from "../../interchange/table/read.ts";
import "../../ui/field/checkbox.ts";
import "../../ui/field/select.ts";
import type { Session } from "./session.ts";
import { strings } from "./strings.ts";
import { strings as troubleStrings } from "./trouble/strings.ts";

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
	const names = alike.map((at) => book.sheets[at]?.name ?? "").join(troubleStrings().between);
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
