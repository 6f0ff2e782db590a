//! Numbers as spreadsheets store them, brought to plain decimals.
//!
//! A spreadsheet's number is a double, and here is the one place that reads it as one. Its text is the
//! shortest decimal that the double stands for: what was typed, in up to 15 significant digits,
//! comes out as it was typed, also where the file holds all 17, such as `1.1000000000000001`. What
//! needs more than 15 was computed; it is rounded to the 15 that spreadsheet programs work with
//! and show, and says so.

/// Significant digits that spreadsheet programs keep of what is typed and show of what is computed.
const DIGITS: usize = 15;

/// Exponents beyond which a number stays in scientific notation: no amount is that large or small.
const PLAIN_EXPONENT: i32 = 40;

/// A number, as a decimal.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(in crate::interchange::sheets) struct Number {
    pub text: String,
    /// Whether digits beyond the fifteenth were rounded away.
    pub rounded: bool,
}

/// A number as a file writes it; nothing where the text is none.
pub(in crate::interchange::sheets) fn read(stored: &str) -> Option<Number> {
    let stored = stored.trim();
    let begins = stored.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '-' | '+' | '.'));
    if !begins || stored.ends_with(|c: char| c.is_ascii_alphabetic()) {
        return None;
    }
    from_bits(parse_bits(stored)?)
}

#[expect(
    clippy::disallowed_types,
    reason = "a spreadsheet's numbers are doubles"
)]
fn parse_bits(stored: &str) -> Option<u64> {
    stored.parse().ok().map(f64::to_bits)
}

/// A number from the bits of its double; nothing where that is not finite.
#[expect(
    clippy::disallowed_types,
    reason = "a spreadsheet's numbers are doubles"
)]
pub(in crate::interchange::sheets) fn from_bits(bits: u64) -> Option<Number> {
    let value = f64::from_bits(bits);
    if !value.is_finite() {
        return None;
    }
    let shortest = format!("{value:e}");
    let digits = shortest.split('e').next().map_or(0, |mantissa| {
        mantissa.bytes().filter(u8::is_ascii_digit).count()
    });
    let rounded = digits > DIGITS;
    let scientific = if rounded {
        format!("{value:.*e}", DIGITS - 1)
    } else {
        shortest
    };
    Some(Number {
        text: plain(&scientific),
        rounded,
    })
}

impl Number {
    /// A whole number.
    pub fn whole(value: i64) -> Number {
        Number {
            text: value.to_string(),
            rounded: false,
        }
    }

    /// The number divided by a hundred.
    pub fn hundredths(mut self) -> Number {
        self.text = shift(&self.text, -2);
        self
    }
}

/// A number as its percentage: `0.856` is `85.6%`.
pub(in crate::interchange::sheets) fn percent(text: &str) -> String {
    format!("{}%", shift(text, 2))
}

/// A decimal with zeros at its end, up to so many decimals.
pub(in crate::interchange::sheets) fn with_decimals(text: &str, decimals: usize) -> String {
    if text.contains('e') {
        return text.to_owned();
    }
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    match fraction.len().max(decimals) {
        0 => whole.to_owned(),
        width => format!("{whole}.{fraction:0<width$}"),
    }
}

/// Scientific notation as a plain decimal.
fn plain(scientific: &str) -> String {
    let Some((mantissa, exponent)) = scientific.split_once('e') else {
        return scientific.to_owned();
    };
    match exponent.parse::<i32>() {
        Ok(exponent) if exponent.abs() <= PLAIN_EXPONENT => shift(mantissa, exponent),
        _ => scientific.to_owned(),
    }
}

/// A plain decimal times a power of ten.
pub(in crate::interchange::sheets) fn shift(text: &str, by: i32) -> String {
    let (sign, digits) = match text.strip_prefix('-') {
        Some(rest) => ("-", rest),
        None => ("", text),
    };
    if digits.contains('e') {
        return format!("{text}e{by}");
    }
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let mut all: String = [whole, fraction].concat();
    let point = i32::try_from(whole.len()).unwrap_or(0).saturating_add(by);
    if point <= 0 {
        let zeros = usize::try_from(1 - point).unwrap_or(0);
        all.insert_str(0, &"0".repeat(zeros));
    }
    let point = usize::try_from(point.max(1)).unwrap_or(1);
    while all.len() < point {
        all.push('0');
    }
    let (whole, fraction) = all.split_at_checked(point).unwrap_or((&all, ""));
    let whole = whole.trim_start_matches('0');
    let fraction = fraction.trim_end_matches('0');
    let whole = if whole.is_empty() { "0" } else { whole };
    match fraction {
        "" if whole == "0" => "0".to_owned(),
        "" => format!("{sign}{whole}"),
        _ => format!("{sign}{whole}.{fraction}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(stored: &str) -> String {
        read(stored).unwrap().text
    }

    #[test]
    fn what_was_typed_comes_out_as_it_was_typed() {
        for typed in [
            "0",
            "1",
            "-1",
            "0.3",
            "1.1",
            "12345678.9",
            "0.000001",
            "100000000000000",
        ] {
            assert_eq!(text(typed), typed);
        }
        // As Excel stores 1.1, 0.3 and 1e-7.
        assert_eq!(text("1.1000000000000001"), "1.1");
        assert_eq!(text("0.29999999999999999"), "0.3");
        assert_eq!(text("9.9999999999999995E-8"), "0.0000001");
        assert_eq!(text("1.5E+20"), "150000000000000000000");
        assert_eq!(text(" 12.50 "), "12.5");
        assert_eq!(text("-0"), "0");
    }

    #[test]
    fn what_was_computed_has_fifteen_digits_and_says_so() {
        let sum = read("0.30000000000000004").unwrap();
        assert_eq!((sum.text.as_str(), sum.rounded), ("0.3", true));
        let third = read("0.33333333333333331").unwrap();
        assert_eq!(
            (third.text.as_str(), third.rounded),
            ("0.333333333333333", true)
        );
        assert!(!read("123456789012345").unwrap().rounded);
        assert!(read("1234567890123456").unwrap().rounded);
    }

    #[test]
    fn what_is_no_number_is_none() {
        for text in ["", "NaN", "inf", "-infinity", "1e999", "abc", "1,5", "0x1F"] {
            assert_eq!(read(text), None, "{text}");
        }
        assert_eq!(text("1e300"), "1e300");
    }

    #[test]
    fn decimals_are_added_and_never_taken() {
        assert_eq!(with_decimals("30.5", 2), "30.50");
        assert_eq!(with_decimals("-30", 3), "-30.000");
        assert_eq!(with_decimals("0.125", 2), "0.125");
        assert_eq!(with_decimals("1e300", 2), "1e300");
    }

    #[test]
    fn percentages_and_hundredths_move_the_point() {
        assert_eq!(percent("0.856"), "85.6%");
        assert_eq!(percent("1"), "100%");
        assert_eq!(percent("-0.00005"), "-0.005%");
        assert_eq!(percent("0"), "0%");
        assert_eq!(Number::whole(12345).hundredths().text, "123.45");
        assert_eq!(Number::whole(-5).hundredths().text, "-0.05");
        assert_eq!(Number::whole(100).hundredths().text, "1");
    }
}
