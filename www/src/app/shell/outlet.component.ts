// Where the page stands: loads its code, shows it, or says why it cannot.

import { css, html, type PropertyValues, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import type { Route } from "../../routes/index.ts";
import { appearWhole } from "../../turns/opening.ts";
import { TansuanElement } from "../../ui/element.ts";
import "../error-page/error-page.ts";
import { type Page, pageName, pages } from "../pages.ts";
import { openSubject, subjects } from "../state.ts";
import { strings } from "../strings.ts";
import { store } from "../workplace.ts";

/** The outlet of the shell. */
export class TansuanOutlet extends TansuanElement {
	static override styles = css`
		:host {
			display: block;
			min-width: 0;
		}

		.loading {
			padding: var(--tansuan-space-6);
			color: var(--tansuan-color-text-3);
		}
	`;

	/** Where the person is. */
	@property({ attribute: false }) route: Route = { name: "home", query: {} };
	/** The year to show. */
	@property({ attribute: false }) year?: number | undefined;

	@state() private ready?: Page;
	@state() private failure = "";
	#shown: unknown;

	protected override willUpdate(changed: PropertyValues<this>) {
		const content = this.#content(this.#page());
		if (content !== undefined && content !== this.#shown) appearWhole(this);
		this.#shown = content;
		if (!changed.has("route")) return;
		const page = this.#page();
		if (page && page !== this.ready) void this.#load(page);
	}

	#page(): Page | undefined {
		const name = pageName(this.route);
		return name === undefined ? undefined : pages[name];
	}

	async #load(page: Page) {
		this.failure = "";
		try {
			await page.load();
			if (this.#page() === page) this.ready = page;
		} catch (error) {
			if (this.#page() === page)
				this.failure = error instanceof Error ? error.message : String(error);
		}
	}

	/** What the page has to show: when there is more of it, it comes in one piece. */
	#content(page: Page | undefined): unknown {
		if (!page || page !== this.ready) return undefined;
		switch (this.route.name) {
			case "home":
				return subjects.get() && page;
			case "organization": {
				if (!openSubject.get()) return undefined;
				const isOfResults = this.route.page === "results" || this.route.page === "findings";
				return isOfResults && store.result.get() ? store.result : page;
			}
			default:
				return page;
		}
	}

	override render(): TemplateResult {
		const page = this.#page();
		if (!page) return html`<tansuan-error-page></tansuan-error-page>`;
		if (this.failure !== "") {
			return html`<tansuan-error-page .failure=${this.failure}></tansuan-error-page>`;
		}
		if (page !== this.ready)
			return html`<div class="loading" role="status">${strings().loading}</div>`;
		return page.render({ route: this.route, year: this.year });
	}
}
