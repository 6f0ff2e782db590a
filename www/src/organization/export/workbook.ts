// Tables A.1 to A.5 and the records as one workbook, with what it stands on in a sheet of its own.

import type { Cell, Sheet, WorkbookDocument } from "../../engine/load.ts";
import type { OrganizationResult } from "../../engine/result.ts";
import type { AccountId, Organization } from "../../engine/types.ts";
import { formatDate } from "../../format/index.ts";
import type { KnownOrganization } from "../../interchange/activity/mapping.ts";
import { harmless } from "../../interchange/table/write.ts";
import { strings as resultStrings } from "../results/strings.ts";
import type { AnnexTable } from "../results/tables/annex.ts";
import { annexSheet } from "./annex-sheet.ts";
import { recordsSheet } from "./records-sheet.ts";
import { strings } from "./strings.ts";

/** What the workbook is made of. */
export interface WorkbookParts {
	document: Organization;
	result: OrganizationResult;
	account: AccountId;
	tables: readonly AnnexTable[];
	known: KnownOrganization;
	/** The day it is made on, as ISO 8601. */
	today: string;
}

/** The workbook. */
export function workbookOf(parts: WorkbookParts): WorkbookDocument {
	const { document, tables, known, today } = parts;
	const about = aboutLine(parts);
	return {
		properties: {
			title: `${document.name} ${strings().tablesFile}`,
			author: document.profile.legalName ?? document.name,
			created: today,
		},
		sheets: [
			...tables.map((table) => annexSheet(table, about)),
			recordsSheet(document, known),
			aboutSheet(parts),
		],
	};
}

/** Account, GWP set and day, above each table. */
function aboutLine({ document, account, today }: WorkbookParts): string {
	const text = strings().workbook;
	return [
		document.name,
		`${text.account} ${resultStrings().accounts[account]}`,
		`${text.gwp} ${document.settings.gwp.toUpperCase()}`,
		`${text.asOf} ${formatDate(today)}`,
	].join(" · ");
}

function aboutSheet({ document, result, account, today }: WorkbookParts): Sheet {
	const text = strings().workbook;
	const lines: (readonly [string, string])[] = [
		[text.organization, document.profile.legalName ?? document.name],
		[text.years, result.years.join(", ")],
		[text.account, resultStrings().accounts[account]],
		[text.gwp, document.settings.gwp.toUpperCase()],
		[text.asOf, today],
	];
	return {
		name: text.about,
		columns: [{ width: 26 }, { width: 80 }],
		rows: [
			[{ text: `${document.name} ${strings().tablesFile}`, style: "title" }],
			...lines.map(([label, value]): Cell[] => [
				{ text: label, style: "head" },
				{ text: harmless(value) },
			]),
			...text.notes.map((note): Cell[] => [{}, { text: note, style: "note" }]),
		],
	};
}
