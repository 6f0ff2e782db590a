//! What holds no loop, in exact fractions, within bounds of their length.

use crate::quantity::Rational;

/// No fraction may be longer, in bits: some 600 digits.
const LENGTH: u64 = 2048;
/// Nor all fractions beyond 127 bits together: what takes a second or so.
const WORK: u64 = 1 << 25;

/// Inputs of each activity: products and amounts.
type Inputs = [Vec<(usize, Rational)>];

#[derive(Default)]
struct Length(u64);

impl Length {
    /// The number, unless the fractions have outgrown their bounds.
    fn check(&mut self, value: Rational) -> Option<Rational> {
        let bits = value.bits();
        self.0 += if bits > 127 { bits } else { 0 };
        (bits <= LENGTH && self.0 <= WORK).then_some(value)
    }
}

/// How much of each activity a demand needs; `order` has inputs before what they go into. Nothing where fractions
/// outgrow their bounds.
pub(super) fn scale(
    inputs: &Inputs,
    order: &[usize],
    demand: &[(usize, Rational)],
) -> Option<Vec<Rational>> {
    let mut length = Length::default();
    let mut amounts = vec![Rational::zero(); inputs.len()];
    for (product, amount) in demand {
        let slot = amounts.get_mut(*product)?;
        *slot = length.check(&*slot + amount)?;
    }
    for activity in order.iter().rev() {
        let amount = amounts.get(*activity)?.clone();
        if amount.is_zero() {
            continue;
        }
        for (product, each) in inputs.get(*activity)? {
            let slot = amounts.get_mut(*product)?;
            *slot = length.check(&*slot + &(each * &amount))?;
        }
    }
    Some(amounts)
}

/// The cumulative figure of one unit of every product in `order`, zero for others. Nothing where fractions outgrow
/// their bounds.
pub(super) fn footprints(
    inputs: &Inputs,
    order: &[usize],
    direct: &[Rational],
) -> Option<Vec<Rational>> {
    let mut length = Length::default();
    let mut figures = vec![Rational::zero(); inputs.len()];
    for activity in order {
        let mut sum = direct.get(*activity)?.clone();
        for (product, each) in inputs.get(*activity)? {
            sum = length.check(&sum + &(each * figures.get(*product)?))?;
        }
        *figures.get_mut(*activity)? = sum;
    }
    Some(figures)
}
