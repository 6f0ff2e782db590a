// Taking in what a person chose of an opened file. Nothing here is lost on the way: what is new or a
// copy becomes a subject of its own, and what changes a subject is one step that undo takes back.

import type { Problem } from "../../engine/types.ts";
import type { Head, SubjectDocument } from "../model.ts";
import { type TakePack, takePack } from "../packs.ts";
import { problem, StoreError, storageProblem } from "../problem.ts";
import { bringReadings } from "../settings.ts";
import type { Ground } from "../subject.ts";
import { createSubject, listSubjects } from "../workspace.ts";
import type { Choice } from "./merge.ts";
import { type FilePack, type FileSubject, within } from "./open.ts";

/** What to do with a subject of the file. */
export type Way =
	| { way: "skip" }
	/** As a subject of its own; under its own id where that is free, and always with this name. */
	| { way: "create"; name?: string }
	| { way: "replace" }
	| { way: "merge"; choice: Choice };

/** What is done with a subject where nothing else is chosen: it comes in, unless it is here as it is. */
export const usualWay = ({ state }: FileSubject): Way =>
	state === "same" ? { way: "skip" } : { way: "create" };

/** What was chosen of a file. */
export interface Plan {
	subjects: readonly { subject: FileSubject; way: Way }[];
	packs: readonly FilePack[];
}

/** What came of one subject or pack. */
export interface Restored {
	name: string;
	way: Way["way"] | "pack";
	/** The subject it is in now. */
	subjectId?: string;
	/** Why it was not taken; what is here is as it was. */
	problems?: Problem[];
}

/** Does a command on a subject, open or not, and waits until it is saved; throws what is wrong. */
export type EditSubject = (
	subjectId: string,
	change:
		| { command: "restore-version"; version: SubjectDocument }
		| { command: "merge-document"; document: SubjectDocument; choice: Choice },
) => Promise<void>;

/** Ids that addresses of pages carry as they are. */
const FIT = /^[\w.:-]{1,100}$/;

/** Takes in what was chosen, packs first; each by itself, so that one that fails keeps none from coming in. */
export async function restore(
	ground: Ground,
	plan: Plan,
	take: TakePack,
	edit: EditSubject,
): Promise<Restored[]> {
	const done: Restored[] = [];
	for (const pack of plan.packs) {
		const name = `${pack.id} ${pack.revision}`;
		done.push(await attempt({ name, way: "pack" }, () => bringPack(ground, pack, take)));
	}
	for (const { subject, way } of plan.subjects) {
		if (way.way === "skip") continue;
		const { document } = subject;
		const about: Restored = { name: document.name, way: way.way };
		done.push(
			await attempt(about, async () => {
				const head = await bringSubject(ground, document, way, edit);
				const { readings } = subject;
				if (readings)
					await ground.database.use((db) => bringReadings(db, head.subjectId, readings));
				return head;
			}),
		);
	}
	return done;
}

/** The document as a subject of its own, or in the one that is here. */
async function bringSubject(
	ground: Ground,
	document: SubjectDocument,
	way: Exclude<Way, { way: "skip" }>,
	edit: EditSubject,
): Promise<Pick<Head, "subjectId">> {
	if (way.way === "create") return bring(ground, { ...document, name: way.name ?? document.name });
	if (way.way === "replace") {
		await edit(document.id, { command: "restore-version", version: document });
	} else await edit(document.id, { command: "merge-document", document, choice: way.choice });
	return { subjectId: document.id };
}

async function attempt(
	about: Restored,
	work: () => Promise<Pick<Head, "subjectId"> | undefined>,
): Promise<Restored> {
	try {
		const head = await work();
		return head ? { ...about, subjectId: head.subjectId } : about;
	} catch (cause) {
		if (cause instanceof StoreError) return { ...about, problems: cause.problems };
		if (cause instanceof DOMException) return { ...about, problems: [storageProblem(cause)] };
		throw cause;
	}
}

/** A subject whose id is taken, or does not fit into an address, comes in under a new one. */
async function bring(ground: Ground, document: SubjectDocument): Promise<Head> {
	const taken = (await ground.database.use(listSubjects)).map((head) => head.subjectId);
	const free = FIT.test(document.id) && !taken.includes(document.id);
	return createSubject(ground, free ? document : { ...document, id: ground.newId() });
}

/** A pack that another one stands in the place of is not taken: pins name their pack by its digest. */
async function bringPack(ground: Ground, pack: FilePack, take: TakePack): Promise<undefined> {
	const { id, revision, state, bytes, path } = pack;
	if (state === "same") return;
	if (state === "differs") {
		const details = { pack: id, revision: String(revision) };
		throw new StoreError([problem("pack-differs", details)]);
	}
	try {
		await takePack(ground, bytes, take);
	} catch (cause) {
		throw cause instanceof StoreError ? new StoreError(within(path, cause.problems)) : cause;
	}
}
