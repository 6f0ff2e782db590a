// The register of the base year: what is said of it, and what is entered.

import { html } from "lit";
import { beforeEach, expect, test } from "vitest";
import type { Organization, Problem } from "../../engine/types.ts";
import { setLanguage } from "../../i18n/index.ts";
import { organization } from "../../store/testing-organization.ts";
import { mount, textInside } from "../../ui/mount.ts";
import type { TansuanBaseYear } from "./base-year.component.ts";
import "./sections.ts";

beforeEach(() => setLanguage("zh"));

const base = organization("a");
const change = {
	id: "c",
	kind: "structure",
	description: "出售湖州厂",
	tonnes: "-5200.5",
} as const;

const shown = async (settings: Partial<Organization["settings"]>, findings: Problem[] = []) =>
	textInside(
		await mount<TansuanBaseYear>(html`<tansuan-base-year
			.document=${{ ...base, settings: { ...base.settings, ...settings }, baseYearChanges: [change] }}
			.findings=${findings}
		></tansuan-base-year>`),
	);

const finding = (code: string, path: string, details = {}): Problem => ({
	code,
	path,
	details,
	severity: "warning",
	message: "",
	about: [],
});

test("what the engine makes of the open changes stands above them", async () => {
	const details = { year: "2022", percent: "11.4", threshold: "5" };
	const text = await shown({ baseYear: 2022, baseYearThreshold: "5" }, [
		finding("base-year-outdated", "baseYearChanges", details),
		finding("missing-months", "records.s"),
	]);
	expect(text).toContain("基准年 2022 · 变更达其总量的 5 % 时重新计算");
	expect(text).toContain("尚未处理的变更合计为其总量的 11.4 %，阈值为 5 %");
	expect(text).not.toContain("missing-months");
	expect(text).toContain("−5,200.5");
	expect(text).toContain("未处理");
});

test("a threshold that is missing is said once", async () => {
	const text = await shown({ baseYear: 2022 }, [
		finding("missing-value", "settings.baseYearThreshold", { parameter: "baseYearThreshold" }),
	]);
	expect(text).toContain("尚未设定阈值");
	expect(text).not.toContain("baseYearThreshold");
});
