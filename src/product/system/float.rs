//! The way from exact fractions to floats and back: out to the nearest float or its neighbour, back as
//! decimals of 15 significant digits.

#![expect(
    clippy::disallowed_types,
    clippy::float_arithmetic,
    clippy::cast_precision_loss,
    reason = "loops are solved in floats, which end at 15 digits"
)]

use crate::quantity::Rational;

/// Whole numbers up to here are floats, exactly.
const WHOLE: i128 = 1 << 53;

pub(super) fn to_float(value: &Rational) -> f64 {
    match value.parts() {
        Some((numerator, denominator)) if numerator.abs() <= WHOLE && denominator <= WHOLE => {
            numerator as f64 / denominator as f64
        }
        // A number beyond the range of floats becomes infinite, which the solver refuses.
        _ => value.to_decimal_string(17).parse().unwrap_or(f64::NAN),
    }
}

/// The number as a decimal of 15 significant digits; nothing for what is no number.
pub(super) fn to_rational(value: f64) -> Option<Rational> {
    let text = format!("{value:.14e}");
    let (mantissa, exponent) = text.split_once('e')?;
    let digits: i128 = mantissa.replace('.', "").parse().ok()?;
    let scale = 14_i32.checked_sub(exponent.parse().ok()?)?;
    match u32::try_from(scale) {
        Ok(scale) => Some(Rational::from_scaled(digits, scale)),
        Err(_) => Some(&Rational::from_scaled(digits, 0) * &Rational::from(10).powi(-scale)?),
    }
}

/// The float that a decimal of 15 digits stands for.
pub(super) fn rounded(value: f64) -> f64 {
    format!("{value:.14e}").parse().unwrap_or(value)
}
