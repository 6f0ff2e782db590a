// Puts the values of rows together into records: the values of a row for one source and period, or
// of several rows where a column says which parameter each gives.

import { evidenceOf, numberAndUnit, qualityOf, uncertaintyOf, unitMeant } from "./amount.ts";
import {
	type ColumnRole,
	type KnownOrganization,
	type KnownSource,
	type Mapping,
	nameKey,
} from "./mapping.ts";
import type { ReadAmount, Reading, ReadRecord } from "./reading.ts";
import type { Plain } from "./words.ts";

/** A row of a table. */
export type Row = readonly string[];

/** A column of values, and where it is. */
export type ValueColumn = Extract<ColumnRole, { is: "value" }> & { at: number };

/** Parameters whose values are in the unit of the activity. */
const STOCK = ["opening", "purchased", "closing", "sold", "nonEnergyUse", "invoiced"];

/** Makes records of values, one after another. */
export class RowRecords {
	readonly #mapping: Mapping;
	readonly #known: KnownOrganization;
	readonly #reading: Reading;
	readonly #cell: (row: Row, is: Plain) => string;
	readonly #spansRows: boolean;
	readonly #renames: boolean;
	/** The records that values may still join. */
	#open = new Map<string, ReadRecord>();

	constructor(
		mapping: Mapping,
		known: KnownOrganization,
		reading: Reading,
		cell: (row: Row, is: Plain) => string,
	) {
		this.#mapping = mapping;
		this.#known = known;
		this.#reading = reading;
		this.#cell = cell;
		this.#renames = Object.keys(mapping.units).length > 0;
		this.#spansRows = mapping.columns.some(({ is }) => is === "parameter" || is === "record");
	}

	/** Begins a row. */
	begin(): void {
		if (!this.#spansRows) this.#open.clear();
	}

	/** Takes a value in. */
	add(row: Row, at: number, column: ValueColumn, source: KnownSource, period: string): void {
		const named = this.#cell(row, "parameter");
		const param = named === "" ? column.param || source.mainParam : paramOf(named, source);
		if (param === undefined) {
			this.#refuse(at, column.at, "unknown-parameter", named);
			return;
		}
		const record = this.#open.get(this.#key(row, source, period));
		const amount = this.#amount(row, column, source, param);
		if (record && put(record, param, this.#cell(row, "item"), amount)) {
			record.places ??= {};
			record.places[param] = [at, column.at];
			return;
		}
		if (record && !this.#spansRows) {
			this.#refuse(at, column.at, "value-twice", row[column.at] ?? "");
			return;
		}
		const fresh = this.#fresh(row, at, column, source, period);
		put(fresh, param, this.#cell(row, "item"), amount);
	}

	/** Takes in a record without values. */
	note(row: Row, at: number, column: ValueColumn, source: KnownSource, period: string): void {
		this.begin();
		this.#fresh(row, at, column, source, period);
	}

	/** A new record, which values may join. */
	#fresh(
		row: Row,
		at: number,
		column: ValueColumn,
		source: KnownSource,
		period: string,
	): ReadRecord {
		const note = this.#cell(row, "note");
		const fresh: ReadRecord = {
			sourceId: source.id,
			period,
			values: {},
			...(note === "" ? {} : { note }),
			row: at,
			column: column.at,
		};
		this.#open.set(this.#key(row, source, period), fresh);
		this.#reading.records.push(fresh);
		return fresh;
	}

	#key(row: Row, source: KnownSource, period: string): string {
		return `${source.id}\n${period}\n${this.#cell(row, "record")}`;
	}

	#refuse(row: number, column: number, reason: "unknown-parameter" | "value-twice", found: string) {
		this.#reading.refusals.push({ row, column, reason, found });
	}

	#amount(row: Row, column: ValueColumn, source: KnownSource, param: string): ReadAmount {
		const { value, unit: own } = numberAndUnit(row[column.at] ?? "", this.#mapping.decimal);
		const sharesUnit = param === source.mainParam || STOCK.includes(param);
		const ofRow = this.#cell(row, "unit");
		const isNamed = this.#cell(row, "parameter") !== "";
		const ofCell = sharesUnit ? ofRow || source.unit : isNamed ? ofRow : "";
		const written = own ?? column.unit ?? ofCell;
		const unit = this.#renames ? unitMeant(written, this.#mapping.units) : written;
		const uncertainty = uncertaintyOf(this.#cell(row, "uncertainty"));
		const quality = qualityOf(this.#cell(row, "quality"));
		const evidence = this.#evidence(row);
		return {
			value,
			...(unit === "" ? {} : { unit }),
			...(evidence ? { evidence } : {}),
			...(uncertainty ? { uncertainty } : {}),
			...(quality ? { quality } : {}),
		};
	}

	#evidence(row: Row): ReadAmount["evidence"] {
		const document = this.#cell(row, "document");
		const named = nameKey(this.#cell(row, "instrument"));
		const instrument =
			named === ""
				? undefined
				: this.#known.instruments.find(({ id, name }) => [id, name].map(nameKey).includes(named));
		const kind =
			evidenceOf(this.#cell(row, "evidence")) ??
			(instrument ? "metered" : document === "" ? undefined : "invoiced");
		return (
			kind && {
				kind,
				...(document === "" ? {} : { document }),
				...(instrument ? { instrumentId: instrument.id } : {}),
			}
		);
	}
}

/** The parameter that a name means for a source. */
function paramOf(name: string, { params, mainParam }: KnownSource): string | undefined {
	const key = nameKey(name);
	const named = params.find(({ id, names }) =>
		[id, ...names].some((each) => nameKey(each) === key),
	);
	return named?.id ?? (key === nameKey(mainParam) ? mainParam : undefined);
}

/** Puts an amount into a record; false where there is one already. */
function put(record: ReadRecord, param: string, item: string, amount: ReadAmount): boolean {
	const [list, inList] = param.split("/");
	if (list === undefined || inList === undefined) {
		if (Object.hasOwn(record.values, param)) return false;
		record.values[param] = amount;
		return true;
	}
	record.lists ??= {};
	record.lists[list] ??= [];
	const items = record.lists[list];
	const at = /^\d{1,3}$/.test(item) ? Math.max(0, Number(item) - 1) : items.length;
	while (items.length <= at) items.push({});
	const values = items[at];
	if (!values || Object.hasOwn(values, inList)) return false;
	values[inList] = amount;
	return true;
}
