// What would mend a cell that can't be read: another number, another unit, another name. Where only
// one reading makes sense there is one suggestion, and it can be taken by a click.

import { distance, nearestSources } from "./kinds.ts";
import { type KnownOrganization, type KnownSource, nameKey } from "./mapping.ts";
import { plain } from "./period.ts";
import data from "./words.json" with { type: "json" };
import { wordKey } from "./words.ts";

/** A mend: another text in a cell, or what a name or a unit means wherever it stands. */
export type Mend =
	| { kind: "cell"; row: number; column: number; text: string }
	| { kind: "name"; key: string; sourceId: string; text: string }
	| { kind: "unit"; key: string; text: string };

/** A cell that is refused. */
export interface Refused {
	row: number;
	column: number;
	/** The code of the engine's problem, or the reader's reason. */
	code: string;
	/** The cell as it is. */
	text: string;
	/** The unit that its value was read with, and where that stands if it has a cell. */
	unit?: string;
	source?: KnownSource;
}

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/** The suggestions for a refused cell, the likeliest first. */
export function mendsOf(refused: Refused, known: KnownOrganization): Mend[] {
	const { row, column, code, text, unit, source } = refused;
	const cell = (texts: readonly string[]): Mend[] =>
		texts.map((each) => ({ kind: "cell", row, column, text: each }));
	switch (code) {
		case "unknown-source":
			return nearestSources(text, known.sources).map(({ id, name }) => ({
				kind: "name",
				key: nameKey(text),
				sourceId: id,
				text: name,
			}));
		case "unknown-period":
			return cell(periods(text));
		case "invalid-number":
		case "ambiguous-number":
			return cell(numbers(text));
		case "unknown-unit": {
			const whole = cell(numbers(text));
			return whole.length > 0 ? whole : units(unit ?? "", nearestUnits(unit ?? "", source?.unit));
		}
		case "gas-state-missing":
			return units(unit ?? "", withGasState(unit ?? ""));
		default:
			return [];
	}
}

const units = (unit: string, texts: readonly string[]): Mend[] =>
	unit === "" ? [] : texts.map((text) => ({ kind: "unit", key: wordKey(unit), text }));

/** The numbers that a text can be meant as. */
export function numbers(text: string): string[] {
	const written = plain(text).replaceAll(/[\s'’]/g, "");
	const found = [
		separated(written),
		separated(
			written
				.replaceAll(/[oO〇]/g, "0")
				.replaceAll(/[lI|]/g, "1")
				.replace(/^(?:约|大约|~|≈|c\.|ca\.|approx\.?)/i, "")
				.replaceAll("。", ".")
				.replace(/\.{2,}/, ".")
				.replace(/[.,;:，、]+$/, ""),
		),
	].flat();
	return [...new Set(found)].filter((number) => number !== written);
}

/** Readings with the comma between thousands, and with the comma before decimals. */
function separated(text: string): string[] {
	const asPoint = text.replaceAll(",", "");
	const asComma = text.replaceAll(".", "").replace(",", ".");
	const commaLast = text.lastIndexOf(",") > text.lastIndexOf(".");
	const readings = commaLast ? [asComma, asPoint] : [asPoint, asComma];
	return readings.filter(
		(reading) => NUMBER.test(reading) && (text.includes(",") || reading === asPoint),
	);
}

/** The months that a text can be meant as: a day that was copied as its number. */
function periods(text: string): string[] {
	const serial = /^\d{5}$/.test(plain(text)) ? Number(plain(text)) : 0;
	if (serial < 30_000 || serial > 80_000) return [];
	return [new Date(Date.UTC(1899, 11, 30 + serial)).toISOString().slice(0, 7)];
}

const UNITS = data.units.split("|").flatMap((unit) => [unit, `万${unit}`]);

/** The units that are spelled almost like a text; that of the source counts as known too. */
export function nearestUnits(text: string, own = ""): string[] {
	const key = wordKey(text);
	const near = [...new Set([...(own === "" ? [] : [own]), ...UNITS])]
		.map((unit) => ({ unit, far: distance(key, wordKey(unit)), isOwn: unit === own }))
		.filter(({ unit, far }) => far <= Math.max(1, Math.floor(key.length / 3)) && far < unit.length)
		.sort((a, b) => Number(b.isOwn) - Number(a.isOwn) || a.far - b.far);
	const nearest = near.filter(({ far, isOwn }) => isOwn || far === near.at(-1)?.far || far <= 1);
	return [...new Map(nearest.map(({ unit }) => [wordKey(unit), unit])).values()].slice(0, 2);
}

/** A volume of gas at 0 °C and at 20 °C. */
function withGasState(unit: string): string[] {
	const [, many = ""] = /^(.*?)(?:m3|m³|㎥|立方米?|方)$/i.exec(plain(unit)) ?? [];
	return /(?:m3|m³|㎥|立方米?|方)$/i.test(plain(unit)) ? [`${many}Nm3`, `${many}Sm3`] : [];
}
