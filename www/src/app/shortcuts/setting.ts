// Whether shortcuts of a single key are on: the person's choice, kept on this device.

import { signal } from "@lit-labs/signals";

const KEY = "tansuan:single-keys";

function kept(): boolean {
	try {
		return localStorage.getItem(KEY) !== "off";
	} catch {
		return true; // A browser may refuse storage altogether.
	}
}

const on = signal(kept());

/** Whether shortcuts of a single key are on. */
export const singleKeys = (): boolean => on.get();

/** Turns them on or off, and remembers it. */
export function setSingleKeys(next: boolean): void {
	on.set(next);
	try {
		localStorage.setItem(KEY, next ? "on" : "off");
	} catch {
		// Without storage the choice lasts as long as the page.
	}
}
