// The dialog in which a pack is made of the organisation's own factors: chosen, named, saved as a file.

import { css, html, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import type { Organization, Problem } from "../../engine/types.ts";
import { inLanguage, problemText, words } from "../../i18n/index.ts";
import "../../ui/button/button.ts";
import "../../ui/dialog/dialog.ts";
import { TansuanElement } from "../../ui/element.ts";
import "../../ui/field/checkbox.ts";
import type { FieldSpec } from "../../ui/form/fields.ts";
import "../../ui/form/form.ts";
import { saveFile } from "../../ui/save/save.ts";
import type { Library } from "../library.ts";
import { draftOf, freshForm, isPackId, type PackForm, titlesOf } from "./draft.ts";
import { strings } from "./strings.ts";

type Edited = CustomEvent<{ edits: Record<string, unknown> }>;

/** Today where the person is. */
function today(): string {
	const now = new Date();
	const two = (part: number) => String(part).padStart(2, "0");
	return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/**
 * The making of a pack; it stands on the page only while it is open.
 *
 * @event tansuan-closed - It was closed.
 */
export class TansuanMakePack extends TansuanElement {
	static override styles = css`
		:host {
			--tansuan-dialog-width: 680px;
		}

		h3 {
			margin: var(--tansuan-space-5) 0 var(--tansuan-space-2);
			font-size: 14px;
			font-weight: 620;
		}

		p {
			margin: 0 0 var(--tansuan-space-3);
			color: var(--tansuan-color-text-2);
		}

		.wrong {
			margin: var(--tansuan-space-4) 0 0;
			padding: 0;
			color: var(--tansuan-color-wrong);
			list-style: none;
		}

		code {
			font-family: var(--tansuan-font-mono);
			font-size: 12px;
		}
	`;

	/** The organisation whose factors they are. */
	@property({ attribute: false }) document?: Organization;
	/** Whoever checks what is made. */
	@property({ attribute: false }) library?: Library;

	@state() private form: PackForm | undefined;
	@state() private problems: readonly Problem[] = [];

	protected override willUpdate() {
		if (this.document) this.form ??= freshForm(this.document.name, this.document.factors);
	}

	#fields(): FieldSpec[] {
		const text = strings().make;
		return [
			{ name: "zh", label: text.nameZh, required: true },
			{ name: "en", label: text.nameEn, optional: true },
			{
				name: "id",
				label: text.id,
				hint: text.idHint,
				required: true,
				check: (id) => (isPackId(id) ? "" : text.idWrong),
			},
			{
				name: "revision",
				kind: "whole",
				label: text.revision,
				hint: text.revisionHint,
				required: true,
			},
			{ name: "licence", label: text.licence, hint: text.licenceHint, optional: true },
			{ name: "description", kind: "lines", label: text.description, optional: true, wide: true },
		];
	}

	#sourceFields(): FieldSpec[] {
		const text = strings().make;
		return [
			{ name: "publisher", label: text.publisher, optional: true },
			{ name: "year", kind: "whole", label: text.year, optional: true },
			{ name: "url", label: text.url, optional: true, placeholder: "https://" },
		];
	}

	#change(edits: Partial<PackForm>) {
		if (this.form) this.form = { ...this.form, ...edits };
		this.problems = [];
	}

	async #save(document: Organization, form: PackForm) {
		const outcome = await this.library?.composePack(draftOf(form, document, today()));
		if (!outcome) return;
		if (outcome.status === "invalid") {
			this.problems = outcome.problems;
			return;
		}
		const { info, json } = outcome.value;
		saveFile(`${info.id}-${info.revision}.json`, json, "application/json");
		this.emit("tansuan-closed");
	}

	/** Where a problem is: the factor's name in place of its index. */
	#place(document: Organization, form: PackForm, path: string): string {
		const [, at, rest = ""] = /^factors\[(\d+)\]\.?(.*)$/.exec(path) ?? [];
		if (at === undefined) return path;
		const chosen = document.factors.filter(({ id }) => form.factors.includes(id));
		const factor = chosen[Number.parseInt(at, 10)];
		return [factor ? inLanguage(factor.name) : path, rest].filter(Boolean).join(" · ");
	}

	#factor(form: PackForm, id: string, name: string) {
		return html`<tansuan-checkbox
			.label=${name}
			?checked=${form.factors.includes(id)}
			@tansuan-changed=${(event: CustomEvent<{ value: string }>) => {
				event.stopPropagation();
				const others = form.factors.filter((each) => each !== id);
				this.#change({ factors: event.detail.value === "true" ? [...others, id] : others });
			}}
		></tansuan-checkbox>`;
	}

	override render() {
		const { document, form } = this;
		if (!document || !form) return nothing;
		const text = strings().make;
		const chosen = document.factors.filter(({ id }) => form.factors.includes(id));
		const edited = (event: Edited) => {
			event.stopPropagation();
			this.#change(event.detail.edits);
		};
		const ready = chosen.length > 0 && isPackId(form.id) && form.zh.trim() !== "";
		return html`<tansuan-dialog open heading=${text.heading}>
			<p>${text.why}</p>
			<tansuan-form .fields=${this.#fields()} .item=${{ ...form }} @tansuan-fields-edited=${edited}></tansuan-form>
			<h3>${text.factors}</h3>
			${document.factors.map(({ id, name }) => this.#factor(form, id, inLanguage(name)))}
			${titlesOf(chosen).map(
				(title) => html`<h3>${text.document(title)}</h3>
					<tansuan-form
						.fields=${this.#sourceFields()}
						.item=${{ ...form.sources[title] }}
						@tansuan-fields-edited=${(event: Edited) => {
							event.stopPropagation();
							const known = { ...form.sources[title], ...event.detail.edits };
							this.#change({ sources: { ...form.sources, [title]: known } });
						}}
					></tansuan-form>`,
			)}
			<div role="alert"><ul class="wrong">${this.problems.map(
				(problem) =>
					html`<li>${problem.path ? html`<code>${this.#place(document, form, problem.path)}</code> ` : nothing}${problemText(problem)}</li>`,
			)}</ul></div>
			<tansuan-button slot="actions" @click=${() => this.emit("tansuan-closed")}>${words().common.cancel}</tansuan-button>
			<tansuan-button
				slot="actions"
				variant="primary"
				?disabled=${!ready}
				@click=${() => this.#save(document, form)}
			>${text.save}</tansuan-button>
		</tansuan-dialog>`;
	}
}
