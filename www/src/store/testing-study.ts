// A small product study for tests.

import type { ProductStudy } from "../engine/types.ts";

/** A lamp of steel, a box and a housing that is a part of its own. */
export function study(id: string): ProductStudy {
	const kilogram = { value: "1", unit: "kg" };
	return {
		format: "tansuan",
		version: 1,
		kind: "product",
		id,
		name: "Lamp 台灯",
		profile: {},
		settings: {
			gwp: "ar6",
			boundary: { kind: "cradle-to-gate" },
			period: "2024",
			location: "CN-ZJ",
			allocation: "mass",
		},
		declaredUnit: { amount: { value: "1", unit: "件" } },
		reference: { process: "make" },
		processes: [
			{
				id: "make",
				name: "Making",
				stage: "production",
				outputs: [{ id: "o", name: "Lamp", amount: { value: "1", unit: "件" } }],
				inputs: [
					{
						id: "steel",
						name: "Steel 钢板",
						amount: { value: "厚度 * 2 + 厚度2", unit: "kg" },
						supply: {
							kind: "factor",
							factor: { pack: "cn-core", factor: "embodied.cbam_cn.al_profile" },
						},
						stage: "raw-materials",
					},
					{
						id: "box",
						name: "Box",
						amount: kilogram,
						supply: { kind: "footprint", footprint: "carton" },
						stage: "packaging",
					},
					{
						id: "housing",
						name: "housing",
						amount: kilogram,
						supply: { kind: "process", process: "part" },
					},
				],
			},
			{
				id: "part",
				name: "Housing",
				outputs: [{ id: "p", name: "Housing", amount: kilogram }],
				inputs: [
					{
						id: "power",
						name: "Power",
						amount: { value: "3", unit: "kWh" },
						supply: { kind: "electricity" },
					},
				],
			},
		],
		parameters: [{ id: "厚度", name: "Thickness", value: { value: "1", unit: "kg" } }],
		variants: [
			{
				id: "green",
				name: "Green",
				parameters: { 厚度: { value: "1", unit: "kg" } },
				inputs: { housing: { removed: true } },
			},
		],
		footprints: [
			{
				id: "carton",
				name: "Carton",
				supplier: "Box maker",
				productIds: [],
				amount: "1",
				unit: "kg",
				gwp: ["AR6"],
				figures: { excludingUptake: "0.9", includingUptake: "0.9" },
				sources: [],
			},
		],
	};
}
