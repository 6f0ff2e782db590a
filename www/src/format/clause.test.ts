// Places in documents, for readers of both languages.

import { afterEach, expect, test } from "vitest";
import { setLanguage } from "../i18n/index.ts";
import { formatClause } from "./clause.ts";

afterEach(() => setLanguage("zh"));

test.each([
	["附录C 表C.1", "Annex C, table C.1"],
	["附录二 表2.1", "Annex 2, table 2.1"],
	["附录十二", "Annex 12"],
	["附录", "Annex"],
	["附表", "annexed table"],
	["附录 缺省值表", "Annex, table of default values"],
	["式(13)，表C.4", "equation (13), table C.4"],
	["式（13）", "equation (13)"],
	["单位热值含碳量缺省值", "default carbon content per unit of heat"],
	["第二章 第3节 第12条", "chapter 2, section 3, clause 12"],
	["第34部分 图2", "part 34, figure 2"],
	["derived figure used for 光盘行动", "derived figure used for Clear Your Plate campaign"],
	["Ch. 2, table 2.3", "Ch. 2, table 2.3"],
	["某企业内部台账", "某企业内部台账"],
])("%s is %s in English", (clause, english) => {
	setLanguage("en");
	expect(formatClause(clause)).toBe(english);
});

test("in Chinese a place stays as its document writes it", () => {
	setLanguage("zh");
	expect(formatClause("附录C 表C.1")).toBe("附录C 表C.1");
	expect(formatClause("Ch. 2, table 2.3")).toBe("Ch. 2, table 2.3");
});
