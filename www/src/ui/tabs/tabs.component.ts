// Tabs over views of one page. The page shows the panel; an underline shows the tab.

import { css, html, type PropertyValues } from "lit";
import { property } from "lit/decorators.js";
import { TansuanElement } from "../element.ts";
import { toMiddle } from "../middle.ts";

/** One tab; `panel` is the id that the page gives to what it shows. */
export interface Tab {
	value: string;
	label: string;
	/** A count beside the label. */
	count?: number;
}

/**
 * A row of tabs, which scrolls where it is too narrow.
 *
 * @slot - The panel of the chosen tab.
 * @event tansuan-changed - The chosen value.
 */
export class TansuanTabs extends TansuanElement {
	static override styles = css`
		:host {
			display: block;
			min-width: 0;
		}

		.list {
			display: flex;
			position: relative;
			gap: var(--tansuan-space-5);
			overflow-x: auto;
			border-bottom: 1px solid var(--tansuan-color-rule-2);
			scrollbar-width: none;
		}

		button {
			flex: none;
			min-height: max(38px, var(--tansuan-target));
			padding: 0 1px;
			border: 0;
			border-bottom: 2px solid transparent;
			background: transparent;
			color: var(--tansuan-color-text-2);
			font: inherit;
			cursor: pointer;
		}

		button:hover {
			color: var(--tansuan-color-text);
		}

		button[aria-selected="true"] {
			border-bottom-color: var(--tansuan-color-accent);
			color: var(--tansuan-color-text);
			font-weight: 600;
		}

		button:focus-visible {
			outline: 2px solid var(--tansuan-color-accent);
			outline-offset: -3px;
		}

		small {
			margin-inline-start: 6px;
			color: var(--tansuan-color-text-3);
			font-size: 12px;
			font-weight: 400;
		}

		.panel {
			padding-top: var(--tansuan-space-5);
		}

		@media print {
			.list {
				display: none;
			}
		}
	`;

	/** What the tabs choose among, for readers. */
	@property() label = "";
	/** The chosen tab. */
	@property() value = "";
	/** The tabs. */
	@property({ attribute: false }) tabs: readonly Tab[] = [];

	#follow = false;

	#choose(value: string) {
		if (value === this.value) return;
		this.value = value;
		this.emit("tansuan-changed", { value });
	}

	#key(event: KeyboardEvent) {
		const last = this.tabs.length - 1;
		const at = this.tabs.findIndex((tab) => tab.value === this.value);
		const to = {
			ArrowLeft: at <= 0 ? last : at - 1,
			ArrowRight: at === last ? 0 : at + 1,
			Home: 0,
			End: last,
		}[event.key];
		const next = to === undefined ? undefined : this.tabs[to];
		if (!next) return;
		event.preventDefault();
		this.#follow = true;
		this.#choose(next.value);
	}

	protected override updated(changed: PropertyValues<this>) {
		if (!changed.has("value")) return;
		const tab = this.renderRoot.querySelector<HTMLElement>('[aria-selected="true"]');
		if (tab) toMiddle(tab);
		if (!this.#follow) return;
		this.#follow = false;
		tab?.focus();
	}

	override render() {
		return html`<div class="list" role="tablist" aria-label=${this.label} @keydown=${this.#key}>
				${this.tabs.map((tab) => {
					const on = tab.value === this.value;
					return html`<button
						type="button"
						role="tab"
						id=${`tab-${tab.value}`}
						aria-selected=${on}
						aria-controls="panel"
						tabindex=${on ? 0 : -1}
						@click=${() => this.#choose(tab.value)}
					>${tab.label}${tab.count === undefined ? "" : html`<small>${tab.count}</small>`}</button>`;
				})}
			</div>
			<div class="panel" id="panel" role="tabpanel" aria-labelledby=${`tab-${this.value}`}>
				<slot></slot>
			</div>`;
	}
}
