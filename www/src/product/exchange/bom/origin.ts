// The place that a bill of materials names as an origin, as the code that the study takes.

import { provinces } from "../../../format/index.ts";

/** A place, and whether its name says no more than the code. */
export interface Origin {
	location: string;
	exact: boolean;
}

const OTHERS: Readonly<Record<string, string>> = {
	usa: "US",
	america: "US",
	uk: "GB",
	england: "GB",
	korea: "KR",
	韩国: "KR",
	"mainland china": "CN",
	国产: "CN",
	中国大陆: "CN",
	prc: "CN",
};

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

let countries: ReadonlyMap<string, string> | undefined;

/** Countries by their names in both languages. */
function byName(): ReadonlyMap<string, string> {
	if (countries) return countries;
	const names = new Map<string, string>();
	for (const language of ["zh-CN", "en"]) {
		const shown = new Intl.DisplayNames(language, { type: "region", fallback: "none" });
		for (const first of LETTERS) {
			for (const second of LETTERS) {
				const name = shown.of(first + second);
				if (name !== undefined) names.set(name.toLowerCase(), first + second);
			}
		}
	}
	for (const [name, code] of Object.entries(OTHERS)) names.set(name, code);
	countries = names;
	return names;
}

/** The code of a place; undefined where nothing known is named. */
export function originOf(text: string): Origin | undefined {
	const name = text.normalize("NFKC").trim();
	const code = name.toUpperCase();
	if (provinces.some((each) => each.code === code)) return { location: code, exact: true };
	const within = name.replace(/^(?:中国|china)[\s·,，/-]*/i, "");
	for (const { code: own, name: called } of provinces) {
		const english = called.en.toLowerCase();
		const lower = within.toLowerCase();
		if (lower === english || lower === `${english} province`) return { location: own, exact: true };
		if (!within.startsWith(called.zh)) continue;
		const exact = /^(?:省|市|自治区|壮族自治区|回族自治区|维吾尔自治区|特别行政区)?$/.test(
			within.slice(called.zh.length),
		);
		return { location: own, exact };
	}
	const country =
		byName().get(name.toLowerCase()) ?? (byName().size > 0 && isCountry(code) ? code : undefined);
	return country === undefined ? undefined : { location: country, exact: true };
}

const isCountry = (code: string): boolean =>
	/^[A-Z]{2}$/.test(code) && [...byName().values()].includes(code);
