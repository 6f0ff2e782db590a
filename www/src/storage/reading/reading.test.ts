// Reading a document of an unknown form: what becomes a table, what one value, and nothing is left out.

import { html } from "lit";
import { beforeEach, expect, test } from "vitest";
import { setLanguage } from "../../i18n/index.ts";
import { allInside, inside, mount, textInside } from "../../ui/mount.ts";
import "./element.ts";
import type { TansuanReading } from "./reading.component.ts";
import { readDocument, sizeOf, type View } from "./reading.ts";

const part = (document: unknown, name: string): View | undefined =>
	readDocument(document).parts.find((field) => field.name === name)?.view;

test("single values are facts, objects lists of names, lists of objects tables", () => {
	const reading = readDocument({
		name: "厂",
		version: 99,
		on: false,
		profile: { a: "1" },
		list: [{ b: 2 }],
	});
	expect(reading.facts).toEqual([
		{ name: "name", view: { as: "text", text: "厂" } },
		{ name: "version", view: { as: "text", text: "99" } },
		{ name: "on", view: { as: "flag", on: false } },
	]);
	expect(reading.parts.map(({ name, view }) => [name, view.as])).toEqual([
		["profile", "fields"],
		["list", "table"],
	]);
});

test("an amount is one cell with its unit, and what else lies in a row has columns of its own", () => {
	const document = {
		rows: [
			{ id: "r1", values: { activity: { value: "1.50", unit: "t" }, share: { value: "2" } } },
			{ id: "r2", values: { activity: { value: "3", unit: "t", mark: "later" } } },
		],
	};
	const text = (text: string) => ({ as: "text", text });
	expect(part(document, "rows")).toEqual({
		as: "table",
		columns: [
			"id",
			"values.activity",
			"values.share",
			"values.activity.value",
			"values.activity.unit",
			"values.activity.mark",
		],
		rows: [
			[text("r1"), text("1.50 t"), text("2"), undefined, undefined, undefined],
			[text("r2"), undefined, undefined, text("3"), text("t"), text("later")],
		],
	});
});

test("every value of a document stands in its reading", () => {
	const document = {
		a: [[{ x: "v1" }], "v2", { deep: [{ y: ["v3", "v4"] }] }],
		b: { c: { d: { e: "v5" } } },
		f: { zh: "v6", en: "v7" },
		g: [null, "v8"],
	};
	const said = JSON.stringify(readDocument(document));
	for (let at = 1; at <= 8; at++) expect(said).toContain(`v${at}`);
	let nested: unknown = "bottom";
	for (let depth = 0; depth < 60; depth++) nested = { in: nested };
	expect(JSON.stringify(readDocument({ nested }))).toContain("bottom");
});

test("an id is told with what the document calls the thing, and not in its own column", () => {
	const document = {
		sources: [{ id: "s1", name: "Boiler" }],
		links: [{ id: "s1", source: "s1" }],
		records: { s1: [{ id: "r", value: "1" }] },
	};
	expect(part(document, "links")).toMatchObject({
		rows: [[{ text: "s1" }, { text: "s1 (Boiler)" }]],
	});
	expect(part(document, "records")).toMatchObject({ fields: [{ name: "s1", called: "Boiler" }] });
	expect(sizeOf(part(document, "records") as View)).toEqual({ rows: 1 });
});

beforeEach(() => setLanguage("en"));

test("what is no document at all is read, too", async () => {
	for (const odd of [undefined, null, 7, "text", [], {}, [{ a: 1 }]]) {
		const element = await mount<TansuanReading>(
			html`<tansuan-reading .document=${odd}></tansuan-reading>`,
		);
		expect(textInside(element)).toContain("What is in it");
	}
});

test("parts are folded, unfold together, and a long table shows more when asked", async () => {
	const rows = Array.from({ length: 250 }, (_, at) => ({ id: `r${at}` }));
	const words = {
		partLabel: (name: string) => (name === "records" ? "Activity data" : name),
		kindLabel: (name: string) => name,
		fieldLabel: (_: string, name: string) => name,
		valueText: () => undefined,
	};
	const element = await mount<TansuanReading>(
		html`<tansuan-reading .document=${{ records: { s: rows }, later: { x: 1 } }} .words=${words}></tansuan-reading>`,
	);
	expect(textInside(element)).toContain("Activity data records250 rows");
	const folded = () =>
		allInside(element, "details").map((each) => (each as HTMLDetailsElement).open);
	expect(folded()).toEqual([false, false, false]);
	inside(element, "tansuan-button").click();
	await element.updateComplete;
	expect(folded()).toEqual([true, true, true]);
	expect(allInside(element, "tbody tr")).toHaveLength(100);
	allInside(element, "tansuan-button").at(-1)?.click();
	await element.updateComplete;
	expect(allInside(element, "tbody tr")).toHaveLength(250);
});
