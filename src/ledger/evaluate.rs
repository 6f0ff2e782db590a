//! Evaluates one record of one stream: formulas to masses, each rounded once.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::error::{Code, Problem, Severity};
use crate::factor::{CompiledEmission, CompiledFactor, EmittedGas};
use crate::formula::Scope;
use crate::gas::{Gas, GwpSet};
use crate::ledger::entry::Entry;
use crate::ledger::record::ActivityRecord;
use crate::ledger::scope::RecordScope;
use crate::ledger::stream::Stream;
use crate::quantity::{Co2e, Mass, Month, Period, Rational, ReportingYears, split};
use crate::text::LocalText;

/// What a record came to.
#[derive(Clone, Debug, Default)]
pub(crate) struct Evaluated {
    /// Its entries; none where it is in error.
    pub(crate) entries: Vec<Entry>,
    /// Its main quantity by reporting year, in the unit of the method's main parameter.
    pub(crate) activity: Vec<(i16, Rational)>,
    /// The months it covers.
    pub(crate) months: Vec<Month>,
    /// What is wrong with or worth saying about this record, with places inside it.
    pub(crate) findings: Vec<Problem>,
    /// What is worth saying once about the whole stream.
    pub(crate) notices: Vec<Problem>,
    /// The same, shared with the records that were evaluated in bulk.
    pub(crate) shared: Option<Arc<Vec<Problem>>>,
    /// Whether it is in error and not counted.
    pub(crate) failed: bool,
}

/// The reporting years a record touches, with their months and their weight in days.
pub(crate) struct Part {
    pub(crate) year: i16,
    pub(crate) months: Vec<Month>,
    pub(crate) days: Rational,
}

impl Part {
    /// Its month, where it is one.
    pub(crate) fn month(&self) -> Option<Month> {
        match self.months.as_slice() {
            [month] => Some(*month),
            _ => None,
        }
    }
}

pub(crate) fn parts(record: &ActivityRecord, years: &ReportingYears) -> Result<Vec<Part>, Problem> {
    let period: Period = record
        .period
        .parse()
        .map_err(|problem: Problem| problem.at("period"))?;
    let divided = years
        .divide(period)
        .map_err(|problem| problem.at("period"))?;
    let part = |(year, months): (i16, Vec<Month>)| {
        let days = months
            .iter()
            .fold(0_i64, |sum, month| sum + i64::from(month.days()));
        Part {
            year,
            months,
            days: Rational::from(days),
        }
    };
    Ok(divided.into_iter().map(part).collect())
}

/// Where a record stands in its document: its source, and its own id, which sorting doesn't change.
fn place_of(stream: &Stream, record: &ActivityRecord) -> String {
    format!("records.{}[{}]", stream.source_id, record.id)
}

/// Evaluates `record` in `stream`.
pub(crate) fn evaluate(
    stream: &Stream,
    record: &ActivityRecord,
    years: &ReportingYears,
    gwp: GwpSet,
) -> Evaluated {
    let mut evaluated = Evaluated::default();
    let parts = match parts(record, years) {
        Ok(parts) => parts,
        Err(problem) => return failed(evaluated, problem, stream, record),
    };
    evaluated.months = parts
        .iter()
        .flat_map(|part| part.months.iter().copied())
        .collect();
    if parts.len() > 1 {
        let divided = Problem::new(Code::PeriodDivided)
            .with("source", &stream.name)
            .with("period", &record.period);
        evaluated.findings.push(
            divided
                .at("period")
                .at(place_of(stream, record))
                .about(&record.id)
                .about(&stream.source_id),
        );
    }
    let weights: Vec<Rational> = parts.iter().map(|part| part.days.clone()).collect();
    for (index, part) in parts.iter().enumerate() {
        if let Err(problems) =
            evaluate_part(stream, record, part, (index, &weights), gwp, &mut evaluated)
        {
            for problem in problems {
                evaluated = failed(evaluated, problem, stream, record);
            }
            return evaluated;
        }
    }
    evaluated
}

fn failed(
    mut evaluated: Evaluated,
    problem: Problem,
    stream: &Stream,
    record: &ActivityRecord,
) -> Evaluated {
    evaluated.entries.clear();
    evaluated.activity.clear();
    evaluated.failed = true;
    let problem = problem.at(place_of(stream, record));
    evaluated
        .findings
        .push(problem.about(&record.id).about(&stream.source_id));
    evaluated
}

/// The emissions of a stream's method that apply to it.
pub(crate) fn emissions(stream: &Stream) -> impl Iterator<Item = (usize, &CompiledEmission)> {
    stream
        .method
        .emissions
        .iter()
        .enumerate()
        .filter(|(_, emission)| emission.definition.is_for(stream.kind))
}

/// The parameters without a value that `emission` needs, of those that are this scope's own.
pub(crate) fn missing(emission: &CompiledEmission, scope: &RecordScope) -> Vec<String> {
    let own = |name: &String| scope.stream.method.parameter(name).is_some() && !scope.has(name);
    emission
        .formula
        .parameters()
        .into_iter()
        .map(std::string::ToString::to_string)
        .filter(own)
        .collect()
}

fn evaluate_part(
    stream: &Stream,
    record: &ActivityRecord,
    part: &Part,
    (index, weights): (usize, &[Rational]),
    gwp: GwpSet,
    evaluated: &mut Evaluated,
) -> Result<(), Vec<Problem>> {
    let factor = stream.factors.for_year(part.year);
    let scope = RecordScope::new(stream, record, factor.map(AsRef::as_ref));
    let mut problems = Vec::new();
    let mut absent = BTreeSet::new();
    for (number, emission) in emissions(stream) {
        let missing = missing(emission, &scope);
        if !missing.is_empty() {
            if emission.definition.optional {
                let notice =
                    Problem::new(Code::CombustionGasesMissing).with("source", &stream.name);
                evaluated.notices.push(notice.about(&stream.source_id));
            } else {
                absent.extend(missing);
            }
            continue;
        }
        match emission.formula.evaluate(&scope) {
            Ok(quantity) => {
                let whole = quantity.in_base_units();
                if whole.is_negative() {
                    let found = format!("{} kg", whole.to_decimal_string(6));
                    problems.push(Problem::new(Code::NegativeResult).with("found", found));
                    continue;
                }
                let shares = if weights.len() == 1 {
                    vec![whole]
                } else {
                    split(&whole, weights, 12).map_err(|problem| vec![problem])?
                };
                let Some(value) = shares.get(index) else {
                    continue;
                };
                for (gas, value) in gases(stream, factor.map(AsRef::as_ref), emission, value) {
                    evaluated
                        .notices
                        .extend(gas_notice(stream, factor.map(AsRef::as_ref), gas));
                    let place = EntryPlace {
                        stream,
                        part,
                        number,
                        emission,
                        gas,
                        gwp,
                    };
                    match place.entry(&value) {
                        Ok((entry, finding)) => {
                            evaluated.entries.push(entry);
                            evaluated.notices.extend(finding);
                        }
                        Err(problem) => problems.push(match stream.main_parameter() {
                            Some(main) if problem.code == Code::Overflow => {
                                problem.at(format!("values.{}.value", main.definition.id))
                            }
                            _ => problem,
                        }),
                    }
                }
            }
            // A value that can't be read was noted by the scope, with its place.
            Err(problem) if problem.code == Code::MissingValue && !scope.problems().is_empty() => {}
            Err(problem) => problems.push(problem),
        }
    }
    problems.extend(scope.problems());
    for name in absent {
        let named = stream
            .method
            .parameter(&name)
            .map(|parameter| parameter.definition.name.clone());
        let missing = Problem::new(Code::MissingValue).with_text(
            "parameter",
            &named.unwrap_or_else(|| LocalText::same(&*name)),
        );
        problems.push(missing.at(format!("values.{name}")));
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    if let Some(main) = stream.main_parameter()
        && let Some(value) = scope
            .quantity(&main.definition.id)
            .and_then(|q| q.in_base_units().checked_div(main.unit.factor()))
    {
        let divided = if weights.len() == 1 {
            Some(value)
        } else {
            split(&value, weights, 12)
                .ok()
                .and_then(|all| all.get(index).cloned())
        };
        evaluated
            .activity
            .extend(divided.map(|value| (part.year, value)));
    }
    evaluated.notices.extend(scope.notices());
    evaluated.notices.extend(scope.unused());
    Ok(())
}

/// The gases an emission's value is of: its own, or those of the factor's composition.
pub(crate) fn gases(
    stream: &Stream,
    factor: Option<&CompiledFactor>,
    emission: &CompiledEmission,
    value: &Rational,
) -> Vec<(Gas, Rational)> {
    match &emission.definition.gas {
        EmittedGas::Gas(gas) => vec![(
            if stream.biogenic {
                gas.to_biogenic()
            } else {
                *gas
            },
            value.clone(),
        )],
        EmittedGas::Composition => {
            let shares = factor.map_or(&[][..], |factor| factor.definition.composition.as_slice());
            shares
                .iter()
                .map(|share| (share.gas, value * &share.fraction.to_rational()))
                .collect()
        }
    }
}

/// What is worth saying about a gas: that it is outside the seven, or known as CO₂e only.
pub(crate) fn gas_notice(
    stream: &Stream,
    factor: Option<&CompiledFactor>,
    gas: Gas,
) -> Option<Problem> {
    let notice = if gas == Gas::CO2E {
        let name = factor.map_or(&stream.method.definition.name, |own| &own.definition.name);
        Problem::new(Code::Co2eOnly).with_text("factor", name)
    } else if gas.is_one_of_seven() {
        return None;
    } else {
        Problem::new(Code::OutsideKyoto).with_text("gas", &gas.name())
    };
    Some(notice.about(&stream.source_id))
}

struct EntryPlace<'a> {
    stream: &'a Stream,
    part: &'a Part,
    number: usize,
    emission: &'a CompiledEmission,
    gas: Gas,
    gwp: GwpSet,
}

impl EntryPlace<'_> {
    fn entry(&self, kilograms: &Rational) -> Result<(Entry, Option<Problem>), Problem> {
        let known = self.gwp.gwp(self.gas);
        let whole = Mass::from_rational(kilograms)?;
        let gwp = known.as_ref().copied().unwrap_or(0);
        let mass = Mass::of_entry(&(kilograms * &self.stream.share), gwp)?;
        let (co2e, finding) = match known {
            Ok(gwp) => (Co2e::of(mass, gwp)?, None),
            // Named and shown, never a silent zero.
            Err(problem) if !self.gas.is_one_of_seven() => (
                Co2e::ZERO,
                Some(
                    problem
                        .graded(Severity::Warning)
                        .about(&self.stream.source_id),
                ),
            ),
            Err(problem) => return Err(problem),
        };
        let entry = Entry {
            emission: self.number,
            year: self.part.year,
            month: self.part.month(),
            gas: self.gas,
            part: self.emission.definition.part,
            whole,
            mass,
            co2e,
        };
        Ok((entry, finding))
    }
}
