//! The units the engine knows, as data: names, exact factors, dimensions.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use crate::quantity::{Base, Dimension, Rational};

/// One unit of the table, with its multiple and substance.
#[derive(Clone, Debug)]
pub(crate) struct Atom {
    pub(crate) factor: Rational,
    pub(crate) dimension: Dimension,
}

type Row = (&'static str, i64, i64, &'static [(Base, i8)]);

/// Names (the first is the canonical one), numerator, denominator, dimension. SI prefixes are
/// written out, so that `mW` and `MW` can't be mixed up by a rule.
const ROWS: &[Row] = &[
    ("1 -", 1, 1, &[]),
    ("% ％ percent", 1, 100, &[]),
    ("‰", 1, 1000, &[]),
    ("ppm", 1, 1_000_000, &[]),
    ("kg 千克 公斤 KGM", 1, 1, &[(Base::Mass, 1)]),
    ("g 克 GRM", 1, 1000, &[(Base::Mass, 1)]),
    ("mg 毫克", 1, 1_000_000, &[(Base::Mass, 1)]),
    ("t 吨 公吨 tonne tonnes TNE", 1000, 1, &[(Base::Mass, 1)]),
    ("kt 千吨", 1_000_000, 1, &[(Base::Mass, 1)]),
    ("Mt 兆吨", 1_000_000_000, 1, &[(Base::Mass, 1)]),
    ("lb 磅 LBR", 45_359_237, 100_000_000, &[(Base::Mass, 1)]),
    ("斤 市斤", 1, 2, &[(Base::Mass, 1)]),
    ("m 米 MTR", 1, 1, &[(Base::Length, 1)]),
    ("km 公里 千米 KMT", 1000, 1, &[(Base::Length, 1)]),
    ("cm 厘米", 1, 100, &[(Base::Length, 1)]),
    ("mm 毫米", 1, 1000, &[(Base::Length, 1)]),
    ("mi mile 英里", 1_609_344, 1000, &[(Base::Length, 1)]),
    ("nmi 海里", 1852, 1, &[(Base::Length, 1)]),
    ("m2 平方米 平米 MTK", 1, 1, &[(Base::Length, 2)]),
    ("km2 平方公里 平方千米", 1_000_000, 1, &[(Base::Length, 2)]),
    ("ha 公顷 HAR", 10_000, 1, &[(Base::Length, 2)]),
    ("亩", 2000, 3, &[(Base::Length, 2)]),
    ("m3 立方米 立方 方 cbm MTQ", 1, 1, &[(Base::Length, 3)]),
    ("L l 升 liter litre LTR", 1, 1000, &[(Base::Length, 3)]),
    ("mL ml 毫升", 1, 1_000_000, &[(Base::Length, 3)]),
    (
        "Nm3 标方 标准立方米 标立方米 标立方",
        1,
        1,
        &[(Base::Length, 3), (Base::Normal, 1)],
    ),
    (
        "Sm3 基准立方米",
        1,
        1,
        &[(Base::Length, 3), (Base::Standard20, 1)],
    ),
    (
        "m3(15C) scm15",
        1,
        1,
        &[(Base::Length, 3), (Base::Standard15, 1)],
    ),
    ("s 秒 SEC", 1, 1, &[(Base::Time, 1)]),
    ("min 分钟", 60, 1, &[(Base::Time, 1)]),
    ("h 小时 时 HUR", 3600, 1, &[(Base::Time, 1)]),
    ("d 天 日 DAY", 86_400, 1, &[(Base::Time, 1)]),
    ("a 年 yr year ANN", 31_557_600, 1, &[(Base::Time, 1)]),
    ("J 焦 焦耳 JOU", 1, 1, &[(Base::Energy, 1)]),
    ("kJ 千焦 KJO", 1000, 1, &[(Base::Energy, 1)]),
    ("MJ 兆焦", 1_000_000, 1, &[(Base::Energy, 1)]),
    (
        "GJ 吉焦 百万千焦 GV",
        1_000_000_000,
        1,
        &[(Base::Energy, 1)],
    ),
    ("TJ 太焦", 1_000_000_000_000, 1, &[(Base::Energy, 1)]),
    ("Wh 瓦时", 3600, 1, &[(Base::Energy, 1)]),
    (
        "kWh 度 千瓦时 KWH kW·h 千瓦·时",
        3_600_000,
        1,
        &[(Base::Energy, 1)],
    ),
    (
        "MWh 兆瓦时 MWH MW·h 兆瓦·时",
        3_600_000_000,
        1,
        &[(Base::Energy, 1)],
    ),
    ("GWh 吉瓦时 GWH", 3_600_000_000_000, 1, &[(Base::Energy, 1)]),
    ("TWh 太瓦时", 3_600_000_000_000_000, 1, &[(Base::Energy, 1)]),
    ("cal 卡", 41_868, 10_000, &[(Base::Energy, 1)]),
    ("kcal 千卡 大卡", 41_868, 10, &[(Base::Energy, 1)]),
    ("Gcal 吉卡 百万大卡", 4_186_800_000, 1, &[(Base::Energy, 1)]),
    (
        "tce 吨标准煤 吨标煤 t标准煤 t标煤",
        29_307_600_000,
        1,
        &[(Base::Energy, 1)],
    ),
    (
        "kgce 千克标准煤 公斤标准煤 千克标煤",
        29_307_600,
        1,
        &[(Base::Energy, 1)],
    ),
    ("Btu", 105_505_585_262, 100_000_000, &[(Base::Energy, 1)]),
    ("MMBtu mmBtu", 105_505_585_262, 100, &[(Base::Energy, 1)]),
    (
        "MJ(GCV) MJ(HHV)",
        1_000_000,
        1,
        &[(Base::Energy, 1), (Base::Gross, 1)],
    ),
    (
        "GJ(GCV) GJ(HHV)",
        1_000_000_000,
        1,
        &[(Base::Energy, 1), (Base::Gross, 1)],
    ),
    (
        "kWh(GCV) kWh(HHV)",
        3_600_000,
        1,
        &[(Base::Energy, 1), (Base::Gross, 1)],
    ),
    ("W 瓦", 1, 1, &[(Base::Energy, 1), (Base::Time, -1)]),
    ("kW 千瓦", 1000, 1, &[(Base::Energy, 1), (Base::Time, -1)]),
    (
        "MW 兆瓦",
        1_000_000,
        1,
        &[(Base::Energy, 1), (Base::Time, -1)],
    ),
    ("Pa 帕", 1, 1, &[(Base::Pressure, 1)]),
    ("kPa 千帕", 1000, 1, &[(Base::Pressure, 1)]),
    (
        "MPa 兆帕 MPa(a) MPa(abs)",
        1_000_000,
        1,
        &[(Base::Pressure, 1)],
    ),
    ("bar 巴", 100_000, 1, &[(Base::Pressure, 1)]),
    (
        "kPa(g) kPa(表)",
        1000,
        1,
        &[(Base::Pressure, 1), (Base::Gauge, 1)],
    ),
    (
        "MPa(g) MPa(表) MPaG",
        1_000_000,
        1,
        &[(Base::Pressure, 1), (Base::Gauge, 1)],
    ),
    (
        "bar(g) barg",
        100_000,
        1,
        &[(Base::Pressure, 1), (Base::Gauge, 1)],
    ),
    ("K 开", 1, 1, &[(Base::Temperature, 1)]),
    ("degC °C ℃ 摄氏度 Cel", 1, 1, &[(Base::Celsius, 1)]),
    ("B byte 字节", 1, 1, &[(Base::Data, 1)]),
    ("kB KB", 1000, 1, &[(Base::Data, 1)]),
    ("Mbit 兆比特", 125_000, 1, &[(Base::Data, 1)]),
    ("MB", 1_000_000, 1, &[(Base::Data, 1)]),
    ("GB", 1_000_000_000, 1, &[(Base::Data, 1)]),
    ("TB", 1_000_000_000_000, 1, &[(Base::Data, 1)]),
    ("mol 摩尔", 1, 1, &[(Base::Substance, 1)]),
    ("kmol 千摩尔", 1000, 1, &[(Base::Substance, 1)]),
    ("人 person people pax 人次", 1, 1, &[(Base::Person, 1)]),
    (
        "件 item items pcs pc 个 台 套 只 张 辆份 H87 C62",
        1,
        1,
        &[(Base::Item, 1)],
    ),
    ("车 vehicle 辆", 1, 1, &[(Base::Vehicle, 1)]),
    ("间夜 room-night 晚 房晚 间·夜", 1, 1, &[(Base::Night, 1)]),
    ("餐 meal meals 份餐", 1, 1, &[(Base::Meal, 1)]),
    (
        "人·km 人公里 人·公里 人千米 pkm p·km person·km",
        1000,
        1,
        &[(Base::Person, 1), (Base::Length, 1)],
    ),
    (
        "t·km 吨公里 吨·公里 吨千米 tkm",
        1_000_000,
        1,
        &[(Base::Mass, 1), (Base::Length, 1)],
    ),
    (
        "车·km 车公里 车·公里 vkm v·km",
        1000,
        1,
        &[(Base::Vehicle, 1), (Base::Length, 1)],
    ),
    ("元 CNY RMB 人民币 ¥", 1, 1, &[(Base::Currency(*b"CNY"), 1)]),
    ("USD 美元 US$", 1, 1, &[(Base::Currency(*b"USD"), 1)]),
    ("EUR 欧元 €", 1, 1, &[(Base::Currency(*b"EUR"), 1)]),
    ("GBP 英镑 £", 1, 1, &[(Base::Currency(*b"GBP"), 1)]),
    ("JPY 日元", 1, 1, &[(Base::Currency(*b"JPY"), 1)]),
    ("HKD 港元 港币", 1, 1, &[(Base::Currency(*b"HKD"), 1)]),
];

/// Multiples that stand before a unit.
const MULTIPLES: &[(&str, i64)] = &[
    ("10^4", 10_000),
    ("百万", 1_000_000),
    ("千万", 10_000_000),
    ("十万", 100_000),
    ("万", 10_000),
    ("亿", 100_000_000),
    ("千", 1000),
    ("兆", 1_000_000),
];

/// Substances that stand behind a mass.
const SUBSTANCES: &[(&str, Base)] = &[
    ("CO2eq", Base::Co2e),
    ("CO2-eq", Base::Co2e),
    ("CO2e", Base::Co2e),
    ("CO2", Base::CarbonDioxide),
    ("CH4", Base::Methane),
    ("N2O", Base::NitrousOxide),
    ("COD", Base::Cod),
    ("BOD5", Base::Bod),
    ("BOD", Base::Bod),
    ("C", Base::Carbon),
    ("N", Base::Nitrogen),
    ("二氧化碳当量", Base::Co2e),
    ("二氧化碳", Base::CarbonDioxide),
    ("碳", Base::Carbon),
];

/// Masses that may carry a substance.
const MASSES: &[(&str, i64, i64)] = &[
    ("kg", 1, 1),
    ("mg", 1, 1_000_000),
    ("g", 1, 1000),
    ("kt", 1_000_000, 1),
    ("Mt", 1_000_000_000, 1),
    ("t", 1000, 1),
    ("千克", 1, 1),
    ("吨", 1000, 1),
];

struct Names {
    exact: BTreeMap<String, Atom>,
    /// Lower case, where it is unambiguous.
    folded: BTreeMap<String, Option<Atom>>,
}

static NAMES: OnceLock<Names> = OnceLock::new();

fn atom(numerator: i64, denominator: i64, powers: &[(Base, i8)]) -> Option<Atom> {
    Some(Atom {
        factor: Rational::new(numerator, denominator)?,
        dimension: Dimension::of(powers),
    })
}

fn names() -> &'static Names {
    NAMES.get_or_init(|| {
        let mut exact = BTreeMap::new();
        for (names, numerator, denominator, powers) in ROWS {
            for name in names.split(' ') {
                if let Some(atom) = atom(*numerator, *denominator, powers) {
                    exact.insert(name.to_owned(), atom);
                }
            }
        }
        for (mass, numerator, denominator) in MASSES {
            for (substance, base) in SUBSTANCES {
                if let Some(atom) = atom(*numerator, *denominator, &[(Base::Mass, 1), (*base, 1)]) {
                    exact.entry(format!("{mass}{substance}")).or_insert(atom);
                }
            }
        }
        let mut folded: BTreeMap<String, Option<Atom>> = BTreeMap::new();
        for (name, atom) in &exact {
            folded
                .entry(name.to_lowercase())
                .and_modify(|other| {
                    let same = other.as_ref().is_some_and(|other| {
                        other.factor == atom.factor && other.dimension == atom.dimension
                    });
                    if !same {
                        *other = None;
                    }
                })
                .or_insert_with(|| Some(atom.clone()));
        }
        Names { exact, folded }
    })
}

fn find(name: &str) -> Option<Atom> {
    let names = names();
    names
        .exact
        .get(name)
        .cloned()
        .or_else(|| names.folded.get(&name.to_lowercase()).cloned().flatten())
}

fn find_with_multiple(name: &str) -> Option<Atom> {
    find(name).or_else(|| {
        MULTIPLES.iter().find_map(|(multiple, times)| {
            let atom = find(name.strip_prefix(multiple)?.trim_start())?;
            Some(Atom {
                factor: &atom.factor * &Rational::from(*times),
                dimension: atom.dimension,
            })
        })
    })
}

/// The units that `text` may begin with, the longest first, with their lengths in bytes.
pub(crate) fn atoms_at(text: &str) -> Vec<(usize, Atom)> {
    let ends = text
        .char_indices()
        .map(|(at, character)| at + character.len_utf8());
    let mut ends: Vec<usize> = ends.take(24).collect();
    ends.reverse();
    let found = |end: usize| Some((end, find_with_multiple(text.get(..end)?)?));
    ends.into_iter().filter_map(found).collect()
}

/// The canonical symbols of the table, and their other names.
#[cfg(test)]
pub(crate) fn canonical() -> impl Iterator<Item = (&'static str, &'static str)> {
    ROWS.iter()
        .map(|(names, ..)| names.split_once(' ').unwrap_or((names, "")))
}

/// `text` with the powers and substances that people see: `Nm³`, `kgCO₂/kWh`.
pub(crate) fn pretty(text: &str) -> String {
    let mut result = text
        .replace("m3", "m³")
        .replace("m2", "m²")
        .replace("degC", "℃");
    for (plain, shown) in [
        ("CO2", "CO₂"),
        ("CH4", "CH₄"),
        ("N2O", "N₂O"),
        ("10^4", "万"),
    ] {
        result = result.replace(plain, shown);
    }
    if result.is_empty() {
        "1".to_owned()
    } else {
        result
    }
}
