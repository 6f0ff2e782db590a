// How the parts of one's own method are changed: pure.

import type { Method } from "../../engine/types.ts";
import type { Bilingual } from "../../i18n/index.ts";
import type { Parameter } from "../model.ts";

/** A method to begin with: an amount times a factor. */
export const freshMethod = (id: string, name: string): Method => ({
	id,
	revision: 1,
	name: { zh: name, en: name },
	emissionTypes: ["industrial-process"],
	parameters: [
		{
			id: "activity",
			symbol: "AD",
			name: { zh: "活动数据", en: "Activity" },
			unit: "t",
			role: "measured",
			required: true,
		},
		{
			id: "ef",
			symbol: "EF",
			name: { zh: "排放因子", en: "Emission factor" },
			unit: "tCO2/t",
			role: "factor",
			required: true,
		},
	],
	emissions: [{ gas: "co2", formula: "activity * ef" }],
	direction: "emission",
});

/** A list with one item changed; undefined takes it out. */
export const replaced = <T>(list: readonly T[], at: number, item: T | undefined): T[] =>
	list.flatMap((each, index) => (index === at ? (item === undefined ? [] : [item]) : [each]));

/** An id for a new parameter that no other has. */
export function freeId(parameters: readonly Parameter[]): string {
	for (let count = 1; ; count += 1) {
		const id = `x${count}`;
		if (!parameters.some((each) => each.id === id)) return id;
	}
}

/** The same name in both languages where only one is typed. */
export const named = (old: Bilingual, text: string, language: "zh" | "en"): Bilingual =>
	old.zh === old.en ? { zh: text, en: text } : { ...old, [language]: text };
