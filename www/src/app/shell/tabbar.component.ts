// The navigation of a phone: features in a bar at the foot, the pages of an organisation in a strip
// under the top bar.

import { css, html, nothing } from "lit";
import { property } from "lit/decorators.js";
import { words } from "../../i18n/index.ts";
import { TansuanElement } from "../../ui/element.ts";
import { icon, iconStyles } from "../../ui/icon/icon.ts";
import { toMiddle } from "../../ui/middle.ts";
import { mainEntries, subjectEntries, subjectLabel } from "../navigation.ts";
import { openSearch } from "../overlays.ts";
import { route } from "../router.ts";
import { strings } from "../strings.ts";

/** Kinds of subjects for which a phone has room; the others are in the list of the home page. */
const KINDS = 2;

/** The tab bar, or with `strip` the pages of the open organisation. */
export class TansuanTabbar extends TansuanElement {
	static override styles = [
		iconStyles,
		css`
			.bar {
				display: flex;
				position: fixed;
				inset: auto 0 0 0;
				z-index: 10;
				padding: 4px 4px calc(6px + env(safe-area-inset-bottom));
				border-top: 1px solid var(--tansuan-color-rule);
				background: var(--tansuan-color-surface);
			}

			.bar button {
				padding: 0;
				border: 0;
				background: none;
				font: inherit;
			}

			.bar :is(a, button) {
				display: grid;
				flex: 1 1 0;
				gap: 2px;
				justify-items: center;
				align-content: center;
				min-height: 48px;
				border-radius: var(--tansuan-radius);
				color: var(--tansuan-color-text-3);
				font-size: 11px;
				line-height: 15px;
				text-decoration: none;
			}

			.bar a[aria-current] {
				color: var(--tansuan-color-accent);
				font-weight: 600;
			}

			.strip {
				display: flex;
				gap: var(--tansuan-space-4);
				overflow-x: auto;
				padding: 0 var(--tansuan-page-inset);
				border-bottom: 1px solid var(--tansuan-color-rule);
				scrollbar-width: none;
			}

			.strip a {
				display: flex;
				flex: none;
				align-items: center;
				min-height: 44px;
				border-bottom: 2px solid transparent;
				color: var(--tansuan-color-text-2);
				text-decoration: none;
			}

			.strip a[aria-current] {
				border-color: var(--tansuan-color-accent);
				color: var(--tansuan-color-text);
				font-weight: 600;
			}

			.count {
				margin-inline-start: 5px;
				color: var(--tansuan-color-doubtful);
				font-size: 12px;
			}

			:is(a, button):focus-visible {
				outline: 2px solid var(--tansuan-color-accent);
				outline-offset: -3px;
			}
		`,
	];

	/** The pages of the organisation instead of the features. */
	@property({ type: Boolean }) strip = false;

	#shown: HTMLElement | undefined;

	protected override updated() {
		const on = this.strip && this.renderRoot.querySelector<HTMLElement>("[aria-current]");
		if (on && on !== this.#shown) toMiddle(on);
		this.#shown = on || undefined;
	}

	override render() {
		const entries = this.strip ? subjectEntries(route()) : mainEntries(route(), KINDS);
		if (entries.length === 0) return nothing;
		const label = this.strip ? subjectLabel(route()) : strings().navigation;
		return html`<nav class=${this.strip ? "strip" : "bar"} aria-label=${label}>
			${entries.map(
				(entry) => html`<a href=${entry.href} aria-current=${entry.current ? "page" : nothing}>
					${icon(entry.icon)}<span>${entry.label}${
						entry.count ? html`<span class="count">${entry.count}</span>` : nothing
					}</span>
				</a>`,
			)}
			${
				this.strip
					? nothing
					: html`<button type="button" @click=${() => void openSearch()}>
						${icon("search")}<span>${words().common.search}</span>
					</button>`
			}
		</nav>`;
	}
}
