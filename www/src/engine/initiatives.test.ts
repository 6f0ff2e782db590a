// @vitest-environment node
// Events, projects and the register in a worker of their own: it starts when first asked, holds the packs in use
// before it answers, and is asked how figures came about with what was evaluated.

import { expose } from "comlink";
import { expect, test } from "vitest";
import type { WorkerLike } from "./host.ts";
import { Initiatives } from "./initiatives.ts";
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
	const initiatives = new Initiatives(start, { inUse } as unknown as Packs);
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
	expect(await initiatives.quickEvent({} as never, "2026-01-31")).toMatchObject({
		value: { question: "quickEvent", packs: ["transport"] },
	});
	initiatives.stop();
});
