// The gases that processes commonly emit, as choices; another one that the document names stays one.

import { defineStrings } from "../../i18n/index.ts";
import type { Choice } from "../../ui/field/select.component.ts";

const en = {
	co2: "CO₂, fossil",
	"co2-biogenic": "CO₂, biogenic",
	"co2-luc": "CO₂ of land-use change",
	ch4: "CH₄, fossil",
	"ch4-biogenic": "CH₄, biogenic",
	n2o: "N₂O",
	"hfc-134a": "HFC-134a",
	"hfc-32": "HFC-32",
	"hfc-125": "HFC-125",
	cf4: "CF₄",
	c2f6: "C₂F₆",
	sf6: "SF₆",
	nf3: "NF₃",
	co2e: "known as CO₂e only",
};

const zh: typeof en = {
	...en,
	co2: "CO₂（化石）",
	"co2-biogenic": "CO₂（生物源）",
	"co2-luc": "CO₂（土地利用变化）",
	ch4: "CH₄（化石）",
	"ch4-biogenic": "CH₄（生物源）",
	co2e: "只知 CO₂e",
};

const strings = defineStrings({ en, zh });

/** The choices. */
export function gasChoices(kept = ""): Choice[] {
	const choices = Object.entries(strings()).map(([value, label]) => ({ value, label }));
	const known = kept === "" || choices.some(({ value }) => value === kept);
	return known ? choices : [...choices, { value: kept, label: kept.toUpperCase() }];
}

/** What a gas is called. */
export const gasName = (gas: string): string =>
	gasChoices(gas).find(({ value }) => value === gas)?.label ?? gas;
