// Leaves a source out of the inventory, with the reason, or takes it in again.

import { type Command, editItem } from "./command.ts";

/** Excludes a source for a reason; without one it counts again. */
export const setExclusion: Command<{ id: string; reason: string | undefined }> = (
	document,
	{ id, reason },
) =>
	editItem(document, "sources", id, {
		excluded: reason === undefined ? undefined : { reason },
	});
