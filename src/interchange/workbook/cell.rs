//! The cells of a workbook: which decimals are numbers of a spreadsheet, and how dates are counted.

use jiff::civil::{Date, date};

use crate::error::{Code, Problem};
use crate::interchange::digits;

/// Significant digits that every double keeps.
const DIGITS: usize = 15;
/// Digits of a decimal, at most.
const LONGEST: usize = 100;

/// Whether a decimal survives as a spreadsheet's number.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Fit {
    /// It does.
    Number,
    /// It has too many digits, and stays text.
    Text,
}

/// Whether a decimal survives as a number; a problem where it is none.
pub(super) fn fit(decimal: &str) -> Result<Fit, Problem> {
    let unsigned = decimal.strip_prefix('-').unwrap_or(decimal);
    let (whole, fraction) = unsigned.split_once('.').unwrap_or((unsigned, "0"));
    let all_digits =
        |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    if !all_digits(whole) || !all_digits(fraction) || decimal.len() > LONGEST {
        return Err(Problem::new(Code::InvalidNumber).with("found", decimal));
    }
    let fraction = if unsigned.contains('.') { fraction } else { "" };
    let whole = whole.trim_start_matches('0');
    let kept = fraction.trim_end_matches('0');
    let significant = match (whole, kept) {
        ("", kept) => kept.trim_start_matches('0').len(),
        (whole, "") => whole.trim_end_matches('0').len(),
        (whole, kept) => whole.len() + kept.len(),
    };
    let shown = kept.len() == fraction.len() || fraction.len() <= digits::MOST;
    Ok(if significant <= DIGITS && shown {
        Fit::Number
    } else {
        Fit::Text
    })
}

/// How many decimals a number was typed with, where it ends in zeros that a spreadsheet's number can't hold.
pub(super) fn typed_decimals(decimal: &str) -> Option<usize> {
    let (_, fraction) = decimal.split_once('.')?;
    fraction.ends_with('0').then_some(fraction.len())
}

/// How many decimals a number is written with.
pub(super) fn decimals(decimal: &str) -> usize {
    decimal
        .split_once('.')
        .map_or(0, |(_, fraction)| fraction.trim_end_matches('0').len())
}

/// A hundredth of a decimal, written so that it is read as exactly that.
pub(super) fn hundredth(decimal: &str) -> String {
    format!("{decimal}e-2")
}

/// A day or month as the number of its day, and whether it is a month.
///
/// Nothing where it is before March 1900: spreadsheets count a day there that never was.
pub(super) fn day(text: &str) -> Result<Option<(i32, bool)>, Problem> {
    let wrong = || Problem::new(Code::InvalidDate).with("found", text);
    let month = text.len() == 7;
    let full = if month {
        format!("{text}-01")
    } else {
        text.to_owned()
    };
    if full.len() != 10 {
        return Err(wrong());
    }
    let day: Date = full.parse().map_err(|_| wrong())?;
    if day < date(1900, 3, 1) {
        return Ok(None);
    }
    let since = day.duration_since(date(1899, 12, 30));
    let count = i32::try_from(since.as_hours() / 24).map_err(|_| wrong())?;
    Ok(Some((count, month)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fifteen_digits_are_a_number_and_more_are_text() {
        for decimal in [
            "0",
            "-1.5",
            "123456789012345",
            "0.000000000000001",
            "1000000000000000000",
            "00012345678901234500000.000",
            "0.000000000000000000000000000000",
        ] {
            assert_eq!(fit(decimal).unwrap(), Fit::Number, "{decimal}");
        }
        for decimal in [
            "1234567890123456",
            "0.1234567890123456",
            "30959.0963733333333",
            "0.0000000000000000000000000000000",
        ] {
            assert_eq!(fit(decimal).unwrap(), Fit::Text, "{decimal}");
        }
        for decimal in ["", "-", ".5", "1.", "1e5", "+1", "1,000", "NaN", "１"] {
            assert_eq!(
                fit(decimal).unwrap_err().code,
                Code::InvalidNumber,
                "{decimal}"
            );
        }
    }

    #[test]
    fn zeros_at_the_end_of_decimals_are_counted() {
        assert_eq!(typed_decimals("30.50"), Some(2));
        assert_eq!(typed_decimals("0.0"), Some(1));
        for decimal in ["30.5", "300", "0.05"] {
            assert_eq!(typed_decimals(decimal), None, "{decimal}");
        }
    }

    /// Source: ECMA-376 part 1, 18.17.4.1.
    #[test]
    fn days_are_counted_from_1900() {
        assert_eq!(day("1900-03-01").unwrap(), Some((61, false)));
        assert_eq!(day("2024-07").unwrap(), Some((45474, true)));
        assert_eq!(day("9999-12-31").unwrap(), Some((2_958_465, false)));
        assert_eq!(day("1900-02-28").unwrap(), None);
        for text in [
            "2024",
            "2024-13",
            "2024-02-30",
            "20240715",
            "2024-07-15T00:00",
        ] {
            assert_eq!(day(text).unwrap_err().code, Code::InvalidDate, "{text}");
        }
    }
}
