// A file from how it is read to the button that takes it in.

import { html, nothing } from "lit";
import type { Organization } from "../../engine/types.ts";
import { problemText } from "../../i18n/index.ts";
import type { KnownOrganization, Mapping } from "../../interchange/activity/mapping.ts";
import "../../ui/button/button.ts";
import { otherEncoding } from "../../ui/table-file/table-file.ts";
import type { Methods } from "../data/methods.ts";
import type { Totals } from "./check.ts";
import { columnsView } from "./columns-view.ts";
import { type Confirming, confirmView } from "./confirm-view.ts";
import { howView } from "./how-view.ts";
import { namesView, recordsView } from "./preview-view.ts";
import type { Importing, Session } from "./session.ts";
import { strings } from "./strings.ts";
import { trialView } from "./trial-view.ts";
import { bookNotes } from "./trouble/book-notes.ts";
import { doubtView, leftOutView, refusedView } from "./trouble/trouble-view.ts";

/** What a session is shown with. */
export interface SessionContext {
	document: Organization;
	known: KnownOrganization;
	methods: Methods;
	/** The totals of the inventory as it is. */
	now: Totals | undefined;
	isPasted: boolean;
	/** How the end looks. */
	confirming: Omit<Confirming, "replace" | "onReplace" | "another">;
	/** Where an import begins, for another try. */
	start: () => unknown;
	copy: () => void;
	forgotten: () => void;
}

/** The file being read, why it can't be, or all that is known of it. */
export function sessionView(session: Session, importing: Importing, context: SessionContext) {
	const text = strings();
	if (session.progress !== undefined) {
		return html`<div class="reading">
			<span role="status">${text.reading} ${session.name}</span>
			<progress max="1" value=${session.progress} aria-label=${text.reading}></progress>
			<tansuan-button @click=${() => importing.stop()}>${text.stop}</tansuan-button>
		</div>`;
	}
	return session.problems.length > 0
		? wrongView(session, importing, context)
		: openView(session, importing, context);
}

function wrongView(session: Session, importing: Importing, { isPasted, start }: SessionContext) {
	return html`<div role="alert">
			${session.problems.map((problem) => html`<p class="wrong">${session.name}: ${problemText(problem)}</p>`)}
		</div>
		${isPasted ? nothing : otherEncoding(session.problems, (choices) => void importing.again(choices))}
		${start()}`;
}

function openView(session: Session, importing: Importing, context: SessionContext) {
	const { document, known, methods, now, isPasted, confirming } = context;
	const map = (mapping: Mapping) => void importing.map(mapping);
	return html`${howView(session, known, isPasted, {
		again: (choices) => void importing.again(choices),
		map,
		hidden: (withHidden) => void importing.hidden(withHidden),
		heads: (heads) => void importing.heads(heads),
		afresh: (forget) => {
			void importing.afresh(forget);
			if (forget) context.forgotten();
		},
	})}
		${columnsView(session, known, methods, map)} ${namesView(session, known, map)}
		${
			session.records.length > 0
				? recordsView(session.records, known)
				: html`<p class="muted">${strings().nothing}</p>`
		}
		${trialView(session, document, now, {
			stop: () => importing.stopCount(),
			count: () => void importing.count(),
		})}
		${refusedView(session, {
			mend: (mends) => void importing.mend(mends),
			unmend: () => void importing.unmend(),
			copy: context.copy,
		})}
		${doubtView(session)} ${leftOutView(session)} ${bookNotes(session)}
		${confirmView(session, document, {
			...confirming,
			replace: importing.replace,
			onReplace: (replace) => void importing.replacing(replace),
			another: () => importing.stop(),
		})}`;
}
