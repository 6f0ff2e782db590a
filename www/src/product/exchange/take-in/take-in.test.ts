// Suppliers' files before they are taken: which finding is whose, what is there already, what comes of it.

import { expect, test } from "vitest";
import type { DeclaredFootprint, Problem } from "../../../engine/types.ts";
import {
	hasTwin,
	isExpired,
	readingOf,
	standing,
	takenForm,
	tickedWith,
	usualTicks,
} from "./candidates.ts";
import { facts, lastDay } from "./facts.ts";

const footprint = (id: string, rest: Partial<DeclaredFootprint> = {}): DeclaredFootprint => ({
	id,
	footprintId: id,
	name: id,
	supplier: "Polymer Co",
	amount: "1",
	unit: "kg",
	figures: { excludingUptake: "1.9", includingUptake: "1.9" },
	digest: "d",
	...rest,
});

const problem = (path: string, about: string[], severity: Problem["severity"] = "error") => ({
	code: about.length > 0 ? "pact-missing" : "unsupported-document",
	severity,
	message: "",
	details: {},
	about,
	path,
});

test("each finding is told with its footprint, and what could not be read with its file", () => {
	const read = readingOf("f", "list.json", {
		status: "ok",
		value: { form: "answer", footprints: [footprint("a"), footprint("c")] },
		findings: [
			problem("data[1].specVersion", []),
			{ ...problem("data[0].colour", [], "info"), code: "pact-unknown-property" },
			problem("data[2].pcf.dqi", ["c"], "warning"),
			problem("data[2].comment", ["c"], "warning"),
		],
	});
	expect(read.problems.map(({ path }) => path)).toEqual(["data[1].specVersion"]);
	expect(read.candidates.map(({ findings }) => findings.map(({ path }) => path))).toEqual([
		["colour"],
		["pcf.dqi", "comment"],
	]);
});

test("all findings of a file of one footprint are that footprint's", () => {
	const read = readingOf("f", "one.json", {
		status: "ok",
		value: { form: "footprint", footprints: [footprint("")] },
		findings: [problem("id", [""]), problem("pcf.fossilGhgEmissions", [])],
	});
	expect(read.problems).toEqual([]);
	expect(read.candidates[0]?.findings.map(({ path }) => path)).toEqual([
		"id",
		"pcf.fossilGhgEmissions",
	]);
});

test("a file that can't be read says why and brings nothing", () => {
	const problems = [problem("", [])];
	expect(readingOf("f", "x", { status: "invalid", problems })).toMatchObject({
		candidates: [],
		problems,
	});
});

const candidate = (key: string, own: DeclaredFootprint, findings: Problem[] = []) => ({
	key,
	file: "x.json",
	footprint: own,
	findings,
});

test("what the study has already is known by the supplier's id, whatever the study calls it", () => {
	const mine = footprint("A1", { id: "mine", footprintId: "A1" });
	expect(standing(footprint("a1"), [mine])).toMatchObject({ state: "other", there: mine });
	expect(standing({ ...mine, id: "a1", digest: "other" }, [mine]).state).toBe("same");
	expect(standing(footprint("b"), [mine]).state).toBe("new");
	expect(standing(footprint(""), [footprint("")]).state).toBe("new");
});

test("what is taken replaces what is there under its own name, and is never double", () => {
	const mine = footprint("a", { id: "mine", footprintId: "a" });
	const manual = footprint("b", { id: "b", footprintId: "typed by hand" });
	let minted = 0;
	const taken = takenForm(
		[
			candidate("1", footprint("a", { amount: "2" })),
			candidate("2", footprint("b")),
			candidate("3", footprint("")),
		],
		[mine, manual],
		() => `new${++minted}`,
	);
	expect(taken.map(({ id, amount }) => [id, amount])).toEqual([
		["mine", "2"],
		["new1", "1"],
		["new2", "1"],
	]);
});

test("what is new and sound is ticked at first, of one id the first alone", () => {
	const all = [
		candidate("1", footprint("a")),
		candidate("2", footprint("a", { amount: "2" })),
		candidate("3", footprint("b"), [problem("pcf", ["b"])]),
		candidate("4", footprint("c", { status: "Deprecated" })),
		candidate("5", footprint("there")),
	];
	const ticked = usualTicks(all, [footprint("there")]);
	expect([...ticked]).toEqual(["1"]);
	expect(all.map((each) => hasTwin(each, all))).toEqual([true, true, false, false, false]);
	expect([...tickedWith(ticked, all, "2", true)]).toEqual(["2"]);
	expect([...tickedWith(ticked, all, "3", true)].sort()).toEqual(["1", "3"]);
	expect([...tickedWith(ticked, all, "1", false)]).toEqual([]);
});

test("a validity ends before the moment that PACT names", () => {
	const own = footprint("a", { validUntil: "2028-01-01T00:00:00Z" });
	expect(isExpired(own, Date.parse("2027-12-31T23:59:59Z"))).toBe(false);
	expect(isExpired(own, Date.parse("2028-01-01T00:00:00Z"))).toBe(true);
	expect(isExpired(footprint("b"))).toBe(false);
	expect(lastDay("2028-01-01T00:00:00Z")).toBe("2027-12-31");
	expect(lastDay("2028-01-01T12:00:00Z")).toBe("2028-01-01T12:00:00Z");
	expect(lastDay("soon")).toBe("soon");
});

test("the facts show every figure as the file has it", () => {
	const shown = facts(footprint("a", { figures: { excludingUptake: "1.23456789" } }));
	expect(shown[1]).toMatchObject({ value: "1.235 kgCO₂e", exact: "1.23456789" });
	expect(shown[2]?.value).toBe("—");
});
