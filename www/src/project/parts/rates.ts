// Rates of return in words: one, several, none, and why.

import type { RatesOfReturn } from "../../engine/project.ts";
import { formatPercent } from "../../format/index.ts";
import { defineStrings } from "../../i18n/index.ts";

const en = {
	none: "none: no rate makes the value zero",
	several: (rates: string) => `${rates}: several, so none of them says what the project returns`,
	every: "every rate: there is no money at all",
	unsolved: "not looked for: the flows change their sign too often",
	separator: ", ",
};

const zh: typeof en = {
	none: "不存在：没有使净现值为零的收益率",
	several: (rates) => `${rates}：存在多个，都不能说明项目的收益率`,
	every: "任意值：没有任何现金流",
	unsolved: "未求解：现金流变号次数过多",
	separator: "、",
};

const strings = defineStrings({ en, zh });

/** Rates of return, two places each. */
export function ratesText({ answer, percent }: RatesOfReturn): string {
	const text = strings();
	const rates = percent.map((rate) => formatPercent(rate, { atMost: 2 })).join(text.separator);
	switch (answer) {
		case "one":
			return rates;
		case "several":
			return text.several(rates);
		default:
			return text[answer];
	}
}

/** Rates of return in a table: a dash where there is none. */
export function ratesShort({ answer, percent }: RatesOfReturn): string {
	if (answer !== "one" && answer !== "several") return "—";
	return percent.map((rate) => formatPercent(rate, { atMost: 2 })).join(strings().separator);
}
