//! Dates as spreadsheets count them, brought to ISO 8601.

use jiff::SignedDuration;
use jiff::civil::{Date, Time, date};

use crate::interchange::sheets::cell::format::DateParts;
use crate::interchange::sheets::model::NoteKind;

/// The day that dates are counted from.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(in crate::interchange::sheets) enum Epoch {
    /// 1 is 1900-01-01, and 60 is a 29 February that never was.
    #[default]
    Of1900,
    /// 0 is 1904-01-01.
    Of1904,
}

/// The number that stands for a 29 February 1900, which Lotus 1-2-3 counted and Excel still does.
const NO_SUCH_DAY: i64 = 60;
const DAY_SECONDS: i64 = 24 * 60 * 60;

/// A number as the date or time that its format shows; nothing where it is none.
///
/// A format without a day gives `2024-07`, one without a month `2024`; the year is given where the
/// format shows none, with a note.
pub(in crate::interchange::sheets) fn read(
    number: &str,
    parts: DateParts,
    epoch: Epoch,
) -> Option<(String, Option<NoteKind>)> {
    let (days, seconds) = split(number)?;
    if parts.has(DateParts::ELAPSED) {
        let total = days.checked_mul(DAY_SECONDS)?.checked_add(seconds)?;
        return Some((clock(total), None));
    }
    if is_clock(parts) {
        return Some((clock(seconds), None));
    }
    Some(told(day(days, epoch)?, seconds, parts))
}

/// A date in full, such as `2024-07-15T08:30:00`, as its format shows it; nothing where it is none.
pub(in crate::interchange::sheets) fn of_iso(
    text: &str,
    parts: DateParts,
) -> Option<(String, Option<NoteKind>)> {
    let (date, time) = text.split_once('T').unwrap_or((text, "00:00:00"));
    let date: Date = date.parse().ok()?;
    let time: Time = time.parse().ok()?;
    let seconds = i64::from(time.hour()) * 3600 + i64::from(time.minute()) * 60;
    let seconds = seconds + i64::from(time.second());
    if is_clock(parts) {
        return Some((clock(seconds), None));
    }
    Some(told(date, seconds, parts))
}

/// Whether nothing of the day is shown.
fn is_clock(parts: DateParts) -> bool {
    let shown = [DateParts::YEAR, DateParts::MONTH, DateParts::DAY];
    !shown.into_iter().any(|part| parts.has(part))
}

/// What a format shows of a day and its seconds.
fn told(date: Date, seconds: i64, parts: DateParts) -> (String, Option<NoteKind>) {
    let [year, month, on_day] =
        [DateParts::YEAR, DateParts::MONTH, DateParts::DAY].map(|part| parts.has(part));
    let text = match (month || !year, on_day) {
        (false, false) => format!("{:04}", date.year()),
        (_, true) => date.to_string(),
        (true, false) => format!("{:04}-{:02}", date.year(), date.month()),
    };
    let text = if on_day && parts.has(DateParts::TIME) {
        format!("{text} {}", clock(seconds))
    } else {
        text
    };
    (text, (!year).then_some(NoteKind::YearNotShown))
}

/// Days and seconds of the day, to the nearest second.
fn split(number: &str) -> Option<(i64, i64)> {
    let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
    if whole.starts_with('-') || number.contains('e') {
        return None;
    }
    let days: i64 = whole.parse().ok()?;
    let digits = fraction.get(..fraction.len().min(17))?;
    let scale = 10_i128.checked_pow(u32::try_from(digits.len()).ok()?)?;
    let part: i128 = if digits.is_empty() {
        0
    } else {
        digits.parse().ok()?
    };
    let doubled = part * i128::from(DAY_SECONDS) * 2;
    let seconds = i64::try_from((doubled + scale) / (scale * 2)).ok()?;
    Some((
        days.checked_add(seconds / DAY_SECONDS)?,
        seconds % DAY_SECONDS,
    ))
}

fn day(days: i64, epoch: Epoch) -> Option<Date> {
    // Counted from 1970, from which every date is in reach.
    let since = match epoch {
        Epoch::Of1904 => days.checked_sub(24_107)?,
        Epoch::Of1900 if days <= 0 || days == NO_SUCH_DAY => return None,
        Epoch::Of1900 if days < NO_SUCH_DAY => days.checked_sub(25_568)?,
        Epoch::Of1900 => days.checked_sub(25_569)?,
    };
    let duration = SignedDuration::from_secs(since.checked_mul(DAY_SECONDS)?);
    date(1970, 1, 1).checked_add(duration).ok()
}

fn clock(seconds: i64) -> String {
    let (hours, minutes) = (seconds / 3600, seconds / 60 % 60);
    format!("{hours:02}:{minutes:02}:{:02}", seconds % 60)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::interchange::sheets::cell::format::{CellFormat, of_code};

    fn shown(number: &str, code: &str, epoch: Epoch) -> Option<(String, Option<NoteKind>)> {
        let CellFormat::Date(parts) = of_code(code) else {
            panic!("{code} is no date")
        };
        read(number, parts, epoch)
    }

    fn text(number: &str, code: &str) -> String {
        shown(number, code, Epoch::Of1900).unwrap().0
    }

    /// Source: ECMA-376 part 1, 18.17.4.1 and 18.17.4.3.
    #[test]
    fn numbers_are_the_days_of_their_epoch() {
        assert_eq!(text("1", "yyyy-mm-dd"), "1900-01-01");
        assert_eq!(text("59", "yyyy-mm-dd"), "1900-02-28");
        assert_eq!(text("61", "yyyy-mm-dd"), "1900-03-01");
        assert_eq!(text("45488", "yyyy-mm-dd"), "2024-07-15");
        assert_eq!(text("2958465", "yyyy-mm-dd"), "9999-12-31");
        let mac = shown("44026", "yyyy-mm-dd", Epoch::Of1904).unwrap().0;
        assert_eq!(mac, "2024-07-15");
        let first = shown("0", "yyyy-mm-dd", Epoch::Of1904).unwrap().0;
        assert_eq!(first, "1904-01-01");
    }

    #[test]
    fn a_date_in_full_is_told_as_its_format_shows_it() {
        let told = |text: &str, code: &str| {
            let CellFormat::Date(parts) = of_code(code) else {
                panic!("{code} is no date")
            };
            of_iso(text, parts).map(|(text, _)| text)
        };
        let is = |text: &str| Some(text.to_owned());
        assert_eq!(told("2024-07-15", "yyyy-mm"), is("2024-07"));
        assert_eq!(told("2024-07-15T08:30:00", "yyyy-mm-dd"), is("2024-07-15"));
        let minutes = "yyyy-mm-dd hh:mm";
        assert_eq!(
            told("2024-07-15T08:30:09.5", minutes),
            is("2024-07-15 08:30:09")
        );
        assert_eq!(told("2024-07-15", minutes), is("2024-07-15 00:00:00"));
        assert_eq!(told("2024-07-15T08:30:00", "hh:mm"), is("08:30:00"));
        for text in [
            "",
            "2024",
            "2024-02-30",
            "2024-07-15T",
            "24-07-15",
            "T08:30:00",
        ] {
            assert_eq!(told(text, minutes), None, "{text}");
        }
    }

    #[test]
    fn what_is_no_date_is_none() {
        for number in ["0", "60", "-1", "2958466", "99999999999999999999", "1e300"] {
            assert_eq!(shown(number, "yyyy-mm-dd", Epoch::Of1900), None, "{number}");
        }
    }

    #[test]
    fn the_format_says_how_much_of_a_date_is_told() {
        assert_eq!(text("45474", r#"yyyy"年"m"月""#), "2024-07");
        assert_eq!(text("45474", "yyyy"), "2024");
        assert_eq!(
            text("45488.354166666664", "yyyy-mm-dd hh:mm"),
            "2024-07-15 08:30:00"
        );
        assert_eq!(text("45488.9999999", "yyyy-mm-dd"), "2024-07-16");
        assert_eq!(text("45488.354166666664", "h:mm"), "08:30:00");
        assert_eq!(text("1.25", "[h]:mm"), "30:00:00");
        let hidden = Some(NoteKind::YearNotShown);
        let shown = |code| shown("45488", code, Epoch::Of1900).unwrap();
        assert_eq!(shown(r#"m"月"d"日""#), ("2024-07-15".to_owned(), hidden));
        assert_eq!(shown("mmm"), ("2024-07".to_owned(), hidden));
    }
}
