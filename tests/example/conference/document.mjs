// The worked example of an event: an invented conference of two days with 500 people in Hangzhou, expected and measured.

/** A row of the travel table. */
const journey = (side, number, [group, origin, mode, persons, distance, more = {}]) => ({
  id: `${side === "estimate" ? "e" : "a"}-${String(number + 1).padStart(2, "0")}`,
  side,
  group,
  origin,
  mode,
  persons: String(persons),
  distance: { value: String(distance), unit: "km" },
  roundTrip: true,
  ...more,
});

const sharing = (count) => ({ sharing: String(count) });
const local = (count) => ({ survey: "local", ...(count ? sharing(count) : {}) });

const expected = [
  ["speakers", "北京", "air", 8, 1130],
  ["speakers", "深圳", "air", 6, 1060],
  ["speakers", "上海", "rail", 6, 170],
  ["visitors", "北京", "air", 60, 1130],
  ["visitors", "广州", "air", 45, 1040],
  ["visitors", "成都", "air", 30, 1590],
  ["visitors", "上海", "rail", 70, 170],
  ["visitors", "南京", "rail", 40, 280],
  ["visitors", "合肥", "rail", 25, 410],
  ["visitors", "宁波", "coach", 30, 155],
  ["visitors", "杭州", "metro", 100, 14],
  ["visitors", "杭州", "car", 20, 18, sharing(1)],
  ["staff", "杭州", "metro", 40, 12],
  ["staff", "杭州", "car", 20, 20, sharing(2)],
];

const measured = [
  ["speakers", "北京", "rail", 6, 1279],
  ["speakers", "北京", "air", 2, 1130],
  ["speakers", "深圳", "air", 6, 1060],
  ["speakers", "上海", "rail", 5, 170],
  ["visitors", "北京", "rail", 34, 1279],
  ["visitors", "北京", "air", 21, 1130],
  ["visitors", "广州", "air", 41, 1040],
  ["visitors", "成都", "air", 26, 1590],
  ["visitors", "上海", "rail", 74, 170],
  ["visitors", "南京", "rail", 38, 280],
  ["visitors", "合肥", "rail", 22, 410],
  ["visitors", "宁波", "coach", 28, 155],
  ["visitors", "杭州", "metro", 39, 14, local()],
  ["visitors", "杭州", "taxi", 6, 16, local()],
  ["visitors", "杭州", "car", 12, 18, local(1.5)],
  ["staff", "杭州", "metro", 46, 12],
  ["staff", "杭州", "car", 14, 20, sharing(2)],
];

const desnz = (factor) => ({ pack: "uk-desnz", factor: `desnz.${factor}` });
const core = (factor) => ({ pack: "cn-core", factor });
const ademe = (factor) => ({ pack: "fr-ademe", factor: `ademe.${factor}` });

const source = (id, name, phase, kind, method, factor, [estimate, actual, unit], more = {}) => ({
  id,
  name,
  phase,
  kind,
  method,
  ...(factor ? { factor } : {}),
  estimate: { values: { activity: { value: estimate, unit } } },
  actual: { values: { activity: { value: actual, unit } } },
  ...more,
});

const metered = (document) => ({ evidence: { kind: "metered", document } });
const invoiced = (document) => ({ evidence: { kind: "invoiced", document } });

const left = (id, name, phase, kind, method, reason) => ({ id, name, phase, kind, method, excluded: { reason } });

const sources = [
  source(
    "office",
    "筹备办公用电",
    "preparation",
    "electricity",
    "electricity.purchased",
    undefined,
    ["1800", "1720", "kWh"],
    {
      venue: "office",
      ...metered("办公室电表 2026-01 至 2026-05"),
    },
  ),
  source(
    "paper",
    "印刷用纸",
    "preparation",
    "supplies",
    "embodied.mass",
    core("desnz.material.paper.primary"),
    ["900", "260", "kg"],
    {
      group: "visitors",
      ...invoiced("印刷厂结算单 YS-0517"),
    },
  ),
  source(
    "booth",
    "搭建用木材",
    "preparation",
    "construction",
    "embodied.mass",
    core("desnz.material.wood.primary"),
    ["4.2", "1.9", "t"],
    {
      ...invoiced("搭建商送货单"),
    },
  ),
  source(
    "freight-in",
    "展具运输（进场）",
    "preparation",
    "freight",
    "indirect.freight",
    core("desnz.freight.hgv.all.lavg"),
    ["1500", "1180", "t·km"],
    {
      ...invoiced("物流公司运单"),
    },
  ),
  source("hall", "会场用电", "holding", "electricity", "electricity.purchased", undefined, ["21000", "18650", "kWh"], {
    venue: "centre",
    ...metered("国际会议中心分项电表 2026-05-21 至 22"),
  }),
  source(
    "hotel",
    "参会者住宿",
    "holding",
    "accommodation",
    "indirect.lodging",
    desnz("hotel.cn"),
    ["560", "498", "间夜"],
    {
      group: "visitors",
      venue: "hotel",
      ...invoiced("酒店结算单"),
    },
  ),
  source(
    "meat",
    "午餐和晚宴（禽猪肉）",
    "holding",
    "catering",
    "indirect.meal",
    ademe("meal.white_meat"),
    ["1500", "640", "餐"],
    {
      group: "visitors",
      ...invoiced("餐饮公司结算单"),
    },
  ),
  source(
    "vegetarian",
    "午餐（素食）",
    "holding",
    "catering",
    "indirect.meal",
    ademe("meal.vegetarian"),
    ["0", "780", "餐"],
    {
      group: "visitors",
      ...invoiced("餐饮公司结算单"),
    },
  ),
  source(
    "shuttle",
    "接驳大巴柴油",
    "holding",
    "fleet",
    "fuel.ncv.mass",
    core("ipcc2006.diesel"),
    ["0.31", "0.22", "t"],
    {
      ...invoiced("加油发票"),
    },
  ),
  source("water", "会场用水", "holding", "water", "indirect.water", core("desnz.water.supply"), ["120", "104", "m3"], {
    venue: "centre",
    ...metered("会议中心水表"),
  }),
  source(
    "waste",
    "垃圾填埋",
    "wrap-up",
    "waste",
    "indirect.waste",
    desnz("waste.commercial_industrial.landfill"),
    ["1.3", "0.94", "t"],
    {
      ...invoiced("环卫过磅单"),
    },
  ),
  source(
    "freight-out",
    "展具运输（撤场）",
    "wrap-up",
    "freight",
    "indirect.freight",
    core("desnz.freight.hgv.all.lavg"),
    ["1500", "860", "t·km"],
    {
      ...invoiced("物流公司运单"),
    },
  ),
  left("heating", "会场供热", "holding", "heat", "heat.purchased", "五月不供热"),
  left("kitchen", "厨房燃气", "holding", "fuel", "fuel.ncv.volume", "餐饮因子已含加工能源"),
];

const action = (id, name, phase, of, baseline, planned, achieved, evidence) => ({
  id,
  name,
  phase,
  source: of,
  baseline,
  planned: { value: planned, unit: "kgCO2e" },
  achieved: { value: achieved, unit: "kgCO2e" },
  status: "done",
  evidence,
  responsible: "会务组",
});

const actions = [
  action(
    "rail",
    "北京嘉宾和参会者改乘高铁",
    "holding",
    "travel",
    "预估方案：全部乘飞机",
    "9000",
    "8600",
    "票务系统导出 2026-05-25",
  ),
  action("menu", "午餐改为素食为主", "holding", "meat", "预估方案：全部为禽猪肉餐", "600", "620", "菜单与结算单"),
  action("paperless", "会议资料无纸化", "preparation", "paper", "上届会议用纸量", "700", "850", "印刷厂结算单 YS-0517"),
];

/** The document of the event. */
export const event = {
  format: "tansuan",
  version: 1,
  kind: "event",
  id: "example-conference",
  name: "绿色供应链大会",
  profile: {
    theme: "供应链降碳",
    eventType: "meeting",
    place: "浙江省杭州市国际会议中心",
    region: "CN-ZJ",
    start: "2026-05-21",
    end: "2026-05-22",
    preparationStart: "2026-01-12",
    wrapUpEnd: "2026-05-29",
    scale: "2 天，约 500 人",
    organizer: "绿色供应链联合会（虚构）",
    contact: "会务组",
    area: "4200",
  },
  settings: { gwp: "ar6", grid: "national" },
  venues: [
    { id: "centre", name: "国际会议中心", area: "4200" },
    { id: "hotel", name: "会议酒店" },
    { id: "office", name: "筹备办公室" },
  ],
  groups: [
    { id: "speakers", name: "嘉宾", planned: "20", attended: "19", days: "2" },
    { id: "visitors", name: "参会者", planned: "420", attended: "428", days: "2" },
    { id: "staff", name: "工作人员", organizer: true, planned: "60", attended: "60", days: "2" },
  ],
  sources,
  modes: [
    { id: "rail", name: "高铁", method: "indirect.travel", factor: desnz("rail.national") },
    {
      id: "air",
      name: "飞机",
      method: "indirect.travel",
      factor: core("desnz.air.dom.avg.norf"),
      forcing: desnz("air.dom.avg.rf"),
    },
    { id: "coach", name: "长途大巴", method: "indirect.travel", factor: core("desnz.bus.coach") },
    { id: "metro", name: "地铁", method: "indirect.travel", factor: desnz("rail.underground") },
    { id: "taxi", name: "出租车", method: "indirect.travel", factor: core("desnz.taxi.regular") },
    { id: "car", name: "小汽车", method: "indirect.vehicle", factor: core("desnz.car.avg.petrol") },
  ],
  journeys: [
    ...expected.map((row, number) => journey("estimate", number, row)),
    ...measured.map((row, number) => journey("actual", number, row)),
  ],
  surveys: [{ id: "local", name: "本地参会者", population: "164", sampled: "57", note: "签到时问卷" }],
  actions,
  commitment: {
    date: "2026-03-02",
    party: "绿色供应链联合会（虚构）",
    published: "联合会网站公告栏",
    assets: "优先采用 CCER，不足部分采用省级碳普惠减排量",
  },
  confirmation: {
    way: "independent",
    body: "某认证机构（虚构）",
    date: "2026-08-14",
    conclusion: "核算与抵消符合指南要求",
    document: "评价报告 PJ-2026-031",
  },
  statement: { date: "2026-08-20", party: "绿色供应链联合会（虚构）", published: "联合会网站公告栏" },
  methods: [],
  factors: [],
};

const retired = (date, reference) => ({
  date,
  beneficiary: "绿色供应链联合会（虚构）",
  purpose: "抵消绿色供应链大会排放",
  reference,
});
const good = { additional: true, permanent: true, noLeakage: true, notDoubleCounted: true, verified: true };

/** The lots that offset it, as a register of its own. */
export const assets = {
  format: "tansuan",
  version: 1,
  kind: "assets",
  id: "example-assets",
  name: "碳资产台账",
  lots: [
    {
      id: "example-ccer",
      name: "海上风电 CCER（虚构）",
      kind: "ccer",
      registry: "全国温室气体自愿减排注册登记系统",
      projectId: "EXAMPLE-01",
      projectType: "renewable-energy",
      region: "CN-FJ",
      serials: "EXAMPLE-CCER-1-40",
      vintage: "2024",
      quantity: "40",
      holder: "绿色供应链联合会（虚构）",
      acquired: "2026-06-08",
      retirement: retired("2026-06-30", "注销证明 ZX-EXAMPLE-0630"),
      quality: good,
      uses: [{ id: "example-use-ccer", subject: "example-conference", quantity: "40" }],
    },
    {
      id: "example-inclusive",
      name: "林业碳普惠减排量（虚构）",
      kind: "inclusive",
      standard: "省级碳普惠机制",
      registry: "省级碳普惠登记平台",
      projectId: "EXAMPLE-02",
      projectType: "forestry",
      region: "CN-ZJ",
      poorArea: true,
      serials: "EXAMPLE-PH-1-40",
      vintage: "2023",
      quantity: "40",
      holder: "绿色供应链联合会（虚构）",
      acquired: "2026-07-02",
      retirement: retired("2026-07-10", "注销证明 ZX-EXAMPLE-0710"),
      quality: good,
      uses: [{ id: "example-use-inclusive", subject: "example-conference", quantity: "40" }],
    },
  ],
};
