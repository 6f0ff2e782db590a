//! From reductions to credits: whole tonnes away from credit, what is not credited, and debts that are carried.

use crate::error::{Code, Problem};
use crate::ledger::main_parameter;
use crate::project::evaluation::Project;
use crate::project::model::{
    CertificateSale, CreditRounding, ProjectSide, ProjectSource, SourceRole,
};
use crate::project::reduction::figure;
use crate::project::result::CreditFigures;
use crate::quantity::{Co2e, Rational, parse_decimal};

/// The credits of a year, in tonnes.
#[derive(Clone, Debug)]
pub(crate) struct YearCredits {
    pub(crate) year: i16,
    pub(crate) tonnes: Rational,
    pub(crate) uncredited: Rational,
    pub(crate) buffer: Rational,
    pub(crate) carried_in: Rational,
    pub(crate) issuable: Rational,
    pub(crate) carried_out: Rational,
}

impl YearCredits {
    /// The sum of years: what was carried between them cancels out.
    pub(crate) fn sum(years: &[YearCredits]) -> YearCredits {
        let sum = |of: fn(&YearCredits) -> &Rational| {
            years
                .iter()
                .fold(Rational::zero(), |sum, year| &sum + of(year))
        };
        let last = years.last();
        YearCredits {
            year: 0,
            tonnes: sum(|year| &year.tonnes),
            uncredited: sum(|year| &year.uncredited),
            buffer: sum(|year| &year.buffer),
            carried_in: Rational::zero(),
            issuable: sum(|year| &year.issuable),
            carried_out: last.map_or_else(Rational::zero, |year| year.carried_out.clone()),
        }
    }

    pub(crate) fn figures(&self, side: ProjectSide, year: Option<i16>) -> CreditFigures {
        let year = year.map(|year| year.to_string());
        let keys: Vec<(&str, &str)> = year.iter().map(|year| ("year", year.as_str())).collect();
        CreditFigures {
            figure: figure(side, "credits", &keys),
            tonnes: self.tonnes.to_string(),
            uncredited: self.uncredited.to_string(),
            buffer: self.buffer.to_string(),
            carried_in: self.carried_in.to_string(),
            issuable: self.issuable.to_string(),
            carried_out: self.carried_out.to_string(),
        }
    }
}

/// The largest whole number that is not above `value`.
///
/// # Errors
///
/// - [`Code::Overflow`] beyond what can be held.
pub(crate) fn floor(value: &Rational) -> Result<Rational, Problem> {
    let nearest = value
        .round_half_even(0)
        .ok_or_else(|| Problem::overflow(value))?;
    let nearest = Rational::from_scaled(nearest, 0);
    Ok(if nearest > *value {
        &nearest - &Rational::one()
    } else {
        nearest
    })
}

/// Credits, year after year.
pub(crate) struct Credits<'a> {
    project: &'a Project,
    side: ProjectSide,
    pub(crate) years: Vec<YearCredits>,
    pub(crate) findings: Vec<Problem>,
}

impl<'a> Credits<'a> {
    pub(crate) fn new(project: &'a Project, side: ProjectSide) -> Credits<'a> {
        Credits {
            project,
            side,
            years: Vec::new(),
            findings: Vec::new(),
        }
    }

    /// The credits of the next year; none can be issued for one that lacks data, whose reduction may only seem to be.
    pub(crate) fn year(
        &mut self,
        year: i16,
        reduction: Co2e,
        complete: bool,
    ) -> Result<YearCredits, Problem> {
        let uncredited = self.uncredited(year)?;
        let buffer = self.buffer(year)?;
        let debt = self.years.last();
        let carried_in = debt.map_or_else(Rational::zero, |year| year.carried_out.clone());
        let tonnes = self.round(&in_tonnes(&reduction.to_rational()))?;
        // What is held back is rounded up: away from credit too.
        let held = |kilograms: &Rational| {
            let down = self.round(&-&in_tonnes(kilograms))?;
            Ok::<_, Problem>(-&down)
        };
        let (uncredited, buffer) = (held(&uncredited)?, held(&buffer)?);
        let balance = &(&(&tonnes - &uncredited) - &buffer) + &carried_in;
        let (issuable, carried_out) = if balance.is_negative() {
            (Rational::zero(), balance)
        } else if !complete {
            if !balance.is_zero() {
                let finding = Problem::new(Code::ProjectYearWithheld).with("year", year);
                let finding = finding.with("tonnes", balance.to_string());
                self.findings
                    .push(finding.with_text("side", &self.side.name()));
            }
            (Rational::zero(), carried_in.clone())
        } else {
            (balance, Rational::zero())
        };
        if reduction.is_negative() {
            let finding = Problem::new(Code::ProjectNegativeYear).with("year", year);
            let finding = finding.with("tonnes", tonnes.to_string());
            self.findings
                .push(finding.with_text("side", &self.side.name()));
        }
        let own = YearCredits {
            year,
            tonnes,
            uncredited,
            buffer,
            carried_in,
            issuable,
            carried_out,
        };
        self.years.push(own.clone());
        Ok(own)
    }

    fn round(&self, tonnes: &Rational) -> Result<Rational, Problem> {
        match self.project.document.settings.rounding {
            CreditRounding::Down => floor(tonnes),
            CreditRounding::None => Ok(tonnes.clone()),
        }
    }

    /// The sources of a role that are counted, each once.
    fn counted(&self, role: SourceRole) -> impl Iterator<Item = (usize, &'a ProjectSource)> {
        let project = self.project;
        let sources = project.document.sources.iter().enumerate();
        sources.filter(move |(_, source)| {
            source.role == role && project.sources.contains_key(&source.id)
        })
    }

    /// The share of sinks that is set aside for reversals, in kilograms.
    fn buffer(&mut self, year: i16) -> Result<Rational, Problem> {
        let mut buffer = Rational::zero();
        let sinks: Vec<_> = self.counted(SourceRole::Project).collect();
        for (index, source) in sinks {
            let percent = source.sink.as_ref().and_then(|sink| sink.buffer.as_deref());
            let Some(typed) = percent.filter(|typed| !typed.trim().is_empty()) else {
                continue;
            };
            let Some(share) = self.percent(typed, &format!("sources[{index}].sink.buffer")) else {
                continue;
            };
            let side = self.project.side(self.side);
            let taken = side.total(source.role, Some(&source.id), Some(year))?;
            if taken.is_negative() {
                buffer = &buffer + &(&taken.negated().to_rational() * &share);
            }
        }
        Ok(buffer)
    }

    fn percent(&mut self, typed: &str, place: &str) -> Option<Rational> {
        let (low, high) = (Rational::zero(), Rational::from(100));
        match parse_decimal(typed) {
            Ok(value) if (low..=high.clone()).contains(&value.to_rational()) => {
                value.to_rational().checked_div(&high)
            }
            Ok(_) => {
                let problem = Problem::new(Code::OutOfRange).with("low", 0);
                let problem = problem.with("high", "100 %").with("found", typed);
                self.findings.push(problem.at(place));
                None
            }
            Err(problem) => {
                self.findings.push(problem.at(place));
                None
            }
        }
    }

    /// What certificates were sold for, in kilograms of the baseline: the same electricity earns no credit.
    fn uncredited(&mut self, year: i16) -> Result<Rational, Problem> {
        let mut sum = Rational::zero();
        let sources: Vec<_> = self.counted(SourceRole::Baseline).collect();
        for (index, source) in sources {
            let mut sold = Rational::zero();
            for (number, sale) in source.certificates_sold.iter().enumerate() {
                if sale.year != year {
                    continue;
                }
                let place = format!("sources[{index}].certificatesSold[{number}]");
                match self.amount(source, sale) {
                    Ok(amount) => {
                        sold = &sold + &amount;
                        let finding = Problem::new(Code::ProjectCertificatesSold);
                        let finding = finding
                            .with("source", &source.name)
                            .with("year", year)
                            .with(
                                "amount",
                                format!("{} {}", sale.electricity.value, sale.electricity.unit),
                            );
                        self.findings
                            .push(finding.at(place).about(&sale.id).about(&source.id));
                    }
                    Err(problem) => self
                        .findings
                        .push(problem.at("electricity").at(place).about(&source.id)),
                }
            }
            let measured = self.measured(source, year);
            let Some(share) = sold.checked_div(&measured) else {
                continue;
            };
            if share > Rational::one() {
                let excess = Problem::new(Code::ProjectCertificatesExcess);
                let excess = excess.with("source", &source.name).with("year", year);
                self.findings
                    .push(excess.at(format!("sources[{index}]")).about(&source.id));
            }
            let share = share.min(Rational::one());
            let side = self.project.side(self.side);
            let own = side.total(source.role, Some(&source.id), Some(year))?;
            sum = &sum + &(&own.to_rational() * &share);
        }
        Ok(sum)
    }

    /// The electricity of a sale in the unit that the source is measured in.
    fn amount(&self, source: &ProjectSource, sale: &CertificateSale) -> Result<Rational, Problem> {
        let quantity = sale.electricity.quantity()?;
        let state = self.project.sources.get(&source.id);
        let stream = state.and_then(|state| state.streams.first());
        match stream.and_then(|stream| main_parameter(&stream.method)) {
            Some(main) => Ok(quantity.to(&main.unit)?.value),
            None => Ok(quantity.value),
        }
    }

    /// How much a source was measured to be in a year, in its method's own unit.
    fn measured(&self, source: &ProjectSource, year: i16) -> Rational {
        let side = self.project.side(self.side);
        let keys = side.measures.get(&source.id).into_iter().flatten();
        keys.fold(Rational::zero(), |sum, (key, share)| {
            match side.ledger.activity(key, year) {
                Some(value) => &sum + &(value * share),
                None => sum,
            }
        })
    }
}

/// Kilograms in tonnes.
pub(crate) fn in_tonnes(kilograms: &Rational) -> Rational {
    kilograms * &Rational::from_scaled(1, 3)
}
