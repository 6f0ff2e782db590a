// A form drawn from data. What is typed is given on after a short pause; a text that the item cannot
// hold stays in its field with the reason.

import { html, nothing, type PropertyValues } from "lit";
import { property, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { TansuanElement } from "../element.ts";
import "../field/checkbox.ts";
import "../field/select.ts";
import "../field/text-field.ts";
import { type FieldSpec, type FormItem, textOf, valueFrom, wrongWith } from "./fields.ts";
import { formStyles } from "./form.styles.ts";
import { Typing } from "./typing.ts";

declare global {
	interface HTMLElementEventMap {
		/** New values by field; undefined takes one away. */
		"tansuan-fields-edited": CustomEvent<{ edits: Record<string, unknown> }>;
	}
}

/** A text on its way into the item: what the item said before, and whether it was given on. */
interface Draft {
	text: string;
	base: string;
	given: boolean;
}

/**
 * A form. Another item takes another form (`keyed`), so that no unfinished text changes hands.
 *
 * @event tansuan-fields-edited - What has changed.
 */
export class TansuanForm extends TansuanElement {
	static override styles = formStyles;

	/** The fields in their order. */
	@property({ attribute: false }) fields: readonly FieldSpec[] = [];
	/** What they show. */
	@property({ attribute: false }) item: FormItem = {};
	/** What else is wrong with a field, such as what the engine found. */
	@property({ attribute: false }) problemOf: (name: string) => string = () => "";
	/** Labels are for readers alone: the form is one of several rows. */
	@property({ type: Boolean }) bare = false;
	/** All fields in one row where there is room. */
	@property({ type: Boolean, reflect: true }) row = false;
	/** Shows what is missing in fields that were not touched yet. */
	@property({ type: Boolean }) strict = false;

	@state() private drafts: ReadonlyMap<string, Draft> = new Map();
	@state() private touched: ReadonlySet<string> = new Set();

	readonly #typing = new Typing(this);

	/** Gives on what still waits; true when nothing is wrong. */
	finish(): boolean {
		this.#typing.flush();
		this.touched = new Set(this.fields.map((spec) => spec.name));
		return this.fields.every((spec) => wrongWith(spec, this.#text(spec)) === "");
	}

	/** Puts the focus into a field. */
	focusField(name: string): void {
		const at = this.fields.findIndex((spec) => spec.name === name);
		this.renderRoot.querySelectorAll<HTMLElement>(".fields > div > *")[at]?.focus();
	}

	protected override willUpdate(changed: PropertyValues<this>) {
		if (!changed.has("item")) return;
		const stays = ([name, { given, base }]: [string, Draft]) =>
			!given || textOf(this.item, name) === base;
		this.drafts = new Map([...this.drafts].filter(stays));
	}

	#text(spec: FieldSpec): string {
		return this.drafts.get(spec.name)?.text ?? textOf(this.item, spec.name);
	}

	#edited(spec: FieldSpec, text: string, at: "now" | "later") {
		const base = textOf(this.item, spec.name);
		this.drafts = new Map(this.drafts).set(spec.name, { text, base, given: false });
		this.#typing[at](spec.name, () => this.#give(spec, text));
	}

	#give(spec: FieldSpec, text: string) {
		this.touched = new Set(this.touched).add(spec.name);
		const drafts = new Map(this.drafts);
		const base = textOf(this.item, spec.name);
		const { keep, value } = valueFrom(spec, text);
		if (text === base) drafts.delete(spec.name);
		else drafts.set(spec.name, { text, base, given: true });
		this.drafts = drafts;
		if (keep && value !== this.item[spec.name]) {
			this.emit("tansuan-fields-edited", { edits: { [spec.name]: value } });
		}
	}

	#problem(spec: FieldSpec): string {
		const wrong = wrongWith(spec, this.#text(spec));
		const shown = this.strict || this.touched.has(spec.name) || this.#text(spec) !== "";
		return (shown ? wrong : "") || this.problemOf(spec.name);
	}

	#field(spec: FieldSpec) {
		const { kind = "text", label, hint = "", optional = false, required = false } = spec;
		const text = this.#text(spec);
		const error = this.#problem(spec);
		const change = (event: CustomEvent<{ value: string }>) => {
			event.stopPropagation();
			this.#edited(spec, event.detail.value, "now");
		};
		const type = (event: CustomEvent<{ value: string }>) => {
			event.stopPropagation();
			this.#edited(spec, event.detail.value, "later");
		};
		if (kind === "tick") {
			return html`<tansuan-checkbox
				.label=${label} .hint=${hint} .help=${spec.help} .error=${error} ?checked=${text === "true"}
				@tansuan-changed=${change}
			></tansuan-checkbox>`;
		}
		if (kind === "choice") {
			return html`<tansuan-select
				.label=${label} .hint=${hint} .help=${spec.help} .error=${error} .value=${text}
				.optional=${optional} .required=${required} .bare=${this.bare}
				.choices=${spec.choices ?? []} .placeholder=${spec.placeholder}
				@tansuan-changed=${change}
			></tansuan-select>`;
		}
		return html`<tansuan-text-field
			.label=${label} .hint=${hint} .help=${spec.help} .error=${error} .value=${text}
			.optional=${optional} .required=${required} .placeholder=${spec.placeholder}
			.suffix=${spec.suffix} .bare=${this.bare} ?number=${kind === "number"} ?multiline=${kind === "lines"}
			@tansuan-edited=${type} @tansuan-changed=${change}
		></tansuan-text-field>`;
	}

	override render() {
		return html`<div class="fields">${repeat(
			this.fields,
			(spec) => spec.name,
			(spec) => html`<div class=${spec.wide ? "wide" : nothing}>${this.#field(spec)}</div>`,
		)}</div>`;
	}
}
