// Totals side by side, before anything is kept.

import { expect, test } from "vitest";
import type { Totals } from "./check.ts";
import { trialRows } from "./trial-rows.ts";

const totals = (accounts: Record<string, Record<number, string>>) =>
	({
		account: "gbt32150",
		accounts: Object.entries(accounts).map(([id, years]) => ({
			id,
			years: Object.entries(years).map(([year, kgCo2e]) => ({
				year: Number(year),
				total: { figure: "", kgCo2e },
			})),
		})),
	}) as unknown as Totals;

test("the organisation's own account comes first, and years that nothing touches are left away", () => {
	const now = totals({
		"iso14064-location": { 2023: "9", 2024: "1" },
		gbt32150: { 2023: "8", 2024: "1" },
	});
	const after = totals({
		"iso14064-location": { 2023: "9", 2024: "4" },
		gbt32150: { 2023: "8", 2024: "3" },
	});
	const counted = [
		{
			id: "iso14064-location" as const,
			years: [
				{ year: 2023, kgCo2e: "0" },
				{ year: 2024, kgCo2e: "4" },
			],
		},
		{
			id: "gbt32150" as const,
			years: [
				{ year: 2023, kgCo2e: "0" },
				{ year: 2024, kgCo2e: "3" },
			],
		},
	];
	expect(trialRows("gbt32150", counted, now, after)).toEqual([
		{ id: "gbt32150", year: 2024, isOwn: true, rows: "3", now: "1", after: "3" },
		{ id: "iso14064-location", year: 2024, isOwn: false, rows: "4", now: "1", after: "4" },
	]);
});

test("what is not known yet is absent, not zero", () => {
	const counted = [{ id: "gbt32150" as const, years: [{ year: 2024, kgCo2e: "3" }] }];
	expect(trialRows("gbt32150", counted, undefined, undefined)).toEqual([
		{ id: "gbt32150", year: 2024, isOwn: true, rows: "3" },
	]);
	expect(trialRows("gbt32150", undefined, totals({ gbt32150: { 2024: "3" } }), undefined)).toEqual(
		[],
	);
});
