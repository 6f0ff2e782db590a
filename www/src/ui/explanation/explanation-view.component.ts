// Shows an explanation: the figure, its formula with and without numbers, then its leaves.

import { html, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import {
	formatClause,
	formatNumber,
	formatTonnes,
	magnitudeOf,
	withUnit,
} from "../../format/index.ts";
import { inLanguage, words } from "../../i18n/index.ts";
import { TansuanElement } from "../element.ts";
import "../figure/figure.ts";
import "../formula/formula.ts";
import type { FormulaTree } from "../formula/tree.ts";
import { type ExplanationView, formulaParts } from "./explanation.ts";
import { explanationStyles } from "./explanation-view.styles.ts";

const PAGE = 40;
const COMPUTED = new Set(["entry", "operation", "constant", "conversion", "total"]);
const KILOGRAMS = /^kg(?=CO[2₂]e?$)/;

/** The web addresses that a source may link to; others are shown as text. */
const isWeb = (url: string | undefined): url is string => /^https?:\/\//i.test(url ?? "");

/** Two places from a tonne upwards, three digits below. */
const inTonnes = (kilograms: string) =>
	magnitudeOf(kilograms) >= 3 ? { places: 2 } : { significant: 3 };

/**
 * The explanation of one figure.
 *
 * @event tansuan-door-opened - A part that has a figure of its own was opened.
 */
export class TansuanExplanation extends TansuanElement {
	static override styles = explanationStyles;

	/** The tree. */
	@property({ attribute: false }) explanation?: ExplanationView;
	/** Names of instruments by id, for the evidence line. */
	@property({ attribute: false }) instruments: Readonly<Record<string, string>> = {};
	/** Parts that have a figure of their own open in its place. */
	@property({ type: Boolean }) doors = false;
	/** The address of what a step speaks of. */
	@property({ attribute: false }) placeOf?: (step: ExplanationView) => string | undefined;

	@state() private limits: ReadonlyMap<ExplanationView, number> = new Map();

	#formula(step: ExplanationView) {
		if (!step.formula && !step.substituted) return nothing;
		const line = (text: string, numbers: boolean) =>
			formulaParts(text).map(({ text, kind }) => {
				if (kind === "unit") return html`<span class="unit">${withUnit("", text).trim()}</span>`;
				return numbers && kind === "number" ? html`<b>${text}</b>` : text;
			});
		const shown = (tree: FormulaTree | undefined, text: string | undefined, numbers: boolean) => {
			if (tree) return html`<tansuan-formula .tree=${tree}></tansuan-formula>`;
			return text ? html`<div>${line(text, numbers)}</div>` : nothing;
		};
		return html`<div class="formula">
			${shown(step.tree, step.formula, false)}
			${shown(step.numbers, step.substituted, true)}
		</div>`;
	}

	/** Where a value comes from: evidence, document, clause; then the engine's note. */
	#from(step: ExplanationView) {
		const { source, evidence, note } = step;
		const parts: (string | TemplateResult)[] = [];
		if (evidence) {
			parts.push(words().evidence[evidence.kind]);
			if (evidence.instrumentId) {
				parts.push(this.instruments[evidence.instrumentId] ?? evidence.instrumentId);
			}
			if (evidence.document) parts.push(evidence.document);
		}
		if (source) {
			const title = inLanguage(source.title);
			parts.push(
				isWeb(source.url)
					? html`<a href=${source.url} target="_blank" rel="noopener noreferrer">${title}</a>`
					: title,
			);
			const publisher = source.publisher && inLanguage(source.publisher);
			for (const more of [
				formatClause(source.clause ?? ""),
				publisher === title ? "" : publisher,
				source.year,
			])
				if (more) parts.push(more);
			const mark = words().explanation.confidence[source.confidence ?? ""];
			if (mark) parts.push(html`<abbr title=${mark}>${source.confidence}</abbr>`);
		}
		if (note) parts.push(inLanguage(note));
		const place = this.placeOf?.(step);
		if (place) parts.push(html`<a class="go" href=${place}>${words().explanation.go}</a>`);
		if (parts.length === 0) return nothing;
		return html`<span class="from">${parts.map((part, index) => (index === 0 ? part : html` · ${part}`))}</span>`;
	}

	/** Large masses of CO2 in tonnes, all else as it is. */
	#amount({ value, unit, kind }: ExplanationView) {
		const computed = COMPUTED.has(kind);
		const tonnes = computed && KILOGRAMS.test(unit) && magnitudeOf(value) >= 3;
		const shown = tonnes ? unit.replace(KILOGRAMS, "t") : unit === "1" ? "" : unit;
		const written = tonnes
			? formatTonnes(value, inTonnes(value))
			: formatNumber(value, computed ? { significant: 6 } : {});
		return html`<span class="amount" title=${`${value} ${unit}`}>${withUnit(written, shown)}</span>`;
	}

	#name({ label, figure }: ExplanationView) {
		if (!this.doors || figure === undefined) return inLanguage(label);
		return html`<button
			class="door"
			type="button"
			@click=${() => this.emit("tansuan-door-opened", { figure, label })}
		>${inLanguage(label)}</button>`;
	}

	#row(step: ExplanationView) {
		return html`<div class="leaf">
			<span class="name">${this.#name(step)}${
				step.symbol ? html`<span class="symbol">${step.symbol}</span>` : nothing
			}</span>
			${this.#amount(step)}
			${this.#from(step)}
		</div>`;
	}

	#step(step: ExplanationView): TemplateResult {
		if (!step.children?.length) return html`<li>${this.#row(step)}</li>`;
		return html`<li><details>
			<summary>${this.#row(step)}</summary>
			${this.#formula(step)}${this.#children(step)}
		</details></li>`;
	}

	#children(step: ExplanationView): TemplateResult | typeof nothing {
		const { children = [] } = step;
		if (children.length === 0) return nothing;
		const limit = this.limits.get(step) ?? PAGE;
		const rest = children.length - limit;
		return html`<ul>
				${children.slice(0, limit).map((child) => this.#step(child))}
			</ul>
			${
				rest > 0
					? html`<button
						class="rest"
						type="button"
						@click=${() => {
							this.limits = new Map(this.limits).set(step, limit + PAGE * 5);
						}}
					>${words().explanation.rest(rest)}</button>`
					: nothing
			}`;
	}

	override render() {
		const root = this.explanation;
		if (!root) return nothing;
		const kilograms = KILOGRAMS.test(root.unit);
		return html`<div>
				<tansuan-figure
					.value=${root.value}
					unit=${kilograms ? root.unit.replace(KILOGRAMS, "t") : root.unit}
					?tonnes=${kilograms}
					.digits=${kilograms ? inTonnes(root.value) : { significant: 6 }}
				></tansuan-figure>
				<div class="exact">${words().explanation.exact} ${withUnit(formatNumber(root.value), root.unit)}</div>
				${this.#from(root)}
			</div>
			${this.#formula(root)}
			${root.children?.length ? html`<div>${this.#children(root)}</div>` : nothing}`;
	}
}
