// The app element: puts the shell together and carries news between pages and shell.

import { html, nothing, type PropertyValues } from "lit";
import { query, state } from "lit/decorators.js";
import { words } from "../../i18n/index.ts";
import { levelOf } from "../../routes/index.ts";
import { startOffline } from "../../sw/offline.ts";
import "../../storage/banner/banner.ts";
import { appearWhole } from "../../turns/opening.ts";
import { TansuanElement } from "../../ui/element.ts";
import type { Notice, OpenedExplanation } from "../../ui/events.ts";
import "../../ui/toast/toasts.ts";
import type { TansuanToasts } from "../../ui/toast/toasts.component.ts";
import { pageTitle } from "../navigation.ts";
import { allSaved } from "../renewal.ts";
import { pageOf, route, yearOf } from "../router.ts";
import { listenForShortcuts } from "../shortcuts/listen.ts";
import { openSubject } from "../state.ts";
import { strings } from "../strings.ts";
import "../tour/offer.ts";
import { tourRunning } from "../tour/progress.ts";
import { deeds } from "./deeds.ts";
import "../first-steps/first-steps.ts";
import "../help/help-menu.ts";
import { storageDesk } from "../workplace.ts";
import { appStyles } from "./app.styles.ts";
import "./appearance.ts";
import "./column.ts";
import type { TansuanColumn } from "./column.component.ts";
import "./outlet.ts";
import "./rail.ts";
import "./tabbar.ts";
import "./topbar.ts";
import "./warning.ts";

const ROOM_BESIDE = "(min-width: 1181px)";

/** The whole app. */
export class TansuanApp extends TansuanElement {
	static override styles = appStyles;

	@state() private opened: OpenedExplanation | undefined;
	@state() private beside = matchMedia(ROOM_BESIDE).matches;
	@query("tansuan-toasts") private toasts!: TansuanToasts;
	@query("main") private main!: HTMLElement;
	@query("tansuan-column") private column!: TansuanColumn;

	#page = "";
	#place = "";

	override connectedCallback() {
		super.connectedCallback();
		matchMedia(ROOM_BESIDE).addEventListener("change", (event) => {
			this.beside = event.matches;
		});
		listenForShortcuts(deeds());
		addEventListener("unhandledrejection", (event) => this.#surprise(event.reason));
		addEventListener("error", (event) => {
			// A size observer that will be served in the next frame is no error, though it is sent as one.
			if (event.error) this.#surprise(event.error);
		});
	}

	protected override firstUpdated() {
		appearWhole(this);
		const text = () => strings().offline;
		startOffline({
			ready: () => this.notify({ message: () => text().ready, kind: "done" }),
			waiting: (update) =>
				this.#offer(
					() => text().update,
					() => text().updateNow,
					update,
				),
			stale: () =>
				this.#offer(
					() => text().stale,
					() => strings().error.reload,
					() => location.reload(),
				),
		});
	}

	/** Offers to load the page anew, and offers it again while something is not saved. */
	#offer(message: () => string, label: () => string, renew: () => void) {
		const run = async () => {
			if (await allSaved()) renew();
			else this.#offer(() => strings().offline.unsaved, label, renew);
		};
		this.notify({ message, stays: true, action: { label, run: () => void run() } });
	}

	/** Shows a message at the foot of the page. */
	notify(notice: Notice): void {
		this.toasts.show(notice);
	}

	#surprise(reason: unknown) {
		const message = reason instanceof Error ? reason.message : String(reason);
		this.notify({ message: () => strings().error.surprise(message), kind: "wrong" });
	}

	#open(event: CustomEvent<OpenedExplanation>) {
		const quiet = event.detail.reveal === false && !this.beside;
		const { explanation, failure } = event.detail;
		if (!explanation && failure === undefined) this.column.receive();
		if (!quiet || this.opened) this.#show(event.detail);
	}

	#show(opened: OpenedExplanation | undefined) {
		const before = this.opened;
		this.opened = opened;
		if (before?.closed !== opened?.closed) before?.closed?.();
	}

	protected override willUpdate() {
		const here = route();
		const page = pageOf(here);
		const place = `${page} ${here.query.year ?? ""}`;
		if (place !== this.#place) this.#show(undefined);
		this.#place = place;
		const subject = levelOf(here) ? openSubject.get()?.name : undefined;
		document.title = [pageTitle(here), subject, words().brand].filter(Boolean).join(" · ");
	}

	protected override updated(_changed: PropertyValues) {
		const page = pageOf(route());
		if (page === this.#page) return;
		if (this.#page !== "") {
			scrollTo({ top: 0 });
			this.main.focus({ preventScroll: true });
		}
		this.#page = page;
	}

	/** The tour, loaded when it is first taken. */
	#tour() {
		if (!tourRunning()) return nothing;
		void import("../tour/tour.ts");
		return html`<tansuan-tour></tansuan-tour>`;
	}

	override render() {
		const here = route();
		return html`
			<button class="skip" type="button" @click=${() => this.main.focus()}>${strings().skip}</button>
			<tansuan-rail></tansuan-rail>
			<div class="stage">
				<tansuan-topbar></tansuan-topbar>
				<tansuan-tabbar strip></tansuan-tabbar>
				<tansuan-warning></tansuan-warning>
				<tansuan-save-reminder .desk=${storageDesk}></tansuan-save-reminder>
				<tansuan-tour-offer></tansuan-tour-offer>
				<tansuan-first-steps></tansuan-first-steps>
				<main tabindex="-1">
					<tansuan-outlet
						.route=${here}
						.year=${yearOf(here, openSubject.get()?.years ?? [])}
						@tansuan-explanation-opened=${this.#open}
						@tansuan-notified=${(event: CustomEvent<Notice>) => this.notify(event.detail)}
					></tansuan-outlet>
				</main>
				${this.#tour()}
				<footer class="foot">
					<span>${strings().local}</span>
					<tansuan-help-menu variant="plain"></tansuan-help-menu>
					<tansuan-appearance></tansuan-appearance>
				</footer>
			</div>
			<tansuan-column
				class=${this.beside && this.opened ? "beside" : ""}
				?sheet=${!this.beside}
				.opened=${this.opened}
				@tansuan-closed=${() => this.#show(undefined)}
			></tansuan-column>
			<tansuan-tabbar></tansuan-tabbar>
			<tansuan-toasts></tansuan-toasts>
		`;
	}
}
