// The events that elements and pages send, and what each carries. Pages speak to the shell by
// these alone, since nothing below the shell may import it.

import type { Bilingual, Said } from "../i18n/index.ts";
import type { ExplanationView } from "./explanation/explanation.ts";
import type { FindingView } from "./finding/finding.component.ts";

/** A figure's explanation, for the column at the side. */
export interface OpenedExplanation {
	/** What the figure is, such as 燃气锅炉 · 天然气 · 2024年7月. */
	heading: string | Bilingual;
	/** The figures on the way down to this one, from the one that was opened first. */
	trail?: readonly Crumb[];
	/** Opens a part of the figure; without it, parts that have a figure of their own don't open. */
	follow?: (figure: string, label: Bilingual) => void;
	/** The address of what a step speaks of, such as the cell of an input. */
	placeOf?: (step: ExplanationView) => string | undefined;
	/** Told when the column has closed or shows something else. */
	closed?: () => void;
	/** The tree; absent while it is being asked for. */
	explanation?: ExplanationView;
	/** Why there is none. */
	failure?: string;
	/** Findings about the figure or its page, shown under it. */
	findings?: readonly FindingView[];
	/** Names of instruments by id. */
	instruments?: Readonly<Record<string, string>>;
	/** False to fill the column where it is in sight, without opening the sheet on a phone. */
	reveal?: boolean;
}

/** A figure on the way down, which opens again. */
export interface Crumb {
	label: string | Bilingual;
	open: () => void;
}

/** A short message at the foot of the page. */
export interface Notice {
	message: Said;
	kind?: "done" | "wrong" | "note";
	/** What can be done about it. */
	action?: { label: Said; run: () => void };
	/** Stays until it is closed. */
	stays?: boolean;
}

declare global {
	interface HTMLElementEventMap {
		/** Load a newer version of the app, once everything is saved. */
		"tansuan-renewal-asked": CustomEvent<undefined>;
		/** A committed choice or text of a control. */
		"tansuan-changed": CustomEvent<{ value: string }>;
		/** Each keystroke of a text field. */
		"tansuan-edited": CustomEvent<{ value: string }>;
		/** A dialog or a sheet was closed. */
		"tansuan-closed": CustomEvent<undefined>;
		/** A figure was opened: `figure` says which, as its page understands it. */
		"tansuan-door-opened": CustomEvent<{ figure: string; label?: Bilingual }>;
		/** A page has an explanation to show at the side. */
		"tansuan-explanation-opened": CustomEvent<OpenedExplanation>;
		/** A message for the person. */
		"tansuan-notified": CustomEvent<Notice>;
		/** A finding was chosen: the page goes to what it speaks of. */
		"tansuan-finding-chosen": CustomEvent<{ about: readonly string[]; path: string }>;
		/** A command of a menu was chosen. */
		"tansuan-command-chosen": CustomEvent<{ command: string }>;
		/** An empty page offers the worked example, and it is wanted. */
		"tansuan-example-asked": CustomEvent<undefined>;
		/** Files were dropped or picked. */
		"tansuan-files-chosen": CustomEvent<{ files: readonly File[] }>;
		/** A mark of a chart was chosen. */
		"tansuan-mark-chosen": CustomEvent<{ period?: string; key?: string }>;
	}
}
