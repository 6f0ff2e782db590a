// What all fields share: label, hint, error, and their wiring for readers.

import { html, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { words } from "../../i18n/index.ts";
import { TansuanElement } from "../element.ts";
import "../help/help.ts";
import type { TopicId } from "../help/topics.ts";
import { iconStyles } from "../icon/icon.ts";
import { fieldStyles } from "./field.styles.ts";

/** Base of the fields; a field renders its control and gets the rest from here. */
export abstract class Field extends TansuanElement {
	static override styles = [fieldStyles, iconStyles];
	static override shadowRootOptions: ShadowRootInit = { mode: "open", delegatesFocus: true };

	/** The label above the control. */
	@property() label = "";
	/** What to enter and why, in a sentence. */
	@property() hint = "";
	/** The term that a question mark beside the label explains. */
	@property() help?: TopicId | undefined;
	/** What is wrong; empty when nothing is. */
	@property() error = "";
	/** The text as it is kept. */
	@property() value = "";
	/** Says that the field may stay empty. */
	@property({ type: Boolean }) optional = false;
	/** Says to readers that the field must be filled. */
	@property({ type: Boolean }) required = false;
	/** The label is for readers alone, where the head of a column says it; not on a phone. */
	@property({ type: Boolean, reflect: true }) bare = false;
	/** Not to be changed now. */
	@property({ type: Boolean, reflect: true }) disabled = false;

	/** The id of the hint or error, when there is one to point at. */
	protected get described(): string | typeof nothing {
		return this.error || this.hint ? "note" : nothing;
	}

	/** Frames a control whose id is `control`. */
	protected frame(control: TemplateResult): TemplateResult {
		return html`<div class="field">
			<label for="control">${this.label}${
				this.optional ? html`<span class="optional">${words().common.optional}</span>` : nothing
			}</label>
			<div class="control">${control}</div>
			${this.note()}
			${this.helping()}
		</div>`;
	}

	/** The question mark, where there is a term to explain; after the control, which is reached first. */
	protected helping(): TemplateResult | typeof nothing {
		if (this.help === undefined) return nothing;
		return html`<tansuan-help topic=${this.help} label=${this.label}></tansuan-help>`;
	}

	/** What is wrong, else the hint. */
	protected note(): TemplateResult | typeof nothing {
		if (this.error) return html`<div class="error" id="note" role="alert">${this.error}</div>`;
		return this.hint ? html`<div class="hint" id="note">${this.hint}</div>` : nothing;
	}
}
