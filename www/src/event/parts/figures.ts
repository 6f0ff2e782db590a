// How figures of an event are written: kilograms of CO2e as tonnes, shares as percentages, and the names under which
// the engine explains them.

import type { EventFigure, EventPhase, EventSide, SourceKind } from "../../engine/types.ts";
import { formatNumber, formatPercent, formatTonnes, withUnit } from "../../format/index.ts";
import { inLanguage } from "../../i18n/index.ts";
import type { Tone } from "../../ui/charts/tone.ts";
import type { DataCell, DataRow } from "../../ui/data-table/model.ts";
import { strings } from "../strings.ts";

/** The phases, in the order of time. */
export const PHASES: readonly EventPhase[] = ["preparation", "holding", "wrap-up"];

/** The kinds of sources, in the order of the guide's annex. */
export const KINDS: readonly SourceKind[] = [
	"fuel",
	"fleet",
	"electricity",
	"heat",
	"electric-vehicle",
	"travel",
	"accommodation",
	"catering",
	"supplies",
	"construction",
	"freight",
	"water",
	"waste",
	"refrigerant",
	"online",
	"other",
];

const PHASE_TONES: Readonly<Record<string, Tone>> = {
	preparation: "c3",
	holding: "c1",
	"wrap-up": "c7",
};

/** The tone of a phase. */
export const phaseTone = (phase: string): Tone => PHASE_TONES[phase] ?? "c8";

const KIND_TONES: Readonly<Record<string, Tone>> = {
	fuel: "c1",
	fleet: "c2",
	electricity: "c3",
	heat: "c7",
	"electric-vehicle": "c3",
	travel: "c5",
	accommodation: "c4",
	catering: "c2",
	supplies: "c6",
	construction: "c6",
	freight: "c7",
	water: "c1",
	waste: "c4",
	refrigerant: "c6",
};

/** The tone of a kind of source. */
export const kindTone = (kind: string): Tone => KIND_TONES[kind] ?? "c8";

/** Kilograms as tonnes with their unit; a dash where there is nothing. */
export const tonnes = (kilograms: string | undefined): string =>
	kilograms === undefined ? strings().none : withUnit(formatTonnes(kilograms), strings().tonnes);

/** A change in kilograms as tonnes, with its sign. */
export function change(kilograms: string | undefined): string {
	if (kilograms === undefined) return strings().none;
	const text = formatTonnes(kilograms);
	return kilograms.startsWith("-") || !/[1-9]/.test(kilograms) ? text : `+${text}`;
}

/** An amount in tonnes as typed, with its unit. */
export const wholeTonnes = (value: string): string =>
	withUnit(formatNumber(value), strings().tonnes);

/** The figure of a source on one side, by the name under which the engine explains it. */
export function sourceFigure(side: EventSide, source: string): string {
	const escaped = source.replaceAll("%", "%25").replaceAll(";", "%3B").replaceAll("=", "%3D");
	return `total:${side};source=${escaped}`;
}

/** A cell of a mass in tonnes. */
export const mass = (kilograms: string | undefined, figure?: string): DataCell =>
	kilograms === undefined
		? { text: strings().none }
		: { text: formatTonnes(kilograms), exact: kilograms, ...(figure ? { figure } : {}) };

/** Figures as rows of a table: name, tonnes, share. */
export const figureRows = (
	figures: readonly EventFigure[],
	tone?: (key: string) => Tone,
): DataRow[] =>
	figures.map(({ key, name, kgCo2e, percent, figure }) => ({
		key,
		cells: [
			{ text: inLanguage(name), ...(tone ? { tone: tone(key) } : {}) },
			mass(kgCo2e, figure),
			{ text: formatPercent(percent), exact: percent },
		],
	}));
