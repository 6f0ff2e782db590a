// Changes of events, projects and the register in words, in both languages.

import { beforeEach, expect, test } from "vitest";
import { setLanguage } from "../../i18n/index.ts";
import { planCommands } from "../../store/commands/plan/index.ts";
import type { Document, Patch } from "../../store/index.ts";
import { event, project, register } from "../../store/testing-plan.ts";
import { titleOf } from "../lines.ts";
import { teller } from "./tell.ts";

const told = (document: Document, patch: Patch) => teller(document, [patch]).tell(patch);
const title = (document: Document, type: string, patch: Patch) =>
	titleOf({ type, patch }, teller(document, [patch]));

beforeEach(() => setLanguage("zh"));

test("fields and items are told by the names of what they belong to", () => {
	const document = event("e");
	const profile = planCommands["set-fields"](document, {
		path: ["profile"],
		edits: { theme: "零废弃" },
	});
	expect(told(document, profile)).toEqual(["基本信息，主题：Low carbon → 零废弃"]);
	const added = planCommands["add-items"](document, {
		path: ["actions"],
		items: [{ id: "x", name: "无纸化" }],
	});
	expect(told(document, added)).toEqual(["减排行动“无纸化”：添加"]);
	const moved = planCommands["move-item"](document, { path: ["actions"], id: "tram", to: 1 });
	expect(told(document, moved)).toEqual(["减排行动“Trams 电车”：移动"]);
	setLanguage("en");
	const edited = planCommands["edit-item"](document, {
		path: ["actions"],
		id: "tram",
		edits: { status: "done" },
	});
	expect(told(document, edited)).toEqual(["Reduction action “Trams 电车”, status: planned → done"]);
});

test("rows of a source are told by their period", () => {
	const document = project("p");
	const path = ["exAnte", "grid"];
	const edits = { values: { activity: { value: "2100", unit: "MWh" } } };
	expect(told(document, planCommands["edit-item"](document, { path, id: "r1", edits }))).toEqual([
		"事前估算“Grid 电网”，数值 活动数据 数量：2000 → 2100",
	]);
	const added = planCommands["add-items"](document, {
		path,
		items: [{ id: "r3", period: "2028" }] as never,
	});
	expect(told(document, added)).toEqual(["事前估算“Grid 电网”，2028年数据：添加"]);
});

test("a use of a lot is told within its lot", () => {
	const document = register("r");
	const uses = {
		path: ["lots", "wind", "uses"],
		items: [{ id: "u", subject: "e", quantity: "3" }],
	};
	const added = planCommands["add-items"](document, uses);
	expect(told(document, added)).toEqual(["批次“Wind 风电”，使用：添加"]);
	expect(title(document, "add-items", added)).toBe("添加使用");
});

test("a line is called after the list that it changed", () => {
	const document = event("e");
	const journeys = { path: ["journeys"], items: [{ id: "j", persons: "3" }] };
	const taken = planCommands["replace-items"](document, journeys);
	expect(title(document, "replace-items", taken)).toBe("导入表格：出行");
	const removed = planCommands["remove-item"](document, { path: ["actions"], id: "tram" });
	expect(title(document, "remove-item", removed)).toBe("删除减排行动");
	expect(title(document, "undo", removed)).toBe("撤销");
	setLanguage("en");
	expect(title(document, "remove-item", removed)).toBe("Deleted: reduction action");
	const named = planCommands["set-fields"](document, { path: [], edits: { name: "x" } });
	expect(title(document, "set-fields", named)).toBe("Edited: name");
});

test("a whole document is told by its size", () => {
	expect(told(event("e"), [{ path: [], after: event("e") }])).toEqual(["0 个排放源，0 条出行"]);
	expect(told(project("p"), [{ path: [], after: project("p") }])).toEqual(["1 个排放源，2 行数据"]);
	expect(told(register("r"), [{ path: [], after: register("r") }])).toEqual(["1 个批次"]);
});
