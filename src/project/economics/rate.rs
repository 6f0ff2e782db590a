//! Rates of return: every real root of `Σ cᵢ xᵗⁱ` in x = 1/(1+r), for times in whole years or in parts of them.
//!
//! Solved in floats, with exponentials and logarithms of `libm` so that every platform gives the same digits; only
//! [`rates`] and [`present_value`] leave this module, and what they give is rounded and named approximate.
//!
//! By Descartes' rule, which holds for real exponents too, there are no more positive roots than the signs of the
//! coefficients, ordered by time, change. Dividing by a power between two terms of different sign and taking the
//! derivative gives a sum with one change less, between whose roots those of the sum lie apart (Rolle): its roots are
//! found first, and then the sum's by bisection in ln x.

#![expect(
    clippy::disallowed_types,
    clippy::float_arithmetic,
    reason = "rates of return are roots, which are no decimals; they end at ten decimals"
)]

use crate::quantity::Rational;

/// The most changes of sign that are looked through.
const MOST_CHANGES: usize = 24;

/// Beyond this no rate is looked for: 1/(1+r) from 10⁻³⁰⁴ to 10³⁰⁴.
const FARTHEST: f64 = 700.0;

/// How near to zero, against its terms, a sum that only touches it must be.
const TOUCHES: f64 = 1e-13;

/// What there is to say about rates of return.
#[derive(Clone, Debug, PartialEq)]
pub enum Rates {
    /// All of them in percent a year, ascending, rounded to 1e-8 %: none, one or several.
    Found(Vec<String>),
    /// Every rate: all flows are nothing.
    Every,
    /// The flows change their sign too often.
    Unsolved,
}

/// A term `c · e^(t·u)`, where u = ln x.
#[derive(Clone, Copy, Debug)]
struct Term {
    time: f64,
    amount: f64,
}

/// The rates of return of flows, each at a time in years: every rate above −100 % at which they are worth nothing.
///
/// Approximate: floats, rounded to 1e-8 %.
///
/// # Examples
///
/// ```
/// use tansuan::project::economics::rate::{Rates, rates};
/// use tansuan::quantity::Rational;
///
/// let flow = |time, amount| (Rational::from(time), Rational::from(amount));
/// // −1600 + 10000/(1+r) − 10000/(1+r)² is zero at 25 % and at 400 %.
/// let found = rates(&[flow(0, -1600), flow(1, 10000), flow(2, -10000)]);
/// assert_eq!(found, Rates::Found(vec!["25".into(), "400".into()]));
/// ```
pub fn rates(flows: &[(Rational, Rational)]) -> Rates {
    let terms = terms(flows);
    let (Some(first), Some(_)) = (terms.first().copied(), terms.last()) else {
        return Rates::Every;
    };
    // The earliest time is a factor of the whole, and so is the size of money.
    let largest = terms
        .iter()
        .fold(0.0_f64, |most, term| most.max(term.amount.abs()));
    let terms: Vec<Term> = terms
        .iter()
        .map(|term| Term {
            time: term.time - first.time,
            amount: term.amount / largest,
        })
        .collect();
    if changes(&terms) > MOST_CHANGES {
        return Rates::Unsolved;
    }
    let mut found: Vec<String> = Vec::new();
    // Ascending in u = −ln(1+r) is descending in the rate.
    for root in roots(&terms).into_iter().rev() {
        let percent = libm::expm1(-root) * 100.0;
        let text = plain(percent, decimals(percent));
        if percent.is_finite() && !found.contains(&text) {
            found.push(text);
        }
    }
    Rates::Found(found)
}

/// What flows, each at a time in years, are worth at a rate in percent; nothing where that is no number.
///
/// Approximate: floats, rounded to 1e-6.
pub fn present_value(flows: &[(Rational, Rational)], percent: &Rational) -> Option<String> {
    let rate = float(percent) / 100.0;
    let growth = libm::log1p(rate);
    if !growth.is_finite() {
        return None;
    }
    let sum = terms(flows).iter().fold(0.0, |sum, term| {
        sum + term.amount * libm::exp(-growth * term.time)
    });
    sum.is_finite().then(|| plain(sum, 6))
}

/// Eight decimals of a rate, and fewer of one so large that a float has no more.
fn decimals(percent: f64) -> usize {
    let whole = format!("{:.0}", percent.abs()).len();
    13_usize.saturating_sub(whole).min(8)
}

/// A float in so many decimals, without zeros at the end.
fn plain(value: f64, decimals: usize) -> String {
    let text = format!("{value:.decimals$}");
    let text = if text.contains('.') {
        text.trim_end_matches('0').trim_end_matches('.')
    } else {
        &text
    };
    if text == "-0" { "0" } else { text }.to_owned()
}

fn float(value: &Rational) -> f64 {
    value.to_decimal_string(17).parse().unwrap_or(f64::NAN)
}

/// The flows in the order of time, one for each time, without those that are nothing.
fn terms(flows: &[(Rational, Rational)]) -> Vec<Term> {
    let mut sums: std::collections::BTreeMap<&Rational, Rational> =
        std::collections::BTreeMap::new();
    for (time, amount) in flows {
        let sum = sums.entry(time).or_insert_with(Rational::zero);
        *sum = &*sum + amount;
    }
    sums.into_iter()
        .filter(|(_, amount)| !amount.is_zero())
        .map(|(time, amount)| Term {
            time: float(time),
            amount: float(&amount),
        })
        .filter(|term| term.time.is_finite() && term.amount.is_finite())
        .collect()
}

/// How often the sign changes from term to term.
fn changes(terms: &[Term]) -> usize {
    let pairs = terms.iter().zip(terms.iter().skip(1));
    pairs
        .filter(|(left, right)| (left.amount < 0.0) != (right.amount < 0.0))
        .count()
}

/// The sum at `u`, divided by its largest term: between −n and n, whatever the exponents.
fn value(terms: &[Term], u: f64) -> f64 {
    let height = |term: &Term| libm::log(term.amount.abs()) + term.time * u;
    let top = terms.iter().map(height).fold(f64::NEG_INFINITY, f64::max);
    terms.iter().fold(0.0, |sum, term| {
        let size = libm::exp(height(term) - top);
        if term.amount < 0.0 {
            sum - size
        } else {
            sum + size
        }
    })
}

/// Every root in u, ascending.
fn roots(terms: &[Term]) -> Vec<f64> {
    if changes(terms) == 0 {
        return Vec::new();
    }
    let derivative = derivative(terms);
    let mut bounds = vec![-FARTHEST];
    bounds.extend(roots(&derivative));
    bounds.push(FARTHEST);
    let mut found: Vec<f64> = Vec::new();
    for (left, right) in bounds.iter().zip(bounds.iter().skip(1)) {
        let (below, above) = (value(terms, *left), value(terms, *right));
        if touches(below) && *left > -FARTHEST {
            push(&mut found, *left);
        } else if (below < 0.0) != (above < 0.0) && !touches(above) {
            push(&mut found, bisect(terms, *left, *right, below < 0.0));
        }
    }
    found
}

fn touches(value: f64) -> bool {
    value.abs() < TOUCHES
}

fn push(found: &mut Vec<f64>, root: f64) {
    if found.last().is_none_or(|last| root > *last) {
        found.push(root);
    }
}

/// The terms of the derivative, after a division by a power between the first two terms of different sign.
fn derivative(terms: &[Term]) -> Vec<Term> {
    let pairs = terms.iter().zip(terms.iter().skip(1));
    let change = pairs
        .filter(|(left, right)| (left.amount < 0.0) != (right.amount < 0.0))
        .map(|(left, right)| f64::midpoint(left.time, right.time))
        .next()
        .unwrap_or(0.0);
    terms
        .iter()
        .map(|term| Term {
            time: term.time,
            amount: term.amount * (term.time - change),
        })
        .filter(|term| term.amount != 0.0)
        .collect()
}

/// The root between two places where the sum has different signs.
fn bisect(terms: &[Term], mut left: f64, mut right: f64, negative_left: bool) -> f64 {
    loop {
        let middle = f64::midpoint(left, right);
        if middle <= left || middle >= right {
            return middle;
        }
        let value = value(terms, middle);
        if value == 0.0 {
            return middle;
        }
        if (value < 0.0) == negative_left {
            left = middle;
        } else {
            right = middle;
        }
    }
}
