// What the pages of an event make of its document and its result: steps, sources, settings, lots, statements.

import { expect, test } from "vitest";
import type {
	AssetLot,
	Composed,
	EventDocument,
	EventResult,
	EventSource,
} from "../engine/types.ts";
import { settingsEdits, settingsItem } from "./basics/fields.ts";
import { lotEdits, useOf } from "./neutralise/lot-edits.ts";
import { asPage, asText } from "./parts/composed/write.ts";
import { sourceFigure } from "./parts/figures.ts";
import { nextStep, stepsOf } from "./parts/steps/steps.ts";
import { newSource, takenOver, withAmount, withMethod } from "./sources/edits.ts";

const document = { id: "e", name: "Forum", settings: {} } as EventDocument;

/** A result of which only what the steps read is there. */
function result(over: {
	estimate?: number;
	actual?: number;
	of?: number;
	still?: string;
	holds?: string[];
	ready?: boolean;
}): EventResult {
	const of = over.of ?? 2;
	return {
		estimate: { counted: over.estimate ?? 0, of },
		actual: { counted: over.actual ?? 0, of },
		sources: [],
		neutrality: { still: over.still ?? "10" },
		rules: (over.holds ?? []).map((id) => ({ id, status: "holds" })),
		commitment: { ready: over.ready ?? false },
		statement: { ready: over.ready ?? false },
	} as unknown as EventResult;
}

const states = (given: EventResult) => stepsOf(document, given).map(({ state }) => state);

test("steps that need others are not possible yet", () => {
	expect(states(result({ of: 0 }))).toEqual([
		"todo",
		"todo",
		"later",
		"later",
		"later",
		"later",
		"later",
	]);
	expect(states(result({ estimate: 2, holds: ["basics"] }))).toEqual([
		"done",
		"done",
		"todo",
		"todo",
		"todo",
		"later",
		"later",
	]);
});

test("offsets are done once nothing is left and the rule of the quantity holds", () => {
	const neutral = { estimate: 2, actual: 2, still: "0", holds: ["quantity"], ready: true };
	expect(states(result(neutral)).slice(3)).toEqual(["done", "done", "done", "done"]);
	expect(states(result({ ...neutral, holds: [] }))[5]).toBe("todo");
	expect(nextStep("neutralise")).toBe("statement");
	expect(nextStep("statement")).toBeUndefined();
});

const hall: EventSource = {
	id: "s",
	name: "Hall",
	phase: "holding",
	kind: "electricity",
	method: "electricity.purchased",
	estimate: { values: { activity: { value: "2000", unit: "kWh" } } },
};

test("a first actual has the unit of the estimate, and an emptied one goes", () => {
	const edits = withAmount(hall, "actual", "activity", { value: "1500" }, "MWh");
	expect(edits).toEqual({ actual: { values: { activity: { value: "1500", unit: "kWh" } } } });
	expect(withAmount(hall, "estimate", "activity", { value: "" }, "kWh")).toEqual({
		estimate: undefined,
	});
});

test("an estimate becomes an actual only as it stands", () => {
	expect(takenOver(hall)).toEqual({ actual: hall.estimate });
	expect(takenOver({ ...hall, estimate: undefined } as never)).toEqual({});
});

test("another method keeps the amounts and drops the factor", () => {
	const edits = withMethod({ ...hall, factor: { pack: "own", factor: "x" } }, "indirect.spend");
	expect(edits).toMatchObject({ method: "indirect.spend", factor: undefined, actual: undefined });
	expect(edits.estimate).toMatchObject({ values: { activity: { value: "2000" } } });
	expect(newSource("n", "water", "holding", "Water").factor?.factor).toBe("desnz.water.supply");
});

test("figures of sources are named as the engine names them", () => {
	expect(sourceFigure("actual", "a;b=c%")).toBe("total:actual;source=a%3Bb%3Dc%25");
});

test("a phase is left out with its reason, and comes back without one", () => {
	const left = settingsEdits({}, { "leftOut.wrap-up": "none" });
	expect(left).toEqual({ leftOut: [{ phase: "wrap-up", reason: "none" }] });
	expect(settingsItem(left)).toMatchObject({ "leftOut.wrap-up": "none" });
	expect(settingsEdits(left, { "leftOut.wrap-up": undefined })).toEqual({ leftOut: [] });
});

const lot: AssetLot = {
	id: "l",
	name: "Wind",
	kind: "ccer",
	serials: "1-10",
	quantity: "10",
	uses: [{ id: "u", subject: "other", quantity: "4" }],
};

test("a use of a lot stands beside those of others", () => {
	const begun = { ...lot, ...lotEdits(lot, { used: "3" }, "e", () => "n") };
	expect(begun.uses).toEqual([...(lot.uses ?? []), { id: "n", subject: "e", quantity: "3" }]);
	const edits = lotEdits(begun, { used: "2" }, "e", () => "never");
	expect(useOf({ ...begun, ...edits }, "e")).toEqual({ id: "n", subject: "e", quantity: "2" });
});

test("a retirement begins with any of its fields, and goes with the last one", () => {
	const begun = lotEdits(lot, { "retirement.reference": "R1" }, "e", () => "n");
	expect(begun).toEqual({ retirement: { date: "", reference: "R1" } });
	const retired = { ...lot, retirement: { date: "2026-06-30" } };
	expect(lotEdits(retired, { "retirement.date": undefined }, "e", () => "n")).toEqual({
		retirement: undefined,
	});
});

const both = (text: string) => ({ zh: text, en: text });
const composed: Composed = {
	ready: true,
	refusals: [],
	title: both("Statement"),
	sentence: both("It is <so>."),
	contents: [
		{ id: "a", label: both("Name"), value: both('"A" & <script>'), missing: false, place: "name" },
		{ id: "b", label: both("Date"), value: both(""), missing: true, place: "statement.date" },
	],
};

test("a statement as a page holds no markup of its makers", () => {
	const page = asPage({ composed, own: "<img src=x>", foot: ["by & by"], language: "en" });
	expect(page).not.toMatch(/<script|<img|<so>/);
	expect(page).toContain("&quot;A&quot; &amp; &lt;script&gt;");
	expect(page).toContain("by &amp; by");
});

test("a statement as text has a line for each point that is there", () => {
	const text = asText({ composed, own: "", foot: ["foot"], language: "en" });
	expect(text.split("\n")).toEqual([
		"Statement",
		"",
		"It is <so>.",
		"",
		'Name: "A" & <script>',
		"",
		"foot",
	]);
});
