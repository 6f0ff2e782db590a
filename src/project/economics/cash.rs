//! Money by year, as it is read: what is paid is below zero.

use std::collections::BTreeMap;

use crate::error::{Code, Problem};
use crate::project::economics::model::{ProjectEconomics, ProjectFlow};
use crate::quantity::{Rational, parse_decimal};

/// The years that money may be of.
const YEARS: std::ops::RangeInclusive<i16> = 1900..=2200;

/// The money of a year.
#[derive(Clone, Debug)]
pub(crate) struct Cash {
    pub(crate) year: i16,
    pub(crate) investment: Rational,
    pub(crate) operation: Rational,
    pub(crate) revenue: Rational,
    pub(crate) saved: Rational,
    pub(crate) other: Rational,
    pub(crate) residual: Rational,
    pub(crate) carbon: Rational,
    /// The credits that were sold, in tonnes.
    pub(crate) credits: Rational,
    /// What is reduced, in tonnes.
    pub(crate) reduced: Rational,
}

impl Cash {
    pub(crate) fn of(year: i16) -> Cash {
        let zero = Rational::zero;
        Cash {
            year,
            investment: zero(),
            operation: zero(),
            revenue: zero(),
            saved: zero(),
            other: zero(),
            residual: zero(),
            carbon: zero(),
            credits: zero(),
            reduced: zero(),
        }
    }

    /// All of it without credits.
    pub(crate) fn without_carbon(&self) -> Rational {
        [
            &self.investment,
            &self.operation,
            &self.revenue,
            &self.saved,
            &self.other,
            &self.residual,
        ]
        .into_iter()
        .fold(Rational::zero(), |sum, part| &sum + part)
    }

    /// All of it.
    pub(crate) fn net(&self) -> Rational {
        &self.without_carbon() + &self.carbon
    }
}

/// A number that may be left out; zero, and a finding, where it can't be read.
pub(crate) fn number(
    typed: Option<&str>,
    place: &str,
    findings: &mut Vec<Problem>,
) -> Option<Rational> {
    let typed = typed.map(str::trim).filter(|typed| !typed.is_empty())?;
    match parse_decimal(typed) {
        Ok(value) => Some(value.to_rational()),
        Err(problem) => {
            findings.push(problem.at(place));
            None
        }
    }
}

/// A rate in percent that is above −100; nothing, and a finding, where it isn't.
pub(crate) fn rate(
    typed: Option<&str>,
    place: &str,
    findings: &mut Vec<Problem>,
) -> Option<Rational> {
    let value = number(typed, place, findings)?;
    if value > Rational::from(-100) && value <= Rational::from(1_000_000) {
        return Some(value);
    }
    let problem = Problem::new(Code::OutOfRange).with("low", "-100 %");
    let problem = problem
        .with("high", "1000000 %")
        .with("found", typed.unwrap_or_default());
    findings.push(problem.at(place));
    None
}

/// A year that money may be of.
pub(crate) fn year(year: i16, place: &str, findings: &mut Vec<Problem>) -> bool {
    if YEARS.contains(&year) {
        return true;
    }
    let problem = Problem::new(Code::OutOfRange).with("low", YEARS.start());
    let problem = problem.with("high", YEARS.end()).with("found", year);
    findings.push(problem.at(place));
    false
}

/// The money of the document by year, without credits.
pub(crate) fn read(own: &ProjectEconomics, findings: &mut Vec<Problem>) -> BTreeMap<i16, Cash> {
    let mut years: BTreeMap<i16, Cash> = BTreeMap::new();
    for (index, flow) in own.flows.iter().enumerate() {
        let place = format!("economics.flows[{index}]");
        if !year(flow.year, &format!("{place}.year"), findings) {
            continue;
        }
        if years.contains_key(&flow.year) {
            let twice = Problem::new(Code::DuplicateId).with("id", flow.year);
            findings.push(twice.at(format!("{place}.year")));
            continue;
        }
        years.insert(flow.year, cash(flow, &place, findings));
    }
    let residual = number(
        own.residual_value.as_deref(),
        "economics.residualValue",
        findings,
    );
    if let (Some(residual), Some(mut last)) = (residual, years.last_entry()) {
        last.get_mut().residual = residual;
    }
    years
}

fn cash(flow: &ProjectFlow, place: &str, findings: &mut Vec<Problem>) -> Cash {
    let mut read = |typed: &Option<String>, name: &str| {
        number(typed.as_deref(), &format!("{place}.{name}"), findings)
            .unwrap_or_else(Rational::zero)
    };
    Cash {
        investment: -&read(&flow.investment, "investment"),
        operation: -&read(&flow.operation, "operation"),
        revenue: read(&flow.revenue, "revenue"),
        saved: read(&flow.saved, "saved"),
        other: read(&flow.other, "other"),
        ..Cash::of(flow.year)
    }
}
