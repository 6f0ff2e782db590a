//! Value, rates of return and payback of flows by year. Each discounted amount is rounded once, to 1e-12 of the unit
//! of money, so that the parts add up to the value; rates of return are approximate.

use num_bigint::BigInt;

use crate::project::economics::rate::{self, Rates};
use crate::project::economics::result::{Appraisal, RateAnswer, RatesOfReturn};
use crate::quantity::Rational;

/// Flows by year, from the base year on.
#[derive(Clone, Debug)]
pub(crate) struct Flows {
    /// Years after the base year, and the money.
    pub(crate) flows: Vec<(i32, Rational)>,
}

/// Decimals that a discounted amount is rounded to.
const DECIMALS: u32 = 12;

/// What 1 is worth in so many years, `(1+r)^-t`, for times that only grow: a numerator and a denominator.
struct Discount {
    power: (BigInt, BigInt),
    step: (BigInt, BigInt),
    time: i32,
}

impl Discount {
    /// At a rate in percent, from the time of the first flow; nothing for −100 % and below.
    fn new(percent: &Rational, first: i32) -> Option<Discount> {
        let growth = &Rational::one() + &percent.checked_div(&Rational::from(100))?;
        if growth.is_zero() || growth.is_negative() {
            return None;
        }
        let (above, below) = growth.fraction();
        let years = first.unsigned_abs();
        let (above_then, below_then) = (above.pow(years), below.pow(years));
        Some(Discount {
            power: if first < 0 {
                (above_then, below_then)
            } else {
                (below_then, above_then)
            },
            step: (below, above),
            time: first,
        })
    }

    /// An amount of a time that is not before the last one, rounded once.
    fn of(&mut self, time: i32, amount: &Rational) -> Rational {
        while self.time < time {
            self.power.0 *= &self.step.0;
            self.power.1 *= &self.step.1;
            self.time += 1;
        }
        amount.times_power(&self.power, DECIMALS)
    }
}

impl Flows {
    /// The present value of each flow at a rate in percent, rounded once to 1e-12.
    pub(crate) fn discounted(&self, percent: &Rational) -> Option<Vec<(i32, Rational)>> {
        let first = self.flows.first().map_or(0, |(time, _)| *time);
        let mut discount = Discount::new(percent, first)?;
        let flows = self.flows.iter();
        Some(
            flows
                .map(|(time, amount)| (*time, discount.of(*time, amount)))
                .collect(),
        )
    }

    /// The net present value at a rate in percent: exactly the sum of the discounted flows.
    pub(crate) fn npv(&self, percent: &Rational) -> Option<Rational> {
        Some(sum(&self.discounted(percent)?))
    }

    /// Value, rates of return and payback.
    pub(crate) fn appraise(&self, percent: Option<&Rational>) -> Appraisal {
        let discounted = percent.and_then(|percent| self.discounted(percent));
        Appraisal {
            figure: None,
            npv: discounted.as_ref().map(|flows| money(&sum(flows))),
            rates: self.rates(),
            payback: payback(&self.flows),
            discounted_payback: discounted.as_deref().and_then(payback),
        }
    }

    /// The internal rates of return.
    pub(crate) fn rates(&self) -> RatesOfReturn {
        let flows: Vec<(Rational, Rational)> = self
            .flows
            .iter()
            .map(|(time, amount)| (Rational::from(i64::from(*time)), amount.clone()))
            .collect();
        answer(rate::rates(&flows))
    }
}

/// Money for people: exact where it ends within nine decimals.
pub(crate) fn money(value: &Rational) -> String {
    value.to_fixed(9)
}

fn sum(flows: &[(i32, Rational)]) -> Rational {
    flows
        .iter()
        .fold(Rational::zero(), |sum, (_, amount)| &sum + amount)
}

pub(crate) fn answer(rates: Rates) -> RatesOfReturn {
    let (answer, percent) = match rates {
        Rates::Every => (RateAnswer::Every, Vec::new()),
        Rates::Unsolved => (RateAnswer::Unsolved, Vec::new()),
        Rates::Found(found) => match found.len() {
            0 => (RateAnswer::None, found),
            1 => (RateAnswer::One, found),
            _ => (RateAnswer::Several, found),
        },
    };
    RatesOfReturn { answer, percent }
}

/// The years from the base year until the sum of flows is no longer below zero, with the year in which that happens
/// divided evenly; nothing where it never is, or where nothing was paid.
pub(crate) fn payback(flows: &[(i32, Rational)]) -> Option<String> {
    let mut sum = Rational::zero();
    let mut owed = false;
    let mut before = flows.first().map_or(0, |(time, _)| *time);
    for (time, amount) in flows {
        let after = &sum + amount;
        if owed && !after.is_negative() {
            // Years without money lie between: it is earned in the year that ends at `time`.
            let begin = (*time - 1).max(before);
            let part = sum.abs().checked_div(amount)?;
            let year = &Rational::from(i64::from(begin))
                + &(&part * &Rational::from(i64::from(*time - begin)));
            return Some(year.to_fixed(6));
        }
        owed |= after.is_negative();
        sum = after;
        before = *time;
    }
    None
}
