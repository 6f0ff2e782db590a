// What a key means in a grid. Keys that an input method is using mean nothing here.

import type { Move } from "./selection.ts";

/** What the person wants. */
export type Wish =
	| { does: "move"; move: Move; extends: boolean }
	| { does: "next"; step: 1 | -1 }
	| { does: "edit" | "commit" | "cancel" | "clear" | "undo" | "redo" | "all" | "leave" }
	| { does: "enter"; step: 1 | -1 }
	| { does: "fill"; toward: "down" | "right" };

/** How the active cell is being edited: `type` began by typing, and arrows leave it. */
export type Editing = "type" | "edit" | undefined;

/** The wish behind a key, or undefined where the key belongs to the text field or the browser. */
export function wishOf(event: KeyboardEvent, editing: Editing, pageRows: number): Wish | undefined {
	if (event.isComposing || event.keyCode === 229) return undefined;
	const control = event.ctrlKey || event.metaKey;
	if (event.key === "Enter" && !control && !event.altKey) {
		return { does: "enter", step: event.shiftKey ? -1 : 1 };
	}
	if (event.key === "Tab" && !control) return { does: "next", step: event.shiftKey ? -1 : 1 };
	if (event.key === "Escape") return { does: editing ? "cancel" : "leave" };
	if (editing === "edit") return undefined;
	if (editing === "type") return control ? undefined : arrow(event, false, pageRows);
	if (event.key === "F2" || (event.altKey && event.key === "ArrowDown")) return { does: "edit" };
	if (event.altKey) return undefined;
	if (event.key === "Delete" || event.key === "Backspace") return { does: "clear" };
	return (control ? shortcut(event) : undefined) ?? arrow(event, control, pageRows);
}

function shortcut(event: KeyboardEvent): Wish | undefined {
	switch (event.key.toLowerCase()) {
		case "z":
			return { does: event.shiftKey ? "redo" : "undo" };
		case "y":
			return { does: "redo" };
		case "a":
			return { does: "all" };
		case "d":
			return { does: "fill", toward: "down" };
		case "r":
			return event.shiftKey ? undefined : { does: "fill", toward: "right" };
		default:
			return undefined;
	}
}

function arrow(event: KeyboardEvent, far: boolean, pageRows: number): Wish | undefined {
	const move = moveOf(event.key, far, pageRows);
	return move && { does: "move", move, extends: event.shiftKey };
}

function moveOf(key: string, far: boolean, pageRows: number): Move | undefined {
	switch (key) {
		case "ArrowUp":
			return far ? { to: "top" } : { by: "rows", steps: -1 };
		case "ArrowDown":
			return far ? { to: "bottom" } : { by: "rows", steps: 1 };
		case "ArrowLeft":
			return far ? { to: "start" } : { by: "columns", steps: -1 };
		case "ArrowRight":
			return far ? { to: "end" } : { by: "columns", steps: 1 };
		case "Home":
			return { to: far ? "first" : "start" };
		case "End":
			return { to: far ? "last" : "end" };
		case "PageUp":
			return { by: "rows", steps: -pageRows };
		case "PageDown":
			return { by: "rows", steps: pageRows };
		default:
			return undefined;
	}
}
