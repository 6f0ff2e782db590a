// Sources with more than one figure a month: stocks, analyses, concentrations, meter beside bill.
import { around } from "./seeded.mjs";
import { amount, eachMonth, heat, monthly, production, record } from "./series.mjs";

/** Coal by stock: what was there, what came in 31-tonne lorries, what the month's end stocktake found. */
export function coal() {
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

export function limestone() {
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
export function wastewater() {
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
export function millPower() {
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

export function carbonForFiller() {
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
