// The strings of the settings: each choice with its clause and what follows from it.

import { defineStrings } from "../../i18n/index.ts";

const en = {
	heading: "How the inventory is counted",
	note: "one choice for all sites and years, printed with every table",
	consolidation: "Consolidation approach",
	consolidationHint:
		"ISO 14064-1:2018, 5.1. Control counts a site wholly or not at all; equity share counts it by the share held.",
	consolidations: {
		"operational-control": "Operational control",
		"financial-control": "Financial control",
		"equity-share": "Equity share",
	},
	years: "Reporting years",
	yearsHint:
		"By the calendar year they begin in, separated by commas. They are the columns of Tables A.1 to A.5.",
	yearsWrong: "Years are written like 2022, 2023, 2024.",
	yearStartMonth: "A reporting year starts in",
	yearStartHint:
		"T/CCAA 39-2022, B.1.1.3: calendar or financial year. It decides which months make up a year.",
	month: (month: number) =>
		new Intl.DateTimeFormat("en", { month: "long", timeZone: "UTC" }).format(
			Date.UTC(2024, month - 1),
		),
	baseYear: "Base year",
	baseYearHint:
		"T/CCAA 39-2022, 6.1.5; ISO 14064-1:2018, 6.4. Later years are compared with it; changes of structure or method recalculate it.",
	noBaseYear: "None yet",
	threshold: "The base year is calculated anew from",
	thresholdHint:
		"Of its total, all open changes together (ISO 14064-1:2018, 6.4). Changes are entered under Base year.",
	gwp: "Global warming potentials",
	gwpHint:
		"GB/T 32150-2025 takes AR6. One set converts all years; another set changes every total with CH₄, N₂O or refrigerants.",
	gwps: {
		ar6: "AR6 (2021)",
		ar5: "AR5 (2013)",
		ar4: "AR4 (2007)",
		sar: "SAR (1995), older sector guidelines",
	},
	electricity: "Average factor of purchased electricity",
	electricityHint:
		"Location-based totals. The national average suits GB/T 32150; ISO 14064-1 and GHG Protocol ask for the nearest grid, the province.",
	electricities: {
		"by-account": "By account: national for GB/T 32150, else province",
		national: "National average in every account",
		province: "Province in every account",
	},
	guideline: "Fuel table of the sector guideline",
	guidelineHint:
		"Default NCV, carbon content and oxidation come from it. Without one GB/T 32151.34-2024 stands in, with a finding.",
	noGuideline: "None (GB/T 32151.34-2024 stands in)",
	account: "Total shown first",
	accountHint:
		"T/CCAA 39-2022, Table A.1. All totals are computed; this one leads the results and the intensities.",
	accounts: {
		gbt32150: "GB/T 32150",
		"iso14064-location": "ISO 14064-1, location-based",
		"iso14064-market": "ISO 14064-1, market-based",
		"ghgp-location": "GHG Protocol, location-based",
		"ghgp-market": "GHG Protocol, market-based",
	},
	steamDeduction: "Deduct 83.74 kJ/kg from the enthalpy of steam",
	steamHint:
		"The NDRC guidelines deduct the feed water's heat, GB/T 32151.34-2024 (eq. 13) does not; the heat differs by about 3 %.",
};

const zh: typeof en = {
	heading: "核算设置",
	note: "全部场所和年度同一选择，随各表打印",
	consolidation: "合并方法",
	consolidationHint:
		"ISO 14064-1:2018 5.1。按控制权：设施全部计入或不计入；按股权：依持股比例计入。",
	consolidations: {
		"operational-control": "运营控制权",
		"financial-control": "财务控制权",
		"equity-share": "股权比例",
	},
	years: "报告年度",
	yearsHint: "写年度起始的公历年，用逗号隔开；即表 A.1 至 A.5 的各列。",
	yearsWrong: "年度请写成 2022, 2023, 2024。",
	yearStartMonth: "报告年度起始月",
	yearStartHint: "T/CCAA 39-2022 B.1.1.3：可取自然年或财务年度。它决定各月归入哪一年度。",
	month: (month) => `${month} 月`,
	baseYear: "基准年",
	baseYearHint:
		"T/CCAA 39-2022 6.1.5；ISO 14064-1:2018 6.4。以后各年与它比较；结构或方法变化时须重算。",
	noBaseYear: "暂不设",
	threshold: "重新计算基准年的阈值",
	thresholdHint:
		"占基准年总量的百分比，未处理的变更合计（ISO 14064-1:2018 6.4）。变更在“基准年”一栏登记。",
	gwp: "全球变暖潜势（GWP）",
	gwpHint:
		"GB/T 32150-2025 取 AR6。各年统一用一套；换一套，凡含甲烷、氧化亚氮、制冷剂的总量都会变。",
	gwps: {
		ar6: "AR6（2021）",
		ar5: "AR5（2013）",
		ar4: "AR4（2007）",
		sar: "SAR（1995），早期行业指南",
	},
	electricity: "外购电力平均因子",
	electricityHint:
		"用于基于位置的总量。GB/T 32150 取全国平均；ISO 14064-1 和 GHG Protocol 取最近的电网，即省级。",
	electricities: {
		"by-account": "随总量口径：GB/T 32150 取全国，其余取省级",
		national: "各口径均取全国平均",
		province: "各口径均取省级",
	},
	guideline: "行业指南的燃料参数表",
	guidelineHint:
		"低位发热量、含碳量、碳氧化率的缺省值取自此表。未选时借用 GB/T 32151.34-2024，并列为待处理。",
	noGuideline: "未选（借用 GB/T 32151.34-2024）",
	account: "首先显示的总量",
	accountHint: "T/CCAA 39-2022 表 A.1。各口径都会计算，结果页和强度以此口径为先。",
	accounts: {
		gbt32150: "GB/T 32150",
		"iso14064-location": "ISO 14064-1，基于位置",
		"iso14064-market": "ISO 14064-1，基于市场",
		"ghgp-location": "GHG Protocol，基于位置",
		"ghgp-market": "GHG Protocol，基于市场",
	},
	steamDeduction: "蒸汽焓值扣减 83.74 kJ/kg",
	steamHint: "发改委指南扣减给水热量，GB/T 32151.34-2024 式（13）不扣减；热量相差约 3 %。",
};

export const strings = defineStrings({ en, zh });
