// What every page of an event has: the bar of steps above, the step to go on with below, explanations of its figures, and
// commands on the document.

import { css, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import type { EventDocument, EventResult } from "../../engine/types.ts";
import type { EventPage, Query } from "../../routes/index.ts";
import { Editor } from "../../store/editor.ts";
import { TansuanElement } from "../../ui/element.ts";
import "../../ui/form/form.ts";
import { FigureExplainer } from "../../ui/explanation/explainer.ts";
import { sectionStyles } from "../../ui/section.styles.ts";
import type { EventDesk } from "../desk.ts";
import { strings } from "../strings.ts";
import "./steps/index.ts";

/** The edits that a form gives on. */
export type Edited = CustomEvent<{ edits: Record<string, unknown> }>;

/** Base of the pages of an event. */
export abstract class EventPageElement extends TansuanElement {
	static override styles = [
		sectionStyles,
		css`
			:host {
				display: grid;
				grid-template-columns: minmax(0, 1fr);
				gap: var(--tansuan-space-5);
				max-width: var(--tansuan-content-width);
				padding: var(--tansuan-space-4) var(--tansuan-page-inset) var(--tansuan-space-7);
			}

			.stack {
				container: page / inline-size;
				display: grid;
				grid-template-columns: minmax(0, 1fr);
				gap: var(--tansuan-space-6);
			}

			.forms {
				max-width: 860px;
			}

			.lead {
				max-width: 68ch;
				margin: 0;
				color: var(--tansuan-color-text-2);
				text-wrap: pretty;
			}

			.note {
				margin: var(--tansuan-space-2) 0 0;
				color: var(--tansuan-color-text-3);
				font-size: var(--tansuan-size-note);
				text-wrap: pretty;
			}

			@media (max-width: 720px) {
				:host {
					padding-block: var(--tansuan-space-3) var(--tansuan-space-5);
				}
			}

			@media print {
				.screen {
					display: none;
				}

				:host {
					display: block;
					max-width: none;
					padding: 0;
				}
			}
		`,
	];

	/** The open event, and what is asked about it. */
	@property({ attribute: false }) desk?: EventDesk;
	/** What the address says besides the page. */
	@property({ attribute: false }) query: Query = {};

	/** Commands on the document. */
	protected readonly edit = new Editor(this, () => this.desk?.store);
	protected readonly explainer = new FigureExplainer(this, {
		ask: (figure) => this.desk?.explain(figure),
	});
	#explained: EventResult | undefined;

	/** Its name in addresses. */
	protected abstract readonly page: EventPage;
	/** What stands between the bar of steps and the foot. */
	protected abstract content(
		document: EventDocument,
		result: EventResult | undefined,
	): TemplateResult | typeof nothing;

	/** Changes fields of the document, or of an object within it. */
	protected set(path: readonly string[], edits: Record<string, unknown>): Promise<boolean> {
		const given = Object.entries(edits).map(([name, value]) => [
			name,
			value === false ? undefined : value,
		]);
		return this.edit.run("set-fields", { path, edits: Object.fromEntries(given) });
	}

	protected override updated(_changed: PropertyValues<this>) {
		const result = this.desk?.store.eventResult.get();
		if (this.#explained && result !== this.#explained) this.explainer.again();
		this.#explained = result;
	}

	#open(figure: string | undefined) {
		if (!figure) return;
		const { zh, en } = strings.languages;
		const side = figure.startsWith("total:actual") ? "actual" : "estimate";
		this.explainer.open(figure, { zh: zh.side[side], en: en.side[side] });
	}

	override render(): TemplateResult | typeof nothing {
		const document = this.desk?.store.event.get();
		if (!document) return nothing;
		const result = this.desk?.store.eventResult.get();
		return html`<tansuan-event-steps
				.document=${document}
				.result=${result}
				page=${this.page}
				@tansuan-door-opened=${this.#door}
			></tansuan-event-steps>
			<div
				class="stack"
				@tansuan-door-opened=${this.#door}
				@tansuan-finding-chosen=${this.#go}
				@tansuan-mark-chosen=${({ detail }: CustomEvent<{ key?: string }>) => this.#open(detail.key)}
			>${this.content(document, result)}</div>
			${this.page === "results" ? nothing : html`<tansuan-event-next event=${document.id} page=${this.page}></tansuan-event-next>`}`;
	}

	/** Goes to the field of a place such as `statement.date`, where a form of this page has it. */
	readonly #go = (event: CustomEvent<{ path: string }>) => {
		event.stopPropagation();
		const name = event.detail.path.split(".").at(-1) ?? "";
		for (const form of this.renderRoot.querySelectorAll("tansuan-form")) {
			if (!form.fields.some((field) => field.name === name)) continue;
			form.scrollIntoView({ block: "center" });
			form.focusField(name);
			return;
		}
	};

	readonly #door = (event: CustomEvent<{ figure: string }>) => {
		event.stopPropagation();
		this.#open(event.detail.figure);
	};
}
