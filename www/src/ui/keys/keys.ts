// How keys are written for people and for readers. `Mod` is ⌘ on a Mac and Ctrl elsewhere, `Ctrl` is
// Ctrl everywhere; keys pressed together are joined by `+`, keys one after the other by a space.

const MAC = /Mac|iPhone|iPad/.test(globalThis.navigator?.platform ?? "");

const MAC_NAMES: Readonly<Record<string, string>> = {
	Mod: "⌘",
	Ctrl: "⌃",
	Shift: "⇧",
	Alt: "⌥",
	Enter: "↩",
	Delete: "⌫",
	Escape: "esc",
};

const NAMES: Readonly<Record<string, string>> = {
	Mod: "Ctrl",
	Escape: "Esc",
	ArrowUp: "↑",
	ArrowDown: "↓",
	ArrowLeft: "←",
	ArrowRight: "→",
	PageUp: "Page ↑",
	PageDown: "Page ↓",
};

/** The keys of a combination as they are printed on the keyboard. */
export function keyCaps(keys: string, mac = MAC): string[] {
	return keys
		.split(/[+ ]/)
		.filter((key) => key !== "")
		.map((key) => (mac ? MAC_NAMES[key] : undefined) ?? NAMES[key] ?? key);
}

/** A combination in a line: `Ctrl+Shift+Z`, `⇧⌘Z`. */
export function keysText(keys: string, mac = MAC): string {
	return keys
		.split(" ")
		.map((chord) => keyCaps(chord, mac).join(mac ? "" : "+"))
		.join(" ");
}

/** A combination as `aria-keyshortcuts` has it; keys one after the other can't be told there. */
export const ariaKeys = (keys: string, mac = MAC): string =>
	keys.includes(" ") ? "" : keys.replace("Mod", mac ? "Meta" : "Control");

/** Whether an event is a combination such as `Mod+Shift+Z`; a sign such as `?` may take Shift. */
export function isPressed(event: KeyboardEvent, keys: string, mac = MAC): boolean {
	const parts = keys.split("+");
	const key = parts.pop() ?? "";
	const mod = parts.includes("Mod");
	const control = parts.includes("Ctrl") || (mod && !mac);
	const letter = /^\p{L}$/u.test(key) || key.length > 1;
	return (
		event.key.toLowerCase() === key.toLowerCase() &&
		event.ctrlKey === control &&
		event.metaKey === (mod && mac) &&
		event.altKey === parts.includes("Alt") &&
		(!letter || event.shiftKey === parts.includes("Shift"))
	);
}
