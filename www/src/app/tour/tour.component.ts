// The tour: a callout beside what a step speaks of. Nothing is blocked: the person may do what the
// step says, or wander off; then the step waits and offers the way back.

import { html, nothing } from "lit";
import { query, state } from "lit/decorators.js";
import { inLanguage } from "../../i18n/index.ts";
import { organizationAddress } from "../../routes/index.ts";
import "../../ui/button/button.ts";
import { closeStyles } from "../../ui/close.styles.ts";
import { TansuanElement } from "../../ui/element.ts";
import type { TansuanGrid } from "../../ui/grid/grid.component.ts";
import { icon, iconStyles } from "../../ui/icon/icon.ts";
import { deepFind } from "../deep.ts";
import { navigate, route } from "../router.ts";
import { subjects } from "../state.ts";
import { strings as appStrings } from "../strings.ts";
import { notify, store } from "../workplace.ts";
import { type Box, placeOf } from "./place.ts";
import { finishTour, goToStep, leaveTour, tourAsked, tourStep, tourSubject } from "./progress.ts";
import { STEPS, type Step } from "./steps.ts";
import { strings } from "./strings.ts";
import { tourStyles } from "./tour.styles.ts";

const OUTLET = ["tansuan-app", "tansuan-outlet"];
/** How often it looks where its thing is now. */
const LOOK = 250;
const RING = 5;
const FOCUSABLE = "a, button, select, tansuan-menu";

/** The tour. */
export class TansuanTour extends TansuanElement {
	static override styles = [closeStyles, tourStyles, iconStyles];

	@state() private ring: Box | undefined;
	@state() private doneStep: string | undefined;
	@query(".callout") private callout!: HTMLElement;

	#looking: ReturnType<typeof setInterval> | undefined;
	#shown = "";
	/** The tour itself is on its way to a page, and takes the focus there. */
	#led = false;
	/** Its thing was brought into sight, once; then the person scrolls. */
	#inSight = false;
	#before: unknown;

	readonly #look = () => this.#place();
	readonly #explained = () => this.#did("explained");

	override connectedCallback() {
		super.connectedCallback();
		this.#looking = setInterval(this.#look, LOOK);
		addEventListener("scroll", this.#look, { capture: true, passive: true });
		addEventListener("resize", this.#look);
		document.addEventListener("tansuan-explanation-opened", this.#explained);
	}

	override disconnectedCallback() {
		super.disconnectedCallback();
		clearInterval(this.#looking);
		removeEventListener("scroll", this.#look, { capture: true });
		removeEventListener("resize", this.#look);
		document.removeEventListener("tansuan-explanation-opened", this.#explained);
		this.#shown = "";
	}

	get #step(): Step | undefined {
		return STEPS[Math.min(tourStep(), STEPS.length - 1)];
	}

	/** The example, where it is still there. */
	get #subject(): string | undefined {
		const id = tourSubject();
		return subjects.get()?.some((each) => each.id === id) ? id : undefined;
	}

	/** Whether the step's page is the one that is shown. */
	get #here(): boolean {
		const at = route();
		return at.name === "organization" && at.id === this.#subject && at.page === this.#step?.page;
	}

	#anchor(): HTMLElement | undefined {
		const { anchor } = this.#step ?? {};
		return this.#here && anchor ? deepFind([...OUTLET, ...anchor]) : undefined;
	}

	#did(deed: Step["deed"]) {
		const step = this.#step;
		if (this.#here && step?.deed === deed) this.doneStep = step?.id;
	}

	/** Puts the callout beside its thing, and the ring around that. */
	#place() {
		if (!this.callout?.matches(":popover-open")) return;
		const anchor = this.#anchor();
		if (anchor && !this.#inSight) {
			this.#inSight = true;
			anchor.scrollIntoView({ block: "center" });
		}
		const box = anchor?.getBoundingClientRect();
		const { offsetWidth: width, offsetHeight: height } = this.callout;
		const place = placeOf(box, { width, height }, { width: innerWidth, height: innerHeight });
		this.callout.style.setProperty("left", `${place.left}px`);
		this.callout.style.setProperty("top", `${place.top}px`);
		const ring = box && {
			left: box.left - RING,
			top: box.top - RING,
			width: box.width + 2 * RING,
			height: box.height + 2 * RING,
		};
		const same = (name: keyof Box) => ring?.[name] === this.ring?.[name];
		if (!same("left") || !same("top") || !same("width") || !same("height")) this.ring = ring;
	}

	protected override updated() {
		if (!this.isConnected) return;
		if (!this.callout.matches(":popover-open")) this.callout.showPopover();
		const document = store.current.get();
		const asked = `${tourStep()} ${tourAsked()}`;
		const shown = `${asked} ${this.#here}`;
		if (shown !== this.#shown) {
			// Whoever wanders off, or comes back unasked, keeps the focus.
			const led = this.#led || !this.#shown.startsWith(`${asked} `);
			this.#led = this.#led && !this.#here;
			this.#shown = shown;
			this.#before = document;
			this.#inSight = false;
			// The page that was just opened takes the focus first.
			if (led) setTimeout(() => this.renderRoot.querySelector("h2")?.focus(), 60);
		} else if (document !== this.#before && document && this.#before) this.#did("changed");
		this.#place();
		this.#drawRing();
	}

	#drawRing() {
		const ring = this.renderRoot.querySelector<HTMLElement>(".ring");
		if (!ring || !this.ring) return;
		for (const name of ["left", "top", "width", "height"] as const) {
			ring.style.setProperty(name, `${this.ring[name]}px`);
		}
	}

	#go(at: number) {
		if (at >= STEPS.length) return finishTour();
		goToStep(at);
		this.#toPage();
	}

	#toPage() {
		const subject = this.#subject;
		const step = this.#step;
		if (!subject || !step || this.#here) return;
		this.#led = true;
		navigate(organizationAddress(subject, step.page));
	}

	#leave() {
		leaveTour();
		notify({ message: strings().left });
	}

	/** Gives the focus to what the step speaks of. */
	#show() {
		const anchor = this.#anchor();
		anchor?.scrollIntoView({ block: "center" });
		const root = anchor?.getRootNode();
		const grid = root instanceof ShadowRoot ? root.host : undefined;
		const [row, column] = anchor?.dataset.at?.split(":").map(Number) ?? [];
		if (
			grid instanceof HTMLElement &&
			"select" in grid &&
			row !== undefined &&
			column !== undefined
		) {
			(grid as TansuanGrid).select({ row, column });
		} else (anchor?.shadowRoot?.querySelector<HTMLElement>(FOCUSABLE) ?? anchor)?.focus();
	}

	#waiting() {
		const text = strings();
		const subject = this.#subject;
		const page = appStrings().pages[this.#step?.page ?? "results"];
		return html`<p>${subject ? `${text.elsewhere} ${text.waiting(page)}` : text.noExample}</p>
			<div class="ways">
				<tansuan-button variant="primary" @click=${() =>
					subject ? this.#toPage() : this.emit("tansuan-example-asked")}>${
					subject ? text.goThere : text.openExample
				}</tansuan-button>
				<tansuan-button variant="quiet" @click=${this.#leave}>${text.leave}</tansuan-button>
			</div>`;
	}

	#content(step: Step) {
		const text = strings();
		const at = tourStep();
		const last = at === STEPS.length - 1;
		const done = this.doneStep === step.id && step.done ? inLanguage(step.done) : "";
		return html`<p id="text">${inLanguage(step.text)}</p>
			<p class="done" role="status">${done}</p>
			<div class="ways">
				<tansuan-button class="where" variant="quiet" @click=${this.#show}>${text.toIt}</tansuan-button>
				${at > 0 ? html`<tansuan-button @click=${() => this.#go(at - 1)}>${text.back}</tansuan-button>` : nothing}
				<tansuan-button variant="primary" @click=${() => this.#go(at + 1)}>${last ? text.end : text.next}</tansuan-button>
			</div>`;
	}

	override render() {
		const step = this.#step;
		if (!step) return nothing;
		store.current.get();
		const text = strings();
		return html`${this.ring ? html`<div class="ring" aria-hidden="true"></div>` : nothing}
			<div
				class="callout"
				popover="manual"
				role="dialog"
				aria-labelledby="title"
				aria-describedby=${this.#here || this.#led ? "text" : nothing}
				@keydown=${(event: KeyboardEvent) => {
					if (event.key === "Escape") this.#leave();
				}}
			>
				<div class="head">
					<div>
						<small>${text.label} · ${text.step(tourStep() + 1, STEPS.length)}</small>
						<h2 id="title" tabindex="-1">${inLanguage(step.title)}</h2>
					</div>
					<button class="close" type="button" aria-label=${text.leave} @click=${this.#leave}>${icon("close")}</button>
				</div>
				${this.#here || this.#led ? this.#content(step) : this.#waiting()}
			</div>`;
	}
}
