// Numbers for people. Values arrive as decimal strings and go to `Intl` as they are, which reads
// them exactly; rounding is half to even (GB/T 8170) and happens here alone.

import { languageTag } from "../i18n/index.ts";

/** How many digits to show. Without options: as many as the value has. */
export interface Digits {
	/** Exactly so many decimal places. */
	places?: number;
	/** At most so many decimal places. */
	atMost?: number;
	/** At most so many significant digits. */
	significant?: number;
	/** Always a sign, for changes. */
	signed?: boolean;
	/** With 万 and 亿, or thousand and million. */
	compact?: boolean;
}

const DECIMAL = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const formatters = new Map<string, Intl.NumberFormat>();

/** True for a text that `Intl` reads as an exact decimal. */
export const isDecimal = (text: string): text is `${number}` => DECIMAL.test(text);

function formatter(digits: Digits): Intl.NumberFormat {
	const tag = languageTag();
	const key = `${tag} ${JSON.stringify(digits)}`;
	const known = formatters.get(key);
	if (known) return known;
	const { places, atMost, significant, signed, compact } = digits;
	const made = new Intl.NumberFormat(tag, {
		roundingMode: "halfEven",
		maximumFractionDigits: 20,
		...(places === undefined
			? {}
			: { minimumFractionDigits: places, maximumFractionDigits: places }),
		...(atMost === undefined ? {} : { maximumFractionDigits: atMost }),
		...(significant === undefined ? {} : { maximumSignificantDigits: significant }),
		...(signed ? { signDisplay: "exceptZero" } : {}),
		...(compact ? { notation: "compact" } : {}),
	});
	formatters.set(key, made);
	return made;
}

/** A decimal with grouped digits and a true minus; a text that is no number stays as it is. */
export function formatNumber(value: string, digits: Digits = {}): string {
	if (!isDecimal(value)) return value;
	return formatter(digits).format(value).replace("-", "−");
}

/** Kilograms as tonnes: the decimal point moves, nothing is computed. */
export function formatTonnes(kilograms: string, digits: Digits = tonneDigits(kilograms)): string {
	if (!isDecimal(kilograms)) return kilograms;
	return formatNumber(shifted(kilograms, -3), digits);
}

/** Digits that suit one figure in tonnes: whole tonnes from a hundred, else two places or three digits. */
export function tonneDigits(kilograms: string): Digits {
	const magnitude = magnitudeOf(kilograms) - 3;
	if (magnitude >= 2) return { places: 0 };
	if (magnitude >= 0) return { places: 2 };
	return { significant: 3 };
}

/** Kilograms of a product's footprint: whole ones from a thousand, else four digits. */
export const formatKilograms = (kilograms: string): string =>
	formatNumber(kilograms, magnitudeOf(kilograms) >= 3 ? { places: 0 } : { significant: 4 });

/** A percentage given as such (`3.4` is 3.4 %). */
export const formatPercent = (percent: string, digits: Digits = { atMost: 1 }): string =>
	`${formatNumber(percent, digits)}\u00a0%`;

/** A fraction as a percentage (`0.034` is 3.4 %). */
export const formatFraction = (fraction: string, digits: Digits = { atMost: 1 }): string =>
	isDecimal(fraction) ? formatPercent(shifted(fraction, 2), digits) : fraction;

/** The power of ten of a decimal's first digit that is not zero; very small for zero. */
export function magnitudeOf(value: string): number {
	const [mantissa = "", exponent = "0"] = value.toLowerCase().replace(/^[+-]/, "").split("e");
	const [whole = "", fraction = ""] = mantissa.split(".");
	const power = Number.parseInt(exponent, 10);
	const significant = whole.replace(/^0+/, "");
	if (significant !== "") return significant.length - 1 + power;
	const zeros = fraction.search(/[1-9]/);
	return zeros < 0 ? Number.NEGATIVE_INFINITY : -zeros - 1 + power;
}

/** The same decimal times a power of ten, as `Intl` reads it. */
function shifted(value: string, by: number): string {
	const [mantissa = "0", exponent = "0"] = value.toLowerCase().split("e");
	return `${mantissa}e${Number.parseInt(exponent, 10) + by}`;
}
