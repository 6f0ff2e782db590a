// Rows of travel that were copied from a spreadsheet or a CSV file: origin, mode, persons, distance, return trip, sharing, group.

import type { EventDocument, EventSide, Journey, TravelMode } from "../../engine/types.ts";
import { oneLine } from "../../ui/grid/clipboard.ts";
import { namedMode } from "./common-modes.ts";
import { distanceOf, isYes, journeyOf } from "./journeys.ts";

/** What a column holds. */
export type TravelColumn =
	| "origin"
	| "mode"
	| "persons"
	| "distance"
	| "roundTrip"
	| "sharing"
	| "group"
	| "survey"
	| "note";

const HEADS: Readonly<Record<TravelColumn, RegExp>> = {
	mode: /方式|交通|mode|transport|means/i,
	sharing: /合乘|拼车|shar/i,
	persons: /人数|人次|persons|people|passengers|number|count/i,
	distance: /距离|里程|公里|distance|km/i,
	roundTrip: /往返|回程|return|round/i,
	survey: /调查|分层|survey|stratum/i,
	group: /分组|组别|类别|group/i,
	origin: /出发|来自|始发|城市|地点|origin|from|city/i,
	note: /备注|说明|note|remark/i,
};

const ORDER: readonly TravelColumn[] = [
	"origin",
	"mode",
	"persons",
	"distance",
	"roundTrip",
	"sharing",
	"group",
	"survey",
];

/** The rows that a text holds, and the modes that they name and the event doesn't have yet. */
export interface PastedTravel {
	journeys: Journey[];
	modes: TravelMode[];
}

/**
 * Reads a table. A first row that has heads says which column is what; without one the columns are in the order of
 * the travel table.
 */
export function pastedTravel(
	table: readonly (readonly string[])[],
	document: EventDocument,
	side: EventSide,
	newId: () => string,
): PastedTravel {
	const cells = table.map((row) => row.map(oneLine));
	const head = headOf(cells[0] ?? []);
	const columns = head ?? new Map(ORDER.map((column, at) => [column, at]));
	const modes: TravelMode[] = [];
	const journeys: Journey[] = [];
	for (const row of head ? cells.slice(1) : cells) {
		if (row.every((cell) => cell === "")) continue;
		const cell = (column: TravelColumn): string => row[columns.get(column) ?? -1] ?? "";
		const there = [...(document.modes ?? []), ...modes];
		const named = cell("mode") === "" ? undefined : namedMode(cell("mode"), there, newId);
		if (named?.fresh) modes.push(named.mode);
		journeys.push(
			journeyOf(newId(), side, {
				mode: named?.mode.id ?? "",
				persons: cell("persons"),
				distance: distanceOf(cell("distance")),
				origin: cell("origin"),
				roundTrip: isYes(cell("roundTrip")),
				sharing: cell("sharing"),
				group: idOf(document.groups, cell("group")),
				survey: idOf(document.surveys, cell("survey")),
				note: cell("note"),
			}),
		);
	}
	return { journeys, modes };
}

/** The id of what goes by a name; a name that nothing has stays, and is said to be unknown. */
const idOf = (things: readonly { id: string; name: string }[] = [], name: string): string =>
	things.find((thing) => thing.id === name || thing.name === name)?.id ?? name;

/** Which column is what, where the first row has heads: at least two that are known, and no numbers. */
function headOf(row: readonly string[]): Map<TravelColumn, number> | undefined {
	if (row.some((cell) => /^[\d.,]+$/.test(cell))) return undefined;
	const found = new Map<TravelColumn, number>();
	for (const [at, cell] of row.entries()) {
		const column = (Object.keys(HEADS) as TravelColumn[]).find(
			(each) => !found.has(each) && HEADS[each].test(cell),
		);
		if (column) found.set(column, at);
	}
	return found.has("persons") && (found.has("distance") || found.has("mode")) ? found : undefined;
}
