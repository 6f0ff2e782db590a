// What a newcomer hesitates at, explained in two or three sentences with the clause it rests on. The
// clauses are those of T/CCAA 39-2022 where it has one; beside it stand the standards it builds on.

import type { Bilingual } from "../../i18n/index.ts";

/** Where it is written. */
export interface Citation {
	document: string;
	/** The clause or table; absent where the document as a whole is meant. */
	clause?: Bilingual;
}

/** An explained term. */
export interface Topic {
	title: Bilingual;
	text: Bilingual;
	cites: readonly [Citation, ...Citation[]];
}

const ccaa = (clause: string): Citation => ({
	document: "T/CCAA 39-2022",
	clause: { zh: clause, en: clause },
});
const table = (number: string): Citation => ({
	document: "T/CCAA 39-2022",
	clause: { zh: `表 ${number}`, en: `Table ${number}` },
});
const iso = (clause?: string): Citation => ({
	document: "ISO 14064-1:2018",
	...(clause === undefined ? {} : { clause: { zh: clause, en: clause } }),
});
const pact = (property: string): Citation => ({
	document: "PACT Technical Specifications 3",
	clause: { zh: property.replace(", ", "、"), en: property },
});
const MEE_GUIDE: Citation = { document: "MEE announcement 2019 No. 19" };
const gbt: Citation = { document: "GB/T 32150" };

/** The terms. */
export const TOPICS = {
	boundary: {
		title: { zh: "边界", en: "Boundary" },
		text: {
			zh: "边界是物理或组织上的界限：一个过程、一个场所、几个场所，或整个组织。边界一经确定，其中的活动和碳源都应纳入，不能挑着算。请写明哪些在内、哪些在外，以及理由。",
			en: "A boundary is a physical or organisational limit: a process, a site, several sites, the whole organisation. Once it is drawn, every activity and source inside it belongs to the inventory. Say what is in, what is out, and why.",
		},
		cites: [ccaa("3.1.2"), ccaa("4.3"), ccaa("B.1.1.4")],
	},
	consolidation: {
		title: { zh: "合并方法", en: "Consolidation approach" },
		text: {
			zh: "几个场所不全归自己时，要先定怎么合并。按运营或财务控制权，受控的场所计入 100 %，其余不计；按股权比例，各场所按持股计入。一份清单只用一种方法。",
			en: "Where sites are not wholly your own, decide first how they add up. Under operational or financial control a site counts wholly or not at all; under equity share it counts by the share held. One inventory uses one approach.",
		},
		cites: [iso("5.1"), ccaa("4.3")],
	},
	reportingYear: {
		title: { zh: "报告年度", en: "Reporting year" },
		text: {
			zh: "基准年和评审覆盖期一般取自然年，也可以取财务年度。起始月决定哪十二个月算作一年，各年须一致，否则逐年不可比。",
			en: "The base year and the period under review are calendar years as a rule, and may be financial years. The first month decides which twelve months make a year; all years follow it, or they could not be compared.",
		},
		cites: [ccaa("B.1.1.3")],
	},
	baseYear: {
		title: { zh: "基准年", en: "Base year" },
		text: {
			zh: "基准年是以后各年比较的起点。边界、结构、方法或 GWP 有重大变化，或发现差错时，基准年要重算；产量的自然增减不算。",
			en: "The base year is what later years are compared with. It is recalculated when boundary, structure, method or GWP set change materially, or an error is found; growth or decline of output is no reason.",
		},
		cites: [ccaa("3.4.2"), ccaa("6.1.5"), iso("6.4")],
	},
	account: {
		title: { zh: "核算口径", en: "Account" },
		text: {
			zh: "口径决定哪些排放计入总量。GB/T 32150 计燃烧、过程和净购入的电与热，扣除输出和回收；ISO 14064-1 按六个类别，输出不扣；GHG Protocol 按三个范围。各口径同时算出，每个总量都注明用的是哪一个。",
			en: "The account decides what counts in a total. GB/T 32150 adds combustion, processes and net purchased energy, less exports and recovery; ISO 14064-1 has six categories and deducts no exports; the GHG Protocol has three scopes. All are computed, and every total names its own.",
		},
		cites: [table("A.1"), gbt, iso("5.2.4")],
	},
	gwp: {
		title: { zh: "全球变暖潜势", en: "Global warming potential" },
		text: {
			zh: "甲烷等气体按全球变暖潜势（GWP）折算成二氧化碳当量：一千克气体在一百年里相当于多少千克二氧化碳。各年须用同一份评估报告的数值，换一套，总量就变。",
			en: "Gases such as methane become CO₂ equivalents by their global warming potential: how many kilograms of CO₂ warm as much, over a hundred years, as one kilogram of the gas. All years take the values of one report; another report gives other totals.",
		},
		cites: [ccaa("3.5.1"), ccaa("3.5.3"), gbt],
	},
	locationMarket: {
		title: { zh: "基于位置、基于市场", en: "Location- and market-based" },
		text: {
			zh: "基于位置：外购电力用所在电网的平均因子，买不买绿电都一样。基于市场：绿证和绿电合同覆盖的电量按其来源计，其余用剔除市场化非化石电量后的因子，不能再用平均因子。两种总量并列，绿证只影响后一种。",
			en: "Location-based totals take the average of the grid, whatever is bought. Market-based totals take what certificates and green power contracts prove, and for the rest a factor without the traded non-fossil power, never the average. Both stand side by side; certificates move the second alone.",
		},
		cites: [table("A.2"), iso(), { document: "GHG Protocol Scope 2 Guidance" }],
	},
	certificates: {
		title: { zh: "绿证", en: "Green certificates" },
		text: {
			zh: "一张绿证证明一兆瓦时可再生电力，只能使用一次，并须与用电的年份和国家相符。它不是减排量，不能用来抵消别的排放；未核销的绿证什么也不覆盖。",
			en: "A green certificate proves one megawatt-hour of renewable power. It may be used once, for power of the same year and country. It is no emission reduction and offsets nothing else; while it is not redeemed it covers nothing.",
		},
		cites: [table("A.2"), { document: "GHG Protocol Scope 2 Guidance" }],
	},
	emissionTypes: {
		title: { zh: "排放类型", en: "Emission types" },
		text: {
			zh: "各行就是表 A.2 的行：化石燃料燃烧、过程排放、净购入的电力与热力、特殊排放、温室气体回收。逐行想一想本组织有没有，没有的就让它空着。类别和范围由类型推出，可以改。",
			en: "The rows are those of Table A.2: fossil fuel combustion, process emissions, net purchased electricity and heat, special emissions, recovery. Go through them one by one; leave a row empty only if there is none. Category and scope follow from the type and can be corrected.",
		},
		cites: [ccaa("3.5.2"), ccaa("A.2.1"), table("A.2")],
	},
	categories: {
		title: { zh: "类别与范围", en: "Category and scope" },
		text: {
			zh: "ISO 14064-1 分六类：直接排放，输入能源，运输，使用的产品，所售产品的使用，其他。GHG Protocol 分三个范围。归属看是谁的：自有车辆和处理设施是直接排放，委外的是间接排放。",
			en: "ISO 14064-1 has six categories: direct, imported energy, transportation, products used, use of own products, other. The GHG Protocol has three scopes. Ownership decides: own vehicles and treatment are direct, contracted ones indirect.",
		},
		cites: [iso("5.2.4"), table("A.2")],
	},
	activityData: {
		title: { zh: "活动数据", en: "Activity data" },
		text: {
			zh: "活动数据是生产或消费的量：烧了多少燃料、购了多少电、用了多少石灰石。按抄表或结算的原样填，单位可以写成 万kWh、t、Nm³。气体体积要说明状态：Nm³ 是 0 °C，不等于 m³。",
			en: "Activity data are amounts of production or use: fuel burnt, power bought, limestone consumed. Enter them as read or billed, with their unit: 万kWh, t, Nm³. A volume of gas carries its state: Nm³ is at 0 °C and is not m³.",
		},
		cites: [ccaa("3.5.12"), ccaa("A.2.1")],
	},
	evidence: {
		title: { zh: "证据类型", en: "Kinds of evidence" },
		text: {
			zh: "每个数据都有来历：计量（仪表读数）、结算（发票、账单）或估算。写上凭证名称，核查员就能找到它。计量和结算都有时都填，差异会列为待处理。",
			en: "Each figure rests on something: metered (a reading), invoiced (a bill) or estimated. Name the document, and a verifier can find it. Where there are both a reading and a bill, enter both: the difference becomes a finding.",
		},
		cites: [ccaa("6.1.6"), ccaa("A.2.2"), table("A.3")],
	},
	quality: {
		title: { zh: "数据质量与不确定性", en: "Data quality and uncertainty" },
		text: {
			zh: "评审要说明数据怎样保证质量、有多不确定。实测优于计算，计算优于缺省值。因子旁的 A 表示一手文件或两份独立来源，B 表示一份二手来源；更弱的不收录。",
			en: "A review says how the quality of data is assured and how uncertain they are. Measured beats calculated, calculated beats default. A beside a factor is a primary document or two independent ones, B one secondary document; nothing weaker is built in.",
		},
		cites: [ccaa("B.1.3.5"), ccaa("6.1.6")],
	},
	instruments: {
		title: { zh: "计量器具", en: "Measuring instruments" },
		text: {
			zh: "评审要核对计量器具的配备、检定和维护是否符合 GB 17167。填上检定有效期，之后的记录会被标出，直到重新检定。",
			en: "A review checks that meters are fitted, calibrated and kept as GB 17167 asks. Enter how long a calibration holds: records after that day are marked until it is renewed.",
		},
		cites: [ccaa("6.1.2"), ccaa("6.1.6"), { document: "GB 17167" }],
	},
	emissionFactor: {
		title: { zh: "排放因子", en: "Emission factor" },
		text: {
			zh: "排放因子表示一单位活动排放多少温室气体。燃料的因子由几个参数相乘：低位发热量、单位热值含碳量、碳氧化率。每个参数都要有出处，表 A.4 就是它们的清单。",
			en: "An emission factor says how much greenhouse gas a unit of activity emits. That of a fuel is a product of parameters: net calorific value, carbon content, oxidation rate. Each needs its source, and Table A.4 lists them.",
		},
		cites: [ccaa("3.5.4"), ccaa("A.3"), table("A.4")],
	},
	method: {
		title: { zh: "核算方法", en: "Method" },
		text: {
			zh: "方法是把活动数据变成排放量的公式，出自标准或指南。先选类型，再选方法；需要填哪些量，由公式决定。评审要列出所依据的标准和方法学。",
			en: "A method is the formula that turns activity data into emissions, out of a standard or guideline. The type comes first, then the method; the formula decides what has to be entered. A review names the standards and methods it follows.",
		},
		cites: [ccaa("B.1.1.2"), ccaa("B.1.2.2")],
	},
	biogenic: {
		title: { zh: "生物成因碳", en: "Biogenic carbon" },
		text: {
			zh: "生物质燃烧放出的二氧化碳另行列出，不计入总量，因为植物生长时吸收过它。燃烧产生的甲烷和氧化亚氮仍计入总量。",
			en: "CO₂ from burning biomass is shown beside the total and not in it, since the plants had taken it up. The methane and nitrous oxide of the fire stay inside the total.",
		},
		cites: [table("A.2"), gbt, iso()],
	},
	beside: {
		title: { zh: "列于总量之外", en: "Beside the total" },
		text: {
			zh: "有些量须报告，但不属于本口径的总量：生物成因二氧化碳、外购产品的隐含碳、清除量、七种气体以外的气体。它们既不加入总量，也不从中扣减。",
			en: "Some amounts are reported but belong to no total of this account: biogenic CO₂, carbon embodied in purchased products, removals, gases outside the seven. They are neither added to the total nor taken off it.",
		},
		cites: [table("A.2"), ccaa("3.5.1"), gbt],
	},
	exclusion: {
		title: { zh: "排除的排放源", en: "Excluded sources" },
		text: {
			zh: "边界内的碳源原则上都要计入。确实不计的要写明理由，它会和其他排放源一起列出，覆盖率也会说明总量涵盖了多少。",
			en: "In principle every source inside the boundary counts. One that does not needs a written reason; it stays in the list with the others, and the coverage says how much of the boundary the total holds.",
		},
		cites: [ccaa("4.3"), iso("5.2.3")],
	},
	significance: {
		title: { zh: "间接排放的重要性", en: "Significance of indirect emissions" },
		text: {
			zh: "输入能源以外的间接排放很多，不必都算，但要先定准则：规模、影响能力、数据可得性等。按准则给每个子类打分，计入或不计入都要写明理由。",
			en: "There are many indirect emissions, and not all need to count; but the criteria come first: size, influence, data available. Score each sub-category by them, and give the reason for counting it or leaving it out.",
		},
		cites: [iso("5.2.3"), ccaa("4.3")],
	},
	intensity: {
		title: { zh: "碳排放强度", en: "Intensity" },
		text: {
			zh: "强度是单位产量、产值或服务量的碳排放量。产值要注明当年价还是不变价、是否含税，口径不同的年份不能比。有多种产品时，只有指定了各自排放源的产品才有单位产品强度。",
			en: "Intensity is the emission per unit of output, output value or service. An output value says whether its prices are current or constant and whether tax is in; years that differ in this cannot be compared. Of several products, only one with sources of its own has an intensity.",
		},
		cites: [ccaa("3.5.9"), table("A.1")],
	},
	tableA1: {
		title: { zh: "表 A.1", en: "Table A.1" },
		text: {
			zh: "表 A.1 并列各年的碳排放强度和总量。总量旁注明核算口径；显示的数由精确值修约而来，不是由修约后的行相加。",
			en: "Table A.1 sets intensity and total of the years side by side. The account is named beside the total; each figure is the exact value rounded, not a sum of rounded rows.",
		},
		cites: [ccaa("A.1.1"), table("A.1")],
	},
	tables: {
		title: { zh: "表 A.2 至 A.5", en: "Tables A.2 to A.5" },
		text: {
			zh: "表 A.2 列活动数据，表 A.3 说明数据从哪里来，表 A.4 列出每个因子的参数和出处，表 A.5 列主要产品的产量和产值。附录 A 是资料性的示例，不是强制的格式。",
			en: "Table A.2 lists the activity data, A.3 where they come from, A.4 the parameters of each factor with their sources, A.5 output and value of the main products. Annex A is informative: an example, not a prescribed form.",
		},
		cites: [ccaa("A.2.1"), ccaa("A.2.2"), ccaa("A.3"), ccaa("A.4")],
	},
	products: {
		title: { zh: "主要产品", en: "Main products" },
		text: {
			zh: "按年填写每种主要产品的产量和产值，它们进入表 A.5，也是表 A.1 强度的分母。缺产值的年份就没有万元产值强度。",
			en: "Enter output and output value of each main product by year. They fill Table A.5 and are what the intensities of Table A.1 divide by; a year without output value has no intensity by value.",
		},
		cites: [ccaa("A.4"), table("A.5"), ccaa("3.5.9")],
	},
	findings: {
		title: { zh: "待处理", en: "To resolve" },
		text: {
			zh: "评审要识别活动水平的异常和可预见的波动。每次修改后都会查找：缺月份、某月是相邻月份的几倍、单位像是填错、因子超出适用年份、同一来源计了两次。错误只停那一条，存疑的照常计入。",
			en: "A review identifies abnormal and foreseeable fluctuations. After each change they are looked for: missing months, a month several times its neighbours, a unit that looks wrong, a factor outside its years, a source counted twice. An error stops its own record; what is doubtful still counts.",
		},
		cites: [ccaa("6.1.2")],
	},
	neutrality: {
		title: { zh: "活动碳中和", en: "Carbon neutrality of an event" },
		text: {
			zh: "先减排，再以已注销的配额、减排量或新建林业碳汇抵消，抵消量不小于实际排放量，一克也不能少。各条强制规则都满足后，才能出具声明；指南中“碳中和”的含义与标准 3.5.6 的定义不同。",
			en: "Reduce first, then offset with allowances, credits or the sink of a new forest, retired and no less than was emitted, to the last gram. A statement is composed once every binding rule holds; the guide's meaning of the word differs from that of 3.5.6.",
		},
		cites: [MEE_GUIDE, ccaa("B.4.4"), ccaa("3.5.6")],
	},
	retirement: {
		title: { zh: "注销", en: "Retirement" },
		text: {
			zh: "注销之后，这些编号不能再出售或使用，因此只有已注销的批次才算抵消。请在登记系统办理，并留存写明日期、用途和编号的证明。同一编号在全部核算中只能用一次。",
			en: "Once retired, serial numbers can't be sold or used again, which is why only retired lots offset anything. Have it done in the registry, and keep the proof with its date, purpose and serials. A serial number is used once in the whole workspace.",
		},
		cites: [MEE_GUIDE, ccaa("3.5.10")],
	},
	additionality: {
		title: { zh: "额外性", en: "Additionality" },
		text: {
			zh: "没有减排收入项目就不会实施，减排量才是额外的。通常先看是否首例，再做投资分析或障碍分析，最后看同类项目是否已经普遍。投资分析的内部收益率不含碳收益，并要写明税前或税后、名义或实际。",
			en: "Reductions are additional where the project would not happen without their revenue. Ask whether it is the first of its kind, then analyse investment or barriers, then look whether others do the same. The rate of return is without carbon revenue, and says whether it is before tax and nominal.",
		},
		cites: [ccaa("B.2.3.2"), { document: "ISO 14064-2:2019" }],
	},
	pactFile: {
		title: { zh: "PACT 文件", en: "PACT file" },
		text: {
			zh: "PACT 是企业之间传递产品碳足迹的通用数据格式。文件只含从摇篮到大门的部分：使用、报废处理和抵消不在其中，客户会自己续算。文件一经交出就不再修改，数值有变就另出一份新的，并写明替代哪一份。",
			en: "PACT is a common form in which companies pass product footprints on. A file holds the part from cradle to gate: use, disposal and offsets are not in it, since the customer goes on from there. A file that was handed over is never changed; a new figure is a new file that names the one it replaces.",
		},
		cites: [pact("ProductFootprint"), { document: "ISO 14067:2018" }],
	},
	pactValidity: {
		title: { zh: "PACT 文件的有效期", en: "Validity of a PACT file" },
		text: {
			zh: "有效期不早于数据期结束，最迟至数据期结束后三年。没有写明时，客户按满三年对待；每年仍宜核对一次数值是否有明显变化。",
			en: "A file is valid from the end of the period of its data at the earliest, and for three years after it at most. Where nothing is said, customers take the full three years; look once a year whether the figure has changed notably.",
		},
		cites: [pact("validityPeriodStart, validityPeriodEnd")],
	},
} as const satisfies Record<string, Topic>;

/** The name of an explained term. */
export type TopicId = keyof typeof TOPICS;

/** A term. */
export const topicOf = (id: TopicId): Topic => TOPICS[id];
