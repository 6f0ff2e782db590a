//! Projects: the worked example, reductions by year, credits, the checks of B.2, economics, and what is hostile.

mod checks;
mod hostile;
mod laws;
mod money;
mod reductions;
mod templates;

use jiff::civil::date;
use serde_json::{Value, json};
use tansuan::project::{self, Project, abatement_curve};
use tansuan::workspace::Context;
use tansuan::{Code, Outcome, Problem, Severity};

use crate::files;

/// The day on which the projects of these tests are looked at.
fn context() -> Context {
    Context {
        library: files::library().clone(),
        as_of: date(2026, 11, 22),
    }
}

fn decoded(document: &Value) -> project::ProjectDocument {
    project::decode(&serde_json::to_vec(document).unwrap()).unwrap()
}

/// What the engine makes of a project, as JavaScript sees it, and what it found.
fn evaluate(document: &Value) -> (Value, Vec<Problem>) {
    match project::evaluate(&decoded(document), &context()) {
        Outcome::Ok { value, findings } => (serde_json::to_value(value).unwrap(), findings),
        Outcome::Invalid { problems } => panic!("{problems:?}"),
    }
}

/// A project of three years at a factor of one kilogram of CO₂ for a tonne of material: the numbers are the masses.
fn plain() -> Value {
    json!({
        "format": "tansuan", "version": 1, "kind": "project", "id": "p", "name": "Project",
        "settings": {
            "gwp": "ar6", "rounding": "down", "side": "ex-ante", "methodologies": [],
            "crediting": {"start": "2026-01-01", "years": 3, "kind": "fixed", "renewals": 0, "division": "calendar"}
        },
        "sources": [
            source("b", "baseline"), source("p", "project"), source("l", "leakage")
        ],
        "exAnte": {
            "b": yearly("b", &[(2026, "100"), (2027, "100"), (2028, "100")]),
            "p": yearly("p", &[(2026, "10"), (2027, "10"), (2028, "10")]),
            "l": yearly("l", &[(2026, "5"), (2027, "5"), (2028, "5")])
        }
    })
}

/// A source whose activity in tonnes is its emission in tonnes.
fn source(id: &str, role: &str) -> Value {
    json!({
        "id": id, "name": id, "role": role, "relation": "controlled", "method": "process.material",
        "values": {"ef": {"value": "1", "unit": "tCO2/t"}}
    })
}

fn yearly(id: &str, years: &[(i16, &str)]) -> Value {
    let records = years.iter().map(|(year, value)| {
        json!({"id": format!("{id}{year}"), "period": year.to_string(),
               "values": {"activity": {"value": value, "unit": "t"}}})
    });
    Value::Array(records.collect())
}

fn found(findings: &[Problem], code: Code) -> Vec<&Problem> {
    findings.iter().filter(|own| own.code == code).collect()
}

fn text<'a>(value: &'a Value, path: &str) -> &'a str {
    let found = value.pointer(path).unwrap_or_else(|| panic!("{path}"));
    found.as_str().unwrap_or_else(|| panic!("{path}: {found}"))
}

/// Source: computed without the engine by `tests/example/project-independent.mjs`.
#[test]
fn every_figure_of_the_worked_project_is_what_was_computed_without_the_engine() {
    let (result, findings) = evaluate(&files::json(
        "www/public/examples/project-rooftop-solar.json",
    ));
    let expected = files::json("tests/example/expected-project.json");
    for side in ["exAnte", "monitored"] {
        let years = expected[side]["years"].as_array().unwrap();
        assert_eq!(years.len(), 11);
        for (index, year) in years.iter().enumerate() {
            let own = &result[side]["years"][index];
            assert_eq!(own["year"], year["year"]);
            for part in ["baseline", "project", "reduction"] {
                assert_eq!(own[part]["kgCo2e"], year[part], "{side} {index} {part}");
            }
            assert_eq!(own["credits"]["tonnes"], year["tonnes"], "{side} {index}");
        }
        assert_eq!(
            result[side]["reduction"]["kgCo2e"],
            expected[side]["reduction"]
        );
        assert_eq!(
            result[side]["credits"]["issuable"],
            expected[side]["issuable"]
        );
    }
    let (own, money) = (&result["economics"], &expected["economics"]);
    let appraisal = &own["withoutCarbon"];
    assert_eq!(appraisal["npv"], money["npv"]);
    assert_eq!(appraisal["rates"]["percent"], json!([money["irr"]]));
    assert_eq!(appraisal["payback"], money["payback"]);
    assert_eq!(appraisal["discountedPayback"], money["discountedPayback"]);
    assert_eq!(own["cost"]["levelised"], money["levelised"]);
    assert_eq!(own["cost"]["undiscounted"], money["undiscounted"]);
    let errors: Vec<_> = findings
        .iter()
        .filter(|finding| finding.severity == Severity::Error)
        .collect();
    assert!(errors.is_empty(), "{errors:?}");
}

#[test]
fn the_worked_project_says_what_an_auditor_would_ask() {
    let (_, findings) = evaluate(&files::json(
        "www/public/examples/project-rooftop-solar.json",
    ));
    for (code, count) in [
        (Code::ProjectProRated, 4),
        (Code::ProjectAsGiven, 2),
        (Code::ProjectCarbonRevenue, 1),
        (Code::ProjectAboveBenchmark, 1),
        (Code::ProjectNotAdditional, 1),
        (Code::ProjectYearsMissing, 0),
    ] {
        assert_eq!(found(&findings, code).len(), count, "{code:?}");
    }
}

#[test]
fn every_figure_of_the_worked_project_is_explained_down_to_its_entries() {
    let document = decoded(&files::json(
        "www/public/examples/project-rooftop-solar.json",
    ));
    let project = Project::open(document, context()).unwrap();
    let Outcome::Ok { value, .. } = project.outcome() else {
        panic!("no result");
    };
    let result = serde_json::to_value(value).unwrap();
    let mut figures = Vec::new();
    gather(&result, &mut figures);
    assert!(figures.len() > 100, "{}", figures.len());
    let mut seen = std::collections::BTreeSet::new();
    let mut entries = 0;
    while let Some((figure, expected)) = figures.pop() {
        if !seen.insert(figure.clone()) {
            continue;
        }
        let explained = project
            .explain(&figure)
            .unwrap_or_else(|problem| panic!("{figure}: {problem:?}"));
        if let Some(expected) = expected {
            assert_eq!(explained.value, expected, "{figure}");
        }
        entries += usize::from(figure.starts_with("entry:"));
        for child in &explained.children {
            if let Some(figure) = &child.figure {
                let value = figure.starts_with("total:").then(|| child.value.clone());
                figures.push((figure.clone(), value));
            }
        }
    }
    assert!(entries > 20, "{entries}");
    for unknown in [
        "total:baseline",
        "total:reduction;side=ex-ante;year=1999",
        "total:baseline;side=ex-ante;source=nobody",
        "total:nothing;side=ex-ante",
        "entry:nothing",
        "nonsense",
    ] {
        assert_eq!(
            project.explain(unknown).unwrap_err().code,
            Code::UnknownReference,
            "{unknown}"
        );
    }
}

/// Every figure's name in a result, with its value where it stands beside.
fn gather(value: &Value, figures: &mut Vec<(String, Option<String>)>) {
    match value {
        Value::Object(fields) => {
            if let Some(Value::String(figure)) = fields.get("figure") {
                let kilograms = fields.get("kgCo2e").or_else(|| fields.get("issuable"));
                let shown =
                    kilograms.or_else(|| fields.get("levelised").or_else(|| fields.get("npv")));
                figures.push((
                    figure.clone(),
                    shown.and_then(Value::as_str).map(str::to_owned),
                ));
            }
            fields.values().for_each(|own| gather(own, figures));
        }
        Value::Array(items) => items.iter().for_each(|own| gather(own, figures)),
        _ => {}
    }
}

#[test]
fn the_worked_project_is_written_as_it_was_read() {
    let read = files::json("www/public/examples/project-rooftop-solar.json");
    let mut written = serde_json::to_value(decoded(&read)).unwrap();
    // What is nothing stands in no file.
    for check in written["checklist"].as_array_mut().unwrap() {
        check
            .as_object_mut()
            .unwrap()
            .retain(|_, value| !value.is_null());
    }
    assert_eq!(written, read);
}

#[test]
fn an_entry_tells_the_weight_of_its_margin_and_the_days_of_its_year_apart() {
    let document = decoded(&files::json(
        "www/public/examples/project-rooftop-solar.json",
    ));
    let project = Project::open(document, context()).unwrap();
    let source = "total:baseline;side=ex-ante;source=grid;year=2024";
    let total = project.explain(source).unwrap();
    let margin = total
        .children
        .iter()
        .find(|own| own.label.en.ends_with("OM"));
    let entry = project
        .explain(margin.unwrap().figure.as_ref().unwrap())
        .unwrap();
    assert_eq!(entry.formula.unwrap(), "m × w × d × GWP");
    assert_eq!(
        entry.substituted.unwrap(),
        "1742620 × 0.75 × (275 / 366) × 1"
    );
}

#[test]
fn projects_stand_in_a_curve_the_cheapest_first() {
    let solar = files::json("www/public/examples/project-rooftop-solar.json");
    let mut dear = plain();
    dear["id"] = json!("dear");
    dear["economics"] = json!({
        "unit": "元", "discountRate": "0", "flows": [{"year": 2026, "investment": "25500"}]
    });
    let mut nothing = plain();
    nothing["id"] = json!("nothing");
    let mut foreign = dear.clone();
    foreign["id"] = json!("foreign");
    foreign["economics"]["unit"] = json!("USD");
    let documents: Vec<_> = [&dear, &solar, &nothing, &foreign].map(decoded).into();
    let curve = serde_json::to_value(abatement_curve(&documents, &context())).unwrap();
    assert_eq!(curve["costUnit"], "CNY/t");
    assert_eq!(curve["steps"][0]["id"], "project-rooftop-solar");
    assert_eq!(curve["steps"][0]["from"], "0");
    // 25,500 yuan for 3 × (100 − 10 − 5) t.
    assert_eq!(curve["steps"][1]["cost"], "100");
    assert_eq!(curve["steps"][1]["tonnes"], "255");
    assert_eq!(curve["steps"][1]["perYear"], "85");
    assert_eq!(curve["steps"][1]["from"], curve["steps"][0]["to"]);
    assert_eq!(curve["total"], curve["steps"][1]["to"]);
    assert_eq!(
        curve["leftOut"][0]["reason"]["code"],
        "project-economics-missing"
    );
    assert_eq!(
        curve["leftOut"][1]["reason"]["code"],
        "project-other-currency"
    );
}
