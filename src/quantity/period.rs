//! Periods: months, ranges of months, and reporting years that start in any month (B.1.1.3).

use std::fmt::{self, Display};
use std::str::FromStr;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::error::{Code, Problem};
use crate::quantity::decimal::shorten;
use crate::quantity::parse::half_width;
use crate::sorted;

/// A calendar month.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Ord, PartialOrd, Hash)]
pub struct Month {
    year: i16,
    month: i8,
}

impl Month {
    /// The month `month` (1–12) of `year` (1900–2200); nothing outside.
    pub fn new(year: i16, month: i8) -> Option<Month> {
        ((1900..=2200).contains(&year) && (1..=12).contains(&month))
            .then_some(Month { year, month })
    }

    /// The calendar year.
    pub fn year(self) -> i16 {
        self.year
    }

    /// The month of the year, 1–12.
    pub fn month(self) -> i8 {
        self.month
    }

    /// The month after this.
    #[must_use]
    pub fn next(self) -> Month {
        if self.month == 12 {
            Month {
                year: self.year + 1,
                month: 1,
            }
        } else {
            Month {
                month: self.month + 1,
                ..self
            }
        }
    }

    /// The month of a date as people type it, with or without a time: `2024-07-15`, `2024/7/15`,
    /// `2024年7月15日`, `20240715`, `2024-07-15 08:00`. Nothing for what is no such date: a year that
    /// comes last may be read in two ways.
    pub(crate) fn of_date(text: &str) -> Option<Month> {
        let plain = half_width(text);
        let plain = plain.trim();
        let date = plain.split([' ', 'T']).next().unwrap_or(plain);
        let after = plain.get(date.len()..)?.trim_start_matches([' ', 'T']);
        let time = |c: char| c.is_ascii_digit() || matches!(c, ':' | '.' | '+' | '-' | 'Z');
        if !after.chars().all(time) {
            return None;
        }
        let date = date.trim_end_matches('日');
        let parts: Vec<&str> = date.split(['-', '/', '.', '年', '月']).collect();
        let (year, month, day) = match parts.as_slice() {
            [year, month, day] if year.len() == 4 => (*year, *month, *day),
            [joined] if joined.len() == 8 && joined.is_ascii() => {
                (joined.get(..4)?, joined.get(4..6)?, joined.get(6..)?)
            }
            _ => return None,
        };
        let digits = |part: &&str| part.bytes().all(|byte| byte.is_ascii_digit());
        if ![year, month, day].iter().all(digits) || month.len() > 2 || day.len() > 2 {
            return None;
        }
        let month = Month::new(year.parse().ok()?, month.parse().ok()?)?;
        let day: i8 = day.parse().ok()?;
        (1..=month.days()).contains(&day).then_some(month)
    }

    /// How many months after `first` this is; below zero for those before.
    pub(crate) fn since(self, first: Month) -> i32 {
        let number = |month: Month| i32::from(month.year) * 12 + i32::from(month.month);
        number(self) - number(first)
    }

    /// How many days it has.
    pub fn days(self) -> i8 {
        Date::new(self.year, self.month, 1).map_or(30, Date::days_in_month)
    }
}

impl Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year, self.month)
    }
}

impl FromStr for Month {
    type Err = Problem;

    /// Reads `2024-07`, and what people type for it: `2024/7`, `2024.07`, `2024年7月`, `202407`.
    fn from_str(text: &str) -> Result<Month, Problem> {
        let invalid = || Problem::new(Code::InvalidPeriod).with("found", shorten(text.trim()));
        let plain = half_width(text);
        let plain = plain.trim().trim_end_matches('月');
        let parts: Vec<&str> = plain.split(['-', '/', '.', '年']).map(str::trim).collect();
        let (year, month) = match parts.as_slice() {
            [year, month] => (*year, *month),
            [joined] if joined.len() == 6 && joined.is_ascii() => joined.split_at(4),
            _ => return Err(invalid()),
        };
        let digits =
            |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        if year.len() != 4 || month.len() > 2 || !digits(year) || !digits(month) {
            return Err(invalid());
        }
        let year = year.parse().map_err(|_| invalid())?;
        Month::new(year, month.parse().map_err(|_| invalid())?).ok_or_else(invalid)
    }
}

/// What a record is about: a month, a reporting year, or a range of months.
///
/// On the wire: `2024-07`, `2024`, `2024-07/2024-09`.
///
/// # Examples
///
/// ```
/// use tansuan::quantity::Period;
///
/// let quarter: Period = "2024-07/2024-09".parse()?;
/// assert_eq!(quarter.months(1).len(), 3);
/// // A year that starts in April.
/// let year: Period = "2024".parse()?;
/// assert_eq!(year.months(4).last().map(ToString::to_string), Some("2025-03".to_owned()));
/// # Ok::<(), tansuan::Problem>(())
/// ```
#[derive(Clone, Copy, Debug, Eq, PartialEq, Ord, PartialOrd, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Period {
    /// One month.
    Month(Month),
    /// A reporting year, by the calendar year it begins in.
    Year(i16),
    /// The months from the first to the second, both included.
    Range(Month, Month),
}

impl Period {
    /// Its months, where a reporting year begins in month `start` (1–12).
    pub fn months(self, start: i8) -> Vec<Month> {
        let (first, last) = match self {
            Period::Month(month) => (month, month),
            Period::Range(first, last) => (first, last),
            Period::Year(year) => {
                let Some(first) = Month::new(year, start) else {
                    return Vec::new();
                };
                let mut last = first;
                for _ in 0..11 {
                    last = last.next();
                }
                (first, last)
            }
        };
        let mut months = vec![first];
        let mut month = first;
        while month < last && months.len() < 1200 {
            month = month.next();
            months.push(month);
        }
        months
    }
}

impl FromStr for Period {
    type Err = Problem;

    fn from_str(text: &str) -> Result<Period, Problem> {
        let invalid = || Problem::new(Code::InvalidPeriod).with("found", shorten(text.trim()));
        let plain = half_width(text);
        let plain = plain.trim();
        if let Ok(month) = plain.parse::<Month>() {
            return Ok(Period::Month(month));
        }
        let year = plain.trim_end_matches('年');
        if year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit()) {
            let year: i16 = year.parse().map_err(|_| invalid())?;
            return Month::new(year, 1)
                .map(|_| Period::Year(year))
                .ok_or_else(invalid);
        }
        let halves = ['/', '~', '至', '—', '–'].iter().find_map(|separator| {
            plain.match_indices(*separator).find_map(|(at, separator)| {
                let first: Month = plain.get(..at)?.parse().ok()?;
                let last: Month = plain.get(at + separator.len()..)?.parse().ok()?;
                Some((first, last))
            })
        });
        match halves {
            Some((first, last)) if first == last => Ok(Period::Month(first)),
            Some((first, last)) if first < last => Ok(Period::Range(first, last)),
            _ => Err(invalid()),
        }
    }
}

impl Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Period::Month(month) => month.fmt(f),
            Period::Year(year) => write!(f, "{year:04}"),
            Period::Range(first, last) => write!(f, "{first}/{last}"),
        }
    }
}

impl TryFrom<String> for Period {
    type Error = Problem;
    fn try_from(text: String) -> Result<Period, Problem> {
        text.parse()
    }
}

impl From<Period> for String {
    fn from(period: Period) -> String {
        period.to_string()
    }
}

/// The reporting years of an inventory, and the month they begin in.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct ReportingYears {
    start: i8,
    years: Vec<i16>,
}

impl ReportingYears {
    /// The years `years`, each beginning in month `start` (1–12, else 1).
    pub fn new(start: i8, mut years: Vec<i16>) -> ReportingYears {
        sorted::sort_by(&mut years, Ord::cmp);
        years.dedup();
        ReportingYears {
            start: if (1..=12).contains(&start) { start } else { 1 },
            years,
        }
    }

    /// The month in which a year begins.
    pub fn start(&self) -> i8 {
        self.start
    }

    /// The years, ascending.
    pub fn years(&self) -> &[i16] {
        &self.years
    }

    /// The reporting year that `month` belongs to, whether it is in the inventory or not.
    pub fn year_of(&self, month: Month) -> i16 {
        if month.month() >= self.start {
            month.year()
        } else {
            month.year() - 1
        }
    }

    /// The reporting years that `period` touches, each with its days there and its months.
    ///
    /// # Errors
    ///
    /// - [`Code::PeriodOutsideYears`] when any part lies outside the inventory.
    pub fn divide(&self, period: Period) -> Result<Vec<(i16, Vec<Month>)>, Problem> {
        let mut parts: Vec<(i16, Vec<Month>)> = Vec::new();
        for month in period.months(self.start) {
            let year = self.year_of(month);
            if !self.years.contains(&year) {
                let years: Vec<String> = self.years.iter().map(ToString::to_string).collect();
                return Err(Problem::new(Code::PeriodOutsideYears)
                    .with("found", period)
                    .with("years", years.join(", ")));
            }
            match parts.last_mut() {
                Some((last, months)) if *last == year => months.push(month),
                _ => parts.push((year, vec![month])),
            }
        }
        Ok(parts)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_type_is_read() {
        for (typed, period) in [
            ("2024-07", "2024-07"),
            ("2024/7", "2024-07"),
            ("2024.07", "2024-07"),
            ("2024年7月", "2024-07"),
            ("202407", "2024-07"),
            ("２０２４－０７", "2024-07"),
            ("2024", "2024"),
            ("2024年", "2024"),
            ("2024-07/2024-09", "2024-07/2024-09"),
            ("2024年7月至2024年9月", "2024-07/2024-09"),
            ("2024-07/2024-07", "2024-07"),
        ] {
            assert_eq!(
                typed.parse::<Period>().unwrap().to_string(),
                period,
                "{typed}"
            );
        }
    }

    #[test]
    fn a_date_is_in_its_month() {
        for typed in [
            "2024-07-15",
            "2024/7/15",
            "2024.07.15",
            "2024年7月15日",
            "20240715",
            "2024-07-15 08:00",
            "2024-07-31T23:59:59.5Z",
            " ２０２４－０７－０１ ",
        ] {
            assert_eq!(Month::of_date(typed), Month::new(2024, 7), "{typed}");
        }
        for typed in [
            "",
            "2024-07",
            "15/07/2024",
            "2024-02-30",
            "2024-7-0",
            "2024-07-15 morning",
            "2024-13-01",
            "2024--1",
        ] {
            assert_eq!(Month::of_date(typed), None, "{typed}");
        }
    }

    #[test]
    fn what_is_no_period_is_refused() {
        for typed in [
            "",
            "7月",
            "2024-13",
            "2024-00",
            "24-07",
            "2024-09/2024-07",
            "2024Q1",
            "1800",
            "9999",
            "2024-07-01-02",
        ] {
            assert_eq!(
                typed.parse::<Period>().unwrap_err().code,
                Code::InvalidPeriod,
                "{typed}"
            );
        }
    }

    #[test]
    fn a_range_is_divided_over_the_years_it_touches() {
        let years = ReportingYears::new(4, vec![2023, 2024]);
        let parts = years.divide("2024-02/2024-05".parse().unwrap()).unwrap();
        assert_eq!(
            parts
                .iter()
                .map(|(year, months)| (*year, months.len()))
                .collect::<Vec<_>>(),
            [(2023, 2), (2024, 2)]
        );
        assert_eq!(
            years.divide("2023-03".parse().unwrap()).unwrap_err().code,
            Code::PeriodOutsideYears
        );
    }
}
