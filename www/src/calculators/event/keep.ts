// Keeping and sharing an estimate: as a picture, as a file, and by what the device shares with.

import type { Problem, QuickAnswers, QuickEstimate } from "../../engine/types.ts";
import { formatDate } from "../../format/index.ts";
import { pngOf } from "../../ui/exhibit/picture.ts";
import { fileName, saveFile } from "../../ui/save/save.ts";
import type { Shown } from "./figures.ts";
import { type Looks, pictureOf } from "./picture.ts";
import { strings } from "./strings.ts";

/** An estimate and what it was made of. */
export interface Made {
	answers: QuickAnswers;
	estimate: QuickEstimate;
	findings: readonly Problem[];
	/** What pictures and texts are headed by. */
	heading: string;
	/** The day on which it was made, `2026-01-31`. */
	day: string;
}

/** The estimate as a PNG file. */
export async function pictureFile(made: Made, shown: Shown, looks: Looks): Promise<File> {
	const { keep, result } = strings();
	const caption = {
		heading: made.heading,
		screening: result.screening,
		perPerson: `${result.perPerson} ${shown.perPerson} kg`,
		foot: `${keep.by} · ${formatDate(made.day)}`,
	};
	const blob = await pngOf(pictureOf(shown, caption, looks));
	return new File([blob], fileName(`${made.heading} ${keep.suffix}.png`), { type: "image/png" });
}

/** Saves answers and result, or the event that they make. */
export function saveJson(made: Made, what: "estimate" | "event"): void {
	const { answers, estimate, findings, heading, day } = made;
	const { document, assumptions, note, result } = estimate;
	const { gwp, estimate: totals, sources } = result;
	const quick = {
		format: "tansuan-quick-estimate",
		version: 1,
		day,
		note,
		answers,
		assumptions,
		result: { gwp, ...totals, sources },
		findings,
	};
	const value = what === "event" ? document : quick;
	const name = what === "event" ? document.name : `${heading} ${strings().keep.suffix}`;
	saveFile(`${name}.json`, `${JSON.stringify(value, null, 2)}\n`, "application/json");
}

/** Whether this device shares. */
export const canShare = (): boolean => typeof navigator.share === "function";

/** Hands the estimate to what the device shares with: the picture where it takes files, and the sentence. */
export async function share(made: Made, shown: Shown, picture: File): Promise<void> {
	const text = strings().keep.told(made.heading, shown.total, shown.perPerson, shown.note);
	const files = [picture];
	const told = { title: made.heading, text };
	try {
		await navigator.share(navigator.canShare?.({ files }) ? { ...told, files } : told);
	} catch (cause) {
		// Who closes what the device offers has shared nothing, and nothing is wrong.
		if (!(cause instanceof DOMException && cause.name === "AbortError")) throw cause;
	}
}
