// Table A.1 碳排放强度和总量表: intensities, then the total, then what it is made of.

import type { TableA1Row } from "../../../engine/result.ts";
import type { AccountId, EmissionType } from "../../../engine/types.ts";
import { type Digits, formatNumber, formatUnit, magnitudeOf } from "../../../format/index.ts";
import { inLanguage } from "../../../i18n/index.ts";
import { EMISSION_TYPE_ORDER, emissionHollow, emissionTone } from "../../../ui/charts/tone.ts";
import { intensityFigure } from "../../explanation/intensity.ts";
import { type AnnexTable, type Cell, type Row, yearColumns } from "./annex.ts";
import { strings } from "./strings.ts";

const isType = (key: string): boolean => EMISSION_TYPE_ORDER.includes(key as EmissionType);

/** Table A.1 of the account that the rows were made on. */
export function tableA1(
	rows: readonly TableA1Row[],
	years: readonly number[],
	account: AccountId,
): AnnexTable {
	const text = strings();
	const line = (row: TableA1Row, kind?: Row["kind"]): Row => ({
		...(kind ? { kind } : {}),
		cells: [
			{ text: nameOf(row), head: true, ...(isType(row.key) ? toneOf(row.key) : {}) },
			...years.map((year): Cell => {
				const cell = row.values[String(year)];
				if (!cell) return { text: text.none };
				const { value } = cell;
				const figure = figureOf(row, account, year) ?? cell.figure;
				return { text: formatNumber(value, digitsOf(row, value)), exact: value, figure };
			}),
		],
	});
	const intensities = rows.filter((row) => row.key.startsWith("intensity"));
	const total = rows.filter((row) => row.key === "total");
	const parts = rows.filter((row) => isType(row.key));
	const others = rows.filter((row) => row.key === "without-purchased");
	const group: Row = {
		kind: "group",
		cells: [{ text: text.partsOfTotal, columns: years.length + 1, head: true }],
	};
	return {
		id: "a1",
		number: text.number("a1"),
		title: text.titles.a1,
		columns: [{ label: text.item }, ...yearColumns(years, text.year)],
		rows: [
			...intensities.map((row) => line(row)),
			...total.map((row) => line(row, "sum")),
			...(parts.length > 0 ? [group] : []),
			...parts.map((row) => line(row)),
			...others.map((row) => line(row)),
		],
	};
}

/** An intensity is explained by itself, not by the emissions it stands on. */
function figureOf({ key }: TableA1Row, account: AccountId, year: number): string | undefined {
	if (!key.startsWith("intensity")) return undefined;
	const productId = /^intensity-(.*)$/s.exec(key)?.[1];
	return intensityFigure({ account, year, ...(productId === undefined ? {} : { productId }) });
}

const toneOf = (type: string) => ({ tone: emissionTone(type), hollow: emissionHollow(type) });

/** Intensities to four digits of the largest in the row, all with the same places. */
function digitsOf(row: TableA1Row, value: string): Digits {
	if (!row.key.startsWith("intensity")) return inTonnes(value);
	const largest = Math.max(...Object.values(row.values).map((cell) => magnitudeOf(cell.value)));
	return { places: Number.isFinite(largest) ? Math.min(12, Math.max(0, 3 - largest)) : 0 };
}

/** Whole tonnes from a hundred, else two places or three digits. */
export function inTonnes(tonnes: string): Digits {
	const magnitude = magnitudeOf(tonnes);
	if (magnitude >= 2 || magnitude === Number.NEGATIVE_INFINITY) return { places: 0 };
	return magnitude >= 0 ? { places: 2 } : { significant: 3 };
}

/** 碳排放强度（tCO₂e/万元） and 碳排放总量（tCO₂e）; the parts are all in the total's unit. */
function nameOf(row: TableA1Row): string {
	const text = strings();
	const name = row.key === "total" ? text.total : inLanguage(row.name);
	if (isType(row.key)) return name;
	return text.inUnit(name, formatUnit(row.unit));
}
