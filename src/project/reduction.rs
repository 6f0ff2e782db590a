//! Reductions by year: `ER = BE − PE − LE`, and what stands beside.

use std::collections::BTreeMap;

use crate::error::{Code, Problem};
use crate::ledger::{Axis, Figure};
use crate::project::account::label;
use crate::project::credit::{Credits, YearCredits};
use crate::project::evaluation::{Project, SideLedger};
use crate::project::model::{ProjectSide, SourceRole};
use crate::project::result::{
    BesideFigure, CheckCounts, CoBenefitResult, ProjectFigure, ProjectResult, ProjectSourceResult,
    ProjectSourceStatus, ProjectYear, ReductionDifference, ReductionResult, ReductionYear,
    SourceYear,
};
use crate::project::{check, economics};
use crate::quantity::{Co2e, Rational, parse_decimal};

/// Baseline, project and leakage of a year or of all.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Parts {
    pub(crate) baseline: Co2e,
    pub(crate) project: Co2e,
    pub(crate) leakage: Co2e,
}

impl Parts {
    /// `ER = BE − PE − LE`.
    pub(crate) fn reduction(&self) -> Result<Co2e, Problem> {
        self.baseline
            .checked_add(self.project.negated())?
            .checked_add(self.leakage.negated())
    }

    pub(crate) fn of(&self, role: SourceRole) -> Co2e {
        match role {
            SourceRole::Baseline => self.baseline,
            SourceRole::Project => self.project,
            SourceRole::Leakage => self.leakage,
        }
    }

    fn plus(&self, other: &Parts) -> Result<Parts, Problem> {
        Ok(Parts {
            baseline: self.baseline.checked_add(other.baseline)?,
            project: self.project.checked_add(other.project)?,
            leakage: self.leakage.checked_add(other.leakage)?,
        })
    }
}

/// A figure of a side, by its account and keys.
pub(crate) fn figure(side: ProjectSide, account: &str, keys: &[(&str, &str)]) -> String {
    let whole = Figure::total(account).with("side", side.as_str());
    let named = keys
        .iter()
        .fold(whole, |figure, (axis, key)| figure.with(axis, key));
    named.to_string()
}

pub(crate) fn whole(
    side: ProjectSide,
    account: &str,
    year: Option<i16>,
    kg: Co2e,
) -> ProjectFigure {
    let year = year.map(|year| year.to_string());
    let keys: Vec<(&str, &str)> = year.iter().map(|year| ("year", year.as_str())).collect();
    ProjectFigure {
        figure: figure(side, account, &keys),
        kg_co2e: kg,
    }
}

impl SideLedger {
    /// The total of a role, of a source and year where they are said.
    pub(crate) fn total(
        &self,
        role: SourceRole,
        source: Option<&str>,
        year: Option<i16>,
    ) -> Result<Co2e, Problem> {
        let year = year.map(|year| year.to_string());
        let mut filter = Vec::new();
        if let Some(source) = source {
            filter.push((Axis::Label(label::SOURCE), source));
        }
        if let Some(year) = &year {
            filter.push((Axis::Year, year.as_str()));
        }
        let rows = self.ledger.totals(&role.account(), &[], &filter)?;
        let first = rows.into_iter().next();
        Ok(first.map_or(Co2e::ZERO, |row| row.co2e))
    }

    /// Baseline, project and leakage by year.
    pub(crate) fn parts(&self) -> Result<BTreeMap<i16, Parts>, Problem> {
        let mut years: BTreeMap<i16, Parts> = BTreeMap::new();
        for year in self.ledger.years().years() {
            years.insert(*year, Parts::default());
        }
        for role in SourceRole::ALL {
            for row in self.ledger.totals(&role.account(), &[Axis::Year], &[])? {
                let year = row.keys.first().and_then(|year| year.parse().ok());
                let Some(parts) = year.and_then(|year: i16| years.get_mut(&year)) else {
                    continue;
                };
                match role {
                    SourceRole::Baseline => parts.baseline = row.co2e,
                    SourceRole::Project => parts.project = row.co2e,
                    SourceRole::Leakage => parts.leakage = row.co2e,
                }
            }
        }
        Ok(years)
    }

    /// The totals of every source, of each year and of all.
    fn by_source(&self) -> Result<BTreeMap<(String, Option<i16>), Co2e>, Problem> {
        let mut totals: BTreeMap<(String, Option<i16>), Co2e> = BTreeMap::new();
        for role in SourceRole::ALL {
            let axes = [Axis::Label(label::SOURCE), Axis::Year];
            for row in self.ledger.totals(&role.account(), &axes, &[])? {
                let [source, year] = row.keys.as_slice() else {
                    continue;
                };
                totals.insert((source.clone(), year.parse().ok()), row.co2e);
                let whole = totals.entry((source.clone(), None)).or_default();
                *whole = whole.checked_add(row.co2e)?;
            }
        }
        Ok(totals)
    }

    /// What stands beside the totals.
    fn beside(&self) -> Result<Vec<BesideFigure>, Problem> {
        let mut beside = Vec::new();
        for role in SourceRole::ALL {
            for row in self
                .ledger
                .totals(&role.account(), &[Axis::Standing], &[])?
            {
                let key = row.keys.first().cloned().unwrap_or_default();
                if key != crate::ledger::TOTAL {
                    beside.push(BesideFigure {
                        figure: figure(self.side, role.as_str(), &[("standing", &key)]),
                        key,
                        role,
                        kg_co2e: row.co2e,
                    });
                }
            }
        }
        Ok(beside)
    }
}

impl Project {
    /// The result, and what is worth saying about it.
    pub(crate) fn result(&self, findings: &mut Vec<Problem>) -> Result<ProjectResult, Problem> {
        let ex_ante = self.reductions(ProjectSide::ExAnte, findings)?;
        let monitored = self.reductions(ProjectSide::Monitored, findings)?;
        let chosen = self.document.alternatives.iter().find(|own| own.chosen);
        let side = match self.document.settings.side {
            ProjectSide::ExAnte => &ex_ante,
            ProjectSide::Monitored => &monitored,
        };
        let economics = self.document.economics.as_ref();
        let economics = economics.and_then(|own| economics::evaluate(self, own, side, findings));
        Ok(ProjectResult {
            id: self.document.id.clone(),
            gwp: self.document.settings.gwp,
            side: self.document.settings.side,
            years: self.spans.iter().map(year).collect(),
            scenario: chosen.map(|own| own.id.clone()),
            differences: differences(&ex_ante, &monitored),
            sources: self.source_results()?,
            checks: self.checks(),
            co_benefits: self.co_benefits(findings),
            economics,
            factors: self.factors(),
            ex_ante,
            monitored,
        })
    }

    /// The ids of the counted sources without data in a year.
    pub(crate) fn missing(&self, side: &SideLedger, year: i16) -> Vec<String> {
        let counted = self.document.sources.iter();
        let counted = counted.filter(|source| source.excluded.is_none());
        let covered = |id: &str| {
            let years = side.covered.get(id);
            years.is_some_and(|years| years.contains(&year))
        };
        counted
            .filter(|source| !covered(&source.id))
            .map(|source| source.id.clone())
            .collect()
    }

    fn reductions(
        &self,
        side: ProjectSide,
        findings: &mut Vec<Problem>,
    ) -> Result<ReductionResult, Problem> {
        let own = self.side(side);
        let parts = own.parts()?;
        let given = own
            .records(&self.document)
            .values()
            .any(|records| !records.is_empty());
        let mut credits = Credits::new(self, side);
        let (mut total, mut cumulative) = (Parts::default(), Co2e::ZERO);
        let mut years = Vec::new();
        for (year, parts) in &parts {
            let reduction = parts.reduction()?;
            total = total.plus(parts)?;
            cumulative = cumulative.checked_add(reduction)?;
            let missing = self.missing(own, *year);
            let figures = credits.year(*year, reduction, missing.is_empty())?;
            years.push(ReductionYear {
                year: *year,
                complete: missing.is_empty(),
                missing,
                baseline: whole(side, "baseline", Some(*year), parts.baseline),
                project: whole(side, "project", Some(*year), parts.project),
                leakage: whole(side, "leakage", Some(*year), parts.leakage),
                reduction: whole(side, "reduction", Some(*year), reduction),
                cumulative: whole(side, "cumulative", Some(*year), cumulative),
                credits: figures.figures(side, Some(*year)),
            });
        }
        let counted = given || side == self.document.settings.side;
        if counted {
            findings.extend(check::years(self, own));
        }
        if counted {
            findings.extend(credits.findings.iter().cloned());
        }
        Ok(ReductionResult {
            side,
            given,
            baseline: whole(side, "baseline", None, total.baseline),
            project: whole(side, "project", None, total.project),
            leakage: whole(side, "leakage", None, total.leakage),
            reduction: whole(side, "reduction", None, total.reduction()?),
            credits: YearCredits::sum(&credits.years).figures(side, None),
            beside: own.beside()?,
            years,
        })
    }

    fn status(&self, id: &str) -> ProjectSourceStatus {
        let excluded = self.source(id).is_some_and(|own| own.excluded.is_some());
        let state = self.sources.get(id);
        let sides = [&self.ex_ante, &self.monitored];
        if excluded {
            ProjectSourceStatus::Excluded
        } else if state.is_some_and(|state| state.no_factor) {
            ProjectSourceStatus::NoFactor
        } else if state.is_none_or(|state| state.failed)
            || sides.iter().any(|side| side.failed.contains(id))
        {
            ProjectSourceStatus::Error
        } else if sides.iter().all(|side| !side.covered.contains_key(id)) {
            ProjectSourceStatus::NoData
        } else {
            ProjectSourceStatus::Counted
        }
    }

    fn source_results(&self) -> Result<Vec<ProjectSourceResult>, Problem> {
        let mut results = Vec::new();
        let (estimated, measured) = (self.ex_ante.by_source()?, self.monitored.by_source()?);
        let mut known = std::collections::BTreeSet::new();
        for source in &self.document.sources {
            if !known.insert(&source.id) {
                continue;
            }
            let id = source.id.as_str();
            let of = |side: ProjectSide, year: Option<i16>| {
                let own = if side == ProjectSide::ExAnte {
                    &estimated
                } else {
                    &measured
                };
                let year_name = year.map(|year| year.to_string());
                let mut keys = vec![("source", id)];
                keys.extend(year_name.iter().map(|year| ("year", year.as_str())));
                let known = own.get(&(id.to_owned(), year)).copied();
                ProjectFigure {
                    figure: figure(side, source.role.as_str(), &keys),
                    kg_co2e: known.unwrap_or(Co2e::ZERO),
                }
            };
            let given = |side: ProjectSide, year: i16| {
                let covered = self.side(side).covered.get(id);
                let covered = covered.is_some_and(|years| years.contains(&year));
                covered.then(|| of(side, Some(year)))
            };
            let mut years = Vec::new();
            for span in &self.spans {
                years.push(SourceYear {
                    year: span.year,
                    ex_ante: given(ProjectSide::ExAnte, span.year),
                    monitored: given(ProjectSide::Monitored, span.year),
                });
            }
            results.push(ProjectSourceResult {
                id: source.id.clone(),
                name: source.name.clone(),
                role: source.role,
                status: self.status(id),
                ex_ante: of(ProjectSide::ExAnte, None),
                monitored: of(ProjectSide::Monitored, None),
                years,
            });
        }
        Ok(results)
    }

    fn checks(&self) -> CheckCounts {
        use crate::project::plan::CheckStatus;
        let count = |status| {
            let checks = self.document.checklist.iter();
            checks.filter(|check| check.status == status).count()
        };
        CheckCounts {
            met: count(CheckStatus::Met),
            not_met: count(CheckStatus::NotMet),
            open: count(CheckStatus::Open),
            not_applicable: count(CheckStatus::NotApplicable),
        }
    }

    fn co_benefits(&self, findings: &mut Vec<Problem>) -> Vec<CoBenefitResult> {
        let mut results = Vec::new();
        for (index, own) in self.document.co_benefits.iter().enumerate() {
            let mut total = Rational::zero();
            let mut years = BTreeMap::new();
            for (year, typed) in &own.amounts {
                let at =
                    |problem: Problem| problem.at(format!("coBenefits[{index}].amounts.{year}"));
                if typed.trim().is_empty() {
                    continue;
                }
                if !self.spans.iter().any(|span| &span.year.to_string() == year) {
                    let outside = Problem::new(Code::ProjectOutsideCrediting);
                    findings.push(at(outside.with("found", year)).about(&own.id));
                    continue;
                }
                match parse_decimal(typed) {
                    Ok(value) => {
                        let value = value.to_rational();
                        total = &total + &value;
                        years.insert(year.clone(), value.to_string());
                    }
                    Err(problem) => findings.push(at(problem).about(&own.id)),
                }
            }
            results.push(CoBenefitResult {
                id: own.id.clone(),
                pollutant: own.pollutant.clone(),
                unit: own.unit.clone(),
                total: total.to_string(),
                years,
            });
        }
        results
    }

    fn factors(&self) -> Vec<crate::factor::FactorRecord> {
        let mut used = BTreeMap::new();
        for side in [&self.ex_ante, &self.monitored] {
            for stream in side.ledger.streams() {
                for year in side.ledger.years().years() {
                    if let Some(factor) = stream.factors.for_year(*year) {
                        let data = &factor.definition;
                        used.entry((factor.pack.clone(), data.id.clone(), data.revision))
                            .or_insert_with(|| self.library.record_of(factor));
                    }
                }
            }
        }
        used.into_values().collect()
    }
}

fn year(span: &crate::project::calendar::Span) -> ProjectYear {
    ProjectYear {
        year: span.year,
        first: span.first.to_string(),
        last: span.last.to_string(),
        days: span.days(),
        partial: span.is_partial(),
        period: span.period,
    }
}

/// Monitored against estimated, of the years that both sides cover completely.
fn differences(ex_ante: &ReductionResult, monitored: &ReductionResult) -> Vec<ReductionDifference> {
    let pairs = ex_ante.years.iter().zip(&monitored.years);
    let both = pairs.filter(|(estimated, measured)| estimated.complete && measured.complete);
    both.map(|(estimated, measured)| {
        let before = estimated.reduction.kg_co2e.to_rational();
        let difference = &measured.reduction.kg_co2e.to_rational() - &before;
        let percent = (&difference * &Rational::from(100)).checked_div(&before.abs());
        ReductionDifference {
            year: estimated.year,
            kg_co2e: difference.to_string(),
            percent: percent.map(|percent| percent.to_fixed(2)),
        }
    })
    .collect()
}
