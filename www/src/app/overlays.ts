// What lies over the page when it is asked for: search, shortcuts, terms, tour. Each is loaded with the
// first asking, and stays.

import type { TansuanTerms } from "./help/terms.component.ts";
import type { Shell } from "./palette/commands.ts";
import type { TansuanPalette } from "./palette/palette.component.ts";
import type { TansuanShortcuts } from "./shortcuts/shortcuts.component.ts";
import { startTour } from "./tour/progress.ts";

/** The one element of a tag, in the page. */
function the<E extends HTMLElement>(tag: string): E {
	const there = document.querySelector<E>(tag);
	if (there) return there;
	const made = document.createElement(tag) as E;
	document.body.append(made);
	return made;
}

/** What other parts of the shell are asked for. */
const shell: Shell = {
	showShortcuts: () => void showShortcuts(),
	showTerms: () => void showTerms(),
	startTour: () => startTour(),
};

/** Opens the search. */
export async function openSearch(): Promise<void> {
	const [{ helpItems }] = await Promise.all([
		import("./palette/help-items.ts"),
		import("./palette/palette.ts"),
	]);
	const palette = the<TansuanPalette>("tansuan-palette");
	palette.shell = shell;
	palette.help = helpItems((id) => void showTerms(id));
	await palette.show();
}

/** Shows the list of shortcuts. */
export async function showShortcuts(): Promise<void> {
	await import("./shortcuts/shortcuts.ts");
	the<TansuanShortcuts>("tansuan-shortcuts").show();
}

/** Shows the terms, from one of them on. */
export async function showTerms(from?: Parameters<TansuanTerms["show"]>[0]): Promise<void> {
	await import("./help/terms.ts");
	await the<TansuanTerms>("tansuan-terms").show(from);
}
