// What the rest of the app sees of the store.

import { type Browser, browserOf, evicts } from "./backup/keeping.ts";
import type { Shelf } from "./backup/marker.ts";
import { REMIND_EVICTING_DAYS } from "./backup/saved.ts";
import { Channel } from "./channel.ts";
import { Database } from "./database.ts";
import { sha256 } from "./digest.ts";
import { newId } from "./new-id.ts";
import { Store, type StoreEngine } from "./store.ts";

export { createStudy } from "./commands/create-study.ts";
export { createOrganization } from "./commands/create-subject.ts";
export type {
	Arguments,
	CommandName,
	PlanCommandArguments,
	PlanCommandName,
} from "./commands/names.ts";
export type { PlanItem } from "./commands/plan/place.ts";
export type { Cell } from "./commands/set-cells.ts";
export { diffDocuments } from "./diff.ts";
export type { Seen } from "./look.ts";
export type { Change, Head, Loss, Patch, SubjectDocument } from "./model.ts";
export { newId } from "./new-id.ts";
export type { SaveState } from "./saver.ts";
export type { Document, Store, StoreEngine, View } from "./store.ts";
export type { Evidence, Line, Timeline } from "./timeline.ts";

export { isNewer } from "./versions.ts";

/** Opens the store of this browser, and guards the page while something is not saved. */
export function startStore<R, F>(engine: StoreEngine<R, F>, app: string): Store<R, F> {
	const database = new Database();
	const ground = {
		database,
		channel: new Channel(),
		digest: sha256,
		now: () => new Date().toISOString(),
		newId,
	};
	const store = new Store<R, F>(ground, engine, app, localShelf());
	if (evicts(thisBrowser())) store.backup.remindAfterDays = REMIND_EVICTING_DAYS;
	database.watch(document);
	document.addEventListener("visibilitychange", () => {
		void store.save();
		if (document.visibilityState === "hidden") store.backup.hurry();
	});
	window.addEventListener("beforeunload", (event) => {
		if (store.unsaved) event.preventDefault();
	});
	void store.backup.start();
	void store.refresh();
	return store;
}

/** What of the browser in use decides how long it keeps things. */
export function thisBrowser(): Browser {
	const installed =
		matchMedia("(display-mode: standalone)").matches ||
		Reflect.get(navigator, "standalone") === true;
	return browserOf(navigator, installed);
}

function localShelf(): Shelf | undefined {
	try {
		return localStorage;
	} catch {
		return undefined; // the browser keeps nothing here
	}
}
