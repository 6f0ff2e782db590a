//! Factors of one topic beside each other, and a revision beside the one it replaces.

use super::*;
use crate::error::Code;
use crate::factor::{Comparison, FactorPin, Mismatch};
use crate::gas::GwpSet;

/// The small pack with a topic of four figures: two by mass, one of another boundary, one by heat.
fn beside() -> Value {
    let pack = with("/factors/0/topic", json!("coke"));
    let other = |id: &str, year: i16, more: Value| {
        let mut factor = json!({
            "id": id, "revision": 1, "method": "burn", "name": { "zh": "焦炭", "en": "Coke" }, "source": "lab",
            "topic": "coke", "dataYear": year, "activityUnit": "t", "values": { "cc": { "value": "0.85", "unit": "tC/t" } }
        });
        for (key, value) in more.as_object().unwrap() {
            factor[key] = value.clone();
        }
        factor
    };
    let richer = json!({ "cc": { "value": "0.884", "unit": "tC/t" } });
    let pack = changed(
        pack,
        "/factors/-",
        other("coke.2024", 2024, json!({ "values": richer })),
    );
    changed(
        pack,
        "/factors/-",
        other("coke.supply", 2023, json!({ "boundary": "well-to-tank" })),
    )
}

fn compare(pack: &Value, factor: &str) -> Comparison {
    let mut library = FactorLibrary::new();
    load(&mut library, pack).unwrap();
    let pin = FactorPin {
        pack: "small".into(),
        factor: factor.into(),
        ..FactorPin::default()
    };
    library.alternatives(&pin, GwpSet::Ar6).unwrap()
}

#[test]
fn figures_of_one_topic_stand_side_by_side_in_the_unit_of_the_first() {
    let coke = compare(&beside(), "coke");
    assert_eq!(coke.unit, "kg");
    // 0.85 kgC/kg × 44/12 = 187/60, which doesn't end.
    assert_eq!(
        coke.factor.kg_co2e.as_deref(),
        Some("3.116666666666666666666666667")
    );
    let other = &coke.others[0];
    assert_eq!(other.record.id, "coke.2024");
    // 0.884 / 0.85 is 1.04 exactly, although neither figure ends.
    assert_eq!(other.difference.as_deref(), Some("0.04"));
    assert_eq!(other.differs_in, []);
}

#[test]
fn a_figure_of_another_boundary_is_shown_and_not_compared() {
    let coke = compare(&beside(), "coke");
    let supply = &coke.others[1];
    assert_eq!(supply.record.id, "coke.supply");
    assert_eq!(supply.differs_in, [Mismatch::Boundary]);
    assert_eq!(supply.difference, None);
    assert!(supply.kg_co2e.is_some());
}

#[test]
fn a_later_year_of_the_same_pack_is_a_newer_edition() {
    let pack = changed(beside(), "/factors/0/dataYear", json!(2023));
    let coke = compare(&pack, "coke");
    assert!(coke.others[0].newer_edition);
    assert!(!compare(&pack, "coke.2024").others[0].newer_edition);
}

#[test]
fn a_factor_without_a_topic_stands_alone() {
    assert_eq!(compare(&small(), "coke").others, []);
}

#[test]
fn a_superseded_factor_shows_what_its_newer_revision_changed() {
    let mut library = FactorLibrary::new();
    load(&mut library, &small()).unwrap();
    let newer = changed(with("/revision", json!(2)), "/factors/0/revision", json!(2));
    load(
        &mut library,
        &changed(
            newer,
            "/factors/0/values/cc",
            json!({ "value": "867", "unit": "gC/kg" }),
        ),
    )
    .unwrap();
    let pin = |revision| FactorPin {
        pack: "small".into(),
        factor: "coke".into(),
        revision: Some(revision),
        digest: None,
    };
    let newer = library
        .alternatives(&pin(1), GwpSet::Ar6)
        .unwrap()
        .newer_revision
        .unwrap();
    assert_eq!(newer.record.revision, 2);
    assert_eq!(newer.values[0].before.as_deref(), Some("0.85 kgC/kg"));
    assert_eq!(newer.values[0].after.as_deref(), Some("867 gC/kg"));
    assert_eq!(newer.values[0].difference.as_deref(), Some("0.02"));
    assert_eq!(
        library
            .alternatives(&pin(2), GwpSet::Ar6)
            .unwrap()
            .newer_revision,
        None
    );
}

/// Source: IPCC AR6 WG I, table 7.15 and AR5 table 8.A.1: N2O 273 and 265.
#[test]
fn values_follow_the_chosen_potentials() {
    let pin = FactorPin {
        pack: "cn-core".into(),
        factor: "chem.nitric.high".into(),
        ..FactorPin::default()
    };
    let kilograms = |gwp| {
        core()
            .alternatives(&pin, gwp)
            .unwrap()
            .factor
            .kg_co2e
            .unwrap()
    };
    assert_eq!(kilograms(GwpSet::Ar5), "3683.5");
    assert_eq!(kilograms(GwpSet::Ar6), "3794.7");
}

#[test]
fn a_pin_to_a_pack_that_is_not_there_says_which() {
    let pin = FactorPin {
        pack: "uk-desnz".into(),
        factor: "desnz.rail.national".into(),
        ..FactorPin::default()
    };
    let problem = core().resolve(&pin).unwrap_err();
    assert_eq!(problem.code, Code::PackNotLoaded);
    insta::assert_snapshot!(problem, @"the pack `uk-desnz` is not loaded, which has the factor `desnz.rail.national`");
}
