//! What explanations say.

use super::*;

/// An explanation as an indented outline.
fn outline(explanation: &Explanation) -> String {
    fn write(explanation: &Explanation, depth: usize, out: &mut Vec<String>) {
        let Explanation {
            label,
            value,
            unit,
            kind,
            ..
        } = explanation;
        let formula = explanation
            .formula
            .as_ref()
            .map(|formula| format!("; {formula}"))
            .unwrap_or_default();
        let numbers = explanation
            .substituted
            .as_ref()
            .map(|numbers| format!(" → {numbers}"))
            .unwrap_or_default();
        let source = explanation
            .source
            .as_ref()
            .map(|source| format!(" [{}]", source.title.en))
            .unwrap_or_default();
        out.push(format!(
            "{}{}: {value} {unit} ({kind:?}){formula}{numbers}{source}",
            "  ".repeat(depth),
            label.en
        ));
        explanation
            .children
            .iter()
            .for_each(|child| write(child, depth + 1, out));
    }
    let mut lines = Vec::new();
    write(explanation, 0, &mut lines);
    lines.join("\n")
}

fn explained(text: &str, scope: &Literal) -> String {
    outline(&formula(text).explain(scope).unwrap())
}

/// Source: GB/T 32151.34-2024, table C.1: diesel 42.652 GJ/t, 0.0202 tC/GJ, 98 %.
#[test]
fn a_fuel_is_explained_down_to_its_leaves() {
    let diesel = Literal::of(&[
        ("activity", "1200", "t"),
        ("ncv", "42.652", "GJ/t"),
        ("cc", "0.0202", "tC/GJ"),
        ("of", "98", "%"),
    ])
    .with_symbol("activity", "FC")
    .with_symbol("ncv", "NCV")
    .with_symbol("cc", "CC")
    .with_symbol("of", "OF");
    insta::assert_snapshot!(explained("activity * ncv * cc * of * 44 {kgCO2/kgC} / 12", &diesel), @"
    Result: 3715091.5648 kgCO₂ (Operation); FC × NCV × CC × OF × 44 / 12 → 1200 t × 42.652 GJ/t × 0.0202 tC/GJ × 98% × 44 / 12
      activity: 1200 t (Input)
      ncv: 42.652 GJ/t (Input)
      cc: 0.0202 tC/GJ (Input)
      of: 98 % (Input)
      Molar mass of CO₂ over that of carbon: 3.66666666666667 kgCO₂/kgC (Constant); 44/12
    ");
}

#[test]
fn a_balance_is_explained_item_by_item() {
    let item = |name, amount, carbon| {
        Literal::of(&[("amount", amount, "t"), ("carbon", carbon, "tC/t")]).named(name)
    };
    let scope = Literal::default()
        .with_list(
            "inputs",
            vec![
                item("Coke", "100", "0.86"),
                item("Limestone", "-10", "0.12"),
            ],
        )
        .with_list("products", vec![item("Pig iron", "500", "0.0414")]);
    insta::assert_snapshot!(
        explained("(sum(inputs, amount * carbon) - sum(products, amount * carbon)) * 44 {kgCO2/kgC} / 12", &scope),
        @"
    Result: 235033.333333333 kgCO₂ (Operation); (Σ inputs (amount × carbon) − Σ products (amount × carbon)) × 44 / 12 → ((86000 kgC + (−1200 kgC)) − 20700 kgC) × 44 / 12
      Coke: 86000 kgC (Operation); amount × carbon → 100 t × 0.86 tC/t
        amount: 100 t (Input)
        carbon: 0.86 tC/t (Input)
      Limestone: -1200 kgC (Operation); amount × carbon → (−10 t) × 0.12 tC/t
        amount: -10 t (Input)
        carbon: 0.12 tC/t (Input)
      Pig iron: 20700 kgC (Operation); amount × carbon → 500 t × 0.0414 tC/t
        amount: 500 t (Input)
        carbon: 0.0414 tC/t (Input)
      Molar mass of CO₂ over that of carbon: 3.66666666666667 kgCO₂/kgC (Constant); 44/12
    "
    );
}

#[test]
fn a_look_up_shows_its_neighbours_and_source() {
    let scope = Literal::of(&[
        ("activity", "10", "t"),
        ("p", "1", "MPa"),
        ("t", "210", "degC"),
        ("ef", "0.11", "tCO2/GJ"),
    ])
    .with_table("steam", steam());
    insta::assert_snapshot!(explained("activity * (lookup(steam, p, t) - 83.74 {kJ/kg}) * ef", &scope), @"
    Result: 3044.206 kgCO₂ (Operation); activity × (steam(p, t) − 83.74) × ef → 10 t × (2851.2 kJ/kg − 83.74 kJ/kg) × 0.11 tCO2/GJ
      activity: 10 t (Input)
      Enthalpy of superheated steam: 2851.2 kJ/kg (Factor); steam(p, t) → 0.5 × 2827.5 + 0.5 × 2874.9 [GB/T 32151.34-2024]
        p: 1 MPa (Input)
        t: 210 degC (Input)
        pressure 1 MPa, temperature 200 ℃: 2827.5 kJ/kg (Factor) [GB/T 32151.34-2024]
        pressure 1 MPa, temperature 220 ℃: 2874.9 kJ/kg (Factor) [GB/T 32151.34-2024]
      Constant: 83.74 kJ/kg (Constant)
      ef: 0.11 tCO2/GJ (Input)
    ");
}

#[test]
fn of_a_choice_only_the_chosen_branch_is_shown() {
    let scope = Literal::of(&[("a", "5", "t"), ("b", "-2", "t")]);
    insta::assert_snapshot!(explained("if(a > b, a - b, c) / b", &scope), @"
    Result: -3.5  (Operation); if(a > b, a − b, c) / b → (5 t − (−2 t)) / (−2 t)
      a: 5 t (Input)
      b: -2 t (Input)
    ");
}

#[test]
fn on_the_wire_nothing_empty_is_written() {
    let explanation = formula("2").explain(&Literal::default()).unwrap();
    insta::assert_json_snapshot!(explanation, @r#"
    {
      "label": {
        "zh": "计算结果",
        "en": "Result"
      },
      "formula": "2",
      "substituted": "2",
      "tree": {
        "kind": "number",
        "digits": "2"
      },
      "numbers": {
        "kind": "number",
        "digits": "2"
      },
      "value": "2",
      "unit": "",
      "kind": "operation"
    }
    "#);
}

#[test]
fn a_potential_that_the_source_used_is_named() {
    let scope = Literal::of(&[
        ("activity", "100", "t·km"),
        ("ch4e", "0.0028", "kgCO2e/(t·km)"),
    ]);
    insta::assert_snapshot!(explained("activity * ch4e / 28 {kgCO2e/kgCH4}", &scope), @"
    Result: 0.01 kgCH₄ (Operation); activity × ch4e / 28 → 100 t·km × 0.0028 kgCO2e/(t·km) / 28
      activity: 100 t·km (Input)
      ch4e: 0.0028 kgCO2e/(t·km) (Input)
      GWP of CH₄, as used by the source: 28 kgCO₂e/kgCH₄ (Gwp)
    ");
}
