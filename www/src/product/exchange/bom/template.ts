// A small bill of materials to fill in, with heads in the language of the person.

import { language } from "../../../i18n/index.ts";
import { writeCsv } from "../../../interchange/table/write.ts";
import { saveFile } from "../../../ui/save/save.ts";
import { strings } from "./strings.ts";

const ROWS = {
	en: [
		"Level|Part number|Name|Material|Quantity|Unit|Unit mass (kg)|Supplier|Origin|Remark",
		"1|A-100|Lamp head||1|pcs||||",
		"2|A-110|Housing|Aluminium sheet|1|pcs|0.42|Example Metals|Zhejiang|",
		"2|A-120|Diffuser|PP|1|pcs|0.08|Example Plastics|Germany|",
		"1|B-200|Base|Stainless steel|1|pcs|1.6|Example Metals|Jiangsu|",
		"1|C-300|Box|Board|1|pcs|0.35|||",
	],
	zh: [
		"层级|物料编码|名称|材质|数量|单位|单重(kg)|供应商|产地|备注",
		"1|A-100|灯头||1|件||||",
		"2|A-110|灯壳|铝板|1|件|0.42|某金属公司|浙江|",
		"2|A-120|灯罩|聚丙烯|1|件|0.08|某塑料公司|德国|",
		"1|B-200|底座|不锈钢|1|件|1.6|某金属公司|江苏|",
		"1|C-300|纸箱|纸板|1|件|0.35|||",
	],
} as const;

/** The rows of the template. */
export function templateRows(): { number: string }[][] {
	const rows = ROWS[language() === "zh" ? "zh" : "en"];
	return rows.map((row) => row.split("|").map((number) => ({ number })));
}

/** Saves the template. */
export function saveTemplate(): void {
	saveFile(`${strings().templateName}.csv`, writeCsv(templateRows()), "text/csv");
}
