// Where the focus is, through shadow roots, and bringing it back.

/** The element that has the focus, inside the shadow roots it may be in; undefined where none has. */
export function focusedElement(): HTMLElement | undefined {
	let at = document.activeElement;
	while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
	return at instanceof HTMLElement && at !== document.body ? at : undefined;
}

/** Whether an element is inside another, or in a shadow root within it. */
export function isWithin(element: Element, outer: Element): boolean {
	for (let at: Node | null = element; at; ) {
		if (at === outer) return true;
		at = at.parentNode ?? (at instanceof ShadowRoot ? at.host : null);
	}
	return false;
}

/** Brings the focus back to where it was, if it has been lost since with what it was on. */
export function bringBack(from: HTMLElement | undefined): void {
	if (from?.isConnected && !focusedElement()) from.focus({ preventScroll: true });
}
