// A formula as the engine gives it: a tree; and the same as a line of text, for what shows no notation.

import { formatUnit } from "../../format/index.ts";

/** A formula. Its shape is the engine's `FormulaTree`. */
export type FormulaTree =
	| { kind: "number"; digits: string; unit?: string }
	| { kind: "symbol"; name: string }
	| { kind: "negative"; inner: FormulaTree }
	| { kind: "terms"; terms: readonly { minus: boolean; term: FormulaTree }[] }
	| { kind: "product"; factors: readonly FormulaTree[] }
	| { kind: "fraction"; top: FormulaTree; bottom: FormulaTree }
	| { kind: "power"; base: FormulaTree; exponent: number }
	| {
			kind: "choice";
			left: FormulaTree;
			comparison: string;
			right: FormulaTree;
			met: FormulaTree;
			otherwise: FormulaTree;
	  }
	| { kind: "call"; name: string; arguments: readonly FormulaTree[] }
	| { kind: "sum"; list: string; item: FormulaTree };

/** What stands for a parameter, a list or a table. */
export type SymbolOf = (name: string) => string;

/** Whether a part holds together by itself, so that it needs no parentheses beside others. */
export const holds = ({ kind }: FormulaTree): boolean =>
	kind !== "terms" && kind !== "negative" && kind !== "choice";

/** The formula on one line, as it is copied. */
export function lineOf(tree: FormulaTree, symbolOf: SymbolOf = (name) => name): string {
	const line = (part: FormulaTree) => lineOf(part, symbolOf);
	const within = (part: FormulaTree) => (holds(part) ? line(part) : `(${line(part)})`);
	const alone = (part: FormulaTree) =>
		part.kind === "number" || part.kind === "symbol" || part.kind === "call"
			? line(part)
			: `(${line(part)})`;
	switch (tree.kind) {
		case "number":
			return tree.unit ? `${tree.digits} ${formatUnit(tree.unit)}` : tree.digits;
		case "symbol":
			return symbolOf(tree.name);
		case "negative":
			return `−${within(tree.inner)}`;
		case "terms":
			return tree.terms
				.map(({ minus, term }, at) =>
					at === 0 && !minus ? within(term) : `${minus ? "−" : "+"} ${within(term)}`,
				)
				.join(" ");
		case "product":
			return tree.factors.map(within).join(" × ");
		case "fraction":
			return `${within(tree.top)} / ${alone(tree.bottom)}`;
		case "power":
			return `${alone(tree.base)}^${tree.exponent}`;
		case "choice":
			return `if(${line(tree.left)} ${tree.comparison} ${line(tree.right)}, ${line(tree.met)}, ${line(tree.otherwise)})`;
		case "call":
			return `${symbolOf(tree.name)}(${tree.arguments.map(line).join(", ")})`;
		case "sum":
			return `Σ ${symbolOf(tree.list)} (${line(tree.item)})`;
	}
}
