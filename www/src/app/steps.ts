// A step back and a step forward in the open organisation, from wherever in the app.

import type { Outcome } from "../engine/types.ts";
import { problemText } from "../i18n/index.ts";
import { notify, store } from "./workplace.ts";

async function told(step: Promise<Outcome<null>>): Promise<void> {
	const outcome = await step;
	if (outcome.status === "ok") return;
	notify({ message: outcome.problems.map(problemText).join(" "), kind: "wrong" });
}

/** Takes the last command back; false where there is none. */
export function stepBack(): boolean {
	if (store.canUndo.get() === undefined) return false;
	void told(store.undo());
	return true;
}

/** Does again what was taken back last; false where there is nothing. */
export function stepForward(): boolean {
	if (store.canRedo.get() === undefined) return false;
	void told(store.redo());
	return true;
}
