// How far the tour of the example has come: kept on this device, so that it is taken up where it was
// left, and not offered again to somebody who has said no.

import { signal } from "@lit-labs/signals";

const KEY = "tansuan:tour";

/** What is kept. */
interface Progress {
	/** The step that is next or shown. */
	at: number;
	/** Offered and refused, taken, or gone through: then it is not offered again. */
	known: boolean;
	/** The organisation it goes through. */
	subject?: string;
}

function kept(): Progress {
	try {
		const read: unknown = JSON.parse(localStorage.getItem(KEY) ?? "{}");
		const { at, known, subject } = read as Partial<Record<keyof Progress, unknown>>;
		return {
			at: typeof at === "number" && Number.isInteger(at) && at >= 0 ? at : 0,
			known: known === true,
			...(typeof subject === "string" ? { subject } : {}),
		};
	} catch {
		return { at: 0, known: false }; // Nothing kept, or nothing that can be read.
	}
}

const progress = signal<Progress>(kept());
const running = signal(false);
const offered = signal<string | undefined>(undefined);
const asked = signal(0);

function keep(next: Progress): void {
	progress.set(next);
	try {
		localStorage.setItem(KEY, JSON.stringify(next));
	} catch {
		// Without storage it lasts as long as the page.
	}
}

/** Whether the tour is shown. */
export const tourRunning = (): boolean => running.get();

/** The step that is shown. */
export const tourStep = (): number => progress.get().at;

/** Whether it was begun and not gone through. */
export const tourBegun = (): boolean => progress.get().at > 0;

/** The organisation that it goes through. */
export const tourSubject = (): string | undefined => progress.get().subject;

/** The organisation on whose pages it is offered. */
export const tourOffer = (): string | undefined => offered.get();

/** Grows with each time that somebody asks for the tour: its callout then takes the focus. */
export const tourAsked = (): number => asked.get();

/** The example was opened: the tour goes through it, and is offered to a newcomer. */
export function exampleOpened(subject: string): void {
	const { known } = progress.get();
	keep({ ...progress.get(), subject });
	if (!known && !running.get()) offered.set(subject);
}

/** Begins the tour, or takes it up where it was left. */
export function startTour(): void {
	offered.set(undefined);
	keep({ ...progress.get(), known: true });
	running.set(true);
	asked.set(asked.get() + 1);
}

/** Says no to the offer, for good. */
export function refuseTour(): void {
	offered.set(undefined);
	keep({ ...progress.get(), known: true });
}

/** Leaves the tour at its step. */
export function leaveTour(): void {
	running.set(false);
}

/** Goes to a step. */
export function goToStep(at: number): void {
	keep({ ...progress.get(), at });
}

/** Ends the tour: the next time it begins anew. */
export function finishTour(): void {
	running.set(false);
	keep({ ...progress.get(), at: 0 });
}
