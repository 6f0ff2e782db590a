// Loading the page anew for a new version: only once everything typed is saved.

import { focusedElement } from "../ui/focus.ts";
import { store } from "./workplace.ts";

/** Ends what is being typed and saves it; whether nothing is left unsaved. */
export async function allSaved(): Promise<boolean> {
	focusedElement()?.blur();
	await new Promise((resolve) => setTimeout(resolve));
	await store.save();
	return !store.unsaved;
}
