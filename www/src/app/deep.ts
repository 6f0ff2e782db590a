// Finding elements inside shadow roots, by a path of selectors from the outermost in.

/** The first element that a path leads to; undefined where there is none. */
export function deepFind(path: readonly string[]): HTMLElement | undefined {
	let roots: ParentNode[] = [document];
	let found: HTMLElement[] = [];
	for (const selector of path) {
		found = roots.flatMap((root) => [...root.querySelectorAll<HTMLElement>(selector)]);
		roots = found.map((element) => element.shadowRoot ?? element);
	}
	return found.find((element) => element.checkVisibility());
}

/** The element, once it is there; undefined when it has not come in `wait` milliseconds. */
export async function deepFound(
	path: readonly string[],
	wait = 4000,
): Promise<HTMLElement | undefined> {
	const until = performance.now() + wait;
	for (;;) {
		const found = deepFind(path);
		if (found || performance.now() > until) return found;
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
}

/** The element that has the focus, inside shadow roots too. */
export function deepFocus(): Element | null {
	let focus = document.activeElement;
	while (focus?.shadowRoot?.activeElement) focus = focus.shadowRoot.activeElement;
	return focus;
}
