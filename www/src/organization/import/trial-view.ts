// What a file would change: its rows by account, beside the inventory as it is and as it would be;
// how many rows count, and what there is to say of them, by kind.

import { html, nothing } from "lit";
import type { FindingKind } from "../../engine/table.ts";
import type { Organization } from "../../engine/types.ts";
import { formatNumber, formatTonnes, tonneDigits } from "../../format/index.ts";
import { problemText } from "../../i18n/index.ts";
import "../../ui/button/button.ts";
import { strings as resultStrings } from "../results/strings.ts";
import type { Totals } from "./check.ts";
import type { Session } from "./session.ts";
import { type TrialRow, trialRows } from "./trial-rows.ts";
import { strings } from "./trial-strings.ts";

/** What the view tells. */
export interface TrialEvents {
	stop: () => void;
	count: () => void;
}

/** The trial of a file. */
export function trialView(
	session: Session,
	document: Organization,
	now: Totals | undefined,
	events: TrialEvents,
) {
	if (session.records.length === 0) return nothing;
	const text = strings();
	const { trial, checked } = session;
	const rows = trialRows(
		document.settings.account,
		trial?.is === "counted" ? trial.counted.accounts : undefined,
		now,
		checked?.after,
	);
	return html`<section>
		<header><h2>${text.title}</h2><small>${text.note}</small></header>
		${rows.length > 0 ? table(rows, new Set(rows.map(({ year }) => year)).size > 1) : nothing}
		${stateOf(session, events)}
	</section>`;
}

function table(rows: readonly TrialRow[], years: boolean) {
	const text = strings();
	const names: Readonly<Record<string, string>> = resultStrings().accounts;
	const cell = (kilograms: string | undefined) =>
		kilograms === undefined ? text.unknown : formatTonnes(kilograms, tonneDigits(kilograms));
	return html`<div class="scroll" tabindex="0" role="region" aria-label=${text.title}>
		<table class="trial">
			<thead><tr>
				<th scope="col">${text.account}</th>
				<th scope="col" class="num">${text.rows}</th>
				<th scope="col" class="num wide">${text.now}</th>
				<th scope="col" class="num">${text.after}</th>
			</tr></thead>
			<tbody>${rows.map(
				({ id, year, isOwn, rows, now, after }) => html`<tr class=${isOwn ? "own" : ""}>
					<th scope="row">${names[id] ?? id}${years ? html` <small>${year}</small>` : nothing}</th>
					<td class="num">${cell(rows)}</td>
					<td class="num wide">${cell(now)}</td>
					<td class="num">${cell(after)}</td>
				</tr>`,
			)}</tbody>
		</table>
	</div>`;
}

function stateOf({ trial, refusals, leftOut, empty }: Session, { stop, count }: TrialEvents) {
	const text = strings();
	switch (trial?.is) {
		case undefined:
			return nothing;
		case "counting":
			return html`<div class="reading">
				<span role="status">${text.counting}</span>
				<progress max="1" value=${trial.part} aria-label=${text.counting}></progress>
				<tansuan-button variant="quiet" @click=${stop}>${text.stop}</tansuan-button>
			</div>`;
		case "stopped":
			return html`<div class="reading">
				<span class="muted">${text.stopped}</span>
				<tansuan-button variant="quiet" @click=${count}>${text.again}</tansuan-button>
			</div>`;
		case "unfit":
			return html`<p class="muted">${text.unfit(trial.records)}</p>`;
		case "failed":
			return html`<p class="wrong">${trial.problems.map(problemText).join(" ")}</p>`;
		case "counted": {
			const { counted, kinds } = trial.counted;
			const refused = trial.counted.refused + new Set(refusals.map(({ row }) => row)).size;
			const without = trial.counted.leftOut + leftOut.length + empty;
			return html`<p class="muted" role="status">
					${text.tally(formatNumber(String(counted)), refused, without)}
				</p>
				${kinds.some(({ rows }) => rows > 1) ? html`<ul class="list kinds">${kinds.map(kindLine)}</ul>` : nothing}`;
		}
	}
}

/** A kind of finding; where every one is alone, the lists below say it all. */
function kindLine({ rows, example, code }: FindingKind) {
	const text = strings();
	const sentence = example ? problemText(example) : code;
	const tone = example?.severity === "error" ? "wrong" : "muted";
	return html`<li>
		<span class="count">${text.times(formatNumber(String(rows)))}</span>
		<span class=${tone}>${rows > 1 ? text.example(sentence) : sentence}</span>
	</li>`;
}
