// @vitest-environment node
// A worker that traps, does not start, or is ended: the page hears of it, and the next one works.

import { expose } from "comlink";
import { expect, test } from "vitest";
import { Host, type WorkerLike } from "./host.ts";
import type { Outcome } from "./types.ts";
import { EngineUnavailable } from "./unavailable.ts";

const api = {
	double: (value: number): Outcome<number> => ({ status: "ok", value: 2 * value, findings: [] }),
	trap: (): Outcome<number> => {
		throw new WebAssembly.RuntimeError("unreachable");
	},
	lack: (reason: string): Outcome<number> => {
		throw new EngineUnavailable(reason);
	},
	hang: (): Promise<Outcome<number>> => new Promise(() => {}),
	bug: (): Outcome<number> => {
		throw new TypeError("not a function");
	},
};

function started() {
	const workers: (WorkerLike & { fail(message: string): void })[] = [];
	const host = new Host<typeof api>(() => {
		const { port1, port2 } = new MessageChannel();
		expose(api, port2);
		const listeners = new Set<(event: Event) => void>();
		const worker: (typeof workers)[number] = {
			postMessage: (message, transfer) => port1.postMessage(message, transfer ?? []),
			addEventListener: (type, listener) => {
				if (type === "error") listeners.add(listener as never);
				else port1.addEventListener(type, listener as never);
			},
			removeEventListener: (type, listener) => port1.removeEventListener(type, listener as never),
			start: () => port1.start(),
			terminate: () => {
				port1.close();
				port2.close();
			},
			fail: (message) => {
				for (const listener of listeners) listener({ message } as never);
			},
		};
		workers.push(worker);
		return worker;
	});
	return { host, workers };
}

const problem = (code: string, details = {}) => ({
	status: "invalid",
	problems: [{ code, details }],
});

test("a trapped worker is ended, what waited hears of it, and the next one answers", async () => {
	const { host, workers } = started();
	expect(await host.ask((engine) => engine.double(2))).toMatchObject({ value: 4 });
	const waiting = host.ask((engine) => engine.hang());
	expect(await host.ask((engine) => engine.trap())).toMatchObject(problem("engine-stopped"));
	expect(await waiting).toMatchObject(problem("engine-stopped"));
	expect(host.generation).toBe(1);
	expect(await host.ask((engine) => engine.double(3))).toMatchObject({ value: 6 });
	expect(workers).toHaveLength(2);
	host.stop();
});

test("an engine that can't be had says why", async () => {
	const { host, workers } = started();
	expect(await host.ask((engine) => engine.lack("lacks SIMD"))).toMatchObject(
		problem("engine-unsupported", { feature: "SIMD" }),
	);
	expect(await host.ask((engine) => engine.lack("404"))).toMatchObject(
		problem("engine-unavailable", { reason: "404" }),
	);
	const waiting = host.ask((engine) => engine.hang());
	workers.at(-1)?.fail("blocked");
	expect(await waiting).toMatchObject(problem("engine-unavailable", { reason: "blocked" }));
	host.stop();
});

test("a mistake in the program stays a throw", async () => {
	const { host } = started();
	await expect(host.ask((engine) => engine.bug())).rejects.toThrow("not a function");
	host.stop();
});
