// The history in words: what a patch did, what has been undone, and a word for every command.

import { expect, test } from "vitest";
import { undoneLines } from "../../history/lines.ts";
import { strings } from "../../history/strings.ts";
import { setLanguage } from "../../i18n/index.ts";
import { commands } from "../../store/commands/index.ts";
import { planCommands } from "../../store/commands/plan/index.ts";
import { studyCommands } from "../../store/commands/study/index.ts";
import type { Patch } from "../../store/index.ts";
import { organization } from "../../store/testing-organization.ts";
import { namesIn, tell } from "./tell.ts";

setLanguage("zh");
const document = organization("a");
const told = (patch: Patch) =>
	tell(patch, { document, names: namesIn(document, [patch]), methods: [] });

const record = (id: string, value: string) => ({
	id,
	period: "2024-07",
	values: { activity: { value, unit: "t" } },
});

const patches: [Patch, string[]][] = [
	[[{ path: ["name"], before: "甲", after: "乙" }], ["简称：甲 → 乙"]],
	[
		[{ path: ["settings", "gwp"], before: "ar6", after: "ar5" }],
		["全球变暖潜势（GWP）：AR6（2021） → AR5（2013）"],
	],
	[[{ path: ["profile", "contact"], after: "王工" }], ["联系方式：空 → 王工"]],
	[
		[{ path: ["sources", "boiler", "facilityId"], before: "mill", after: "depot" }],
		["排放源“Boiler”，设施：Mill → Depot"],
	],
	[[{ path: ["sources", "x"], before: { id: "x", name: "旧炉" }, at: 0 }], ["排放源“旧炉”：删除"]],
	[
		[{ path: ["records", "boiler", "r"], before: record("r", "12"), after: record("r", "13") }],
		["Boiler · 2024年7月 · 活动数据：12 t → 13 t"],
	],
	[
		[1, 2, 3].map((n) => ({ path: ["records", "boiler", `r${n}`], after: record(`r${n}`, "1") })),
		["Boiler：3 个单元格"],
	],
	[[{ path: ["records", "grid"], before: [record("r", "1")] }], ["Grid：删除 1 行"]],
	[[{ batch: "b", rows: { grid: [record("b:0", "1")] } }], ["Grid：新增 1 行"]],
	[[{ unbatch: "b", sources: ["grid"] }], ["Grid：移除导入的行"]],
	[[{ path: [], after: document }], ["2 个排放源，0 行数据"]],
];

test.each(patches)("a patch is told in words: %j", (patch, sentences) => {
	expect(told(patch)).toEqual(sentences);
});

test("a line that was undone is known, and one that was done again is not undone", () => {
	const lines = [
		{ seq: 6, undoes: 5 },
		{ seq: 5, undoes: 4 },
		{ seq: 4, undoes: 2 },
		{ seq: 3 },
		{ seq: 2 },
	];
	expect([...undoneLines(lines)].sort()).toEqual([2, 5]);
	expect([...undoneLines(lines.slice(1))].sort()).toEqual([4]);
});

test("every command has a word in both languages", () => {
	for (const { commands: words } of [strings.languages.zh, strings.languages.en]) {
		for (const name of Object.keys({ ...commands, ...studyCommands, ...planCommands }))
			expect(words[name], name).toBeTruthy();
	}
});
