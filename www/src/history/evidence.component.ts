// What the log proves: how many lines, the hash of the last, whether they fit together, and what that
// is worth. Here the history can be forgotten, too.

import { css, html, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import { formatMoment } from "../format/index.ts";
import { problemText, words } from "../i18n/index.ts";
import type { Document, Evidence, Timeline } from "../store/index.ts";
import "../ui/button/button.ts";
import "../ui/dialog/dialog.ts";
import { TansuanElement } from "../ui/element.ts";
import { sectionStyles } from "../ui/section.styles.ts";
import { strings } from "./strings.ts";

/**
 * The section of evidence.
 *
 * @event tansuan-notified - What came of it.
 */
export class TansuanHistoryEvidence extends TansuanElement {
	static override styles = [
		sectionStyles,
		css`
			:host {
				display: block;
			}

			dl {
				display: grid;
				grid-template-columns: auto minmax(0, 1fr);
				gap: var(--tansuan-space-2) var(--tansuan-space-5);
				align-items: baseline;
				margin: 0;
				padding-top: var(--tansuan-space-3);
				border-top: 1px solid var(--tansuan-color-rule-2);
			}

			dt {
				color: var(--tansuan-color-text-3);
			}

			dd {
				margin: 0;
				font-variant-numeric: tabular-nums;
			}

			code {
				font-family: var(--tansuan-font-mono);
				font-size: 12.5px;
				overflow-wrap: anywhere;
				user-select: all;
			}

			p {
				max-width: 68ch;
				margin: var(--tansuan-space-3) 0 0;
				color: var(--tansuan-color-text-2);
				font-size: var(--tansuan-size-note);
				text-wrap: pretty;
			}

			.wrong {
				color: var(--tansuan-color-wrong);
			}

			tansuan-dialog p,
			tansuan-dialog ul {
				margin: 0 0 var(--tansuan-space-3);
				color: inherit;
				font-size: inherit;
			}

			tansuan-dialog ul {
				padding-inline-start: 1.2em;
			}

			@media (max-width: 720px) {
				dl {
					grid-template-columns: minmax(0, 1fr);
					gap: 0;
				}

				dd {
					margin-bottom: var(--tansuan-space-3);
				}
			}
		`,
	];

	/** The log. */
	@property({ attribute: false }) timeline?: Timeline<Document>;

	@state() private asking = false;
	@state() private busy = false;

	protected override updated() {
		if (this.timeline?.head.get()?.hash !== this.timeline?.evidence.get()?.hash) {
			void this.timeline?.verify();
		}
	}

	#say(message: string, kind: "done" | "wrong") {
		this.emit("tansuan-notified", { message, kind });
	}

	async #copy(hash: string) {
		await navigator.clipboard.writeText(hash);
		this.#say(strings().evidence.copied, "done");
	}

	async #work<T>(work: (timeline: Timeline<Document>) => Promise<T>): Promise<T | undefined> {
		if (!this.timeline || this.busy) return undefined;
		this.busy = true;
		try {
			return await work(this.timeline);
		} finally {
			this.busy = false;
		}
	}

	async #forget() {
		const outcome = await this.#work((timeline) => timeline.forget());
		this.asking = false;
		if (outcome?.status === "ok") this.#say(strings().forget.done, "done");
		else if (outcome) this.#say(outcome.problems.map(problemText).join(" "), "wrong");
	}

	#result(evidence: Evidence | undefined) {
		const text = strings().evidence;
		if (!evidence || this.busy) return text.checking;
		const { fault, checked, links, asLogged, at } = evidence;
		const when = formatMoment(at);
		if (fault) {
			return html`${when} · <span class="wrong">${text.fault[fault.why](fault.seq)}</span>`;
		}
		const sound = checked < links ? text.soundEnd(checked, links) : text.sound(links);
		const same =
			asLogged === undefined
				? nothing
				: html` · <span class=${asLogged ? "" : "wrong"}>${
						asLogged ? text.asLogged : text.notAsLogged
					}</span>`;
		return html`${when} · ${sound}${same}`;
	}

	#dialog(count: number) {
		const text = strings().forget;
		return html`<tansuan-dialog
			heading=${text.heading}
			?open=${this.asking}
			@tansuan-closed=${(event: Event) => {
				event.stopPropagation();
				this.asking = false;
			}}
		>
			<p>${text.says(count)}</p>
			<ul>${text.goes.map((each) => html`<li>${each}</li>`)}</ul>
			<p>${text.files}</p>
			<tansuan-button slot="actions" @click=${() => {
				this.asking = false;
			}}>${words().common.cancel}</tansuan-button>
			<tansuan-button slot="actions" variant="danger" ?disabled=${this.busy} @click=${this.#forget}>${text.confirm}</tansuan-button>
		</tansuan-dialog>`;
	}

	override render() {
		const head = this.timeline?.head.get();
		if (!this.timeline || !head) return nothing;
		const text = strings().evidence;
		const evidence = this.timeline.evidence.get();
		return html`<section>
			<header>
				<h2>${text.heading}</h2><small>${text.note}</small>
				<span class="actions">
					<tansuan-button variant="quiet" ?disabled=${this.busy} @click=${() =>
						this.#work((timeline) => timeline.check())}>${text.check}</tansuan-button>
					<tansuan-button variant="quiet" popup="dialog" ?disabled=${this.busy} @click=${() => {
						this.asking = true;
					}}>${text.forget}</tansuan-button>
				</span>
			</header>
			<dl>
				<dt>${text.links}</dt><dd>${head.seq}</dd>
				<dt>${text.hash}</dt>
				<dd><code>${head.hash}</code>
					<tansuan-button variant="quiet" label=${text.copy} @click=${() =>
						this.#copy(head.hash)}>${words().common.copy}</tansuan-button></dd>
				<dt>${text.checked}</dt><dd aria-live="polite">${this.#result(evidence)}</dd>
			</dl>
			${evidence?.fault ? html`<p>${text.faultMeans}</p>` : nothing}
			<p>${text.limits}</p>
		</section>${this.#dialog(head.seq)}`;
	}
}
