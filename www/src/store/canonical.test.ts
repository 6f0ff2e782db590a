// @vitest-environment node
// Canonical JSON and digests, as this page makes them and as the engine does.

import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { begin } from "../engine/load.ts";
import { canonicalBytes, canonicalText } from "./canonical.ts";
import { sha256 } from "./digest.ts";

const read = (path: string) => readFile(new URL(`../../../${path}`, import.meta.url));

test("canonical JSON and digests are the same in the page and in the engine", async () => {
	const module = new Uint8Array(await read("pkg/wasm/engine/engine_bg.wasm"));
	const { canonicalJson, sha256Hex } = (await begin(module, await read("pkg/packs/cn-core.json")))
		.engine;
	const example = JSON.parse(`${await read("www/public/examples/paper-mill.json")}`);
	const odd = { "\ufb33": 1, "\u0080": [], é: { b: '\u2028\n"', a: null }, "😀": -5, "": true };
	for (const document of [example, odd]) {
		const bytes = await canonicalBytes(document);
		const json = new TextEncoder().encode(JSON.stringify(document));
		expect(canonicalJson(json)).toMatchObject({ value: canonicalText(document) });
		expect(sha256Hex(bytes)).toBe(await sha256(bytes));
	}
});
