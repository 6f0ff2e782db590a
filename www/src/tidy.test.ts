// What no source of the app may hold: the doors through which markup and scripts come in, styles that
// the policy forbids, and addresses of other sites.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { securityHeaders } from "../headers.js";

const SOURCES = readdirSync("src", { recursive: true, encoding: "utf8" })
	.filter((file) => /\.(ts|css)$/.test(file) && !file.endsWith(".test.ts"))
	.map((file) => ({ file, text: readFileSync(join("src", file), "utf8") }));

/** The source without what is said in comments. */
const code = (text: string) =>
	text.replaceAll(/\/\*[\s\S]*?\*\//g, "").replaceAll(/(^|\s)\/\/.*$/gm, "");

const FORBIDDEN: Record<string, RegExp> = {
	"markup from strings":
		/\.(inner|outer)HTML\b|insertAdjacentHTML|document\.write|\bDOMParser\b|srcdoc/,
	"Lit's unsafe directives": /unsafe(HTML|SVG|MathML|CSS|Static)|directives\/unsafe/,
	"scripts from strings": /\beval\(|new Function\b|set(Timeout|Interval)\(\s*["'`]/,
	"styles in attributes": /\sstyle=|styleMap|setAttribute\(\s*["']style/,
	"requests to other sites":
		/(fetch|import|Worker|EventSource|WebSocket|sendBeacon)\(\s*["'`](https?:|wss?:|\/\/)/,
	"styles and pictures of other sites": /url\(\s*["']?(https?:|\/\/)|@import/,
};

for (const [name, pattern] of Object.entries(FORBIDDEN)) {
	test(`no source holds ${name}`, () => {
		expect(SOURCES.length).toBeGreaterThan(100);
		const found = SOURCES.filter(({ text }) => pattern.test(code(text)));
		expect(found.map(({ file }) => file)).toEqual([]);
	});
}

test("the patterns find what they look for", () => {
	const samples = [
		"box.innerHTML = text",
		'import { unsafeHTML } from "lit/directives/unsafe-html.js"',
		"new Function(text)",
		'html`<p style="color:red">`',
		'fetch("https://example.org/")',
		'background: url("//example.org/a.png")',
	];
	const patterns = Object.values(FORBIDDEN);
	expect(
		samples.map((sample) => patterns.findIndex((pattern) => pattern.test(code(sample)))),
	).toEqual([0, 1, 2, 3, 4, 5]);
});

test("the README tells hosts to send the headers that the app is tested with", () => {
	const readme = readFileSync("../README.md", "utf8").toLowerCase();
	for (const [name, value] of Object.entries(securityHeaders)) {
		expect(readme).toContain(value.toLowerCase());
		expect(readme).toContain(`add_header ${name}`);
	}
});
