// The strings of findings: the page, and what each kind means.

import { defineStrings, plural } from "../i18n/index.ts";

type ByCode = Readonly<Record<string, string>>;

const en = {
	heading: "To resolve",
	lead: "What the engine found while computing. An error stops the one record it concerns and is never counted as zero in silence; the rest goes on.",
	groups: {
		error: { head: "Errors", note: "not counted until they are mended" },
		warning: { head: "Doubtful", note: "counted; look again or say why" },
		info: { head: "Good to know", note: "counted; choices that a reader should know of" },
	},
	filter: "Find in the list",
	severity: "Which to show",
	shown: (count: number, of: number) => `${count} of ${plural(of, "finding", "findings")}`,
	none: "No finding matches.",
	allHeading: "Nothing to resolve",
	allWell:
		"The engine has found nothing wrong or doubtful in this inventory. T/CCAA 39-2022 asks to identify abnormal and foreseeable fluctuations of each source (6.1.2); here they are looked for after every change.",
	pendingHeading: "Findings appear here",
	pending: "As soon as the inventory is evaluated, this page lists what is wrong or doubtful.",
	toResults: "To the results",
	toData: "To the activity data",
	more: (count: number) => `Show ${count} more`,
	meaning: {
		error: "This record is not counted in the total",
		warning: "It is counted; please check",
		info: "It is counted as it is",
	},
	advice: {
		"missing-months":
			"The total lacks these months; fill them in or exclude the source with a reason",
		"no-data": "The total lacks this source; fill it in or exclude it with a reason",
		"unusual-month": "It is counted; check the reading or note the reason",
		"unit-suspected": "It is counted; kWh may have been entered as MWh",
		"counted-twice": "Both are counted; exclude one of them with a reason",
		"meter-invoice-difference": "The metered amount is counted; explain the difference",
		"calibration-expired": "It is counted; have the instrument calibrated (GB 17167)",
		"missing-factor": "The total lacks this source until a factor is chosen",
		"default-instead-of-measured": "It is counted with the default value",
		"factor-other-year": "It is counted with the latest factor before that year",
		"fuel-table-of-other-sector": "Choose the organisation's sector guideline in the settings",
		"significance-missing": "ISO 14064-1 asks for criteria and the reason for each category",
		"mixed-price-basis": "The intensities of these years can't be compared",
		"missing-output": "Enter the output value to have an intensity in Table A.1",
		"intensity-refused": "Assign sources to the product, or mark it as the only one",
		"certificate-used-twice": "A certificate may be used once",
		"outside-kyoto": "It stands beside the total",
		"co2e-only": "It is counted; its share of the total is shown",
	} as ByCode,
};

const zh: typeof en = {
	heading: "待处理",
	lead: "计算时发现的问题。有错误的只停那一条，绝不悄悄按零计；其余照常计算。",
	groups: {
		error: { head: "错误", note: "改正之前不计入总量" },
		warning: { head: "存疑", note: "已计入，请核对或说明" },
		info: { head: "提示", note: "已计入，读者应当知道的选择" },
	},
	filter: "在列表中查找",
	severity: "显示哪些",
	shown: (count, of) => `${of} 项中的 ${count} 项`,
	none: "没有符合的项。",
	allHeading: "没有待处理的问题",
	allWell:
		"没有发现错误或存疑之处。T/CCAA 39-2022 要求识别各碳源活动水平的异常和可预见的波动（6.1.2），这里每次修改后都会重新查找。",
	pendingHeading: "问题会列在这里",
	pending: "算出结果之后，错误和存疑之处会列在本页。",
	toResults: "去看结果",
	toData: "去填活动数据",
	more: (count) => `再显示 ${count} 项`,
	meaning: {
		error: "总量未计入这一条",
		warning: "已计入，请核对",
		info: "已按此计入",
	},
	advice: {
		"missing-months": "总量缺这几个月；请补录，或说明原因并排除该源",
		"no-data": "总量缺这个源；请补录，或说明原因并排除",
		"unusual-month": "已计入；请核对读数，或备注原因",
		"unit-suspected": "已计入；可能把 kWh 填成了 MWh",
		"counted-twice": "两处都已计入；请排除其中一处并说明原因",
		"meter-invoice-difference": "按计量值计入；请说明差异",
		"calibration-expired": "已计入；请安排检定（GB 17167）",
		"missing-factor": "选定因子之前，总量缺这个源",
		"default-instead-of-measured": "已按缺省值计入",
		"factor-other-year": "已按此前最近一年的因子计入",
		"fuel-table-of-other-sector": "请在设置中选择本行业的指南",
		"significance-missing": "ISO 14064-1 要求写明准则和每一类的理由",
		"mixed-price-basis": "这几年的强度不可比",
		"missing-output": "填写产值后，表 A.1 才有强度",
		"intensity-refused": "请给产品指定排放源，或标明它是唯一产品",
		"certificate-used-twice": "一张证书只能用一次",
		"outside-kyoto": "列于总量之外",
		"co2e-only": "已计入；其占总量的比例另行列出",
	},
};

/** `strings().heading` and its like. */
export const strings = defineStrings({ en, zh });
