import { expect, test } from "vitest";
import { type FormulaTree, lineOf } from "./tree.ts";

const symbol = (name: string): FormulaTree => ({ kind: "symbol", name });
const number = (digits: string, unit?: string): FormulaTree => ({
	kind: "number",
	digits,
	...(unit ? { unit } : {}),
});
const terms = (...list: readonly (readonly [boolean, FormulaTree])[]): FormulaTree => ({
	kind: "terms",
	terms: list.map(([minus, term]) => ({ minus, term })),
});

test("a formula is copied as a line of text, with its units and the symbols people know", () => {
	const tree: FormulaTree = {
		kind: "product",
		factors: [
			symbol("activity"),
			terms([false, number("1")], [true, symbol("cap")]),
			{ kind: "fraction", top: number("44", "kgCO2/kgC"), bottom: number("12") },
		],
	};
	const symbols = new Map([["activity", "AD"]]);
	expect(lineOf(tree, (name) => symbols.get(name) ?? name)).toBe(
		"AD × (1 − cap) × 44 kgCO₂/kgC / 12",
	);
});

test("what is divided by a product or raised to a power keeps its parentheses", () => {
	const product: FormulaTree = { kind: "product", factors: [symbol("b"), symbol("c")] };
	expect(lineOf({ kind: "fraction", top: symbol("a"), bottom: product })).toBe("a / (b × c)");
	expect(lineOf({ kind: "power", base: product, exponent: -2 })).toBe("(b × c)^-2");
	expect(
		lineOf({ kind: "negative", inner: terms([true, symbol("a")], [false, symbol("b")]) }),
	).toBe("−(− a + b)");
});

test("choices, sums and look-ups are written as the language has them", () => {
	const choice: FormulaTree = {
		kind: "choice",
		left: symbol("a"),
		comparison: "≤",
		right: number("2"),
		met: { kind: "sum", list: "streams", item: symbol("m") },
		otherwise: { kind: "call", name: "steam", arguments: [symbol("p"), symbol("t")] },
	};
	expect(lineOf(choice)).toBe("if(a ≤ 2, Σ streams (m), steam(p, t))");
});
