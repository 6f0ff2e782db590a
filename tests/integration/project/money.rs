//! Economics: published examples of rates of return and present values, payback, cost of a tonne, sensitivity.

use serde_json::{Value, json};
use tansuan::Code;
use tansuan::quantity::Decimal;

use super::{evaluate, found, plain, text};

/// The economics of flows from 2026 on, each a revenue below or above zero.
fn flows(amounts: &[&str], percent: &str) -> Value {
    let years: Vec<Value> = amounts
        .iter()
        .zip(2026..)
        .map(|(amount, year): (_, i16)| json!({"year": year, "other": amount}))
        .collect();
    json!({"unit": "USD", "discountRate": percent, "prices": "nominal", "tax": "before", "flows": years})
}

fn appraise(amounts: &[&str], percent: &str) -> Value {
    let mut document = plain();
    document["exAnte"] = json!({});
    document["settings"]["crediting"]["years"] = json!(1);
    document["economics"] = flows(amounts, percent);
    evaluate(&document).0["economics"]["withoutCarbon"].clone()
}

fn percents(appraisal: &Value) -> Vec<String> {
    let percents = appraisal["rates"]["percent"].as_array().unwrap();
    percents
        .iter()
        .map(|own| own.as_str().unwrap().to_owned())
        .collect()
}

/// Source: Microsoft, documentation of the function IRR: five years of income on 70,000 return 8.7 %, four −2.1 %,
/// two −44.4 %.
#[test]
fn rates_of_return_are_those_of_the_documentation_of_irr() {
    let income = ["-70000", "12000", "15000", "18000", "21000", "26000"];
    for (years, published) in [(6, "8.7"), (5, "-2.1"), (3, "-44.4")] {
        let found = percents(&appraise(&income[..years], "10"));
        assert_eq!(found.len(), 1);
        let rounded = found[0]
            .parse::<Decimal>()
            .unwrap()
            .to_rational()
            .to_fixed(1);
        assert_eq!(rounded, published);
    }
}

/// Source: Microsoft, documentation of the functions XIRR (37.3362535 %) and XNPV (2,086.65 at 9 %), of one example.
#[test]
fn dated_flows_return_what_the_documentation_of_xirr_says() {
    let mut document = plain();
    let dated = |date: &str, amount: &str| json!({"id": date, "date": date, "amount": amount});
    document["economics"] = json!({"unit": "USD", "discountRate": "9", "datedFlows": [
        dated("2008-10-30", "4250"), dated("2008-01-01", "-10000"), dated("2008-03-01", "2750"),
        dated("2009-02-15", "3250"), dated("2009-04-01", "2750")
    ]});
    let (result, _) = evaluate(&document);
    let own = &result["economics"]["dated"];
    assert_eq!(own["first"], "2008-01-01");
    assert!(
        text(own, "/rates/percent/0").starts_with("37.33625"),
        "{own}"
    );
    assert!(text(own, "/npv").starts_with("2086.647"), "{own}");
}

/// Source: Microsoft, documentation of the function NPV: 1,188.44, each payment at the end of its year.
#[test]
fn present_values_are_those_of_the_documentation_of_npv() {
    let appraisal = appraise(&["0", "-10000", "3000", "4200", "6800"], "10");
    assert!(
        text(&appraisal, "/npv").starts_with("1188.443"),
        "{appraisal}"
    );
}

/// Source: the oil pump of J. H. Lorie and L. J. Savage, Three Problems in Rationing Capital, Journal of Business 28
/// (1955): −1,600, +10,000, −10,000 return 25 % and 400 %.
#[test]
fn the_oil_pump_has_two_rates_of_return() {
    let appraisal = appraise(&["-1600", "10000", "-10000"], "10");
    assert_eq!(appraisal["rates"]["answer"], "several");
    assert_eq!(percents(&appraisal), ["25", "400"]);
}

/// Source: R. Brealey and S. Myers, Principles of Corporate Finance, on the pitfalls of the rate of return: +1,000,
/// −3,000, +2,500 have none, and a present value above zero at every rate.
#[test]
fn some_flows_have_no_rate_of_return() {
    let appraisal = appraise(&["1000", "-3000", "2500"], "10");
    assert_eq!(appraisal["rates"]["answer"], "none");
    assert!(!text(&appraisal, "/npv").starts_with('-'));
    for amounts in [&["100", "200"][..], &["-100", "-1"], &["-100"]] {
        assert_eq!(
            appraise(amounts, "10")["rates"]["answer"],
            "none",
            "{amounts:?}"
        );
    }
    assert_eq!(appraise(&["0", "0"], "10")["rates"]["answer"], "every");
}

/// By hand: the polynomials in 1 + r have these roots, as their factors show.
#[test]
fn all_rates_are_found_three_a_double_one_and_those_near_minus_one_hundred_percent() {
    // (1+r−1)(1+r−2)(1+r−3)
    assert_eq!(
        percents(&appraise(&["-1000", "6000", "-11000", "6000"], "10")),
        ["0", "100", "200"]
    );
    // (10 − 11/(1+r))²
    assert_eq!(percents(&appraise(&["100", "-220", "121"], "10")), ["10"]);
    assert_eq!(percents(&appraise(&["-1000000", "1"], "10")), ["-99.9999"]);
    assert_eq!(percents(&appraise(&["-1", "1000000"], "10")), ["99999900"]);
    // Four roots: 1+r = 0.5, 1, 2, 4.
    let four = appraise(&["1", "-7.5", "17.5", "-15", "4"], "10");
    assert_eq!(percents(&four), ["-50", "0", "100", "300"]);
    // Money that comes after years of nothing: 8 for 1 in three years is 100 % a year.
    assert_eq!(percents(&appraise(&["-1", "0", "0", "8"], "10")), ["100"]);
}

/// By hand: 100 are earned back by 40 a year after 2.5 years; at 10 % by 36.36, 33.06, 30.05 and a part of 27.32.
#[test]
fn payback_lies_within_its_year() {
    let appraisal = appraise(&["-100", "40", "40", "40", "40"], "10");
    assert_eq!(appraisal["payback"], "2.5");
    // 100 − 36.36… − 33.05… − 30.05… = 0.525920…, of 27.320538…
    assert_eq!(appraisal["discountedPayback"], "3.01925");
    assert_eq!(appraise(&["-100", "10"], "10")["payback"], Value::Null);
    assert_eq!(
        appraise(&["100", "10"], "10")["payback"],
        Value::Null,
        "nothing was paid"
    );
    // Nothing is earned in the first years: the last one is the one that counts.
    assert_eq!(appraise(&["-100", "0", "0", "200"], "10")["payback"], "2.5");
}

#[test]
fn a_tonne_costs_discounted_costs_by_discounted_tonnes() {
    let mut document = plain();
    // 85 t in each of 2026 to 2028; 1,700 now and 850 a year later. At 100 %: (1700 + 425) / (85 + 42.5 + 21.25).
    document["economics"] = json!({"unit": "元", "discountRate": "100", "flows": [
        {"year": 2026, "investment": "1700"}, {"year": 2027, "operation": "850"}
    ]});
    let (result, _) = evaluate(&document);
    let cost = &result["economics"]["cost"];
    assert_eq!(cost["tonnes"], "255");
    assert_eq!(cost["levelised"], "14.285714");
    // −NPV / ΣER = 2125 / 255
    assert_eq!(cost["undiscounted"], "8.333333");
    document["economics"]["unit"] = json!("万元");
    let (result, _) = evaluate(&document);
    assert_eq!(result["economics"]["cost"]["levelised"], "142857.142857");
    assert_eq!(result["economics"]["costUnit"], "CNY/t");
}

#[test]
fn credits_earn_only_by_a_methodology_in_force() {
    let mut document = plain();
    document["economics"] = json!({
        "unit": "万元", "discountRate": "0", "prices": "real", "tax": "before", "carbonPrice": "100", "shareSold": "50",
        "carbonPrices": {"2028": "200"}, "flows": [{"year": 2026, "investment": "1"}]
    });
    let (result, findings) = evaluate(&document);
    assert_eq!(result["economics"]["carbonCounted"], false);
    assert_eq!(result["economics"]["withCarbon"]["npv"], "-1");
    assert_eq!(found(&findings, Code::ProjectCarbonRevenue).len(), 1);
    document["settings"]["methodologies"] = json!([{"id": "m", "number": "X", "inForce": true}]);
    let (result, findings) = evaluate(&document);
    assert!(found(&findings, Code::ProjectCarbonRevenue).is_empty());
    let own = &result["economics"];
    // Half of 85 t: 42.5 × 100, 100 and 200 yuan, in 万元.
    let carbon: Vec<_> = own["years"]
        .as_array()
        .unwrap()
        .iter()
        .map(|year| text(year, "/carbon"))
        .collect();
    assert_eq!(carbon, ["0.425", "0.425", "0.85"]);
    assert_eq!(own["withCarbon"]["npv"], "0.7");
    assert_eq!(
        own["withoutCarbon"]["npv"], "-1",
        "additionality rests on it"
    );
}

#[test]
fn the_grid_follows_carbon_price_and_discount_rate() {
    let mut document = plain();
    document["settings"]["methodologies"] = json!([{"id": "m", "number": "X", "inForce": true}]);
    document["economics"] = json!({
        "unit": "元", "discountRate": "0", "prices": "real", "tax": "before", "carbonPrice": "100",
        "priceChanges": ["-50", "0"], "rates": ["0", "100"],
        "flows": [{"year": 2026, "investment": "8500"}],
        "scenarios": [{"id": "s", "name": "Dear", "investment": "200", "carbonPrice": "100"}]
    });
    let (result, _) = evaluate(&document);
    let grid = &result["economics"]["sensitivity"];
    // −8500 + 50 × 85 × 3 and −8500 + 100 × 85 × 3; at 100 % the credits weigh 1.75 years.
    assert_eq!(grid["rows"][0]["npv"], json!(["4250", "17000"]));
    assert_eq!(grid["rows"][1]["npv"], json!(["-1062.5", "6375"]));
    assert_eq!(grid["rows"][0]["cost"], json!(["-16.666667", "-66.666667"]));
    assert_eq!(grid["rows"][0]["levelised"], "33.333333");
    assert_eq!(grid["ratesOfReturn"].as_array().unwrap().len(), 2);
    assert_eq!(
        result["economics"]["scenarios"][0]["appraisal"]["npv"],
        "8500"
    );
    let variations = result["economics"]["variations"].as_array().unwrap();
    let named = |id: &str| variations.iter().find(|own| own["id"] == id).unwrap();
    assert_eq!(named("investment+10")["appraisal"]["npv"], "-9350");
    assert_eq!(named("investment-10")["appraisal"]["npv"], "-7650");
    assert_eq!(variations.len(), 6);
}

#[test]
fn a_residual_value_is_earned_in_the_last_year_and_money_adds_up() {
    let mut document = plain();
    document["economics"] = json!({
        "unit": "元", "discountRate": "10", "residualValue": "121",
        "flows": [
            {"year": 2027, "revenue": "5", "saved": "6", "operation": "1", "other": "-2"},
            {"year": 2026, "investment": "100"}
        ]
    });
    let (result, findings) = evaluate(&document);
    let years = result["economics"]["years"].as_array().unwrap();
    assert_eq!(text(&years[1], "/residual"), "121");
    assert_eq!(text(&years[1], "/net"), "129");
    assert_eq!(text(&years[1], "/cumulative"), "29");
    assert_eq!(result["economics"]["baseYear"], 2026);
    assert_eq!(found(&findings, Code::ProjectTermsMissing).len(), 1);
}

#[test]
fn money_after_the_crediting_period_is_said() {
    let mut document = plain();
    document["economics"] = flows(&["-1", "0", "0", "1", "1"], "5");
    let (_, findings) = evaluate(&document);
    assert_eq!(
        found(&findings, Code::ProjectHorizon)[0].details["years"],
        "2029–2030"
    );
}
