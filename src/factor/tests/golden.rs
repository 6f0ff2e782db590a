//! Published figures from the built-in pack, through the formulas that it holds.

use std::collections::BTreeMap;

use super::*;
use crate::factor::{CompiledFactor, CompiledMethod, Confidence, FactorPin};
use crate::formula::{Binding, Explanation, Formula, LookupTable, Scope};
use crate::quantity::{Quantity, Unit, parse_decimal};
use crate::text::digest;

struct Values<'a> {
    method: &'a CompiledMethod,
    factor: Option<&'a CompiledFactor>,
    measured: BTreeMap<&'a str, Quantity>,
}

impl Scope for Values<'_> {
    fn parameter(&self, name: &str) -> Option<Binding> {
        let own = self.measured.get(name);
        let quantity = own
            .or_else(|| self.factor.and_then(|factor| factor.quantity(name)))
            .or_else(|| {
                self.method
                    .parameter(name)
                    .and_then(|parameter| parameter.default.as_ref())
            })?;
        Some(Binding {
            quantity: quantity.clone(),
            leaf: Explanation::default(),
        })
    }

    fn table(&self, name: &str) -> Option<&LookupTable> {
        self.method.table(name)
    }
}

/// What the first formula of a method gives, in `unit`.
fn value(method: &str, factor: &str, measured: &[(&str, &str, &str)], unit: &str) -> String {
    let method = core().method(method).unwrap();
    let read = |(name, value, unit): &(&'static str, &str, &str)| {
        let value = parse_decimal(value).unwrap().to_rational();
        (
            *name,
            Quantity {
                value,
                unit: Unit::parse(unit).unwrap(),
            },
        )
    };
    let measured: Vec<(&'static str, &str, &str)> = measured
        .iter()
        .map(|(name, value, unit)| (leak(name), *value, *unit))
        .collect();
    let scope = Values {
        method,
        factor: core().find("cn-core", factor, None).map(AsRef::as_ref),
        measured: measured.iter().map(read).collect(),
    };
    let formula: &Formula = &method.emissions[0].formula;
    let result = formula.evaluate(&scope).unwrap();
    result
        .to(&Unit::parse(unit).unwrap())
        .unwrap()
        .value
        .to_decimal_string(8)
}

fn leak(text: &str) -> &'static str {
    Box::leak(text.to_owned().into_boxed_str())
}

/// Source: GB/T 32151.34-2024, table C.1: 42.652 GJ/t × 0.0202 tC/GJ × 98 % × 44/12.
#[test]
fn a_tonne_of_diesel_gives_3_0959_tonnes_of_carbon_dioxide() {
    let tonnes = value(
        "fuel.ncv.mass",
        "gbt32151.34-2024.diesel",
        &[("activity", "1", "t")],
        "tCO2",
    );
    assert_eq!(tonnes, "3.0959096");
}

/// Source: MEE, NBS and NEA announcement 2025 No. 47: 0.5306 kgCO2/kWh in 2023.
#[test]
fn a_megawatt_hour_of_2023_gives_half_a_tonne() {
    let tonnes = value(
        "electricity.purchased",
        "cn.grid.nat.2023",
        &[("activity", "1", "万kWh")],
        "tCO2",
    );
    assert_eq!(tonnes, "5.306");
}

/// Source: GB/T 32151.34-2024, table C.4: saturated steam at 1 `MPa` holds 2777.0 kJ/kg, of which
/// nothing is deducted; table C.3: 0.11 tCO2/GJ.
#[test]
fn steam_takes_its_enthalpy_from_the_table() {
    let measured = [("activity", "1000", "t"), ("pressure", "1", "MPa")];
    let tonnes = value("heat.steam.saturated", "cn.heat.default", &measured, "tCO2");
    insta::assert_snapshot!(tonnes, @"305.47");
}

#[test]
fn nothing_unverified_is_in_the_built_in_pack() {
    for factor in core().factors() {
        let own = factor.definition.confidence;
        let values = factor.definition.values.values();
        let worst = values.filter_map(|value| value.confidence).chain(own).max();
        assert!(
            worst.is_some_and(|worst| worst < Confidence::C),
            "{}",
            factor.definition.id
        );
        assert!(factor.source_note().is_some());
    }
}

/// Pins are stored in people's documents: when this changes, a released factor has changed.
#[test]
fn digests_stay() {
    let digest_of = |id: &str| {
        let factor = core().find("cn-core", id, Some(1)).unwrap();
        assert_eq!(factor.digest(), digest(&factor.definition).unwrap());
        factor.digest().to_owned()
    };
    insta::assert_snapshot!(digest_of("gbt32151.34-2024.diesel"), @"593b6f4b2f47e4ff267fb434e428dd0167d53901ea4a59a4f72492129697b5f2");
    insta::assert_snapshot!(digest_of("cn.grid.nat.2023"), @"6a2e3ea032929abfbb99cf0fd3f38af9a05850ca70e918dc07f23939975d50bf");
}

#[test]
fn a_record_shows_what_table_a_4_shows() {
    let pin = FactorPin {
        pack: "cn-core".into(),
        factor: "gbt32151.34-2024.diesel".into(),
        ..FactorPin::default()
    };
    let (record, findings) = core().record(&pin).into_result().unwrap();
    assert_eq!(findings, []);
    let values: Vec<String> = record
        .values
        .iter()
        .map(|value| {
            format!(
                "{} {} {}",
                value.symbol.as_deref().unwrap_or_default(),
                value.value,
                value.unit
            )
        })
        .collect();
    insta::assert_snapshot!(values.join("; "), @"NCV 42.652 GJ/t; CC 0.0202 tC/GJ; OF 98 %; EF(CH4) 3 kgCH4/TJ; EF(N2O) 0.6 kgN2O/TJ; EF(CH4) 3.9 kgCH4/TJ; EF(N2O) 3.9 kgN2O/TJ");
    let source = record.source.unwrap();
    insta::assert_snapshot!(format!("{}, {}", source.title.zh, source.clause.unwrap()), @"GB/T 32151.34-2024 温室气体排放核算与报告要求 第34部分：炭素材料生产企业, 附录C 表C.1");
    assert_eq!(record.set_name.unwrap().en, "GB/T 32151.34-2024 table C.1");
}
