//! What a tonne costs.

use crate::project::economics::appraise::Flows;
use crate::quantity::{Rational, Unit};

/// Discounted costs by discounted reductions, `Σ costₜ dₜ / Σ ERₜ dₜ`, in the flows' money per tonne; nothing where
/// nothing is reduced.
pub(crate) fn levelised(flows: &Flows, reduced: &Flows, percent: &Rational) -> Option<Rational> {
    let costs = -&flows.npv(percent)?;
    let tonnes = reduced.npv(percent)?;
    let positive = !tonnes.is_negative() && !tonnes.is_zero();
    positive.then(|| costs.checked_div(&tonnes)).flatten()
}

/// The same in whole currency units, such as 元 where the flows are in 万元.
pub(crate) fn money_per_tonne(cost: &Rational, unit: &Unit) -> Rational {
    cost * unit.factor()
}
