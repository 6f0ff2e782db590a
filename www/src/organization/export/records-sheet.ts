// The activity records as a sheet: a row a value, in columns that are read again to the same digits.

import type { Cell, Sheet } from "../../engine/load.ts";
import type { ActivityRecord, Amount, Organization } from "../../engine/types.ts";
import { language } from "../../i18n/index.ts";
import type { KnownOrganization, KnownSource } from "../../interchange/activity/mapping.ts";
import { ownColumns } from "../../interchange/activity/own-heads.ts";
import { typedCell } from "../../interchange/table/cells.ts";
import { harmless } from "../../interchange/table/write.ts";
import { sourceLabels } from "../import/known.ts";
import { strings } from "./strings.ts";

const COLUMNS = ownColumns([
	"record",
	"source",
	"period",
	"parameter",
	"item",
	"value",
	"unit",
	"evidence",
	"document",
	"instrument",
	"uncertainty",
	"quality",
	"note",
]);

/** The sheet of records. */
export function recordsSheet(document: Organization, known: KnownOrganization): Sheet {
	const text = strings().workbook;
	const labels = sourceLabels(document);
	const instruments = new Map(document.instruments.map(({ id, name }) => [id, name]));
	let count = 0;
	const rows = document.sources.flatMap(({ id }) => {
		const source = known.sources.find((each) => each.id === id);
		return (document.records[id] ?? []).flatMap((record) => {
			count += 1;
			const line = { number: count, label: labels.get(id) ?? id, record, source, instruments };
			return rowsOf(line);
		});
	});
	return {
		name: text.records,
		columns: COLUMNS.map(({ width }) => ({ width })),
		rows: [COLUMNS.map(({ head }) => ({ text: head, style: "head" as const })), ...rows],
		freezeRows: 1,
		freezeColumns: 3,
		filter: { row: 0, column: 0, rows: rows.length + 1, columns: COLUMNS.length },
		print: { landscape: true, repeatRows: 1 },
	};
}

interface Line {
	number: number;
	label: string;
	record: ActivityRecord;
	source: KnownSource | undefined;
	instruments: ReadonlyMap<string, string>;
}

/** The rows of a record: one for each value, and one for a record that has only a note. */
function rowsOf(line: Line): Cell[][] {
	const { values, lists = {} } = line.record;
	const listed = Object.entries(lists).flatMap(([list, items]) =>
		items.flatMap((item, i) =>
			Object.entries(item).map(([param, amount]) => ({
				param: `${list}/${param}`,
				item: String(i + 1),
				amount,
			})),
		),
	);
	const plain = Object.entries(values).map(([param, amount]) => ({ param, item: "", amount }));
	const all = [...plain, ...listed];
	if (all.length === 0) return [rowOf(line, "", "", undefined, true)];
	return all.map(({ param, item, amount }, i) => rowOf(line, param, item, amount, i === 0));
}

function rowOf(
	{ number, label, record, source, instruments }: Line,
	param: string,
	item: string,
	amount: Amount | undefined,
	isFirst: boolean,
): Cell[] {
	const named = source?.params.find(({ id }) => id === param);
	const parameter = named?.names[language() === "zh" ? 0 : 1] ?? param;
	const { evidence, uncertainty, quality } = amount ?? {};
	const kinds = strings.languages;
	return [
		{ number: String(number) },
		words(label),
		periodCell(record.period),
		words(parameter),
		item === "" ? {} : { number: item },
		amount ? typedCell(amount.value) : {},
		words(amount ? amount.unit || (named?.unit ?? "") : ""),
		words(
			evidence ? `${kinds.zh.evidence[evidence.kind]} ${kinds.en.evidence[evidence.kind]}` : "",
		),
		words(evidence?.document ?? ""),
		words(instruments.get(evidence?.instrumentId ?? "") ?? ""),
		words(uncertaintyText(uncertainty)),
		words(
			quality
				? [`${kinds.zh.quality[quality.level]} ${kinds.en.quality[quality.level]}`, quality.note]
						.filter(Boolean)
						.join(": ")
				: "",
		),
		words(isFirst ? (record.note ?? "") : ""),
	];
}

const words = (text: string): Cell => (text === "" ? {} : { text: harmless(text) });

const periodCell = (period: string): Cell =>
	/^\d{4}-(?:0[1-9]|1[0-2])$/.test(period) ? { date: period } : words(period);

function uncertaintyText(uncertainty: Amount["uncertainty"]): string {
	if (!uncertainty) return "";
	return uncertainty.kind === "relative95"
		? `±${uncertainty.percent}%`
		: `${uncertainty.low}~${uncertainty.high}`;
}
