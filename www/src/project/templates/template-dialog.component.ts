// A template in full, and what is chosen of it before a project begins: methodologies, the grid, optional sources.

import { css, html, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import type { ProjectTemplate } from "../../engine/project.ts";
import type { Library } from "../../factors/library.ts";
import { inLanguage } from "../../i18n/index.ts";
import "../../ui/button/button.ts";
import "../../ui/dialog/dialog.ts";
import { TansuanElement } from "../../ui/element.ts";
import "../../ui/field/checkbox.ts";
import "../../ui/field/select.ts";
import { sectionStyles } from "../../ui/section.styles.ts";
import { type RegionalGrid, regionalGrids } from "./grids.ts";
import { strings } from "./strings.ts";

/**
 * The dialog of a template; it stands on the page only while it is open.
 *
 * @event tansuan-template-chosen - A project is to be begun.
 * @event tansuan-closed - It was closed.
 */
export class TansuanTemplateDialog extends TansuanElement {
	static override styles = [
		sectionStyles,
		css`
			:host {
				--tansuan-dialog-width: 720px;
			}

			.stack {
				display: grid;
				gap: var(--tansuan-space-5);
			}

			.ticks {
				display: grid;
				gap: var(--tansuan-space-2);
			}

			p {
				margin: 0;
				color: var(--tansuan-color-text-2);
				text-wrap: pretty;
			}

			tansuan-select {
				max-width: 420px;
			}
		`,
	];

	/** The template. */
	@property({ attribute: false }) template?: ProjectTemplate;
	/** Where factors come from. */
	@property({ attribute: false }) library?: Library;

	@state() private methodologies: ReadonlySet<string> | undefined;
	@state() private optional: ReadonlySet<string> = new Set();
	@state() private grids: readonly RegionalGrid[] = [];
	@state() private grid = "";

	override connectedCallback() {
		super.connectedCallback();
		const { library } = this;
		if (library) {
			void regionalGrids(library).then((grids) => {
				this.grids = grids;
			});
		}
	}

	/** The methodologies that are ticked: the first until something was chosen. */
	#ticked({ methodologies }: ProjectTemplate): ReadonlySet<string> {
		return this.methodologies ?? new Set(methodologies.slice(0, 1).map(({ number }) => number));
	}

	#begin(template: ProjectTemplate) {
		const grid = this.grids.find(({ key }) => key === this.grid);
		this.emit("tansuan-template-chosen", {
			template,
			choice: {
				methodologies: [...this.#ticked(template)],
				optional: [...this.optional],
				...(grid ? { margins: { om: grid.om, bm: grid.bm } } : {}),
			},
		});
	}

	#methodologies(template: ProjectTemplate) {
		const text = strings();
		const ticked = this.#ticked(template);
		return html`<section>
			<header><h3>${text.methodologies}</h3><small>${text.methodologiesNote}</small></header>
			<div class="ticks">${template.methodologies.map(
				({ number, name, programme, note }) => html`<tansuan-checkbox
					.label=${`${number} ${inLanguage(name)} (${programme})`}
					.hint=${note ? inLanguage(note) : ""}
					?checked=${ticked.has(number)}
					@tansuan-changed=${(event: Event) => {
						event.stopPropagation();
						this.methodologies = toggled(ticked, number);
					}}
				></tansuan-checkbox>`,
			)}</div>
		</section>`;
	}

	#margins({ margin, sources }: ProjectTemplate) {
		if (!margin || !sources.some(({ grid }) => grid)) return nothing;
		const text = strings();
		return html`<section>
			<tansuan-select
				.label=${text.grid}
				.hint=${`${text.gridHint} ${text.margin(margin.om, margin.bm)}`}
				.value=${this.grid}
				.placeholder=${text.noGrid}
				.choices=${this.grids.map(({ key, label }) => ({ value: key, label }))}
				@tansuan-changed=${(event: CustomEvent<{ value: string }>) => {
					event.stopPropagation();
					this.grid = event.detail.value;
				}}
			></tansuan-select>
		</section>`;
	}

	#optional({ sources }: ProjectTemplate) {
		const some = sources.filter(({ optional }) => optional);
		if (some.length === 0) return nothing;
		return html`<section>
			<header><h3>${strings().optional}</h3></header>
			<div class="ticks">${some.map(
				({ key, name, note, selection }) => html`<tansuan-checkbox
					.label=${inLanguage(name)}
					.hint=${inLanguage(note ?? selection)}
					?checked=${this.optional.has(key)}
					@tansuan-changed=${(event: Event) => {
						event.stopPropagation();
						this.optional = toggled(this.optional, key);
					}}
				></tansuan-checkbox>`,
			)}</div>
		</section>`;
	}

	override render() {
		const { template } = this;
		if (!template) return nothing;
		const text = strings();
		return html`<tansuan-dialog open heading=${inLanguage(template.name)}>
			<div class="stack">
				<p>${inLanguage(template.description)}</p>
				${this.#methodologies(template)}
				${this.#margins(template)}
				${this.#optional(template)}
				<section>
					<header><h3>${text.additionality}</h3></header>
					<p>${inLanguage(template.additionality)}</p>
				</section>
				${template.note ? html`<p>${inLanguage(template.note)}</p>` : nothing}
			</div>
			<tansuan-button slot="actions" variant="primary" @click=${() => this.#begin(template)}>${text.begin}</tansuan-button>
		</tansuan-dialog>`;
	}
}

/** A set with an item more, or without it. */
function toggled(set: ReadonlySet<string>, item: string): ReadonlySet<string> {
	const now = new Set(set);
	if (!now.delete(item)) now.add(item);
	return now;
}
