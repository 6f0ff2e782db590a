// The totals that the home page shows stand only for the state they were made from.

import { beforeEach, expect, test, vi } from "vitest";
import type { OrganizationResult } from "../../engine/result.ts";

const result = (kgCo2e: string) =>
	({
		id: "mill",
		account: "gbt32150",
		accounts: [
			{ id: "gbt32150", years: [{ year: 2023 }, { year: 2024, total: { kgCo2e, figure: "t" } }] },
		],
	}) as unknown as OrganizationResult;

beforeEach(() => {
	localStorage.clear();
	vi.resetModules();
});

test("a total is known for the moment it was made at, also after a reload", async () => {
	const { rememberTotal, totalOf } = await import("./totals.ts");
	rememberTotal(result("1234.5"), "2026-01-01T00:00:00Z");
	expect(totalOf("mill", "2026-01-01T00:00:00Z")).toMatchObject({ year: 2024, kgCo2e: "1234.5" });
	expect(totalOf("mill", "2026-01-02T00:00:00Z")).toBeUndefined();
	vi.resetModules();
	const again = await import("./totals.ts");
	expect(again.totalOf("mill", "2026-01-01T00:00:00Z")).toMatchObject({ kgCo2e: "1234.5" });
});

test("what is stored and can't be read is nothing", async () => {
	localStorage.setItem("tansuan:totals", "{broken");
	const { totalOf } = await import("./totals.ts");
	expect(totalOf("mill", "x")).toBeUndefined();
});
