// What is kept beside the documents, in this browser alone: for an organisation how its files are
// read, which goes with the organisation; for the browser the name of the person who edits.

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

const ACTOR = "actor";

/** The name of the person who edits; empty where none was given. */
export async function readActor(connection: Connection): Promise<string> {
	const value = (await connection.get("meta", ACTOR))?.value;
	return typeof value === "string" ? value : "";
}

/** Keeps the name of the person who edits. */
export async function keepActor(connection: Connection, name: string): Promise<void> {
	await connection.put("meta", { key: ACTOR, value: name });
}
