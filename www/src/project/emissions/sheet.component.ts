// The sheet of a project's source, saved as it is typed: what it is, its factor, values, records, certificates.

import { css, html, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import { keyed } from "lit/directives/keyed.js";
import type {
	ProjectDocument,
	ProjectSide,
	ProjectSource,
	ProjectYear,
} from "../../engine/project.ts";
import { words } from "../../i18n/index.ts";
import { flat, folded } from "../../parts/folded.ts";
import { Editor, problemAt } from "../../store/editor.ts";
import "../../ui/button/button.ts";
import "../../ui/dialog/dialog.ts";
import { TansuanElement } from "../../ui/element.ts";
import "../../ui/form/form.ts";
import "../../ui/tabs/tabs.ts";
import type { ProjectDesk } from "../desk.ts";
import type { Edited } from "../parts/page.ts";
import { present } from "../parts/project-list.ts";
import { strings as shared } from "../strings.ts";
import "./parts.ts";
import { fieldOf, type Methods, measuredOf } from "./rows.ts";
import { constantFields, constantsOf, sourceFields } from "./sheet-fields.ts";
import { strings } from "./strings.ts";

type Tab = "what" | "factor" | "values" | "records" | "certificates";

/**
 * The sheet; it stands on the page only while it is open.
 *
 * @event tansuan-closed - It was closed.
 */
export class TansuanProjectSource extends TansuanElement {
	static override styles = css`
		:host {
			--tansuan-dialog-width: 760px;
		}

		.stack {
			display: grid;
			grid-template-columns: minmax(0, 1fr);
			gap: var(--tansuan-space-4);
			padding-top: var(--tansuan-space-4);
		}

		p {
			margin: 0;
			color: var(--tansuan-color-text-2);
		}
	`;

	/** The open project. */
	@property({ attribute: false }) desk?: ProjectDesk;
	/** The methods by id. */
	@property({ attribute: false }) methods: Methods = new Map();
	/** The years of the crediting period. */
	@property({ attribute: false }) years: readonly ProjectYear[] = [];
	/** Whose records it shows. */
	@property() side: ProjectSide = "ex-ante";
	/** The source. */
	@property() sourceId = "";

	@state() private tab: Tab = "what";
	readonly #edit = new Editor(this, () => this.desk?.store);

	readonly #close = () => this.emit("tansuan-closed");

	#change(edits: Record<string, unknown>) {
		void this.#edit.run("edit-item", {
			path: ["sources"],
			id: this.sourceId,
			edits: present(edits),
		});
	}

	/** Removes the source with its records. */
	#remove(document: ProjectDocument, source: ProjectSource) {
		const without = (side: ProjectDocument["exAnte"]) => {
			const { [source.id]: _, ...rest } = side ?? {};
			return Object.keys(rest).length > 0 ? rest : undefined;
		};
		const edits = {
			sources: (document.sources ?? []).filter(({ id }) => id !== source.id),
			exAnte: without(document.exAnte),
			monitored: without(document.monitored),
		};
		this.#close();
		void this.#edit.take("set-fields", { path: [], edits }, () =>
			strings().sheet.removed(source.name),
		);
	}

	#what(document: ProjectDocument, source: ProjectSource) {
		const all = this.desk?.store.findings.get() ?? [];
		const findings = all.filter(({ severity }) => severity === "error");
		const place = `sources[${(document.sources ?? []).indexOf(source)}]`;
		return html`<tansuan-form
			.fields=${sourceFields(source, [...this.methods.values()])}
			.item=${flat({ relation: "controlled", ...source })}
			.problemOf=${(name: string) => problemAt(findings, `${place}.${name}`)}
			@tansuan-fields-edited=${(event: Edited) => this.#whatEdited(source, event.detail.edits)}
		></tansuan-form>
		<div><tansuan-button variant="quiet" @click=${() => this.#remove(document, source)}>${strings().sheet.remove}</tansuan-button></div>`;
	}

	/** Another method takes other factors: those of the one before go. */
	#whatEdited(source: ProjectSource, edits: Record<string, unknown>) {
		const given = folded(source, edits);
		const other =
			"method" in given
				? { factor: undefined, factorsByYear: undefined, grid: undefined, activityUnit: undefined }
				: {};
		const sink = source.sink && "sink" in given ? { sink: given.sink ?? {} } : {};
		this.#change({ ...given, ...other, ...sink });
	}

	#values(source: ProjectSource) {
		const parameters = constantsOf(this.methods.get(source.method));
		if (parameters.length === 0) return html`<p>${strings().sheet.noValues}</p>`;
		const units = Object.fromEntries(parameters.map(({ id, unit }) => [id, unit]));
		const values = source.values ?? {};
		return html`<tansuan-form
			.fields=${parameters.flatMap(constantFields)}
			.item=${flat(values)}
			@tansuan-fields-edited=${(event: Edited) => {
				const now = Object.entries({ ...values, ...folded(values, event.detail.edits, units) });
				const some = now.filter(([, amount]) => amount !== undefined);
				this.#change({ values: some.length > 0 ? Object.fromEntries(some) : undefined });
			}}
		></tansuan-form>`;
	}

	#content(document: ProjectDocument, source: ProjectSource) {
		const store = this.desk?.store;
		const field = fieldOf(this.side);
		switch (this.tab) {
			case "what":
				return this.#what(document, source);
			case "factor":
				return html`<tansuan-project-factor
					.source=${source}
					.years=${this.years}
					.library=${this.desk?.library}
					region=${document.profile?.region ?? ""}
					@tansuan-factors-edited=${(event: HTMLElementEventMap["tansuan-factors-edited"]) =>
						this.#change(event.detail.edits)}
				></tansuan-project-factor>`;
			case "values":
				return this.#values(source);
			case "records":
				return html`<p>${shared().sides[this.side]}</p><tansuan-project-records
					.document=${{ records: document[field]?.[source.id] ?? [] }}
					.parameters=${measuredOf(document, source, this.methods)}
					.store=${store}
					side=${field}
					source=${source.id}
					@tansuan-closed=${(event: Event) => event.stopPropagation()}
				></tansuan-project-records>`;
			case "certificates":
				return html`<tansuan-project-certificates
					.document=${source}
					.years=${this.years.map(({ year }) => year)}
					.store=${store}
					@tansuan-closed=${(event: Event) => event.stopPropagation()}
				></tansuan-project-certificates>`;
		}
	}

	override render() {
		const document = this.desk?.store.project.get();
		const source = document?.sources?.find(({ id }) => id === this.sourceId);
		if (!document || !source) return nothing;
		const text = strings();
		const electricity = this.methods.get(source.method)?.category === "electricity";
		const tabs: Tab[] = [
			"what",
			"factor",
			"values",
			"records",
			...(electricity && source.role === "baseline" ? ["certificates" as const] : []),
		];
		return html`<tansuan-dialog
			open
			heading=${source.name || text.unnamed}
			@tansuan-closed=${(event: Event) => {
				event.stopPropagation();
				if (event.target === event.currentTarget) this.#close();
			}}
		>
			<tansuan-tabs
				label=${text.sheet.parts}
				value=${this.tab}
				.tabs=${tabs.map((value) => ({ value, label: text.sheet.part[value] }))}
				@tansuan-changed=${(event: CustomEvent<{ value: string }>) => {
					if (event.composedPath()[0] !== event.currentTarget) return;
					event.stopPropagation();
					this.tab = tabs.find((tab) => tab === event.detail.value) ?? "what";
				}}
			><div class="stack">${keyed(`${source.id} ${this.tab}`, this.#content(document, source))}</div></tansuan-tabs>
			<tansuan-button slot="actions" variant="primary" @click=${this.#close}>${words().common.done}</tansuan-button>
		</tansuan-dialog>`;
	}
}
