// What the store's tests share: a small document, rows for it, and a tab with a database of its own.

import type { Problem } from "../engine/types.ts";
import { Channel } from "./channel.ts";
import { Database } from "./database.ts";
import { sha256 } from "./digest.ts";
import type { Patch, Row, SubjectDocument } from "./model.ts";
import type { SaveState } from "./saver.ts";
import { type Ground, OpenSubject } from "./subject.ts";

/** A row with a value. */
export interface MillRow extends Row {
	value: string;
}

/** A document small enough to read. */
export interface Mill extends SubjectDocument {
	sources: { id: string; name: string }[];
	records: { [sourceId: string]: MillRow[] };
}

/** A paper mill with two sources and as many rows of the first as asked for. */
export function mill(id: string, count = 0): Mill {
	const records: Mill["records"] = count > 0 ? { boiler: rows(count) } : {};
	return {
		format: "tansuan",
		version: 1,
		kind: "organization",
		id,
		name: "Paper mill 纸厂",
		sources: [
			{ id: "boiler", name: "Boiler" },
			{ id: "truck", name: "Truck" },
		],
		records,
	};
}

/** Rows with ids in order. */
export function rows(count: number, prefix = "r"): MillRow[] {
	return Array.from({ length: count }, (_, i) => ({ id: `${prefix}${i}`, value: `${i}` }));
}

/** Gives a row of the boiler another value. */
export function setValue(id: string, value: string): (mill: Mill) => Patch {
	return (mill) => {
		const before = mill.records.boiler?.find((row) => row.id === id);
		return [{ path: ["records", "boiler", id], before, after: { id, value } }];
	};
}

/** Gives the mill another name. */
export function rename(name: string): (mill: Mill) => Patch {
	return (mill) => [{ path: ["name"], before: mill.name, after: name }];
}

/** A tab of the browser: its connection, its line to the others, and what it was told. */
export class Tab {
	readonly states: SaveState[] = [];
	readonly problems: Problem[] = [];
	readonly ground: Ground;
	readonly #subjects: OpenSubject<Mill>[] = [];

	constructor(name: string) {
		this.ground = {
			database: new Database(name),
			channel: new Channel(name),
			digest: sha256,
			now: () => new Date().toISOString(),
			newId: () => crypto.randomUUID(),
		};
	}

	/** Opens a subject in this tab. */
	async open(subjectId: string): Promise<OpenSubject<Mill>> {
		const subject = await OpenSubject.open<Mill>(this.ground, subjectId, {
			changed: () => {},
			saving: (state) => this.states.push(state),
			problem: (problem) => this.problems.push(problem),
			lost: () => {},
		});
		this.#subjects.push(subject);
		return subject;
	}

	/** Closes what is open. */
	async close(): Promise<void> {
		for (const subject of this.#subjects) await subject.close();
		this.ground.channel.close();
		this.ground.database.drop();
	}
}
