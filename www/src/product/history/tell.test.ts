// Changes of a study in words, in both languages.

import { beforeEach, expect, test } from "vitest";
import type { ProductStudy } from "../../engine/types.ts";
import { setLanguage } from "../../i18n/index.ts";
import { studyCommands } from "../../store/commands/study/index.ts";
import type { Patch } from "../../store/index.ts";
import { study } from "../../store/testing-study.ts";
import { namesIn, tell } from "./tell.ts";

const document: ProductStudy = study("a");
const told = (patch: Patch) => tell(patch, namesIn([document], [patch]));

beforeEach(() => setLanguage("zh"));

test("an amount, a supply and a stage are told from what to what", () => {
	const supply = { kind: "process", process: "part" } as const;
	const edits = { amount: { value: "5", unit: "kg" }, supply, stage: "use" } as const;
	expect(told(studyCommands["edit-input"](document, { id: "box", edits }))).toEqual([
		"输入“Box”，数量 值：1 → 5",
		"输入“Box”，来源：Carton → Housing",
		"输入“Box”，阶段：包装 → 使用",
	]);
	setLanguage("en");
	const settings = studyCommands["set-study-settings"](document, { location: "CN-JS" });
	expect(told(settings)).toEqual(["Settings, place: CN-ZJ → CN-JS"]);
});

test("rows are added, moved and deleted by their names", () => {
	const row = { id: "x", name: "Screw", amount: { value: "1", unit: "kg" } };
	const added = studyCommands["add-inputs"](document, { process: "make", inputs: [row] });
	expect(told(added)).toEqual(["输入“Screw”：添加"]);
	const moved = studyCommands["move-input"](document, { id: "steel", to: 2 });
	expect(told(moved)).toEqual(["输入“Steel 钢板”：移动"]);
	const gone = studyCommands["remove-input"](document, { id: "housing", parts: true });
	expect(told(gone)).toContain("过程“Housing”：删除");
});

test("a whole study is told by its size", () => {
	expect(told([{ path: [], after: document }])).toEqual(["2 个过程，4 行"]);
});
