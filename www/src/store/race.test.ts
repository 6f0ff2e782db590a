// @vitest-environment node
// A long command, between whose making and doing the page has a turn, while another tab asks for the pen.

import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { SLICE } from "../turns/turn.ts";
import { readEvents } from "./log.ts";
import type { Patch } from "./model.ts";
import { readSubject } from "./stored.ts";
import { type Mill, mill, rename, setValue, Tab } from "./testing.ts";
import { createSubject } from "./workspace.ts";

/** While it is there, the page's turn lasts until it is opened. */
let gate: PromiseWithResolvers<void> | undefined;
vi.mock("../turns/turn.ts", async (original) => ({
	...(await original<typeof import("../turns/turn.ts")>()),
	turn: () => gate?.promise ?? Promise.resolve(),
}));

let one: Tab;
let two: Tab;
beforeEach(() => {
	const name = `r-${crypto.randomUUID()}`;
	gate = undefined;
	[one, two] = [new Tab(name), new Tab(name)];
});
afterEach(async () => {
	gate?.resolve();
	for (const tab of [one, two]) await tab.close();
});

const long = (value: string) => (document: Mill) =>
	document.records.boiler?.flatMap(({ id }) => setValue(id, value)(document)) ?? ([] as Patch);

const turns = async (count: number) => {
	for (let at = 0; at < count; at++) await new Promise((resolve) => setImmediate(resolve));
};

const lines = () =>
	one.ground.database.use(async (db) => (await readEvents(db, "a")).map(({ type }) => type));

test("the pen goes to another tab only after the command that is under way", async () => {
	await createSubject(one.ground, mill("a", SLICE + 1));
	const [writer, other] = [await one.open("a"), await two.open("a")];
	const asked = new Promise<void>((resolve) => {
		one.ground.channel.listen(({ kind }) => kind === "let-go" && resolve());
	});
	gate = Promise.withResolvers();
	const whole = writer.run("set-cells", long("7"));
	const short = other.run("rename-subject", rename("later"));
	await asked;
	// The other tab has the pen by now, if it gets it.
	await turns(200);
	expect(writer.writes).toBe(true);
	gate.resolve();
	expect(await Promise.all([whole, short])).toMatchObject([{ status: "ok" }, { status: "ok" }]);
	for (const subject of [writer, other]) await subject.save();
	expect(await lines()).toEqual(["create-subject", "set-cells", "rename-subject"]);
	const { document } = await one.ground.database.use((db) => readSubject<Mill>(db, "a"));
	expect(document.name).toBe("later");
	expect(new Set(document.records.boiler?.map(({ value }) => value))).toEqual(new Set(["7"]));
	expect(other.document).toEqual(document);
	await expect.poll(() => writer.document).toEqual(document);
	expect([...one.problems, ...two.problems]).toEqual([]);
});

test("a short command after a long one does not overtake it", async () => {
	await createSubject(one.ground, mill("a", SLICE + 1));
	const subject = await one.open("a");
	gate = Promise.withResolvers();
	const whole = subject.run("set-cells", long("7"));
	const short = subject.run("set-cells", setValue("r0", "8"));
	gate.resolve();
	await Promise.all([whole, short]);
	expect(subject.document.records.boiler?.slice(0, 2).map(({ value }) => value)).toEqual([
		"8",
		"7",
	]);
	await subject.save();
	expect(await lines()).toHaveLength(3);
});
