// How the file is read: encoding and separator or sheet, the rows of the heads, the year, whose rows
// are that name no source, how numbers are written; and that it was read so before.

import { html, nothing } from "lit";
import { formatDate } from "../../format/index.ts";
import type { KnownOrganization, Mapping } from "../../interchange/activity/mapping.ts";
import "../../ui/button/button.ts";
import "../../ui/field/checkbox.ts";
import "../../ui/field/select.ts";
import { textChoices } from "../../ui/table-file/table-file.ts";
import { type BookEvents, bookChoices } from "./book-view.ts";
import type { Session } from "./session.ts";
import { strings } from "./strings.ts";
import { strings as troubleStrings } from "./trouble/strings.ts";

/** What the views of a session tell. */
export interface HowEvents extends BookEvents {
	map: (mapping: Mapping) => void;
	heads: (heads: Pick<Mapping, "head" | "heads">) => void;
	afresh: (forget: boolean) => void;
}

type Chosen = CustomEvent<{ value: string }>;

/** The choices of a session whose file is read. */
export function howView(
	session: Session,
	known: KnownOrganization,
	isPasted: boolean,
	events: HowEvents,
) {
	const { mapping } = session;
	if (!mapping) return nothing;
	const text = strings();
	const { map } = events;
	return html`<section>
		<header><h2>${text.how}</h2></header>
		${recalledBanner(session, events)}
		<div class="how">
			${textChoices(session.table?.text, isPasted, events.again)} ${headChoices(session, events)}
			<tansuan-select
				label=${text.year}
				value=${String(mapping.year)}
				.choices=${[...new Set([...known.years, mapping.year])].map((year) => ({
					value: String(year),
					label: String(year),
				}))}
				@tansuan-changed=${({ detail }: Chosen) => map({ ...mapping, year: Number(detail.value) })}
			></tansuan-select>
			<tansuan-select
				label=${text.decimal}
				value=${mapping.decimal ?? ""}
				.choices=${(["", "point", "comma"] as const).map((value) => ({
					value,
					label: text.decimals[value],
				}))}
				@tansuan-changed=${({ detail }: Chosen) => {
					const { decimal: _, ...rest } = mapping;
					const decimal = (["point", "comma"] as const).find((each) => each === detail.value);
					map(decimal === undefined ? rest : { ...rest, decimal });
				}}
			></tansuan-select>
			${sourceOfAll(mapping, known, map)}
			${bookChoices(session, events)}
			${
				mapping.columns.some(({ is }) => is === "source" || is === "period" || is === "month")
					? html`<tansuan-checkbox
						label=${text.fillDown}
						.checked=${mapping.fillDown}
						@tansuan-changed=${({ detail }: Chosen) =>
							map({ ...mapping, fillDown: detail.value === "true" })}
					></tansuan-checkbox>`
					: nothing
			}
		</div>
	</section>`;
}

function recalledBanner({ recalled }: Session, { afresh }: HowEvents) {
	if (!recalled) return nothing;
	const text = strings();
	return html`<div class="recalled" role="status">
		<span>${text.recalled(formatDate(recalled.at.slice(0, 10)))}</span>
		<tansuan-button variant="quiet" @click=${() => afresh(false)}>${text.afresh}</tansuan-button>
		<tansuan-button variant="quiet" @click=${() => afresh(true)}>${text.forget}</tansuan-button>
	</div>`;
}

function headChoices({ table, mapping }: Session, { heads }: HowEvents) {
	if (!table || !mapping) return nothing;
	const text = strings();
	const rows = Math.min(table.rowCount, 30);
	const most = Math.min(4, mapping.head + 1);
	return html`<tansuan-select
			label=${text.head}
			value=${String(mapping.head)}
			.choices=${[
				{ value: "-1", label: text.noHead },
				...Array.from({ length: rows }, (_, i) => ({
					value: String(i),
					label: troubleStrings().rowNumber(i + 1),
				})),
			]}
			@tansuan-changed=${({ detail }: Chosen) => {
				const head = Number(detail.value);
				heads({ head, heads: Math.min(Math.max(mapping.heads, 1), head + 1) });
			}}
		></tansuan-select>
		${
			most > 1
				? html`<tansuan-select
					label=${text.heads}
					value=${String(mapping.heads)}
					.choices=${Array.from({ length: most }, (_, i) => ({
						value: String(i + 1),
						label: text.headRows(i + 1),
					}))}
					@tansuan-changed=${({ detail }: Chosen) =>
						heads({ head: mapping.head, heads: Number(detail.value) })}
				></tansuan-select>`
				: nothing
		}`;
}

/** Whose values are, where the table itself does not say it. */
function sourceOfAll(mapping: Mapping, known: KnownOrganization, map: HowEvents["map"]) {
	const names = mapping.columns.some(
		(role) => role.is === "source" || (role.is === "value" && role.sourceId !== undefined),
	);
	if (names) return nothing;
	const text = strings();
	return html`<tansuan-select
		label=${text.sourceOfAll}
		value=${mapping.sourceId ?? ""}
		placeholder=${text.noSource}
		.choices=${known.sources.map(({ id, name }) => ({ value: id, label: name }))}
		@tansuan-changed=${({ detail }: Chosen) => {
			const { sourceId: _, ...rest } = mapping;
			map(detail.value === "" ? rest : { ...rest, sourceId: detail.value });
		}}
	></tansuan-select>`;
}
