//! What is checked about a project beside its figures: each rule broken, and kept.

use serde_json::{Value, json};
use tansuan::{Code, Severity};

use super::{evaluate, found, plain};
use crate::files;

const SOLAR: &str = "www/public/examples/project-rooftop-solar.json";

/// The worked project with one thing otherwise.
fn with(path: &str, value: Value) -> Value {
    let mut document = files::json(SOLAR);
    *document
        .pointer_mut(path)
        .unwrap_or_else(|| panic!("{path}")) = value;
    document
}

#[test]
fn every_rule_is_broken_once_and_kept_once() {
    let rules: [(Code, &str, Value); 17] = [
        (
            Code::ProjectBaselineNotChosen,
            "/alternatives/0/chosen",
            json!(false),
        ),
        (
            Code::ProjectBaselineIllegal,
            "/alternatives/0/legal",
            json!(false),
        ),
        (
            Code::ProjectEquivalenceMissing,
            "/functionalEquivalence",
            json!(""),
        ),
        (
            Code::ProjectMethodologyMissing,
            "/settings/methodologies",
            json!([]),
        ),
        (
            Code::ProjectSelectionMissing,
            "/sources/0/selection",
            json!(" "),
        ),
        (
            Code::ProjectInstrumentMissing,
            "/monitoring/0/instrument",
            json!(""),
        ),
        (
            Code::ProjectInstrumentMissing,
            "/monitoring/0/frequency",
            json!(""),
        ),
        (
            Code::ProjectInstrumentMissing,
            "/monitoring/0/responsible",
            json!(""),
        ),
        (Code::ProjectMonitoringMissing, "/monitoring", json!([])),
        (
            Code::ProjectLimitedTechnology,
            "/checklist/3/status",
            json!("not-met"),
        ),
        (
            Code::ProjectCheckNotMet,
            "/checklist/0/status",
            json!("not-met"),
        ),
        (
            Code::ProjectChecksOpen,
            "/checklist/0/status",
            json!("open"),
        ),
        (
            Code::ProjectBeyondLife,
            "/settings/operatingLife",
            json!("9.5"),
        ),
        (
            Code::ProjectBenchmarkMissing,
            "/additionality/investment/benchmark",
            json!(""),
        ),
        (
            Code::ProjectBenchmarkUnsourced,
            "/additionality/investment/benchmarkSource",
            json!(""),
        ),
        (
            Code::ProjectBenchmarkOther,
            "/additionality/investment/benchmarkTax",
            json!("after"),
        ),
        (
            Code::ProjectDiscountMissing,
            "/economics/discountRate",
            json!(""),
        ),
    ];
    let (_, kept) = evaluate(&files::json(SOLAR));
    for (code, path, value) in rules {
        assert!(found(&kept, code).is_empty(), "{code:?} is kept");
        let (_, findings) = evaluate(&with(path, value));
        assert!(!found(&findings, code).is_empty(), "{code:?} is broken");
    }
    assert_eq!(Code::ProjectLimitedTechnology.severity(), Severity::Error);
}

#[test]
fn a_check_that_nobody_asked_is_open() {
    let (_, findings) = evaluate(&plain());
    assert_eq!(
        found(&findings, Code::ProjectChecksOpen)[0].details["count"],
        "2"
    );
}

#[test]
fn additionality_needs_a_conclusion_and_a_reason() {
    let missing = |record: Value| {
        let mut document = plain();
        document["additionality"] = record;
        let (_, findings) = evaluate(&document);
        !found(&findings, Code::ProjectAdditionalityMissing).is_empty()
    };
    let (_, findings) = evaluate(&plain());
    assert_eq!(found(&findings, Code::ProjectAdditionalityMissing).len(), 1);
    assert!(missing(json!({"conclusion": "additional"})));
    assert!(missing(json!({"conclusion": "open", "exemption": "rule"})));
    assert!(!missing(
        json!({"conclusion": "additional", "exemption": "rule"})
    ));
    assert!(!missing(
        json!({"conclusion": "additional", "barriers": [{"id": "b", "name": "technology"}]})
    ));
}

#[test]
fn leakage_inside_the_boundary_is_computed_outside_and_said() {
    let mut document = plain();
    document["sources"][2]["boundarySide"] = json!("inside");
    let (result, findings) = evaluate(&document);
    assert_eq!(result["exAnte"]["leakage"]["kgCo2e"], "15000");
    assert_eq!(
        found(&findings, Code::ProjectLeakageInside)[0].path,
        "sources[2].boundarySide"
    );
}

#[test]
fn co_benefits_are_added_and_never_netted() {
    let mut document = plain();
    let before = evaluate(&document).0["exAnte"].clone();
    document["coBenefits"] = json!([
        {"id": "so2", "pollutant": "SO2", "unit": "kg", "amounts": {"2026": "1.1", "2027": "2.2", "2031": "9", "2028": "x"}}
    ]);
    let (result, findings) = evaluate(&document);
    assert_eq!(result["coBenefits"][0]["total"], "3.3");
    assert_eq!(result["exAnte"], before);
    assert_eq!(found(&findings, Code::ProjectOutsideCrediting).len(), 1);
    assert_eq!(
        found(&findings, Code::InvalidNumber)[0].path,
        "coBenefits[0].amounts.2028"
    );
}

#[test]
fn a_project_without_a_crediting_period_says_so_and_reduces_nothing() {
    let mut document = plain();
    document["settings"]["crediting"] =
        json!({"kind": "fixed", "renewals": 0, "division": "calendar"});
    let (result, findings) = evaluate(&document);
    assert_eq!(found(&findings, Code::ProjectCreditingMissing).len(), 1);
    assert_eq!(result["exAnte"]["reduction"]["kgCo2e"], "0");
    assert_eq!(result["years"], json!([]));
}
