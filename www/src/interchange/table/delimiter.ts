// Which character parts the cells of a file: what the file says itself, else what makes its first
// lines the same length.

/** The characters that are tried. */
export const DELIMITERS = [",", "\t", ";", "|"] as const;

/** One of them. */
export type Delimiter = (typeof DELIMITERS)[number];

/** Excel's own first line, `sep=;`, as it is or as other programs save it again. */
const SAID = /^\uFEFF?"?sep=(.)"?[ \t,;]*(\r\n|\n|\r|$)/i;

/** The text without that line, and what the line says. */
export function withoutSaid(text: string): { text: string; said: Delimiter | undefined } {
	const found = SAID.exec(text);
	const said = DELIMITERS.find((each) => each === found?.[1]);
	return found && said ? { text: text.slice(found[0].length), said } : { text, said: undefined };
}

/** Guesses the delimiter of a text. */
export function guessDelimiter(text: string): Delimiter {
	const lines = logicalLines(text.slice(0, 64 * 1024)).slice(0, 60);
	let best: Delimiter = ",";
	let bestScore = 0;
	for (const delimiter of DELIMITERS) {
		const counts = lines.map((line) => outsideQuotes(line, delimiter)).filter((n) => n > 0);
		const common = mostCommon(counts);
		const agreeing = counts.filter((count) => count === common).length;
		const score = agreeing * Math.min(common, 30);
		if (score > bestScore) [best, bestScore] = [delimiter, score];
	}
	return best;
}

function logicalLines(text: string): string[] {
	const lines: string[] = [];
	let open = false;
	let line = "";
	for (const character of text) {
		if (character === '"') open = !open;
		if (!open && (character === "\n" || character === "\r")) {
			if (line !== "") lines.push(line);
			line = "";
		} else line += character;
	}
	if (line !== "") lines.push(line);
	return lines;
}

function outsideQuotes(line: string, delimiter: string): number {
	let open = false;
	let count = 0;
	for (const character of line) {
		if (character === '"') open = !open;
		else if (!open && character === delimiter) count++;
	}
	return count;
}

function mostCommon(counts: readonly number[]): number {
	const times = new Map<number, number>();
	for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1);
	let best = 0;
	for (const [count, often] of times) {
		const bestOften = times.get(best) ?? 0;
		if (often > bestOften || (often === bestOften && count > best)) best = count;
	}
	return best;
}
