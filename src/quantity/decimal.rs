//! Decimal numbers: how values are read, kept and written. The only file that names `rust_decimal`.
//!
//! A [`Decimal`] holds up to 28 significant digits exactly and takes nothing from floats. It does
//! no arithmetic: a formula means exact rational arithmetic, and [`Decimal::to_rational`] is where
//! that begins. Not even `checked_mul` of the library below would do, since it rounds past 28
//! decimals without an error.

use std::fmt::{self, Display};
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::error::{Code, Problem};
use crate::quantity::Rational;

/// An exact decimal number of at most 28 significant digits.
///
/// On the wire it is a string; a JSON number is refused.
///
/// # Examples
///
/// ```
/// use tansuan::quantity::Decimal;
///
/// let factor: Decimal = "0.5306".parse()?;
/// assert_eq!(factor.to_string(), "0.5306");
/// assert!("0.1e".parse::<Decimal>().is_err());
/// # Ok::<(), tansuan::Problem>(())
/// ```
#[derive(Clone, Copy, Debug, Eq, PartialEq, Ord, PartialOrd, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(try_from = "String", into = "String")]
pub struct Decimal(#[cfg_attr(feature = "wasm", tsify(type = "string"))] rust_decimal::Decimal);

impl Decimal {
    /// Zero.
    pub const ZERO: Decimal = Decimal(rust_decimal::Decimal::ZERO);

    /// The same number as an exact fraction.
    pub fn to_rational(self) -> Rational {
        Rational::from_scaled(self.0.mantissa(), self.0.scale())
    }

    /// Whether the number is below zero.
    pub fn is_negative(self) -> bool {
        self.0.is_sign_negative() && !self.0.is_zero()
    }
}

impl From<i32> for Decimal {
    fn from(value: i32) -> Decimal {
        Decimal(rust_decimal::Decimal::from(value))
    }
}

impl FromStr for Decimal {
    type Err = Problem;

    /// Reads canonical text: digits, a point, a sign, an exponent. What people type goes through
    /// [`crate::quantity::parse_decimal`].
    fn from_str(text: &str) -> Result<Decimal, Problem> {
        let invalid = || Problem::new(Code::InvalidNumber).with("found", shorten(text));
        let (mantissa, exponent) = match text.split_once(['e', 'E']) {
            Some((mantissa, exponent)) => {
                (mantissa, exponent.parse::<i32>().map_err(|_| invalid())?)
            }
            None => (text, 0),
        };
        let plain = mantissa.strip_prefix(['+', '-']).unwrap_or(mantissa);
        let digits = plain.bytes().filter(u8::is_ascii_digit).count();
        let points = plain.bytes().filter(|byte| *byte == b'.').count();
        if digits == 0 || points > 1 || digits + points != plain.len() {
            return Err(invalid());
        }
        let number = if exponent == 0 {
            rust_decimal::Decimal::from_str_exact(mantissa)
        } else {
            rust_decimal::Decimal::from_scientific(text)
        };
        match number {
            Ok(number) => Ok(Decimal(number)),
            Err(_) => Err(Problem::overflow(shorten(text))),
        }
    }
}

/// At most 40 characters of `text`, for a message.
pub(crate) fn shorten(text: &str) -> String {
    if text.chars().count() <= 40 {
        return text.to_owned();
    }
    text.chars().take(39).chain(std::iter::once('…')).collect()
}

impl TryFrom<String> for Decimal {
    type Error = Problem;

    fn try_from(text: String) -> Result<Decimal, Problem> {
        text.parse()
    }
}

impl From<Decimal> for String {
    fn from(decimal: Decimal) -> String {
        decimal.to_string()
    }
}

impl Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Display::fmt(&self.0, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_kept_to_the_last_digit() {
        for text in ["0.5306", "-12.50", "0", "7922816251426433759354395033.5"] {
            assert_eq!(text.parse::<Decimal>().unwrap().to_string(), text);
        }
    }

    #[test]
    fn what_is_too_large_is_a_problem() {
        for text in [
            "1e30",
            "99999999999999999999999999999999",
            "0.00000000000000000000000000000000001",
        ] {
            assert_eq!(
                text.parse::<Decimal>().unwrap_err().code,
                Code::Overflow,
                "{text}"
            );
        }
    }

    #[test]
    fn what_is_no_number_is_a_problem() {
        for text in [
            "", ".", "-", "1,5", "1.2.3", "abc", "1e", "NaN", "0x10", "1_000",
        ] {
            assert_eq!(
                text.parse::<Decimal>().unwrap_err().code,
                Code::InvalidNumber,
                "{text}"
            );
        }
    }

    #[test]
    fn the_library_below_rounds_past_28_decimals() {
        let tiny = rust_decimal::Decimal::from_str_exact("0.000000000000001").unwrap();
        assert!(tiny.checked_mul(tiny).unwrap().is_zero());
    }
}
