// @vitest-environment node
// Events, projects and the register in a worker of their own: it starts when first asked, holds the packs in use
// before it answers, and is asked how figures came about with what was evaluated.

import { readFileSync } from "node:fs";
import { expose } from "comlink";
import { expect, test } from "vitest";
import type { WorkerLike } from "./host.ts";
import { Initiatives, QUICK_PACKS } from "./initiatives.ts";
import type { Packs } from "./packs.ts";
import type { EventDocument, Outcome, ProjectDocument } from "./types.ts";

const ok = <T>(value: T): Outcome<T> => ({ status: "ok", value, findings: [] });

/** A worker in this process, which answers with what it was asked. */
class Echo {
	readonly packs: string[] = [];
	readonly #answer =
		(question: string) =>
		(...args: unknown[]) =>
			ok({
				question,
				packs: [...this.packs],
				args: args.map((each) =>
					each instanceof Uint8Array ? new TextDecoder().decode(each) : each,
				),
			});
	evaluateEvent = this.#answer("evaluateEvent");
	evaluateProject = this.#answer("evaluateProject");
	evaluateAssets = this.#answer("evaluateAssets");
	explainEvent = this.#answer("explainEvent");
	explainProject = this.#answer("explainProject");
	quickEvent = this.#answer("quickEvent");
	decodeEvent = this.#answer("decodeEvent");

	loadPack(id: string) {
		this.packs.push(id);
		return ok({ id });
	}
}

function started() {
	const workers: Echo[] = [];
	const inUse: { id: string }[] = [];
	const start = (): WorkerLike => {
		const { port1, port2 } = new MessageChannel();
		const api = new Echo();
		workers.push(api);
		expose(api, port2);
		return Object.assign(port1, { terminate: () => port2.close() }) as never;
	};
	const load = async (id: string) => {
		inUse.push({ id });
		return ok({ id });
	};
	const initiatives = new Initiatives(start, { inUse, load } as unknown as Packs);
	return { initiatives, workers, inUse };
}

const event = { kind: "event", id: "e", name: "Forum" } as EventDocument;
const project = { kind: "project", id: "p", name: "Roof" } as ProjectDocument;
const json = JSON.stringify;

test("the worker starts with the first question", async () => {
	const { initiatives, workers } = started();
	expect(workers.length).toBe(0);
	await initiatives.decodeEvent(new TextEncoder().encode("{}"));
	await initiatives.evaluateAssets({ kind: "assets" } as never, [], "2026-01-31");
	expect(workers.length).toBe(1);
	initiatives.stop();
});

test("an event is evaluated with the bytes of the register, and explained by itself", async () => {
	const { initiatives } = started();
	const register = new TextEncoder().encode('{"id":"r"}');
	expect(await initiatives.evaluateEvent(event, register, "2026-01-31")).toMatchObject({
		value: { question: "evaluateEvent", args: [json(event), '{"id":"r"}', "2026-01-31"] },
	});
	expect(await initiatives.explain("e", "total")).toMatchObject({
		value: { question: "explainEvent", args: [json(event), "2026-01-31", "total"] },
	});
	initiatives.close("e");
	expect(await initiatives.explain("e", "total")).toEqual({ status: "invalid", problems: [] });
	initiatives.stop();
});

test("a project is explained as a project", async () => {
	const { initiatives } = started();
	await initiatives.evaluateProject(project, "2026-01-31");
	expect(await initiatives.explain("p", "reduction")).toMatchObject({
		value: { question: "explainProject", args: [json(project), "2026-01-31", "reduction"] },
	});
	initiatives.stop();
});

test("the packs in use are there before what needs factors is asked", async () => {
	const { initiatives, inUse } = started();
	inUse.push({ id: "transport" });
	expect(await initiatives.evaluateProject(project, "2026-01-31")).toMatchObject({
		value: { question: "evaluateProject", packs: ["transport"] },
	});
	initiatives.stop();
});

test("a quick estimate has the packs of its factors loaded, each once", async () => {
	const { initiatives, inUse } = started();
	inUse.push({ id: "fr-ademe" });
	for (const _ of [1, 2]) {
		expect(await initiatives.quickEvent({} as never, "2026-01-31")).toMatchObject({
			value: { question: "quickEvent", packs: ["fr-ademe", "uk-desnz"] },
		});
	}
	expect(inUse.map(({ id }) => id)).toEqual(["fr-ademe", "uk-desnz"]);
	initiatives.stop();
});

test("those packs are the ones beside the core that the engine's defaults name and the app brings", () => {
	const named = readFileSync("../src/event/quick.json", "utf8").matchAll(/"pack": *"([^"]+)"/g);
	const index: { id: string }[] = JSON.parse(readFileSync("../pkg/packs/index.json", "utf8"));
	const brought = index.map(({ id }) => id).filter((id) => id !== "cn-core");
	const meant = new Set([...named].map(([, id = ""]) => id));
	expect(QUICK_PACKS.toSorted()).toEqual(brought.filter((id) => meant.has(id)).toSorted());
});
