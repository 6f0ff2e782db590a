// An explanation as the engine gives it: how a figure came about, down to its sources.

import type { Bilingual } from "../../i18n/index.ts";

/** A document and the place in it that a value comes from. */
export interface SourceView {
	title: Bilingual;
	clause?: string;
	publisher?: string;
	year?: number | string;
	confidence?: string;
	url?: string;
}

/** How an activity value is evidenced. */
export interface EvidenceView {
	kind: "metered" | "invoiced" | "estimated";
	document?: string;
	instrumentId?: string;
}

/** A step of an explanation. Its shape is the engine's `Explanation`. */
export interface ExplanationView {
	label: Bilingual;
	symbol?: string;
	formula?: string;
	substituted?: string;
	value: string;
	unit: string;
	kind: "entry" | "operation" | "input" | "factor" | "constant" | "gwp" | "conversion" | "total";
	source?: SourceView;
	evidence?: EvidenceView;
	note?: Bilingual;
	about: readonly string[];
	children: readonly ExplanationView[];
}

/** A piece of a formula: its numbers are set apart from the rest. */
export interface FormulaPart {
	text: string;
	number: boolean;
}

/** Cuts a formula at its numbers, which are not those inside names such as `CO2`. */
export function formulaParts(formula: string): FormulaPart[] {
	const parts: FormulaPart[] = [];
	let end = 0;
	for (const match of formula.matchAll(/(?<![\p{L}\p{N}_])\d[\d,.]*(?:\s?%)?(?![\p{L}\p{N}_])/gu)) {
		if (match.index > end) parts.push({ text: formula.slice(end, match.index), number: false });
		parts.push({ text: match[0], number: true });
		end = match.index + match[0].length;
	}
	if (end < formula.length) parts.push({ text: formula.slice(end), number: false });
	return parts;
}

/** A formula as people write it: × for `*`, − for `-`. */
export const written = (formula: string): string =>
	formula.replace(/\s*\*\s*/g, " × ").replace(/ - /g, " − ");
