// An LCA practitioner brings a package of openLCA: sees what it holds and what of it needs work, takes it,
// and finds the total that is calculated by hand.

import { readFile } from "node:fs/promises";
import { strToU8, zipSync } from "fflate";
import { expect, expectAccessible, test } from "./fixtures.ts";

/** A flow of a kind, measured in kilograms. */
const flow = (id: string, name: string, flowType: string) => ({
	"@id": id,
	name,
	flowType,
	flowProperties: [
		{ isRefFlowProperty: true, conversionFactor: 1, flowProperty: { "@id": "mass" } },
	],
});

const exchange = (id: string, name: string, amount: number, unit: string, more: object = {}) => ({
	flow: { "@id": id, name },
	amount,
	unit: { "@id": unit, name: unit },
	isInput: false,
	...more,
});

const process = (id: string, name: string, exchanges: object[]) => ({
	"@type": "Process",
	"@id": id,
	name,
	lastChange: "2024-03-01T00:00:00Z",
	exchanges: exchanges.map((each, at) => ({ ...each, internalId: at + 1 })),
});

const reference = { isQuantitativeReference: true };
const from = (id: string) => ({ isInput: true, defaultProvider: { "@id": id } });

/**
 * A bracket of 2 lb of steel, a coating that no process supplies, and 0.5 kg of CO2; 1 kg of steel takes 0.1 kg
 * of steel and emits 1.8 kg of CO2 and 0.01 kg of methane (29.8, AR6).
 */
const FILES = {
	"unit_groups/g": {
		"@id": "g",
		name: "Mass",
		units: [
			{ "@id": "kg", name: "kg", conversionFactor: 1, isRefUnit: true },
			{ "@id": "lb", name: "lb av", conversionFactor: 0.45359237 },
		],
	},
	"flow_properties/mass": { "@id": "mass", unitGroup: { "@id": "g" } },
	"flows/bracket": flow("bracket", "支架", "PRODUCT_FLOW"),
	"flows/steel": flow("steel", "钢", "PRODUCT_FLOW"),
	"flows/coating": flow("coating", "涂层", "PRODUCT_FLOW"),
	"flows/co2": flow("co2", "Carbon dioxide, fossil", "ELEMENTARY_FLOW"),
	"flows/ch4": flow("ch4", "Methane, fossil", "ELEMENTARY_FLOW"),
	"flows/nox": flow("nox", "Nitrogen oxides", "ELEMENTARY_FLOW"),
	"lcia_categories/cc": {
		"@id": "cc",
		name: "Climate change (GWP100)",
		refUnit: "kg CO2 eq",
		impactFactors: ["co2", "ch4"].map((id) => ({
			flow: { "@id": id },
			value: id === "co2" ? 1 : 29.8,
			unit: { "@id": "kg", name: "kg" },
			flowProperty: { "@id": "mass" },
		})),
	},
	"processes/make": process("make", "支架制造", [
		exchange("bracket", "支架", 1, "kg", reference),
		exchange("steel", "钢", 2, "lb", from("mill")),
		exchange("coating", "涂层", 0.1, "kg", { isInput: true }),
		exchange("co2", "Carbon dioxide, fossil", 0.5, "kg"),
		exchange("nox", "Nitrogen oxides", 0.2, "kg"),
	]),
	"processes/mill": process("mill", "炼钢", [
		exchange("steel", "钢", 1, "kg", reference),
		exchange("steel", "钢", 0.1, "kg", from("mill")),
		exchange("co2", "Carbon dioxide, fossil", 1.8, "kg"),
		exchange("ch4", "Methane, fossil", 0.01, "kg"),
	]),
	"product_systems/a": system("a", "支架", "make"),
	"product_systems/b": system("b", "钢材", "mill"),
};

function system(id: string, name: string, of: string) {
	return {
		"@id": id,
		name,
		refProcess: { "@id": of },
		targetAmount: 1,
		targetUnit: { "@id": "kg" },
	};
}

/** By hand: (1.8 + 0.01 × 29.8) / (1 − 0.1) for 1 kg of steel, and 0.5 + 2 × 0.45359237 of it for a bracket. */
const STEEL = "2.331";
const BRACKET = "2.615";

const zip = (files: Record<string, unknown>) =>
	Buffer.from(
		zipSync(
			Object.fromEntries(
				Object.entries(files).map(([name, value]) => [
					`${name}.json`,
					strToU8(JSON.stringify(value)),
				]),
			),
		),
	);

test("a package is shown with what needs work, taken, and comes to what is calculated by hand", async ({
	page,
}) => {
	await page.goto("./");
	const choose = (name: string, buffer: Buffer) =>
		page.locator("tansuan-home input[type=file]").setInputFiles({ name, mimeType: "", buffer });
	const dialog = page.locator("tansuan-package");
	const cancel = dialog.getByRole("button", { name: "取消" });

	await choose("empty.zip", zip({ "flows/steel": FILES["flows/steel"] }));
	await expect(page.getByRole("dialog", { name: "导入 openLCA 数据包" })).toBeVisible();
	await expect(dialog.getByRole("alert")).toContainText("没有 openLCA JSON-LD 格式的过程");
	await page.keyboard.press("Escape");
	await expect(dialog).toHaveCount(0);

	await choose("bracket.zip", zip(FILES));
	await expect(dialog.getByText("支架制造").first()).toBeVisible();
	await expect(dialog.getByText("错误 1 项").first()).toBeVisible();
	await expectAccessible(page);
	await dialog.getByText("支架制造").last().click();
	await expect(dialog).toContainText("数据包中没有过程向“支架制造”提供“涂层”");
	await expect(dialog).toContainText("为该输入选择因子、供应商碳足迹或另一过程。");
	await dialog.getByLabel("显示").selectOption({ label: "单位已换算（1）" });
	await expect(dialog).not.toContainText("提供“涂层”");
	const saving = page.waitForEvent("download");
	await dialog.getByRole("button", { name: "保存此列表（CSV）" }).click();
	const csv = await readFile(await (await saving).path(), "utf8");
	expect(csv).toContain("错误,支架制造,make,涂层,输入未链接,");

	await dialog.getByLabel("产品系统").selectOption("钢材");
	await expect(dialog.getByText("炼钢").first()).toBeVisible();
	await cancel.click();
	await expect(page.locator("tansuan-subjects table")).toHaveCount(0);

	await choose("bracket.zip", zip(FILES));
	await dialog.getByRole("button", { name: "导入为新产品" }).click();
	const live = page.getByRole("complementary", { name: "当前结果" });
	await expect(live.getByRole("status")).toHaveText(BRACKET);
	await expect(page.getByLabel("数量：涂层")).toHaveValue("0.1");
	await expect(dialog).toHaveCount(0);

	await page.getByRole("button", { name: "查看待处理的问题" }).click();
	await expect(page.locator("tansuan-study-findings")).toContainText("涂层");

	await page.goto("./#/");
	await choose("bracket.zip", zip(FILES));
	await dialog.getByLabel("产品系统").selectOption("钢材");
	await expect(dialog.getByText("炼钢").first()).toBeVisible();
	await dialog.getByRole("button", { name: "导入为新产品" }).click();
	await expect(live.getByRole("status")).toHaveText(STEEL);
});
