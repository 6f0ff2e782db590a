// The end of an import: what happens with records that are there, and with rows that are refused.

import { html, nothing } from "lit";
import type { Organization } from "../../engine/types.ts";
import "../../ui/button/button.ts";
import "../../ui/field/checkbox.ts";
import type { Session } from "./session.ts";
import { strings } from "./strings.ts";

/** What is chosen, and what the view tells. */
export interface Confirming {
	/** Records that would be taken in. */
	count: number;
	replace: boolean;
	withErrors: boolean;
	onReplace: (replace: boolean) => void;
	onErrors: (withErrors: boolean) => void;
	another: () => void;
	confirm: () => void;
}

type Changed = CustomEvent<{ value: string }>;

/** The choices and the button. */
export function confirmView(session: Session, document: Organization, confirming: Confirming) {
	const text = strings();
	const { count, replace, withErrors, onReplace, onErrors, another, confirm } = confirming;
	const existing = existingRecords(session, document);
	return html`<div class="confirm">
		${
			existing > 0
				? html`<tansuan-checkbox
					label=${text.replace}
					hint=${text.existing(existing)}
					.checked=${replace}
					@tansuan-changed=${({ detail }: Changed) => onReplace(detail.value === "true")}
				></tansuan-checkbox>`
				: nothing
		}
		${
			(session.checked?.errors.size ?? 0) > 0
				? html`<tansuan-checkbox
					label=${text.withErrors}
					.checked=${withErrors}
					@tansuan-changed=${({ detail }: Changed) => onErrors(detail.value === "true")}
				></tansuan-checkbox>`
				: nothing
		}
		<span class="end">
			<tansuan-button @click=${another}>${text.another}</tansuan-button>
			<tansuan-button
				variant="primary"
				?disabled=${count === 0 || session.checked === undefined}
				@click=${confirm}
			>${session.checked ? text.confirm(count) : text.checking}</tansuan-button>
		</span>
	</div>`;
}

/** How many records are there already where the file has some. */
function existingRecords({ records }: Session, document: Organization): number {
	const periods = new Map<string, Set<string>>();
	for (const { sourceId, period } of records) {
		const given = periods.get(sourceId);
		if (given) given.add(period);
		else periods.set(sourceId, new Set([period]));
	}
	return [...periods].reduce(
		(sum, [sourceId, given]) =>
			sum + (document.records[sourceId] ?? []).filter(({ period }) => given.has(period)).length,
		0,
	);
}
