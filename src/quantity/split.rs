//! The one way to divide: parts that always add up to the whole.

use crate::error::{Code, Problem};
use crate::quantity::Rational;

/// Divides `whole` by `weights` into parts that are multiples of `10^-scale`: each rounded, the
/// remainder given to the largest part. Their sum is `whole`, itself rounded once.
///
/// # Errors
///
/// - [`Code::DivisionByZero`] when the weights add up to zero or there are none.
/// - [`Code::Overflow`] when a part can't be held.
///
/// # Examples
///
/// ```
/// use tansuan::quantity::{Rational, split};
///
/// let thirds = split(&Rational::from(1), &[1, 1, 1].map(Rational::from), 2)?;
/// assert_eq!(thirds.iter().map(ToString::to_string).collect::<Vec<_>>(), ["0.34", "0.33", "0.33"]);
/// # Ok::<(), tansuan::Problem>(())
/// ```
pub fn split(whole: &Rational, weights: &[Rational], scale: u32) -> Result<Vec<Rational>, Problem> {
    let sum = weights
        .iter()
        .fold(Rational::zero(), |sum, weight| &sum + weight);
    let overflow = || Problem::overflow(whole);
    let total = whole.round_half_even(scale).ok_or_else(overflow)?;
    let mut parts = Vec::with_capacity(weights.len());
    for weight in weights {
        let share = weight
            .checked_div(&sum)
            .ok_or_else(|| Problem::new(Code::DivisionByZero).with("position", 0))?;
        parts.push(
            (whole * &share)
                .round_half_even(scale)
                .ok_or_else(overflow)?,
        );
    }
    let given = parts
        .iter()
        .try_fold(0_i128, |sum, part| sum.checked_add(*part))
        .ok_or_else(overflow)?;
    let remainder = total.checked_sub(given).ok_or_else(overflow)?;
    let mut largest: Option<&mut i128> = None;
    for part in &mut parts {
        if largest
            .as_ref()
            .is_none_or(|found| part.unsigned_abs() > found.unsigned_abs())
        {
            largest = Some(part);
        }
    }
    match largest {
        Some(part) => *part = part.checked_add(remainder).ok_or_else(overflow)?,
        None => return Err(Problem::new(Code::DivisionByZero).with("position", 0)),
    }
    Ok(parts
        .into_iter()
        .map(|part| Rational::from_scaled(part, scale))
        .collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_parts_add_up_to_the_whole(whole in any::<i64>(), weights in prop::collection::vec(1_i64..1_000_000, 1..20)) {
            let whole = Rational::from_scaled(i128::from(whole), 12);
            let weights: Vec<Rational> = weights.into_iter().map(Rational::from).collect();
            let parts = split(&whole, &weights, 12).unwrap();
            prop_assert_eq!(parts.iter().fold(Rational::zero(), |sum, part| &sum + part), whole);
        }
    }
}
