//! Local rules for large events, by region and date: a table of data.

use serde::Deserialize;

use crate::event::check;
use crate::event::journeys::count;
use crate::event::kind::EventType;
use crate::event::model::EventDocument;
use crate::event::result::LocalRule;
use crate::quantity::Rational;
use crate::text::{LocalText, decode};

const TABLE: &str = include_str!("local_rules.json");

#[derive(Deserialize)]
struct Row {
    id: String,
    region: String,
    from: String,
    confidence: String,
    document: LocalText,
    rule: LocalText,
    thresholds: Vec<Threshold>,
}

#[derive(Deserialize)]
struct Threshold {
    types: Vec<EventType>,
    #[serde(default)]
    persons: Option<String>,
    #[serde(default)]
    visits: Option<String>,
    #[serde(default)]
    area: Option<String>,
}

/// The rules of the region and time of an event.
pub(crate) fn of(document: &EventDocument) -> Vec<LocalRule> {
    let rows: Vec<Row> = decode(TABLE.as_bytes()).unwrap_or_default();
    let region = document.profile.region.as_deref().unwrap_or_default();
    let day = check::last_day(document);
    let holds = |row: &Row| {
        row.region.eq_ignore_ascii_case(region.trim())
            && day.is_none_or(|day| {
                row.from
                    .parse::<jiff::civil::Date>()
                    .is_ok_and(|from| day >= from)
            })
    };
    let rule = |row: Row| LocalRule {
        applies: applies(document, &row.thresholds),
        id: row.id,
        region: row.region,
        document: row.document,
        from: row.from,
        confidence: row.confidence,
        rule: row.rule,
    };
    rows.into_iter().filter(holds).map(rule).collect()
}

/// Whether an event is as large as a rule speaks of; nothing where that can't be said.
fn applies(document: &EventDocument, thresholds: &[Threshold]) -> Option<bool> {
    let own = document.profile.event_type?;
    let threshold = thresholds.iter().find(|row| row.types.contains(&own))?;
    let persons = document
        .groups
        .iter()
        .filter_map(|group| count(group.attended.as_ref().or(group.planned.as_ref())?, "").ok())
        .fold(None, |sum: Option<Rational>, number| {
            Some(sum.map_or_else(|| number.clone(), |sum| &sum + &number))
        });
    let typed = |text: Option<&String>| count(text?, "").ok();
    let reached =
        |least: Option<&String>, found: Option<Rational>| Some(found? >= count(least?, "").ok()?);
    let reached = [
        reached(threshold.persons.as_ref(), persons),
        reached(
            threshold.visits.as_ref(),
            typed(document.profile.visits.as_ref()),
        ),
        reached(
            threshold.area.as_ref(),
            typed(document.profile.area.as_ref()),
        ),
    ];
    let known: Vec<bool> = reached.into_iter().flatten().collect();
    (!known.is_empty()).then(|| known.contains(&true))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_can_be_read() {
        let rows: Vec<Row> = decode(TABLE.as_bytes()).unwrap();
        assert!(rows.len() >= 4);
        for row in rows {
            assert!(row.from.parse::<jiff::civil::Date>().is_ok(), "{}", row.id);
        }
    }
}
