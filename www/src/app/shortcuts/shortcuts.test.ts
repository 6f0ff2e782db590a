// The shortcuts: what the table says is what happens.

import { beforeEach, describe, expect, test } from "vitest";
import { wishOf } from "../../ui/grid/keys.ts";
import { Keys, listenForShortcuts, takesText } from "./listen.ts";
import { setSingleKeys } from "./setting.ts";
import { GLOBAL, isSingle, SHORTCUTS } from "./table.ts";

const key = (key: string, more: KeyboardEventInit = {}) =>
	new KeyboardEvent("keydown", { key, bubbles: true, composed: true, cancelable: true, ...more });

/** The event of a combination, on a machine without ⌘. */
function pressed(chord: string): KeyboardEvent {
	const parts = chord.split("+");
	const has = (part: string) => parts.includes(part);
	const name = parts.at(-1) ?? "";
	return key(name.length === 1 && has("Mod") ? name.toLowerCase() : name, {
		ctrlKey: has("Mod") || has("Ctrl"),
		shiftKey: has("Shift"),
		altKey: has("Alt"),
	});
}

describe("the table", () => {
	test("names each shortcut once, in both languages", () => {
		const ids = SHORTCUTS.map(({ id }) => id);
		expect(new Set(ids).size).toBe(ids.length);
		for (const { what } of SHORTCUTS) {
			expect(what.zh).toMatch(/[\u4e00-\u9fff]/);
			expect(what.en).toMatch(/^[A-Z]/);
		}
	});

	test("gives a combination one meaning in a place", () => {
		for (const places of [GLOBAL, ["grid"], ["search"]]) {
			const here = SHORTCUTS.filter(({ place }) => places.includes(place));
			const keys = here.flatMap(({ keys }) => keys);
			expect(new Set(keys).size).toBe(keys.length);
		}
	});

	test("lists what the grid does, and nothing else", () => {
		const clipboard = new Set(["Mod+C", "Mod+X", "Mod+V"]); // by the browser's own events
		for (const { place, keys } of SHORTCUTS) {
			if (place !== "grid") continue;
			for (const chord of keys.flatMap((each) => each.split(" "))) {
				if (clipboard.has(chord)) continue;
				expect(wishOf(pressed(chord), undefined, 10), chord).toBeDefined();
			}
		}
	});
});

describe("keys are told", () => {
	const read = (events: readonly KeyboardEvent[], singles = true, pause = 100) => {
		const keys = new Keys();
		return events.map((event, at) => keys.read(event, at * pause, singles));
	};

	test("each global combination names its shortcut", () => {
		for (const { id, place, keys } of SHORTCUTS) {
			if (place === "grid" || place === "search") continue;
			for (const combination of keys) {
				expect(read(combination.split(" ").map(pressed)).at(-1), combination).toBe(id);
			}
		}
	});

	test("the second of two keys is waited for, but not long", () => {
		expect(read([key("g"), key("d")])).toEqual([undefined, "data"]);
		expect(read([key("g"), key("d")], true, 2000)).toEqual([undefined, undefined]);
		expect(read([key("g"), key("q"), key("d")]).at(-1)).toBeUndefined();
	});

	test("single keys mean nothing when they are off; the others stay", () => {
		expect(read([key("?")], false)).toEqual([undefined]);
		expect(read([key("g"), key("d")], false)).toEqual([undefined, undefined]);
		expect(read([key("k", { ctrlKey: true })], false)).toEqual(["search"]);
	});

	test("the full-width question mark of a Chinese keyboard counts", () => {
		expect(read([key("？")])).toEqual(["shortcuts"]);
	});
});

describe("shortcuts in the page", () => {
	const heard: string[] = [];
	listenForShortcuts({
		search: () => void heard.push("search"),
		shortcuts: () => void heard.push("shortcuts"),
		undo: () => void heard.push("undo"),
	});

	beforeEach(() => {
		heard.length = 0;
		setSingleKeys(true);
		document.body.innerHTML = `<button>x</button><input><textarea></textarea><select></select>
			<div contenteditable="true">x</div><div role="menu"><button>y</button></div>`;
	});

	test("none fires in fields but the search", () => {
		for (const field of document.querySelectorAll("input, textarea, select, [role=menu] button")) {
			field.dispatchEvent(key("?"));
			field.dispatchEvent(key("z", { ctrlKey: true }));
			expect(heard, field.outerHTML).toEqual([]);
		}
		document.querySelector("input")?.dispatchEvent(key("k", { ctrlKey: true }));
		expect(heard).toEqual(["search"]);
	});

	test("they fire elsewhere, and are taken from the browser only then", () => {
		const button = document.querySelector("button");
		const event = key("?");
		button?.dispatchEvent(event);
		expect(heard).toEqual(["shortcuts"]);
		expect(event.defaultPrevented).toBe(true);
		const other = key("p", { ctrlKey: true });
		button?.dispatchEvent(other);
		expect(other.defaultPrevented).toBe(false);
	});

	test("a key that an input method uses is left to it", () => {
		document.querySelector("button")?.dispatchEvent(key("?", { isComposing: true }));
		expect(heard).toEqual([]);
	});

	test("single keys that are off leave the page alone", () => {
		setSingleKeys(false);
		document.querySelector("button")?.dispatchEvent(key("?"));
		expect(heard).toEqual([]);
	});
});

test("a key is single when it also types", () => {
	expect(["?", "g d", "["].every(isSingle)).toBe(true);
	expect(["Mod+K", "Escape Tab", "F2"].some(isSingle)).toBe(false);
});

test("a button that takes no text is no field", () => {
	const box = Object.assign(document.createElement("input"), { type: "checkbox" });
	expect(takesText([box])).toBe(false);
	expect(takesText([document.createElement("input")])).toBe(true);
});
