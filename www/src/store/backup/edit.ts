// Doing something to a subject, whether it is open on the page or not, and waiting until it is saved.

import type { Outcome } from "../../engine/types.ts";
import type { Decode } from "../file/files.ts";
import type { Patch, SubjectDocument } from "../model.ts";
import { StoreError } from "../problem.ts";
import type { SaveState } from "../saver.ts";
import { type Ground, OpenSubject } from "../subject.ts";
import { migration } from "../versions.ts";

/** Runs a command on a subject that is not open here, and saves it; throws what is wrong. */
export async function editClosed<D extends SubjectDocument>(
	ground: Ground,
	subjectId: string,
	decode: Decode,
	type: string,
	make: (document: D) => Patch,
): Promise<void> {
	let state: SaveState | undefined;
	const subject = await OpenSubject.open<D>(ground, subjectId, {
		changed: () => {},
		saving: (now) => {
			state = now;
		},
		problem: () => {},
		lost: () => {},
	});
	try {
		const patch = await migration(subject.document, decode);
		if (patch) insist(await subject.run("migrate-document", () => patch));
		insist(await subject.run(type, make));
		await subject.save();
		if (subject.unsaved && state?.status === "unsaved") throw new StoreError([state.problem]);
	} finally {
		await subject.close();
	}
}

/** The value of an answer; throws what is wrong. */
export function insist<T>(outcome: Outcome<T>): T {
	if (outcome.status === "invalid") throw new StoreError(outcome.problems);
	return outcome.value;
}
