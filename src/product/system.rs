//! Systems of activities that need each other's products: how much of each a demand takes, and what one unit
//! of every product adds up to.
//!
//! Activity `j` makes one unit of product `j` and takes `a` of others. With `A` of these amounts, a demand `f` needs
//! `x = f + A x` of the activities, and a figure `c` of each activity by itself, such as its direct emissions, adds up to
//! `y = c + Aᵀ y` for one unit of each product (Heijungs and Suh, The Computational Structure of Life Cycle Assessment,
//! 2002, chapter 2). Where nothing that is needed holds a loop, both are exact. Loops are solved in floats, read as
//! decimals of 15 significant digits, and say how they were solved and what is left as an error.
//!
//! The module knows no documents, units or gases.

mod exact;
mod float;
mod graph;
mod lu;
mod matrix;
mod productive;
mod sensitivity;
mod solver;
#[cfg(test)]
mod tests;

use std::fmt::{self, Display};

use serde::Serialize;

use crate::quantity::Rational;
use float::{rounded, to_float, to_rational};
use graph::Links;
use solver::Side;

pub use sensitivity::Sensitivity;
pub use solver::{Approximate, Solver};

/// How a system was solved.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Solved {
    /// In exact fractions: nothing that was needed holds a loop.
    Exact,
    /// By Gauss-Seidel; the loop that took longest took so many sweeps.
    GaussSeidel {
        /// Passes over the loop.
        sweeps: u32,
    },
    /// By sparse LU, in at least one loop.
    SparseLu {
        /// Iterative refinements, at most, in one loop.
        refinements: u32,
    },
}

impl Solved {
    /// How a system was solved whose parts were solved so.
    fn and(self, other: Solved) -> Solved {
        match (self, other) {
            (Solved::Exact, one) | (one, Solved::Exact) => one,
            (Solved::GaussSeidel { sweeps: one }, Solved::GaussSeidel { sweeps: other }) => {
                let sweeps = one.max(other);
                Solved::GaussSeidel { sweeps }
            }
            (Solved::SparseLu { refinements: one }, Solved::SparseLu { refinements: other }) => {
                let refinements = one.max(other);
                Solved::SparseLu { refinements }
            }
            (lu @ Solved::SparseLu { .. }, _) | (_, lu) => lu,
        }
    }
}

/// What is wrong with a system, or with what is asked of it.
#[derive(Clone, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub enum SystemError {
    /// A loop that needs as much of its products as it makes, or more: no amount of it yields anything.
    NotProductive {
        /// The members of the loop, in ascending order.
        activities: Vec<usize>,
    },
    /// An index that no activity has.
    UnknownActivity {
        /// The index.
        index: usize,
    },
    /// An input that the activity doesn't have.
    UnknownInput {
        /// The activity.
        activity: usize,
        /// The product it doesn't take.
        product: usize,
    },
    /// A list that isn't as long as there are activities.
    WrongLength {
        /// How many activities there are.
        expected: usize,
        /// How long the list is.
        found: usize,
    },
    /// A number that is infinite or none at all, or too large for a float.
    NotFinite {
        /// The activity it belongs to.
        activity: usize,
    },
    /// More activities or inputs than 32 bits count.
    TooLarge,
    /// The answer isn't held by floats to the residual that is asked for.
    Unsolved,
}

impl Display for SystemError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            SystemError::NotProductive { activities } => {
                let names: Vec<String> = activities.iter().map(ToString::to_string).collect();
                let names = names.join(", ");
                write!(
                    f,
                    "the loop of activities {names} needs as much as it makes, or more"
                )
            }
            SystemError::UnknownActivity { index } => write!(f, "there is no activity {index}"),
            SystemError::UnknownInput { activity, product } => {
                write!(f, "activity {activity} takes no product {product}")
            }
            SystemError::WrongLength { expected, found } => {
                write!(f, "expected {expected} numbers, but found {found}")
            }
            SystemError::NotFinite { activity } => {
                write!(f, "a number of activity {activity} is not finite")
            }
            SystemError::TooLarge => f.write_str("the system is too large"),
            SystemError::Unsolved => f.write_str("floats don't hold the solution"),
        }
    }
}

impl std::error::Error for SystemError {}

/// A figure for each activity, and how it was found.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Solution {
    /// The figures, in the order of the activities.
    pub amounts: Vec<Rational>,
    /// How they were found.
    pub solved: Solved,
    /// The largest error of an equation, as a part of the largest figure asked for: `‖f − (I − A) x‖ / ‖f‖`, of the
    /// figures as they are given here. Zero where they are exact.
    pub residual: Rational,
    /// Whether floats stand in for fractions that grew too long, though there is no loop. Amounts below 1e-308 are zero then.
    pub outgrown: bool,
}

/// How much of each activity a demand needs.
pub type Scaling = Solution;

/// The cumulative figure of one unit of every product.
pub type Intensities = Solution;

/// A system of activities, each of which makes one unit of its product.
///
/// # Examples
///
/// Source: Heijungs and Suh 2002, section 2.2: 10 kWh of electricity take 2 litres of fuel and give off 1 kg of CO₂; 100
/// litres of fuel give off 10 kg. 1,000 kWh give off 120 kg.
///
/// ```
/// use tansuan::product::system::{Solved, System};
/// use tansuan::quantity::Rational;
///
/// let ratio = |a, b| Rational::new(a, b).unwrap();
/// let system = System::new(vec![vec![(1, ratio(2, 10))], vec![]])?;
/// let scaling = system.scale(&[(0, ratio(1000, 1))])?;
/// assert_eq!(scaling.amounts, [ratio(1000, 1), ratio(200, 1)]);
/// assert_eq!(scaling.solved, Solved::Exact);
/// let footprints = system.footprints(&[ratio(1, 10), ratio(10, 100)])?;
/// assert_eq!((&footprints.amounts[0] * &ratio(1000, 1)).to_string(), "120");
/// # Ok::<(), tansuan::product::system::SystemError>(())
/// ```
#[derive(Clone, Debug)]
pub struct System {
    inputs: Vec<Vec<(usize, Rational)>>,
    links: Links,
}

impl System {
    /// A system from the inputs of each activity: products and how much of them one unit takes. Negative amounts are
    /// products that are avoided. Amounts of one product are added.
    ///
    /// # Errors
    ///
    /// [`SystemError::UnknownActivity`] for an input that no activity makes.
    pub fn new(mut inputs: Vec<Vec<(usize, Rational)>>) -> Result<System, SystemError> {
        let size = inputs.len();
        for list in &mut inputs {
            if let Some((index, _)) = list.iter().find(|(product, _)| *product >= size) {
                return Err(SystemError::UnknownActivity { index: *index });
            }
            list.sort_by_key(|(product, _)| *product);
            list.dedup_by(|next, kept| {
                let same = next.0 == kept.0;
                if same {
                    kept.1 = &kept.1 + &next.1;
                }
                same
            });
            list.retain(|(_, amount)| !amount.is_zero());
        }
        let links = Links::new(inputs.iter().map(|list| list.iter().map(|input| input.0)));
        Ok(System { inputs, links })
    }

    /// How many activities there are.
    pub fn size(&self) -> usize {
        self.inputs.len()
    }

    /// The loops: activities that need each other, or themselves. Each is in ascending order, and they by their
    /// first members.
    pub fn loops(&self) -> Vec<Vec<usize>> {
        self.links.components(0..self.size()).loops()
    }

    /// The activities that `from` need, directly or not, and those themselves; in ascending order.
    pub fn reachable(&self, from: &[usize]) -> Vec<usize> {
        self.links.reachable(from)
    }

    /// How much of each activity a demand of products needs. Only what it needs is looked at: a fault elsewhere
    /// does no harm.
    ///
    /// # Errors
    ///
    /// - [`SystemError::UnknownActivity`] for a demand of what nothing makes.
    /// - [`SystemError::NotProductive`] for a loop that needs as much as it makes, such as 1 kg of itself per kg.
    /// - [`SystemError::NotFinite`], [`SystemError::Unsolved`] where a loop's numbers are beyond floats.
    pub fn scale(&self, demand: &[(usize, Rational)]) -> Result<Scaling, SystemError> {
        let roots: Vec<usize> = demand.iter().map(|(product, _)| *product).collect();
        if let Some(index) = roots.iter().find(|root| **root >= self.size()) {
            return Err(SystemError::UnknownActivity { index: *index });
        }
        let parts = self.links.components(roots.iter().copied());
        let has_loop = parts.components.iter().any(|part| part.is_loop);
        if !has_loop && let Some(amounts) = exact::scale(&self.inputs, &parts.order, demand) {
            return Ok(Solution::exact(amounts));
        }
        let mut asked = vec![Rational::zero(); self.size()];
        for (product, amount) in demand {
            if let Some(slot) = asked.get_mut(*product) {
                *slot = &*slot + amount;
            }
        }
        self.solve(Side::Forward, &asked, &parts.order, !has_loop)
    }

    /// The cumulative figure of one unit of every product, from the direct figure of one unit of each activity.
    ///
    /// # Errors
    ///
    /// - [`SystemError::WrongLength`] unless there is a figure for each activity.
    /// - [`SystemError::NotProductive`], [`SystemError::NotFinite`], [`SystemError::Unsolved`] as for [`System::scale`].
    pub fn footprints(&self, direct: &[Rational]) -> Result<Intensities, SystemError> {
        let all: Vec<usize> = (0..self.size()).collect();
        self.footprints_of(&all, direct)
    }

    /// Those of what `roots` need, and zero for others.
    fn footprints_of(&self, roots: &[usize], direct: &[Rational]) -> Result<Solution, SystemError> {
        if direct.len() != self.size() {
            let (expected, found) = (self.size(), direct.len());
            return Err(SystemError::WrongLength { expected, found });
        }
        let parts = self.links.components(roots.iter().copied());
        let has_loop = parts.components.iter().any(|part| part.is_loop);
        if !has_loop && let Some(amounts) = exact::footprints(&self.inputs, &parts.order, direct) {
            return Ok(Solution::exact(amounts));
        }
        let mut asked = vec![Rational::zero(); self.size()];
        for activity in &parts.order {
            if let (Some(slot), Some(figure)) = (asked.get_mut(*activity), direct.get(*activity)) {
                *slot = figure.clone();
            }
        }
        self.solve(Side::Adjoint, &asked, &parts.order, !has_loop)
    }

    /// The system in floats, of these activities' inputs alone.
    ///
    /// # Errors
    ///
    /// As [`Solver::new`].
    pub fn solver(&self, activities: &[usize]) -> Result<Solver, SystemError> {
        let mut entries = Vec::new();
        for activity in activities {
            for (product, amount) in self.inputs.get(*activity).into_iter().flatten() {
                let (Ok(row), Ok(column)) = (u32::try_from(*product), u32::try_from(*activity))
                else {
                    return Err(SystemError::TooLarge);
                };
                entries.push((row, column, to_float(amount)));
            }
        }
        Solver::new(self.size(), entries)
    }

    fn solve(
        &self,
        side: Side,
        asked: &[Rational],
        activities: &[usize],
        outgrown: bool,
    ) -> Result<Solution, SystemError> {
        let mut solver = self.solver(activities)?;
        let asked: Vec<_> = asked.iter().map(to_float).collect();
        let found = match side {
            Side::Forward => solver.inventory(&asked, None)?,
            Side::Adjoint => solver.footprints(&asked, None)?,
        };
        let given: Vec<_> = found.amounts.iter().copied().map(rounded).collect();
        let residual = solver.residual(side, &asked, &given)?;
        let amounts = given.into_iter().map(to_rational).collect::<Option<_>>();
        Ok(Solution {
            amounts: amounts.ok_or(SystemError::Unsolved)?,
            solved: found.solved,
            residual: to_rational(residual).ok_or(SystemError::Unsolved)?,
            outgrown,
        })
    }
}

impl Solution {
    fn exact(amounts: Vec<Rational>) -> Solution {
        Solution {
            amounts,
            solved: Solved::Exact,
            residual: Rational::zero(),
            outgrown: false,
        }
    }
}
