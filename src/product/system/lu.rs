//! Sparse LU of one loop, for those on which Gauss–Seidel doesn't converge.
//!
//! The factors are those of the crate `rsparse`, after Davis, Direct Methods for Sparse Linear Systems (2006).

#![expect(clippy::disallowed_types, reason = "loops are solved in floats")]

use rsparse::data::{Nmrc, Sprs};
use rsparse::{lsolve, ltsolve, lu, sqr, usolve, utsolve};

/// Order by the pattern of the matrix and its transpose: systems of activities have a full diagonal.
const ORDER: i8 = 0;
const AS_IT_IS: i8 = -1;
/// How small a pivot on the diagonal may be beside the largest of its column.
const PIVOT: f64 = 0.1;

/// The factors of a loop's `I − A`.
#[derive(Clone, Debug)]
pub(super) struct Factors {
    triangles: Nmrc<f64>,
    rows: Vec<usize>,
    columns: Vec<usize>,
}

fn permutation(places: Option<&Vec<isize>>, size: usize) -> Vec<usize> {
    match places {
        Some(places) => places
            .iter()
            .take(size)
            .filter_map(|place| usize::try_from(*place).ok())
            .collect(),
        None => (0..size).collect(),
    }
}

/// Whether a permutation swaps an odd number of pairs.
fn is_odd(permutation: &[usize]) -> bool {
    let mut seen = vec![false; permutation.len()];
    let mut odd = false;
    for start in 0..permutation.len() {
        let mut place = start;
        let mut length = 0_usize;
        while let Some(visited) = seen.get_mut(place).filter(|visited| !**visited) {
            *visited = true;
            length += 1;
            place = permutation.get(place).copied().unwrap_or(place);
        }
        odd ^= length > 0 && length.is_multiple_of(2);
    }
    odd
}

impl Factors {
    /// The factors of the matrix whose columns these are; nothing where it is singular.
    pub fn new(size: usize, columns: impl Iterator<Item = Vec<(usize, f64)>>) -> Option<Factors> {
        let mut matrix = Sprs::zeros(size, size, 0);
        matrix.p = vec![0];
        matrix.i.clear();
        matrix.x.clear();
        for column in columns {
            for (row, amount) in column {
                matrix.i.push(row);
                matrix.x.push(amount);
            }
            matrix.p.push(isize::try_from(matrix.i.len()).ok()?);
        }
        matrix.nzmax = matrix.i.len();
        let order = if size > 2 { ORDER } else { AS_IT_IS };
        let mut symbolic = sqr(&matrix, order, false);
        let triangles = lu(&matrix, &mut symbolic, PIVOT).ok()?;
        let rows = permutation(triangles.pinv.as_ref(), size);
        let columns = permutation(symbolic.q.as_ref(), size);
        (rows.len() == size && columns.len() == size).then_some(Factors {
            triangles,
            rows,
            columns,
        })
    }

    /// Whether the determinant is above zero.
    pub fn is_positive(&self) -> bool {
        let upper = &self.triangles.u;
        let last = |end: &isize| usize::try_from(*end - 1).ok();
        let pivots = upper.p.iter().skip(1).filter_map(last);
        let negative = pivots
            .filter_map(|place| upper.x.get(place))
            .fold(false, |odd, pivot| odd ^ (*pivot < 0.0));
        !(negative ^ is_odd(&self.rows) ^ is_odd(&self.columns))
    }

    /// `x` of `(I − A) x = b`.
    pub fn solve(&self, b: &[f64]) -> Vec<f64> {
        let mut x = scatter(b, &self.rows);
        lsolve(&self.triangles.l, &mut x);
        usolve(&self.triangles.u, &mut x);
        scatter(&x, &self.columns)
    }

    /// `y` of `(I − A)ᵀ y = c`.
    pub fn solve_adjoint(&self, c: &[f64]) -> Vec<f64> {
        let mut x = pick(c, &self.columns);
        utsolve(&self.triangles.u, &mut x);
        ltsolve(&self.triangles.l, &mut x);
        pick(&x, &self.rows)
    }
}

fn scatter(values: &[f64], places: &[usize]) -> Vec<f64> {
    let mut moved = vec![0.0; values.len()];
    for (value, place) in values.iter().zip(places) {
        if let Some(slot) = moved.get_mut(*place) {
            *slot = *value;
        }
    }
    moved
}

fn pick(values: &[f64], places: &[usize]) -> Vec<f64> {
    let value = |place: &usize| values.get(*place).copied().unwrap_or_default();
    places.iter().map(value).collect()
}
