// Loading the page anew for a new version: only once everything typed is saved.

import { focusedElement } from "../ui/focus.ts";
import { strings } from "./strings.ts";
import { notify, store } from "./workplace.ts";

/** Ends what is being typed and saves it; whether nothing is left unsaved. */
export async function allSaved(): Promise<boolean> {
	focusedElement()?.blur();
	await new Promise((resolve) => setTimeout(resolve));
	await store.save();
	return !store.unsaved;
}

/** Answers who asks for a newer app. */
export function answerRenewal(): void {
	document.addEventListener("tansuan-renewal-asked", () => void renew());
}

/** Looks for a newer app: one that comes offers itself, else the page loads again. */
async function renew(): Promise<void> {
	const registration = await navigator.serviceWorker?.getRegistration();
	await registration?.update().catch(() => {});
	if (registration?.installing) return;
	// What can't be saved since the storage is newer never will be here: the browser asks before it goes.
	if ((await allSaved()) || store.behind.get()) location.reload();
	else notify({ message: () => strings().offline.unsaved, kind: "wrong" });
}
