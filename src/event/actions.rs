//! Reduction actions: what they are to save and have saved; and the waterfall from the estimate to nothing.
//!
//! What an action has saved is already in a lower actual: it is shown on the way there and never deducted again.

use std::collections::BTreeMap;

use crate::error::{Code, Problem};
use crate::event::evaluation::Evaluation;
use crate::event::kind::ActionStatus;
use crate::event::model::ReductionAction;
use crate::event::result::{
    ActionResult, EventSourceResult, OffsetLot, SideResult, StepKind, WaterfallStep,
};
use crate::event::verdict::tonnes;
use crate::quantity::{Amount, Co2e, Mass, Rational, Unit, parse_decimal};
use crate::text::LocalText;

/// So many kilograms of CO2e, rounded to a nanogram.
///
/// # Errors
///
/// - [`Code::Overflow`].
pub(crate) fn kilograms(kilograms: &Rational) -> Result<Co2e, Problem> {
    Co2e::of(Mass::from_rational(kilograms)?, 10_000)
}

/// The actions, and what those that are done have saved in all.
///
/// # Errors
///
/// - [`Code::Overflow`].
pub(crate) fn actions(
    evaluation: &mut Evaluation,
    sources: &[EventSourceResult],
) -> Result<(Vec<ActionResult>, Co2e), Problem> {
    let document = evaluation.document;
    let mut results = Vec::new();
    let mut achieved = Co2e::ZERO;
    let mut by_source: BTreeMap<&str, Co2e> = BTreeMap::new();
    for (index, action) in document.actions.iter().enumerate() {
        let place = |problem: Problem| problem.at(format!("actions[{index}]")).about(&action.id);
        let mut read = |amount: Option<&Amount>, field: &str| match saved(amount) {
            Ok(saved) => saved,
            Err(problem) => {
                evaluation.findings.push(place(problem.at(field)));
                None
            }
        };
        let planned = read(action.planned.as_ref(), "planned");
        let own = read(action.achieved.as_ref(), "achieved");
        let done = action.status == ActionStatus::Done;
        if let Some(own) = own.filter(|_| done) {
            achieved = achieved.checked_add(own)?;
            if let Some(source) = action.source.as_deref().filter(|id| !id.is_empty()) {
                let sum = by_source.entry(source).or_insert(Co2e::ZERO);
                *sum = sum.checked_add(own)?;
            }
        }
        evaluation
            .findings
            .extend(doubts(action, own).into_iter().map(place));
        results.push(ActionResult {
            id: action.id.clone(),
            name: action.name.clone(),
            status: action.status,
            planned,
            achieved: own,
        });
    }
    for (source, saved) in by_source {
        evaluation
            .findings
            .extend(more_than_there_was(sources, source, saved)?);
    }
    Ok((results, achieved))
}

/// What an amount of CO2e is; nothing where none is given.
fn saved(amount: Option<&Amount>) -> Result<Option<Co2e>, Problem> {
    let Some(amount) = amount.filter(|amount| !amount.value.trim().is_empty()) else {
        return Ok(None);
    };
    let unit = match amount.unit.trim() {
        "" => "kgCO2e",
        unit => unit,
    };
    let value = parse_decimal(&amount.value)
        .map_err(|problem| problem.at("value"))?
        .to_rational();
    if value.is_negative() {
        return Err(Problem::new(Code::NegativeValue)
            .with("found", &amount.value)
            .at("value"));
    }
    let conversion = Unit::parse(unit)
        .and_then(|unit| unit.conversion_to(&Unit::parse("kgCO2e")?))
        .map_err(|problem| problem.at("unit"))?;
    kilograms(&(&value * &conversion)).map(Some)
}

fn doubts(action: &ReductionAction, achieved: Option<Co2e>) -> Vec<Problem> {
    let mut findings = Vec::new();
    let named = |code: Code| Problem::new(code).with("action", &action.name);
    let blank = |text: &Option<String>| text.as_deref().unwrap_or_default().trim().is_empty();
    if action.status == ActionStatus::Done {
        if achieved.is_none() {
            findings.push(named(Code::EventActionUnmeasured).at("achieved"));
        }
        if blank(&action.evidence) {
            findings.push(named(Code::EventActionUnproven).at("evidence"));
        }
        if blank(&action.baseline) {
            findings.push(named(Code::EventActionBaseline).at("baseline"));
        }
    } else if achieved.is_some() {
        findings.push(named(Code::EventActionNotDone).at("status"));
    }
    findings
}

/// Savings on a source above what was expected of it, or above what its actual is lower by: a saving counted twice.
fn more_than_there_was(
    sources: &[EventSourceResult],
    source: &str,
    saved: Co2e,
) -> Result<Option<Problem>, Problem> {
    let of = sources
        .iter()
        .filter(|own| own.id == source || (source == "travel" && own.id.starts_with("journeys:")));
    let mut estimate = Co2e::ZERO;
    let mut actual = Co2e::ZERO;
    let mut name = String::new();
    let mut compared = true;
    for own in of {
        estimate = estimate.checked_add(own.estimate.unwrap_or(Co2e::ZERO))?;
        actual = actual.checked_add(own.actual.unwrap_or(Co2e::ZERO))?;
        compared &= own.actual.is_some() && own.estimate.is_some();
        name.clone_from(&own.name);
    }
    if name.is_empty() {
        return Ok(None);
    }
    let less = estimate.checked_add(actual.negated())?;
    let problem = |code: Code, found: Co2e| {
        Problem::new(code)
            .with("source", &name)
            .with("saved", tonnes(saved))
            .with("found", tonnes(found))
            .about(source)
    };
    Ok(if saved > estimate {
        Some(problem(Code::EventActionsExceed, estimate))
    } else if compared && saved > less {
        Some(problem(Code::EventActionsNotSeen, less))
    } else {
        None
    })
}

/// From the estimate over reductions and other differences to the actual, and from there over offsets to what is left.
///
/// # Errors
///
/// - [`Code::Overflow`].
pub(crate) fn waterfall(
    estimate: &SideResult,
    actual: &SideResult,
    actions: &[ActionResult],
    achieved: Co2e,
    lots: &[OffsetLot],
) -> Result<Vec<WaterfallStep>, Problem> {
    let (before, after) = (estimate.total.kg_co2e, actual.total.kg_co2e);
    let mut level = before;
    let mut steps = vec![WaterfallStep {
        key: "estimate".to_owned(),
        name: estimate.total.name.clone(),
        kind: StepKind::Level,
        kg_co2e: before,
        level,
    }];
    // Nothing was measured yet: there is no way from the one to the other.
    if actual.counted == 0 {
        return Ok(steps);
    }
    for action in actions
        .iter()
        .filter(|own| own.status == ActionStatus::Done)
    {
        let Some(saved) = action.achieved else {
            continue;
        };
        level = level.checked_add(saved.negated())?;
        steps.push(WaterfallStep {
            key: format!("action:{}", action.id),
            name: LocalText::same(&action.name),
            kind: StepKind::Change,
            kg_co2e: saved.negated(),
            level,
        });
    }
    let other = after.checked_add(before.negated())?.checked_add(achieved)?;
    steps.push(WaterfallStep {
        key: "difference".to_owned(),
        name: LocalText::new("其他差异", "Other difference"),
        kind: StepKind::Change,
        kg_co2e: other,
        level: after,
    });
    steps.push(WaterfallStep {
        key: "actual".to_owned(),
        name: actual.total.name.clone(),
        kind: StepKind::Level,
        kg_co2e: after,
        level: after,
    });
    level = after;
    for lot in lots.iter().filter(|lot| lot.counts) {
        let tonnes = parse_decimal(&lot.tonnes)?.to_rational();
        let offset = kilograms(&(&tonnes * &Rational::from(1000)))?;
        level = level.checked_add(offset.negated())?;
        steps.push(WaterfallStep {
            key: format!("lot:{}", lot.id),
            name: LocalText::same(&lot.name),
            kind: StepKind::Change,
            kg_co2e: offset.negated(),
            level,
        });
    }
    steps.push(WaterfallStep {
        key: "left".to_owned(),
        name: LocalText::new("尚未抵消", "Not offset"),
        kind: StepKind::Level,
        kg_co2e: if level.is_negative() {
            Co2e::ZERO
        } else {
            level
        },
        level: if level.is_negative() {
            Co2e::ZERO
        } else {
            level
        },
    });
    Ok(steps)
}
