//! The years of a crediting period, and where a record's period falls among them.

use jiff::ToSpan;
use jiff::civil::Date;

use crate::error::{Code, Problem};
use crate::project::model::{CreditingKind, CreditingPeriod, YearDivision};
use crate::quantity::{Period, Rational, half_width};

/// The most years that all crediting periods of a project may have together.
const MOST_YEARS: u32 = 100;

/// A year of the crediting period.
#[derive(Clone, Debug)]
pub(crate) struct Span {
    /// Its name: the calendar year that it begins in.
    pub(crate) year: i16,
    pub(crate) first: Date,
    pub(crate) last: Date,
    /// How many days the whole year has of which this is a part.
    pub(crate) whole: i32,
    /// The crediting period that it begins in, from 1.
    pub(crate) period: u32,
}

impl Span {
    pub(crate) fn days(&self) -> i32 {
        days(self.first, self.last)
    }

    pub(crate) fn is_partial(&self) -> bool {
        self.days() < self.whole
    }
}

/// The part of a record that falls into a year.
#[derive(Clone, Debug)]
pub(crate) struct Piece {
    pub(crate) year: i16,
    /// The share of the record's value that belongs to the year.
    pub(crate) share: Rational,
    pub(crate) how: Placement,
}

/// How a record's period lies to a year.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Placement {
    /// It lies in the year, which is whole.
    Inside,
    /// It is the whole calendar year, of which the crediting period has a part.
    ProRated { days: i32, of: i32 },
    /// It is just the part that the crediting period has.
    AsGiven,
    /// It lies in several years, or partly outside the crediting period.
    Divided { days: i32, of: i32 },
}

/// Where a record falls.
#[derive(Clone, Debug, Default)]
pub(crate) struct Placed {
    pub(crate) pieces: Vec<Piece>,
    /// How many of its days lie outside the crediting period.
    pub(crate) outside: i32,
}

/// Reads a day.
///
/// # Errors
///
/// - [`Code::InvalidDate`] for what is none, or lies outside 1900 to 2200.
pub(crate) fn read_date(text: &str) -> Result<Date, Problem> {
    let plain = half_width(text);
    let date = plain.trim().parse::<Date>().ok();
    date.filter(|date| (1900..=2200).contains(&date.year()))
        .ok_or_else(|| Problem::new(Code::InvalidDate).with("found", plain.trim()))
}

fn days(first: Date, last: Date) -> i32 {
    (last - first).get_days() + 1
}

fn years_after(start: Date, years: u32) -> Option<Date> {
    start.checked_add(i64::from(years).years()).ok()
}

/// The last day before a date.
fn before(date: Date) -> Option<Date> {
    date.yesterday().ok()
}

/// The years of a crediting period.
///
/// # Errors
///
/// - [`Code::ProjectCreditingMissing`] without a first day or a number of years;
/// - [`Code::InvalidDate`], and [`Code::OutOfRange`] for no year or more than a hundred.
pub(crate) fn spans(crediting: &CreditingPeriod) -> Result<Vec<Span>, Problem> {
    let start = crediting.start.as_deref().map(str::trim);
    let start = start.filter(|start| !start.is_empty());
    let (Some(start), Some(years)) = (start, crediting.years) else {
        return Err(Problem::new(Code::ProjectCreditingMissing).at("settings.crediting"));
    };
    let start = read_date(start).map_err(|problem| problem.at("settings.crediting.start"))?;
    let renewals = match crediting.kind {
        CreditingKind::Fixed => 0,
        CreditingKind::Renewable => crediting.renewals,
    };
    let total = years.saturating_mul(renewals.saturating_add(1));
    let out_of_range = || {
        let problem = Problem::new(Code::OutOfRange).with("low", 1);
        let problem = problem.with("high", MOST_YEARS).with("found", total);
        problem.at("settings.crediting.years")
    };
    if total == 0 || total > MOST_YEARS {
        return Err(out_of_range());
    }
    let found = match crediting.division {
        YearDivision::Crediting => by_crediting(start, years, total),
        YearDivision::Calendar => by_calendar(start, years, total),
    };
    found.ok_or_else(out_of_range)
}

fn by_crediting(start: Date, years: u32, total: u32) -> Option<Vec<Span>> {
    let span = |number: u32| {
        let first = years_after(start, number)?;
        let last = before(years_after(start, number + 1)?)?;
        Some(Span {
            year: first.year(),
            first,
            last,
            whole: days(first, last),
            period: number.checked_div(years)? + 1,
        })
    };
    (0..total).map(span).collect()
}

fn by_calendar(start: Date, years: u32, total: u32) -> Option<Vec<Span>> {
    let end = before(years_after(start, total)?)?;
    let span = |year: i16| {
        let (new_year, last_day) = (Date::new(year, 1, 1).ok()?, Date::new(year, 12, 31).ok()?);
        let (first, last) = (start.max(new_year), end.min(last_day));
        let mut period = 1;
        while years_after(start, years * period)? <= first {
            period += 1;
        }
        Some(Span {
            year,
            first,
            last,
            whole: days(new_year, last_day),
            period,
        })
    };
    (start.year()..=end.year()).map(span).collect()
}

/// Where a record's period falls among the years: a year's name alone is that year; months, and days such as
/// `2026-04-15/2026-12-31`, are divided by days.
///
/// # Errors
///
/// - [`Code::InvalidPeriod`], and [`Code::InvalidDate`] for days that are none.
pub(crate) fn place(
    typed: &str,
    spans: &[Span],
    division: YearDivision,
) -> Result<Placed, Problem> {
    let period = match read_days(typed) {
        Some(read) => return Ok(among(read?, spans)),
        None => typed.parse::<Period>()?,
    };
    let Period::Year(year) = period else {
        let months = period.months(1);
        let bounds = months.first().zip(months.last());
        let bounds = bounds.and_then(|(first, last)| {
            let first = Date::new(first.year(), first.month(), 1).ok()?;
            let last = Date::new(last.year(), last.month(), last.days()).ok()?;
            Some((first, last))
        });
        let bounds = bounds.ok_or_else(|| Problem::new(Code::InvalidPeriod).with("found", typed));
        return Ok(among(bounds?, spans));
    };
    let Some(span) = spans.iter().find(|span| span.year == year) else {
        return Ok(Placed {
            pieces: Vec::new(),
            outside: 365,
        });
    };
    let (days, of) = (span.days(), span.whole);
    let whole = division == YearDivision::Crediting || !span.is_partial();
    let how = if whole {
        Placement::Inside
    } else {
        Placement::ProRated { days, of }
    };
    let piece = Piece {
        year,
        share: if whole {
            Rational::one()
        } else {
            share(days, of)
        },
        how,
    };
    Ok(Placed {
        pieces: vec![piece],
        outside: 0,
    })
}

fn share(days: i32, of: i32) -> Rational {
    Rational::new(i64::from(days), i64::from(of)).unwrap_or_else(Rational::zero)
}

/// Two days with a stroke between them; nothing for what looks otherwise.
fn read_days(typed: &str) -> Option<Result<(Date, Date), Problem>> {
    let plain = half_width(typed);
    let (first, last) = plain.split_once(['/', '~', '至'])?;
    let is_day = |text: &str| text.trim().matches('-').count() == 2;
    if !is_day(first) || !is_day(last) {
        return None;
    }
    let read = read_date(first).and_then(|first| Ok((first, read_date(last)?)));
    Some(read.and_then(|(first, last)| {
        let invalid = || Problem::new(Code::InvalidPeriod).with("found", plain.trim());
        (first <= last).then_some((first, last)).ok_or_else(invalid)
    }))
}

fn among((first, last): (Date, Date), spans: &[Span]) -> Placed {
    let of = days(first, last);
    let mut placed = Placed {
        pieces: Vec::new(),
        outside: of,
    };
    for span in spans {
        let (from, to) = (first.max(span.first), last.min(span.last));
        if from > to {
            continue;
        }
        let inside = days(from, to);
        placed.outside -= inside;
        let how = if inside < of {
            Placement::Divided { days: inside, of }
        } else if span.is_partial() && inside == span.days() {
            Placement::AsGiven
        } else {
            Placement::Inside
        };
        placed.pieces.push(Piece {
            year: span.year,
            share: share(inside, of),
            how,
        });
    }
    placed
}
