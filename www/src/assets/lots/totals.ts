// What the register holds of each kind, as a table.

import type { RegisterResult } from "../../engine/types.ts";
import { formatNumber, formatUnit } from "../../format/index.ts";
import { inLanguage } from "../../i18n/index.ts";
import type { DataTable } from "../../ui/data-table/model.ts";
import { strings } from "./strings.ts";

/** What there is of each kind. */
export function totalsTable({ totals }: RegisterResult): DataTable {
	const text = strings().totals;
	const amount = (exact: string) => ({ text: formatNumber(exact), exact });
	return {
		columns: [
			{ label: text.kind },
			{ label: text.quantity, num: true },
			{ label: text.retired, num: true },
			{ label: text.used, num: true },
			{ label: text.sold, num: true, wide: true },
		],
		rows: totals.map(({ kind, name, unit, quantity, retired, used, sold }) => ({
			key: kind,
			cells: [
				{ text: inLanguage(name), note: formatUnit(unit) },
				amount(quantity),
				amount(retired),
				amount(used),
				amount(sold),
			],
		})),
	};
}
