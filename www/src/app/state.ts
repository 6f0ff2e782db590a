// What the shell shows of the rest of the app. Whoever opens the store and the engine sets these.

import { signal } from "@lit-labs/signals";
import type { Problem } from "../engine/types.ts";
import type { KnownTotal } from "./home/totals.ts";

/** A subject in the list of the home page. */
export interface SubjectItem {
	id: string;
	name: string;
	/** When it was last changed, as an ISO moment. */
	at: string;
	/** What kind of subject it is. */
	kind: string;
	/** Its latest total, where it is known: an organisation's of a year, a product's for its declared unit, an event's, a project's reduction. */
	total?: KnownTotal;
	/** Whether a newer version of the app wrote it: it is looked into and downloaded, not changed. */
	newer?: boolean;
}

/** The subject that is open. */
export interface OpenSubject {
	id: string;
	name: string;
	kind: string;
	/** Its reporting years, oldest first; none where it has no years. */
	years: readonly number[];
	/** How many findings wait. */
	findings?: number;
}

/** Whether what the person sees is on the disk. */
export type SaveStatus =
	| { status: "saved"; at: string }
	| { status: "saving" }
	| { status: "unsaved"; reason?: string; code?: string };

/** The saved subjects, those changed last first; undefined until the store has answered. */
export const subjects = signal<readonly SubjectItem[] | undefined>(undefined);

/** The open subject, if any. */
export const openSubject = signal<OpenSubject | undefined>(undefined);

/** What of the open subject can't be read any more, in words; undefined where all of it can. */
export const damage = signal<string | undefined>(undefined);

/** Why nothing is written in this browser, where a newer app has changed what it keeps. */
export const storageNewer = signal<Problem | undefined>(undefined);

/** Whether the open subject is saved. */
export const saveStatus = signal<SaveStatus | undefined>(undefined);
