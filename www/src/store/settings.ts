// What is kept beside the documents: for an organisation how its files are read, which goes with the
// organisation, into a workspace file too; in this browser alone what is said for a study's PACT file, and
// for the browser the name of the person who edits and what factors materials were given.

import { type MappingsByHeads, together } from "../interchange/activity/remembered.ts";
import type { Connection } from "./database.ts";
import { keepMeta } from "./transaction.ts";

/** The settings there are. */
export type SettingName = (typeof NAMES)[number];

const NAMES = ["mappings", "pact"] as const;

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
	await keepMeta(connection, { [key(subjectId, name)]: value });
}

/** Adds how tables were read elsewhere to how they were read here. */
export async function bringReadings(
	connection: Connection,
	subjectId: string,
	others: MappingsByHeads,
): Promise<void> {
	const here = (await readSetting(connection, subjectId, "mappings")) ?? {};
	await keepSetting(connection, subjectId, "mappings", together(here as MappingsByHeads, others));
}

/** Forgets the settings of a subject. */
export async function forgetSettings(connection: Connection, subjectId: string): Promise<void> {
	const gone = NAMES.map((name) => [key(subjectId, name), undefined]);
	await keepMeta(connection, Object.fromEntries(gone));
}

const ACTOR = "actor";

/** The name of the person who edits; empty where none was given. */
export async function readActor(connection: Connection): Promise<string> {
	const value = (await connection.get("meta", ACTOR))?.value;
	return typeof value === "string" ? value : "";
}

/** Keeps the name of the person who edits. */
export async function keepActor(connection: Connection, name: string): Promise<void> {
	await keepMeta(connection, { [ACTOR]: name });
}

const MATERIALS = "materials";

/** The factors that materials were given, in this browser. */
export async function readMaterials(connection: Connection): Promise<unknown> {
	return (await connection.get("meta", MATERIALS))?.value;
}

/** Keeps the factors that materials were given. */
export async function keepMaterials(connection: Connection, value: unknown): Promise<void> {
	await keepMeta(connection, { [MATERIALS]: value });
}
