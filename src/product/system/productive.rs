//! Whether a loop makes more of its products than it needs.
//!
//! What is proven, for each loop by itself, up to the rounding that is allowed for:
//!
//! - A loop is productive when there are figures `v > 0` with `v − |A|ᵀ v > 0`: then the spectral radius of
//!   `|A|` is below one (Collatz 1942, Wielandt 1950), and so is that of `A`. `v` comes from Gauss–Seidel
//!   on `v = 1 + |A|ᵀ v`, or from LU where a gain near one makes that slow.
//! - A loop is not productive when `v > 0` is found with `v − |A|ᵀ v ≤ 0` throughout and no amount in it is negative.
//! - A loop with negative amounts that fails the first test is accepted when its positive amounts alone pass it and the
//!   determinant of `I − A` is above zero: the credits neither undo a gain of one or more, nor make one.
//!
//! Not proven: a gain so near to one that floats can't tell it (about 1e-13) is refused; for loops with negative
//! amounts of a sum of gains above one, the sign of the determinant sees one real eigenvalue above one, not two.

#![expect(
    clippy::disallowed_types,
    clippy::float_arithmetic,
    reason = "loops are solved in floats"
)]

use super::SystemError;
use super::graph::Component;
use super::solver::Solver;

/// Sweeps until LU decides.
const SWEEPS: u32 = 60;

fn positive_part(amount: f64) -> f64 {
    amount.max(0.0)
}

impl Solver {
    /// Proves that a loop is productive and keeps the proof, where the next one begins.
    pub(super) fn prove(&mut self, component: &Component) -> Result<(), SystemError> {
        if !component.is_loop {
            return Ok(());
        }
        if self.certify(component, f64::abs) {
            return Ok(());
        }
        let places = component.places.clone();
        let negative = |place: usize| {
            let inside = |(row, amount): (usize, f64)| places.contains(&row) && amount < 0.0;
            self.columns.of(place).any(inside) || self.own.get(place).is_some_and(|own| *own < 0.0)
        };
        if places.clone().any(negative)
            && self.certify(component, positive_part)
            && self
                .factor(component)
                .is_some_and(|factors| factors.is_positive())
        {
            return Ok(());
        }
        let mut activities = self.parts.members(component).to_vec();
        activities.sort_unstable();
        Err(SystemError::NotProductive { activities })
    }

    fn certify(&mut self, component: &Component, size: fn(f64) -> f64) -> bool {
        let places = component.places.clone();
        let Some(mut proof) = self.proof.get(places.clone()).map(<[f64]>::to_vec) else {
            return false;
        };
        let mut verdict = self.verdict(component, size, &proof);
        for _ in 0..SWEEPS {
            if verdict.is_some() || !self.sweep_proof(component, size, &mut proof) {
                break;
            }
            verdict = self.verdict(component, size, &proof);
        }
        if verdict.is_none()
            && let Some(factors) = self.factor_of(component, size)
        {
            proof = factors.solve_adjoint(&vec![1.0; places.len()]);
            verdict = self.verdict(component, size, &proof);
        }
        if verdict == Some(true)
            && let Some(kept) = self.proof.get_mut(places)
        {
            kept.copy_from_slice(&proof);
        }
        verdict == Some(true)
    }

    /// What `v` leaves at each place, and how far rounding may have moved it.
    fn verdict(&self, component: &Component, size: fn(f64) -> f64, proof: &[f64]) -> Option<bool> {
        let (mut all_left, mut none_left) = (true, true);
        for (offset, value) in proof.iter().enumerate() {
            let place = component.places.start + offset;
            let own = size(self.own.get(place).copied().unwrap_or_default());
            let (taken, weight) = (self.taken(component, size, place, proof), own * value);
            let left = value - (taken + weight);
            let rounding =
                f64::EPSILON * self.terms(place) * (value.abs() + taken.abs() + weight.abs());
            all_left &= *value > 0.0 && left > rounding;
            none_left &= *value > 0.0 && left <= -rounding;
        }
        match (all_left, none_left) {
            (true, _) => Some(true),
            (_, true) => Some(false),
            _ => None,
        }
    }

    fn taken(
        &self,
        component: &Component,
        size: fn(f64) -> f64,
        place: usize,
        proof: &[f64],
    ) -> f64 {
        let start = component.places.start;
        self.columns.of(place).fold(0.0, |sum, (row, amount)| {
            let inside = row.checked_sub(start).and_then(|offset| proof.get(offset));
            sum + inside.map_or(0.0, |value| size(amount) * value)
        })
    }

    /// One Gauss–Seidel sweep of `v = 1 + |A|ᵀ v`; false where an activity uses up itself.
    fn sweep_proof(&self, component: &Component, size: fn(f64) -> f64, proof: &mut [f64]) -> bool {
        for offset in 0..proof.len() {
            let place = component.places.start + offset;
            let keeps = 1.0 - size(self.own.get(place).copied().unwrap_or_default());
            let taken = self.taken(component, size, place, proof);
            let value = (1.0 + taken) / keeps;
            match proof.get_mut(offset) {
                Some(slot) if keeps > 0.0 && value.is_finite() => *slot = value,
                _ => return false,
            }
        }
        true
    }
}
