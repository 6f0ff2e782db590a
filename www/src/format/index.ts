// How the app writes numbers, units and dates.

export { formatClause } from "./clause.ts";
export {
	formatAgo,
	formatDate,
	formatMoment,
	formatMonth,
	formatPeriod,
	formatTime,
} from "./date.ts";
export {
	type Digits,
	formatFraction,
	formatKilograms,
	formatNumber,
	formatPercent,
	formatTonnes,
	isDecimal,
	magnitudeOf,
	tonneDigits,
} from "./number.ts";
export { formatRegion, provinces } from "./region.ts";
export { formatUnit, withUnit } from "./unit.ts";
