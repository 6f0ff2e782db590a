// The log as a list: which lines have been undone, which day they belong to, what each says.

import { formatMoment } from "../format/index.ts";
import type { Line, Loss } from "../store/index.ts";
import type { Teller } from "./book.ts";
import { strings } from "./strings.ts";

/** Sentences of one line that are shown. */
const SHOWN = 4;

/** The numbers of lines that later lines take back. `lines` come newest first, from the last on. */
export function undoneLines(lines: readonly Pick<Line, "seq" | "undoes">[]): Set<number> {
	const undone = new Set<number>();
	for (const { seq, undoes } of lines) {
		if (undoes !== undefined && !undone.has(seq)) undone.add(undoes);
	}
	return undone;
}

/** The day of a moment where the person is, as `2026-11-28`. */
export function dayOf(at: string): string {
	const moment = new Date(at);
	if (Number.isNaN(moment.getTime())) return "";
	const two = (number: number) => String(number).padStart(2, "0");
	return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

/** Lines by day, in their order. */
export function byDay(lines: readonly Line[]): { day: string; lines: Line[] }[] {
	const days: { day: string; lines: Line[] }[] = [];
	for (const line of lines) {
		const day = dayOf(line.at);
		const last = days.at(-1);
		if (last?.day === day) last.lines.push(line);
		else days.push({ day, lines: [line] });
	}
	return days;
}

/** What a line is called. */
export const titleOf = ({ type, patch }: Pick<Line, "type" | "patch">, teller: Teller): string =>
	(patch && teller.title?.(type, patch)) ?? strings().commands[type] ?? type;

/** What a line did, in a few sentences. */
export function detailsOf({ patch, anchor, lost }: Line, { names, tell }: Teller): string[] {
	const text = strings();
	if (anchor) {
		const { count, broken } = anchor;
		return [text.told.anchor(count), ...(broken === undefined ? [] : [text.told.broken(broken)])];
	}
	if (lost) return lost.map((loss) => lossText(loss, names));
	if (!patch) return [text.unreadable];
	return shortened(tell(patch), SHOWN);
}

/** The first sentences, and how many others there are. */
export function shortened(sentences: readonly string[], most: number): string[] {
	const rest = sentences.length - most;
	return rest > 1 ? [...sentences.slice(0, most), strings().more(rest)] : [...sentences];
}

/** What can't be read any more, in a sentence. */
export function lossText(loss: Loss, names: ReadonlyMap<string, string>): string {
	const text = strings().told;
	if (loss.part === "body") return text.lostBody(formatMoment(loss.at));
	const source = names.get(loss.sourceId) || loss.sourceId;
	return loss.rows ? text.lostRows(source, String(loss.rows)) : text.lostSome(source);
}
