// Reading a document without knowing its form: what its JSON holds as names, values and tables. Lists of
// objects are tables, what lies within a row has a column of its own, an amount is one value with its unit.

/** How a value is shown. */
export type View =
	| { as: "text"; text: string }
	| { as: "flag"; on: boolean }
	| { as: "fields"; fields: readonly Field[] }
	| { as: "table"; columns: readonly string[]; rows: readonly (readonly (View | undefined)[])[] };

/** A value under its name. */
export interface Field {
	name: string;
	/** What a document calls the thing that the name stands for, where the name is an id. */
	called?: string;
	view: View;
}

/** A document: what it says of itself in single values, and its parts. */
export interface Reading {
	facts: readonly Field[];
	parts: readonly Field[];
}

/** How deep objects are told apart; what lies deeper stands as JSON. */
const DEPTH = 12;

const EMPTY: View = { as: "text", text: "" };

/** Reads a document. */
export function readDocument(document: unknown): Reading {
	const view = viewOf(document, namesIn(document));
	const fields = view.as === "fields" ? view.fields : [{ name: "", view }];
	const single = ({ view }: Field) => view.as === "text" || view.as === "flag";
	return {
		facts: fields.filter(single),
		parts: fields.filter((field) => !single(field)),
	};
}

/** How much a part holds: its rows, those of the tables in it, or its values. */
export function sizeOf(view: View): { rows: number } | { values: number } {
	const rows = rowsOf(view);
	if (rows > 0) return { rows };
	return { values: view.as === "fields" ? view.fields.length : 1 };
}

function rowsOf(view: View): number {
	if (view.as === "table") return view.rows.length;
	return view.as === "fields" ? view.fields.reduce((sum, field) => sum + rowsOf(field.view), 0) : 0;
}

type Names = ReadonlyMap<string, string>;

function viewOf(value: unknown, names: Names, name = "", depth = 0): View {
	if (typeof value === "boolean") return { as: "flag", on: value };
	if (value === undefined || value === null) return EMPTY;
	if (typeof value !== "object") return { as: "text", text: textOf(String(value), names, name) };
	if (depth > DEPTH) return { as: "text", text: JSON.stringify(value) };
	const single = oneValue(value);
	if (single !== undefined) return { as: "text", text: single };
	if (Array.isArray(value)) return viewOfList(value, names, name, depth);
	const fields = Object.entries(value).map(([key, inner]) => ({
		name: key,
		...calledOf(key, names),
		view: viewOf(inner, names, key, depth + 1),
	}));
	return fields.length === 0 ? EMPTY : { as: "fields", fields };
}

function viewOfList(list: readonly unknown[], names: Names, name: string, depth: number): View {
	if (list.every((each) => each === null || typeof each !== "object")) {
		return { as: "text", text: list.map((each) => textOf(String(each), names, name)).join(", ") };
	}
	const rows = list.map((each) => flat(each, names, depth + 1));
	const columns = [...new Set(rows.flatMap((row) => [...row.keys()]))];
	return {
		as: "table",
		columns,
		rows: rows.map((row) => columns.map((column) => row.get(column))),
	};
}

/** The cells of a row by their column; objects within it give columns of their own. */
function flat(
	value: unknown,
	names: Names,
	depth: number,
	place = "",
	found = new Map<string, View>(),
) {
	const whole =
		value === null ||
		typeof value !== "object" ||
		Array.isArray(value) ||
		oneValue(value) !== undefined ||
		depth > DEPTH;
	if (whole) {
		const name = place.split(".").at(-1);
		return found.set(place, viewOf(value, names, name, depth));
	}
	for (const [key, inner] of Object.entries(value)) {
		flat(inner, names, depth + 1, place === "" ? key : `${place}.${key}`, found);
	}
	return found;
}

/** An object that is one value: an amount with its unit, or a text in both languages. */
function oneValue(value: object): string | undefined {
	const entries = Object.entries(value);
	if (!entries.every(([, each]) => typeof each === "string" || typeof each === "number"))
		return undefined;
	const has = new Map<string, unknown>(entries);
	if (has.has("value") && [...has.keys()].every((key) => key === "value" || key === "unit")) {
		return [has.get("value"), has.get("unit")]
			.filter((part) => part !== undefined && part !== "")
			.join(" ");
	}
	if (has.size === 2 && has.has("zh") && has.has("en"))
		return `${has.get("zh")} / ${has.get("en")}`;
	return undefined;
}

/** A text; beside an id what the document calls the thing that it names. */
function textOf(text: string, names: Names, name: string): string {
	const called = name === "id" ? undefined : names.get(text);
	return called === undefined || called === text ? text : `${text} (${called})`;
}

function calledOf(key: string, names: Names): Pick<Field, "called"> {
	const called = names.get(key);
	return called === undefined ? {} : { called };
}

/** What a document calls the things that have an id. */
function namesIn(document: unknown): Names {
	const names = new Map<string, string>();
	let level: unknown[] = [document];
	for (let depth = 0; level.length > 0 && depth <= DEPTH; depth++) {
		const next: unknown[] = [];
		for (const value of level) {
			if (value === null || typeof value !== "object") continue;
			const { id, name } = value as Record<string, unknown>;
			const called = name !== null && typeof name === "object" ? oneValue(name) : name;
			if (typeof id === "string" && typeof called === "string" && called !== "")
				names.set(id, called);
			for (const inner of Object.values(value)) if (typeof inner === "object") next.push(inner);
		}
		level = next;
	}
	return names;
}
