// The pseudo-language: English in brackets and longer, so that tests see text that no catalogue
// holds and layouts that break when a text grows.

const ACCENTS: Record<string, string> = { a: "á", e: "é", i: "í", o: "ó", u: "ú", y: "ý" };

const dress = (text: string): string => {
	const accented = text.replace(/[aeiouy]/g, (letter) => ACCENTS[letter] ?? letter);
	return `⟦${accented}${"·".repeat(Math.ceil(text.length / 4))}⟧`;
};

/** The same catalogue with every text dressed. */
export function pseudo<T>(catalogue: T): T {
	if (typeof catalogue === "string") return dress(catalogue) as T;
	if (typeof catalogue === "function") {
		return ((...values: unknown[]) => dress(String(catalogue(...values)))) as T;
	}
	if (catalogue === null || typeof catalogue !== "object") return catalogue;
	return Object.fromEntries(
		Object.entries(catalogue).map(([key, entry]) => [key, pseudo(entry)]),
	) as T;
}
