// The mill's activity data: three years, monthly where people meter monthly, with the season of heat, production
// and sunshine, and with the few slips a real inventory has.
import { around, seeded, seedOf } from "./seeded.mjs";

const years = [2022, 2023, 2024];
const months = Array.from({ length: 12 }, (_, index) => index + 1);

// Per mille of an average month.
const heat = [1130, 1050, 1050, 1000, 960, 940, 960, 945, 965, 1000, 1060, 1120];
const space = [1710, 1580, 1380, 985, 595, 395, 362, 382, 580, 920, 1385, 1726];
const sun = [690, 720, 930, 1090, 1180, 1030, 1330, 1270, 1060, 950, 810, 640];
const even = Array.from({ length: 12 }, () => 1000);

/** Production: each year's Spring Festival stops the machines for a week. */
const production = {
  2022: [985, 905, 1040, 1015, 1020, 1000, 1010, 1000, 1005, 1010, 1010, 1000],
  2023: [890, 985, 1045, 1015, 1020, 1000, 1010, 1005, 1005, 1010, 1010, 1005],
  2024: [1010, 890, 1040, 1015, 1015, 1000, 1010, 1005, 1000, 1010, 1005, 1000],
};

const pad = (month) => String(month).padStart(2, "0");

/** Every month of the three years with a season's and a year's weight. */
function* eachMonth(source, season, byYear, spread = 15) {
  const random = seeded(seedOf(source));
  for (const [index, year] of years.entries()) {
    for (const month of months) {
      const share = (Array.isArray(season) ? season : season[year])[month - 1] / 1000;
      yield {
        random,
        year,
        month,
        period: `${year}-${pad(month)}`,
        value: around(random, byYear[index] * share, spread),
      };
    }
  }
}

const amount = (value, unit, document, kind = "metered") => ({
  value,
  unit,
  ...(document === undefined ? {} : { evidence: { kind, document } }),
});

const record = (source, period, values) => ({ id: `rec-${source}-${period.replace("/", "-")}`, period, values });

/** A source metered or invoiced once a month. */
function monthly(source, { season, byYear, unit, digits, document, kind, spread, change = {} }) {
  const rows = [];
  for (const { period, value } of eachMonth(source, season, byYear, spread)) {
    const text = change[period] ?? value.toFixed(digits);
    if (text === "missing") continue;
    rows.push(record(source, period, { activity: amount(text, unit, `${document} ${period}.pdf`, kind) }));
  }
  return rows;
}

/** A source with one record a year. */
const yearly = (source, values) => years.map((year, index) => record(source, String(year), values(index, year)));

/** Coal by stock: what was there, what came in 31-tonne lorries, what the month's end stocktake found. */
function coal() {
  const rows = [];
  let stock = 412.6;
  for (const { random, year, period, value } of eachMonth("src-boiler-coal", heat, [276, 258, 243], 30)) {
    const burnt = Math.round(value * 10) / 10;
    const lorries = Math.max(1, Math.round((burnt + 400 - stock) / 31));
    const purchased = around(random, lorries * 31, 8).toFixed(1);
    const closing = (stock + Number(purchased) - burnt).toFixed(1);
    const values = {
      opening: amount(stock.toFixed(1), "t"),
      purchased: amount(purchased, "t", `烟煤入厂磅单汇总 ${period}.xlsx`),
      closing: amount(closing, "t", `煤场盘点表 ${period}.pdf`),
    };
    if (year > 2022) values.ncv = amount(around(random, 20.32, 14).toFixed(2), "GJ/t", `烟煤化验单 ${period}.pdf`);
    stock = Number(closing);
    rows.push(record("src-boiler-coal", period, values));
  }
  return rows;
}

function limestone() {
  const rows = [];
  for (const { random, period, value } of eachMonth("src-limestone", production, [520, 516, 508], 12)) {
    const purity = around(random, 95.3, 7).toFixed(1);
    if (period === "2024-11") continue;
    const activity = amount(value.toFixed(1), "t", `石灰窑上料记录 ${period}.xlsx`);
    rows.push(record("src-limestone", period, { activity, purity: amount(purity, "%", `石灰石化验单 ${period}.pdf`) }));
  }
  return rows;
}

/** Waste water, and with it the biogas that its methane becomes. */
function wastewater() {
  const anaerobic = [];
  const aerobic = [];
  const biogas = [];
  for (const { random, period, value } of eachMonth("src-wastewater", production, [101_500, 99_800, 98_400], 20)) {
    const document = `污水站运行日报 ${period}.xlsx`;
    const volume = Math.round(value);
    const codIn = Math.round(around(random, 2050, 40));
    const codOut = Math.round(around(random, 610, 50));
    const sludge = Math.round(around(random, 9100, 60));
    const methane = ((volume * (codIn - codOut)) / 1000 - sludge) * 0.2;
    const recovered = Math.round(methane * around(random, 0.79, 15));
    anaerobic.push(
      record("src-wastewater", period, {
        volume: amount(String(volume), "m3", document),
        codIn: amount(String(codIn), "mgCOD/L", document),
        codOut: amount(String(codOut), "mgCOD/L", document),
        sludge: amount(String(sludge), "kgCOD", document),
        recovered: amount(String(recovered), "kgCH4", document),
      }),
    );
    aerobic.push(
      record("src-wastewater-n2o", period, {
        volume: amount(String(Math.round(around(random, volume * 1.08, 10))), "m3", document),
        nitrogen: amount(around(random, 12.6, 80).toFixed(1), "mgN/L", document),
      }),
    );
    const burnt = recovered * 0.0504 * around(random, 0.965, 10);
    biogas.push(record("src-biogas", period, { activity: amount(burnt.toFixed(1), "GJ", `沼气日报 ${period}.xlsx`) }));
  }
  return { "src-wastewater": anaerobic, "src-wastewater-n2o": aerobic, "src-biogas": biogas };
}

/** Grid electricity of the mill; since 2024 the bill is kept beside the meter, and once they differ. */
function millPower() {
  const rows = monthly("src-power-mill", {
    season: production,
    byYear: [256.4, 250.1, 244.6],
    unit: "万kWh",
    digits: 3,
    document: "关口表抄表记录",
  });
  for (const { period, values } of rows) {
    if (!period.startsWith("2024")) continue;
    const billed = period === "2024-09" ? (Number(values.activity.value) * 1.031).toFixed(3) : values.activity.value;
    values.invoiced = amount(billed, "万kWh", `电费结算单 ${period}.pdf`, "invoiced");
  }
  return rows;
}

function carbonForFiller() {
  const rows = [];
  for (const { random, period, value } of eachMonth("src-co2-pcc", production, [45.6, 45.2, 44.3], 12)) {
    const document = `碳化塔运行日报 ${period}.xlsx`;
    rows.push(
      record("src-co2-pcc", period, {
        activity: amount(value.toFixed(3), "万Nm3", document),
        purity: amount(around(random, 20.6, 15).toFixed(2), "%", document),
      }),
    );
  }
  return rows;
}

const quarters = years.flatMap((year) =>
  [1, 4, 7, 10].map((first) => `${year}-${pad(first)}/${year}-${pad(first + 2)}`),
);
const refills = ["3.2", "4.6", "7.4", "2.8", "2.9", "5.1", "8.0", "3.0", "2.5", "4.2", "6.9", "2.6"];

export const records = {
  "src-boiler-gas": monthly("src-boiler-gas", {
    season: heat,
    byYear: [65.4, 63.6, 60.6],
    unit: "万Nm3",
    digits: 2,
    document: "天然气抄表记录",
    change: { "2024-07": "59.38" },
  }),
  "src-boiler-coal": coal(),
  "src-generator-diesel": monthly("src-generator-diesel", {
    season: even,
    byYear: [128, 124, 121],
    unit: "kg",
    digits: 0,
    document: "油料领用单",
    kind: "invoiced",
    spread: 90,
  }),
  "src-kiln-gas": monthly("src-kiln-gas", {
    season: production,
    byYear: [32_600, 32_100, 31_400],
    unit: "Nm3",
    digits: 0,
    document: "石灰窑天然气抄表记录",
  }),
  "src-cars-gasoline": monthly("src-cars-gasoline", {
    season: even,
    byYear: [3320, 3240, 3060],
    unit: "kg",
    digits: 1,
    document: "加油卡对账单",
    kind: "invoiced",
    spread: 60,
  }),
  "src-trucks-diesel": monthly("src-trucks-diesel", {
    season: production,
    byYear: [29.6, 29.1, 28.3],
    unit: "t",
    digits: 2,
    document: "油库加注台账",
    kind: "invoiced",
    spread: 30,
  }),
  "src-limestone": limestone(),
  "src-fgd": monthly("src-fgd", {
    season: heat,
    byYear: [6.7, 6.3, 5.9],
    unit: "t",
    digits: 2,
    document: "脱硫剂磅单",
    spread: 40,
  }),
  "src-soda": monthly("src-soda", {
    season: production,
    byYear: [12.2, 11.9, 11.6],
    unit: "t",
    digits: 1,
    document: "化学品领用台账",
    kind: "invoiced",
    spread: 30,
  }),
  ...wastewater(),
  "src-sludge": monthly("src-sludge", {
    season: production,
    byYear: [64.5, 63.2, 62.1],
    unit: "t",
    digits: 1,
    document: "污泥转运磅单",
    spread: 50,
  }),
  "src-r410a": quarters.map((period, index) =>
    record("src-r410a", period, {
      activity: amount(refills[index], "kg", `空调维保单 ${period.slice(0, 7)}.pdf`, "invoiced"),
    }),
  ),
  "src-hfc134a": yearly("src-hfc134a", (index, year) => ({
    opening: amount(["118", "104", "121"][index], "kg"),
    purchased: amount(["45.0", "60.0", "45.0"][index], "kg", `制冷剂采购发票 ${year}.pdf`, "invoiced"),
    closing: amount(["104", "121", "128"][index], "kg", `制冷剂盘点表 ${year}.pdf`),
    sold: amount("0", "kg"),
    capacityChange: amount(["18", "0", "0"][index], "kg"),
  })),
  "src-hcfc22": yearly("src-hcfc22", (index, year) => ({
    activity: amount(["9.5", "8.2", "6.4"][index], "kg", `空调维保单 ${year}.pdf`, "invoiced"),
  })),
  "src-sf6": yearly("src-sf6", (index, year) => ({
    capacity: amount(["6.80", "3.40", "6.80"][index], "kg", `退役断路器台账 ${year}.pdf`, "invoiced"),
    recovered: amount(["6.51", "3.27", "6.55"][index], "kg", `六氟化硫回收单 ${year}.pdf`, "invoiced"),
  })),
  "src-extinguisher": yearly("src-extinguisher", (index, year) => ({
    activity: amount(["168", "144", "192"][index], "kgCO2", `灭火器充装单 ${year}.pdf`, "invoiced"),
  })),
  "src-power-mill": millPower(),
  "src-power-converting": monthly("src-power-converting", {
    season: production,
    byYear: [178.2, 175.4, 172.6],
    unit: "MWh",
    digits: 1,
    document: "电能表抄表记录",
    change: { "2024-03": "535.1" },
  }),
  "src-pv": monthly("src-pv", {
    season: sun,
    byYear: [21.9, 22.3, 21.7],
    unit: "万kWh",
    digits: 3,
    document: "光伏监控月报",
    spread: 60,
  }),
  "src-heat-mill": monthly("src-heat-mill", {
    season: space,
    byYear: [1430, 1395, 1380],
    unit: "GJ",
    digits: 1,
    document: "热量表抄表记录",
    spread: 30,
  }),
  "src-steam-converting": monthly("src-steam-converting", {
    season: space,
    byYear: [61.5, 60.2, 59.4],
    unit: "t",
    digits: 1,
    document: "蒸汽抄表记录",
    spread: 30,
  }),
  "src-steam-sold": monthly("src-steam-sold", {
    season: heat,
    byYear: [392, 388, 381],
    unit: "GJ",
    digits: 1,
    document: "外供蒸汽结算单",
    spread: 25,
  }),
  "src-pv-sold": monthly("src-pv-sold", {
    season: sun,
    byYear: [14_200, 13_800, 14_600],
    unit: "kWh",
    digits: 0,
    document: "上网电量结算单",
    kind: "invoiced",
    spread: 120,
  }),
  "src-black-liquor": monthly("src-black-liquor", {
    season: production,
    byYear: [1905, 1930, 1948],
    unit: "t",
    digits: 1,
    document: "黑液固形物日报",
    spread: 20,
  }),
  "src-bamboo-waste": monthly("src-bamboo-waste", {
    season: production,
    byYear: [585, 604, 627],
    unit: "t",
    digits: 1,
    document: "竹屑磅单",
    spread: 30,
  }),
  "src-pulp": monthly("src-pulp", {
    season: production,
    byYear: [4310, 4365, 4340],
    unit: "t",
    digits: 1,
    document: "商品浆入厂磅单",
    spread: 25,
  }),
  "src-steel": monthly("src-steel", {
    season: even,
    byYear: [14.8, 14.1, 13.6],
    unit: "t",
    digits: 2,
    document: "五金库入库单",
    kind: "invoiced",
    spread: 180,
  }),
  "src-co2-pcc": carbonForFiller(),
  "src-co2-drinks": monthly("src-co2-drinks", {
    season: production,
    byYear: [11.6, 12.1, 12.4],
    unit: "tCO2",
    digits: 2,
    document: "液体二氧化碳磅单",
    spread: 40,
  }),
  "src-bamboo-grove": yearly("src-bamboo-grove", (index, year) => ({
    activity: amount(["181", "184", "186"][index], "tCO2", `竹林样地调查报告 ${year}.pdf`, "estimated"),
  })),
  "src-freight": monthly("src-freight", {
    season: production,
    byYear: [218.5, 216.2, 214.8],
    unit: "万t·km",
    digits: 2,
    document: "运费结算单",
    kind: "invoiced",
    spread: 30,
  }),
  "src-travel": monthly("src-travel", {
    season: even,
    byYear: [9800, 17_600, 18_900],
    unit: "人·km",
    digits: 0,
    document: "差旅平台月报",
    kind: "invoiced",
    spread: 150,
  }),
  "src-commute": monthly("src-commute", {
    season: production,
    byYear: [94_200, 95_600, 95_100],
    unit: "人·km",
    digits: 0,
    document: "班车派车单",
    kind: "estimated",
    spread: 20,
  }),
  "src-water": monthly("src-water", {
    season: production,
    byYear: [38_600, 37_900, 37_200],
    unit: "m3",
    digits: 0,
    document: "水费单",
    spread: 30,
  }),
  "src-canteen": yearly("src-canteen", (index) => ({ activity: amount(["4.3", "4.2", "4.2"][index], "t") })),
};
