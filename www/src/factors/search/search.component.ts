// Searching factors: a box, filters, and what was found as a table of the ledger.

import { html, nothing, type PropertyValues } from "lit";
import { property, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { problemText } from "../../i18n/index.ts";
import "../../ui/button/button.ts";
import "../../ui/chip/chip.ts";
import { TansuanElement } from "../../ui/element.ts";
import "../../ui/field/text-field.ts";
import { iconStyles } from "../../ui/icon/icon.ts";
import { tableStyles } from "../../ui/table/table.styles.ts";
import "../events.ts";
import type { Library } from "../library.ts";
import type { FactorContext, FactorHit, FactorQuery } from "../model.ts";
import { strings } from "../strings.ts";
import { type FilterName, type Filters, filterChoices, queryOf } from "./filters.ts";
import { filtersView, NARROW } from "./filters-view.ts";
import { factorRow } from "./row.ts";
import { searchStyles } from "./search.styles.ts";

const PAUSE = 150;
const PAGE = 40;

/**
 * The search of factors.
 *
 * @event tansuan-factor-opened - A factor was chosen from the list.
 */
export class TansuanFactorSearch extends TansuanElement {
	static override styles = [tableStyles, iconStyles, searchStyles];

	/** Where factors come from. */
	@property({ attribute: false }) library?: Library;
	/** Only factors that serve sources by this method. */
	@property() method?: string;
	/** The filters that are offered. */
	@property({ attribute: false }) filters: readonly FilterName[] = [
		"pack",
		"category",
		"region",
		"year",
		"boundary",
		"unit",
		"set",
		"family",
	];
	/** What the factor is wanted for: what does not fit comes later and says so. */
	@property({ attribute: false }) prefer?: FactorContext;
	/** Words to begin with. */
	@property() text = "";
	/** The guideline table to begin with. */
	@property() set = "";
	/** A factor that is marked in the list. */
	@property() chosen = "";

	@state() private chosenFilters: Filters = {};
	@state() private found: readonly FactorHit[] | undefined;
	@state() private total = 0;
	@state() private failure = "";
	@state() private shown = PAGE;
	@state() private narrow = false;
	readonly #media = matchMedia(NARROW);
	readonly #measure = () => {
		this.narrow = this.#media.matches;
	};
	#turn = 0;
	#edition = 0;
	#timer: ReturnType<typeof setTimeout> | undefined;

	protected override willUpdate(changed: PropertyValues<this>) {
		if (changed.has("set") && this.set !== "") this.chosenFilters = { set: this.set };
		const edition = this.library?.edition ?? 0;
		const anew = changed.has("library") || changed.has("method") || changed.has("prefer");
		if (anew || edition !== this.#edition) {
			this.#edition = edition;
			void this.#search();
		}
	}

	override connectedCallback() {
		super.connectedCallback();
		this.#media.addEventListener("change", this.#measure);
		this.#measure();
	}

	override disconnectedCallback() {
		super.disconnectedCallback();
		this.#media.removeEventListener("change", this.#measure);
		clearTimeout(this.#timer);
	}

	#query(): FactorQuery {
		return {
			...queryOf(this.chosenFilters),
			...(this.text.trim() === "" ? {} : { text: this.text.trim() }),
			...(this.prefer ? { prefer: this.prefer } : {}),
		};
	}

	async #search() {
		const { library, method } = this;
		if (!library) return;
		const turn = ++this.#turn;
		const query = this.#query();
		const outcome = await (method ? library.fitting(method, query) : library.search(query));
		if (turn !== this.#turn) return;
		this.shown = PAGE;
		this.failure = outcome.status === "ok" ? "" : outcome.problems.map(problemText).join(" ");
		this.found = outcome.status === "ok" ? outcome.value.hits : [];
		this.total = outcome.status === "ok" ? outcome.value.total : 0;
	}

	#type(event: CustomEvent<{ value: string }>) {
		event.stopPropagation();
		this.text = event.detail.value;
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.#search(), PAUSE);
	}

	#filter(name: FilterName, value: string) {
		this.chosenFilters = { ...this.chosenFilters, [name]: value };
		void this.#search();
	}

	#results(found: readonly FactorHit[], library: Library) {
		const text = strings();
		const left = found.length - this.shown;
		return html`<div class="scroll" tabindex="0" role="region" aria-label=${text.results}>
				<table>
					<thead><tr>
						<th scope="col">${text.found(this.total)}</th>
						<th scope="col">${text.values}</th>
						<th scope="col" class="wide">${text.year}</th>
						<th scope="col" class="wide">${text.region}</th>
						<th scope="col" class="wide">${text.sourceOf}</th>
						<th scope="col">${text.confidence}</th>
					</tr></thead>
					<tbody>${repeat(
						found.slice(0, this.shown),
						({ pack, id, revision }) => `${pack} ${id} ${revision}`,
						(record) =>
							factorRow(record, library.method(record.method), {
								on: `${record.pack} ${record.id}` === this.chosen,
								open: () => this.emit("tansuan-factor-opened", { record }),
								fit: record.fit,
							}),
					)}</tbody>
				</table>
			</div>
			${
				left > 0
					? html`<tansuan-button
						@click=${() => {
							this.shown += 2 * PAGE;
						}}
					>${text.more(Math.min(left, 2 * PAGE))}</tansuan-button>`
					: this.total > found.length
						? html`<p class="status">${text.refine(found.length)}</p>`
						: nothing
			}`;
	}

	override render() {
		const text = strings();
		const { found, library } = this;
		return html`<div class="box">
				<tansuan-text-field
					type="search"
					label=${text.search}
					placeholder=${text.searchExample}
					.value=${this.text}
					@tansuan-edited=${this.#type}
					@tansuan-changed=${(event: Event) => event.stopPropagation()}
				></tansuan-text-field>
				${filtersView({
					names: this.filters,
					chosen: this.chosenFilters,
					choices: (name) => filterChoices(name, library?.choices(), library?.packs()),
					narrow: this.narrow,
					choose: (name, value) => this.#filter(name, value),
				})}
			</div>
			<div role="status" class="status">${
				found === undefined
					? text.waiting
					: this.failure || (found.length === 0 ? text.nothing : nothing)
			}</div>
			${found && library && found.length > 0 ? this.#results(found, library) : nothing}`;
	}
}
