// What is kept for an organisation but is not part of its document: how its files are read. It
// stays in this browser, and goes with the organisation.

import type { Connection } from "./database.ts";

/** The settings there are. */
export type SettingName = "mappings";

const key = (subjectId: string, name: SettingName): string => `${name}:${subjectId}`;

/** A setting; undefined where it was never kept. */
export async function readSetting(
	connection: Connection,
	subjectId: string,
	name: SettingName,
): Promise<unknown> {
	return (await connection.get("meta", key(subjectId, name)))?.value;
}

/** Keeps a setting. */
export async function keepSetting(
	connection: Connection,
	subjectId: string,
	name: SettingName,
	value: unknown,
): Promise<void> {
	await connection.put("meta", { key: key(subjectId, name), value });
}

/** Forgets the settings of an organisation. */
export async function forgetSettings(connection: Connection, subjectId: string): Promise<void> {
	await connection.delete("meta", key(subjectId, "mappings"));
}
