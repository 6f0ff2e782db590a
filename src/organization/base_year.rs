//! The base year 基准年: changes that call for it to be calculated anew, counted up against a threshold.
//!
//! ISO 14064-1:2018 (6.4) and the GHG Protocol let the organisation state the threshold; T/CCAA 39-2022
//! (6.1.5) asks for the method of adjustment and its records. Organic growth and a new year's grid
//! factor are no kinds of change here, since they never are a reason.

use crate::error::{Code, Problem};
use crate::ledger::Axis;
use crate::organization::inventory::Inventory;
use crate::organization::model::AccountId;
use crate::quantity::{Co2e, Rational, parse_decimal};
use crate::text::LocalText;

/// What the register of changes calls for.
pub(crate) fn findings(inventory: &Inventory) -> Vec<Problem> {
    let document = &inventory.document;
    let mut findings = Vec::new();
    let mut pending = Rational::zero();
    let mut open = Vec::new();
    for (index, change) in document.base_year_changes.iter().enumerate() {
        match parse_decimal(&change.tonnes) {
            Ok(tonnes) if !change.recalculated => {
                // What one change adds another doesn't excuse: each counts by its size.
                pending = &pending + &tonnes.to_rational().abs();
                open.push(&change.id);
            }
            Ok(_) => {}
            Err(problem) => {
                let problem = problem.at("tonnes").at(format!("baseYearChanges[{index}]"));
                findings.push(problem.about(&change.id));
            }
        }
    }
    if open.is_empty() {
        return findings;
    }
    let settings = &document.settings;
    let missing = |name: &str, called: &LocalText| {
        let problem = Problem::new(Code::MissingValue).with_text("parameter", called);
        problem.at(format!("settings.{name}"))
    };
    let Some(year) = settings.base_year else {
        let called = LocalText::new("基准年", "base year");
        findings.push(missing("baseYear", &called));
        return findings;
    };
    let threshold = settings.base_year_threshold.as_deref().map(str::trim);
    let threshold = match threshold.filter(|text| !text.is_empty()).map(parse_decimal) {
        None => {
            let called = LocalText::new("重算阈值", "threshold of recalculation");
            findings.push(missing("baseYearThreshold", &called));
            return findings;
        }
        Some(Err(problem)) => {
            findings.push(problem.at("settings.baseYearThreshold"));
            return findings;
        }
        Some(Ok(threshold)) => threshold,
    };
    let total = match inventory.total(settings.account, year) {
        Ok(total) if !total.is_zero() => total.to_rational().abs(),
        Ok(_) => {
            let years = inventory.ledger.years().years().iter();
            let years: Vec<String> = years.map(ToString::to_string).collect();
            let outside = Problem::new(Code::PeriodOutsideYears).with("found", year);
            findings.push(
                outside
                    .with("years", years.join(", "))
                    .at("settings.baseYear"),
            );
            return findings;
        }
        Err(problem) => {
            findings.push(problem);
            return findings;
        }
    };
    // Tonnes of kilograms, in percent.
    let percent = (&pending * &Rational::from(100_000)).checked_div(&total);
    let reached = |percent: &Rational| *percent >= threshold.to_rational();
    if let Some(percent) = percent.filter(reached) {
        let mut finding = Problem::new(Code::BaseYearOutdated)
            .with("year", year)
            .with("percent", percent.to_decimal_string(3))
            .with("threshold", threshold)
            .at("baseYearChanges");
        for id in open {
            finding = finding.about(id);
        }
        findings.push(finding);
    }
    findings
}

impl Inventory {
    /// An account's total in a year; zero in a year that the inventory doesn't have.
    fn total(&self, account: AccountId, year: i16) -> Result<Co2e, Problem> {
        let key = year.to_string();
        let filter = [(Axis::Year, key.as_str())];
        let rows = self.ledger.totals(&account.account(), &[], &filter)?;
        rows.iter()
            .try_fold(Co2e::ZERO, |sum, row| sum.checked_add(row.co2e))
    }
}
