// A formula in mathematical notation: presentation MathML, built as templates.

import { html, mathml, nothing, type TemplateResult } from "lit";
import { formatUnit } from "../../format/index.ts";
import { words } from "../../i18n/index.ts";
import { type FormulaTree, holds, type SymbolOf } from "./tree.ts";

/** `CO2` as CO₂. */
const chemical = (text: string): string =>
	text.replace(
		/(?<=[A-Za-z])([2-9])(?!\d)/g,
		(_, digit: string) => "₀₁₂₃₄₅₆₇₈₉"[Number(digit)] ?? "",
	);

/** A symbol; what stands in brackets is its index: `EF(CH4)`. */
function symbol(text: string): TemplateResult {
	const [, name, index] = /^([^(]+)\((.+)\)$/.exec(text) ?? [];
	if (name === undefined || index === undefined) return mathml`<mi>${text}</mi>`;
	return mathml`<msub><mi>${name}</mi><mtext>${chemical(index)}</mtext></msub>`;
}

const number = ({ digits, unit }: { digits: string; unit?: string }): TemplateResult =>
	unit
		? mathml`<mrow><mn>${digits}</mn><mspace width="0.2em"></mspace><mtext class="unit">${formatUnit(unit)}</mtext></mrow>`
		: mathml`<mn>${digits}</mn>`;

const parentheses = (inner: unknown): TemplateResult =>
	mathml`<mrow><mo>(</mo>${inner}<mo>)</mo></mrow>`;

/** Parts with a sign between them. */
const between = (parts: readonly TemplateResult[], sign: string) =>
	parts.map((part, at) => (at === 0 ? part : mathml`<mo>${sign}</mo>${part}`));

/** The notation of a part. */
function notation(tree: FormulaTree, symbolOf: SymbolOf): TemplateResult {
	const of = (part: FormulaTree) => notation(part, symbolOf);
	const within = (part: FormulaTree) => (holds(part) ? of(part) : parentheses(of(part)));
	switch (tree.kind) {
		case "number":
			return number(tree);
		case "symbol":
			return symbol(symbolOf(tree.name));
		case "negative":
			return mathml`<mrow><mo form="prefix">−</mo>${within(tree.inner)}</mrow>`;
		case "terms":
			return mathml`<mrow>${tree.terms.map(
				({ minus, term }, at) =>
					mathml`${at === 0 && !minus ? nothing : mathml`<mo>${minus ? "−" : "+"}</mo>`}${within(term)}`,
			)}</mrow>`;
		case "product":
			return mathml`<mrow>${between(tree.factors.map(within), "×")}</mrow>`;
		case "fraction":
			return mathml`<mfrac><mrow>${of(tree.top)}</mrow><mrow>${of(tree.bottom)}</mrow></mfrac>`;
		case "power": {
			const alone = tree.base.kind === "symbol" || (tree.base.kind === "number" && !tree.base.unit);
			const base = alone ? of(tree.base) : parentheses(of(tree.base));
			return mathml`<msup><mrow>${base}</mrow><mn>${String(tree.exponent).replace("-", "−")}</mn></msup>`;
		}
		case "choice": {
			const { given, otherwise } = words().formula;
			return mathml`<mrow><mo>{</mo><mtable columnalign="left">
				<mtr><mtd>${of(tree.met)}</mtd><mtd><mtext>${given}</mtext><mspace width="0.4em"></mspace>${of(tree.left)}<mo>${tree.comparison}</mo>${of(tree.right)}</mtd></mtr>
				<mtr><mtd>${of(tree.otherwise)}</mtd><mtd><mtext>${otherwise}</mtext></mtd></mtr>
			</mtable></mrow>`;
		}
		case "call":
			return mathml`<mrow>${symbol(symbolOf(tree.name))}${parentheses(between(tree.arguments.map(of), ","))}</mrow>`;
		case "sum":
			return mathml`<mrow><munder><mo>∑</mo><mtext>${symbolOf(tree.list)}</mtext></munder>${within(tree.item)}</mrow>`;
	}
}

/** A whole formula; `subject` is what it gives, such as `CO₂`. */
export const mathOf = (tree: FormulaTree, symbolOf: SymbolOf, subject: string): TemplateResult =>
	html`<math>${
		subject === "" ? nothing : mathml`<mtext class="subject">${subject}</mtext><mo>=</mo>`
	}${notation(tree, symbolOf)}</math>`;
