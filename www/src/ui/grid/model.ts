// What a grid shows, and what it tells. The grid knows nothing of what its cells mean.

/** A column. */
export interface GridColumn {
	key: string;
	heading: string;
	/** A second line in the head, such as the unit. */
	note?: string;
	/** Pixels; on a narrow screen `narrow` pixels. A column that grows takes the room left over. */
	width: number;
	narrow?: number;
	grows?: boolean;
	/** Stays in sight while the others scroll; such columns come first. Narrow screens keep the first. */
	frozen?: boolean;
	/** Names its rows: a head for readers. */
	names?: boolean;
	/** Figures stand at the end and get a decimal keyboard; a choice offers a list. */
	kind?: "text" | "number" | "choice";
	choices?: readonly GridChoice[];
}

/** One choice of a cell; a cell's text is its value, and what is pasted may be its label. */
export interface GridChoice {
	value: string;
	label: string;
}

/** A row. One with a heading groups those after it and has no cells. */
export interface GridRow {
	key: string;
	/** What readers call it. */
	name: string;
	heading?: string;
	/** A sum stands under a line of ink. */
	tone?: "sum";
}

/** A cell as it is now. */
export interface GridCell {
	/** What is edited, copied and kept, as it was typed. */
	text: string;
	/** What is shown while it isn't edited, where that is not the text. */
	shown?: string;
	/** A few grey characters after the text, such as a unit that is not the column's. */
	suffix?: string;
	/** Can't be edited. */
	fixed?: boolean;
	/** Worked out by the app, not entered. */
	computed?: boolean;
	/** The choices of this cell, where they are not the column's. */
	choices?: readonly GridChoice[];
	/** Enter and a click open something. */
	opens?: boolean;
	/** What is wrong or doubtful, and why. */
	state?: "error" | "warning" | "info";
	reason?: string;
}

/** A place in the grid by indices. */
export interface Place {
	row: number;
	column: number;
}

/** A rectangle of cells, both ends included. */
export interface Area {
	top: number;
	bottom: number;
	left: number;
	right: number;
}

/** A cell's new text, by the keys of its row and column. */
export interface CellEdit {
	row: string;
	column: string;
	text: string;
}

/** What the person did; each is one step of undo. */
export type EditKind = "typed" | "pasted" | "cleared" | "cut" | "filled";

declare global {
	interface HTMLElementEventMap {
		/** Cells were given new texts. */
		"tansuan-cells-changed": CustomEvent<{ kind: EditKind; edits: readonly CellEdit[] }>;
		/** A cell that opens something was opened. */
		"tansuan-cell-opened": CustomEvent<{ row: string; column: string }>;
		/** The cell that has the focus is another one. */
		"tansuan-cell-reached": CustomEvent<{ row: string; column: string }>;
		/** Undo was asked for with the keyboard. */
		"tansuan-undo-asked": CustomEvent<undefined>;
		/** Redo was asked for with the keyboard. */
		"tansuan-redo-asked": CustomEvent<undefined>;
	}
}
