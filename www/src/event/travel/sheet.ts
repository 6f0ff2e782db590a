// The travel table as a grid: its columns, its cells, and what edits of them make of the rows.

import type { EventDocument, EventPhase, EventSide, Journey, Problem } from "../../engine/types.ts";
import { formatUnit } from "../../format/index.ts";
import { problemText } from "../../i18n/index.ts";
import type { CellEdit, GridCell, GridColumn, GridRow } from "../../ui/grid/model.ts";
import { choicesOf, strings as shared } from "../strings.ts";
import { distanceOf, isYes, journeyOf } from "./journeys.ts";
import { strings } from "./strings.ts";

/** Rows that are free at the end of the table. */
export const FREE = 20;

const FREE_KEY = /^free:/;

/** The columns; those that need things which the event doesn't have are left out. */
export function travelColumns({
	modes = [],
	groups = [],
	surveys = [],
}: EventDocument): GridColumn[] {
	const text = strings().column;
	const named = (items: readonly { id: string; name: string }[]) =>
		items.map(({ id, name }) => ({ value: id, label: name || id }));
	const optional = (key: "group" | "survey", items: readonly { id: string; name: string }[]) =>
		items.length === 0
			? []
			: [
					{
						key,
						heading: text[key],
						width: 110,
						kind: "choice" as const,
						choices: [{ value: "", label: "" }, ...named(items)],
					},
				];
	return [
		{
			key: "origin",
			heading: text.origin,
			width: 120,
			narrow: 92,
			grows: true,
			frozen: true,
		},
		{ key: "mode", heading: text.mode, width: 130, kind: "choice", choices: named(modes) },
		{ key: "persons", heading: text.persons, note: text.personsNote, width: 84, kind: "number" },
		{ key: "distance", heading: text.distance, note: "km", width: 96, kind: "number" },
		{
			key: "roundTrip",
			heading: text.roundTrip,
			width: 84,
			kind: "choice",
			choices: [
				{ value: "", label: text.single },
				{ value: "yes", label: text.both },
			],
		},
		{ key: "sharing", heading: text.sharing, note: text.sharingNote, width: 92, kind: "number" },
		...optional("group", groups),
		{
			key: "phase",
			heading: text.phase,
			width: 96,
			kind: "choice",
			choices: choicesOf(shared().phase),
		},
		...optional("survey", surveys),
	];
}

/** The rows of one side, and free ones. */
export function travelRows(journeys: readonly Journey[]): GridRow[] {
	const free = Array.from({ length: FREE }, (_, at) => ({
		key: `free:${at}`,
		name: strings().freeRow(journeys.length + at + 1),
	}));
	return [
		...journeys.map(({ id, origin }, at) => ({ key: id, name: origin || strings().row(at + 1) })),
		...free,
	];
}

/** The cells, with what was found at each. */
export function travelCells(
	{ journeys = [] }: EventDocument,
	findings: readonly Problem[],
): (row: GridRow, column: GridColumn) => GridCell {
	const rows = new Map(journeys.map((journey) => [journey.id, journey]));
	const found = new Map<string, Problem>();
	for (const problem of findings) {
		const [, at = "", field = ""] = /^journeys\[(\d+)\]\.?([a-zA-Z]*)/.exec(problem.path) ?? [];
		const id = journeys[Number.parseInt(at, 10)]?.id;
		if (id === undefined) continue;
		const key = `${id} ${field === "values" || field === "" ? "distance" : field}`;
		if (!found.has(key)) found.set(key, problem);
	}
	return (row, column) => {
		const journey = rows.get(row.key);
		if (!journey) return { text: "", shown: "" };
		const problem = found.get(`${row.key} ${column.key}`);
		const state = problem ? (problem.severity === "error" ? "error" : "warning") : undefined;
		return {
			...cellOf(journey, column.key),
			...(problem && state ? { state, reason: problemText(problem) } : {}),
		};
	};
}

function cellOf(journey: Journey, column: string): GridCell {
	switch (column) {
		case "distance": {
			const { value, unit = "km" } = journey.distance;
			return unit === "km" || unit === ""
				? { text: value }
				: { text: value, suffix: formatUnit(unit) };
		}
		case "roundTrip":
			return { text: journey.roundTrip ? "yes" : "" };
		case "phase":
			return { text: journey.phase ?? "holding" };
		default:
			return { text: String(journey[column as keyof Journey] ?? "") };
	}
}

/** The rows with edits; what is typed into a free row makes a row of it, travelling as the one before does. */
export function withEdits(
	journeys: readonly Journey[],
	edits: readonly CellEdit[],
	side: EventSide,
	newId: () => string,
): Journey[] {
	const byRow = Map.groupBy(edits, ({ row }) => row);
	const changed = journeys.map((journey) => (byRow.get(journey.id) ?? []).reduce(edited, journey));
	const before = changed.filter((journey) => journey.side === side).at(-1);
	const fresh = [...byRow]
		.filter(([row, own]) => FREE_KEY.test(row) && own.some(({ text }) => text.trim() !== ""))
		.toSorted(([a], [b]) => placeOf(a) - placeOf(b))
		.map(([, own]) => {
			const begun = journeyOf(newId(), side, {
				mode: before?.mode ?? "",
				persons: "",
				distance: { value: "", unit: "km" },
				roundTrip: before?.roundTrip ?? false,
			});
			return own.reduce(edited, begun);
		});
	return [...changed, ...fresh];
}

const placeOf = (key: string): number => Number.parseInt(key.replace(FREE_KEY, ""), 10);

function edited(journey: Journey, { column, text }: CellEdit): Journey {
	const { id, side, mode, persons, distance, ...rest } = journey;
	const said = text.trim();
	const now = { mode, persons, distance, ...rest };
	switch (column) {
		case "mode":
		case "persons":
			return journeyOf(id, side, { ...now, [column]: said });
		case "distance":
			return journeyOf(id, side, { ...now, distance: distanceOf(said) });
		case "roundTrip":
			return journeyOf(id, side, { ...now, roundTrip: isYes(said) });
		case "phase":
			return journeyOf(id, side, { ...now, phase: said === "holding" ? "" : (said as EventPhase) });
		default:
			return journeyOf(id, side, { ...now, [column]: said });
	}
}
