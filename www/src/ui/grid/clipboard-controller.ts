// Copying, cutting and pasting, with the browser's own clipboard events: no permission is needed.

import { SLICE, turn } from "../../turns/turn.ts";
import { parseCells, printCells } from "./clipboard.ts";
import type { TansuanGrid } from "./grid.component.ts";
import { planClear, planPaste, planPasteInTurns } from "./plan.ts";
import { rowsIn } from "./selection.ts";
import { strings } from "./strings.ts";

/** The clipboard of a grid. While a text is edited the clipboard is the text field's. */
export class Clipboard implements EventListenerObject {
	readonly #grid: TansuanGrid;

	constructor(grid: TansuanGrid) {
		this.#grid = grid;
	}

	handleEvent(event: Event): void {
		const { clipboardData, type } = event as ClipboardEvent;
		if (!clipboardData) return;
		if (type === "paste") this.#paste(event, clipboardData.getData("text/plain"));
		else if (!this.#grid.draft) this.#copy(event, clipboardData, type === "cut");
	}

	#copy(event: Event, data: DataTransfer, cut: boolean) {
		const grid = this.#grid;
		const { area } = grid;
		event.preventDefault();
		const rows = rowsIn(grid.rows, area).map((row) => {
			const texts: string[] = [];
			for (let column = area.left; column <= area.right; column++) {
				texts.push(grid.cell(row, column).text);
			}
			return texts;
		});
		data.setData("text/plain", printCells(rows));
		if (cut) grid.carryOut("cut", planClear(grid, area));
		else grid.say(strings().copied(rows.length * (area.right - area.left + 1)));
	}

	#paste(event: Event, text: string) {
		const grid = this.#grid;
		if (grid.draft && !/[\t\r\n]/.test(text)) return;
		event.preventDefault();
		if (text === "") return;
		grid.cancel();
		const block = parseCells(text);
		if (block.length <= SLICE) grid.carryOut("pasted", planPaste(grid, block, grid.area));
		else void this.#pasteMuch(block);
	}

	/** Many rows, as the grid is now; what is chosen meanwhile is chosen no more once they are there. */
	async #pasteMuch(block: string[][]) {
		const grid = this.#grid;
		const { rows, columns, cellOf, area } = grid;
		const cell = (row: number, column: number) => {
			const [line, place] = [rows[row], columns[column]];
			return line && place ? cellOf(line, place) : { text: "", fixed: true };
		};
		grid.say(strings().pasting(block.length));
		await turn();
		const plan = await planPasteInTurns({ rows, columns, cell }, block, area);
		if (grid.isConnected) grid.carryOut("pasted", plan);
	}
}
