// The page 排放源: every row of Table A.2 with its sources, and the editor of a source.

import { html, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import { keyed } from "lit/directives/keyed.js";
import type { Organization, Source } from "../../engine/types.ts";
import { organizationAddress, type Query } from "../../routes/index.ts";
import { newId } from "../../store/index.ts";
import "../../ui/button/button.ts";
import "../../ui/door/door.ts";
import { afterPainted, isOpening } from "../../turns/opening.ts";
import { TansuanElement } from "../../ui/element.ts";
import "../../ui/empty-state/empty-state.ts";
import "../../ui/help/help.ts";
import "../../ui/menu/menu.ts";
import { rowStyles } from "../../parts/row.styles.ts";
import { Editor, problemAt } from "../../store/editor.ts";
import { sectionStyles } from "../../ui/section.styles.ts";
import { tableStyles } from "../../ui/table/table.styles.ts";
import { Explainer } from "../explanation/explainer.ts";
import type { EditingDesk } from "../parts/open.ts";
import { isBeside } from "./beside.ts";
import { duplicateOf, freshSource, type SourceEdits } from "./change.ts";
import "./editor/editor.ts";
import { sourceRow } from "./row.ts";
import { filledRows, sourcesOf, TABLE_A2, TABLE_ROWS, type TableRow } from "./rows.ts";
import { sourcesStyles } from "./sources.styles.ts";
import { strings } from "./strings.ts";

/** The page of the sources. */
export class TansuanSources extends TansuanElement {
	static override styles = [sectionStyles, tableStyles, rowStyles, sourcesStyles];

	/** The store, with the organisation open in it, and the factors. */
	@property({ attribute: false }) desk?: EditingDesk;
	/** The year whose totals are shown. */
	@property({ type: Number }) year?: number | undefined;
	/** What the address says besides the page: `source` opens one, `add` begins one. */
	@property({ attribute: false }) query: Query = {};

	@state() private draft: Source | undefined;
	@state() private openId: string | undefined;
	@state() private startPart: "exclusion" | undefined;
	readonly #edit = new Editor(this, () => this.desk?.store);
	readonly #explainer = new Explainer(this, () => this.desk);
	readonly #narrow = matchMedia("(max-width: 720px)");
	/** Groups of the table that are shown: while the page opens, one more with every frame. */
	@state() private groups = isOpening() ? 1 : TABLE_A2.length;
	#coming = false;
	#asked = "";

	readonly #again = () => this.requestUpdate();

	override connectedCallback() {
		super.connectedCallback();
		this.#narrow.addEventListener("change", this.#again);
	}

	override disconnectedCallback() {
		super.disconnectedCallback();
		this.#narrow.removeEventListener("change", this.#again);
	}

	protected override updated() {
		const shown = this.desk?.store.current.get() !== undefined;
		if (!shown || this.groups >= TABLE_A2.length || this.#coming) return;
		this.#coming = true;
		afterPainted(() => {
			this.#coming = false;
			this.groups++;
		});
	}

	protected override willUpdate() {
		if (this.query.add !== undefined) this.#beginAsAsked();
		const asked = this.query.source ?? "";
		if (asked === this.#asked) return;
		this.#asked = asked;
		if (asked !== "") this.openId = asked;
	}

	/** Begins a source because the address says so, once. */
	#beginAsAsked() {
		const { desk } = this;
		const document = desk?.store.current.get();
		const row = TABLE_A2[0]?.rows[0];
		if (!desk || !document || !row) return;
		const { add: _, ...query } = this.query;
		location.replace(organizationAddress(document.id, "sources", query));
		if (document.facilities.length > 0) void this.#begin(desk, document, row);
	}

	#close() {
		this.draft = undefined;
		this.openId = undefined;
		this.startPart = undefined;
		const id = this.desk?.store.current.get()?.id;
		if (this.#asked !== "" && id !== undefined) {
			const { source: _, ...rest } = this.query;
			location.replace(organizationAddress(id, "sources", rest));
		}
	}

	#change(source: Source, edits: SourceEdits) {
		if (this.draft) {
			const merged = Object.entries({ ...this.draft, ...edits });
			this.draft = Object.fromEntries(
				merged.filter(([, value]) => value !== undefined),
			) as unknown as Source;
		} else void this.#edit.run("edit-source", { id: source.id, edits });
	}

	async #accept() {
		if (this.draft && (await this.#edit.run("add-source", { item: this.draft }))) this.#close();
	}

	async #begin(desk: EditingDesk, document: Organization, row: TableRow) {
		const [type = "stationary-combustion"] = row.types;
		const methods = await desk.library.allMethods();
		this.draft = freshSource(newId(), type, document.facilities[0], methods);
	}

	#remove(source: Source) {
		this.#close();
		void this.#edit.take("remove-source", { id: source.id }, () => strings().removed(source.name));
	}

	async #command(document: Organization, source: Source, command: string) {
		switch (command) {
			case "data":
				location.hash = organizationAddress(document.id, "data", { source: source.id });
				break;
			case "duplicate": {
				const item = duplicateOf(source, newId(), strings().copyOf(source.name));
				const at = document.sources.indexOf(source) + 1;
				if (await this.#edit.run("add-source", { item, at })) this.openId = item.id;
				break;
			}
			case "include":
				void this.#edit.run("set-exclusion", { id: source.id, reason: undefined });
				break;
			case "remove":
				this.#remove(source);
				break;
			default:
				this.startPart = command === "exclude" ? "exclusion" : undefined;
				this.openId = source.id;
		}
	}

	#source(desk: EditingDesk, document: Organization, source: Source) {
		const all = desk.store.result.get();
		const result = all?.sources.find(
			(each) => each.sourceId === source.id && each.year === this.year,
		);
		return sourceRow(source, {
			facility: document.facilities.find(({ id }) => id === source.facilityId)?.name ?? "",
			library: desk.library,
			result,
			beside: result?.kgCo2e === "0" && all !== undefined && isBeside(all, source.id, this.year),
			open: () => {
				this.openId = source.id;
			},
			command: (command) => void this.#command(document, source, command),
			figureOpen: result !== undefined && this.#explainer.figure === result.figure,
		});
	}

	#row(desk: EditingDesk, document: Organization, row: TableRow) {
		const text = strings();
		const name = text.rows[row.key];
		const sources = sourcesOf(row, document.sources);
		return html`<tr class="row">
				<th scope="rowgroup" colspan=${this.#narrow.matches ? 2 : 5}>${name}${
					sources.length === 0 ? html`<span class="none">${text.none}</span>` : nothing
				}</th>
				<td class="menu"><tansuan-button
					variant="quiet"
					label=${text.addTo(name)}
					@click=${() => void this.#begin(desk, document, row)}
				>${text.add}</tansuan-button></td>
			</tr>
			${sources.map((source) => this.#source(desk, document, source))}`;
	}

	#editor(desk: EditingDesk, document: Organization) {
		const source = this.draft ?? document.sources.find((each) => each.id === this.openId);
		if (!source) return nothing;
		const place = `sources[${document.sources.indexOf(source)}]`;
		const findings = desk.store.findings.get();
		return keyed(
			source.id,
			html`<tansuan-source-editor
				.source=${source}
				?fresh=${this.draft !== undefined}
				.document=${document}
				.library=${desk.library}
				.startPart=${this.startPart}
				.problemOf=${(name: string) => problemAt(findings, `${place}.${name}`)}
				@tansuan-source-edited=${(event: CustomEvent<{ edits: SourceEdits }>) =>
					this.#change(source, event.detail.edits)}
				@tansuan-item-accepted=${this.#accept}
				@tansuan-item-removed=${() => this.#remove(source)}
				@tansuan-closed=${this.#close}
			></tansuan-source-editor>`,
		);
	}

	override render() {
		const { desk } = this;
		const document = desk?.store.current.get();
		if (!desk || !document) return nothing;
		const text = strings();
		if (document.facilities.length === 0) {
			return html`<tansuan-empty-state heading=${text.noFacility.heading}>
				${text.noFacility.why}
				<tansuan-button
					slot="actions"
					variant="primary"
					href=${organizationAddress(document.id, "profile", { section: "facilities" })}
				>${text.noFacility.action}</tansuan-button>
			</tansuan-empty-state>`;
		}
		return html`<section>
			<header><h2>${text.heading}</h2><tansuan-help topic="emissionTypes" label=${text.heading}></tansuan-help><small>${text.filled(filledRows(document.sources), TABLE_ROWS)}</small></header>
			<p class="lead">${text.lead}</p>
			<div
				class="scroll"
				@tansuan-door-opened=${(event: CustomEvent<{ figure: string }>) => {
					const source = document.sources.find(({ id }) => event.detail.figure.includes(id));
					const name = source?.name ?? "";
					this.#explainer.open(event.detail.figure, { zh: name, en: name });
				}}
			><table>
				<thead><tr>
					<th scope="col">${text.columns.source}</th>
					<th scope="col" class="wide">${text.columns.method}</th>
					<th scope="col" class="wide">${text.columns.place}</th>
					<th scope="col" class="wide">${text.columns.status}</th>
					<th scope="col" class="num">${text.columns.total(String(this.year ?? ""))}</th>
					<td></td>
				</tr></thead>
				<tbody>${TABLE_A2.slice(0, this.groups).map(
					(
						group,
					) => html`<tr class="head"><th scope="rowgroup" colspan=${this.#narrow.matches ? 3 : 6}>${text.groups[group.key]}</th></tr>
						${group.rows.map((row) => this.#row(desk, document, row))}`,
				)}</tbody>
			</table></div>
		</section>${this.#editor(desk, document)}`;
	}
}
