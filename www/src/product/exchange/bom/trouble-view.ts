// What of a bill of materials is refused, doubtful or left out, each with its cell or row.

import { html, nothing } from "lit";
import { problemText } from "../../../i18n/index.ts";
import type { BomNote, DoubtReason, RefusalReason } from "../../../interchange/bom/reading.ts";
import { cellName } from "../../../interchange/table/address.ts";
import type { BomSession } from "./session.ts";
import { strings } from "./strings.ts";

/** Places that are shown before the rest is folded away. */
const SHOWN = 12;

/** The lists. */
export function troubleView({ bom, table }: BomSession) {
	if (!bom) return nothing;
	const text = strings();
	const rows = new Set(bom.refusals.map(({ row }) => row));
	return html`${
		bom.refusals.length > 0
			? html`<section>
				<header><h2>${text.refused}</h2><small>${text.refusedNote(rows.size)}</small></header>
				${listOf(bom.refusals, text.reasons, "wrong")}
			</section>`
			: nothing
	}
	${
		bom.doubts.length > 0
			? html`<section>
				<header><h2>${text.doubtful}</h2><small>${text.doubtfulNote}</small></header>
				${listOf(bom.doubts, text.doubts, "muted")}
			</section>`
			: nothing
	}
	${leftOutView(bom.leftOut)}
	${table?.findings.map((finding) => html`<p class="muted">${problemText(finding)}</p>`)}`;
}

function listOf<R extends RefusalReason | DoubtReason>(
	notes: readonly BomNote<R>[],
	reasons: Readonly<Record<R, string | ((found: string) => string)>>,
	tone: string,
) {
	const line = ({ row, column, reason, found = "" }: BomNote<R>) => {
		const say: string | ((found: string) => string) = reasons[reason];
		const place = column === undefined ? strings().rowNumber(row + 1) : cellName({ row, column });
		return html`<li>
			<code>${place}</code>
			<span class=${tone}>${typeof say === "string" ? say : say(found)}</span>
		</li>`;
	};
	const rest = notes.slice(SHOWN);
	return html`<ul class="list">${notes.slice(0, SHOWN).map(line)}</ul>
		${
			rest.length > 0
				? html`<details>
					<summary>${strings().more(rest.length)}</summary>
					<ul class="list">${rest.map(line)}</ul>
				</details>`
				: nothing
		}`;
}

function leftOutView(leftOut: readonly { row: number; reason: "sum" | "heads" | "hidden" }[]) {
	if (leftOut.length === 0) return nothing;
	const text = strings();
	const kinds = [...Map.groupBy(leftOut, ({ reason }) => reason)];
	return html`<section>
		<header><h2>${text.leftOut}</h2></header>
		<ul class="plain">${kinds.map(([reason, all]) => {
			const named = all.slice(0, SHOWN).map(({ row }) => text.rowNumber(row + 1));
			const more = all.length - named.length;
			const rows = named.join(text.listed) + (more > 0 ? `${text.listed}${text.more(more)}` : "");
			return html`<li>${text.leftOutKinds[reason](rows)}</li>`;
		})}</ul>
	</section>`;
}
