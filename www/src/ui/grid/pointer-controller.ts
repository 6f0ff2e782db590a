// The mouse and the finger on a grid: selecting, extending, filling. A finger scrolls; it selects
// by a tap, edits by a second one, and selects a range after it has rested on a cell.

import type { TansuanGrid } from "./grid.component.ts";
import type { Area, Place } from "./model.ts";
import { planFill } from "./plan.ts";
import { covers } from "./selection.ts";

const REST = 450;

/** The pointer of a grid. */
export class Pointer implements EventListenerObject {
	readonly #grid: TansuanGrid;
	#drag: "select" | "fill" | undefined;
	#rest: ReturnType<typeof setTimeout> | undefined;
	#stop = () => {};

	constructor(grid: TansuanGrid) {
		this.#grid = grid;
	}

	handleEvent(event: Event): void {
		if (event.type === "pointerdown") this.#down(event as PointerEvent);
		else if (event.type === "mousedown") this.#keepFocus(event);
		else if (event.type === "click") this.#click(event.target as Element);
		else this.#twice(event.target as Element);
	}

	/** The focus is the grid's to give, except inside a text that is being edited. */
	#keepFocus(event: Event) {
		const inside = (event.target as Element).closest(".editing, td") ?? undefined;
		if (inside && !inside.classList.contains("editing")) event.preventDefault();
	}

	#down(event: PointerEvent) {
		if (event.button !== 0) return;
		const target = event.target as Element;
		if (target.closest(".editing")) return;
		const place = this.#placeOf(target);
		if (!place) return;
		if (target.closest(".handle")) this.#begin(event, "fill");
		else if (event.pointerType === "mouse") {
			this.#press(event, place);
		} else this.#touch(event, place);
	}

	#press(event: PointerEvent, place: Place) {
		const grid = this.#grid;
		if (event.shiftKey) grid.select(grid.anchor, place);
		else grid.select(place);
		this.#begin(event, "select");
	}

	#touch(event: PointerEvent, place: Place) {
		const grid = this.#grid;
		const again = grid.anchor.row === place.row && grid.anchor.column === place.column;
		const tap = new AbortController();
		const { signal } = tap;
		const end = () => {
			clearTimeout(this.#rest);
			tap.abort();
		};
		this.#rest = setTimeout(() => {
			end();
			grid.select(place);
			this.#begin(event, "select");
		}, REST);
		addEventListener("pointercancel", end, { signal });
		addEventListener(
			"pointerup",
			() => {
				end();
				if (again && grid.matches(":focus-within")) grid.edit("edit");
				else grid.select(place);
			},
			{ signal },
		);
	}

	#begin(event: PointerEvent, drag: "select" | "fill") {
		this.#stop();
		this.#drag = drag;
		if (drag === "fill") event.preventDefault();
		const { pointerId } = event;
		const follow = new AbortController();
		const { signal } = follow;
		this.#stop = () => {
			follow.abort();
			this.#drag = undefined;
		};
		addEventListener(
			"pointermove",
			(move) => {
				if (move.pointerId === pointerId) this.#move(move);
			},
			{ signal },
		);
		addEventListener("pointerup", () => this.#up(), { signal });
		addEventListener("pointercancel", () => this.#cancel(), { signal });
		// A finger that selects or fills doesn't scroll.
		addEventListener("touchmove", (touch) => touch.preventDefault(), { signal, passive: false });
	}

	#move({ clientX, clientY }: PointerEvent) {
		const grid = this.#grid;
		const found = grid.shadowRoot?.elementFromPoint(clientX, clientY);
		const place = found ? this.#placeOf(found) : undefined;
		grid.viewport.drag(clientX, clientY);
		if (!place) return;
		if (this.#drag === "fill") grid.filling = stretched(grid.area, place);
		else if (place.row !== grid.head.row || place.column !== grid.head.column) {
			grid.select(grid.anchor, place);
		}
	}

	#up() {
		const { filling, area } = this.#grid;
		this.#cancel();
		if (filling) this.#grid.carryOut("filled", planFill(this.#grid, area, filling));
	}

	#cancel() {
		this.#stop();
		this.#grid.filling = undefined;
	}

	/** A click on words that open something opens it. */
	#click(target: Element) {
		const place = target.closest(".opens .text") ? this.#placeOf(target) : undefined;
		if (place) this.#grid.open(place);
	}

	#twice(target: Element) {
		if (this.#placeOf(target) && !this.#grid.draft) this.#grid.edit("edit");
	}

	#placeOf(target: Element): Place | undefined {
		const at = target.closest<HTMLElement>("td[data-at]")?.dataset.at?.split(":").map(Number);
		const [row, column] = at ?? [];
		return row === undefined || column === undefined ? undefined : { row, column };
	}
}

/** An area stretched to a place, down or across, whichever is further; undefined inside it. */
function stretched(area: Area, { row, column }: Place): Area | undefined {
	if (covers(area, row, column)) return undefined;
	const down = Math.max(area.top - row, row - area.bottom);
	const across = Math.max(area.left - column, column - area.right);
	return down >= across
		? { ...area, top: Math.min(area.top, row), bottom: Math.max(area.bottom, row) }
		: { ...area, left: Math.min(area.left, column), right: Math.max(area.right, column) };
}
