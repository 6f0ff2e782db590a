// What a workspace file says of itself: who saved it, when and with what, and where the log of each
// subject stood. Every version there has been is read for ever.

import type { Problem } from "../../engine/types.ts";
import { problem, refuse } from "../problem.ts";

/**
 * The versions there are: the second brings the packs that its subjects name, the third says who
 * saved the file, when, and where each subject's log stood, the fourth brings how the tables of each
 * subject were read.
 */
export const VERSIONS = [1, 2, 3, 4] as const;

/** A part of the file, and the SHA-256 that it must have. */
export interface ManifestPart {
	path: string;
	sha256: string;
}

/** A subject of the file, as far as it can be told without decoding its part. */
export interface ManifestSubject {
	path: string;
	id: string;
	name: string;
	kind: string;
	/** When it was last changed before it was saved. */
	changedAt?: string;
	/** The number and the hash of the last line of its log; absent where more was changed than logged. */
	seq?: number;
	head?: string;
	/** The part that says how its tables were read. */
	readings?: string;
}

/** When a file was saved, by whom, and with which version of the app. */
export interface SavedWith {
	app: string;
	savedAt?: string;
	savedBy?: string;
}

/** A manifest. */
export interface Manifest extends SavedWith {
	format: "tansuan-workspace";
	version: (typeof VERSIONS)[number];
	subjects?: ManifestSubject[];
	parts: ManifestPart[];
}

/** Why a file is only looked into: its manifest is newer than any that this app reads. */
export function newerManifest(value: unknown): Problem | undefined {
	const { format, version } = (value ?? {}) as { format?: unknown; version?: unknown };
	const [latest] = VERSIONS.slice(-1);
	const newer = Number.isSafeInteger(version) && Number(version) > Number(latest);
	if (format !== "tansuan-workspace" || !newer) return undefined;
	return problem("workspace-newer", { found: String(version), expected: String(latest) });
}

/** What a newer manifest still says of who saved the file, where it says so as the known ones do. */
export function savedWith(value: unknown): SavedWith {
	const { app, savedAt, savedBy } = (value ?? {}) as Record<string, unknown>;
	return {
		app: typeof app === "string" ? app : "",
		...(typeof savedAt === "string" ? { savedAt } : {}),
		...(typeof savedBy === "string" ? { savedBy } : {}),
	};
}

/** The value as a manifest; refuses what is none, or does not hold together. */
export function checkManifest(value: unknown): Manifest {
	const { format, version, parts, subjects } = (value ?? {}) as Partial<Manifest>;
	if (format !== "tansuan-workspace") refuse("not-a-workspace", { found: "ZIP" });
	const known = VERSIONS.some((known) => known === version);
	const sound =
		known &&
		Array.isArray(parts) &&
		parts.every((part) => isText(part?.path) && isText(part?.sha256)) &&
		new Set(parts.map((part) => part.path)).size === parts.length &&
		(subjects === undefined || (Array.isArray(subjects) && subjects.every(isSubject))) &&
		["app", "savedAt", "savedBy"].every((key) => isMaybe(Reflect.get(value as object, key)));
	if (!sound) refuse("archive-damaged");
	return value as Manifest;
}

const isText = (value: unknown): boolean => typeof value === "string";

const isMaybe = (value: unknown): boolean => value === undefined || isText(value);

function isSubject(value: unknown): boolean {
	if (value === null || typeof value !== "object") return false;
	const { path, id, name, kind, changedAt, seq, head, readings } =
		value as Partial<ManifestSubject>;
	return (
		[path, id, name, kind].every(isText) &&
		[changedAt, head, readings].every(isMaybe) &&
		(seq === undefined || Number.isSafeInteger(seq))
	);
}
