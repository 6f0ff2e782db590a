// A small event, a project and a register for tests.

import type { AssetRegister, EventDocument, ProjectDocument } from "../engine/types.ts";
import { createAssets } from "./commands/create-assets.ts";
import { createEvent } from "./commands/create-event.ts";
import { createProject } from "./commands/create-project.ts";

/** A forum with two actions. */
export const event = (id: string): EventDocument => ({
	...createEvent({ id, name: "Forum 论坛" }),
	profile: { theme: "Low carbon", start: "2026-05-20", end: "2026-05-21" },
	groups: [{ id: "guests", name: "Guests 嘉宾" }],
	actions: [
		{ id: "tram", name: "Trams 电车", status: "planned" },
		{ id: "reuse", name: "Reuse", status: "planned" },
	],
});

/** A project with a baseline and two years of what is expected. */
export const project = (id: string): ProjectDocument => ({
	...createProject({ id, name: "Roof 屋顶", year: 2026 }),
	sources: [{ id: "grid", name: "Grid 电网", role: "baseline", method: "electricity.national" }],
	exAnte: {
		grid: [
			{ id: "r1", period: "2026", values: { activity: { value: "2000", unit: "MWh" } } },
			{ id: "r2", period: "2027", values: { activity: { value: "1990", unit: "MWh" } } },
		],
	},
});

/** A register with a lot. */
export const register = (id: string): AssetRegister => ({
	...createAssets({ id, name: "Assets 台账" }),
	lots: [{ id: "wind", name: "Wind 风电", kind: "ccer", serials: "1-100", quantity: "100" }],
});
