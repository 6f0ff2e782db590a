// How a table is read as a bill of materials: which row has the heads, what each column holds.

import { plain } from "../activity/period.ts";
import { splitHead } from "../activity/synonyms.ts";
import { wordKey } from "../activity/words.ts";
import { isPath } from "./level.ts";
import { guessDecimal, isFigure } from "./numbers.ts";
import data from "./words.json" with { type: "json" };

/** What a column can hold, in the order in which it is offered. */
export const BOM_ROLES = [
	"partNumber",
	"name",
	"material",
	"quantity",
	"unit",
	"mass",
	"totalMass",
	"massUnit",
	"supplier",
	"origin",
	"parent",
	"level",
	"note",
] as const;

/** What a column holds, if anything that is used. */
export type BomRole = (typeof BOM_ROLES)[number] | "nothing";

/** How numbers are written in a table. */
export type DecimalMark = "point" | "comma";

/** How a table is read. */
export interface BomMapping {
	/** The row of the heads; -1 where there is none. */
	head: number;
	columns: BomRole[];
	/** How numbers are written; as they stand where that is clear. */
	decimal?: DecimalMark;
	/** The unit of masses that name none. */
	massUnit?: string;
	/** Whether quantities are for one of the part above, or for the whole product. */
	per: "parent" | "product";
}

type Rows = readonly (readonly string[])[];

/** Rows among which the heads are looked for. */
const LOOKED = 25;

/** Rows that are looked at for what numbers look like. */
const BODY = 400;

type Word = keyof typeof data;

const MEANINGS: ReadonlyMap<string, Word> = new Map(
	Object.entries(data).flatMap(([role, words]) =>
		words.split("|").map((word) => [wordKey(word), role as Word] as const),
	),
);

/** What a head says: its words, or those of one of its two languages. */
function meaningOf(head: string): Word | undefined {
	const { name } = splitHead(head);
	const key = wordKey(plain(name)).replace(/[.:：*]+$/, "");
	const own = MEANINGS.get(key) ?? MEANINGS.get(wordKey(plain(head)));
	if (own) return own;
	const chinese = key.match(/[\p{Script=Han}/]+/gu)?.join("") ?? "";
	const latin = key.replaceAll(/[^a-z0-9#./ ]+/g, " ").trim();
	const [zh, en] = [MEANINGS.get(chinese), MEANINGS.get(latin)];
	return chinese !== "" && latin !== "" && (!zh || !en || zh === en) ? (zh ?? en) : undefined;
}

/** The unit that the head of a column carries: `单重(kg)` holds masses in kg. */
export const headUnit = (head: string): string | undefined => splitHead(head).unit;

/** The row of the heads: of the first rows, the one in which most cells are known heads. */
export function findHead(rows: Rows): number {
	let [best, most] = [-1, 1];
	for (const [at, row] of rows.slice(0, LOOKED).entries()) {
		const meant = new Set(row.map((cell) => (cell === "" ? undefined : meaningOf(cell))));
		meant.delete(undefined);
		const figures = row.filter((cell) => isFigure(cell)).length;
		const score = meant.size - figures;
		if (score > most) [best, most] = [at, score];
	}
	return best;
}

/** How many columns of a table say what they hold: 0 for one that is no bill of materials. */
export function fitness(rows: Rows, columns: number): number {
	const mapping = guessBom(rows, columns);
	const used = mapping.columns.filter((role) => role !== "nothing");
	const names = used.some((role) => ["name", "partNumber", "material"].includes(role));
	return names && used.length > 1 ? used.length : 0;
}

/** The guess for a table, with the heads that are found or shown. */
export function guessBom(rows: Rows, columns: number, head = findHead(rows)): BomMapping {
	const heads = rows[head] ?? [];
	const body = rows.slice(head + 1, head + 1 + BODY);
	const taken = new Set<BomRole>();
	const roles = Array.from({ length: columns }, (_, at): BomRole => {
		const meant = head < 0 ? undefined : meaningOf(heads[at] ?? "");
		const role =
			meant === "sequence"
				? body.some((row) => isPath(row[at] ?? ""))
					? "level"
					: undefined
				: meant;
		if (!role || taken.has(role)) return "nothing";
		taken.add(role);
		return role;
	});
	const figures = body.flatMap((row) =>
		roles.flatMap((role, at) =>
			role === "quantity" || role === "mass" || role === "totalMass" ? [row[at] ?? ""] : [],
		),
	);
	const decimal = guessDecimal(figures);
	return { head, columns: roles, per: "parent", ...(decimal ? { decimal } : {}) };
}
