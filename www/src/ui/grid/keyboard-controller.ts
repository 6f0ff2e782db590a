// The keyboard of a grid: keys, typing and input methods.

import type { TansuanGrid } from "./grid.component.ts";
import { type Wish, wishOf } from "./keys.ts";
import type { Area } from "./model.ts";
import { planClear, planFillDown, planFillRight } from "./plan.ts";
import { moved, neighbour, rowFrom } from "./selection.ts";

/** Turns keys into what the grid does. */
export class Keyboard implements EventListenerObject {
	readonly #grid: TansuanGrid;
	/** Escape was pressed: the next Tab leaves the grid. */
	#leaving = false;

	constructor(grid: TansuanGrid) {
		this.#grid = grid;
	}

	handleEvent(event: Event): void {
		if (event.type === "keydown") this.#key(event as KeyboardEvent);
		else if (event.type === "focusout") this.#left(event as FocusEvent);
		else this.#typed(event.target);
	}

	#key(event: KeyboardEvent) {
		const grid = this.#grid;
		const wish = wishOf(event, grid.draft?.mode, grid.viewport.pageRows);
		const leaving = this.#leaving;
		this.#leaving = wish?.does === "leave";
		if (!wish || (leaving && wish.does === "next")) return;
		if (this.#isForList(event, wish)) return;
		if (this.#do(wish)) event.preventDefault();
	}

	/** Arrows in an open list choose. */
	#isForList(event: KeyboardEvent, wish: Wish): boolean {
		return event.target instanceof HTMLSelectElement && wish.does === "move";
	}

	/** Does a wish; false where the key is left to the browser. */
	#do(wish: Wish): boolean {
		const grid = this.#grid;
		const { rows, columns, anchor, head } = grid;
		switch (wish.does) {
			case "move":
				if (wish.extends && !grid.draft) {
					grid.select(anchor, moved(rows, columns.length, head, wish.move));
				} else grid.select(moved(rows, columns.length, anchor, wish.move));
				return true;
			case "next": {
				grid.commit();
				const place = neighbour(rows, columns.length, anchor, wish.step);
				if (place) grid.select(place);
				return place !== undefined;
			}
			case "enter":
				if (!grid.draft && wish.step === 1 && grid.open(anchor)) return true;
				grid.select(moved(rows, columns.length, anchor, { by: "rows", steps: wish.step }));
				return true;
			case "edit":
				if (!grid.open(anchor)) grid.edit("edit");
				return true;
			case "commit":
				grid.commit();
				return true;
			case "cancel":
				grid.cancel();
				return true;
			case "clear":
				grid.carryOut("cleared", planClear(grid, grid.area));
				return true;
			case "undo":
				grid.emit("tansuan-undo-asked");
				return true;
			case "redo":
				grid.emit("tansuan-redo-asked");
				return true;
			case "all":
				this.#selectAll();
				return true;
			case "fill": {
				const plan = wish.toward === "down" ? planFillDown : planFillRight;
				this.#fill(plan(grid, grid.area), grid.area);
				return true;
			}
			case "leave":
				return false;
		}
	}

	#fill(plan: ReturnType<typeof planFillDown>, area: Area) {
		this.#grid.carryOut("filled", { ...plan, area });
	}

	#selectAll() {
		const { rows, columns } = this.#grid;
		const first = rowFrom(rows, 0, 1) ?? 0;
		const last = rowFrom(rows, rows.length - 1, -1) ?? 0;
		this.#grid.select({ row: first, column: 0 }, { row: last, column: columns.length - 1 });
	}

	/** Typing into the field, or an input method beginning to, begins an edit. */
	#typed(target: EventTarget | null) {
		if (!(target instanceof HTMLInputElement)) return;
		const mode = this.#grid.draft?.mode ?? "type";
		if (target.readOnly) return;
		if (this.#grid.draft) this.#grid.draft = { mode, text: target.value };
		else this.#grid.edit(mode, target.value);
	}

	#left(event: FocusEvent) {
		const to = event.relatedTarget;
		if (to instanceof Node && this.#grid.scroller.contains(to)) return;
		this.#leaving = false;
		// A field that gives way to another loses the focus for a moment; then nothing was left.
		queueMicrotask(() => {
			if (this.#grid.draft && !this.#grid.matches(":focus-within")) this.#grid.commit();
		});
	}
}
