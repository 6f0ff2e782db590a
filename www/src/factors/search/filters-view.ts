// The filters of the search: in a row where there is room; on a phone folded, with what is chosen as chips.

import { html, nothing } from "lit";
import type { Choice } from "../../ui/field/select.component.ts";
import "../../ui/field/select.ts";
import { icon } from "../../ui/icon/icon.ts";
import { strings } from "../strings.ts";
import type { FilterName, Filters } from "./filters.ts";

/** Below this width filters are folded. */
export const NARROW = "(max-width: 720px)";

/** What the view shows and tells. */
export interface Filtering {
	names: readonly FilterName[];
	chosen: Filters;
	choices: (name: FilterName) => readonly Choice[];
	narrow: boolean;
	choose: (name: FilterName, value: string) => void;
}

/** The filters. */
export function filtersView(filtering: Filtering) {
	const { names, narrow } = filtering;
	if (names.length === 0) return nothing;
	const text = strings();
	const fields = html`<div class="filters" role="group" aria-label=${text.filters}>
		${names.map((name) => field(filtering, name))}
	</div>`;
	if (!narrow) return fields;
	const active = names.filter((name) => filtering.chosen[name]);
	return html`<details class="folded">
			<summary>${text.filtersOf(active.length)}</summary>
			${fields}
		</details>
		${
			active.length > 0
				? html`<div class="active">${active.map((name) => chip(filtering, name))}</div>`
				: nothing
		}`;
}

function field({ chosen, choices, choose }: Filtering, name: FilterName) {
	const text = strings();
	return html`<tansuan-select
		label=${text[name]}
		placeholder=${text.any}
		.choices=${choices(name)}
		.value=${chosen[name] ?? ""}
		@tansuan-changed=${(event: CustomEvent<{ value: string }>) => {
			event.stopPropagation();
			choose(name, event.detail.value);
		}}
	></tansuan-select>`;
}

/** A filter that is chosen; a tap takes it away. */
function chip({ chosen, choices, choose }: Filtering, name: FilterName) {
	const text = strings();
	const value = chosen[name] ?? "";
	const label = choices(name).find((choice) => choice.value === value)?.label ?? value;
	return html`<button
		type="button"
		aria-label=${text.withoutFilter(text[name], label)}
		@click=${() => choose(name, "")}
	>${text.filterIs(text[name], label)}${icon("close")}</button>`;
}
