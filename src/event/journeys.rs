//! The travel table: thousands of rows of who came from where and how, and surveys that stand for more people.
//!
//! A row's activity is persons × distance × 2 where they travel back; vehicles count once for those who share them, and
//! surveys are scaled up: both as the exact factor of the row's stream, which its explanation names.

use std::collections::{BTreeMap, BTreeSet};

use crate::error::{Code, Problem};
use crate::event::account::label;
use crate::event::evaluation::Evaluation;
use crate::event::kind::{EventPhase, EventSide, SourceKind};
use crate::event::model::{Journey, TravelMode};
use crate::event::result::SurveyResult;
use crate::ledger::{ActivityRecord, Stream, main_parameter};
use crate::quantity::{Amount, Base, Dimension, Quantity, Rational, Unit, percent};
use crate::text::LocalText;

/// Rows that are evaluated alike: side, mode, phase, group, and the factor they count with.
type Like = (EventSide, String, EventPhase, String, Rational);

/// Adds the streams and records of the travel table.
pub(crate) fn evaluate(evaluation: &mut Evaluation) -> Result<(), Problem> {
    let document = evaluation.document;
    let mut alike: BTreeMap<Like, Vec<ActivityRecord>> = BTreeMap::new();
    let mut seen = BTreeSet::new();
    let mut modes: BTreeMap<&str, Result<Stream, ()>> = BTreeMap::new();
    for (index, journey) in document.journeys.iter().enumerate() {
        let place = |problem: Problem| problem.at(format!("journeys[{index}]")).about(&journey.id);
        if !seen.insert(&journey.id) {
            let twice = Problem::new(Code::DuplicateId).with("id", &journey.id);
            evaluation.findings.push(place(twice.at("id")));
            continue;
        }
        let Some(mode) = document.modes.iter().find(|own| own.id == journey.mode) else {
            let unknown = Problem::new(Code::UnknownReference).with("id", &journey.mode);
            evaluation.findings.push(place(unknown.at("mode")));
            evaluation.state(&source(&journey.mode)).failed = true;
            continue;
        };
        if !modes.contains_key(mode.id.as_str()) {
            let stream = evaluation.mode(mode);
            modes.insert(&mode.id, stream);
        }
        let Some(Ok(stream)) = modes.get(mode.id.as_str()) else {
            continue;
        };
        match row(evaluation, journey, stream) {
            Ok((factor, activity)) => {
                let like = (
                    journey.side,
                    mode.id.clone(),
                    journey.phase.unwrap_or(EventPhase::Holding),
                    journey.group.clone().unwrap_or_default(),
                    factor,
                );
                let record = ActivityRecord {
                    id: journey.id.clone(),
                    period: evaluation.year.to_string(),
                    values: BTreeMap::from([("activity".to_owned(), activity)]),
                    ..ActivityRecord::default()
                };
                alike.entry(like).or_default().push(record);
            }
            Err(problem) => {
                evaluation.findings.push(place(problem));
                evaluation.state(&source(&mode.id)).failed = true;
            }
        }
    }
    let mut number = 0_usize;
    for ((side, mode, phase, group, share), records) in alike {
        let Some(Ok(stream)) = modes.get(mode.as_str()) else {
            continue;
        };
        number += 1;
        let mut stream = stream.clone();
        stream.key = format!("{}#{number}", stream.key);
        stream
            .labels
            .insert(label::PHASE, phase.as_str().to_owned());
        stream.labels.insert(label::GROUP, group);
        stream.share = share;
        stream.share_name = Some(LocalText::new("推算与合乘系数", "Scaling up and sharing"));
        let own = source(&mode);
        evaluation.forcing(&mode, &stream, side, &records)?;
        evaluation.put(stream, &own, side, records)?;
    }
    Ok(())
}

/// The source that a mode of the travel table is.
pub(crate) fn source(mode: &str) -> String {
    format!("journeys:{mode}")
}

/// How far each survey reaches.
pub(crate) fn surveys(evaluation: &mut Evaluation) -> Vec<SurveyResult> {
    let document = evaluation.document;
    let mut results = Vec::new();
    for (index, survey) in document.surveys.iter().enumerate() {
        match people(&survey.population, &survey.sampled) {
            Ok((population, sampled)) => {
                let coverage = match (population.round_half_even(6), sampled.round_half_even(6)) {
                    (Some(whole), Some(part)) => percent(part, whole),
                    _ => String::new(),
                };
                results.push(SurveyResult {
                    id: survey.id.clone(),
                    name: survey.name.clone(),
                    coverage,
                });
            }
            Err(problem) => evaluation
                .findings
                .push(problem.at(format!("surveys[{index}]")).about(&survey.id)),
        }
    }
    results
}

/// How many people a survey stands for, and how many answered: none of them nothing, the second not above the first.
fn people(population: &str, sampled: &str) -> Result<(Rational, Rational), Problem> {
    let population = count(population, "population")?;
    let sampled = count(sampled, "sampled")?;
    if sampled.is_zero() {
        return Err(Problem::new(Code::DivisionByZero).at("sampled"));
    }
    if population < sampled {
        return Err(Problem::new(Code::OutOfRange)
            .with("low", 1)
            .with("high", &population)
            .with("found", &sampled)
            .at("sampled"));
    }
    Ok((population, sampled))
}

/// A number of people, journeys or days, as typed.
pub(crate) fn count(typed: &str, place: &str) -> Result<Rational, Problem> {
    let number = crate::quantity::parse_decimal(typed).map_err(|problem| problem.at(place))?;
    if number.is_negative() {
        return Err(Problem::new(Code::NegativeValue)
            .with("found", typed)
            .at(place));
    }
    Ok(number.to_rational())
}

/// The factor that a row counts with, and its activity.
fn row(
    evaluation: &Evaluation,
    journey: &Journey,
    stream: &Stream,
) -> Result<(Rational, Amount), Problem> {
    let persons = count(&journey.persons, "persons")?;
    let kilometre = Unit::parse("km")?;
    let mut distance = journey.distance.clone();
    if distance.unit.trim().is_empty() {
        "km".clone_into(&mut distance.unit);
    }
    let distance: Quantity = distance
        .quantity()
        .and_then(|distance| {
            distance
                .to(&kilometre)
                .map_err(|problem| problem.at("unit"))
        })
        .map_err(|problem| problem.at("distance"))?;
    if distance.value.is_negative() {
        return Err(Problem::new(Code::NegativeValue)
            .with("found", &journey.distance.value)
            .at("value")
            .at("distance"));
    }
    let trips = Rational::from(if journey.round_trip { 2 } else { 1 });
    let passengers = &(&persons * &distance.value) * &trips;
    let mut factor = Rational::one();
    let by_vehicle = main_parameter(&stream.method)
        .is_some_and(|own| *own.unit.dimension() == Dimension::of(&[(Base::Length, 1)]));
    if let Some(sharing) = journey
        .sharing
        .as_deref()
        .filter(|typed| !typed.trim().is_empty())
    {
        let sharing = count(sharing, "sharing")?;
        if !by_vehicle && sharing != Rational::one() {
            return Err(Problem::new(Code::EventSharing)
                .with("mode", &stream.name)
                .at("sharing"));
        }
        factor = factor
            .checked_div(&sharing)
            .ok_or_else(|| Problem::new(Code::DivisionByZero).at("sharing"))?;
    }
    if let Some(id) = journey.survey.as_deref().filter(|id| !id.is_empty()) {
        let unknown = || {
            Problem::new(Code::UnknownReference)
                .with("id", id)
                .at("survey")
        };
        let surveys = &evaluation.document.surveys;
        let survey = surveys
            .iter()
            .find(|own| own.id == id)
            .ok_or_else(unknown)?;
        let (population, sampled) =
            people(&survey.population, &survey.sampled).map_err(|_| unknown())?;
        factor = (&factor * &population)
            .checked_div(&sampled)
            .ok_or_else(unknown)?;
    }
    let unit = if by_vehicle { "km" } else { "人·km" };
    Ok((factor, Amount::new(passengers.to_decimal_string(28), unit)))
}

impl Evaluation<'_> {
    /// The stream of a mode, but for its side, phase and group.
    fn mode(&mut self, mode: &TravelMode) -> Result<Stream, ()> {
        let place = self.document.modes.iter().position(|own| own.id == mode.id);
        let place = format!("modes[{}]", place.unwrap_or(0));
        let mut findings = Vec::new();
        let id = source(&mode.id);
        let outcome = self.stream_of(
            (&id, &mode.name),
            &mode.method,
            mode.factor.as_ref(),
            &mut findings,
        );
        let located = |problem: Problem| problem.at(&place).about(&mode.id);
        self.findings.extend(findings.into_iter().map(located));
        match outcome {
            Ok(mut stream) => {
                stream
                    .labels
                    .insert(label::KIND, SourceKind::Travel.as_str().to_owned());
                Ok(stream)
            }
            Err(problem) => {
                self.findings.push(located(problem));
                self.state(&id).failed = true;
                Err(())
            }
        }
    }

    /// The same rows with the factor that contains radiative forcing, beside the total.
    fn forcing(
        &mut self,
        mode: &str,
        stream: &Stream,
        side: EventSide,
        records: &[ActivityRecord],
    ) -> Result<(), Problem> {
        let document = self.document;
        let Some((index, own)) = document
            .modes
            .iter()
            .enumerate()
            .find(|(_, own)| own.id == mode)
        else {
            return Ok(());
        };
        let Some(pin) = &own.forcing else {
            return Ok(());
        };
        // A factor with radiative forcing is published as CO₂e alone: its method is another.
        let outcome = self.library.resolve(pin).and_then(|(factor, _)| {
            let method = factor.definition.method.clone();
            self.stream_of(
                (&source(mode), &own.name),
                &method,
                Some(pin),
                &mut Vec::new(),
            )
        });
        let with = match outcome {
            Ok(with) => with,
            Err(problem) => {
                let problem = problem.at("forcing").at(format!("modes[{index}]"));
                if !self.findings.contains(&problem) {
                    self.findings.push(problem);
                }
                return Ok(());
            }
        };
        let mut labels = stream.labels.clone();
        labels.insert(label::FORCING, "with".to_owned());
        let with = Stream {
            key: format!("{}+forcing", stream.key),
            labels,
            share: stream.share.clone(),
            share_name: stream.share_name.clone(),
            ..with
        };
        self.put(with, &source(mode), side, records.to_vec())
    }
}
