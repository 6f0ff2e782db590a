// The page's end of a table's worker: what it says when no answer comes.

import { afterEach, expect, test, vi } from "vitest";
import { startTableReader } from "./table.ts";

afterEach(() => vi.unstubAllGlobals());

/** A worker that never answers. */
class Silent extends EventTarget {
	static ended = 0;
	postMessage() {}
	terminate() {
		Silent.ended += 1;
	}
}

const ground = { known: { sources: [], years: [], startMonth: 1, instruments: [] }, year: 2024 };

test("a file that takes too long is given up, and its worker ended", async () => {
	vi.stubGlobal("Worker", Silent);
	const reader = startTableReader(10);
	const outcome = await reader.open("a,b", "a.csv", {}, ground, () => {});
	expect(outcome.status === "invalid" && outcome.problems.map(({ code }) => code)).toEqual([
		"file-slow",
	]);
	expect(Silent.ended).toBe(1);
});

test("a worker whose script does not load is an answer, not a wait", async () => {
	vi.stubGlobal(
		"Worker",
		class extends Silent {
			constructor() {
				super();
				setTimeout(() => this.dispatchEvent(new ErrorEvent("error", { message: "gone" })));
			}
		},
	);
	const outcome = await startTableReader().open("a,b", "a.csv", {}, ground, () => {});
	expect(outcome.status === "invalid" && outcome.problems[0]?.details).toEqual({ reason: "gone" });
});
