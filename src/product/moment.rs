//! A date, or a date with its time in UTC, as ISO 8601 writes them: compared, and moved by years.

use std::fmt::{self, Display};

use jiff::civil::Date;

/// A moment in UTC.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Ord, PartialOrd)]
pub(crate) struct Moment {
    date: Date,
    /// Since midnight; a leap second is the last of its day.
    nanoseconds: i64,
}

const SECOND: i64 = 1_000_000_000;

impl Moment {
    /// `2025-05-31`, as its midnight.
    pub(crate) fn of_date(text: &str) -> Option<Moment> {
        let date = date(text)?;
        Some(Moment {
            date,
            nanoseconds: 0,
        })
    }

    /// `2025-05-31T08:00:00Z`, with a fraction of the second or `+00:00` for the `Z`. Nothing for another
    /// time zone, or none.
    pub(crate) fn of_date_time(text: &str) -> Option<Moment> {
        let (day, time) = text.split_once(['T', 't'])?;
        let time = ["Z", "z", "+00:00", "-00:00"]
            .iter()
            .find_map(|zone| time.strip_suffix(zone))?;
        let (clock, fraction) = match time.split_once('.') {
            Some((clock, fraction)) => (clock, Some(fraction)),
            None => (time, None),
        };
        let parts: Vec<&str> = clock.split(':').collect();
        let [hours, minutes, seconds] = parts.as_slice() else {
            return None;
        };
        let (hours, minutes, seconds) = (
            number(hours, 2, 23)?,
            number(minutes, 2, 59)?,
            number(seconds, 2, 60)?,
        );
        let fraction = match fraction {
            None => 0,
            Some(digits) if digits.is_empty() || !is_digits(digits) => return None,
            Some(digits) => format!("{digits:0<9.9}").parse().ok()?,
        };
        Some(Moment {
            date: date(day)?,
            nanoseconds: ((hours * 60 + minutes) * 60 + seconds) * SECOND + fraction,
        })
    }

    /// Either form.
    pub(crate) fn parse(text: &str) -> Option<Moment> {
        Moment::of_date(text).or_else(|| Moment::of_date_time(text))
    }

    /// The same day and time so many years later; 28 February where there is no 29th.
    pub(crate) fn plus_years(self, years: i16) -> Option<Moment> {
        let year = self.date.year().checked_add(years)?;
        let (month, day) = (self.date.month(), self.date.day());
        let date = Date::new(year, month, day)
            .or_else(|_| Date::new(year, month, 28))
            .ok()?;
        Some(Moment { date, ..self })
    }

    /// The last nanosecond of its day.
    pub(crate) fn end_of_day(self) -> Moment {
        Moment {
            nanoseconds: 86_400 * SECOND - 1,
            ..self
        }
    }

    /// The midnight that ends its day.
    pub(crate) fn next_day(self) -> Option<Moment> {
        let date = self.date.tomorrow().ok()?;
        Some(Moment {
            date,
            nanoseconds: 0,
        })
    }

    /// The midnight that the year begins with.
    pub(crate) fn start_of_year(year: i16) -> Option<Moment> {
        let date = Date::new(year, 1, 1).ok()?;
        Some(Moment {
            date,
            nanoseconds: 0,
        })
    }
}

fn is_digits(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

fn number(text: &str, width: usize, greatest: i64) -> Option<i64> {
    let number: i64 = (text.len() == width && is_digits(text))
        .then(|| text.parse().ok())
        .flatten()?;
    (number <= greatest).then_some(number)
}

fn date(text: &str) -> Option<Date> {
    let parts: Vec<&str> = text.split('-').collect();
    let [year, month, day] = parts.as_slice() else {
        return None;
    };
    let year = i16::try_from(number(year, 4, 9999)?).ok()?;
    let month = i8::try_from(number(month, 2, 12)?).ok()?;
    let day = i8::try_from(number(day, 2, 31)?).ok()?;
    Date::new(year, month, day).ok()
}

impl Display for Moment {
    /// Its day.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = (self.date.year(), self.date.month(), self.date.day());
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_times_in_utc_are_read() {
        for text in [
            "2024-12-31T23:59:59Z",
            "2024-02-29t00:00:00z",
            "2024-12-31T23:59:60Z",
            "2024-12-31T08:00:00.123456789123Z",
            "2024-12-31T08:00:00+00:00",
        ] {
            assert!(Moment::of_date_time(text).is_some(), "{text}");
        }
        for text in [
            "",
            "T",
            "2024-12-31",
            "2024-12-31T08:00:00",
            "2024-12-31T08:00:00+08:00",
            "2024-12-31T08:00Z",
            "2023-02-29T00:00:00Z",
            "2024-12-31T24:00:00Z",
            "2024-12-31T08:00:00.Z",
            "2024-12-31 08:00:00Z",
            "+024-12-31T08:00:00Z",
            "2024-12-31T-8:00:00Z",
            "二〇二四-12-31T08:00:00Z",
        ] {
            assert!(Moment::of_date_time(text).is_none(), "{text}");
        }
    }

    #[test]
    fn moments_are_in_the_order_of_time() {
        let moments = [
            "2024-12-31",
            "2024-12-31T00:00:00.000000001Z",
            "2024-12-31T00:00:01Z",
            "2025-01-01T00:00:00Z",
        ];
        let read: Vec<Moment> = moments
            .iter()
            .filter_map(|text| Moment::parse(text))
            .collect();
        assert_eq!(read.len(), moments.len());
        assert!(read.is_sorted());
    }

    #[test]
    fn three_years_after_a_leap_day_are_the_last_of_february() {
        let moment = Moment::of_date("2024-02-29").and_then(|moment| moment.plus_years(3));
        assert_eq!(moment, Moment::of_date("2027-02-28"));
        assert_eq!(
            Moment::of_date("9999-01-01").and_then(|moment| moment.plus_years(3)),
            None
        );
    }
}
