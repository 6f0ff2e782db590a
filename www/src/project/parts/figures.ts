// How figures of a project are written: kilograms of CO2e as tonnes, credits in tonnes, money in its own unit.

import { formatNumber, formatTonnes, formatUnit, isDecimal } from "../../format/index.ts";
import { language } from "../../i18n/index.ts";
import type { DataCell } from "../../ui/data-table/model.ts";
import { strings } from "../strings.ts";

/** A figure with the name by which it is explained. */
interface Figure {
	figure: string;
	kgCo2e: string;
}

/** A cell of text. */
export const words = (text: string, rest: Partial<DataCell> = {}): DataCell => ({ text, ...rest });

/** A cell of a mass in tonnes, which opens. */
export const mass = (figure: Figure | undefined): DataCell =>
	figure === undefined
		? { text: strings().none }
		: { text: formatTonnes(figure.kgCo2e), exact: figure.kgCo2e, figure: figure.figure };

/** A cell of a decimal; a dash where there is none. */
export const decimal = (value: string | undefined, places?: number): DataCell =>
	value === undefined || value === ""
		? { text: strings().none }
		: {
				text: formatNumber(value, places === undefined ? {} : { atMost: places }),
				...(isDecimal(value) ? { exact: value } : {}),
			};

/** Money as it is shown: two places at most. */
export const money = (value: string | undefined): DataCell => decimal(value, 2);

/** A unit of money as people write it: 元 in Chinese for the engine's CNY. */
export const moneyUnit = (unit: string): string =>
	language() === "zh" ? unit.replace(/\bCNY\b/, "元") : formatUnit(unit);

/** A heading with its unit. */
export const withUnitOf = (label: string, unit: string): string =>
	unit === "" ? label : `${label} (${formatUnit(unit)})`;
