// Loading the page anew for a new version: only once everything typed is saved.

import { store } from "./workplace.ts";

/** The element that has the focus, inside the shadow roots it may be in. */
function focused(): Element | null {
	let active = document.activeElement;
	while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
	return active;
}

/** Ends what is being typed and saves it; whether nothing is left unsaved. */
export async function allSaved(): Promise<boolean> {
	const active = focused();
	if (active instanceof HTMLElement) active.blur();
	await new Promise((resolve) => setTimeout(resolve));
	await store.save();
	return !store.unsaved;
}
