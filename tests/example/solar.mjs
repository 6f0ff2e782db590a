// Writes the worked project: two megawatts of solar power on the roofs of a plant in Suzhou, 2024 to 2034. The plant is
// invented; the margins of the grid are those of the built-in pack, prices are of the usual size in 2024.
import { writeFileSync } from "node:fs";

const first = 2024;
const last = 2034;
const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
// 2 MW at 1,100 hours of full load; half a percent less each year, to a tenth of a MWh.
const tenths = (index) => Math.round(22_000 * 0.995 ** index);
const megawattHours = years.map((_, index) => `${Math.floor(tenths(index) / 10)}.${tenths(index) % 10}`);
const cn = (factor) => ({ pack: "cn-core", factor, revision: 1 });
const record = (source, year, value, period = String(year), evidence = undefined) => ({
  id: `${source}-${period.replace("/", "-")}`,
  period,
  values: { activity: { value, unit: "MWh", ...(evidence && { evidence }) } },
});
const metered = { kind: "metered", document: "并网点电能表月度抄表记录" };
const grid = {
  om: cn("cn.baseline.om.ec.2019"),
  bm: cn("cn.baseline.bm.ec.2019"),
  omWeight: "0.75",
  bmWeight: "0.25",
  note: "ACM0002：光伏第一计入期取 0.75/0.25",
};
// Money in 万元: of each year's power 80 % is used on the site at 0.65 元/kWh, the rest sold at 0.391 元/kWh. The
// first year has nine months, the last three.
const share = (year) => (year === first ? 275 / 366 : year === last ? 90 / 365 : 1);
const money = (value) => String(Math.round(value * 100) / 100);
const flow = (year, index) => {
  const power = (tenths(index) / 10) * share(year);
  return {
    year,
    ...(year === first && { investment: "640" }),
    operation: money(9 * share(year)),
    revenue: money(power * 0.2 * 0.0391),
    saved: money(power * 0.8 * 0.065),
  };
};
const dated = (id, date, amount, name) => ({ id, date, amount, name });

const document = {
  format: "tansuan",
  version: 1,
  kind: "project",
  id: "project-rooftop-solar",
  name: "苏州某厂 2 MW 屋顶光伏",
  profile: {
    purpose: "以屋顶光伏替代电网供电，减少温室气体排放",
    overview: "在厂房屋顶建设 2 MWp 分布式光伏，自发自用、余电上网，2024 年 4 月 1 日投运。",
    technology: "单晶硅组件，组串式逆变器，10 kV 并网；首年满发 1100 小时，年衰减 0.5%。",
    owner: "苏州某精密制造有限公司（虚构）",
    place: "江苏省苏州市",
    region: "CN-JS",
    boundary: "光伏阵列、逆变器、升压设备至并网点，以及其所替代的华东区域电网机组",
    compliance: ["江苏省投资项目备案证（2023 年）", "建设项目环境影响登记表"],
    template: "grid-renewable",
  },
  settings: {
    gwp: "ar6",
    crediting: { start: "2024-04-01", years: 10, kind: "fixed", renewals: 0, division: "calendar" },
    operatingLife: "25",
    methodologies: [
      {
        id: "m1",
        number: "AMS-I.D",
        name: "小规模可再生能源并网发电",
        programme: "CDM",
        applicability: "装机 2 MW，不超过 15 MW；并网运行",
      },
    ],
    rounding: "down",
    side: "ex-ante",
  },
  alternatives: [
    { id: "a1", name: "由华东区域电网供应等量电力", legal: true, chosen: true, reason: "无需投资，为项目前的做法" },
    { id: "a2", name: "不作为减排项目建设光伏", legal: true, reason: "见投资分析：收益已高于基准" },
    { id: "a3", name: "建设等量燃煤自备电厂", legal: false, reason: "不符合现行产业政策" },
  ],
  functionalEquivalence: "基准线与项目向同一厂区和电网提供等量电力（年发电量相同、电压等级相同）。",
  sources: [
    {
      id: "grid",
      name: "被替代的电网电量",
      role: "baseline",
      relation: "affected",
      selection: "项目发电减少电网机组发电",
      method: "electricity.project",
      activityUnit: "MWh",
      grid,
    },
    {
      id: "own-use",
      name: "逆变器夜间用电",
      role: "project",
      relation: "controlled",
      selection: "由并网点反向计量",
      method: "electricity.project",
      activityUnit: "MWh",
      grid,
    },
    {
      id: "modules",
      name: "光伏组件制造与运输",
      role: "leakage",
      relation: "related",
      boundarySide: "outside",
      method: "embodied.power",
      excluded: "所引方法学不计设备制造的排放",
    },
  ],
  exAnte: {
    grid: years.map((year, index) => record("grid", year, megawattHours[index])),
    "own-use": years.map((year) => record("own-use", year, "6")),
  },
  monitored: {
    grid: [
      record("grid-m", 2024, "1718.4", "2024-04/2024-12", metered),
      record("grid-m", 2025, "2154.7", "2025", metered),
    ],
    "own-use": [
      record("own-use-m", 2024, "4.9", "2024-04/2024-12", metered),
      record("own-use-m", 2025, "6.3", "2025", metered),
    ],
  },
  monitoring: [
    {
      id: "p1",
      name: "净发电量",
      symbol: "EG_PJ,y",
      unit: "MWh",
      sourceId: "grid",
      instrument: "并网点双向电能表，0.5S 级",
      calibration: "每 5 年检定",
      frequency: "连续监测，每月记录",
      responsible: "动力设备部",
      quality: "与供电公司结算单交叉核对",
    },
    {
      id: "p2",
      name: "从电网购入的电量",
      symbol: "EC_PJ,y",
      unit: "MWh",
      sourceId: "own-use",
      instrument: "并网点双向电能表，0.5S 级",
      calibration: "每 5 年检定",
      frequency: "连续监测，每月记录",
      responsible: "动力设备部",
      quality: "与供电公司结算单交叉核对",
    },
    { id: "p3", name: "电网电量边际排放因子", symbol: "EF_OM", unit: "tCO2/MWh", fixed: true },
    { id: "p4", name: "电网容量边际排放因子", symbol: "EF_BM", unit: "tCO2/MWh", fixed: true },
  ],
  additionality: {
    investment: {
      approach: "benchmark",
      benchmark: "8",
      benchmarkSource: "电力行业全投资税前财务基准收益率，示例取值",
      benchmarkTax: "before",
      benchmarkPrices: "nominal",
      statement: "不计碳收益的内部收益率与基准及 ±10% 变动下的结果一并列出。",
    },
    commonPractice: "当地工商业屋顶光伏已较普遍。",
    conclusion: "not-additional",
    note: "本例说明：有减排量不等于可签发信用。",
  },
  checklist: [
    { id: "c1", kind: "compliance", question: "是否完成项目备案？", status: "met", evidence: "备案证" },
    { id: "c2", kind: "compliance", question: "是否完成环境影响登记？", status: "met", evidence: "登记表回执" },
    {
      id: "c3",
      kind: "compliance",
      question: "该电量的绿证是否未出售？",
      status: "met",
      evidence: "绿证账户无转出记录",
    },
    {
      id: "c4",
      kind: "limited-technology",
      question: "工艺和设备是否不属于限制类或淘汰类？",
      status: "met",
      evidence: "光伏发电属鼓励类",
    },
  ],
  coBenefits: [
    {
      id: "b1",
      pollutant: "二氧化硫（SO₂）",
      unit: "t",
      amounts: { 2024: "0.13", 2025: "0.17" },
      basis: "示例取值：按发电量与火电排放绩效估算，仅供演示",
    },
  ],
  economics: {
    unit: "万元",
    priceYear: 2024,
    baseYear: 2024,
    discountRate: "8",
    prices: "nominal",
    tax: "before",
    flows: years.map(flow),
    residualValue: "256",
    datedFlows: [
      dated("d1", "2023-12-20", "-192", "预付款"),
      dated("d2", "2024-03-31", "-448", "竣工结算"),
      ...years
        .slice(0, -1)
        .map((year) => dated(`d-${year}`, `${year}-12-31`, year === first ? "83.42" : "121", "净收益")),
      dated("d3", `${last}-03-31`, "286", "净收益与残值"),
    ],
    carbonPrice: "80",
    shareSold: "100",
    priceChanges: ["-50", "0", "50"],
    rates: ["6", "8", "10"],
    scenarios: [{ id: "s1", name: "上网电价与自用电价下降 20%", revenue: "80" }],
    note: "自用比例 80%，自用电价 0.65 元/kWh，上网电价 0.391 元/kWh；屋顶与设备残值按投资的 40%。",
  },
};

writeFileSync(
  new URL("../../www/public/examples/project-rooftop-solar.json", import.meta.url),
  `${JSON.stringify(document, null, 2)}\n`,
);
