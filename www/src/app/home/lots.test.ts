// @vitest-environment node
// The lots of an example event: they come with it, once, and are used for the copy that is opened.

import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { AssetRegister, Outcome } from "../../engine/types.ts";
import { Channel } from "../../store/channel.ts";
import { Database } from "../../store/database.ts";
import { sha256 } from "../../store/digest.ts";
import { Store } from "../../store/store.ts";
import { event, register } from "../../store/testing-plan.ts";
import { registerHead } from "../register.ts";
import { placeLots } from "./lots.ts";

const ok = <T>(value: T): Outcome<T> => ({ status: "ok", value, findings: [] });
const [wind] = register("r").lots ?? [];
const example = {
	...register("example"),
	lots: [{ ...wind, id: "sun", uses: [{ id: "u", subject: "example-event", quantity: "40" }] }],
} as AssetRegister;

let store: Store<unknown>;

beforeEach(() => {
	const name = `l-${crypto.randomUUID()}`;
	const ground = {
		database: new Database(name),
		channel: new Channel(name),
		digest: sha256,
		now: () => new Date().toISOString(),
		newId: () => crypto.randomUUID(),
	};
	store = new Store(
		ground,
		{
			evaluate: async (): Promise<Outcome<unknown>> => ok(null),
			close: async () => {},
			decode: async (bytes) => ok(JSON.parse(new TextDecoder().decode(bytes))),
		},
		"test 1.0.0",
	);
});
afterEach(async () => {
	await store.close();
});

const place = (id: string) => placeLots(store, example, "example-event", id);

/** The lots of the register by id, each with the subjects it is used for. */
async function lots() {
	const seen = await store.glance(registerHead(store.subjects.get())?.subjectId ?? "");
	const { lots = [] } = (seen.status === "ok" ? seen.value : {}) as AssetRegister;
	return lots.map(({ id, uses = [] }) => [id, ...uses.map(({ subject }) => subject)]);
}

test("without a register it begins with the lots, used for the event that was opened", async () => {
	expect(await place("e")).toMatchObject({ value: "e" });
	expect(await lots()).toEqual([["sun", "e"]]);
	expect(store.subjects.get()?.[0]?.subjectId).not.toBe("example");
});

test("a register that is there keeps its lots", async () => {
	await store.create(register("r"));
	expect(await place("e")).toMatchObject({ value: "e" });
	expect(await lots()).toEqual([["wind"], ["sun", "e"]]);
});

test("opened again, the example is the one that is there already", async () => {
	await place("e");
	await store.create(event("e"));
	expect(await place("f")).toMatchObject({ value: "e" });
	expect(await lots()).toEqual([["sun", "e"]]);
});

test("after the event was deleted, its lots are used for the next", async () => {
	await place("e");
	expect(await place("f")).toMatchObject({ value: "f" });
	expect(await lots()).toEqual([["sun", "f"]]);
});
