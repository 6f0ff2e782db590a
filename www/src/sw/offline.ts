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
	const update = registerSW({
		immediate: true,
		onOfflineReady: () => events.ready(),
		onNeedRefresh: () =>
			events.waiting(() => {
				asked = true;
				void update();
			}),
		onNeedReload: () => (asked ? location.reload() : events.stale()),
	});
}
