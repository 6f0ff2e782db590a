//! What formulas evaluate to, and what they refuse.

use super::*;
use crate::error::Code;

fn value(text: &str, scope: &Literal) -> String {
    let quantity = formula(text).evaluate(scope).unwrap();
    assert_eq!(
        Some(quantity.unit.dimension()),
        formula(text).check(&scope.signature()).as_ref().ok(),
        "{text}"
    );
    quantity.value.to_string()
}

fn refused(text: &str, scope: &Literal) -> (Code, Option<String>) {
    let problem = formula(text).evaluate(scope).unwrap_err();
    (problem.code, problem.details.get("position").cloned())
}

/// Source: GB/T 32151.34-2024, table C.1: diesel 42.652 GJ/t, 0.0202 tC/GJ, 98 %.
#[test]
fn a_tonne_of_diesel_gives_3_0959_tonnes_of_carbon_dioxide() {
    let diesel = Literal::of(&[
        ("activity", "1", "t"),
        ("ncv", "42.652", "GJ/t"),
        ("cc", "0.0202", "tC/GJ"),
        ("of", "98", "%"),
    ]);
    let kg = value("activity * ncv * cc * of * 44 {kgCO2/kgC} / 12", &diesel);
    assert_eq!(kg, "3095.90963733333");
}

#[test]
fn numbers_mean_what_they_say() {
    let none = Literal::default();
    for (text, expected) in [
        ("1 - 2 - 3", "-4"),
        ("12 / 4 / 3", "1"),
        ("-2^2", "-4"),
        ("(-2)^2", "4"),
        ("2^-2", "0.25"),
        ("0^0", "1"),
        ("1 / 3 * 3", "1"),
        ("min(3, 1, 2) + max(3, 1, 2)", "4"),
        ("if(0.1 + 0.2 == 0.3, 1, 2)", "1"),
        ("if(1 ≠ 1, 1, 2)", "2"),
        ("if(1 ≤ 1, 5, 1 / 0)", "5"),
        ("2 {t} + 1 {kg}", "2001"),
    ] {
        assert_eq!(value(text, &none), expected, "{text}");
    }
}

#[test]
fn items_shadow_what_is_outside() {
    let scope = Literal::of(&[("amount", "1000", "t"), ("share", "50", "%")]).with_list(
        "inputs",
        vec![
            Literal::of(&[("amount", "2", "t"), ("carbon", "0.5", "tC/t")]),
            Literal::of(&[("amount", "4", "t"), ("carbon", "0.25", "tC/t")]),
        ],
    );
    assert_eq!(
        value("sum(inputs, amount * carbon * share)", &scope),
        "1000"
    );
    assert_eq!(value("sum(inputs, amount) + amount", &scope), "1006000");
}

#[test]
fn the_sum_over_nothing_is_zero_of_everything() {
    let scope = Literal::of(&[("amount", "1", "t")]).with_list("none", Vec::new());
    let evaluate = |text: &str| formula(text).evaluate(&scope).unwrap();
    assert_eq!(evaluate("amount - sum(none, x)").value.to_string(), "1000");
    assert_eq!(
        evaluate("amount - sum(none, x)").unit,
        Unit::parse("kg").unwrap()
    );
    assert!(
        evaluate("sum(none, x) * 44 {kgCO2/kgC} / 12")
            .value
            .is_zero()
    );
    assert_eq!(refused("1 / sum(none, x)", &scope).0, Code::DivisionByZero);
}

#[test]
fn a_division_by_zero_is_a_problem_with_its_place() {
    let scope = Literal::of(&[("a", "1", "t"), ("b", "0", "t")]);
    assert_eq!(
        refused("a * 2 / (b - 0 {kg})", &scope),
        (Code::DivisionByZero, Some("9".to_owned()))
    );
    assert_eq!(
        refused("a + a * b^-1 * b", &scope),
        (Code::DivisionByZero, Some("8".to_owned()))
    );
}

#[test]
fn missing_names_and_wrong_units_are_problems_with_their_place() {
    let scope = Literal::of(&[("a", "1", "t"), ("b", "1", "kWh")]);
    assert_eq!(
        refused("a + c", &scope),
        (Code::MissingValue, Some("4".to_owned()))
    );
    assert_eq!(
        refused("a + b", &scope),
        (Code::IncompatibleUnits, Some("4".to_owned()))
    );
    assert_eq!(
        refused("max(a, b)", &scope),
        (Code::IncompatibleUnits, Some("7".to_owned()))
    );
    assert_eq!(
        refused("if(a < b, 1, 2)", &scope),
        (Code::IncompatibleUnits, Some("7".to_owned()))
    );
    assert_eq!(
        refused("sum(a, 1)", &scope),
        (Code::UnknownList, Some("4".to_owned()))
    );
    assert_eq!(
        refused("lookup(a, 1)", &scope),
        (Code::UnknownTable, Some("7".to_owned()))
    );
}

/// Source: GB/T 32151.34-2024, table C.5: at 1 megapascal 2827.5 kJ/kg at 200 °C, 2874.9 kJ/kg at 220 °C.
#[test]
fn steam_between_two_rows_is_interpolated() {
    let at = |temperature: &str, unit: &str| {
        Literal::of(&[("p", "1", "MPa"), ("t", temperature, unit)]).with_table("steam", steam())
    };
    assert_eq!(value("lookup(steam, p, t)", &at("210", "degC")), "2851200");
    assert_eq!(value("lookup(steam, p, t)", &at("483.15", "K")), "2851200");
    assert_eq!(
        refused("lookup(steam, p, t)", &at("199", "degC")),
        (Code::LookupOutOfRange, Some("0".to_owned()))
    );
    let between =
        Literal::of(&[("p", "2", "MPa"), ("t", "230", "degC")]).with_table("steam", steam());
    assert_eq!(
        refused("lookup(steam, p, t)", &between).0,
        Code::LookupEmptyCell
    );
    assert_eq!(
        value("lookup(steam, 2 {MPa}, 240 {degC})", &between),
        "2871750"
    );
}

#[test]
fn a_look_up_outside_its_table_says_how_far_it_goes() {
    let scope =
        Literal::of(&[("p", "400", "kPa"), ("t", "210", "degC")]).with_table("steam", steam());
    let problem = formula("lookup(steam, p, t)").evaluate(&scope).unwrap_err();
    insta::assert_snapshot!(problem, @"0.4 MPa is outside the table `steam`, which goes from 1 MPa to 3 MPa");
}

#[test]
fn powers_of_powers_end_in_an_overflow() {
    let text = format!("{}7{}", "(".repeat(20), "^12)".repeat(20));
    assert_eq!(refused(&text, &Literal::default()).0, Code::Overflow);
}

#[test]
fn the_deepest_formula_is_evaluated() {
    let text = format!("{}1{}", "-(1 / ".repeat(16), ")".repeat(16));
    assert_eq!(value(&text, &Literal::default()), "1");
    let explanation = formula(&text).explain(&Literal::default()).unwrap();
    assert_eq!(explanation.value, "1");
    let functions = format!("{}a{}", "if(1 < 2, max(".repeat(16), ", a), a)".repeat(16));
    assert_eq!(
        formula(&functions)
            .explain(&Literal::of(&[("a", "3", "1")]))
            .unwrap()
            .value,
        "3"
    );
    let wide = format!("0{}", " + 1".repeat(500));
    assert_eq!(value(&wide, &Literal::default()), "500");
}

#[test]
fn what_is_linear_folds_into_one_coefficient() {
    let scope = Literal::of(&[
        ("ncv", "42.652", "GJ/t"),
        ("of", "98", "%"),
        ("zero", "0", "1"),
    ])
    .with_list(
        "blend",
        vec![
            Literal::of(&[("share", "0.25", "1")]),
            Literal::of(&[("share", "0.5", "1"), ("activity", "8", "t")]),
        ],
    );
    let folded = |text: &str| {
        formula(text)
            .fold("activity", &scope)
            .unwrap()
            .map(|coefficient| coefficient.to_string())
    };
    assert_eq!(folded("activity * ncv * of").as_deref(), Some("41798960"));
    assert_eq!(
        folded("-(activity + activity) / 4").as_deref(),
        Some("-0.5")
    );
    assert_eq!(
        folded("activity * (1 - of) + 0 {t}").as_deref(),
        Some("0.02")
    );
    assert_eq!(folded("if(of < 1, activity, 2)").as_deref(), Some("1"));
    assert_eq!(folded("activity^1 * 2").as_deref(), Some("2"));
    assert_eq!(folded("sum(blend, activity * share)"), None);
    assert_eq!(
        folded("activity * sum(blend, share)").as_deref(),
        Some("0.75")
    );
    for text in [
        "activity + 1",
        "1 / activity",
        "activity * activity",
        "activity^2",
        "max(activity, 0)",
        "activity / zero",
    ] {
        assert_eq!(folded(text), None, "{text}");
    }
    assert_eq!(
        formula("activity * (1 / zero)")
            .fold("activity", &scope)
            .unwrap_err()
            .code,
        Code::DivisionByZero
    );
}

#[test]
fn a_formula_knows_its_names() {
    let formula = formula("a * lookup(steam, p) + sum(inputs, a * c) - b");
    assert_eq!(
        formula.parameters().into_iter().collect::<Vec<_>>(),
        ["a", "b", "p"]
    );
    assert_eq!(
        formula.lists()["inputs"]
            .iter()
            .copied()
            .collect::<Vec<_>>(),
        ["a", "c"]
    );
    assert_eq!(formula.tables().into_iter().collect::<Vec<_>>(), ["steam"]);
}
