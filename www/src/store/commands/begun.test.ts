// @vitest-environment node
// What is begun here is what the engine reads and evaluates.

import { readFile } from "node:fs/promises";
import { beforeAll, expect, test } from "vitest";
import { InitiativeApi } from "../../engine/initiative-api.ts";
import { beginInitiative } from "../../engine/load-initiative.ts";
import type { Outcome } from "../../engine/types.ts";
import { createAssets } from "./create-assets.ts";
import { createEvent } from "./create-event.ts";
import { createProject } from "./create-project.ts";

const read = async (path: string) =>
	new Uint8Array(await readFile(new URL(`../../../../${path}`, import.meta.url)));
const bytes = (document: object) => new TextEncoder().encode(JSON.stringify(document));
const named = { id: "a", name: "新的 New" };
let api: InitiativeApi;

beforeAll(async () => {
	const wasm = await read("pkg/wasm/initiative/initiative_bg.wasm");
	const core = await read("pkg/packs/cn-core.json");
	api = new InitiativeApi(() => beginInitiative(wasm, core));
});

function value<T>(outcome: Outcome<T>): T {
	if (outcome.status === "invalid") throw new Error(JSON.stringify(outcome.problems));
	return outcome.value;
}

test("a new event", async () => {
	const document = bytes(createEvent(named));
	expect(value(await api.decodeEvent(document))).toMatchObject(named);
	const result = value(await api.evaluateEvent(document, new Uint8Array(), "2026-01-31"));
	expect(result.estimate.total.kgCo2e).toBe("0");
});

test("a new register, which an event stands on", async () => {
	const document = bytes(createAssets(named));
	expect(value(await api.decodeAssets(document))).toMatchObject(named);
	expect(value(await api.evaluateAssets(document, [], "2026-01-31")).lots).toEqual([]);
	const event = bytes(createEvent({ ...named, id: "e" }));
	expect((await api.evaluateEvent(event, document, "2026-01-31")).status).toBe("ok");
});

test("a new project", async () => {
	const document = bytes(createProject({ ...named, year: 2026 }));
	expect(value(await api.decodeProject(document))).toMatchObject(named);
	const result = value(await api.evaluateProject(document, "2026-01-31"));
	expect(result.exAnte.reduction.kgCo2e).toBe("0");
});
