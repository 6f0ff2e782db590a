import { expect, test } from "vitest";
import type { Factor, Method } from "../../engine/types.ts";
import { draftOf, freshForm, isPackId, titlesOf } from "./draft.ts";

const factor = (id: string, method: string, source?: string): Factor => ({
	id,
	revision: 1,
	method,
	name: { zh: id, en: id },
	...(source ? { source } : {}),
});
const method = { id: "m1" } as Method;
const own = {
	factors: [
		factor("a", "m1", "报告"),
		factor("b", "embodied.mass", "报告"),
		factor("c", "embodied.mass"),
	],
	methods: [method, { id: "m2" } as Method],
};

test("a draft takes the chosen factors, the methods they need and the documents they name", () => {
	const form = {
		...freshForm("Acme 纸业", own.factors),
		factors: ["a", "c"],
		sources: { 报告: { publisher: "供应商", year: 2025 } },
	};
	const draft = draftOf(form, own, "2026-11-28");
	expect(draft).toMatchObject({
		id: "acme",
		name: { zh: "Acme 纸业", en: "Acme 纸业" },
		revision: 1,
		published: "2026-11-28",
		sources: [
			{ id: "报告", title: { zh: "报告", en: "报告" }, publisher: { zh: "供应商" }, year: 2025 },
		],
	});
	expect(draft.factors.map(({ id }) => id)).toEqual(["a", "c"]);
	expect(draft.methods).toEqual([method]);
});

test("a name without Latin letters gives an id all the same", () => {
	expect(freshForm("纸业", []).id).toBe("own-factors");
	expect(isPackId("own-factors")).toBe(true);
	expect(isPackId("Own factors")).toBe(false);
});

test("each document is listed once", () => {
	expect(titlesOf(own.factors)).toEqual(["报告"]);
});
