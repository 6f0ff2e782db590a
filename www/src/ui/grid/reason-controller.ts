// Why the active cell is wrong or doubtful, beside the cell and above everything: a popover, since
// the grid clips what stands out of it.

import type { ReactiveController } from "lit";
import type { TansuanGrid } from "./grid.component.ts";

const GAP = 5;

/** Shows and places the reason of the active cell. */
export class Reason implements ReactiveController {
	readonly #grid: TansuanGrid;
	readonly #follow = () => this.show();

	constructor(grid: TansuanGrid) {
		this.#grid = grid;
		grid.addController(this);
	}

	hostConnected(): void {
		addEventListener("scroll", this.#follow, { capture: true, passive: true });
		addEventListener("resize", this.#follow);
	}

	hostDisconnected(): void {
		removeEventListener("scroll", this.#follow, { capture: true });
		removeEventListener("resize", this.#follow);
	}

	/** Shows the reason where there is one, and hides it where there is none. */
	show(): void {
		const bubble = this.#grid.shadowRoot?.querySelector<HTMLElement>(".reason");
		if (!bubble || typeof bubble.showPopover !== "function") return;
		// Nothing is measured where there is nothing to say.
		const isAsked = bubble.textContent !== "" && this.#grid.matches(":focus-within");
		const active = isAsked ? this.#grid.shadowRoot?.querySelector("td.active") : undefined;
		const cell = active?.getBoundingClientRect();
		const room = cell && this.#grid.scroller.getBoundingClientRect();
		const isSeen =
			cell !== undefined &&
			room !== undefined &&
			cell.bottom > room.top &&
			cell.top < room.bottom &&
			cell.right > room.left &&
			cell.left < room.right;
		if (!isSeen) {
			if (bubble.matches(":popover-open")) bubble.hidePopover();
			return;
		}
		if (!bubble.matches(":popover-open")) bubble.showPopover();
		this.#place(bubble, cell);
	}

	/** Below the cell, or above it where the window ends. */
	#place(bubble: HTMLElement, cell: DOMRect): void {
		const { offsetWidth, offsetHeight, style } = bubble;
		const below = cell.bottom + GAP + offsetHeight <= innerHeight - GAP;
		const left = Math.max(GAP, Math.min(cell.left, innerWidth - offsetWidth - GAP));
		style.left = `${left}px`;
		style.top = `${below ? cell.bottom + GAP : cell.top - offsetHeight - GAP}px`;
	}
}
