// The promise of tokens.css: text of at least 4.5:1 on every ground, lines and chart colours of at
// least 3:1 on paper and sheet, in both appearances.

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

type Colour = readonly [lightness: number, chroma: number, hue: number];

const css = readFileSync("src/ui/tokens.css", "utf8");
const OKLCH = String.raw`oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)`;

/** The light and the dark value of each meaning. */
const meanings = new Map(
	[
		...css.matchAll(
			new RegExp(`--tansuan-color-([\\w-]+): light-dark\\(${OKLCH}, ${OKLCH}\\)`, "g"),
		),
	].map(([, name = "", ...values]) => {
		const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = values.map(Number);
		return [name, [[a, b, c] as Colour, [d, e, f] as Colour]] as const;
	}),
);

/** The relative luminance of WCAG, by Ottosson's OKLab matrices. */
function luminance([lightness, chroma, hue]: Colour): number {
	const a = chroma * Math.cos((hue * Math.PI) / 180);
	const b = chroma * Math.sin((hue * Math.PI) / 180);
	const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
	const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
	const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
	const clip = (value: number) => Math.min(1, Math.max(0, value));
	const red = clip(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s);
	const green = clip(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s);
	const blue = clip(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s);
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string, dark: 0 | 1): number {
	const [a, b] = [one, other].map((name) => luminance(meanings.get(name)?.[dark] ?? [0.5, 0, 0]));
	const [low = 0, high = 0] = [a ?? 0, b ?? 0].sort((x, y) => x - y);
	return (high + 0.05) / (low + 0.05);
}

const TEXT = ["text", "text-2", "text-3", "accent", "wrong", "doubtful"];
const GROUNDS = ["ground", "surface", "sunk", "accent-soft"];
const MARKS = ["c1", "c2", "c3", "c4", "c5", "c6", "c7", "c8", "doubtful-line", "edge"];

test.each([
	["light", 0],
	["dark", 1],
] as const)("contrasts hold in %s", (_, dark) => {
	const weak: string[] = [];
	const need = (one: string, other: string, least: number) => {
		const ratio = contrast(one, other, dark);
		if (ratio < least) weak.push(`${one} on ${other}: ${ratio.toFixed(2)}`);
	};
	for (const text of TEXT) for (const ground of GROUNDS) need(text, ground, 4.5);
	for (const mark of MARKS) for (const ground of ["ground", "surface"]) need(mark, ground, 3);
	need("on-accent", "accent", 4.5);
	expect(weak).toEqual([]);
});

test("every colour named is read", () => {
	const named = new Set([...TEXT, ...GROUNDS, ...MARKS, "on-accent"]);
	expect([...named].filter((name) => !meanings.has(name))).toEqual([]);
});
