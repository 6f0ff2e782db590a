// What is refused, cell by cell with what would mend it; what is doubtful; what is left out.

import { html, nothing, type TemplateResult } from "lit";
import { problemText } from "../../../i18n/index.ts";
import { headsOf } from "../../../interchange/activity/heads.ts";
import type { Mend } from "../../../interchange/activity/mend.ts";
import { placeOfValue } from "../../../interchange/activity/reading.ts";
import "../../../ui/button/button.ts";
import { paramOf } from "../../data/cell-problems.ts";
import type { Session } from "../session.ts";
import { addressList, addressOf } from "./address.ts";
import { certainMends, type RefusedCell } from "./refused.ts";
import { strings } from "./strings.ts";

/** Lines that are shown, and lines that can be unfolded. */
const MANY = 20;
const MOST = 500;

/** What the view tells. */
export interface TroubleEvents {
	mend: (mends: readonly Mend[]) => void;
	unmend: () => void;
	copy: () => void;
}

/** Why a row or a cell is refused, in the language in use. */
export function whyRefused({ refusal, problem }: RefusedCell): string {
	if (problem) return problemText(problem);
	if (!refusal) return "";
	const text = strings().reasons[refusal.reason];
	return typeof text === "string" ? text : text(refusal.found);
}

/** What a suggestion does: another text in the cell, or what a name or unit means. */
export const mendText = (mend: Mend): string =>
	mend.kind === "cell" ? strings().mendTo(mend.text) : strings().readAs(mend.text);

/** What is refused, with suggestions, and a copy of the file to mend it elsewhere. */
export function refusedView(session: Session, { mend, unmend, copy }: TroubleEvents) {
	const { refused = [], mends, table } = session;
	const mended = Object.keys(mends).length;
	if (refused.length === 0 && mended === 0) return nothing;
	const text = strings();
	const certain = certainMends(refused);
	return html`<section>
		<header>
			<h2>${text.refused}</h2>
			<small>${refused.length > 0 ? text.refusedNote(refused.length) : nothing}</small>
		</header>
		${moreOrLess(refused, (cell) => refusedLine(cell, table, mend))}
		<div class="mending">
			${
				certain.length > 0
					? html`<tansuan-button @click=${() => mend(certain)}>${
							certain.length === 1 ? text.mendOne : text.mendAll(certain.length)
						}</tansuan-button>`
					: nothing
			}
			${
				mended > 0
					? html`<span role="status">${text.mended(mended)}</span>
						<tansuan-button variant="quiet" @click=${unmend}>${text.unmend}</tansuan-button>`
					: nothing
			}
			${
				refused.length > 0
					? html`<tansuan-button icon="file" @click=${copy}>${text.copy}</tansuan-button>
						<small>${text.copyNote}</small>`
					: nothing
			}
		</div>
	</section>`;
}

function refusedLine(cell: RefusedCell, table: Session["table"], mend: TroubleEvents["mend"]) {
	return html`<li>
		<code>${addressOf(cell, table)}</code>
		<span>
			<span class="wrong">${whyRefused(cell)}</span>
			${cell.mends.map(
				(each) => html`<tansuan-button
					variant="quiet"
					@click=${() => mend([each])}
				>${mendText(each)}</tansuan-button>`,
			)}
		</span>
	</li>`;
}

/** The first lines of a list, the others folded; what is beyond all measure is only counted. */
function moreOrLess<T>(items: readonly T[], line: (item: T) => TemplateResult) {
	const text = strings();
	const folded = items.slice(MANY, MOST);
	return html`<ul class="list">${items.slice(0, MANY).map(line)}</ul>
		${
			folded.length > 0
				? html`<details>
					<summary>${text.moreRows(items.length - MANY)}</summary>
					<ul class="list">
						${folded.map(line)}
						${items.length > MOST ? html`<li><span></span><span>${text.moreRows(items.length - MOST)}</span></li>` : nothing}
					</ul>
				</details>`
				: nothing
		}`;
}

/** What will be imported but is doubtful. */
export function doubtView({ records, checked, table }: Session) {
	const doubts = [...(checked?.doubts ?? [])].filter(([number]) => !checked?.errors.has(number));
	if (doubts.length === 0) return nothing;
	const text = strings();
	return html`<section>
		<header><h2>${text.doubtful}</h2><small>${text.doubtfulNote}</small></header>
		${moreOrLess(doubts, ([number, problem]) => {
			const record = records[number];
			const place = record && placeOfValue(record, paramOf(problem.path));
			return html`<li>
				<code>${place ? addressOf(place, table) : ""}</code>
				<span class="muted">${problemText(problem)}</span>
			</li>`;
		})}
	</section>`;
}

/** Rows and columns that are no data, and why. */
export function leftOutView({ leftOut, empty, mapping, table }: Session) {
	const text = strings();
	const kinds = Map.groupBy(leftOut, ({ why }) => why);
	const lines = [...kinds].map(([why, rows]) =>
		text.leftOutKinds[why](
			addressList(
				rows.map(({ row }) => ({ row })),
				table,
			),
		),
	);
	if (empty > 0) lines.push(text.leftOutKinds.empty(empty));
	if (mapping && table) {
		const heads = headsOf(table.rows, { row: mapping.head, count: mapping.heads }, table.columns);
		const names = mapping.columns.flatMap((role, at) =>
			role.is === "nothing" && role.why !== undefined
				? [[...new Set(heads[at])].filter((head) => head !== "").join(" · ")]
				: [],
		);
		if (names.length > 0) lines.push(text.leftOutKinds.columns(names.join(text.between)));
	}
	if (lines.length === 0) return nothing;
	return html`<section>
		<header><h2>${text.leftOut}</h2></header>
		<ul class="plain">${lines.map((line) => html`<li>${line}</li>`)}</ul>
	</section>`;
}
