//! What holds for every project: order never matters, parts add up, and at its rates of return money is worth nothing.

use proptest::prelude::*;
use serde_json::{Value, json};
use tansuan::project::economics::rate::{Rates, rates};
use tansuan::quantity::{Decimal, Rational};

use super::{evaluate, plain};

fn rational(text: &str) -> Rational {
    text.parse::<Decimal>().unwrap().to_rational()
}

/// Exactly what flows by year are worth at a rate in percent.
fn worth(flows: &[i64], percent: &Rational) -> Rational {
    let growth = &Rational::one() + &percent.checked_div(&Rational::from(100)).unwrap();
    let step = Rational::one().checked_div(&growth).unwrap();
    flows.iter().rev().fold(Rational::zero(), |later, flow| {
        &(&later * &step) + &Rational::from(*flow)
    })
}

fn found(flows: &[i64]) -> Vec<String> {
    let flows: Vec<_> = flows
        .iter()
        .zip(0..)
        .map(|(flow, time)| (Rational::from(time), Rational::from(*flow)))
        .collect();
    match rates(&flows) {
        Rates::Found(found) => found,
        _ => Vec::new(),
    }
}

fn changes(signs: impl Iterator<Item = bool>) -> usize {
    let signs: Vec<bool> = signs.collect();
    signs.windows(2).filter(|pair| pair[0] != pair[1]).count()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn money_changes_its_sign_at_every_rate_of_return_or_is_worth_nothing_there(
        flows in prop::collection::vec(-1000_i64..1000, 2..9)
    ) {
        for percent in found(&flows) {
            let percent = rational(&percent);
            let near = rational("0.0000001");
            let (low, high) = (&percent - &near, &percent + &near);
            if low <= Rational::from(-100) {
                continue;
            }
            let (before, after) = (worth(&flows, &low), worth(&flows, &high));
            let size = flows.iter().fold(Rational::one(), |sum, flow| &sum + &Rational::from(flow.abs()));
            let small = worth(&flows, &percent).abs() < &size * &rational("0.000001");
            prop_assert!(before.is_negative() != after.is_negative() || small, "{percent}");
        }
    }

    #[test]
    fn every_change_of_sign_has_a_rate_of_return_and_there_are_no_more_than_descartes_allows(
        flows in prop::collection::vec(-1000_i64..1000, 2..9)
    ) {
        let found = found(&flows);
        // From −90 % to 1000 %, ten points apart.
        let steps: Vec<Rational> = (-9..=100).map(|step| Rational::from(step * 10)).collect();
        let signs = steps.iter().map(|percent| worth(&flows, percent)).filter(|value| !value.is_zero());
        prop_assert!(changes(signs.map(|value| value.is_negative())) <= found.len(), "{found:?}");
        let terms = flows.iter().filter(|flow| **flow != 0).map(|flow| *flow < 0);
        prop_assert!(found.len() <= changes(terms));
    }

    #[test]
    fn the_order_of_sources_records_and_flows_never_matters(
        values in prop::collection::vec(0_u32..1_000_000, 9), turn in 0_usize..9
    ) {
        let mut document = plain();
        let mut at = 0;
        for source in ["b", "p", "l"] {
            for year in 0..3 {
                let value = format!("{}.{}", values[at] / 100, values[at] % 100);
                document["exAnte"][source][year]["values"]["activity"]["value"] = json!(value);
                at += 1;
            }
        }
        document["economics"] = json!({"unit": "元", "discountRate": "7.5", "flows": [
            {"year": 2026, "investment": "100"}, {"year": 2027, "revenue": "70"}, {"year": 2028, "revenue": "80"}
        ]});
        let mut turned = document.clone();
        turned["sources"].as_array_mut().unwrap().rotate_left(turn % 3);
        for source in ["b", "p", "l"] {
            turned["exAnte"][source].as_array_mut().unwrap().rotate_left(turn % 3);
        }
        turned["economics"]["flows"].as_array_mut().unwrap().rotate_left(turn % 3);
        let (first, second) = (evaluate(&document).0, evaluate(&turned).0);
        for part in ["exAnte", "economics", "differences"] {
            prop_assert_eq!(&first[part], &second[part]);
        }
        parts_add_up(&first)?;
    }
}

fn parts_add_up(result: &Value) -> Result<(), TestCaseError> {
    let side = &result["exAnte"];
    let kilograms = |value: &Value| rational(value["kgCo2e"].as_str().unwrap());
    for part in ["baseline", "project", "leakage", "reduction"] {
        let years = side["years"].as_array().unwrap();
        let sum = years
            .iter()
            .fold(Rational::zero(), |sum, year| &sum + &kilograms(&year[part]));
        prop_assert_eq!(sum, kilograms(&side[part]));
        let sources = result["sources"].as_array().unwrap();
        let of_role = sources.iter().filter(|own| own["role"] == part);
        let sum = of_role.fold(Rational::zero(), |sum, own| {
            &sum + &kilograms(&own["exAnte"])
        });
        if part != "reduction" {
            prop_assert_eq!(sum, kilograms(&side[part]));
        }
    }
    let expected = &(&kilograms(&side["baseline"]) - &kilograms(&side["project"]))
        - &kilograms(&side["leakage"]);
    prop_assert_eq!(expected, kilograms(&side["reduction"]));
    for year in side["years"].as_array().unwrap() {
        let own = |name: &str| rational(year["credits"][name].as_str().unwrap());
        let left = &(&(&own("tonnes") - &own("uncredited")) - &own("buffer")) + &own("carriedIn");
        prop_assert_eq!(left, &own("issuable") + &own("carriedOut"));
    }
    Ok(())
}
