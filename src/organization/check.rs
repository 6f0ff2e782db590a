//! What is checked before anything is computed: the head, ids, references, settings.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::civil::Date;

use crate::error::{Code, Problem};
use crate::ledger::ActivityRecord;
use crate::organization::model::{Consolidation, Exclusion, Facility, Organization};
use crate::quantity::{Unit, parse_decimal};
use crate::sorted;

/// The head of a document: its format, version and kind.
pub(crate) fn head(document: &Organization) -> Result<(), Problem> {
    let found = format!("{} {} {}", document.format, document.kind, document.version);
    let known =
        document.format == "tansuan" && document.version == 1 && document.kind == "organization";
    let unknown = || {
        Problem::new(Code::UnsupportedDocument)
            .with("expected", "tansuan organization 1")
            .with("found", found)
    };
    known.then_some(()).ok_or_else(unknown)
}

/// The records by source and id. A second record with an id of its source is a finding and not kept.
pub(crate) fn records(
    given: BTreeMap<String, Vec<ActivityRecord>>,
    document: &Organization,
    findings: &mut Vec<Problem>,
) -> BTreeMap<String, BTreeMap<String, Arc<ActivityRecord>>> {
    let mut kept: BTreeMap<String, BTreeMap<String, Arc<ActivityRecord>>> = BTreeMap::new();
    for (source, records) in given {
        let own = kept.entry(source.clone()).or_default();
        for (index, record) in records.into_iter().enumerate() {
            if own.contains_key(&record.id) {
                let twice = Problem::new(Code::DuplicateId)
                    .with("id", &record.id)
                    .about(&record.id)
                    .about(&source);
                findings.push(twice.at(format!("records.{source}[{index}]")));
            } else {
                own.insert(record.id.clone(), Arc::new(record));
            }
        }
    }
    findings.extend(orphans(&kept, document));
    kept
}

/// Records of sources that the document doesn't have.
pub(crate) fn orphans(
    records: &BTreeMap<String, BTreeMap<String, Arc<ActivityRecord>>>,
    document: &Organization,
) -> Vec<Problem> {
    let known = sorted::set(document.sources.iter().map(|source| source.id.as_str()));
    let unknown = records
        .iter()
        .filter(|(source, records)| !records.is_empty() && !known.contains(source.as_str()));
    unknown
        .map(|(source, _)| {
            Problem::new(Code::UnknownReference)
                .with("id", source)
                .at(format!("records.{source}"))
        })
        .collect()
}

/// Everything that is wrong with the document outside its records.
pub(crate) fn document(document: &Organization) -> Vec<Problem> {
    let mut findings = Vec::new();
    ids(
        "facilities",
        document.facilities.iter().map(|facility| &facility.id),
        &mut findings,
    );
    ids(
        "instruments",
        document.instruments.iter().map(|instrument| &instrument.id),
        &mut findings,
    );
    ids(
        "sources",
        document.sources.iter().map(|source| &source.id),
        &mut findings,
    );
    ids(
        "products",
        document.products.iter().map(|product| &product.id),
        &mut findings,
    );
    ids(
        "certificates",
        document
            .certificates
            .iter()
            .map(|certificate| &certificate.id),
        &mut findings,
    );
    ids(
        "significance",
        document.significance.iter().map(|row| &row.id),
        &mut findings,
    );
    settings(document, &mut findings);
    facilities(document, &mut findings);
    let ids = document.instruments.iter().map(|own| own.id.as_str());
    let instruments = sorted::set(ids);
    for (index, instrument) in document.instruments.iter().enumerate() {
        if let Some(until) = instrument
            .calibrated_until
            .as_deref()
            .filter(|until| until.parse::<Date>().is_err())
        {
            let problem = Problem::new(Code::InvalidDate)
                .with("found", until)
                .about(&instrument.id);
            findings.push(
                problem
                    .at("calibratedUntil")
                    .at(format!("instruments[{index}]")),
            );
        }
    }
    for (index, source) in document.sources.iter().enumerate() {
        let place = format!("sources[{index}]");
        if let Some(id) = source
            .instrument_id
            .as_deref()
            .filter(|id| !instruments.contains(id))
        {
            let problem = Problem::new(Code::UnknownReference)
                .with("id", id)
                .about(&source.id);
            findings.push(problem.at("instrumentId").at(&place));
        }
        if let Some(unit) = source
            .activity_unit
            .as_deref()
            .filter(|unit| !unit.trim().is_empty())
        {
            findings.extend(
                Unit::parse(unit)
                    .err()
                    .map(|problem| problem.about(&source.id).at("activityUnit").at(&place)),
            );
        }
    }
    reasons(document, &mut findings);
    numbers(document, &mut findings);
    for (index, certificate) in document.certificates.iter().enumerate() {
        let problem = parse_decimal(&certificate.mwh).err();
        findings.extend(problem.map(|problem| {
            problem
                .about(&certificate.id)
                .at("mwh")
                .at(format!("certificates[{index}]"))
        }));
    }
    findings
}

fn ids<'a>(place: &str, ids: impl Iterator<Item = &'a String>, findings: &mut Vec<Problem>) {
    let mut seen = BTreeSet::new();
    for (index, id) in ids.enumerate() {
        if !seen.insert(id) {
            findings.push(
                Problem::new(Code::DuplicateId)
                    .with("id", id)
                    .about(id)
                    .at(format!("{place}[{index}]")),
            );
        }
    }
}

fn settings(document: &Organization, findings: &mut Vec<Problem>) {
    let settings = &document.settings;
    if !(1..=12).contains(&settings.year_start_month) {
        let problem = Problem::new(Code::OutOfRange)
            .with("low", 1)
            .with("high", 12)
            .with("found", settings.year_start_month);
        findings.push(problem.at("settings.yearStartMonth"));
    }
    if settings.years.is_empty() {
        findings.push(
            Problem::new(Code::MissingValue)
                .with("parameter", "years")
                .at("settings.years"),
        );
    }
    for year in settings
        .years
        .iter()
        .filter(|year| !(1900..=2200).contains(*year))
    {
        let problem = Problem::new(Code::OutOfRange)
            .with("low", 1900)
            .with("high", 2200)
            .with("found", year);
        findings.push(problem.at("settings.years"));
    }
}

/// What is left out has a reason: an excluded source, a sub-category of the significance register.
fn reasons(document: &Organization, findings: &mut Vec<Problem>) {
    let missing = |name: &str, id: &str, place: String| {
        let problem = Problem::new(Code::ReasonMissing).with("name", name);
        problem.about(id).at(place)
    };
    for (index, source) in document.sources.iter().enumerate() {
        let silent = |excluded: &Exclusion| excluded.reason.trim().is_empty();
        if source.excluded.as_ref().is_some_and(silent) {
            let place = format!("sources[{index}].excluded.reason");
            findings.push(missing(&source.name, &source.id, place));
        }
    }
    for (index, row) in document.significance.iter().enumerate() {
        let reason = row.reason.as_deref().unwrap_or_default();
        if !row.included && reason.trim().is_empty() {
            let place = format!("significance[{index}].reason");
            findings.push(missing(&row.subcategory, &row.id, place));
        }
    }
}

/// Categories, scopes and years that can't be what they say.
fn numbers(document: &Organization, findings: &mut Vec<Problem>) {
    let mut check = |found: Option<u8>, low: u8, high: u8, id: &str, place: String| {
        let outside = found.filter(|found| !(low..=high).contains(found));
        findings.extend(outside.map(|found| {
            let problem = Problem::new(Code::OutOfRange)
                .with("low", low)
                .with("high", high);
            problem.with("found", found).about(id).at(place)
        }));
    };
    for (index, source) in document.sources.iter().enumerate() {
        let place = |field: &str| format!("sources[{index}].{field}");
        check(source.category, 1, 6, &source.id, place("category"));
        check(source.scope, 1, 3, &source.id, place("scope"));
        let of_scope3 = source.scope3_category;
        check(of_scope3, 1, 15, &source.id, place("scope3Category"));
    }
    for (index, row) in document.significance.iter().enumerate() {
        let place = format!("significance[{index}].category");
        check(Some(row.category), 1, 6, &row.id, place);
    }
    let years: Vec<String> = document
        .output_values
        .iter()
        .map(|own| own.year.to_string())
        .collect();
    ids("outputValues", years.iter(), findings);
}

fn not_counted(facility: &Facility, place: &str) -> Problem {
    let problem = Problem::new(Code::FacilityNotCounted).with("facility", &facility.name);
    problem.about(&facility.id).at(place)
}

fn facilities(document: &Organization, findings: &mut Vec<Problem>) {
    let equity = document.settings.consolidation == Consolidation::EquityShare;
    for (index, facility) in document.facilities.iter().enumerate() {
        let place = format!("facilities[{index}]");
        match parse_decimal(&facility.share) {
            Err(problem) if equity => {
                findings.push(problem.about(&facility.id).at("share").at(&place));
            }
            _ if !equity && !facility.controlled => findings.push(not_counted(facility, &place)),
            Ok(share) if equity && share.to_rational().is_zero() => {
                findings.push(not_counted(facility, &place));
            }
            Ok(share) if !equity && share.to_string() != "100" => {
                let ignored = Problem::new(Code::ShareIgnored).with("facility", &facility.name);
                findings.push(ignored.about(&facility.id).at("share").at(&place));
            }
            _ => {}
        }
    }
}
