// For tests of elements: puts a template on the page, and hears what it sends.

import { render, type TemplateResult } from "lit";

/** Renders a template and answers its first element, updated. */
export async function mount<E extends HTMLElement = HTMLElement>(
	template: TemplateResult,
): Promise<E> {
	const place = document.createElement("div");
	document.body.replaceChildren(place);
	render(template, place);
	const element = place.firstElementChild as E & { updateComplete?: Promise<unknown> };
	await element.updateComplete;
	return element;
}

/** The first match inside an element's shadow root; fails where there is none. */
export function inside<E extends Element = HTMLElement>(element: Element, selector: string): E {
	const found = element.shadowRoot?.querySelector<E>(selector);
	if (!found) throw new Error(`no ${selector} in ${element.localName}`);
	return found;
}

/** All matches inside an element's shadow root. */
export const allInside = <E extends Element = HTMLElement>(
	element: Element,
	selector: string,
): E[] => [...(element.shadowRoot?.querySelectorAll<E>(selector) ?? [])];

/** The text inside an element's shadow root, with single spaces. */
export const textInside = (element: Element): string =>
	(element.shadowRoot?.textContent ?? "").replace(/\s+/g, " ").trim();

/** Collects the details of an event from now on. */
export function hear<K extends keyof HTMLElementEventMap>(
	element: HTMLElement,
	type: K,
): HTMLElementEventMap[K] extends CustomEvent<infer D> ? D[] : never {
	const details: unknown[] = [];
	element.addEventListener(type, (event) => details.push((event as CustomEvent).detail));
	return details as HTMLElementEventMap[K] extends CustomEvent<infer D> ? D[] : never;
}

/** Presses a key on an element. */
export const press = (element: Element, key: string): boolean =>
	element.dispatchEvent(
		new KeyboardEvent("keydown", { key, bubbles: true, composed: true, cancelable: true }),
	);
