// A small package as openLCA writes it, made for tests.

import { strToU8, zipSync } from "fflate";

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
 * The files of a package: a bracket of 2 lb of steel, a coating that no process supplies, and 0.5 kg of CO2; 1 kg of steel takes 0.1 kg
 * of steel and emits 1.8 kg of CO2 and 0.01 kg of methane (29.8, AR6).
 */
export const BRACKET = {
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

/** A package of these files. */
export const packageOf = (files: Record<string, unknown>) =>
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
