// Runs something now and whenever a signal it read has changed: for what follows signals and is no
// element.

import { Signal } from "@lit-labs/signals";

/** Follows the signals that `work` reads. */
export function follow(work: () => void): void {
	const computed = new Signal.Computed(() => {
		work();
		return {};
	});
	let waiting = false;
	const run = () => {
		waiting = false;
		computed.get();
		watcher.watch();
	};
	const watcher = new Signal.subtle.Watcher(() => {
		if (waiting) return;
		waiting = true;
		queueMicrotask(run);
	});
	watcher.watch(computed);
	run();
}
