// Shows a formula in mathematical notation. What is copied from it is a line of text.

import { css, html, nothing } from "lit";
import { property } from "lit/decorators.js";
import { TansuanElement } from "../element.ts";
import { mathOf } from "./notation.ts";
import { type FormulaTree, lineOf } from "./tree.ts";

/** A formula. */
export class TansuanFormula extends TansuanElement {
	static override styles = css`
		:host {
			display: block;
			overflow-x: auto;
			overflow-y: hidden;
			padding-block: 2px;
			font-size: 15px;
			line-height: 1.5;
		}

		math {
			font-family: var(--tansuan-font-math, "STIX Two Math", "Cambria Math", math);
			white-space: nowrap;
		}

		.unit {
			color: var(--tansuan-color-text-3);
			font-family: var(--tansuan-font);
			font-size: 0.8em;
		}

		.subject {
			font-weight: 600;
		}

		mo {
			padding-inline: 0.1em;
		}
	`;

	/** The formula. */
	@property({ attribute: false }) tree?: FormulaTree;
	/** What people call parameters, lists and tables, by their ids. */
	@property({ attribute: false }) symbols: ReadonlyMap<string, string> = new Map();
	/** What the formula gives. */
	@property() subject = "";

	readonly #symbolOf = (name: string) => this.symbols.get(name) ?? name;

	/** The formula on one line. */
	get line(): string {
		if (!this.tree) return "";
		const line = lineOf(this.tree, this.#symbolOf);
		return this.subject === "" ? line : `${this.subject} = ${line}`;
	}

	override connectedCallback() {
		super.connectedCallback();
		this.addEventListener("copy", this.#copy);
	}

	override disconnectedCallback() {
		super.disconnectedCallback();
		this.removeEventListener("copy", this.#copy);
	}

	readonly #copy = (event: ClipboardEvent) => {
		event.clipboardData?.setData("text/plain", this.line);
		event.preventDefault();
	};

	override render() {
		if (!this.tree) return nothing;
		return html`${mathOf(this.tree, this.#symbolOf, this.subject)}`;
	}
}
