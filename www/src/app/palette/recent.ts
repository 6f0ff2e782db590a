// What was chosen last, by its keys alone: names stay in the store, and go when it forgets them.

const KEY = "tansuan:recent";
const MOST = 7;

/** The keys, the latest first. */
export function recentKeys(): string[] {
	try {
		const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? "[]");
		return Array.isArray(kept) ? kept.filter((each) => typeof each === "string") : [];
	} catch {
		return []; // Nothing kept, or nothing that can be read.
	}
}

/** Puts a key before the others. */
export function remember(key: string): void {
	const keys = [key, ...recentKeys().filter((each) => each !== key)].slice(0, MOST);
	try {
		localStorage.setItem(KEY, JSON.stringify(keys));
	} catch {
		// Without storage nothing is recent.
	}
}
