// The results of an organisation: one large figure, how it came about over months and years, what
// it is made of, what stands beside it, and the tables of Annex A.

import { html, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import type { OrganizationResult } from "../../engine/result.ts";
import type { Organization } from "../../engine/types.ts";
import { formatDate, formatTonnes } from "../../format/index.ts";
import { inLanguage, language, problemText, words } from "../../i18n/index.ts";
import { organizationAddress, type Query } from "../../routes/index.ts";
import { afterRendered, isOpening } from "../../turns/opening.ts";
import "../../ui/button/button.ts";
import "../../ui/charts/ranked-bars.ts";
import { TansuanElement } from "../../ui/element.ts";
import "../../ui/empty-state/empty-state.ts";
import "../../ui/field/select.ts";
import "../../ui/help/help.ts";
import { sectionStyles } from "../../ui/section.styles.ts";
import { tableStyles } from "../../ui/table/table.styles.ts";
import type { Desk } from "../desk.ts";
import { Explainer } from "../explanation/explainer.ts";
import "../export/export-menu.ts";
import "./annex.ts";
import { largest, monthBars, yearBars } from "./bars.ts";
import "./headline.ts";
import "./parts.ts";
import { resultsStyles } from "../../ui/results.styles.ts";
import "./source-states.ts";
import "./stacked.ts";
import { strings } from "./strings.ts";
import { type AnnexTable, annexTables } from "./tables/annex.ts";
import "./tables/annex-table.ts";
import { strings as tableStrings } from "./tables/strings.ts";
import { isBlank, type View, viewOf } from "./view.ts";

/** The page of results. */
export class TansuanResults extends TansuanElement {
	static override styles = [sectionStyles, tableStyles, resultsStyles];

	/** The open document and the engine. */
	@property({ attribute: false }) desk?: Desk;
	/** The reporting year to show. */
	@property({ type: Number }) year?: number;
	/** What the address asks for: `account`. */
	@property({ attribute: false }) query: Query = {};

	/** Whether more is shown than the first screen: while the page opens, that comes first. */
	@state() private whole = !isOpening();
	readonly #explainer = new Explainer(this, () => this.desk);
	#explained: OrganizationResult | undefined;
	#tables: { key: unknown[]; value: readonly AnnexTable[] } | undefined;

	protected override updated() {
		const result = this.desk?.store.result.get();
		if (result !== this.#explained && this.#explained) this.#explainer.again();
		this.#explained = result;
		if (result && !this.whole) {
			afterRendered(() => {
				this.whole = true;
			});
		}
	}

	#open(event: CustomEvent<{ figure: string }>) {
		event.stopPropagation();
		const { figure } = event.detail;
		this.#explainer.open(figure, {
			zh: strings.languages.zh.total,
			en: strings.languages.en.total,
		});
	}

	/** The tables, made anew when the result or the language changes. */
	#annex({ result, account }: View): readonly AnnexTable[] {
		const key = [result, account.id, language()];
		if (!this.#tables || this.#tables.key.some((each, index) => each !== key[index])) {
			this.#tables = { key, value: annexTables(result, result.years, account.id) };
		}
		return this.#tables.value;
	}

	#account(view: View, organization: Organization) {
		const text = strings();
		const choices = view.result.accounts.map(({ id }) => ({ value: id, label: text.accounts[id] }));
		return html`<div class="tools">
			<tansuan-select
				label=${text.account}
				help="account"
				value=${view.account.id}
				.choices=${choices}
				@tansuan-changed=${(event: CustomEvent<{ value: string }>) => {
					event.stopPropagation();
					const query = { ...this.query, account: event.detail.value };
					location.hash = organizationAddress(organization.id, "results", query);
				}}
			></tansuan-select>
			<p class="rule">${inLanguage(view.account.rule)}</p>
			<tansuan-export-menu
				.desk=${this.desk}
				.tables=${this.#annex(view)}
				account=${view.account.id}
			></tansuan-export-menu>
		</div>`;
	}

	#beside({ year }: View, open: string) {
		const text = strings().beside;
		if (year.beside.length === 0) return nothing;
		return html`<section>
			<header><h2>${text.head}</h2><tansuan-help topic="beside" label=${text.head}></tansuan-help><small>${text.note}</small></header>
			<table>
				<thead><tr>
					<th scope="col">${text.what}</th>
					<th scope="col" class="wide">${text.why}</th>
					<th scope="col" class="num">tCO₂e</th>
				</tr></thead>
				<tbody>${year.beside.map(
					(part) => html`<tr class=${part.figure === open ? "on" : ""}>
						<th scope="row">${inLanguage(part.name)}<small class="narrow">${inLanguage(part.reason)}</small></th>
						<td class="note wide">${inLanguage(part.reason)}</td>
						<td class="num"><tansuan-door figure=${part.figure} ?open=${part.figure === open}>${formatTonnes(part.kgCo2e)}</tansuan-door></td>
					</tr>`,
				)}</tbody>
			</table>
		</section>`;
	}

	#largest(view: View, organization: Organization) {
		const types = new Map(organization.sources.map(({ id, emissionType }) => [id, emissionType]));
		const items = largest(view, (id) => types.get(id) ?? "other-indirect");
		if (items.length === 0) return nothing;
		const text = strings();
		return html`<section>
			<header><h2>${text.largest.head}</h2><small>${view.year.year} · tCO₂e</small></header>
			<tansuan-ranked-bars
				label=${text.largest.head}
				.items=${items}
				@tansuan-mark-chosen=${(event: CustomEvent<{ key?: string }>) =>
					this.emit("tansuan-door-opened", { figure: event.detail.key ?? "" })}
			></tansuan-ranked-bars>
		</section>`;
	}

	#firstTable(tables: readonly AnnexTable[], view: View, open: string) {
		const table = tables[0];
		if (!table) return nothing;
		return html`<section>
			<header><h2>${table.number} ${table.title}</h2><tansuan-help topic="tableA1" label=${table.number}></tansuan-help><small>${strings().accounts[view.account.id]}</small></header>
			<tansuan-annex-table .table=${table} open=${open}></tansuan-annex-table>
			<p class="rounding">${strings().rounding}</p>
		</section>`;
	}

	#nothing(organization: Organization | undefined) {
		const text = strings();
		const problems =
			this.desk?.store.findings.get().filter((each) => each.severity === "error") ?? [];
		if (organization && !this.desk?.store.evaluating.get() && problems.length > 0) {
			return html`<tansuan-empty-state heading=${text.broken.heading}>
				<p>${text.broken.why}</p>
				<ul>${problems.slice(0, 8).map((problem) => html`<li>${problemText(problem)}</li>`)}</ul>
			</tansuan-empty-state>`;
		}
		return html`<p class="pending" role="status">${text.pending}</p>`;
	}

	#empty(organization: Organization) {
		const text = strings().empty;
		const has = organization.sources.length > 0;
		return html`<tansuan-empty-state heading=${text.heading}>
			${text.why}
			<tansuan-button slot="actions" variant="primary" href=${organizationAddress(organization.id, has ? "data" : "sources")}>${
				has ? text.data : text.sources
			}</tansuan-button>
			<tansuan-button slot="actions" @click=${() => this.emit("tansuan-example-asked")}>${
				words().common.example
			}</tansuan-button>
		</tansuan-empty-state>`;
	}

	/** What stands below the first screen. */
	#below(view: View, organization: Organization, open: string) {
		const text = strings();
		const tables = this.#annex(view);
		return html`${this.#firstTable(tables, view, open)}
			<tansuan-parts .view=${view} open=${open}></tansuan-parts>
			<div class="two">
				${this.#largest(view, organization)}
				<tansuan-stacked
					heading=${text.years.head}
					note=${text.years.note}
					of=${words().common.year}
					open=${open}
					current=${String(view.year.year)}
					.data=${yearBars(view)}
				></tansuan-stacked>
			</div>
			${this.#beside(view, open)}
			<tansuan-annex .tables=${tables}></tansuan-annex>
			<tansuan-source-states .view=${view} .organization=${organization} open=${open}></tansuan-source-states>`;
	}

	override render() {
		const organization = this.desk?.store.current.get();
		const result = this.desk?.store.result.get();
		const view = result && viewOf(result, { account: this.query.account, year: this.year });
		if (!organization || !view || !result) return this.#nothing(organization);
		if (isBlank(view)) return this.#empty(organization);
		const text = strings();
		const open = this.#explainer.first ?? "";
		return html`<div class="page" @tansuan-door-opened=${this.#open}>
			<div class="title">
				<b>${text.inventory}</b> ${tableStrings().year(view.year.year)} · ${text.accounts[view.account.id]}
				<span>${text.printed(formatDate(new Date().toISOString().slice(0, 10)))}</span>
			</div>
			${this.#account(view, organization)}
			<div class="container"><tansuan-headline
				.view=${view}
				.organization=${organization}
				open=${open}
				?updating=${this.desk?.store.evaluating.get() ?? false}
			></tansuan-headline></div>
			<tansuan-stacked
				heading=${text.months.head}
				note=${text.months.note}
				of=${text.month}
				open=${open}
				.data=${monthBars(view)}
			></tansuan-stacked>
			${this.whole ? this.#below(view, organization, open) : nothing}
		</div>`;
	}
}
