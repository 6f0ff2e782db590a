// A subject of a file beside what is here: what differs in numbers, and what to do with it.

import { html, nothing } from "lit";
import { property } from "lit/decorators.js";
import { formatAgo } from "../../format/index.ts";
import { words } from "../../i18n/index.ts";
import { countDifferences } from "../../store/backup/compare.ts";
import type { FileSubject } from "../../store/backup/open.ts";
import "../../ui/chip/chip.ts";
import { TansuanElement } from "../../ui/element.ts";
import "../../ui/field/select.ts";
import type { DocumentWords } from "../words.ts";
import { type Chosen, type WayName, waysFor } from "./choices.ts";
import { strings } from "./strings.ts";
import { subjectStyles } from "./subject.styles.ts";

declare global {
	interface HTMLElementEventMap {
		/** What to do with a subject of a file was chosen. */
		"tansuan-way-chosen": CustomEvent<{ way: WayName }>;
	}
}

const TONES = { new: "good", same: "plain", differs: "doubtful", locked: "wrong" } as const;

/**
 * A subject of a file.
 *
 * @event tansuan-way-chosen - What to do with it.
 * @event tansuan-choice-made - What a merge takes from the file.
 */
export class TansuanFileSubject extends TansuanElement {
	static override styles = subjectStyles;
	static override shadowRootOptions: ShadowRootInit = { mode: "open", delegatesFocus: true };

	/** The subject. */
	@property({ attribute: false }) subject?: FileSubject;
	/** The words for parts of documents. */
	@property({ attribute: false }) words?: DocumentWords | undefined;
	/** What was chosen. */
	@property({ attribute: false }) chosen?: Chosen;
	/** The name that a copy gets. */
	@property() copyName = "";

	#times({ changedAt, here }: FileSubject) {
		const text = strings();
		const ago = (at: string) => formatAgo(new Date(at));
		const times = [changedAt ? text.inFile(ago(changedAt)) : text.inFileUnknown];
		if (here) times.push(text.here(ago(here.at)));
		if (here && changedAt && here.at !== changedAt) {
			times.push(text.later[changedAt > here.at ? "file" : "here"]);
		}
		return times.join(" · ");
	}

	#content({ document, readings = {} }: FileSubject): string {
		const sources = Reflect.get(document, "sources");
		const count = Array.isArray(sources) ? sources.length : 0;
		const rows = Object.values(document.records ?? {}).reduce((sum, list) => sum + list.length, 0);
		const content = strings().content(words().count.sources(count), strings().rows(rows));
		const known = Object.keys(readings).length;
		return known > 0 ? `${content} · ${strings().readings(known)}` : content;
	}

	#differences({ differences }: FileSubject) {
		const text = strings();
		const counts = [...countDifferences(differences)];
		if (counts.length === 0) return nothing;
		return html`<ul>${counts.map(([kind, { added, changed, removed }]) => {
			const parts = [
				...(added ? [text.added(added)] : []),
				...(changed ? [text.changed(changed)] : []),
				...(removed ? [text.removed(removed)] : []),
			];
			return html`<li><span>${this.words?.partLabel(kind) ?? kind}</span><span>${parts.join(" · ")}</span></li>`;
		})}</ul>`;
	}

	override render() {
		const { subject, chosen } = this;
		if (!subject || !chosen) return nothing;
		const text = strings();
		const { name } = subject.document;
		const { here, state } = subject;
		const notes: Partial<Record<WayName, string>> = {
			...text.wayNote,
			copy: text.wayNote.copy(this.copyName),
		};
		return html`<div class="head">
				<h3>${name}</h3>
				<tansuan-chip tone=${TONES[state]}>${text.state[state]}</tansuan-chip>
				<small>${this.#content(subject)}</small>
			</div>
			<small>${this.#times(subject)}${
				here && here.name !== name ? html` · ${text.calledHere(here.name)}` : nothing
			}</small>
			${this.#differences(subject)}
			<tansuan-select
				bare
				label=${text.way.label(name)}
				value=${chosen.way}
				hint=${notes[chosen.way] ?? ""}
				.choices=${waysFor(subject).map((way) => ({ value: way, label: text.way[way] }))}
				@tansuan-changed=${(event: CustomEvent<{ value: string }>) => {
					event.stopPropagation();
					this.emit("tansuan-way-chosen", { way: event.detail.value as WayName });
				}}
			></tansuan-select>
			${
				chosen.way === "merge"
					? html`<tansuan-differences
						.subject=${subject}
						.words=${this.words}
						.choice=${chosen.choice}
					></tansuan-differences>`
					: nothing
			}`;
	}
}
