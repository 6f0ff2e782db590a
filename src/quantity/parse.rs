//! Numbers as people type them, in Chinese and in English.

use crate::error::{Code, Problem};
use crate::quantity::Decimal;
use crate::quantity::decimal::shorten;

/// Text with full-width and composed characters brought to their plain forms.
///
/// # Examples
///
/// ```
/// assert_eq!(tansuan::quantity::half_width("１２．５　㎥"), "12.5 m3");
/// ```
pub fn half_width(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\u{ff01}'..='\u{ff5e}' => {
                plain.push(char::from_u32(u32::from(character) - 0xfee0).unwrap_or(character));
            }
            '\u{3000}' | '\u{a0}' | '\u{2009}' | '\u{202f}' | '\u{2007}' => plain.push(' '),
            '\u{2212}' | '\u{2013}' | '\u{2010}' | '\u{2011}' => plain.push('-'),
            '\u{feff}' | '\u{200b}' => {}
            '㎥' => plain.push_str("m3"),
            '㎡' => plain.push_str("m2"),
            '㎏' => plain.push_str("kg"),
            '㎞' => plain.push_str("km"),
            '㎜' => plain.push_str("mm"),
            '㎎' => plain.push_str("mg"),
            '㏄' => plain.push_str("mL"),
            '℃' => plain.push_str("degC"),
            '²' | '₂' => plain.push('2'),
            '³' | '₃' => plain.push('3'),
            '₄' | '⁴' => plain.push('4'),
            '⋅' | '∙' | '•' | '・' => plain.push('·'),
            other => plain.push(other),
        }
    }
    plain
}

/// Reads a number as people type it: full-width digits, thousands separators, 万 and 亿, exponents.
///
/// # Errors
///
/// - [`Code::InvalidNumber`] for what is no number, such as `abc`, or for nothing.
/// - [`Code::AmbiguousNumber`] for what can be read in two ways, such as `1.234,56` or `1,23`.
/// - [`Code::Overflow`] for what can't be held exactly, such as `1e30`.
///
/// # Examples
///
/// ```
/// use tansuan::quantity::parse_decimal;
///
/// assert_eq!(parse_decimal("１，２３４．５")?.to_string(), "1234.5");
/// assert_eq!(parse_decimal("3.2万")?.to_string(), "32000");
/// assert!(parse_decimal("1.234,56").is_err());
/// # Ok::<(), tansuan::Problem>(())
/// ```
pub fn parse_decimal(text: &str) -> Result<Decimal, Problem> {
    let plain = half_width(text);
    let plain = plain.trim();
    let invalid = || Problem::new(Code::InvalidNumber).with("found", shorten(text.trim()));
    let ambiguous = || Problem::new(Code::AmbiguousNumber).with("found", shorten(text.trim()));
    if plain.len() > 64 {
        return Err(invalid());
    }
    let (plain, exponent) = match plain.strip_suffix('万') {
        Some(rest) => (rest.trim_end(), 4),
        None => plain
            .strip_suffix('亿')
            .map_or((plain, 0), |rest| (rest.trim_end(), 8)),
    };
    let (sign, unsigned) = match plain.strip_prefix('-') {
        Some(rest) => ("-", rest.trim_start()),
        None => ("", plain.strip_prefix('+').unwrap_or(plain)),
    };
    let has_comma = unsigned.contains(',');
    let has_space = unsigned.contains([' ', '\'']);
    if unsigned.contains(['e', 'E']) && (has_comma || has_space || exponent > 0) {
        return Err(invalid());
    }
    let digits = if has_comma || has_space {
        if !unsigned
            .chars()
            .all(|c| c.is_ascii_digit() || ",. '".contains(c))
        {
            return Err(invalid());
        }
        let (whole, fraction) = unsigned
            .split_once('.')
            .map_or((unsigned, None), |(whole, rest)| (whole, Some(rest)));
        let separator = whole
            .chars()
            .find(|c| !c.is_ascii_digit())
            .ok_or_else(ambiguous)?;
        let mut groups = whole.split(separator);
        let first = groups.next().unwrap_or_default();
        let regular = matches!(first.len(), 1..=3)
            && first.bytes().all(|b| b.is_ascii_digit())
            && groups.all(|group| group.len() == 3 && group.bytes().all(|b| b.is_ascii_digit()))
            && fraction.is_none_or(|rest| rest.bytes().all(|b| b.is_ascii_digit()));
        if !regular {
            return Err(ambiguous());
        }
        unsigned
            .chars()
            .filter(|c| *c != separator)
            .collect::<String>()
    } else {
        unsigned.to_owned()
    };
    if digits.bytes().filter(|byte| *byte == b'.').count() > 1
        && digits.bytes().all(|b| b.is_ascii_digit() || b == b'.')
    {
        return Err(ambiguous());
    }
    let canonical = if exponent == 0 {
        format!("{sign}{digits}")
    } else {
        format!("{sign}{digits}e{exponent}")
    };
    canonical
        .parse::<Decimal>()
        .map_err(|problem| match problem.code {
            Code::Overflow => Problem::overflow(shorten(text.trim())),
            _ => invalid(),
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_people_type_is_read() {
        for (typed, number) in [
            ("12", "12"),
            (" 12.50 ", "12.50"),
            ("１２．５", "12.5"),
            ("1,234", "1234"),
            ("1，234，567．8", "1234567.8"),
            ("1 234 567", "1234567"),
            ("1'234'567", "1234567"),
            ("-5", "-5"),
            ("−5", "-5"),
            ("+5", "5"),
            (".5", "0.5"),
            ("5.", "5"),
            ("3.2万", "32000"),
            ("1亿", "100000000"),
            ("1e3", "1000"),
            ("1.5E-3", "0.0015"),
            ("0", "0"),
        ] {
            assert_eq!(parse_decimal(typed).unwrap().to_string(), number, "{typed}");
        }
    }

    #[test]
    fn what_can_be_read_in_two_ways_is_refused() {
        for typed in [
            "1.234,56",
            "1,23",
            "12,34,567",
            "1.234.567",
            "1,234 567",
            ",5",
        ] {
            assert_eq!(
                parse_decimal(typed).unwrap_err().code,
                Code::AmbiguousNumber,
                "{typed}"
            );
        }
    }

    #[test]
    fn what_is_no_number_is_refused() {
        for typed in [
            "",
            " ",
            "abc",
            "12abc",
            "--5",
            "1e",
            "(5)",
            "#REF!",
            "=1+1",
            "１２百",
        ] {
            assert_eq!(
                parse_decimal(typed).unwrap_err().code,
                Code::InvalidNumber,
                "{typed}"
            );
        }
        assert_eq!(parse_decimal("1e30").unwrap_err().code, Code::Overflow);
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused(text in "\\PC{0,60}") {
            let _ = parse_decimal(&text);
        }

        #[test]
        fn printing_then_parsing_gives_the_number(mantissa in any::<i64>(), scale in 0_u32..18) {
            let decimal = Decimal::try_from(crate::quantity::rational::format_digits(&mantissa.unsigned_abs().to_string(), scale, mantissa < 0)).unwrap();
            prop_assert_eq!(parse_decimal(&decimal.to_string()).unwrap(), decimal);
        }
    }
}
