// Commands over an event, a project and the register: what they change, that an undo brings back every bit, and
// that what does not fit is refused.

import { expect, test } from "vitest";
import { canonicalText } from "../../canonical.ts";
import type { Patch, SubjectDocument } from "../../model.ts";
import { applyPatch, inverse } from "../../patch.ts";
import { StoreError } from "../../problem.ts";
import { event, project, register } from "../../testing-plan.ts";
import { type PlanCommands, planCommands } from "./index.ts";

let last: Patch = [];

function run<D extends SubjectDocument, N extends keyof PlanCommands>(
	before: D,
	name: N,
	args: Parameters<PlanCommands[N]>[1],
): D {
	const command = planCommands[name] as (document: SubjectDocument, args: unknown) => Patch;
	const text = canonicalText(before);
	last = command(before, args);
	const after = applyPatch(before, last);
	expect(canonicalText(applyPatch(after, inverse(last)))).toBe(text);
	expect(canonicalText(before)).toBe(text);
	return after;
}

/** The code of the problem with which a command is refused. */
function refused(work: () => unknown): string | undefined {
	try {
		work();
	} catch (cause) {
		if (cause instanceof StoreError) return cause.problems[0]?.code;
		throw cause;
	}
	return undefined;
}

test("fields of an object change one by one, and undefined takes one away", () => {
	const edits = { theme: "Zero waste", place: "Shenzhen", end: undefined };
	const after = run(event("e"), "set-fields", { path: ["profile"], edits });
	expect(after.profile).toEqual({ theme: "Zero waste", place: "Shenzhen", start: "2026-05-20" });
	expect(last.map((change) => ("path" in change ? change.path.join(".") : ""))).toEqual([
		"profile.theme",
		"profile.place",
		"profile.end",
	]);
	run(after, "set-fields", { path: ["profile"], edits: { theme: "Zero waste" } });
	expect(last).toEqual([]);
});

test("an object that is not there begins with its fields, and with what is on the way to it", () => {
	const committed = run(event("e"), "set-fields", {
		path: ["commitment"],
		edits: { date: "2026-05-01", text: undefined },
	});
	expect(committed.commitment).toEqual({ date: "2026-05-01" });
	const judged = run(project("p"), "set-fields", {
		path: ["additionality", "investment"],
		edits: { benchmark: "8" },
	});
	expect(judged.additionality).toEqual({ investment: { benchmark: "8" } });
	run(event("e"), "set-fields", { path: ["commitment"], edits: { text: undefined } });
	expect(last).toEqual([]);
});

test("fields of the document itself are those of the empty path", () => {
	const after = run(project("p"), "set-fields", {
		path: [],
		edits: { functionalEquivalence: "The same kWh" },
	});
	expect(after.functionalEquivalence).toBe("The same kWh");
});

test("items are added at the end, at a place, and to a list that is not there yet", () => {
	const item = { id: "paper", name: "No paper", status: "planned" };
	const names = (document: ReturnType<typeof event>) =>
		(document.actions ?? []).map(({ id }) => id);
	const path = ["actions"];
	expect(names(run(event("e"), "add-items", { path, items: [item] }))).toEqual([
		"tram",
		"reuse",
		"paper",
	]);
	expect(names(run(event("e"), "add-items", { path, items: [item], at: 0 }))[0]).toBe("paper");
	const venue = { id: "hall", name: "Hall" };
	expect(run(event("e"), "add-items", { path: ["venues"], items: [venue] }).venues).toEqual([
		venue,
	]);
	const use = { id: "u", subject: "e", quantity: "3" };
	const used = run(register("r"), "add-items", { path: ["lots", "wind", "uses"], items: [use] });
	expect(used.lots?.[0]?.uses).toEqual([use]);
});

test("rows of a source of a project are items of the map of sources", () => {
	const items = [{ id: "m1", period: "2026", values: {} }];
	const begun = run(project("p"), "add-items", { path: ["monitored", "grid"], items });
	expect(begun.monitored).toEqual({ grid: items });
	const edits = { values: { activity: { value: "2100", unit: "MWh" } } };
	const edited = run(project("p"), "edit-item", { path: ["exAnte", "grid"], id: "r1", edits });
	expect(edited.exAnte?.grid?.[0]?.values?.activity?.value).toBe("2100");
	expect(last).toEqual([
		{
			path: ["exAnte", "grid", "r1", "values", "activity", "value"],
			before: "2000",
			after: "2100",
		},
	]);
});

test("items without an id go by their year", () => {
	const items = [
		{ year: 2026, investment: "100" },
		{ year: 2027, revenue: "30" },
	];
	const flows = ["economics", "flows"];
	const begun = run(project("p"), "add-items", { path: flows, items });
	const edited = run(begun, "edit-item", { path: flows, id: "2027", edits: { revenue: "31" } });
	expect(edited.economics).toMatchObject({ flows: [{ year: 2026 }, { revenue: "31" }] });
	expect(refused(() => run(begun, "add-items", { path: flows, items: [{ year: 2026 }] }))).toBe(
		"item-exists",
	);
});

test("an item is removed and moved", () => {
	const path = ["actions"];
	expect(run(event("e"), "remove-item", { path, id: "tram" }).actions?.length).toBe(1);
	const moved = run(event("e"), "move-item", { path, id: "tram", to: 1 });
	expect(moved.actions?.map(({ id }) => id)).toEqual(["reuse", "tram"]);
});

test("a table takes the place of what a list had, item by item", () => {
	const [tram] = event("e").actions ?? [];
	const items = [
		{ ...tram, id: "tram", status: "done" },
		{ id: "new", name: "New" },
	];
	const after = run(event("e"), "replace-items", { path: ["actions"], items });
	expect(after.actions).toEqual(items);
	expect(last.length).toBe(3);
	const journeys = [{ id: "j", persons: "3" }];
	const begun = run(event("e"), "replace-items", { path: ["journeys"], items: journeys });
	expect(begun.journeys).toEqual(journeys);
	const twice = [...journeys, ...journeys];
	expect(
		refused(() => run(event("e"), "replace-items", { path: ["journeys"], items: twice })),
	).toBe("item-exists");
});

test("what is not there, or is something else, is refused", () => {
	const edits = { name: "x" };
	const wrong: [string[], string][] = [
		[["actions"], "nobody"],
		[["actions", "nobody", "parts"], "x"],
		[["name"], "x"],
		[["profile"], "x"],
	];
	for (const [path, id] of wrong) {
		expect(refused(() => run(event("e"), "edit-item", { path, id, edits }))).toBe("item-missing");
	}
	expect(refused(() => run(event("e"), "set-fields", { path: ["actions"], edits }))).toBe(
		"item-missing",
	);
	expect(
		refused(() => run(event("e"), "add-items", { path: ["groups"], items: [{ id: "guests" }] })),
	).toBe("item-exists");
});
