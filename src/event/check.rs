//! What is wrong with or doubtful about an event's document: dates, ids, references, electricity metered twice.

use std::collections::BTreeSet;

use jiff::ToSpan;
use jiff::civil::Date;

use crate::error::{Code, Problem};
use crate::event::evaluation::contains_electricity;
use crate::event::kind::SourceKind;
use crate::event::model::EventDocument;
use crate::factor::CompiledFactor;

/// A date as typed; nothing where none is.
///
/// # Errors
///
/// - [`Code::InvalidDate`].
pub(crate) fn date(typed: Option<&String>) -> Result<Option<Date>, Problem> {
    let Some(typed) = typed
        .map(|typed| typed.trim())
        .filter(|typed| !typed.is_empty())
    else {
        return Ok(None);
    };
    typed
        .parse()
        .map(Some)
        .map_err(|_| Problem::new(Code::InvalidDate).with("found", typed))
}

/// The last day of the event itself; its first where no last one is said.
pub(crate) fn last_day(document: &EventDocument) -> Option<Date> {
    let profile = &document.profile;
    let end = date(profile.end.as_ref()).ok().flatten();
    end.or_else(|| date(profile.start.as_ref()).ok().flatten())
}

/// The year whose factors it takes: that of its last day; today's where it has none.
pub(crate) fn year(document: &EventDocument, as_of: Date) -> i16 {
    last_day(document).unwrap_or(as_of).year()
}

/// A whole number of years as typed, or what holds where nothing is said.
pub(crate) fn years(typed: Option<&String>, default: i64, place: &str) -> Result<i64, Problem> {
    let Some(typed) = typed
        .map(|typed| typed.trim())
        .filter(|typed| !typed.is_empty())
    else {
        return Ok(default);
    };
    let number = crate::quantity::half_width(typed).parse::<i64>().ok();
    number
        .filter(|number| (0..=100).contains(number))
        .ok_or_else(|| {
            Problem::new(Code::OutOfRange)
                .with("low", 0)
                .with("high", 100)
                .with("found", typed)
                .at(place)
                .at("settings")
        })
}

/// So many years after a day: 29 February becomes the 28th where there is none.
pub(crate) fn years_after(day: Date, years: i64) -> Option<Date> {
    day.checked_add(years.years()).ok()
}

/// What is doubtful about a factor for an event.
pub(crate) fn factor(document: &EventDocument, factor: &CompiledFactor) -> Vec<Problem> {
    let data = &factor.definition;
    let mut findings = Vec::new();
    let region = data.region.as_deref().unwrap_or("GLO");
    let country = document
        .profile
        .region
        .as_deref()
        .and_then(|own| own.get(..2));
    if data.has_tag("penalty-default") {
        findings.push(Problem::new(Code::PenaltyDefault).with_text("factor", &data.name));
    } else if region != "GLO" && region.get(..2) != Some(country.unwrap_or("CN")) {
        let finding = Problem::new(Code::ForeignProxy)
            .with_text("factor", &data.name)
            .with("region", region);
        findings.push(finding);
    }
    for (tag, code) in [
        ("net-of-credit", Code::NetOfCredit),
        ("transport-only", Code::TransportOnly),
    ] {
        if data.has_tag(tag) {
            findings.push(Problem::new(code).with_text("factor", &data.name));
        }
    }
    findings
}

/// What the document says that can't be, or is doubtful.
pub(crate) fn document(document: &EventDocument) -> Vec<Problem> {
    let mut findings = Vec::new();
    dates(document, &mut findings);
    ids(document, &mut findings);
    references(document, &mut findings);
    twice(document, &mut findings);
    for (index, phase) in document.settings.left_out.iter().enumerate() {
        if phase.reason.trim().is_empty() {
            let problem = Problem::new(Code::ReasonMissing)
                .with_text("name", &phase.phase.name())
                .at(format!("settings.leftOut[{index}].reason"));
            findings.push(problem);
        }
    }
    for (index, source) in document.sources.iter().enumerate() {
        let without = source
            .excluded
            .as_ref()
            .is_some_and(|excluded| excluded.reason.trim().is_empty());
        if without {
            let problem = Problem::new(Code::ReasonMissing)
                .with("name", &source.name)
                .about(&source.id);
            findings.push(problem.at(format!("sources[{index}].excluded.reason")));
        }
    }
    for (typed, default, place) in [
        (&document.settings.deadline_years, 1, "deadlineYears"),
        (&document.settings.forest_years, 6, "forestYears"),
        (&document.settings.vintage_years, 5, "vintageYears"),
    ] {
        findings.extend(years(typed.as_ref(), default, place).err());
    }
    findings
}

fn dates(document: &EventDocument, findings: &mut Vec<Problem>) {
    let profile = &document.profile;
    let mut read = |typed: Option<&String>, place: &str| match date(typed) {
        Ok(day) => day,
        Err(problem) => {
            findings.push(problem.at(place));
            None
        }
    };
    let days = [
        (
            read(
                profile.preparation_start.as_ref(),
                "profile.preparationStart",
            ),
            "profile.preparationStart",
        ),
        (
            read(profile.start.as_ref(), "profile.start"),
            "profile.start",
        ),
        (read(profile.end.as_ref(), "profile.end"), "profile.end"),
        (
            read(profile.wrap_up_end.as_ref(), "profile.wrapUpEnd"),
            "profile.wrapUpEnd",
        ),
    ];
    read(
        document
            .commitment
            .as_ref()
            .and_then(|own| own.date.as_ref()),
        "commitment.date",
    );
    read(
        document
            .confirmation
            .as_ref()
            .and_then(|own| own.date.as_ref()),
        "confirmation.date",
    );
    read(
        document
            .statement
            .as_ref()
            .and_then(|own| own.date.as_ref()),
        "statement.date",
    );
    let known: Vec<(Date, &str)> = days
        .into_iter()
        .filter_map(|(day, place)| Some((day?, place)))
        .collect();
    for pair in known.windows(2) {
        if let [(before, _), (after, place)] = pair
            && after < before
        {
            let problem = Problem::new(Code::EventDatesReversed)
                .with("first", before)
                .with("second", after);
            findings.push(problem.at(*place));
        }
    }
    if last_day(document).is_none() {
        findings.push(Problem::new(Code::EventWithoutDate).at("profile.end"));
    }
}

fn ids(document: &EventDocument, findings: &mut Vec<Problem>) {
    fn unique<'a>(list: &str, ids: impl Iterator<Item = &'a String>, findings: &mut Vec<Problem>) {
        let mut known = BTreeSet::new();
        for (index, id) in ids.enumerate() {
            if !known.insert(id) {
                let twice = Problem::new(Code::DuplicateId).with("id", id);
                findings.push(twice.at(format!("{list}[{index}].id")).about(id));
            }
        }
    }
    unique(
        "venues",
        document.venues.iter().map(|own| &own.id),
        findings,
    );
    unique(
        "groups",
        document.groups.iter().map(|own| &own.id),
        findings,
    );
    unique(
        "sources",
        document.sources.iter().map(|own| &own.id),
        findings,
    );
    unique("modes", document.modes.iter().map(|own| &own.id), findings);
    unique(
        "surveys",
        document.surveys.iter().map(|own| &own.id),
        findings,
    );
    unique(
        "actions",
        document.actions.iter().map(|own| &own.id),
        findings,
    );
}

fn references(document: &EventDocument, findings: &mut Vec<Problem>) {
    let groups: BTreeSet<&str> = document.groups.iter().map(|own| own.id.as_str()).collect();
    let venues: BTreeSet<&str> = document.venues.iter().map(|own| own.id.as_str()).collect();
    let sources: BTreeSet<&str> = document.sources.iter().map(|own| own.id.as_str()).collect();
    let mut check = |known: &BTreeSet<&str>, id: Option<&String>, place: String, about: &str| {
        let Some(id) = id.filter(|id| !id.is_empty()) else {
            return;
        };
        if !known.contains(id.as_str()) {
            let unknown = Problem::new(Code::UnknownReference).with("id", id);
            findings.push(unknown.at(place).about(about));
        }
    };
    for (index, source) in document.sources.iter().enumerate() {
        let place = |field: &str| format!("sources[{index}].{field}");
        check(&groups, source.group.as_ref(), place("group"), &source.id);
        check(&venues, source.venue.as_ref(), place("venue"), &source.id);
    }
    for (index, journey) in document.journeys.iter().enumerate() {
        let place = format!("journeys[{index}].group");
        check(&groups, journey.group.as_ref(), place, &journey.id);
    }
    for (index, action) in document.actions.iter().enumerate() {
        let source = action.source.as_ref().filter(|id| *id != "travel");
        check(
            &sources,
            source,
            format!("actions[{index}].source"),
            &action.id,
        );
    }
}

/// Electricity of a place whose factor already contains it, and sources that look like the same thing.
fn twice(document: &EventDocument, findings: &mut Vec<Problem>) {
    let included = || document.sources.iter().filter(|own| own.excluded.is_none());
    for source in included().filter(|own| contains_electricity(own.kind)) {
        let metered = included().find(|own| {
            own.kind == SourceKind::Electricity
                && own.venue.is_some()
                && own.venue == source.venue
                && own.phase == source.phase
        });
        if let Some(metered) = metered {
            let problem = Problem::new(Code::EventElectricityTwice)
                .with("source", &source.name)
                .with("other", &metered.name);
            findings.push(problem.about(&source.id).about(&metered.id));
        }
    }
    let mut seen: BTreeSet<String> = BTreeSet::new();
    for source in included() {
        let key = format!(
            "{}|{}|{}|{:?}|{:?}|{:?}|{:?}",
            source.name.trim(),
            source.phase.as_str(),
            source.method,
            source.factor,
            source.actual,
            source.estimate,
            source.group
        );
        if !seen.insert(key) {
            let problem = Problem::new(Code::CountedTwice).with("source", &source.name);
            findings.push(problem.with("other", &source.name).about(&source.id));
        }
    }
    if !document.journeys.is_empty() {
        for source in included().filter(|own| own.kind == SourceKind::Travel) {
            let problem = Problem::new(Code::EventTravelTwice).with("source", &source.name);
            findings.push(problem.about(&source.id));
        }
    }
}
