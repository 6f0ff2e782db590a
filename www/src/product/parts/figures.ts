// How figures of a product are written and coloured: kilograms stay kilograms, a stage has one tone.

import type { FootprintPart, Stage } from "../../engine/footprint.ts";
import { formatKilograms, formatNumber, formatPercent, isDecimal } from "../../format/index.ts";
import type { Tone } from "../../ui/charts/tone.ts";
import type { DataCell } from "../../ui/data-table/model.ts";

/** The stages in the order of a life, each with its tone. */
const TONES: Readonly<Record<Stage, Tone>> = {
	"raw-materials": "c1",
	production: "c2",
	packaging: "c3",
	distribution: "c4",
	use: "c5",
	maintenance: "c6",
	"end-of-life": "c7",
};

/** The tone of a stage. */
export const stageTone = (stage: Stage | undefined): Tone => (stage ? TONES[stage] : "c8");

/** Kilograms as they are shown, of a change with its sign. */
export const kilograms = (value: string, signed = false): string =>
	signed && !value.startsWith("-") && !isZero(value)
		? `+${formatKilograms(value)}`
		: formatKilograms(value);

/** A decimal that is nothing but zeros. */
export const isZero = (value: string): boolean => !/[1-9]/.test(value);

/** A cell of text. */
export const words = (text: string, rest: Partial<DataCell> = {}): DataCell => ({ text, ...rest });

/** A figure that is written once it is looked at: tables may be longer than what is shown of them. */
const written = (
	exact: string,
	text: () => string,
	{ figure, note }: Pick<DataCell, "figure" | "note"> = {},
): DataCell => ({
	get text() {
		return text();
	},
	exact,
	...(figure ? { figure } : {}),
	...(note ? { note } : {}),
});

/** A cell of kilograms. */
export const mass = (value: string | undefined, figure?: string): DataCell =>
	value === undefined
		? { text: "—" }
		: written(value, () => kilograms(value), figure ? { figure } : {});

/** A cell of a change in kilograms. */
export const change = (value: string | undefined): DataCell =>
	value === undefined ? { text: "—" } : written(value, () => kilograms(value, true));

/** A cell of a percentage. */
export const percent = (value: string | undefined, signed = false): DataCell =>
	value === undefined
		? { text: "—" }
		: written(value, () => formatPercent(value, { atMost: 1, ...(signed ? { signed } : {}) }));

/** A cell of any decimal, to four digits. */
export const decimal = (value: string | undefined, unit = "", note?: string): DataCell => {
	const more = note ? { note } : {};
	if (value === undefined || value === "") return { text: "—", ...more };
	if (!isDecimal(value)) return { text: value, ...more };
	const shown = () => formatNumber(value, { significant: 4 });
	if (unit === "") return written(value, shown, more);
	return {
		get text() {
			return `${shown()} ${unit}`;
		},
		...more,
	};
};

/** The figures of inputs, processes and stages by their keys. */
export const figureOf = (parts: readonly FootprintPart[]): ReadonlyMap<string, string> =>
	new Map(parts.map(({ key, figure }) => [key, figure]));
