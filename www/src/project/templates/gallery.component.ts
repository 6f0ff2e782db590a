// The templates that a project can be begun from, each with its methodologies.

import { css, html, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import type { ProjectTemplate } from "../../engine/project.ts";
import type { Outcome } from "../../engine/types.ts";
import type { Library } from "../../factors/library.ts";
import { inLanguage, problemText } from "../../i18n/index.ts";
import { Asked } from "../../parts/asked.ts";
import "../../ui/button/button.ts";
import { TansuanElement } from "../../ui/element.ts";
import type { TemplateChoice } from "./begin.ts";
import { galleryStyles } from "./gallery.styles.ts";
import { strings } from "./strings.ts";
import "./template-dialog.ts";

declare global {
	interface HTMLElementEventMap {
		/** A project is to be begun from a template. */
		"tansuan-template-chosen": CustomEvent<{ template: ProjectTemplate; choice: TemplateChoice }>;
	}
}

/**
 * The gallery.
 *
 * @event tansuan-template-chosen - A template, and what was chosen of it.
 */
export class TansuanTemplates extends TansuanElement {
	static override styles = [
		galleryStyles,
		css`
			:host {
				display: grid;
				gap: var(--tansuan-space-4);
			}
		`,
	];

	/** Asks for the templates. */
	@property({ attribute: false }) templates?: () => Promise<Outcome<ProjectTemplate[]>>;
	/** Where factors come from. */
	@property({ attribute: false }) library?: Library;
	/** The address at which a project goes on without one. */
	@property() without = "";

	@state() private chosen: ProjectTemplate | undefined;
	readonly #asked = new Asked<ProjectTemplate[]>(this);

	protected override willUpdate() {
		this.#asked.follow("templates", this.templates);
	}

	#card(template: ProjectTemplate) {
		const text = strings();
		const { name, description, methodologies, sources, monitoring } = template;
		return html`<li><button type="button" aria-haspopup="dialog" @click=${() => {
			this.chosen = template;
		}}>
			<b>${inLanguage(name)}</b>
			<span>${inLanguage(description)}</span>
			<small>${methodologies.map(({ number }) => number).join(" · ")}</small>
			<small>${[
				text.sources(sources.length),
				text.parameters(monitoring.length),
				text.period(template.creditingYears, template.creditingKind === "renewable"),
			].join(" · ")}</small>
		</button></li>`;
	}

	override render() {
		const text = strings();
		const { value, problems } = this.#asked;
		return html`<div class="head">
				<h2>${text.heading}</h2>
				<p>${text.lead}</p>
			</div>
			${problems.map((problem) => html`<p class="wrong">${problemText(problem)}</p>`)}
			${
				value
					? html`<ul>${value.map((template) => this.#card(template))}</ul>`
					: problems.length === 0
						? html`<p role="status">${text.working}</p>`
						: nothing
			}
			<div><tansuan-button href=${this.without}>${text.blank}</tansuan-button></div>
			${
				this.chosen
					? html`<tansuan-template-dialog
						.template=${this.chosen}
						.library=${this.library}
						@tansuan-closed=${() => {
							this.chosen = undefined;
						}}
					></tansuan-template-dialog>`
					: nothing
			}`;
	}
}
