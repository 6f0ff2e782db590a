// Travel that is pasted or typed: which column is what, which mode a word names, and what edits make of rows.

import { expect, test } from "vitest";
import type { EventDocument, Journey } from "../../engine/types.ts";
import { namedMode, usualModes } from "./common-modes.ts";
import { distanceOf, isYes } from "./journeys.ts";
import { pastedTravel } from "./paste.ts";
import { travelRows, withEdits } from "./sheet.ts";

const ids = () => {
	let last = 0;
	return () => {
		last += 1;
		return `n${last}`;
	};
};

const event = (more: Partial<EventDocument> = {}): EventDocument => ({
	format: "tansuan",
	version: 1,
	kind: "event",
	id: "e",
	name: "Forum",
	settings: {},
	...more,
});

test("heads say which column is what, in either language and any order", () => {
	const table = [
		["Distance (km)", "Passengers", "Mode of transport", "From", "Return trip"],
		["1,200", "30", "Flight", "Beijing", "yes"],
	];
	const { journeys, modes } = pastedTravel(table, event(), "estimate", ids());
	expect(modes.map(({ factor }) => factor?.factor)).toEqual(["desnz.air.dom.avg.norf"]);
	expect(journeys).toEqual([
		{
			id: "n2",
			side: "estimate",
			mode: "n1",
			persons: "30",
			distance: { value: "1,200", unit: "km" },
			origin: "Beijing",
			roundTrip: true,
		},
	]);
	const chinese = [
		["出发地", "交通方式", "人数", "单程距离"],
		["上海", "高铁", "5", "170公里"],
	];
	expect(pastedTravel(chinese, event(), "actual", ids()).journeys[0]).toMatchObject({
		side: "actual",
		persons: "5",
		distance: { value: "170", unit: "km" },
	});
});

test("without heads the columns are those of the table", () => {
	const { journeys } = pastedTravel(
		[["广州", "自驾", "2", "140 km", "往返", "2"]],
		event(),
		"estimate",
		ids(),
	);
	expect(journeys[0]).toMatchObject({
		origin: "广州",
		persons: "2",
		sharing: "2",
		roundTrip: true,
	});
});

test("thousands of rows name each mode once", () => {
	const rows = Array.from({ length: 5000 }, (_, at) => [
		`城市${at}`,
		at % 2 ? "高铁" : "飞机",
		"3",
		"800",
	]);
	const { journeys, modes } = pastedTravel(rows, event(), "estimate", ids());
	expect(journeys).toHaveLength(5000);
	expect(modes).toHaveLength(2);
});

test("a mode that nobody knows comes without a factor, and never as another one", () => {
	const { mode, fresh } = namedMode("轮渡", [], ids());
	expect(fresh).toBe(true);
	expect(mode).toEqual({ id: "n1", name: "轮渡", method: "indirect.travel" });
	expect(namedMode("轮渡", [mode], ids())).toEqual({ mode, fresh: false });
});

test("usual modes are added once", () => {
	const first = usualModes([], ids());
	expect(first.length).toBeGreaterThan(5);
	expect(usualModes(first, ids())).toEqual([]);
});

test("distances are read as people write them, and what is none stays as it was typed", () => {
	expect(distanceOf("1200")).toEqual({ value: "1200", unit: "km" });
	expect(distanceOf("300 公里")).toEqual({ value: "300", unit: "km" });
	expect(distanceOf("12 mi")).toEqual({ value: "12", unit: "mi" });
	expect(distanceOf("far")).toEqual({ value: "far", unit: "km" });
	expect(["是", "往返", "Y", "1"].every(isYes)).toBe(true);
	expect(["否", "单程", "no", ""].some(isYes)).toBe(false);
});

const row: Journey = {
	id: "a",
	side: "estimate",
	mode: "air",
	persons: "3",
	distance: { value: "900", unit: "km" },
	roundTrip: true,
};
const other: Journey = { ...row, id: "b", side: "actual" };

test("edits change their cells alone, and rows of the other side stay", () => {
	const edits = [
		{ row: "a", column: "persons", text: "4" },
		{ row: "a", column: "roundTrip", text: "" },
	];
	const [first, second] = withEdits([row, other], edits, "estimate", ids());
	expect(first).toEqual({
		id: "a",
		side: "estimate",
		mode: "air",
		persons: "4",
		distance: { value: "900", unit: "km" },
	});
	expect(second).toBe(other);
});

test("what is typed into a free row makes a row that travels as the one before", () => {
	const edits = [
		{ row: "free:1", column: "origin", text: "Wuhan" },
		{ row: "free:0", column: "origin", text: "Xi'an" },
		{ row: "free:2", column: "persons", text: " " },
	];
	const rows = withEdits([row], edits, "estimate", ids());
	expect(rows.map(({ origin }) => origin)).toEqual([undefined, "Xi'an", "Wuhan"]);
	expect(rows[1]).toMatchObject({ mode: "air", roundTrip: true, persons: "" });
	expect(travelRows(rows).length).toBeGreaterThan(rows.length);
});
