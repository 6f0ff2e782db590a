// Working without a network: the service worker keeps one version of the app, and the person
// decides when the next one takes its place.

import { registerSW } from "virtual:pwa-register";

/** What the shell does with the news. */
export interface OfflineEvents {
	/** The app now works without a network. */
	ready(): void;
	/** A new version waits; `update` takes it up and loads the page again. */
	waiting(update: () => void): void;
	/** Another tab took up a new version. */
	stale(): void;
}

/** Registers the service worker. */
export function startOffline(events: OfflineEvents): void {
	let asked = false;
	let replaced = false;
	const update = registerSW({
		immediate: true,
		onOfflineReady: () => events.ready(),
		onNeedRefresh: () =>
			events.waiting(() => {
				asked = true;
				if (replaced) location.reload();
				else void update();
			}),
		onNeedReload: () => {
			if (asked) location.reload();
		},
	});
	// A tab that did not ask keeps its version and its drafts, and is told. The first worker of all
	// replaces none.
	const workers = navigator.serviceWorker;
	if (!workers?.controller) return;
	workers.addEventListener("controllerchange", () => {
		replaced = true;
		if (!asked) events.stale();
	});
}
