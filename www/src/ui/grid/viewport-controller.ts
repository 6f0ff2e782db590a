// What of a grid is in sight: its scrolling, its width, the sizes that CSS can't work out, and
// bringing a cell into sight. Sizes are set on the elements, since the policy forbids style attributes.

import type { ReactiveController } from "lit";
import { afterRendered, isOpening } from "../../turns/opening.ts";
import type { TansuanGrid } from "./grid.component.ts";
import type { Layout } from "./layout.ts";
import type { Place } from "./model.ts";
import { type Line, linesOf } from "./window.ts";

/** How near an edge a drag scrolls. */
const EDGE = 28;

/** Rows that go on paper, at most. */
const PRINTED = 5000;

/** Rows that come with every turn while the page opens. */
const STEP = 5;

/** How long after them those come that are not in sight yet. */
const MOMENT_MS = 200;

/** Follows a grid's scrolling and size. */
export class Viewport implements ReactiveController {
	/** The room for columns, in pixels; 0 until it is known. */
	width = 0;
	readonly #grid: TansuanGrid;
	readonly #rowHeight = matchMedia("(pointer: coarse)").matches ? 44 : 34;
	#top = 0;
	#height = 0;
	#sizes: ResizeObserver | undefined;
	#prints = false;
	/** Rows that are there so far, while the page opens; undefined once it is open. */
	#begun = isOpening() ? STEP : undefined;
	#rest: ReturnType<typeof setTimeout> | undefined;

	constructor(grid: TansuanGrid) {
		this.#grid = grid;
		grid.addController(this);
	}

	hostConnected(): void {
		addEventListener("beforeprint", this.#print);
		addEventListener("afterprint", this.#print);
	}

	hostUpdated(): void {
		if (this.#begun !== undefined && this.#grid.rows.length > 0) afterRendered(this.#goOn);
		if (this.#sizes || !this.#grid.scroller) return;
		this.#sizes = new ResizeObserver(([entry]) => {
			if (!entry) return;
			this.width = this.#grid.scroller.clientWidth;
			this.#height = this.#grid.scroller.clientHeight;
			this.#grid.requestUpdate();
		});
		this.#sizes.observe(this.#grid.scroller);
	}

	/** Shows some more rows; a moment after the last in sight, those around them. */
	readonly #goOn = (): void => {
		if (this.#begun === undefined) return;
		const inSight = this.#begun * this.#rowHeight >= (this.#height || 600);
		if (!isOpening()) this.#begun = undefined;
		else if (!inSight) this.#begun += STEP;
		else {
			this.#rest ??= setTimeout(this.#finish, MOMENT_MS);
			return;
		}
		this.#grid.requestUpdate();
	};

	readonly #finish = (): void => {
		this.#begun = undefined;
		this.#grid.requestUpdate();
	};

	hostDisconnected(): void {
		removeEventListener("beforeprint", this.#print);
		removeEventListener("afterprint", this.#print);
		clearTimeout(this.#rest);
		this.#sizes?.disconnect();
		this.#sizes = undefined;
	}

	/** Paper shows all rows. */
	readonly #print = ({ type }: Event): void => {
		this.#prints = type === "beforeprint";
		this.#grid.requestUpdate();
	};

	/** Follows a scroll. */
	readonly scrolled = (): void => {
		const { scrollTop } = this.#grid.scroller;
		const before = Math.floor(this.#top / this.#rowHeight);
		this.#top = scrollTop;
		this.#begun = undefined;
		if (Math.floor(scrollTop / this.#rowHeight) !== before) this.#grid.requestUpdate();
	};

	/** The rows to render, and the gaps between them. */
	lines(): Line[] {
		const count = this.#grid.rows.length;
		const isWhole = this.#prints && count <= PRINTED;
		const height = isWhole ? count * this.#rowHeight : this.#height || 600;
		const begun = isWhole ? undefined : this.#begun;
		return linesOf({
			count,
			rowHeight: this.#rowHeight,
			scrolled: isWhole ? 0 : this.#top,
			height: begun === undefined ? height : Math.min(height, begun * this.#rowHeight),
			kept: this.#grid.anchor.row,
			...(begun === undefined ? {} : { around: 0 }),
		});
	}

	/** How many rows a page of the keyboard is. */
	get pageRows(): number {
		return Math.max(1, Math.floor(this.#height / this.#rowHeight) - 2);
	}

	/** Gives columns, frozen offsets and gaps their sizes. */
	arrange(table: HTMLTableElement, layout: Layout): void {
		const { style } = table;
		style.width = `${layout.total}px`;
		style.setProperty("--row", `${this.#rowHeight}px`);
		for (const [at, left] of layout.lefts.entries()) {
			if (left !== undefined) style.setProperty(`--left-${at}`, `${left}px`);
		}
		for (const [at, column] of [...table.querySelectorAll("col")].entries()) {
			column.style.width = `${layout.widths[at] ?? 0}px`;
		}
		for (const gap of table.querySelectorAll<HTMLElement>(".gap")) {
			const cell = gap.firstElementChild as HTMLTableCellElement;
			cell.colSpan = layout.widths.length;
			cell.style.height = `${Number(gap.dataset.rows) * this.#rowHeight}px`;
		}
	}

	/** Scrolls on while the pointer drags near an edge. */
	drag(x: number, y: number): void {
		const { left, right, top, bottom } = this.#grid.scroller.getBoundingClientRect();
		const toward = (at: number, start: number, end: number) =>
			at < start + EDGE ? -this.#rowHeight : at > end - EDGE ? this.#rowHeight : 0;
		this.#grid.scroller.scrollBy(toward(x, left, right), toward(y, top + EDGE, bottom));
	}

	/** Scrolls a cell out from under head, frozen columns and edges, or its row to the middle. */
	reveal({ row, column }: Place, layout: Layout, toMiddle = false): void {
		const { scroller } = this.#grid;
		const head = scroller.querySelector("thead")?.getBoundingClientRect().height ?? 0;
		const top = row * this.#rowHeight;
		const bottom = top + this.#rowHeight;
		const room = scroller.clientHeight - head;
		if (toMiddle) scroller.scrollTop = top - room / 2;
		else if (top < scroller.scrollTop) scroller.scrollTop = top;
		else if (bottom > scroller.scrollTop + room) scroller.scrollTop = bottom - room;
		if (layout.lefts[column] !== undefined) return;
		const left = layout.widths.slice(0, column).reduce((sum, width) => sum + width, 0);
		const width = layout.widths[column] ?? 0;
		const held = layout.widths.reduce(
			(sum, each, at) => (layout.lefts[at] === undefined ? sum : sum + each),
			0,
		);
		if (left - held < scroller.scrollLeft) scroller.scrollLeft = left - held;
		else if (left + width > scroller.scrollLeft + scroller.clientWidth) {
			scroller.scrollLeft = left + width - scroller.clientWidth;
		}
	}
}
