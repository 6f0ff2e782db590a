// Regions for people: provinces by ISO 3166-2, regional grids, countries, the world.

import { type Bilingual, inLanguage, languageTag } from "../i18n/index.ts";

const NAMES: Readonly<Record<string, readonly [zh: string, en: string]>> = {
	"CN-BJ": ["北京", "Beijing"],
	"CN-TJ": ["天津", "Tianjin"],
	"CN-HE": ["河北", "Hebei"],
	"CN-SX": ["山西", "Shanxi"],
	"CN-NM": ["内蒙古", "Inner Mongolia"],
	"CN-LN": ["辽宁", "Liaoning"],
	"CN-JL": ["吉林", "Jilin"],
	"CN-HL": ["黑龙江", "Heilongjiang"],
	"CN-SH": ["上海", "Shanghai"],
	"CN-JS": ["江苏", "Jiangsu"],
	"CN-ZJ": ["浙江", "Zhejiang"],
	"CN-AH": ["安徽", "Anhui"],
	"CN-FJ": ["福建", "Fujian"],
	"CN-JX": ["江西", "Jiangxi"],
	"CN-SD": ["山东", "Shandong"],
	"CN-HA": ["河南", "Henan"],
	"CN-HB": ["湖北", "Hubei"],
	"CN-HN": ["湖南", "Hunan"],
	"CN-GD": ["广东", "Guangdong"],
	"CN-GX": ["广西", "Guangxi"],
	"CN-HI": ["海南", "Hainan"],
	"CN-CQ": ["重庆", "Chongqing"],
	"CN-SC": ["四川", "Sichuan"],
	"CN-GZ": ["贵州", "Guizhou"],
	"CN-YN": ["云南", "Yunnan"],
	"CN-XZ": ["西藏", "Tibet"],
	"CN-SN": ["陕西", "Shaanxi"],
	"CN-GS": ["甘肃", "Gansu"],
	"CN-QH": ["青海", "Qinghai"],
	"CN-NX": ["宁夏", "Ningxia"],
	"CN-XJ": ["新疆", "Xinjiang"],
	"CN-TW": ["台湾", "Taiwan"],
	"CN-HK": ["香港", "Hong Kong"],
	"CN-MO": ["澳门", "Macao"],
};

const GRIDS: Readonly<Record<string, readonly [zh: string, en: string]>> = {
	"CN-GRID-NC": ["华北电网", "North China grid"],
	"CN-GRID-NE": ["东北电网", "Northeast China grid"],
	"CN-GRID-EC": ["华东电网", "East China grid"],
	"CN-GRID-CC": ["华中电网", "Central China grid"],
	"CN-GRID-NW": ["西北电网", "Northwest China grid"],
	"CN-GRID-SC": ["南方电网", "South China grid"],
	"CN-GRID-SW": ["西南电网", "Southwest China grid"],
	GLO: ["全球", "World"],
};

/** The provinces of China by their codes, in the usual order. */
export const provinces: readonly { code: string; name: Bilingual }[] = Object.entries(NAMES).map(
	([code, [zh, en]]) => ({ code, name: { zh, en } }),
);

/** A region's name in the language in use; a code that nobody knows stays as it is. */
export function formatRegion(code: string): string {
	const own = NAMES[code] ?? GRIDS[code];
	if (own) return inLanguage({ zh: own[0], en: own[1] });
	if (!/^[A-Z]{2}$/.test(code)) return code;
	return new Intl.DisplayNames(languageTag(), { type: "region" }).of(code) ?? code;
}
