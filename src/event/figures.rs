//! An event's figures: totals by phase, kind, group and gas on both sides, per participant, and the waterfall.

use std::collections::BTreeMap;

use crate::error::Problem;
use crate::event::account::{account, beside_name, label};
use crate::event::evaluation::Evaluation;
use crate::event::kind::{EventPhase, EventSide, SourceKind};
use crate::event::model::EventDocument;
use crate::event::result::{EventFigure, EventResult, EventSourceResult, SideResult};
use crate::event::{actions, compose, journeys, local_rules, offsets, rules, verdict};
use crate::factor::FactorRecord;
use crate::gas::Gas;
use crate::ledger::{Axis, FactorChoice, Figure};
use crate::quantity::{Co2e, Rational};
use crate::sorted;
use crate::text::LocalText;

/// The whole result.
///
/// # Errors
///
/// - [`crate::Code::Overflow`] beyond what can be held.
pub(crate) fn result(evaluation: &mut Evaluation) -> Result<EventResult, Problem> {
    let estimate = side(evaluation, EventSide::Estimate)?;
    let actual = side(evaluation, EventSide::Actual)?;
    let sources = sources(evaluation)?;
    let surveys = journeys::surveys(evaluation);
    let (actions, achieved) = actions::actions(evaluation, &sources)?;
    let lots = offsets::lots(evaluation);
    let rules = rules::rules(evaluation, &estimate, &actual, &sources, &lots, &actions)?;
    let neutrality = verdict::neutrality(evaluation, &actual, &lots, &rules)?;
    evaluation.claims(neutrality.verdict);
    let waterfall = actions::waterfall(&estimate, &actual, &actions, achieved, &lots)?;
    let commitment = compose::commitment(evaluation, &estimate, &actions);
    let statement = compose::statement(evaluation, &actual, &lots, &rules, &neutrality);
    let local_rules = local_rules::of(evaluation.document);
    let document = evaluation.document;
    Ok(EventResult {
        id: document.id.clone(),
        gwp: document.settings.gwp,
        estimate,
        actual,
        sources,
        surveys,
        actions,
        achieved,
        waterfall,
        lots,
        neutrality,
        rules,
        local_rules,
        commitment,
        statement,
        factors: factors(evaluation),
    })
}

/// The factors behind the figures, each once.
fn factors(evaluation: &Evaluation) -> Vec<FactorRecord> {
    let mut known: BTreeMap<String, FactorRecord> = BTreeMap::new();
    for stream in evaluation.ledger.streams() {
        if let FactorChoice::One(factor) = &stream.factors {
            let digest = factor.digest().to_owned();
            known
                .entry(digest)
                .or_insert_with(|| evaluation.library.record_of(factor));
        }
    }
    let mut records: Vec<FactorRecord> = known.into_values().collect();
    sorted::sort_by(&mut records, |one, other| one.id.cmp(&other.id));
    records
}

fn figure(side: EventSide, filter: &[(Axis, &str)]) -> String {
    filter
        .iter()
        .fold(Figure::total(side.as_str()), |figure, (axis, key)| {
            figure.with(axis_name(*axis), key)
        })
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

fn side(evaluation: &Evaluation, side: EventSide) -> Result<SideResult, Problem> {
    let account = account(side);
    let ledger = &evaluation.ledger;
    let total = ledger
        .totals(&account, &[], &[])?
        .first()
        .map_or(Co2e::ZERO, |row| row.co2e);
    let parts = |axis: Axis, name: &dyn Fn(&str) -> LocalText| {
        let rows = ledger.totals(&account, &[axis], &[])?;
        let part = |row: &crate::ledger::TotalRow| {
            let key = row.keys.first().cloned().unwrap_or_default();
            EventFigure {
                name: name(&key),
                figure: figure(side, &[(axis, &key)]),
                kg_co2e: row.co2e,
                percent: row.co2e.percent_of(total),
                key,
            }
        };
        Ok::<_, Problem>(rows.iter().map(part).collect::<Vec<_>>())
    };
    let document = evaluation.document;
    let mut by_phase = parts(Axis::Label(label::PHASE), &phase_name)?;
    sorted::sort_by_key(&mut by_phase, |part| {
        EventPhase::ALL
            .iter()
            .position(|own| own.as_str() == part.key)
    });
    let mut by_kind = parts(Axis::Label(label::KIND), &kind_name)?;
    sorted::sort_by(&mut by_kind, |one, other| other.kg_co2e.cmp(&one.kg_co2e));
    let mut by_group = parts(Axis::Label(label::GROUP), &|key| group_name(document, key))?;
    sorted::sort_by(&mut by_group, |one, other| other.kg_co2e.cmp(&one.kg_co2e));
    let mut by_gas = parts(Axis::Gas, &|key| {
        Gas::parse(key).map_or_else(|_| LocalText::same(key), Gas::name)
    })?;
    sorted::sort_by(&mut by_gas, |one, other| other.kg_co2e.cmp(&one.kg_co2e));
    let beside = ledger
        .totals(&account, &[Axis::Standing], &[])?
        .iter()
        .filter_map(|row| {
            let key = row.keys.first()?.clone();
            (key != crate::ledger::TOTAL).then(|| EventFigure {
                name: beside_name(&key),
                figure: figure(side, &[(Axis::Standing, &key)]),
                kg_co2e: row.co2e,
                percent: String::new(),
                key,
            })
        })
        .collect();
    let (participants, days) = participants(document, side);
    let per = |count: &Option<Rational>| {
        let count = count.as_ref()?;
        let share = total.to_rational().checked_div(count)?;
        Some(share.to_fixed(6))
    };
    let included = included(document);
    let counted = |id: &String| {
        evaluation
            .states
            .get(id)
            .is_some_and(|state| state.counted.contains(&side) && !state.failed)
    };
    Ok(SideResult {
        side,
        total: EventFigure {
            key: side.as_str().to_owned(),
            name: side.name(),
            kg_co2e: total,
            percent: total.percent_of(total),
            figure: figure(side, &[]),
        },
        by_phase,
        by_kind,
        by_group,
        by_gas,
        beside,
        per_participant: per(&participants),
        per_participant_day: per(&days),
        participants: participants.map(|count| count.to_string()),
        participant_days: days.map(|count| count.to_string()),
        counted: included.iter().filter(|id| counted(id)).count(),
        of: included.len(),
    })
}

/// The sources in the boundary: those that are not left out, and the modes that the travel table uses.
pub(crate) fn included(document: &EventDocument) -> Vec<String> {
    let sources = document.sources.iter().filter(|own| own.excluded.is_none());
    let used = |mode: &&crate::event::model::TravelMode| {
        document.journeys.iter().any(|own| own.mode == mode.id)
    };
    let modes = document.modes.iter().filter(used);
    sources
        .map(|own| own.id.clone())
        .chain(modes.map(|own| journeys::source(&own.id)))
        .collect()
}

/// Participants on the spot, and the days they take part: as far as their groups say.
fn participants(document: &EventDocument, side: EventSide) -> (Option<Rational>, Option<Rational>) {
    let mut count: Option<Rational> = None;
    let mut days: Option<Rational> = None;
    let mut every_group_says = true;
    for group in document.groups.iter().filter(|group| !group.online) {
        let typed = match side {
            EventSide::Estimate => &group.planned,
            EventSide::Actual => &group.attended,
        };
        let Some(number) = read(typed.as_ref()) else {
            continue;
        };
        match read(group.days.as_ref()) {
            Some(own) => {
                let more = &number * &own;
                days = Some(days.map_or_else(|| more.clone(), |days| &days + &more));
            }
            None => every_group_says = false,
        }
        count = Some(count.map_or_else(|| number.clone(), |count| &count + &number));
    }
    let positive = |number: Option<Rational>| number.filter(|number| !number.is_zero());
    (positive(count), positive(days).filter(|_| every_group_says))
}

fn read(typed: Option<&String>) -> Option<Rational> {
    journeys::count(typed?, "").ok()
}

/// The sources, expected and measured.
fn sources(evaluation: &Evaluation) -> Result<Vec<EventSourceResult>, Problem> {
    let document = evaluation.document;
    let mut known: BTreeMap<(EventSide, String), Co2e> = BTreeMap::new();
    for side in EventSide::ALL {
        let rows = evaluation
            .ledger
            .totals(&account(side), &[Axis::Label(label::SOURCE)], &[])?;
        for row in rows {
            let key = row.keys.first().cloned().unwrap_or_default();
            known.insert((side, key), row.co2e);
        }
    }
    let amount = |id: &str, side: EventSide| {
        let state = evaluation.states.get(id)?;
        let sum = known.get(&(side, id.to_owned())).copied();
        state
            .counted
            .contains(&side)
            .then(|| sum.unwrap_or(Co2e::ZERO))
    };
    let mut results = Vec::new();
    let mut add = |id: String, name: &str, phase: Option<EventPhase>, kind, excluded| {
        let (estimate, actual) = (
            amount(&id, EventSide::Estimate),
            amount(&id, EventSide::Actual),
        );
        let difference = match (estimate, actual) {
            (Some(estimate), Some(actual)) => Some(actual.checked_add(estimate.negated())?),
            _ => None,
        };
        let failed = evaluation.states.get(&id).is_some_and(|own| own.failed);
        results.push(EventSourceResult {
            id,
            name: name.to_owned(),
            phase,
            kind,
            estimate,
            actual,
            difference,
            excluded,
            failed,
        });
        Ok::<_, Problem>(())
    };
    for source in &document.sources {
        let excluded = source.excluded.as_ref().map(|own| own.reason.clone());
        add(
            source.id.clone(),
            &source.name,
            Some(source.phase),
            source.kind,
            excluded,
        )?;
    }
    let used = included(document);
    for mode in &document.modes {
        let id = journeys::source(&mode.id);
        if used.contains(&id) {
            add(id, &mode.name, None, SourceKind::Travel, None)?;
        }
    }
    Ok(results)
}

pub(crate) fn phase_name(key: &str) -> LocalText {
    let phase = EventPhase::ALL.into_iter().find(|own| own.as_str() == key);
    phase.map_or_else(|| LocalText::same(key), EventPhase::name)
}

pub(crate) fn kind_name(key: &str) -> LocalText {
    let kind = SourceKind::ALL.into_iter().find(|own| own.as_str() == key);
    kind.map_or_else(|| LocalText::same(key), SourceKind::name)
}

pub(crate) fn group_name(document: &EventDocument, key: &str) -> LocalText {
    let group = document.groups.iter().find(|own| own.id == key);
    group.map_or_else(
        || LocalText::new("未分组", "No group"),
        |group| LocalText::same(&group.name),
    )
}
