// Begins an event: the document that "new event" opens.

import type { EventDocument } from "../../engine/types.ts";

/** A new event, of which nothing is said yet. The caller mints the id and brings the name. */
export const createEvent = ({ id, name }: { id: string; name: string }): EventDocument => ({
	format: "tansuan",
	version: 1,
	kind: "event",
	id,
	name,
	profile: {},
	settings: { gwp: "ar6", grid: "national" },
	groups: [],
	sources: [],
	actions: [],
});
