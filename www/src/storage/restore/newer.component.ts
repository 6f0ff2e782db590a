// A subject of a file that a newer app wrote: why it stays out, and what is in it.

import { html, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import { formatAgo } from "../../format/index.ts";
import { problemText } from "../../i18n/index.ts";
import type { NewerSubject } from "../../store/backup/open.ts";
import "../../ui/chip/chip.ts";
import { TansuanElement } from "../../ui/element.ts";
import "../reading/element.ts";
import type { DocumentWords } from "../words.ts";
import { strings } from "./strings.ts";
import { subjectStyles } from "./subject.styles.ts";

/** A subject that is only looked into. */
export class TansuanNewerSubject extends TansuanElement {
	static override styles = subjectStyles;

	/** The subject. */
	@property({ attribute: false }) subject?: NewerSubject;
	/** The words for its parts. */
	@property({ attribute: false }) words?: DocumentWords | undefined;

	@state() private looked = false;

	override render() {
		const { subject } = this;
		if (!subject) return nothing;
		const { name, reason, changedAt, document } = subject;
		const text = strings();
		const changed = changedAt ? text.inFile(formatAgo(new Date(changedAt))) : text.inFileUnknown;
		return html`<div class="head">
				<h3>${name}</h3>
				<tansuan-chip tone="wrong">${text.newer.chip}</tansuan-chip>
				<small>${changed}</small>
			</div>
			<small class="reason">${problemText(reason)}</small>
			<small>${text.newer.note}</small>
			<details @toggle=${(event: Event) => {
				this.looked ||= (event.target as HTMLDetailsElement).open;
			}}>
				<summary>${text.newer.look(name)}</summary>
				${
					this.looked
						? html`<tansuan-reading .document=${document} .words=${this.words}></tansuan-reading>`
						: nothing
				}
			</details>`;
	}
}
