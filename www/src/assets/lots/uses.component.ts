// What a lot is used for: a line for each use, with the subject by its name.

import { css, html } from "lit";
import { property } from "lit/decorators.js";
import { keyed } from "lit/directives/keyed.js";
import { repeat } from "lit/directives/repeat.js";
import type { AssetUse } from "../../engine/types.ts";
import { newId } from "../../store/index.ts";
import "../../ui/button/button.ts";
import { TansuanElement } from "../../ui/element.ts";
import type { Choice } from "../../ui/field/select.component.ts";
import type { FieldSpec, FormItem } from "../../ui/form/fields.ts";
import "../../ui/form/form.ts";
import { sectionStyles } from "../../ui/section.styles.ts";
import type { NamedSubject } from "../desk.ts";
import { strings } from "./strings.ts";

/** Kinds of subjects that a lot may be used for, in the order in which they are offered. */
const KINDS = ["event", "project", "organization"];

/**
 * The uses of a lot.
 *
 * @event tansuan-fields-edited - All uses, as they are now.
 */
export class TansuanLotUses extends TansuanElement {
	static override styles = [
		sectionStyles,
		css`
			:host {
				display: block;
			}

			p {
				margin: 0;
				color: var(--tansuan-color-text-3);
				font-size: var(--tansuan-size-note);
			}

			ul {
				display: grid;
				gap: var(--tansuan-space-4);
				margin: 0;
				padding: 0;
				list-style: none;
			}

			li {
				display: grid;
				grid-template-columns: minmax(0, 1fr) auto;
				gap: var(--tansuan-space-2);
				align-items: start;
			}

			li tansuan-button {
				margin-top: 22px;
			}
		`,
	];

	/** The uses. */
	@property({ attribute: false }) uses: readonly AssetUse[] = [];
	/** The subjects of the workspace. */
	@property({ attribute: false }) subjects: readonly NamedSubject[] = [];
	/** The unit of the lot, as it is shown. */
	@property() unit = "";
	/** What the engine found wrong with a field of a use. */
	@property({ attribute: false }) problemOf: (at: number, name: string) => string = () => "";

	#give(uses: readonly AssetUse[]) {
		this.emit("tansuan-fields-edited", { edits: { uses } });
	}

	#choices(use: AssetUse): Choice[] {
		const text = strings().uses;
		const known = KINDS.flatMap((kind) =>
			this.subjects
				.filter((subject) => subject.kind === kind)
				.map(({ id, name }) => ({ value: id, label: name, group: text.kinds[kind] ?? kind })),
		);
		const gone = use.subject !== "" && !known.some(({ value }) => value === use.subject);
		return gone ? [{ value: use.subject, label: text.gone(use.subject) }, ...known] : known;
	}

	#fields(use: AssetUse): FieldSpec[] {
		const text = strings().uses;
		return [
			{
				name: "subject",
				kind: "choice",
				label: text.subject,
				placeholder: text.choose,
				required: true,
				choices: this.#choices(use),
			},
			{ name: "quantity", kind: "number", label: text.quantity, suffix: this.unit, required: true },
			{ name: "note", label: text.remark, optional: true, wide: true },
		];
	}

	#line(use: AssetUse, at: number) {
		const named = this.subjects.find(({ id }) => id === use.subject)?.name ?? use.subject;
		return html`<li>
			${keyed(
				use.id,
				html`<tansuan-form
					.fields=${this.#fields(use)}
					.item=${use as unknown as FormItem}
					.problemOf=${(name: string) => this.problemOf(at, name)}
					@tansuan-fields-edited=${(event: CustomEvent<{ edits: Record<string, unknown> }>) => {
						event.stopPropagation();
						const own = Object.entries({ ...use, ...event.detail.edits });
						const now = Object.fromEntries(own.filter(([, value]) => value !== undefined));
						this.#give(
							this.uses.map((each) => (each.id === use.id ? (now as unknown as AssetUse) : each)),
						);
					}}
				></tansuan-form>`,
			)}
			<tansuan-button
				variant="quiet"
				icon="close"
				label=${strings().uses.remove(named)}
				@click=${() => this.#give(this.uses.filter(({ id }) => id !== use.id))}
			></tansuan-button>
		</li>`;
	}

	override render() {
		const text = strings().uses;
		return html`<section>
			<header>
				<h3>${text.heading}</h3><small>${text.note}</small>
				<span class="actions"><tansuan-button
					variant="quiet"
					@click=${() => this.#give([...this.uses, { id: newId(), subject: "", quantity: "" }])}
				>${text.add}</tansuan-button></span>
			</header>
			${
				this.uses.length === 0
					? html`<p>${text.none}</p>`
					: html`<ul>${repeat(
							this.uses,
							({ id }) => id,
							(use, at) => this.#line(use, at),
						)}</ul>`
			}
		</section>`;
	}
}
