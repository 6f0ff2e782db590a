//! Value, rates of return and payback of flows by year: exact, but for the rates.

use crate::project::economics::rate::{self, Rates};
use crate::project::economics::result::{Appraisal, RateAnswer, RatesOfReturn};
use crate::quantity::Rational;

/// Flows by year, from the base year on.
#[derive(Clone, Debug)]
pub(crate) struct Flows {
    /// Years after the base year, and the money.
    pub(crate) flows: Vec<(i32, Rational)>,
}

/// What 1 in so many years is worth at a rate, for times that only grow.
pub(crate) struct Discount {
    factor: Rational,
    /// 1/(1+r).
    step: Rational,
    time: i32,
}

impl Discount {
    /// At a rate in percent, from the time of the first flow; nothing for −100 % and below.
    pub(crate) fn new(percent: &Rational, first: i32) -> Option<Discount> {
        let growth = &Rational::one() + &percent.checked_div(&Rational::from(100))?;
        let step = Rational::one().checked_div(&growth)?;
        if step.is_negative() {
            return None;
        }
        Some(Discount {
            factor: growth.powi(-first)?,
            step,
            time: first,
        })
    }

    /// The factor at a time, which is not before the last that was asked for.
    pub(crate) fn at(&mut self, time: i32) -> &Rational {
        while self.time < time {
            self.factor = &self.factor * &self.step;
            self.time += 1;
        }
        &self.factor
    }
}

impl Flows {
    /// The present value of each flow at a rate in percent.
    pub(crate) fn discounted(&self, percent: &Rational) -> Option<Vec<(i32, Rational)>> {
        let first = self.flows.first().map_or(0, |(time, _)| *time);
        let mut discount = Discount::new(percent, first)?;
        let flows = self.flows.iter();
        Some(
            flows
                .map(|(time, amount)| (*time, amount * discount.at(*time)))
                .collect(),
        )
    }

    /// The net present value at a rate in percent, exactly.
    pub(crate) fn npv(&self, percent: &Rational) -> Option<Rational> {
        Some(sum(&self.discounted(percent)?))
    }

    /// Value, rates of return and payback.
    pub(crate) fn appraise(&self, percent: Option<&Rational>) -> Appraisal {
        let discounted = percent.and_then(|percent| self.discounted(percent));
        Appraisal {
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
