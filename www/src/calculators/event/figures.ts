// What a quick estimate says, ready to be shown, drawn and told: each figure rounded once.

import type { EventResult, QuickEstimate } from "../../engine/types.ts";
import { formatKilograms, formatPercent, formatTonnes } from "../../format/index.ts";
import { inLanguage } from "../../i18n/index.ts";
import { approximate } from "../../ui/charts/approximate.ts";

/** A part of the whole. */
export interface Part {
	key: string;
	label: string;
	/** What it is made of, such as the ways to come. */
	note: string;
	kilograms: string;
	percent: string;
	/** The length of its bar, of 100. */
	length: number;
}

/** A quick estimate as it is shown. */
export interface Shown {
	total: string;
	perPerson: string;
	perDay: string;
	parts: readonly Part[];
	/** Figures beside the total, such as flights with radiative forcing. */
	beside: readonly { key: string; label: string; kilograms: string }[];
	note: string;
}

/** A figure that may not be there. */
const kilograms = (value: string | undefined): string =>
	value === undefined ? "—" : formatKilograms(value);

/** The ways to come and their emissions, under the part of travel. */
const modesOf = ({ sources }: EventResult): string =>
	sources
		.filter(({ id, estimate }) => id.startsWith("journeys:") && estimate !== undefined)
		.toSorted((a, b) => approximate(b.estimate) - approximate(a.estimate))
		.map(({ name, estimate }) => `${name} ${kilograms(estimate)}`)
		.join(" · ");

/** What an estimate shows. */
export function shown({ result, note }: QuickEstimate): Shown {
	const { total, byKind, beside, perParticipant, perParticipantDay } = result.estimate;
	const largest = Math.max(...byKind.map(({ kgCo2e }) => approximate(kgCo2e)));
	return {
		total: formatTonnes(total.kgCo2e),
		perPerson: kilograms(perParticipant),
		perDay: kilograms(perParticipantDay),
		parts: byKind.map(({ key, name, kgCo2e, percent }) => ({
			key,
			label: inLanguage(name),
			note: key === "travel" ? modesOf(result) : "",
			kilograms: kilograms(kgCo2e),
			percent: formatPercent(percent),
			length: largest > 0 ? (Math.max(0, approximate(kgCo2e)) / largest) * 100 : 0,
		})),
		beside: beside.map(({ key, name, kgCo2e }) => ({
			key,
			label: inLanguage(name),
			kilograms: kilograms(kgCo2e),
		})),
		note: inLanguage(note),
	};
}
