// Keys, written and pressed.

import { describe, expect, test } from "vitest";
import { ariaKeys, isPressed, keysText } from "./keys.ts";

const key = (key: string, more: KeyboardEventInit = {}) =>
	new KeyboardEvent("keydown", { key, ...more });

describe("keys are written as the keyboard has them", () => {
	test("elsewhere with words and plus signs", () => {
		expect(keysText("Mod+Shift+Z", false)).toBe("Ctrl+Shift+Z");
		expect(keysText("g d", false)).toBe("g d");
	});
	test("on a Mac with its signs", () => {
		expect(keysText("Mod+K", true)).toBe("⌘K");
	});
	test("for readers by the names of the specification", () => {
		expect(ariaKeys("Mod+K", false)).toBe("Control+K");
		expect(ariaKeys("Mod+K", true)).toBe("Meta+K");
	});
});

describe("a combination is pressed", () => {
	test("with Ctrl where there is no ⌘", () => {
		expect(isPressed(key("k", { ctrlKey: true }), "Mod+K", false)).toBe(true);
		expect(isPressed(key("k", { ctrlKey: true }), "Mod+K", true)).toBe(false);
		expect(isPressed(key("k", { metaKey: true }), "Mod+K", true)).toBe(true);
	});
	test("only with the keys that belong to it", () => {
		expect(isPressed(key("k", { ctrlKey: true, shiftKey: true }), "Mod+K", false)).toBe(false);
		expect(isPressed(key("k", { ctrlKey: true, altKey: true }), "Mod+K", false)).toBe(false);
		expect(isPressed(key("k"), "Mod+K", false)).toBe(false);
	});
	test("whatever Shift a sign needs on this keyboard", () => {
		expect(isPressed(key("?", { shiftKey: true }), "?", false)).toBe(true);
		expect(isPressed(key("?"), "?", false)).toBe(true);
		expect(isPressed(key("D", { shiftKey: true }), "d", false)).toBe(false);
	});
});
