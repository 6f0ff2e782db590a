// Light, dark or the system's: the person's choice, kept on this device.

import { signal } from "@lit-labs/signals";

/** What the person chose; `auto` follows the system. */
export type Theme = "auto" | "light" | "dark";

const KEY = "tansuan:theme";
const current = signal<Theme>("auto");

/** The theme in use. */
export const theme = (): Theme => current.get();

/** Changes the theme at once and remembers it. */
export function setTheme(next: Theme): void {
	current.set(next);
	if (next === "auto") delete document.documentElement.dataset.theme;
	else document.documentElement.dataset.theme = next;
	try {
		localStorage.setItem(KEY, next);
	} catch {
		// Without storage the choice lasts as long as the page.
	}
}

/** Takes up the remembered theme. */
export function startTheme(): void {
	try {
		const stored = localStorage.getItem(KEY);
		if (stored === "light" || stored === "dark") setTheme(stored);
	} catch {
		// A browser may refuse storage altogether.
	}
}
