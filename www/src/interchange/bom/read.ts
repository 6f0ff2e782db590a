// Reads the rows of a table as lines of a bill of materials. What can't be read is refused with its cell
// and the reason.

import { armed, isNothing } from "../activity/amount.ts";
import { splitAmount } from "../activity/amount-text.ts";
import { plain } from "../activity/period.ts";
import { isSum, wordKey } from "../activity/words.ts";
import { isPath, levelOf } from "./level.ts";
import { type BomMapping, type BomRole, headUnit } from "./mapping.ts";
import { readNumber } from "./numbers.ts";
import type { BomAmount, BomLine, BomLines, RefusalReason } from "./reading.ts";
import { bomUnit, massUnit } from "./units.ts";

/** What is known of a table beside its texts. */
export interface Beside {
	/** Rows that are left out because the workbook hides them. */
	hidden?: ReadonlySet<number>;
	/** Cells that say nothing, by `row:column`. */
	unread?: ReadonlyMap<string, "error-cell" | "formula-without-value">;
}

type Rows = readonly (readonly string[])[];

/** Thrown for a row, caught where rows are read. */
class Unread extends Error {
	readonly reason: RefusalReason;
	readonly column: number | undefined;
	readonly found: string | undefined;

	constructor(reason: RefusalReason, column?: number, found?: string) {
		super(reason);
		this.reason = reason;
		this.column = column;
		this.found = found;
	}
}

/** Reads the rows below the heads. */
export function readLines(rows: Rows, mapping: BomMapping, beside: Beside = {}): BomLines {
	const read = new RowReader(rows, mapping, beside);
	const found: BomLines = {
		lines: [],
		refusals: [],
		doubts: [],
		leftOut: [],
		refused: [],
		lost: new Set(),
	};
	const lost = new Set<number>();
	for (let row = mapping.head + 1; row < rows.length; row++) {
		const why = read.leftOut(row);
		if (why === "empty") continue;
		if (why) {
			found.leftOut.push({ row, reason: why });
			continue;
		}
		const line = read.names(row);
		try {
			read.level(line);
		} catch (cause) {
			lost.add(row);
			refuse(found, line, cause);
			continue;
		}
		try {
			if (read.amounts(line)) found.doubts.push({ row, reason: "mass-aside" });
			found.lines.push(line);
		} catch (cause) {
			refuse(found, line, cause);
		}
	}
	return { ...found, lost };
}

function refuse(found: BomLines, line: BomLine, cause: unknown): void {
	if (!(cause instanceof Unread)) throw cause;
	const { reason, column, found: text } = cause;
	found.refused.push(line);
	found.refusals.push({
		row: line.row,
		reason,
		...(column === undefined ? {} : { column }),
		...(text === undefined ? {} : { found: text }),
	});
}

class RowReader {
	readonly #rows: Rows;
	readonly #mapping: BomMapping;
	readonly #beside: Beside;
	readonly #at: ReadonlyMap<BomRole, number>;
	readonly #paths: boolean;

	constructor(rows: Rows, mapping: BomMapping, beside: Beside) {
		this.#rows = rows;
		this.#mapping = mapping;
		this.#beside = beside;
		this.#at = new Map(mapping.columns.map((role, at) => [role, at] as const).reverse());
		const level = this.#at.get("level");
		this.#paths =
			level !== undefined && rows.slice(mapping.head + 1).some((row) => isPath(row[level] ?? ""));
	}

	/** Why a row is no line. */
	leftOut(row: number): "empty" | "sum" | "heads" | "hidden" | undefined {
		const cells = this.#rows[row] ?? [];
		const used = this.#mapping.columns.some(
			(role, at) => role !== "nothing" && (plain(cells[at] ?? "") !== "" || this.#unread(row, at)),
		);
		if (!used) return "empty";
		if (this.#beside.hidden?.has(row)) return "hidden";
		const heads = this.#rows[this.#mapping.head];
		if (heads && cells.filter((cell, at) => cell !== "" && cell === heads[at]).length > 1) {
			return "heads";
		}
		const named = ["partNumber", "name", "material"] as const;
		const texts = named.map((role) => this.#text(row, role)).filter((text) => text !== "");
		const first = texts[0] ?? plain(cells.find((cell) => plain(cell) !== "") ?? "");
		return texts.length < 2 && isSum(first) ? "sum" : undefined;
	}

	/** Who a line is. */
	names(row: number): BomLine {
		const [name, partNumber, material] = [
			this.#text(row, "name"),
			this.#text(row, "partNumber"),
			this.#text(row, "material"),
		];
		const line: BomLine = { row, name: name || partNumber || material };
		if (partNumber) line.partNumber = partNumber;
		if (material) line.material = material;
		for (const role of ["supplier", "origin", "note", "parent"] as const) {
			const text = this.#text(row, role);
			if (text !== "") line[role] = text;
		}
		return line;
	}

	/** Reads how deep a line is. */
	level(line: BomLine): void {
		const at = this.#at.get("level");
		if (at === undefined) return;
		const cell = this.#cell(line.row, at);
		const level = levelOf(cell, this.#paths);
		if (level === undefined) throw new Unread("unknown-level", at, cell);
		line.level = level;
	}

	/** Reads how much of it there is; true where its amount is a mass and the mass of one is put aside. */
	amounts(line: BomLine): boolean {
		const { row } = line;
		if (line.name === "") throw new Unread("no-name");
		const unitAt = this.#at.get("unit");
		const named = unitAt === undefined ? "" : this.#cell(row, unitAt);
		const count = this.#amount(row, "quantity");
		const mass = this.#mass(row, "mass", named);
		const total = this.#mass(row, "totalMass", named);
		if (count) {
			const unit = bomUnit(count.unit || named || "件");
			// `3` under 数量 and `kg` under 单位, with masses in kg beside: the unit is that of the masses.
			const ofMass = massUnit(unit) !== undefined && count.unit === "" && mass?.borrowed === true;
			line.count = { value: count.value, unit: ofMass ? "件" : unit };
		}
		const aside = mass !== undefined && massUnit(line.count?.unit) !== undefined;
		if (mass && !aside) line.mass = { value: mass.value, unit: mass.unit };
		if (total) line.total = { value: total.value, unit: total.unit };
		return aside;
	}

	#mass(
		row: number,
		role: "mass" | "totalMass",
		named: string,
	): (BomAmount & { borrowed: boolean }) | undefined {
		const amount = this.#amount(row, role);
		if (!amount) return undefined;
		const at = this.#at.get(role) ?? 0;
		const unitAt = this.#at.get("massUnit");
		const own = amount.unit || (unitAt === undefined ? "" : this.#cell(row, unitAt));
		const borrowed = own === "" && massUnit(named) !== undefined;
		const written = own || (borrowed ? named : (this.#mapping.massUnit ?? ""));
		if (written === "") throw new Unread("no-mass-unit", at, amount.value);
		const unit = massUnit(written);
		if (unit === undefined) throw new Unread("unknown-mass-unit", at, written);
		return { value: amount.value, unit, borrowed };
	}

	/** The number of a cell with the unit that it, or its head, names. */
	#amount(row: number, role: "quantity" | "mass" | "totalMass"): BomAmount | undefined {
		const at = this.#at.get(role);
		if (at === undefined) return undefined;
		const cell = this.#cell(row, at);
		if (isNothing(cell)) return undefined;
		const { value, unit } = splitAmount(armed(cell));
		const read = readNumber(value, this.#mapping.decimal);
		if (read.is !== "number") throw new Unread(read.is, at, cell);
		const head = this.#rows[this.#mapping.head]?.[at];
		return { value: read.value, unit: unit ?? (head ? (headUnit(head) ?? "") : "") };
	}

	#text(row: number, role: BomRole): string {
		const at = this.#at.get(role);
		if (at === undefined) return "";
		const cell = armed(plain(this.#rows[row]?.[at] ?? "")).replaceAll(/\s+/g, " ");
		return /^(?:[-–—/\\]+|n\/?a)$/i.test(cell) ? "" : cell;
	}

	/** The text of a cell that has to be read. */
	#cell(row: number, at: number): string {
		const unread = this.#unread(row, at);
		if (unread) throw new Unread(unread, at);
		return plain(this.#rows[row]?.[at] ?? "");
	}

	#unread(row: number, at: number) {
		return this.#beside.unread?.get(`${row}:${at}`);
	}
}

/** A name or number by which lines find each other. */
export const partKey = (text: string): string => wordKey(text);
