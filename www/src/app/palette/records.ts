// Searching the records of the open organisation: their notes, and the documents they rest on.

import type { ActivityRecord, Organization } from "../../engine/types.ts";
import { formatPeriod } from "../../format/index.ts";
import { organizationAddress } from "../../routes/index.ts";
import type { Found } from "./groups.ts";
import type { Item } from "./item.ts";
import { folded } from "./rank.ts";

/** The most records that become items; all are counted. */
const MOST = 6;

/** What is said of a record, as it is written and as it is compared. */
interface Said {
	record: ActivityRecord;
	written: string;
	compared: string;
}

/** Rows are never changed in place, so what is said of them is read once. */
const read = new WeakMap<readonly ActivityRecord[], readonly Said[]>();

function saidOf(rows: readonly ActivityRecord[]): readonly Said[] {
	const before = read.get(rows);
	if (before) return before;
	const said = rows.flatMap((record): Said[] => {
		const documents = Object.values(record.values).map((amount) => amount.evidence?.document);
		const written = [...new Set([...documents, record.note].filter(Boolean))].join(" · ");
		return written === "" ? [] : [{ record, written, compared: folded(written) }];
	});
	read.set(rows, said);
	return said;
}

/** The records in whose notes or documents every word is found, in the order of the sources. */
export function recordsFound(words: readonly string[], document: Organization): Found {
	const items: Item[] = [];
	let count = 0;
	for (const { id, name } of document.sources) {
		for (const { record, written, compared } of saidOf(document.records[id] ?? [])) {
			if (!words.every((word) => compared.includes(word))) continue;
			count += 1;
			if (items.length < MOST) items.push(itemOf(document, { id, name }, record, written));
		}
	}
	return { kind: "record", items, count, score: words.length * 3 };
}

function itemOf(
	document: Organization,
	source: { id: string; name: string },
	record: ActivityRecord,
	written: string,
): Item {
	const query = { source: source.id, record: record.id, period: record.period };
	return {
		key: `record:${record.id}`,
		kind: "record",
		label: written,
		note: `${source.name} · ${formatPeriod(record.period)}`,
		go: organizationAddress(document.id, "data", query),
	};
}

/** The record with this id, as a recent choice. */
export function recordItem(document: Organization, recordId: string): Item | undefined {
	for (const source of document.sources) {
		const said = saidOf(document.records[source.id] ?? []);
		const found = said.find(({ record }) => record.id === recordId);
		if (found) return itemOf(document, source, found.record, found.written);
	}
	return undefined;
}
