// How a bill of materials is read: its sheet or its text, its heads, how numbers are written, what quantities
// and masses mean.

import { html, nothing } from "lit";
import type { ProductStudy } from "../../../engine/types.ts";
import type { BomMapping } from "../../../interchange/bom/mapping.ts";
import { MASS_UNITS } from "../../../interchange/bom/units.ts";
import "../../../ui/field/checkbox.ts";
import "../../../ui/field/select.ts";
import { textChoices } from "../../../ui/table-file/table-file.ts";
import { STAGES, stagesOf } from "../../stages.ts";
import { strings as productStrings } from "../../strings.ts";
import { partsStage } from "./making.ts";
import type { BomSession } from "./session.ts";
import { strings } from "./strings.ts";

type Chosen = CustomEvent<{ value: string }>;

/** The choices of a file that is read. */
export function howView(session: BomSession, study: ProductStudy) {
	const { table, mapping } = session;
	if (!table || !mapping) return nothing;
	const text = strings();
	const inside = stagesOf(study.settings.boundary);
	return html`<section>
		<header><h2>${text.how}</h2></header>
		<div class="how">
			${textChoices(table.text, session.isPasted, (choices) => session.reopen(choices))}
			${sheetChoice(session)}
			<tansuan-select
				label=${text.head}
				value=${String(mapping.head)}
				.choices=${[
					{ value: "-1", label: text.noHead },
					...Array.from({ length: Math.min(table.rows.length, 30) }, (_, i) => ({
						value: String(i),
						label: text.rowNumber(i + 1),
					})),
				]}
				@tansuan-changed=${({ detail }: Chosen) => session.head(Number(detail.value))}
			></tansuan-select>
			${meaning(session, mapping)}
			<tansuan-select
				label=${text.stage}
				value=${partsStage(session.stage, study)}
				.choices=${STAGES.filter((stage) => inside.includes(stage)).map((value) => ({
					value,
					label: productStrings().stages[value],
				}))}
				@tansuan-changed=${({ detail }: Chosen) => {
					const stage = STAGES.find((each) => each === detail.value);
					if (stage) session.choose({ stage });
				}}
			></tansuan-select>
			${
				table.hidden.length > 0
					? html`<tansuan-checkbox
						label=${text.withHidden(table.hidden.length)}
						hint=${text.hiddenHint}
						.checked=${session.withHidden}
						@tansuan-changed=${({ detail }: Chosen) =>
							session.choose({ withHidden: detail.value === "true" })}
					></tansuan-checkbox>`
					: nothing
			}
			${itselfChoice(session)}
		</div>
	</section>`;
}

function sheetChoice(session: BomSession) {
	const { book } = session.table ?? {};
	if (!book || book.sheets.length < 2) return nothing;
	const text = strings();
	return html`<tansuan-select
		label=${text.sheet}
		value=${String(book.chosen)}
		.choices=${book.sheets.map(({ name, visibility }, at) => ({
			value: String(at),
			label: visibility === "visible" ? name : text.hiddenSheet(name),
		}))}
		@tansuan-changed=${({ detail }: Chosen) => session.reopen({ sheets: [Number(detail.value)] })}
	></tansuan-select>`;
}

/** How numbers are written, and what masses and quantities mean. */
function meaning(session: BomSession, mapping: BomMapping) {
	const text = strings();
	const { columns } = mapping;
	const lacks = session.bom?.refusals.some(({ reason }) => reason === "no-mass-unit") ?? false;
	return html`<tansuan-select
			label=${text.decimal}
			value=${mapping.decimal ?? ""}
			.choices=${(["", "point", "comma"] as const).map((value) => ({
				value,
				label: text.decimals[value],
			}))}
			@tansuan-changed=${({ detail }: Chosen) => {
				const { decimal: _, ...rest } = mapping;
				const decimal = (["point", "comma"] as const).find((each) => each === detail.value);
				session.map(decimal ? { ...rest, decimal } : rest);
			}}
		></tansuan-select>
		${
			lacks || mapping.massUnit !== undefined
				? html`<tansuan-select
					label=${text.massUnit}
					value=${mapping.massUnit ?? ""}
					placeholder="—"
					.choices=${MASS_UNITS.map((value) => ({ value, label: value }))}
					@tansuan-changed=${({ detail }: Chosen) => {
						const { massUnit: _, ...rest } = mapping;
						session.map(detail.value === "" ? rest : { ...rest, massUnit: detail.value });
					}}
				></tansuan-select>`
				: nothing
		}
		${
			columns.includes("level") || columns.includes("parent")
				? html`<tansuan-select
					label=${text.per}
					value=${mapping.per}
					.choices=${(["parent", "product"] as const).map((value) => ({
						value,
						label: text.perChoices[value],
					}))}
					@tansuan-changed=${({ detail }: Chosen) =>
						session.map({ ...mapping, per: detail.value === "product" ? "product" : "parent" })}
				></tansuan-select>`
				: nothing
		}`;
}

/** Whether a single row at the top is the product itself. */
function itselfChoice(session: BomSession) {
	const line = session.sole;
	if (!line) return nothing;
	const text = strings();
	return html`<tansuan-checkbox
		label=${text.itself(line.name)}
		hint=${text.itselfHint}
		.checked=${session.bom?.itself !== undefined}
		@tansuan-changed=${({ detail }: Chosen) => session.choose({ itself: detail.value === "true" })}
	></tansuan-checkbox>`;
}
