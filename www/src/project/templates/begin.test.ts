// A project begun from a template: the engine takes what it makes, for every template and in both languages.

import { beforeAll, describe, expect, test } from "vitest";
import type { ProjectTemplate } from "../../engine/project.ts";
import type { FactorRecord } from "../../engine/types.ts";
import { setLanguage } from "../../i18n/index.ts";
import { createProject } from "../../store/commands/create-project.ts";
import { evaluated, templates } from "../testing-project.ts";
import { begunFrom, isBlank } from "./begin.ts";
import { gridsOf } from "./grids.ts";

const margins = {
	om: { pack: "cn-core", factor: "cn.baseline.om.ec.2019" },
	bm: { pack: "cn-core", factor: "cn.baseline.bm.ec.2019" },
};
const blank = createProject({ id: "p", name: "Mine", year: 2026 });
let all: ProjectTemplate[];
let count = 0;
const newId = () => `id${++count}`;

beforeAll(async () => {
	all = await templates();
});

const everything = (template: ProjectTemplate) => ({
	methodologies: template.methodologies.map(({ number }) => number),
	optional: template.sources.map(({ key }) => key),
	margins,
});

describe("templates", () => {
	test("a project that nobody has worked on is blank, and one begun from a template is not", () => {
		expect(isBlank(blank)).toBe(true);
		for (const template of all) {
			const begun = { ...blank, ...begunFrom(template, everything(template), blank, newId) };
			expect(isBlank(begun), template.id).toBe(false);
		}
	});

	test("the engine reads every template's project, and knows its sources, methods and factors", async () => {
		for (const language of ["zh", "en"] as const) {
			setLanguage(language);
			for (const template of all) {
				const begun = { ...blank, ...begunFrom(template, everything(template), blank, newId) };
				const result = await evaluated(begun);
				expect(result.sources.length, template.id).toBe(template.sources.length);
				expect(result.years.length, template.id).toBe(template.creditingYears);
				const named = result.sources.map(({ status }) => status);
				expect(named, template.id).not.toContain("error");
			}
		}
	});

	test("optional sources come only where they are chosen, and their parameters with them", () => {
		for (const template of all) {
			const choice = { methodologies: [], optional: [] };
			const { sources = [], monitoring = [] } = begunFrom(template, choice, blank, newId);
			const taken = template.sources.filter(({ optional }) => !optional);
			expect(sources.length, template.id).toBe(taken.length);
			const ids = new Set(sources.map(({ id }) => id));
			for (const { sourceId } of monitoring) {
				if (sourceId !== undefined) expect(ids.has(sourceId), template.id).toBe(true);
			}
		}
	});
});

describe("grids", () => {
	const record = (id: string, family: string, geography: string, dataYear: number) =>
		({
			pack: "cn-core",
			id,
			revision: 1,
			digest: "",
			family,
			geography,
			dataYear,
			name: { zh: id, en: id },
		}) as unknown as FactorRecord;

	test("a grid has both margins of one year, and the newest stands first", () => {
		const found = gridsOf([
			record("om.ec.2015", "om", "EC", 2015),
			record("bm.ec.2015", "bm", "EC", 2015),
			record("om.nc.2019", "om", "NC", 2019),
			record("om.ec.2019", "om", "EC", 2019),
			record("bm.ec.2019", "bm", "EC", 2019),
			record("average", "average", "EC", 2019),
		]);
		expect(found.map(({ om, bm }) => [om.factor, bm.factor])).toEqual([
			["om.ec.2019", "bm.ec.2019"],
			["om.ec.2015", "bm.ec.2015"],
		]);
	});
});
