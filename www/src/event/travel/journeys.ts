// Rows of travel as the document has them, from what people type.

import type { EventSide, Journey } from "../../engine/types.ts";

/** What a row says; empty texts are absent in the document. */
export interface JourneyTexts {
	mode: string;
	persons: string;
	distance: Journey["distance"];
	origin?: string;
	roundTrip?: boolean;
	sharing?: string;
	group?: string;
	survey?: string;
	phase?: string;
	note?: string;
}

/** A row of the travel table. */
export function journeyOf(id: string, side: EventSide, texts: JourneyTexts): Journey {
	const { mode, persons, distance, ...more } = texts;
	const said = Object.entries(more).filter(
		([, value]) => value !== "" && value !== false && value !== undefined,
	);
	return { id, side, mode, persons, distance, ...Object.fromEntries(said) } as Journey;
}

/** A distance as typed: `1200`, `1,200 km`, `300公里`; kilometres where no unit is named. */
export function distanceOf(text: string): Journey["distance"] {
	const [, value = "", unit = ""] =
		/^\s*([-+−]?[\d.,，\s]*\d\.?)\s*([^\d\s.,].*)$/.exec(text) ?? [];
	if (value === "") return { value: text.trim(), unit: "km" };
	return { value: value.trim(), unit: /^(km|公里|千米)$/i.test(unit.trim()) ? "km" : unit.trim() };
}

/** Whether a text says yes. */
export const isYes = (text: string): boolean =>
	/^(是|对|往返|双程|有|√|y|yes|true|1|return|round.*|both)$/i.test(text.trim());
