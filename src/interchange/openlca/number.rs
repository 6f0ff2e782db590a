//! Numbers of openLCA, exactly: the decimal that a file shows, and products of such decimals.
//!
//! openLCA keeps doubles and writes the shortest decimal that stands for each: that decimal is the number.

use crate::quantity::{Decimal, Rational};

/// An exact number with the text that a study keeps of it: a decimal, or a formula of decimals.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Exact {
    pub(super) value: Rational,
    pub(super) text: String,
}

/// The most digits of a divisor in a formula.
const DIGITS: usize = 20;

impl Exact {
    pub(super) fn one() -> Exact {
        Exact {
            value: Rational::one(),
            text: "1".to_owned(),
        }
    }

    /// Reads `12.5`, `-1.2E-7`; nothing for what is no number.
    pub(super) fn parse(text: &str) -> Option<Exact> {
        let text = text.trim();
        let (mantissa, exponent) = match text.split_once(['e', 'E']) {
            Some((mantissa, exponent)) => (mantissa, exponent.parse::<i32>().ok()?),
            None => (text, 0),
        };
        let mantissa: Decimal = mantissa.parse().ok()?;
        // A double reaches from 10^-324 to 10^308.
        if !(-400..=400).contains(&exponent) {
            return None;
        }
        let power = Rational::from(10).powi(exponent)?;
        let value = &mantissa.to_rational() * &power;
        if let Some(text) = decimal(&value) {
            return Some(Exact { value, text });
        }
        let (sign, mut steps) = (
            if exponent < 0 { "/" } else { "*" },
            exponent.unsigned_abs(),
        );
        let mut text = mantissa.to_string();
        while steps > 0 {
            let step = steps.min(u32::try_from(DIGITS).unwrap_or(1));
            steps -= step;
            let zeros = "0".repeat(usize::try_from(step).ok()?);
            text.extend([" ", sign, " 1", zeros.as_str()]);
        }
        Some(Exact { value, text })
    }

    /// Whether it is a decimal, and no formula.
    pub(super) fn is_plain(&self) -> bool {
        self.text.parse::<Decimal>().is_ok()
    }

    pub(super) fn times(&self, other: &Exact) -> Exact {
        self.joined(other, &self.value * &other.value, '*')
    }

    pub(super) fn over(&self, other: &Exact) -> Option<Exact> {
        let value = self.value.checked_div(&other.value)?;
        Some(self.joined(other, value, '/'))
    }

    /// The same below zero, or above it.
    pub(super) fn negative(&self) -> Exact {
        let value = &Rational::zero() - &self.value;
        let text = decimal(&value).unwrap_or_else(|| format!("0 - ({})", self.text));
        Exact { value, text }
    }

    fn joined(&self, other: &Exact, value: Rational, sign: char) -> Exact {
        let part = |exact: &Exact| {
            if exact.is_plain() && !exact.value.is_negative() {
                exact.text.clone()
            } else {
                format!("({})", exact.text)
            }
        };
        let text =
            decimal(&value).unwrap_or_else(|| format!("{} {sign} {}", part(self), part(other)));
        Exact { value, text }
    }
}

/// The decimal that a number is; nothing where it doesn't end within what a decimal holds.
pub(super) fn decimal(value: &Rational) -> Option<String> {
    let text = value.to_decimal_string(28);
    let read: Decimal = text.parse().ok()?;
    (read.to_rational() == *value).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::formula::Formula;
    use crate::product::Values;

    fn text(number: &str) -> String {
        Exact::parse(number).unwrap().text
    }

    #[test]
    fn a_number_is_the_decimal_that_the_file_shows() {
        assert_eq!(text("1.0"), "1");
        assert_eq!(text("-1.25E-7"), "-0.000000125");
        assert_eq!(text("3.785411784E-3"), "0.003785411784");
        for wrong in ["", "NaN", "1e", "1e9999", "Infinity"] {
            assert!(Exact::parse(wrong).is_none(), "{wrong}");
        }
    }

    #[test]
    fn what_no_decimal_holds_is_a_formula_of_the_same_value() {
        let tiny = Exact::parse("1.234567890123456e-35").unwrap();
        let third = Exact::one().over(&Exact::parse("3").unwrap()).unwrap();
        let product = tiny.times(&Exact::parse("-7").unwrap()).negative();
        for exact in [tiny, third, product] {
            assert!(!exact.is_plain());
            let formula = Formula::parse(&exact.text).unwrap();
            let value = formula.evaluate(&Values::default()).unwrap();
            assert_eq!(value.in_base_units(), exact.value);
        }
    }
}
