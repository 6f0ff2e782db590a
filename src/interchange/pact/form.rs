//! The forms that single values take, and how each is told from what only looks like it.

use crate::error::{Code, Problem};
use crate::product::Moment;
use crate::quantity::{Rational, shorten};
use crate::text::LocalText;

/// What a value has to look like.
#[derive(Clone, Copy, Debug)]
pub(super) enum Form {
    /// Any text, truth value or object: its type says all.
    Any,
    /// Text that is not empty.
    Filled,
    /// A decimal in plain digits, within these bounds.
    Decimal(Bounds),
    /// A JSON number, within these bounds.
    Number(Bounds),
    /// A whole JSON number, zero or more.
    Count,
    /// A date and time in UTC.
    DateTime,
    Uuid,
    Urn,
    Uri,
    /// `AR6`.
    GwpSet,
    /// `CN`.
    Country,
    /// `CN-ZJ`.
    Subdivision,
    /// `3.0.1`.
    SpecVersion,
    /// One of these words.
    OneOf(&'static [&'static str]),
}

/// What a number may be.
#[derive(Clone, Copy, Debug)]
pub(super) enum Bounds {
    AnySign,
    AboveZero,
    ZeroOrMore,
    ZeroOrLess,
    /// Between these, both included.
    Within(i64, i64),
}

/// The most digits that a decimal is read with.
const DIGITS: usize = 36;

fn format(expected: &LocalText, found: &str) -> Problem {
    Problem::new(Code::PactFormat)
        .with_text("expected", expected)
        .with("found", shorten(found))
}

/// Reads a decimal as PACT writes it: digits, at most one point between them, a sign before them. The
/// published patterns of signs are looser than they mean to be, so signs are compared as numbers.
pub(super) fn decimal(text: &str) -> Result<Rational, Problem> {
    let invalid = || {
        let expected = LocalText::new(
            "不带指数的十进制数（如 -0.5）",
            "a decimal without exponent, such as -0.5,",
        );
        format(&expected, text)
    };
    let plain = text.strip_prefix(['+', '-']).unwrap_or(text);
    let (whole, fraction) = match plain.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (plain, None),
    };
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(whole) || !fraction.is_none_or(digits) {
        return Err(invalid());
    }
    let fraction = fraction.unwrap_or("");
    if whole.len() + fraction.len() > DIGITS {
        return Err(Problem::overflow(shorten(text)));
    }
    let mantissa: i128 = format!("{whole}{fraction}")
        .parse()
        .map_err(|_| invalid())?;
    let scale = u32::try_from(fraction.len()).unwrap_or(u32::MAX);
    let value = Rational::from_scaled(mantissa, scale);
    Ok(if text.starts_with('-') {
        -&value
    } else {
        value
    })
}

impl Bounds {
    pub(super) fn check(self, value: &Rational, text: &str) -> Result<(), Problem> {
        let found = shorten(text);
        let fault = |code: Code| Err(Problem::new(code).with("found", &found));
        match self {
            Bounds::AboveZero if value.is_zero() || value.is_negative() => Err(format(
                &LocalText::new("大于零的数", "a number above zero"),
                text,
            )),
            Bounds::ZeroOrMore if value.is_negative() => fault(Code::NegativeValue),
            Bounds::ZeroOrLess if !value.is_zero() && !value.is_negative() => {
                fault(Code::PactPositive)
            }
            Bounds::Within(low, high)
                if *value < Rational::from(low) || *value > Rational::from(high) =>
            {
                Err(Problem::new(Code::OutOfRange)
                    .with("low", low)
                    .with("high", high)
                    .with("found", found))
            }
            _ => Ok(()),
        }
    }
}

/// Whether `text` has this form. Numbers of JSON come as their text.
pub(super) fn check(form: Form, text: &str) -> Result<(), Problem> {
    let (fits, zh, en) = match form {
        Form::Any => return Ok(()),
        Form::Decimal(bounds) => return bounds.check(&decimal(text)?, text),
        Form::Number(bounds) => {
            let value: crate::quantity::Decimal = text.parse()?;
            return bounds.check(&value.to_rational(), text);
        }
        Form::Filled => (!text.is_empty(), "非空文本", "text"),
        Form::Count => (
            is_digits(text),
            "零或正整数",
            "a whole number, zero or more,",
        ),
        Form::DateTime => (
            Moment::of_date_time(text).is_some(),
            "UTC 日期和时间（如 2025-01-01T00:00:00Z）",
            "a date and time in UTC, such as 2025-01-01T00:00:00Z,",
        ),
        Form::Uuid => (is_uuid(text), "UUID", "a UUID"),
        Form::Urn => (
            text.get(..4)
                .is_some_and(|scheme| scheme.eq_ignore_ascii_case("urn:")),
            "URN（如 urn:gtin:4712345060507）",
            "a URN, such as urn:gtin:4712345060507,",
        ),
        Form::Uri => (is_uri(text), "URI", "a URI"),
        Form::GwpSet => (
            text.strip_prefix("AR").is_some_and(is_digits),
            "IPCC 评估报告（如 AR6）",
            "an IPCC assessment report, such as AR6,",
        ),
        Form::Country => (
            is_country(text),
            "ISO 3166-1 国家代码（如 CN）",
            "a country code of ISO 3166-1, such as CN,",
        ),
        Form::Subdivision => (
            text.split_once('-')
                .is_some_and(|(country, part)| is_country(country) && is_part(part)),
            "ISO 3166-2 行政区划代码（如 CN-ZJ）",
            "a subdivision code of ISO 3166-2, such as CN-ZJ,",
        ),
        Form::SpecVersion => (
            is_version(text),
            "规范版本（如 3.0.1）",
            "a version, such as 3.0.1,",
        ),
        Form::OneOf(words) => {
            if words.contains(&text) {
                return Ok(());
            }
            let expected = LocalText::new(
                format!("以下之一：{}", words.join("、")),
                format!("one of: {};", words.join(", ")),
            );
            return Err(format(&expected, text));
        }
    };
    if fits {
        Ok(())
    } else {
        Err(format(&LocalText::new(zh, en), text))
    }
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_uuid(text: &str) -> bool {
    let lengths = [8, 4, 4, 4, 12];
    let parts: Vec<&str> = text.split('-').collect();
    parts.len() == lengths.len()
        && parts.iter().zip(lengths).all(|(part, length)| {
            part.len() == length && part.bytes().all(|b| b.is_ascii_hexdigit())
        })
}

fn is_uri(text: &str) -> bool {
    let plain = |c: char| !c.is_whitespace() && !c.is_control() && !"<>\"{}|\\^`".contains(c);
    text.split_once(':').is_some_and(|(scheme, rest)| {
        scheme.starts_with(|c: char| c.is_ascii_alphabetic())
            && scheme
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || b"+.-".contains(&byte))
            && !rest.is_empty()
            && rest.chars().all(plain)
    })
}

fn is_country(text: &str) -> bool {
    text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_uppercase())
}

fn is_part(text: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_uppercase() || byte.is_ascii_digit();
    (1..=3).contains(&text.len()) && text.bytes().all(plain)
}

fn is_version(text: &str) -> bool {
    let (numbers, date) = match text.split_once('-') {
        Some((numbers, date)) => (numbers, Some(date)),
        None => (text, None),
    };
    let parts: Vec<&str> = numbers.split('.').collect();
    parts.len() == 3
        && parts.into_iter().all(is_digits)
        && date.is_none_or(|date| date.len() == 8 && is_digits(date))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each of these passes a published pattern of signs that is anchored wrongly.
    #[test]
    fn signs_are_compared_as_numbers() {
        for (bounds, text) in [
            (Bounds::AboveZero, "-0.5"),
            (Bounds::AboveZero, "5abc"),
            (Bounds::AboveZero, "0"),
            (Bounds::ZeroOrLess, "10"),
            (Bounds::ZeroOrLess, "-1abc"),
            (Bounds::ZeroOrMore, "-0.1"),
        ] {
            assert!(check(Form::Decimal(bounds), text).is_err(), "{text}");
        }
        for (bounds, text) in [
            (Bounds::AboveZero, "+0.5"),
            (Bounds::ZeroOrLess, "-0"),
            (Bounds::ZeroOrLess, "-10.0"),
            (Bounds::ZeroOrMore, "-0.0"),
        ] {
            assert!(check(Form::Decimal(bounds), text).is_ok(), "{text}");
        }
    }

    #[test]
    fn only_plain_decimals_are_read() {
        for text in [
            "", "+", ".5", "5.", "1e3", "1E-3", "1,5", " 1", "1 ", "--1", "1.2.3", "NaN", "１",
        ] {
            assert_eq!(decimal(text).unwrap_err().code, Code::PactFormat, "{text}");
        }
        assert_eq!(decimal(&"9".repeat(37)).unwrap_err().code, Code::Overflow);
        assert_eq!(
            decimal(&"9".repeat(1_000_000)).unwrap_err().code,
            Code::Overflow
        );
        assert_eq!(decimal("-007.50").unwrap().to_string(), "-7.5");
    }

    #[test]
    fn each_form_is_told_from_what_looks_like_it() {
        for (form, good, bad) in [
            (Form::Filled, "x", ""),
            (Form::Count, "3", "-3"),
            (Form::DateTime, "2024-12-31T00:00:00Z", "2024-12-31"),
            (
                Form::Uuid,
                "12345678-9abc-def0-1234-567812345678",
                "{12345678-9abc-def0-1234-567812345678}",
            ),
            (Form::Urn, "URN:gtin:1", "gtin:1"),
            (Form::Uri, "https://example.com/a?b#c", "example.com"),
            (Form::GwpSet, "AR6", "AR6.1"),
            (Form::Country, "CN", "China"),
            (Form::Subdivision, "CN-ZJ", "CN-Zhejiang"),
            (Form::SpecVersion, "3.0.1-20250430", "3.0"),
            (Form::OneOf(&["Active"]), "Active", "active"),
            (Form::Number(Bounds::Within(0, 100)), "14.5", "100.1"),
        ] {
            assert!(check(form, good).is_ok(), "{good}");
            assert!(check(form, bad).is_err(), "{bad}");
        }
    }
}
