// The large figure.

import { html } from "lit";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { setLanguage } from "../../i18n/index.ts";
import { mount, textInside } from "../mount.ts";
import { count } from "./count.ts";
import type { TansuanFigure } from "./figure.component.ts";
import "./figure.ts";

beforeEach(() => setLanguage("zh"));
afterEach(() => {
	vi.unstubAllGlobals();
});

test("kilograms are shown in tonnes, with the unit's subscripts", async () => {
	const element = await mount<TansuanFigure>(
		html`<tansuan-figure tonnes value="44692123.456" unit="tCO2e"></tansuan-figure>`,
	);
	expect(textInside(element)).toBe("44,692tCO₂e");
});

test("what is no number is shown as it is", async () => {
	const element = await mount<TansuanFigure>(html`<tansuan-figure value="—"></tansuan-figure>`);
	expect(textInside(element)).toBe("—");
});

test("without motion a new value stands at once", () => {
	vi.stubGlobal("matchMedia", () => ({ matches: true }));
	const frames: string[] = [];
	count("1", "2.5", (value) => frames.push(value));
	expect(frames).toEqual(["2.5"]);
});

test("with motion it runs there and ends on the exact text", () => {
	vi.stubGlobal("matchMedia", () => ({ matches: false }));
	const steps: FrameRequestCallback[] = [];
	vi.stubGlobal("requestAnimationFrame", (step: FrameRequestCallback) => steps.push(step));
	const frames: string[] = [];
	count("0", "12345678901234567890.12", (value) => frames.push(value));
	const begun = performance.now();
	steps[0]?.(begun + 100);
	steps[1]?.(begun + 1000);
	expect(frames).toHaveLength(2);
	expect(frames[1]).toBe("12345678901234567890.12");
});
