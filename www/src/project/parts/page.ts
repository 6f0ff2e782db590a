// What every page of a project has: its margins, commands on the document, explanations of its figures.

import { css, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import type { ProjectDocument, ProjectResult } from "../../engine/project.ts";
import type { Problem } from "../../engine/types.ts";
import type { Query } from "../../routes/index.ts";
import { Editor } from "../../store/editor.ts";
import { TansuanElement } from "../../ui/element.ts";
import { FigureExplainer } from "../../ui/explanation/explainer.ts";
import { sectionStyles } from "../../ui/section.styles.ts";
import type { ProjectDesk } from "../desk.ts";
import { strings } from "../strings.ts";
import { explaining } from "./explaining.ts";

/** The edits that a form gives on. */
export type Edited = CustomEvent<{ edits: Record<string, unknown> }>;

/** Base of the pages of a project. */
export abstract class ProjectPageElement extends TansuanElement {
	static override styles = [
		sectionStyles,
		css`
			:host {
				display: block;
				max-width: var(--tansuan-content-width);
				padding: var(--tansuan-space-5) var(--tansuan-page-inset) var(--tansuan-space-7);
			}

			.stack {
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

			@media (max-width: 720px) {
				:host {
					padding-block: var(--tansuan-space-4) var(--tansuan-space-6);
				}
			}

			@media print {
				:host {
					max-width: none;
					padding: 0;
				}
			}
		`,
	];

	/** The open project, and what is asked about it. */
	@property({ attribute: false }) desk?: ProjectDesk;
	/** What the address says besides the page. */
	@property({ attribute: false }) query: Query = {};

	/** Commands on the document. */
	protected readonly edit = new Editor(this, () => this.desk?.store);
	protected readonly explainer = new FigureExplainer(
		this,
		explaining(() => this.desk),
	);
	#explained: ProjectResult | undefined;

	/** What stands on the page. */
	protected abstract content(
		document: ProjectDocument,
		result: ProjectResult | undefined,
	): TemplateResult | typeof nothing;

	/** Changes fields of the document, or of an object within it; what is unticked is absent. */
	protected set(path: readonly string[], edits: Record<string, unknown>): Promise<boolean> {
		const given = Object.entries(edits).map(([name, value]) => [
			name,
			value === false ? undefined : value,
		]);
		return this.edit.run("set-fields", { path, edits: Object.fromEntries(given) });
	}

	/** What is wrong, and not only doubtful: forms of judgements don't turn red over what follows from them. */
	protected get errors(): readonly Problem[] {
		const findings = this.desk?.store.findings.get() ?? [];
		return findings.filter(({ severity }) => severity === "error");
	}

	/** Opens a figure. */
	protected show(figure: string | undefined): void {
		if (!figure) return;
		const { zh, en } = strings.languages;
		this.explainer.open(figure, { zh: zh.figure, en: en.figure });
	}

	/** The figure whose explanation is open. */
	protected get opened(): string {
		return this.explainer.first ?? "";
	}

	protected override updated(_changed: PropertyValues<this>) {
		const result = this.desk?.store.projectResult.get();
		if (this.#explained && result !== this.#explained) this.explainer.again();
		this.#explained = result;
	}

	override render(): TemplateResult | typeof nothing {
		const document = this.desk?.store.project.get();
		if (!document) return nothing;
		const result = this.desk?.store.projectResult.get();
		return html`<div class="stack" @tansuan-door-opened=${this.#door}>${this.content(document, result)}</div>`;
	}

	readonly #door = (event: CustomEvent<{ figure: string }>) => {
		event.stopPropagation();
		this.show(event.detail.figure);
	};
}
