// Listens for the shortcuts of the whole app. Those of a grid or a list listen for themselves.

import { isPressed } from "../../ui/keys/keys.ts";
import { singleKeys } from "./setting.ts";
import { GLOBAL, isSingle, SHORTCUTS, type ShortcutId } from "./table.ts";

/** What each shortcut does; false where it does nothing here, and the key is the browser's. */
export type Deeds = Partial<Record<ShortcutId, () => boolean | undefined>>;

/** How long the second key of two is waited for. */
const WAIT = 1500;

const TYPES = new Set(["button", "checkbox", "radio", "range", "file", "submit", "reset", "color"]);

/** Whether keys pressed here are typed, or choose from a list. */
export function takesText(path: readonly EventTarget[]): boolean {
	const [target] = path;
	if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
	if (target instanceof HTMLInputElement) return !TYPES.has(target.type);
	return path.some(
		(each) =>
			each instanceof HTMLElement &&
			(each.isContentEditable ||
				/^(menu|listbox|combobox|textbox|grid|tree)$/.test(each.getAttribute("role") ?? "")),
	);
}

const inDialog = (path: readonly EventTarget[]): boolean =>
	path.some((each) => each instanceof HTMLDialogElement && each.open);

/** Whether an input method is using the key: some browsers say so by this code alone. */
const IME = 229;

/** Tells a sequence of keys by its events. */
export class Keys {
	#first = "";
	#at = 0;

	/** The shortcut that an event completes. */
	read(event: KeyboardEvent, now: number, singles: boolean): ShortcutId | undefined {
		const first = now - this.#at <= WAIT ? this.#first : "";
		this.#first = "";
		const found = SHORTCUTS.find(
			({ place, keys }) =>
				GLOBAL.includes(place) &&
				keys.some((each) => {
					if (isSingle(each) && !singles) return false;
					const [one = "", two] = each.split(" ");
					if (two === undefined) return first === "" && isPressed(plain(event), one);
					return first === one && isPressed(event, two);
				}),
		);
		const begins = singles && SHORTCUTS.some(({ keys }) => keys[0].startsWith(`${event.key} `));
		if (!found && begins && isPressed(event, event.key)) {
			this.#first = event.key;
			this.#at = now;
		}
		return found?.id as ShortcutId | undefined;
	}
}

/** The full-width signs that a Chinese keyboard types count as the narrow ones. */
const WIDE: Readonly<Record<string, string>> = { "？": "?", "【": "[", "】": "]" };

function plain(event: KeyboardEvent): KeyboardEvent {
	const narrow = WIDE[event.key];
	if (narrow === undefined) return event;
	const { ctrlKey, metaKey, altKey, shiftKey } = event;
	return new KeyboardEvent("keydown", { key: narrow, ctrlKey, metaKey, altKey, shiftKey });
}

/** Begins to listen. */
export function listenForShortcuts(deeds: Deeds): void {
	const keys = new Keys();
	addEventListener("keydown", (event) => {
		if (event.defaultPrevented || event.isComposing || event.keyCode === IME) return;
		const path = event.composedPath();
		const free = !takesText(path) && !inDialog(path);
		const id = keys.read(event, event.timeStamp, free && singleKeys());
		if (id === undefined || (!free && id !== "search")) return;
		if (deeds[id]?.() !== false) event.preventDefault();
	});
}
