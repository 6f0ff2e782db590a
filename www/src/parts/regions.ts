// Where a facility may stand: a province of China, or a country abroad.

import { formatRegion, provinces } from "../format/index.ts";
import { defineStrings } from "../i18n/index.ts";
import type { Choice } from "../ui/field/select.component.ts";

const COUNTRIES =
	"VN TH MY ID PH SG IN BD PK KZ UZ JP KR AU NZ US CA MX BR CL AR PE DE FR GB IT ES NL BE PL HU CZ RO SE FI NO CH TR RU AE SA EG MA ET KE NG ZA".split(
		" ",
	);

const strings = defineStrings({
	en: { provinces: "China, by province", abroad: "Abroad", other: "Other" },
	zh: { provinces: "中国各省级行政区", abroad: "境外", other: "其他" },
});

/** The provinces, each with its Chinese and its English name. */
export const provinceChoices = (kept = ""): Choice[] => [
	...provinces.map(({ code, name }) => ({
		value: code,
		label: `${name.zh} ${name.en}`,
		group: strings().provinces,
	})),
	...unknown(kept, kept.startsWith("CN-")),
];

/** The provinces, then countries; what the document says stays a choice. */
export const regionChoices = (kept = ""): Choice[] => [
	...provinceChoices(),
	...countryChoices().map((choice) => ({ ...choice, group: strings().abroad })),
	...unknown(kept, COUNTRIES.includes(kept)),
];

/** The countries alone. */
export const countryChoices = (): Choice[] =>
	COUNTRIES.map((value) => ({ value, label: formatRegion(value) }));

function unknown(kept: string, known: boolean): Choice[] {
	const here = known || provinces.some(({ code }) => code === kept);
	return kept === "" || here ? [] : [{ value: kept, label: kept, group: strings().other }];
}
