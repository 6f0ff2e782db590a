// An explanation as the engine gives it: how a figure came about, down to its sources.

import type { Bilingual } from "../../i18n/index.ts";
import type { FormulaTree } from "../formula/tree.ts";

/** A document and the place in it that a value comes from. */
export interface SourceView {
	title: Bilingual;
	clause?: string;
	publisher?: Bilingual;
	year?: string;
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
	/** The formula as a tree, and the same with the numbers put in. */
	tree?: FormulaTree;
	numbers?: FormulaTree;
	value: string;
	unit: string;
	kind: "entry" | "operation" | "input" | "factor" | "constant" | "gwp" | "conversion" | "total";
	source?: SourceView;
	evidence?: EvidenceView;
	note?: Bilingual;
	/** The name under which it can be asked how it came about itself. */
	figure?: string;
	about?: readonly string[];
	children?: readonly ExplanationView[];
}

/** A piece of a formula: its numbers and units are set apart from the rest. */
export interface FormulaPart {
	text: string;
	kind: "text" | "number" | "unit";
}

const PIECES = /\{[^}]*\}|(?<![\p{L}\p{N}_])\d[\d,.]*(?:\s?%)?(?![\p{L}\p{N}_])/gu;

/** Cuts a formula at its numbers, which are not those inside names such as `CO2`, and its units. */
export function formulaParts(formula: string): FormulaPart[] {
	const parts: FormulaPart[] = [];
	const text = (from: number, to?: number) => {
		const between = written(formula.slice(from, to));
		if (between !== "") parts.push({ text: between, kind: "text" });
	};
	let end = 0;
	for (const match of formula.matchAll(PIECES)) {
		text(end, match.index);
		const unit = match[0].startsWith("{");
		parts.push({ text: unit ? match[0].slice(1, -1) : match[0], kind: unit ? "unit" : "number" });
		end = match.index + match[0].length;
	}
	text(end);
	return parts;
}

/** A formula as people write it: × for `*`, − for `-`. */
const written = (formula: string): string =>
	formula.replace(/\s*\*\s*/g, " × ").replace(/ - /g, " − ");
