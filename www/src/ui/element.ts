// The class every element extends: it renders again when a signal it read (the language among
// them) changes, and sends the typed events of the app.

import { SignalWatcher } from "@lit-labs/signals";
import { type CSSResultGroup, type CSSResultOrNative, css, LitElement } from "lit";
import { turnToRender } from "../turns/opening.ts";

/** What the page's own `box-sizing` does not reach through a shadow root. */
const reset = css`
	:host,
	*,
	*::before,
	*::after {
		box-sizing: border-box;
	}

	:host([hidden]),
	[hidden] {
		display: none;
	}
`;

/** The detail type of a declared event. */
type DetailOf<K extends keyof HTMLElementEventMap> =
	HTMLElementEventMap[K] extends CustomEvent<infer D> ? D : never;

/** Base of all elements. */
export class TansuanElement extends SignalWatcher(LitElement) {
	protected static override finalizeStyles(styles?: CSSResultGroup): CSSResultOrNative[] {
		return [reset, ...LitElement.finalizeStyles(styles)];
	}

	// biome-ignore lint/suspicious/noConfusingVoidType: as Lit declares it
	protected override scheduleUpdate(): void | Promise<unknown> {
		return turnToRender()?.then(() => super.scheduleUpdate()) ?? super.scheduleUpdate();
	}

	/** Sends a typed event that bubbles out of shadow roots; false when a listener cancelled it. */
	emit<K extends keyof HTMLElementEventMap & `tansuan-${string}`>(
		type: K,
		...detail: DetailOf<K> extends undefined ? [] : [DetailOf<K>]
	): boolean {
		return this.dispatchEvent(
			new CustomEvent(type, {
				bubbles: true,
				composed: true,
				cancelable: true,
				detail: detail[0],
			}),
		);
	}
}

/** Defines a tag once, however often its module is loaded. */
export function define(tag: string, element: CustomElementConstructor): void {
	if (!customElements.get(tag)) customElements.define(tag, element);
}
