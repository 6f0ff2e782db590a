// The explanation beside the page; where there is no room, a sheet from below.

import { css, html, nothing, type PropertyValues } from "lit";
import { property, query } from "lit/decorators.js";
import { type Bilingual, inLanguage } from "../../i18n/index.ts";
import { closeStyles } from "../../ui/close.styles.ts";
import "../../ui/dialog/dialog.ts";
import { TansuanElement } from "../../ui/element.ts";
import type { Crumb, OpenedExplanation } from "../../ui/events.ts";
import "../../ui/explanation/explanation-view.ts";
import "../../ui/finding/finding.ts";
import { bringBack, focusedElement, isWithin } from "../../ui/focus.ts";
import { icon, iconStyles } from "../../ui/icon/icon.ts";
import { strings } from "../strings.ts";

const told = (label: string | Bilingual): string =>
	typeof label === "string" ? label : inLanguage(label);

/**
 * The explanation column.
 *
 * @event tansuan-closed - The person closed it.
 */
export class TansuanColumn extends TansuanElement {
	static override styles = [
		iconStyles,
		closeStyles,
		css`
			:host {
				display: block;
			}

			aside {
				position: sticky;
				top: 0;
				height: 100dvh;
				overflow-y: auto;
				padding: var(--tansuan-space-5);
				border-inline-start: 1px solid var(--tansuan-color-rule);
				background: var(--tansuan-color-surface);
			}

			.head {
				display: flex;
				gap: var(--tansuan-space-2);
				align-items: start;
				margin-bottom: 6px;
			}

			.head div {
				flex: 1;
				min-width: 0;
			}

			.label {
				color: var(--tansuan-color-text-2);
				font-size: 13px;
			}

			h2 {
				margin: 0;
				font-size: 14px;
				font-weight: 620;
			}

			.close {
				margin: -4px -8px 0 0;
			}

			ol {
				display: flex;
				flex-wrap: wrap;
				gap: 0 6px;
				margin: 0 0 10px;
				padding: 0;
				color: var(--tansuan-color-text-3);
				font-size: 12.5px;
				line-height: 20px;
				list-style: none;
			}

			li + li::before {
				content: "›";
				margin-inline-end: 6px;
			}

			.crumb {
				min-height: 24px;
				padding: 0;
				border: 0;
				background: none;
				color: var(--tansuan-color-accent);
				font: inherit;
				text-align: start;
				cursor: pointer;
			}

			.crumb:hover {
				text-decoration: underline;
				text-underline-offset: 3px;
			}

			.crumb:focus-visible {
				outline: 2px solid var(--tansuan-color-accent);
			}

			.note {
				color: var(--tansuan-color-text-2);
			}

			.failure {
				color: var(--tansuan-color-wrong);
			}

			.findings {
				display: grid;
				gap: var(--tansuan-space-3);
				margin-top: var(--tansuan-space-5);
			}
		`,
	];

	/** What to explain; nothing closes the sheet. */
	@property({ attribute: false }) opened?: OpenedExplanation | undefined;
	/** A sheet instead of a column. */
	@property({ type: Boolean }) sheet = false;

	@query("h2") private heading!: HTMLElement;

	#from: HTMLElement | undefined;
	#fresh = false;

	/** A figure was opened: the focus goes to its explanation, and back once that is closed. */
	receive(): void {
		const at = focusedElement();
		if (at && !isWithin(at, this)) this.#from = at;
		this.#fresh = true;
	}

	protected override updated(changed: PropertyValues<this>) {
		if (!changed.has("opened") || this.sheet) return;
		if (!this.opened) bringBack(this.#from);
		else if (this.#fresh) this.heading.focus({ preventScroll: true });
		this.#fresh = false;
	}

	#close() {
		this.emit("tansuan-closed");
	}

	#key(event: KeyboardEvent) {
		if (event.key !== "Escape" || event.defaultPrevented) return;
		event.preventDefault();
		this.#close();
	}

	#trail(trail: readonly Crumb[]) {
		if (trail.length === 0) return nothing;
		return html`<nav aria-label=${strings().column.trail}><ol>
			${trail.map(
				({ label, open }) => html`<li>
					<button class="crumb" type="button" @click=${open}>${told(label)}</button>
				</li>`,
			)}
		</ol></nav>`;
	}

	#content(opened: OpenedExplanation) {
		const text = strings().column;
		const { explanation, failure, findings = [], follow } = opened;
		return html`${this.#trail(opened.trail ?? [])}${
			explanation
				? html`<tansuan-explanation
					.explanation=${explanation}
					.instruments=${opened.instruments ?? {}}
					.placeOf=${opened.placeOf}
					?doors=${follow !== undefined}
					@tansuan-door-opened=${(event: CustomEvent<{ figure: string; label?: Bilingual }>) => {
						event.stopPropagation();
						const { figure, label } = event.detail;
						if (label) follow?.(figure, label);
					}}
				></tansuan-explanation>`
				: failure
					? html`<p class="failure">${failure}</p>`
					: html`<p class="note" role="status">${text.waiting}</p>`
		}${
			findings.length === 0
				? nothing
				: html`<div class="findings">
					<h2>${text.findings} ${findings.length}</h2>
					${findings.map((finding) => html`<tansuan-finding .finding=${finding}></tansuan-finding>`)}
				</div>`
		}`;
	}

	override render() {
		const { opened } = this;
		const text = strings().column;
		if (this.sheet) {
			return html`<tansuan-dialog
				placement="foot"
				?open=${opened !== undefined}
				heading=${told(opened?.heading ?? "")}
				@tansuan-closed=${(event: Event) => {
					event.stopPropagation();
					if (this.opened) this.#close();
				}}
			>${opened ? this.#content(opened) : nothing}</tansuan-dialog>`;
		}
		if (!opened) return nothing;
		return html`<aside aria-label=${text.label} @keydown=${this.#key}>
			<div class="head">
				<div><div class="label">${text.label}</div><h2 tabindex="-1">${told(opened.heading)}</h2></div>
				<button class="close" type="button" aria-label=${text.close} @click=${this.#close}>${icon("close")}</button>
			</div>
			${this.#content(opened)}
		</aside>`;
	}
}
