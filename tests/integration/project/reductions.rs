//! Reductions by year: ER = BE − PE − LE, partial years, margins, changing factors, sinks, credits.

use serde_json::{Value, json};
use tansuan::{Code, Severity};

use super::{evaluate, found, plain, source, text, yearly};

/// The reductions of the years in kilograms.
fn by_year(result: &Value, side: &str) -> Vec<String> {
    let years = result[side]["years"].as_array().unwrap();
    years
        .iter()
        .map(|year| text(year, "/reduction/kgCo2e").to_owned())
        .collect()
}

#[test]
fn a_reduction_is_baseline_less_project_less_leakage() {
    let (result, _) = evaluate(&plain());
    assert_eq!(by_year(&result, "exAnte"), ["85000"; 3]);
    assert_eq!(text(&result, "/exAnte/reduction/kgCo2e"), "255000");
    assert_eq!(text(&result, "/exAnte/years/2/cumulative/kgCo2e"), "255000");
    assert_eq!(result["monitored"]["given"], false);
}

/// Source: the combined margin of CDM TOOL07, with the weights of wind and solar in the first crediting period:
/// 0.75 × 0.7921 + 0.25 × 0.3870 = 0.690825 tCO2/MWh, the margins of East China's grid of 2019 (MEE, December 2020).
#[test]
fn a_year_in_which_a_source_has_no_data_earns_no_credits_yet() {
    let mut document = plain();
    document["exAnte"]["p"] = yearly("p", &[(2026, "10"), (2028, "10")]);
    let (result, findings) = evaluate(&document);
    let issuable: Vec<&Value> = result["exAnte"]["years"]
        .as_array()
        .unwrap()
        .iter()
        .map(|year| &year["credits"]["issuable"])
        .collect();
    assert_eq!(issuable, ["85", "0", "85"]);
    let withheld = findings
        .iter()
        .find(|finding| finding.code == Code::ProjectYearWithheld);
    assert_eq!(withheld.unwrap().details["tonnes"], "95");
}

#[test]
fn grid_electricity_takes_the_combined_margin() {
    let mut document = plain();
    document["sources"] = json!([{
        "id": "b", "name": "Grid", "role": "baseline", "relation": "affected", "method": "electricity.project",
        "grid": {"om": {"pack": "cn-core", "factor": "cn.baseline.om.ec.2019"}, "omWeight": "0.75",
                 "bm": {"pack": "cn-core", "factor": "cn.baseline.bm.ec.2019"}, "bmWeight": "0.25"}
    }]);
    document["exAnte"] = json!({"b": [{"id": "r", "period": "2026", "values": {"activity": {"value": "1", "unit": "MWh"}}}]});
    let (result, _) = evaluate(&document);
    assert_eq!(text(&result, "/exAnte/years/0/reduction/kgCo2e"), "690.825");
    // Both margins are among the factors that were used, with their sources.
    assert_eq!(result["factors"].as_array().unwrap().len(), 2);
    document["sources"][0]["grid"]["bmWeight"] = json!("0.2");
    let (result, findings) = evaluate(&document);
    assert_eq!(
        found(&findings, Code::ProjectWeights)[0].path,
        "sources[0].grid"
    );
    assert_eq!(result["sources"][0]["status"], "error");
    document["sources"][0]["grid"]["bmWeight"] = json!("0.25");
    document["sources"][0]["grid"]["bm"]["factor"] = json!("cn.baseline.om.ec.2019");
    let (_, findings) = evaluate(&document);
    assert_eq!(found(&findings, Code::ProjectOtherMargin).len(), 1);
}

#[test]
fn an_average_grid_factor_is_doubted_unless_the_methodology_asks_for_it() {
    let mut document = plain();
    document["sources"] = json!([{
        "id": "b", "name": "Grid", "role": "baseline", "relation": "affected", "method": "electricity.purchased"
    }]);
    document["exAnte"] = json!({"b": [{"id": "r", "period": "2026", "values": {"activity": {"value": "1", "unit": "MWh"}}}]});
    let (_, findings) = evaluate(&document);
    assert_eq!(found(&findings, Code::ProjectAverageFactor).len(), 1);
    document["settings"]["methodologies"] =
        json!([{"id": "m", "number": "X", "averageGrid": true}]);
    let (_, findings) = evaluate(&document);
    assert!(found(&findings, Code::ProjectAverageFactor).is_empty());
}

#[test]
fn a_crediting_year_runs_from_its_first_day() {
    let mut document = plain();
    document["settings"]["crediting"]["start"] = json!("2026-04-01");
    document["settings"]["crediting"]["division"] = json!("crediting");
    let (result, findings) = evaluate(&document);
    let years = result["years"].as_array().unwrap();
    assert_eq!(years.len(), 3);
    assert_eq!(
        (&years[1]["first"], &years[1]["last"]),
        (&json!("2027-04-01"), &json!("2028-03-31"))
    );
    assert_eq!(years[1]["days"], 366, "29 February 2028 lies in it");
    assert_eq!(by_year(&result, "exAnte"), ["85000"; 3]);
    assert!(found(&findings, Code::ProjectProRated).is_empty());
}

#[test]
fn a_year_that_begins_on_a_leap_day_ends_before_the_next_one_begins() {
    let mut document = plain();
    document["settings"]["crediting"] = json!({"start": "2028-02-29", "years": 5, "kind": "fixed", "renewals": 0, "division": "crediting"});
    document["exAnte"] = json!({});
    let (result, _) = evaluate(&document);
    let years = result["years"].as_array().unwrap();
    for pair in years.windows(2) {
        let last: jiff::civil::Date = text(&pair[0], "/last").parse().unwrap();
        assert_eq!(
            last.tomorrow().unwrap().to_string(),
            text(&pair[1], "/first")
        );
    }
    assert_eq!(years[0]["last"], "2029-02-27");
    assert_eq!(years[4]["first"], "2032-02-29");
}

/// By hand: 366.5 t a year would be 1 t a day; from 1 April to 31 December are 275 days of 365.
#[test]
fn partial_calendar_years_take_yearly_values_by_days_and_period_values_as_they_are() {
    let mut document = plain();
    document["settings"]["crediting"]["start"] = json!("2026-04-01");
    document["settings"]["crediting"]["years"] = json!(1);
    document["sources"] = json!([source("b", "baseline")]);
    document["exAnte"] = json!({"b": yearly("b", &[(2026, "365"), (2027, "365")])});
    document["monitored"] = json!({"b": [
        {"id": "m", "period": "2026-04/2026-12", "values": {"activity": {"value": "365", "unit": "t"}}}
    ]});
    let (result, findings) = evaluate(&document);
    assert_eq!(result["years"][0]["partial"], true);
    assert_eq!(by_year(&result, "exAnte"), ["275000", "90000"]);
    assert_eq!(by_year(&result, "monitored"), ["365000", "0"]);
    assert_eq!(found(&findings, Code::ProjectProRated).len(), 2);
    assert_eq!(found(&findings, Code::ProjectAsGiven).len(), 1);
    assert_eq!(result["differences"][0]["kgCo2e"], "90000");
    assert_eq!(
        result["differences"].as_array().unwrap().len(),
        1,
        "of years that both have"
    );
}

#[test]
fn months_and_days_are_divided_over_the_years_they_lie_in() {
    let mut document = plain();
    document["settings"]["crediting"] = json!({"start": "2026-04-15", "years": 2, "kind": "fixed", "renewals": 0, "division": "crediting"});
    document["sources"] = json!([source("b", "baseline")]);
    document["exAnte"] = json!({"b": [
        // 14 of the 30 days lie in the first year, 16 in the second.
        {"id": "a", "period": "2027-04", "values": {"activity": {"value": "30", "unit": "t"}}},
        {"id": "c", "period": "2026-04-15/2026-04-24", "values": {"activity": {"value": "1", "unit": "t"}}},
        // Ten days of April 2026 lie before the crediting period.
        {"id": "d", "period": "2026-04-05/2026-04-24", "values": {"activity": {"value": "20", "unit": "t"}}}
    ]});
    let (result, findings) = evaluate(&document);
    assert_eq!(by_year(&result, "exAnte"), ["25000", "16000"]);
    assert_eq!(found(&findings, Code::ProjectDivided).len(), 3);
    assert_eq!(found(&findings, Code::ProjectOutsideCrediting).len(), 1);
}

#[test]
fn renewed_periods_follow_each_other() {
    let mut document = plain();
    document["settings"]["crediting"] = json!({"start": "2026-01-01", "years": 7, "kind": "renewable", "renewals": 2, "division": "crediting"});
    let (result, findings) = evaluate(&document);
    let years = result["years"].as_array().unwrap();
    assert_eq!(years.len(), 21);
    assert_eq!(
        (years[6]["period"].as_u64(), years[7]["period"].as_u64()),
        (Some(1), Some(2))
    );
    let missing = found(&findings, Code::ProjectYearsMissing);
    assert_eq!(missing.len(), 3, "each source once");
    assert!(missing[0].details["years"].starts_with("2029, 2030"));
}

#[test]
fn a_changing_baseline_has_a_factor_for_each_year() {
    let pin =
        |grid: &str| json!({"pack": "cn-core", "factor": format!("cn.baseline.om.{grid}.2019")});
    let mut document = plain();
    document["sources"] = json!([{
        "id": "b", "name": "Grid", "role": "baseline", "relation": "affected", "method": "electricity.project",
        "factorsByYear": {"2026": pin("ec"), "2027": pin("nc")}
    }]);
    let records: Vec<Value> = [2026, 2027, 2028]
        .map(|year| json!({"id": year.to_string(), "period": year.to_string(), "values": {"activity": {"value": "1", "unit": "MWh"}}}))
        .into();
    document["exAnte"] = json!({"b": records});
    let (result, findings) = evaluate(&document);
    assert_eq!(by_year(&result, "exAnte"), ["792.1", "941.9", "0"]);
    assert_eq!(
        found(&findings, Code::ProjectFactorYearMissing)[0].details["year"],
        "2028"
    );
    assert_eq!(result["exAnte"]["years"][2]["complete"], false);
    document["sources"][0]["factor"] = pin("sc");
    let (result, findings) = evaluate(&document);
    assert_eq!(by_year(&result, "exAnte"), ["792.1", "941.9", "804.2"]);
    assert!(found(&findings, Code::ProjectFactorYearMissing).is_empty());
}

#[test]
fn negative_years_are_carried_and_never_clipped() {
    let mut document = plain();
    document["exAnte"]["p"] = yearly("p", &[(2026, "120.5"), (2027, "95.2"), (2028, "10")]);
    let (result, findings) = evaluate(&document);
    // −25.5, −0.2 and 85 t: down to −26, −1 and 85.
    assert_eq!(by_year(&result, "exAnte"), ["-25500", "-200", "85000"]);
    let credits: Vec<_> = (0..3)
        .map(|year| {
            let own = &result["exAnte"]["years"][year]["credits"];
            ["tonnes", "carriedIn", "issuable", "carriedOut"]
                .map(|name| own[name].as_str().unwrap().to_owned())
        })
        .collect();
    assert_eq!(credits[0], ["-26", "0", "0", "-26"]);
    assert_eq!(credits[1], ["-1", "-26", "0", "-27"]);
    assert_eq!(credits[2], ["85", "-27", "58", "0"]);
    assert_eq!(text(&result, "/exAnte/reduction/kgCo2e"), "59300");
    assert_eq!(text(&result, "/exAnte/credits/issuable"), "58");
    assert_eq!(found(&findings, Code::ProjectNegativeYear).len(), 2);
    document["settings"]["rounding"] = json!("none");
    let (result, _) = evaluate(&document);
    assert_eq!(text(&result, "/exAnte/credits/issuable"), "59.3");
}

#[test]
fn a_sink_lowers_project_emissions_and_sets_a_buffer_aside() {
    let mut document = plain();
    document["sources"] = json!([{
        "id": "s", "name": "Forest", "role": "project", "relation": "controlled", "method": "removal.measured",
        "sink": {"permanence": "40 a", "reversalRisk": "fire", "buffer": "15"}
    }]);
    document["exAnte"] = json!({"s": [
        {"id": "r", "period": "2026", "values": {"activity": {"value": "101", "unit": "tCO2"}}}
    ]});
    let (result, findings) = evaluate(&document);
    assert_eq!(text(&result, "/exAnte/years/0/project/kgCo2e"), "-101000");
    assert_eq!(text(&result, "/exAnte/years/0/reduction/kgCo2e"), "101000");
    // 15.15 t, rounded up: away from credit.
    assert_eq!(text(&result, "/exAnte/years/0/credits/buffer"), "16");
    assert_eq!(text(&result, "/exAnte/years/0/credits/issuable"), "85");
    assert!(found(&findings, Code::ProjectSinkTerms).is_empty());
    document["sources"][0]["sink"] = json!({});
    let (_, findings) = evaluate(&document);
    assert_eq!(found(&findings, Code::ProjectSinkTerms).len(), 3);
}

#[test]
fn electricity_whose_certificates_were_sold_earns_no_credit() {
    let mut document = plain();
    document["sources"] = json!([{
        "id": "b", "name": "Grid", "role": "baseline", "relation": "affected", "method": "electricity.project",
        "factor": {"pack": "cn-core", "factor": "cn.baseline.om.ec.2019"},
        "certificatesSold": [{"id": "c", "year": 2026, "electricity": {"value": "4000", "unit": "kWh"}}]
    }]);
    document["exAnte"] = json!({"b": [{"id": "r", "period": "2026", "values": {"activity": {"value": "16", "unit": "MWh"}}}]});
    let (result, findings) = evaluate(&document);
    // A quarter of 16 × 0.7921 = 12.6736 t: 3.1684, up to 4; the reduction itself stays.
    assert_eq!(text(&result, "/exAnte/years/0/reduction/kgCo2e"), "12673.6");
    assert_eq!(text(&result, "/exAnte/years/0/credits/uncredited"), "4");
    assert_eq!(text(&result, "/exAnte/years/0/credits/issuable"), "8");
    let sold = found(&findings, Code::ProjectCertificatesSold);
    assert_eq!(sold.len(), 1);
    assert_eq!(sold[0].severity, Severity::Error);
    assert_eq!(sold[0].about, ["c", "b"]);
    let sales = &mut document["sources"][0]["certificatesSold"];
    *sales = json!([
        {"id": "c", "year": 2026, "electricity": {"value": "17", "unit": "MWh"}},
        {"id": "d", "year": 2040, "electricity": {"value": "1", "unit": "MWh"}},
        {"id": "e", "year": 2026, "electricity": {"value": "1", "unit": "t"}}
    ]);
    let (result, findings) = evaluate(&document);
    assert_eq!(
        text(&result, "/exAnte/years/0/credits/issuable"),
        "0",
        "no more than there is"
    );
    assert_eq!(found(&findings, Code::ProjectCertificatesExcess).len(), 1);
    assert_eq!(
        found(&findings, Code::ProjectOutsideCrediting)[0].path,
        "sources[0].certificatesSold[1]"
    );
    assert_eq!(
        found(&findings, Code::IncompatibleUnits)[0].path,
        "sources[0].certificatesSold[2].electricity"
    );
}

#[test]
fn biogenic_carbon_dioxide_stands_beside() {
    let mut document = plain();
    document["sources"][1]["biogenic"] = json!(true);
    let (result, _) = evaluate(&document);
    assert_eq!(by_year(&result, "exAnte"), ["95000"; 3]);
    let beside = &result["exAnte"]["beside"][0];
    assert_eq!(
        (&beside["key"], &beside["role"]),
        (&json!("biogenic-co2"), &json!("project"))
    );
    assert_eq!(beside["kgCo2e"], "30000");
}

#[test]
fn what_is_left_out_is_said() {
    let mut document = plain();
    document["sources"][2]["excluded"] = json!("smaller than one percent");
    let (result, findings) = evaluate(&document);
    assert_eq!(by_year(&result, "exAnte"), ["90000"; 3]);
    assert_eq!(result["sources"][2]["status"], "excluded");
    assert!(found(&findings, Code::ReasonMissing).is_empty());
    document["sources"][2]["excluded"] = json!(" ");
    assert_eq!(found(&evaluate(&document).1, Code::ReasonMissing).len(), 1);
    document["exAnte"]["p"] = json!([]);
    let (result, _) = evaluate(&document);
    assert_eq!(result["sources"][1]["status"], "no-data");
    assert_eq!(result["exAnte"]["years"][0]["missing"], json!(["p"]));
}

#[test]
fn what_is_monitored_is_missing_only_when_its_year_is_over() {
    let mut document = plain();
    document["settings"]["crediting"]["start"] = json!("2025-01-01");
    document["sources"] = json!([source("b", "baseline")]);
    document["settings"]["side"] = json!("monitored");
    document["exAnte"] = json!({});
    document["monitored"] = json!({"b": yearly("b", &[(2026, "1")])});
    let (_, findings) = evaluate(&document);
    let missing = found(&findings, Code::ProjectYearsMissing);
    assert_eq!(missing.len(), 1);
    assert_eq!(missing[0].details["years"], "2025");
}
