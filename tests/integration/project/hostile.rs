//! What nobody should enter: a problem or a finding with its place, and never a panic.

use serde_json::{Value, json};
use tansuan::project::{self, abatement_curve};
use tansuan::{Code, Outcome};

use super::{context, decoded, evaluate, found, plain, yearly};

#[test]
fn what_is_no_project_is_refused() {
    for (bytes, code) in [
        (&b""[..], Code::InvalidInput),
        (b"[]", Code::InvalidInput),
        (
            br#"{"format": "tansuan", "version": 2, "kind": "project"}"#,
            Code::UnsupportedDocument,
        ),
        (
            br#"{"format": "tansuan", "version": 1, "kind": "organization"}"#,
            Code::UnsupportedDocument,
        ),
        (
            br#"{"format": "tansuan", "version": 1, "kind": "project", "id": "p"}"#,
            Code::InvalidInput,
        ),
    ] {
        assert_eq!(project::decode(bytes).unwrap_err().code, code);
    }
    let mut unknown = plain();
    unknown["surprise"] = json!(1);
    let problem = project::decode(&serde_json::to_vec(&unknown).unwrap()).unwrap_err();
    assert_eq!(problem.code, Code::InvalidInput);
    let mut number = plain();
    number["settings"]["operatingLife"] = json!(25);
    let problem = project::decode(&serde_json::to_vec(&number).unwrap()).unwrap_err();
    assert_eq!(
        problem.path, "settings.operatingLife",
        "a JSON number for a decimal is refused"
    );
    let mut other = decoded(&plain());
    other.version = 7;
    assert!(matches!(
        project::evaluate(&other, &context()),
        Outcome::Invalid { .. }
    ));
}

#[test]
fn crediting_periods_of_no_and_of_too_many_years_are_refused() {
    for (years, renewals) in [(0, 0), (100_000, 0), (u32::MAX, u32::MAX), (50, 2)] {
        let mut document = plain();
        document["settings"]["crediting"]["kind"] = json!("renewable");
        document["settings"]["crediting"]["years"] = json!(years);
        document["settings"]["crediting"]["renewals"] = json!(renewals);
        let (result, findings) = evaluate(&document);
        let range = found(&findings, Code::OutOfRange);
        assert_eq!(range[0].path, "settings.crediting.years");
        assert_eq!(result["years"], json!([]));
    }
}

#[test]
fn dates_that_are_none_are_said_with_their_place() {
    for start in [
        "tomorrow",
        "2026-02-30",
        "9999-12-31",
        "0001-01-01",
        "2026",
        "２０２６－１３－０１",
    ] {
        let mut document = plain();
        document["settings"]["crediting"]["start"] = json!(start);
        let (_, findings) = evaluate(&document);
        let invalid = found(&findings, Code::InvalidDate);
        assert_eq!(invalid[0].path, "settings.crediting.start", "{start}");
    }
    let mut document = plain();
    document["economics"] = json!({"unit": "元", "flows": [], "datedFlows": [
        {"id": "a", "date": "2026-02-29", "amount": "1"}, {"id": "b", "date": "2026-03-01", "amount": "1,23"}
    ]});
    let (_, findings) = evaluate(&document);
    assert_eq!(
        found(&findings, Code::InvalidDate)[0].path,
        "economics.datedFlows[0].date"
    );
    assert_eq!(
        found(&findings, Code::AmbiguousNumber)[0].path,
        "economics.datedFlows[1].amount"
    );
}

#[test]
fn periods_that_are_none_leave_their_record_out() {
    for period in [
        "",
        "soon",
        "2026-04-10/2026-04-01",
        "2026-13",
        "2026-04-01/2026-04-31",
    ] {
        let mut document = plain();
        document["exAnte"]["b"][0]["period"] = json!(period);
        let (result, findings) = evaluate(&document);
        let place = "exAnte.b[b2026].period";
        assert!(
            findings.iter().any(|finding| finding.path == place),
            "{period}: {findings:?}"
        );
        assert_eq!(result["sources"][0]["status"], "error");
        assert_eq!(result["exAnte"]["years"][0]["baseline"]["kgCo2e"], "0");
    }
}

#[test]
fn duplicate_ids_are_found_and_counted_once() {
    let mut document = plain();
    let again = document["sources"][0].clone();
    document["sources"].as_array_mut().unwrap().push(again);
    document["exAnte"]["b"] = yearly(
        "b",
        &[(2026, "100"), (2026, "1"), (2027, "100"), (2028, "100")],
    );
    let (result, findings) = evaluate(&document);
    assert_eq!(found(&findings, Code::DuplicateId).len(), 2);
    assert_eq!(result["exAnte"]["baseline"]["kgCo2e"], "300000");
    assert_eq!(result["sources"].as_array().unwrap().len(), 3);
    document["exAnte"]["b"][1]["id"] = json!("other");
    let (_, findings) = evaluate(&document);
    assert_eq!(found(&findings, Code::PeriodTwice).len(), 1);
    document["exAnte"]["nobody"] = yearly("n", &[(2026, "1")]);
    let (_, findings) = evaluate(&document);
    assert_eq!(
        found(&findings, Code::UnknownReference)[0].path,
        "exAnte.nobody"
    );
}

#[test]
fn huge_numbers_are_problems_of_their_record() {
    for value in ["1e27", "99999999999999999999999999999", "-1", "NaN"] {
        let mut document = plain();
        document["exAnte"]["b"][0]["values"]["activity"]["value"] = json!(value);
        let (result, findings) = evaluate(&document);
        let prefix = "exAnte.b[b2026]";
        assert!(
            findings.iter().any(|own| own.path.starts_with(prefix)),
            "{value}: {findings:?}"
        );
        assert_eq!(result["exAnte"]["years"][0]["baseline"]["kgCo2e"], "0");
    }
}

#[test]
fn money_that_can_not_be_read_or_is_beyond_all_bounds_is_said() {
    let long = "1.234567890123456789012345678";
    let big = "79228162514264337593543950335";
    let mut document = plain();
    let years: Vec<Value> = (2100..=2200)
        .map(|year| json!({"year": year, "investment": big, "revenue": long, "other": "-79228162514264337593543950335"}))
        .collect();
    document["economics"] = json!({
        "unit": "元", "baseYear": 2100, "discountRate": long, "flows": years,
        "rates": ["-100", "-99.9999999", "1000001", "x", long, "0"], "priceChanges": [big, "-", "1"]
    });
    let (result, findings) = evaluate(&document);
    assert_eq!(result["economics"]["years"].as_array().unwrap().len(), 104);
    assert_eq!(found(&findings, Code::OutOfRange).len(), 2);
    document["economics"] = json!({"unit": "kWh", "flows": [{"year": 2026, "revenue": "1"}]});
    let (result, findings) = evaluate(&document);
    assert_eq!(
        found(&findings, Code::IncompatibleUnits)[0].path,
        "economics.unit"
    );
    assert_eq!(result["economics"], Value::Null);
    document["economics"] = json!({"unit": "元", "baseYear": -30000, "shareSold": "101", "flows": [
        {"year": 32767, "revenue": "1"}, {"year": 2026, "revenue": "1"}, {"year": 2026, "revenue": "2"}
    ]});
    document["settings"]["methodologies"] = json!([{"id": "m", "number": "X", "inForce": true}]);
    let (result, findings) = evaluate(&document);
    assert_eq!(found(&findings, Code::OutOfRange).len(), 3);
    assert_eq!(
        found(&findings, Code::DuplicateId)[0].path,
        "economics.flows[2].year"
    );
    assert_eq!(result["economics"]["baseYear"], 2026);
}

#[test]
fn flows_that_change_their_sign_too_often_are_not_solved_and_it_is_said() {
    let mut document = plain();
    let years: Vec<Value> = (2000..2200)
        .map(|year| json!({"year": year, "other": if year % 2 == 0 { "1" } else { "-1" }}))
        .collect();
    document["economics"] = json!({"unit": "元", "discountRate": "5", "flows": years});
    let (result, findings) = evaluate(&document);
    assert_eq!(
        result["economics"]["withoutCarbon"]["rates"]["answer"],
        "unsolved"
    );
    assert_eq!(found(&findings, Code::ProjectRateUnsolved).len(), 1);
}

#[test]
fn a_curve_of_nothing_is_empty() {
    let curve = abatement_curve(&[], &context());
    assert_eq!((curve.steps.len(), curve.total.as_str()), (0, "0"));
}
