// The mill itself: profile, settings, sites, instruments, products, certificates, significance. All invented.

export const organization = {
  format: "tansuan",
  version: 1,
  kind: "organization",
  id: "example-paper-mill",
  name: "青溪纸业",
  profile: {
    legalName: "浙江青溪纸业有限公司（虚构示例）",
    creditCode: "",
    industry: "C2221 机制纸及纸板制造",
    nature: "有限责任公司",
    scale: "中型企业，员工 612 人",
    registeredCapital: "18600 万元",
    address: "浙江省湖州市安吉县青溪镇溪口路 1 号（虚构）",
    region: "CN-ZJ",
    responsible: "陈溪，能源与环境部",
    contact: "0572-0000000",
    description:
      "以竹材碱法制浆和外购商品浆生产文化用纸，年产约 10 万吨，部分卷筒纸在海盐分切为复印纸。配有碱回收炉、竹屑锅炉、燃气锅炉和燃煤锅炉，背压机组自发电不计入外购电力；厂内石灰窑为轻质碳酸钙（PCC）填料车间供应石灰和二氧化碳。",
    boundary:
      "安吉制浆造纸厂和海盐分切加工厂，均由本公司运营控制。统计期为自然年。背压机组发电消耗的燃料已计入锅炉燃料，不重复计算。化石燃料缺省值取 GB/T 32151.34-2024 表 C.1。",
  },
  settings: {
    consolidation: "operational-control",
    yearStartMonth: 1,
    years: [2022, 2023, 2024],
    baseYear: 2022,
    gwp: "ar6",
    electricity: "by-account",
    guideline: "gbt32151.34-2024",
    steamDeduction: false,
    account: "gbt32150",
  },
  facilities: [
    {
      id: "fac-mill",
      name: "安吉制浆造纸厂",
      region: "CN-ZJ",
      address: "浙江省湖州市安吉县青溪镇溪口路 1 号（虚构）",
      controlled: true,
      share: "100",
    },
    {
      id: "fac-converting",
      name: "海盐分切加工厂",
      region: "CN-ZJ",
      address: "浙江省嘉兴市海盐县滨海二路 88 号（虚构）",
      controlled: true,
      share: "70",
      note: "与当地包装企业合资，持股 70 %，由本公司负责运营，按运营控制权计入 100 %。",
    },
  ],
};

const instrument = (id, name, model, serial, className, calibratedUntil, location) => ({
  id,
  name,
  model,
  serial,
  class: className,
  calibratedUntil,
  location,
});

export const instruments = [
  instrument("ins-gas-boiler", "超声流量计 M-03", "CUF-200", "U2103-118", "1.0 级", "2025-05-31", "燃气锅炉房调压柜"),
  instrument("ins-gas-kiln", "涡轮流量计 M-04", "TBQZ-80", "T2007-052", "1.0 级", "2025-09-30", "石灰窑燃气支线"),
  {
    ...instrument(
      "ins-coal-belt",
      "电子皮带秤 M-05",
      "ICS-14A",
      "B1911-007",
      "0.5 级",
      "2024-06-30",
      "燃煤锅炉输煤皮带",
    ),
    note: "2024 年 6 月到期后未按计划送检。",
  },
  instrument("ins-weighbridge", "汽车衡 M-01", "SCS-120", "W1805-031", "Ⅲ 级", "2025-03-31", "物流门"),
  instrument("ins-power-main", "110 kV 关口电能表 E-01", "DTSD-341", "330523-0101", "0.2S 级", "2026-12-31", "厂总变"),
  instrument(
    "ins-power-converting",
    "10 kV 电能表 E-11",
    "DTSD-341",
    "330424-0207",
    "0.5S 级",
    "2026-08-31",
    "海盐配电房",
  ),
  instrument("ins-pv", "光伏并网电能表 E-05", "DTSD-545", "PV-2021-05", "0.5S 级", "2027-06-30", "成品库屋顶配电箱"),
  instrument("ins-heat-main", "热量表 H-01", "CRL-H", "H2002-016", "2 级", "2025-04-30", "集中供热交接站"),
  instrument("ins-steam-converting", "蒸汽流量计 H-11", "VFM-150", "S2106-009", "1.0 级", "2025-06-30", "海盐供汽入口"),
  instrument("ins-steam-sold", "蒸汽热量计 H-03", "CRL-S", "H1909-044", "2 级", "2025-04-30", "外供蒸汽管廊"),
  instrument("ins-lime-scale", "料斗秤 M-07", "HCS-5", "L2010-003", "0.5 级", "2025-02-28", "石灰窑上料口"),
  instrument("ins-wastewater", "电磁流量计 W-02", "LDG-300", "EM2108-077", "0.5 级", "2025-07-31", "厌氧反应器进水"),
  instrument("ins-cod", "COD 在线监测仪 W-05", "CODmax-Ⅲ", "C2112-020", "±10 %", "2025-01-31", "厌氧反应器进出水"),
  instrument("ins-biogas", "沼气流量计 M-09", "TGF-150", "G2011-015", "1.5 级", "2025-08-31", "沼气稳压柜"),
  instrument("ins-liquor", "黑液质量流量计 M-11", "CMF-200", "Q2003-008", "0.2 级", "2025-10-31", "碱回收炉黑液喷枪前"),
  instrument("ins-co2", "烟气流量计 M-12", "TMF-400", "F2109-026", "1.5 级", "2025-11-30", "PCC 碳化塔入口"),
  instrument("ins-water", "超声水表 W-01", "CWM-400", "WM2015-002", "2 级", "2025-12-31", "自来水总管"),
];

const productYear = (output, value) => ({
  output,
  value: { value, unit: "万元" },
  priceBasis: { kind: "current", taxIncluded: false },
});

export const products = [
  {
    id: "prod-offset",
    name: "文化用纸（双胶纸、书写纸卷筒）",
    unit: "t",
    sole: false,
    years: {
      2022: productYear("78420", "45327"),
      2023: productYear("80150", "44403"),
      2024: productYear("79630", "43717"),
    },
  },
  {
    id: "prod-copy",
    name: "复印纸（分切加工）",
    unit: "t",
    sole: false,
    sources: ["src-power-converting", "src-steam-converting"],
    years: {
      2022: productYear("19860", "12313"),
      2023: productYear("20340", "12204"),
      2024: productYear("20610", "12222"),
    },
  },
];

export const certificates = [
  {
    id: "cert-2023-wind",
    kind: "gec",
    serials: "GEC-SAMPLE-2023-000001～002000",
    mwh: "2000",
    country: "CN",
    generationYear: 2023,
    redeemedFor: 2023,
    technology: "风电",
    document: "绿证核销凭证 2023.pdf",
  },
  {
    id: "cert-2024-wind",
    kind: "gec",
    serials: "GEC-SAMPLE-2024-000001～003000",
    mwh: "3000",
    country: "CN",
    generationYear: 2024,
    redeemedFor: 2024,
    facilityId: "fac-mill",
    technology: "风电",
    document: "绿证核销凭证 2024-1.pdf",
  },
  {
    id: "cert-2024-solar",
    kind: "gec",
    serials: "GEC-SAMPLE-2024-003001～004200",
    mwh: "1200",
    country: "CN",
    generationYear: 2024,
    redeemedFor: 2024,
    facilityId: "fac-converting",
    technology: "光伏发电",
    document: "绿证核销凭证 2024-2.pdf",
  },
  {
    id: "cert-2024-held",
    kind: "gec",
    serials: "GEC-SAMPLE-2024-004201～005700",
    mwh: "1500",
    country: "CN",
    generationYear: 2024,
    technology: "光伏发电",
    document: "绿证交易凭证 2024-3.pdf",
  },
];

const row = (id, category, subcategory, [size, influence, access], included, reason) => ({
  id,
  category,
  subcategory,
  criteria: [
    { name: "排放规模", score: size },
    { name: "影响能力", score: influence },
    { name: "数据可得性", score: access },
  ],
  included,
  reason,
});

export const significance = [
  row("sig-energy", 2, "外购电力和热力", ["5", "4", "5"], true, "规模大，逐月计量。"),
  row(
    "sig-freight",
    3,
    "产品公路运输（委外，本公司付费）",
    ["4", "3", "4"],
    true,
    "规模较大，可从运费结算单取得周转量。",
  ),
  row("sig-travel", 3, "员工商务出行", ["1", "3", "4"], true, "规模小，但数据齐全，可推动减量。"),
  row("sig-commute", 3, "员工通勤班车（委外）", ["1", "3", "4"], true, "规模小，但数据齐全。"),
  row("sig-pulp", 4, "外购商品浆隐含碳", ["5", "3", "3"], true, "间接排放中最大的一项，供应商提供经核查的产品碳足迹。"),
  row("sig-steel", 4, "备件与检修用钢材隐含碳", ["2", "2", "3"], true, "外购钢铁产品，供应商暂无碳足迹。"),
  row("sig-water", 4, "自来水供应", ["1", "2", "5"], true, "规模小，水费单可直接取得。"),
  row("sig-chemicals", 4, "其他造纸化学品隐含碳", ["3", "2", "1"], false, "供应商数据不足，2025 年起收集后再评价。"),
  row("sig-end-of-life", 5, "纸制品使用后处置", ["3", "1", "1"], false, "去向分散，本公司影响有限，无可靠数据。"),
];
