// What the tests of tables read them against: a small mill, and rows from text.

import type { KnownOrganization, KnownSource } from "./mapping.ts";

const source = (
	id: string,
	name: string,
	emissionType: string,
	unit: string,
	aliases: readonly string[] = [],
	mainParam = "activity",
): KnownSource => ({
	id,
	name,
	aliases,
	emissionType,
	mainParam,
	unit,
	params: [
		{ id: mainParam, names: ["活动数据", "Activity data"], unit },
		{ id: "ncv", names: ["低位发热量", "Net calorific value"], unit: "GJ/t" },
		{ id: "blend/share", names: ["份额", "Share"], unit: "%" },
	],
});

/** A mill with a gas boiler, purchased electricity and a waste-water works. */
export const knownMill: KnownOrganization = {
	years: [2023, 2024],
	startMonth: 1,
	instruments: [{ id: "m1", name: "1号电表" }],
	sources: [
		source("boiler", "燃气锅炉", "stationary-combustion", "万Nm3", ["天然气"]),
		source("power", "外购电力", "purchased-electricity", "MWh", ["电力", "Electricity"]),
		source("water", "废水站", "waste-treatment", "m3", [], "volume"),
		source("cars", "公务车", "mobile-combustion", "kg", ["汽油", "Gasoline"]),
		source("trucks", "货车", "mobile-combustion", "t", ["柴油", "Diesel"]),
	],
};

/** Rows of a text with a line a row and a bar or comma between cells. */
export const rowsOf = (text: string): string[][] =>
	text
		.trim()
		.split("\n")
		.map((line) =>
			line
				.trim()
				.split(line.includes("|") ? "|" : ",")
				.map((cell) => cell.trim()),
		);
