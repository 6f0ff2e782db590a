//! The system in floats: Gauss–Seidel by component, sparse LU where that doesn't converge, the residual always.
//!
//! Components are solved one after another, so that what holds no loop takes one pass. All is scalar,
//! in a fixed order and without fused operations: every machine gives the same bits.

#![expect(
    clippy::disallowed_types,
    clippy::float_arithmetic,
    clippy::cast_precision_loss,
    reason = "loops are solved in floats"
)]

use super::graph::{Component, Components, Links};
use super::lu::Factors;
use super::matrix::{Lines, size_of};
use super::{Solved, SystemError};

/// After so many sweeps the loop goes to LU.
const SWEEPS: u32 = 200;
/// A loop has converged when a sweep changes nothing by more than this part of its largest value.
const CHANGE: f64 = 2e-15;
/// The residual that a converged system is held to, before what rounding adds.
const RESIDUAL: f64 = 1e-14;
/// What rounding adds to it, for each unit of the largest figure found: 15 digits are good for half of this.
const ROUNDING: f64 = 2e-14;
/// LU is refined at most so often.
const REFINEMENTS: u32 = 5;

/// Which of the two systems is solved.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Side {
    /// `x = f + A x`, users first.
    Forward,
    /// `y = c + Aᵀ y`, inputs first.
    Adjoint,
}

/// A solution in floats.
#[derive(Clone, Debug, PartialEq)]
pub struct Approximate {
    /// A figure for each activity.
    pub amounts: Vec<f64>,
    /// How it was found.
    pub solved: Solved,
    /// The largest error of an equation, as a part of the largest figure asked for.
    pub residual: f64,
}

/// A system of activities in compressed arrays of floats.
#[derive(Clone, Debug)]
pub struct Solver {
    pub(super) parts: Components,
    places: Vec<usize>,
    /// What each activity takes, without what it takes of itself.
    pub(super) columns: Lines,
    rows: Lines,
    /// What each activity takes of itself.
    pub(super) own: Vec<f64>,
    /// By component, where LU was needed.
    factors: Vec<Option<Factors>>,
    /// The vector that proved each loop productive: where a new proof begins.
    pub(super) proof: Vec<f64>,
}

impl Solver {
    /// A system of `size` activities from triplets of product, activity that takes it, and amount.
    /// Amounts for the same pair are added.
    ///
    /// # Errors
    ///
    /// - [`SystemError::UnknownActivity`] for an index that is not below `size`.
    /// - [`SystemError::NotFinite`] for an amount that is no finite number.
    /// - [`SystemError::NotProductive`] for a loop that needs as much as it makes, or more.
    pub fn new(size: usize, mut entries: Vec<(u32, u32, f64)>) -> Result<Solver, SystemError> {
        if u32::try_from(size).is_err() || u32::try_from(entries.len()).is_err() {
            return Err(SystemError::TooLarge);
        }
        for (product, activity, amount) in &entries {
            let index = (*product).max(*activity) as usize;
            if index >= size {
                return Err(SystemError::UnknownActivity { index });
            }
            if !amount.is_finite() {
                let activity = *activity as usize;
                return Err(SystemError::NotFinite { activity });
            }
        }
        entries.sort_by_key(|(product, activity, _)| (*activity, *product));
        entries.dedup_by(|next, kept| {
            let same = (next.0, next.1) == (kept.0, kept.1);
            kept.2 += if same { next.2 } else { 0.0 };
            same
        });
        let inputs = |activity: usize| {
            let start = entries.partition_point(|entry| (entry.1 as usize) < activity);
            let rest = entries.get(start..).unwrap_or_default().iter();
            rest.take_while(move |entry| entry.1 as usize == activity)
        };
        let links = Links::new((0..size).map(|one| inputs(one).map(|entry| entry.0 as usize)));
        let parts = links.components(0..size);
        let mut places = vec![0; size];
        for (place, activity) in parts.order.iter().enumerate() {
            if let Some(slot) = places.get_mut(*activity) {
                *slot = place;
            }
        }
        let place = |index: u32| places.get(index as usize).copied().unwrap_or_default();
        let mut own = vec![0.0; size];
        let mut moved: Vec<(usize, usize, f64)> = Vec::with_capacity(entries.len());
        for (product, activity, amount) in &entries {
            if product == activity {
                if let Some(slot) = own.get_mut(place(*activity)) {
                    *slot = *amount;
                }
            } else {
                moved.push((place(*activity), place(*product), *amount));
            }
        }
        moved.sort_unstable_by_key(|(activity, product, _)| (*activity, *product));
        let columns = Lines::new(size, moved.iter().copied());
        moved.sort_unstable_by_key(|(activity, product, _)| (*product, *activity));
        let turned = moved
            .iter()
            .map(|(activity, product, a)| (*product, *activity, *a));
        let rows = Lines::new(size, turned);
        let mut solver = Solver {
            factors: vec![None; parts.components.len()],
            proof: vec![1.0; size],
            parts,
            places,
            columns,
            rows,
            own,
        };
        for component in solver.parts.components.clone() {
            solver.prove(&component)?;
        }
        Ok(solver)
    }

    /// How many activities there are.
    pub fn size(&self) -> usize {
        self.places.len()
    }

    /// The cumulative figure of one unit of every product, from the direct figures of each activity.
    /// `start` is a solution of a similar system, from which the sweeps set out.
    ///
    /// # Errors
    ///
    /// As [`Solver::inventory`].
    pub fn footprints(
        &mut self,
        direct: &[f64],
        start: Option<&[f64]>,
    ) -> Result<Approximate, SystemError> {
        self.solve(Side::Adjoint, direct, start)
    }

    /// How much of each activity a demand needs.
    ///
    /// # Errors
    ///
    /// - [`SystemError::WrongLength`] for a list that isn't as long as there are activities.
    /// - [`SystemError::NotFinite`] for a figure that is no finite number.
    /// - [`SystemError::Unsolved`] where floats can't hold the answer to the residual asked for.
    pub fn inventory(
        &mut self,
        demand: &[f64],
        start: Option<&[f64]>,
    ) -> Result<Approximate, SystemError> {
        self.solve(Side::Forward, demand, start)
    }

    /// Puts other amounts in the place of those there are: product, activity, amount. The system stays
    /// as it was where one of them is refused.
    ///
    /// # Errors
    ///
    /// - [`SystemError::UnknownInput`] for a pair without an amount yet.
    /// - [`SystemError::NotFinite`], [`SystemError::NotProductive`] as for a new system.
    pub fn change(&mut self, changes: &[(u32, u32, f64)]) -> Result<(), SystemError> {
        let mut undone = Vec::new();
        let mut result = Ok(());
        for change in changes {
            match self.put(*change) {
                Ok(before) => undone.push((change.0, change.1, before)),
                Err(error) => {
                    result = Err(error);
                    break;
                }
            }
        }
        let touched = self.touched(changes);
        for index in &touched {
            if result.is_err() {
                break;
            }
            if let Some(component) = self.parts.components.get(*index).cloned() {
                result = self.prove(&component);
            }
        }
        if result.is_err() {
            // Back in the order that meets the oldest amount last.
            for change in undone.into_iter().rev() {
                let _ = self.put(change);
            }
        }
        for index in touched {
            if let Some(factors) = self.factors.get_mut(index) {
                *factors = None;
            }
        }
        result
    }

    fn put(&mut self, (product, activity, amount): (u32, u32, f64)) -> Result<f64, SystemError> {
        let [product, activity] = [product as usize, activity as usize];
        if !amount.is_finite() {
            return Err(SystemError::NotFinite { activity });
        }
        let unknown = SystemError::UnknownInput { activity, product };
        let (Some(row), Some(column)) = (self.places.get(product), self.places.get(activity))
        else {
            let index = product.max(activity);
            return Err(SystemError::UnknownActivity { index });
        };
        let (row, column) = (*row, *column);
        if row == column {
            // A loop of its own is there, or the order would be another one.
            let slot = self.own.get_mut(row).filter(|own| **own != 0.0);
            return slot
                .map(|own| std::mem::replace(own, amount))
                .ok_or(unknown);
        }
        let slot = self.columns.amount_mut(column, row);
        let before = slot
            .map(|slot| std::mem::replace(slot, amount))
            .ok_or(unknown)?;
        if let Some(slot) = self.rows.amount_mut(row, column) {
            *slot = amount;
        }
        Ok(before)
    }

    /// The components of the activities that changes are about.
    fn touched(&self, changes: &[(u32, u32, f64)]) -> Vec<usize> {
        let components = &self.parts.components;
        let of = |change: &(u32, u32, f64)| {
            let place = *self.places.get(change.1 as usize)?;
            Some(components.partition_point(|component| component.places.end <= place))
        };
        let mut touched: Vec<usize> = changes.iter().filter_map(of).collect();
        touched.sort_unstable();
        touched.dedup();
        touched
    }

    fn ordered(&self, values: &[f64]) -> Result<Vec<f64>, SystemError> {
        if values.len() != self.size() {
            let (expected, found) = (self.size(), values.len());
            return Err(SystemError::WrongLength { expected, found });
        }
        if let Some(activity) = values.iter().position(|value| !value.is_finite()) {
            return Err(SystemError::NotFinite { activity });
        }
        let value = |activity: &usize| values.get(*activity).copied().unwrap_or_default();
        Ok(self.parts.order.iter().map(value).collect())
    }

    fn solve(
        &mut self,
        side: Side,
        b: &[f64],
        start: Option<&[f64]>,
    ) -> Result<Approximate, SystemError> {
        let b = self.ordered(b)?;
        let mut x = match start {
            Some(start) => self.ordered(start)?,
            None => b.clone(),
        };
        let mut solved = Solved::GaussSeidel { sweeps: 1 };
        let count = self.parts.components.len();
        for step in 0..count {
            let index = match side {
                Side::Adjoint => step,
                Side::Forward => count - 1 - step,
            };
            let Some(component) = self.parts.components.get(index).cloned() else {
                continue;
            };
            solved = solved.and(self.solve_component(side, index, &component, &b, &mut x));
        }
        let residual = self.checked(side, &b, &x)?;
        let amount = |place: &usize| x.get(*place).copied().unwrap_or_default();
        Ok(Approximate {
            amounts: self.places.iter().map(amount).collect(),
            solved,
            residual,
        })
    }

    /// The residual of amounts that came from a solution, such as by rounding it.
    pub(super) fn residual(
        &self,
        side: Side,
        b: &[f64],
        amounts: &[f64],
    ) -> Result<f64, SystemError> {
        self.checked(side, &self.ordered(b)?, &self.ordered(amounts)?)
    }

    fn checked(&self, side: Side, b: &[f64], x: &[f64]) -> Result<f64, SystemError> {
        let (asked, largest) = (size_of(b), size_of(x));
        let error = size_of(&self.errors(side, 0..x.len(), b, x));
        let part = |value: f64| if asked > 0.0 { value / asked } else { value };
        let residual = part(error);
        // Written so that what is no number is refused, too.
        let held = residual <= RESIDUAL + ROUNDING * part(largest);
        if largest.is_finite() && held {
            Ok(residual)
        } else {
            Err(SystemError::Unsolved)
        }
    }

    fn lines(&self, side: Side) -> &Lines {
        match side {
            Side::Forward => &self.rows,
            Side::Adjoint => &self.columns,
        }
    }

    /// `b − (I − A) x` at these places.
    fn errors(&self, side: Side, places: std::ops::Range<usize>, b: &[f64], x: &[f64]) -> Vec<f64> {
        let value = |list: &[f64], place: usize| list.get(place).copied().unwrap_or_default();
        let error = |place: usize| {
            let found = value(x, place);
            let start = value(b, place) - (found - value(&self.own, place) * found);
            self.lines(side).gather(place, start, x)
        };
        places.map(error).collect()
    }

    fn solve_component(
        &mut self,
        side: Side,
        index: usize,
        component: &Component,
        b: &[f64],
        x: &mut [f64],
    ) -> Solved {
        if self.factors.get(index).is_none_or(Option::is_none) {
            let limit = if component.places.len() > 1 {
                SWEEPS
            } else {
                1
            };
            for sweeps in 1..=limit {
                let (change, largest) = self.sweep(side, component, b, x);
                if limit == 1 || change <= CHANGE * largest {
                    return Solved::GaussSeidel { sweeps };
                }
            }
            if let Some(slot) = self.factors.get(index).map(|_| self.factor(component)) {
                self.factors.splice(index..=index, [slot]);
            }
        }
        let Some(Some(factors)) = self.factors.get(index) else {
            return Solved::GaussSeidel { sweeps: SWEEPS };
        };
        // From nothing: what Gauss–Seidel left may be far away.
        if let Some(block) = x.get_mut(component.places.clone()) {
            block.fill(0.0);
        }
        let mut best = f64::INFINITY;
        for refinements in 0..=REFINEMENTS {
            let errors = self.errors(side, component.places.clone(), b, x);
            let error = size_of(&errors);
            let block = x.get_mut(component.places.clone()).unwrap_or_default();
            if error >= best || (refinements > 0 && error <= f64::EPSILON * size_of(block)) {
                return Solved::SparseLu {
                    refinements: refinements.saturating_sub(1),
                };
            }
            best = error;
            let step = match side {
                Side::Forward => factors.solve(&errors),
                Side::Adjoint => factors.solve_adjoint(&errors),
            };
            for (value, step) in block.iter_mut().zip(step) {
                *value += step;
            }
        }
        Solved::SparseLu {
            refinements: REFINEMENTS,
        }
    }

    /// One sweep: how much it changed at most, and the largest value there is now.
    fn sweep(&self, side: Side, component: &Component, b: &[f64], x: &mut [f64]) -> (f64, f64) {
        let (mut change, mut largest) = (0.0_f64, 0.0_f64);
        let lines = self.lines(side);
        let (start, end) = (component.places.start, component.places.end);
        for step in start..end {
            let place = match side {
                Side::Adjoint => step,
                Side::Forward => end - 1 - (step - start),
            };
            let sum = lines.gather(place, b.get(place).copied().unwrap_or_default(), x);
            let value = sum / (1.0 - self.own.get(place).copied().unwrap_or_default());
            if let Some(slot) = x.get_mut(place) {
                change = change.max((value - *slot).abs());
                largest = largest.max(value.abs());
                *slot = value;
            }
        }
        (change, largest)
    }

    /// The factors of a component's `I − A`.
    pub(super) fn factor(&self, component: &Component) -> Option<Factors> {
        self.factor_of(component, |amount| amount)
    }

    /// The factors of `I − A`, with each amount as `as_amount` gives it.
    pub(super) fn factor_of(
        &self,
        component: &Component,
        as_amount: impl Fn(f64) -> f64,
    ) -> Option<Factors> {
        let places = component.places.clone();
        let column = |place: usize| {
            let own = self.own.get(place).copied().unwrap_or_default();
            let inside = self
                .columns
                .of(place)
                .filter(|(row, _)| places.contains(row));
            let mut column: Vec<(usize, f64)> = inside
                .map(|(row, amount)| (row - places.start, -as_amount(amount)))
                .collect();
            column.push((place - places.start, 1.0 - as_amount(own)));
            column.sort_unstable_by_key(|(row, _)| *row);
            column
        };
        Factors::new(places.len(), places.clone().map(column))
    }

    /// How many amounts a rounding error can come from, in one equation.
    pub(super) fn terms(&self, place: usize) -> f64 {
        self.columns.of(place).count() as f64 + 4.0
    }
}
