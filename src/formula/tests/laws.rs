//! Laws, over random formulas: printing and reading, units, folding; and that nothing typed can do harm.

use proptest::prelude::*;

use super::*;
use crate::quantity::{Dimension, Rational};

/// Random formulas over `a` and `b` in t, `r` without a unit, a list of `m` in t, and a table.
fn formulas() -> impl Strategy<Value = String> {
    let mass = prop_oneof![
        Just("a".to_owned()),
        Just("b".to_owned()),
        (0..500_u32).prop_map(|n| format!("{n}.25 {{kg}}"))
    ];
    let plain = prop_oneof![
        Just("r".to_owned()),
        (0..50_u32).prop_map(|n| n.to_string()),
        Just("0.98".to_owned())
    ];
    let leaf = prop_oneof![3 => mass, 1 => Just("sum(items, m)".to_owned()), 1 => Just("lookup(table, 3) * a".to_owned())];
    leaf.prop_recursive(5, 40, 4, move |inner| {
        let two = || (inner.clone(), inner.clone());
        prop_oneof![
            two().prop_map(|(x, y)| format!("{x} + {y}")),
            two().prop_map(|(x, y)| format!("{x} - ({y})")),
            two().prop_map(|(x, y)| format!("min({x}, {y}) − max({y}, {x})")),
            two().prop_map(|(x, y)| format!("if({x} < {y}, {y}, {x})")),
            two().prop_map(|(x, y)| format!("({x}) * ({y}) / ({x})")),
            (inner.clone(), plain.clone()).prop_map(|(x, k)| format!("({x}) * {k}")),
            (inner.clone(), plain.clone()).prop_map(|(x, k)| format!("({x})／({k} + 1)^-2")),
            inner.clone().prop_map(|x| format!("-({x})")),
            inner.prop_map(|x| format!("(({x})^3) / ({x})^2")),
        ]
    })
}

fn scope(a: i32, b: i32) -> Literal {
    let item = |mass: &str| Literal::of(&[("m", mass, "t")]);
    let axis = Axis {
        name: LocalText::same("x"),
        unit: Unit::one(),
        values: vec!["1".parse().unwrap(), "4".parse().unwrap()],
    };
    let rows = vec![
        vec![Some("10".parse().unwrap())],
        vec![Some("16".parse().unwrap())],
    ];
    let table = LookupTable::new(LocalText::same("table"), axis, None, Unit::one(), rows).unwrap();
    Literal::of(&[
        ("a", &a.to_string(), "t"),
        ("b", &format!("{b}.5"), "kg"),
        ("r", "0.6", "1"),
    ])
    .with_list("items", vec![item("2"), item("0.001")])
    .with_table("table", table)
}

proptest! {
    #[test]
    fn a_printed_formula_reads_back_as_itself(text in formulas()) {
        let formula = Formula::parse(&text).unwrap();
        let printed = formula.to_string();
        prop_assert_eq!(&Formula::parse(&printed).unwrap(), &formula);
        prop_assert_eq!(Formula::parse(&printed).unwrap().to_string(), printed);
    }

    #[test]
    fn the_checked_dimension_is_that_of_the_value(text in formulas(), a in 1..1000_i32, b in 1..1000_i32) {
        let (formula, scope) = (Formula::parse(&text).unwrap(), scope(a, b));
        let dimension = formula.check(&scope.signature()).unwrap();
        if let Ok(value) = formula.evaluate(&scope) {
            prop_assert_eq!(value.unit.dimension(), &dimension);
            let explanation = formula.explain(&scope).unwrap();
            prop_assert!(!explanation.value.is_empty());
        }
    }

    #[test]
    fn the_coefficient_times_the_value_is_the_formula(text in formulas(), a in 1..1000_i32, b in 1..1000_i32) {
        let (formula, scope) = (Formula::parse(&text).unwrap(), scope(a, b));
        for (free, value) in [("a", Rational::from(i64::from(a) * 1000)), ("b", Rational::from_scaled(i128::from(b) * 10 + 5, 1))] {
            if let (Ok(Some(coefficient)), Ok(whole)) = (formula.fold(free, &scope), formula.evaluate(&scope)) {
                prop_assert_eq!(&coefficient * &value, whole.value);
            }
        }
    }

    #[test]
    fn products_always_fold(shares in prop::collection::vec(1..1000_u32, 1..8), a in 1..1_000_000_i32) {
        let factors: Vec<String> = shares.iter().map(|share| format!("{share} / 7")).collect();
        let (formula, scope) = (formula(&format!("{} * a / r", factors.join(" * "))), scope(a, 1));
        let coefficient = formula.fold("a", &scope).unwrap().unwrap();
        let whole = formula.evaluate(&scope).unwrap();
        prop_assert_eq!(whole.unit, Unit::parse("kg").unwrap());
        prop_assert_eq!(&coefficient * &Rational::from(i64::from(a) * 1000), whole.value);
    }

    #[test]
    fn any_text_is_read_or_refused(text in "\\PC{0,80}") {
        if let Ok(formula) = Formula::parse(&text) {
            prop_assert_eq!(&Formula::parse(&formula.to_string()).unwrap(), &formula);
        }
    }

    #[test]
    fn any_heap_of_tokens_is_read_or_refused(
        tokens in prop::collection::vec(prop::sample::select(vec![
            "1", "2.5", "0", "a", "b", "(", ")", "(", ")", "+", "-", "*", "/", "^", "^2", ",", "if(", "min(", "sum(a,",
            "lookup(a,", "<", "==", "{kg}", " ", "{", "}", "活", "×", "．", "＾",
        ]), 0..40),
    ) {
        let text = tokens.concat();
        if let Ok(formula) = Formula::parse(&text) {
            prop_assert_eq!(&Formula::parse(&formula.to_string()).unwrap(), &formula);
            let scope = scope(1, 2);
            let _ = (formula.check(&scope.signature()), formula.explain(&scope), formula.fold("a", &scope));
        }
    }
}

#[test]
fn dimensions_of_powers_cancel() {
    let scope = scope(2, 1);
    assert_eq!(
        formula("a^3 / a^3").check(&scope.signature()).unwrap(),
        Dimension::none()
    );
}
