// A study for tests: a small lamp with a part of its own, a process behind a process, co-products, green
// power, a credit, a cut-off and two variants.

import type { ProductStudy } from "../engine/footprint.ts";

const amount = (value: string, unit: string) => ({ value, unit });
const factor = (name: string) => ({
	kind: "factor",
	factor: { pack: "cn-core", factor: name },
});
const from = (process: string) => ({ kind: "process", process });

const METAL = "embodied.cbam_cn.al_profile";

/** The study. */
export const lamp = {
	format: "tansuan",
	version: 1,
	kind: "product",
	id: "lamp",
	name: "台灯",
	settings: {
		boundary: { kind: "cradle-to-grave" },
		period: "2024",
		location: "CN-ZJ",
		cutOff: { each: "1", total: "5" },
		hotSpots: "80",
	},
	declaredUnit: { amount: amount("1", "件"), mass: amount("1.5", "kg") },
	functionalUnit: { description: "照明 10 000 小时", declaredUnits: "2" },
	reference: { process: "lamp" },
	parameters: [{ id: "weight", name: "灯臂质量", value: amount("1", "kg") }],
	omissions: [
		{
			id: "screws",
			name: "螺钉",
			stage: "raw-materials",
			reason: "质量很小",
			mass: amount("5", "g"),
			estimate: amount("0.01", "kg"),
		},
	],
	processes: [
		{
			id: "lamp",
			name: "总装",
			stage: "production",
			outputs: [{ id: "o", name: "台灯", amount: amount("1", "件") }],
			inputs: [
				{
					id: "arm",
					name: "灯臂",
					amount: amount("weight", "kg"),
					supply: from("arm"),
					stage: "raw-materials",
				},
				{
					id: "power",
					name: "装配用电",
					amount: amount("3", "kWh"),
					supply: {
						kind: "electricity",
						proof: {
							technology: "pv",
							exclusive: true,
							redeemed: true,
							sameMarket: true,
							document: "合同",
						},
					},
				},
				{
					id: "burning",
					name: "使用用电",
					amount: amount("50", "kWh"),
					supply: { kind: "electricity" },
					stage: "use",
				},
				{
					id: "scrap",
					name: "回收铝",
					amount: amount("0.5", "kg"),
					supply: factor(METAL),
					avoided: true,
					stage: "end-of-life",
				},
				{
					id: "box",
					name: "纸盒",
					amount: amount("1", "kg"),
					supply: from("box"),
					stage: "packaging",
				},
			],
			emissions: [{ id: "flue", name: "焊接", gas: "co2", amount: amount("0.1", "kg") }],
		},
		{
			id: "arm",
			name: "灯臂挤压",
			outputs: [
				{ id: "o", name: "灯臂", amount: amount("1", "kg"), price: amount("20", "元/kg") },
				{ id: "chips", name: "铝屑", amount: amount("0.25", "kg"), price: amount("4", "元/kg") },
			],
			inputs: [
				{ id: "metal", name: "铝型材", amount: amount("1.3", "kg"), supply: factor(METAL) },
				{
					id: "heat",
					name: "挤压用电",
					amount: amount("2", "kWh"),
					supply: { kind: "electricity" },
				},
			],
		},
		{
			id: "box",
			name: "纸盒厂",
			outputs: [{ id: "o", name: "纸盒", amount: amount("1", "kg") }],
			inputs: [
				{ id: "steam", name: "自产蒸汽", amount: amount("2", "MJ"), supply: from("steam") },
				{
					id: "boxpower",
					name: "纸盒厂用电",
					amount: amount("0.8", "kWh"),
					supply: { kind: "electricity" },
				},
			],
			emissions: [
				{
					id: "grown",
					name: "木材吸收",
					gas: "co2-biogenic",
					amount: amount("0.4", "kg"),
					removal: true,
				},
			],
		},
		{
			id: "steam",
			name: "锅炉",
			outputs: [{ id: "o", name: "蒸汽", amount: amount("1", "MJ") }],
			inputs: [],
			emissions: [{ id: "smoke", name: "烟气", gas: "co2", amount: amount("0.06", "kg") }],
		},
	],
	variants: [
		{ id: "light", name: "轻灯臂", parameters: { weight: amount("0.7", "kg") } },
		{
			id: "short",
			name: "省电",
			inputs: { burning: { amount: amount("30", "kWh") }, scrap: { removed: true } },
		},
	],
} as unknown as ProductStudy;
