//! An inventory's result: the named totals and their parts, sources, coverage.

use std::collections::{BTreeMap, BTreeSet};

use crate::error::{Code, Problem};
use crate::factor::EmissionType;
use crate::ledger::{Axis, Figure as FigureName};
use crate::organization::account::label;
use crate::organization::inventory::Inventory;
use crate::organization::model::{AccountId, Source};
use crate::organization::result::{
    AccountResult, Coverage, OrganizationResult, SourceResult, SourceStatus,
};
use crate::organization::streams::place;
use crate::organization::{base_year, carbon, intensity, tables};
use crate::quantity::{Co2e, percent};
use crate::sorted;

/// The whole result.
pub(crate) fn result(inventory: &Inventory) -> Result<OrganizationResult, Problem> {
    let accounts = inventory.accounts()?;
    let sources = sources(inventory, &accounts);
    let intensities = intensity::intensities(inventory, &accounts)?;
    let tables = tables::tables(inventory, &accounts, &intensities);
    Ok(OrganizationResult {
        id: inventory.document.id.clone(),
        years: inventory.ledger.years().years().to_vec(),
        account: inventory.document.settings.account,
        coverage: coverage(inventory, &sources),
        factors: factors(inventory),
        accounts,
        sources,
        intensities,
        tables,
    })
}

/// Findings about totals and intensities.
pub(crate) fn findings(inventory: &Inventory) -> Vec<Problem> {
    let mut findings = intensity::findings(inventory);
    findings.extend(base_year::findings(inventory));
    findings.extend(carbon::findings(inventory));
    let document = &inventory.document;
    let included = document
        .sources
        .iter()
        .filter(|source| source.excluded.is_none());
    // The first source of each category stands for it.
    let mut indirect: BTreeMap<u8, &Source> = BTreeMap::new();
    for source in included.filter(|source| place(source).category > 1) {
        indirect.entry(place(source).category).or_insert(source);
    }
    for (category, source) in indirect {
        let rows = document.significance.iter();
        let mut rows = rows.filter(|row| row.category == category).peekable();
        let found = if rows.peek().is_none() {
            Problem::new(Code::SignificanceMissing)
        } else if rows.all(|row| !row.included) {
            let problem = Problem::new(Code::SignificanceContradicted);
            problem.with("source", &source.name).about(&source.id)
        } else {
            continue;
        };
        findings.push(found.with("category", category).at("significance"));
    }
    for source in document
        .sources
        .iter()
        .filter(|source| source.emission_type == EmissionType::Recovery)
    {
        let stream = inventory
            .sources
            .get(&source.id)
            .and_then(|state| inventory.ledger.stream(state.streams.first()?));
        if stream.is_some_and(|stream| {
            stream
                .labels
                .get(label::DIRECTION)
                .is_some_and(|direction| direction == "beside")
        }) {
            findings.push(
                Problem::new(Code::CaptureNotDeducted)
                    .with("source", &source.name)
                    .about(&source.id),
            );
        }
    }
    findings
}

/// The name of a total.
pub(crate) fn name(account: AccountId, filter: &[(Axis, &str)]) -> String {
    filter
        .iter()
        .fold(
            FigureName::total(account.as_str()),
            |figure, (axis, key)| figure.with(axis_name(*axis), key),
        )
        .to_string()
}

/// An axis as figures name it.
pub(crate) fn axis_name(axis: Axis) -> &'static str {
    match axis {
        Axis::Year => "year",
        Axis::Month => "month",
        Axis::Gas => "gas",
        Axis::Standing => "beside",
        Axis::Label(label) => label,
    }
}

fn sources(inventory: &Inventory, accounts: &[AccountResult]) -> Vec<SourceResult> {
    let account = inventory.document.settings.account;
    let mut by_key: BTreeMap<(&str, i16), Co2e> = BTreeMap::new();
    let shown = accounts.iter().filter(|own| own.id == account);
    for year in shown.flat_map(|account| &account.years) {
        for part in &year.by_source {
            by_key.insert((&part.key, year.year), part.kg_co2e);
        }
    }
    let series = inventory.findings_of_series();
    let doubles = series
        .iter()
        .filter(|finding| finding.code == Code::CountedTwice);
    let twice = sorted::set(doubles.flat_map(|finding| &finding.about));
    let mut results = Vec::new();
    for source in &inventory.document.sources {
        let series = inventory.series(source);
        let place = place(source);
        for year in inventory.ledger.years().years() {
            let key = year.to_string();
            let months = series.covered.get(year).map_or(0, BTreeSet::len);
            let filter = [
                (Axis::Year, key.as_str()),
                (Axis::Label(label::SOURCE), source.id.as_str()),
            ];
            results.push(SourceResult {
                source_id: source.id.clone(),
                year: *year,
                status: status(inventory, source, *year, months, twice.contains(&source.id)),
                months: u8::try_from(months).unwrap_or(u8::MAX),
                figure: name(account, &filter),
                kg_co2e: by_key
                    .get(&(source.id.as_str(), *year))
                    .copied()
                    .unwrap_or(Co2e::ZERO),
                category: place.category,
                scope: place.scope,
            });
        }
    }
    results
}

fn status(
    inventory: &Inventory,
    source: &Source,
    year: i16,
    months: usize,
    twice: bool,
) -> SourceStatus {
    let state = inventory.sources.get(&source.id);
    let stream = state.and_then(|state| inventory.ledger.stream(state.streams.first()?));
    // Nothing of it counts, or it was left out: either way no figure of it is in a total.
    if source.excluded.is_some() || stream.is_some_and(|stream| stream.share.is_zero()) {
        return SourceStatus::Excluded;
    }
    if state.is_none_or(|state| state.failed) {
        return SourceStatus::Error;
    }
    if state.is_some_and(|state| state.no_factor) {
        return SourceStatus::NoFactor;
    }
    let stream = state.and_then(|state| state.streams.first());
    let years = inventory.ledger.years();
    let failed = stream.is_some_and(|stream| {
        let mut failed = inventory.ledger.records(stream);
        failed.any(|record| {
            if !record.evaluated.failed {
                return false;
            }
            let touches = record
                .evaluated
                .months
                .iter()
                .any(|month| years.year_of(*month) == year);
            touches || record.evaluated.months.is_empty()
        })
    });
    match (failed, months, twice) {
        (true, ..) => SourceStatus::Error,
        (_, 0, _) => SourceStatus::NoData,
        (_, _, true) => SourceStatus::SuspectedTwice,
        _ => SourceStatus::Counted,
    }
}

fn is_counted(status: SourceStatus) -> bool {
    matches!(status, SourceStatus::Counted | SourceStatus::SuspectedTwice)
}

fn coverage(inventory: &Inventory, sources: &[SourceResult]) -> Vec<Coverage> {
    let mut gaps: BTreeSet<(&str, i16)> = BTreeSet::new();
    for source in &inventory.document.sources {
        let series = inventory.series(source);
        let years = series
            .missing
            .iter()
            .filter(|(_, months)| !months.is_empty());
        gaps.extend(years.map(|(year, _)| (source.id.as_str(), *year)));
    }
    let of_year = |year: &i16| {
        let count = |wanted: &[SourceStatus]| {
            sources
                .iter()
                .filter(|s| s.year == *year && wanted.contains(&s.status))
                .count()
        };
        let suspected = count(&[SourceStatus::SuspectedTwice]);
        let counted = count(&[SourceStatus::Counted]) + suspected;
        let excluded = count(&[SourceStatus::Excluded]);
        let missing = count(&[
            SourceStatus::NoData,
            SourceStatus::NoFactor,
            SourceStatus::Error,
        ]);
        let complete = sources
            .iter()
            .filter(|own| own.year == *year && is_counted(own.status))
            .filter(|own| !gaps.contains(&(own.source_id.as_str(), own.year)))
            .count();
        let percent = percent(whole_number(complete), whole_number(counted + missing));
        Coverage {
            year: *year,
            percent,
            counted,
            excluded,
            missing,
            suspected,
        }
    };
    inventory
        .ledger
        .years()
        .years()
        .iter()
        .map(of_year)
        .collect()
}

fn whole_number(count: usize) -> i128 {
    i128::try_from(count).unwrap_or(i128::MAX)
}

fn factors(inventory: &Inventory) -> Vec<crate::factor::FactorRecord> {
    let (library, _) = inventory
        .context
        .library
        .with_own(&inventory.document.methods, &inventory.document.factors);
    let mut used = BTreeMap::new();
    for stream in inventory.ledger.streams() {
        for year in inventory.ledger.years().years() {
            if let Some(factor) = stream.factors.for_year(*year) {
                let data = &factor.definition;
                used.entry((factor.pack.clone(), data.id.clone(), data.revision))
                    .or_insert_with(|| library.record_of(factor));
            }
        }
    }
    used.into_values().collect()
}
