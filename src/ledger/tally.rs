//! Sums of amounts that are counted and forgotten: what a million rows take.
//!
//! Rows of one source, reporting year and unit share a plan: method, factor and unit folded into one
//! fraction for each gas. An amount, as an integer and its number of decimals, is multiplied, rounded once
//! to a nanogram and added; the sums are then poured into a ledger. The digits are those of records in
//! that ledger: folding is exact, the rounding is the same, and CO₂e is linear in the mass.

use std::cmp::Ordering;
use std::sync::Arc;

use crate::error::Problem;
use crate::factor::EmissionPart;
use crate::gas::Gas;
use crate::ledger::bulk::Bulk;
use crate::ledger::entry::{Cell, CellKey};
use crate::ledger::record::ActivityRecord;
use crate::ledger::store::Ledger;
use crate::quantity::{Amount, Co2e, MASS_SCALE, Mass, Month, Rational, largest_entry};
use crate::sorted;

/// How many decimals an amount may have: 0 to 12.
pub(crate) const SCALES: usize = 13;
const MONTHS: usize = 12;

/// Amounts summed by plan and month.
#[derive(Debug, Default)]
pub(crate) struct Tally {
    plans: Vec<Plan>,
    masses: Vec<i128>,
}

/// What amounts of one source, reporting year and unit come to.
#[derive(Debug)]
struct Plan {
    year: i16,
    first: Month,
    streams: Vec<StreamPlan>,
    outputs: Vec<Output>,
    /// The multiplications, one for each output, by the amount's decimals; made when first needed.
    steps: Vec<Vec<Step>>,
    /// Nanograms by month, then output.
    sums: Vec<i128>,
    rows: [u64; MONTHS],
    /// Sums of the amounts, as integers, by their decimals.
    activity: [i128; SCALES],
}

#[derive(Debug)]
struct StreamPlan {
    key: String,
    to_main: Rational,
    notices: Arc<Vec<Problem>>,
}

#[derive(Debug)]
struct Output {
    /// Its place among the plan's streams.
    stream: usize,
    gas: Gas,
    part: Option<EmissionPart>,
    /// Consolidated kilograms for one of the unit.
    kilograms: Rational,
    gwp: i64,
    /// The largest mass of an entry, in nanograms; what is larger is looked at closely, and refused.
    largest: u128,
}

/// Nanograms for one, as a whole number and a fraction below one.
#[derive(Debug)]
enum Step {
    Short {
        whole: u64,
        rest: u64,
        divisor: u64,
    },
    /// What doesn't fit there.
    Long(Rational),
}

impl Tally {
    /// A plan for amounts in `unit` of a source with these streams, in the reporting year that begins
    /// with `first`; nothing where they have to be looked at one by one.
    pub(crate) fn plan(
        &mut self,
        ledger: &Ledger,
        streams: &[String],
        unit: &str,
        (year, first): (i16, Month),
    ) -> Option<usize> {
        let one = ("activity".to_owned(), Amount::new("1", unit));
        let record = ActivityRecord {
            values: sorted::map([one]),
            ..ActivityRecord::default()
        };
        let mut plan = Plan {
            year,
            first,
            streams: Vec::new(),
            outputs: Vec::new(),
            steps: std::iter::repeat_with(Vec::new).take(SCALES).collect(),
            sums: Vec::new(),
            rows: [0; MONTHS],
            activity: [0; SCALES],
        };
        for key in streams {
            let bulk = Bulk::fold(ledger.stream(key)?, &record, year, ledger.gwp())?;
            for gas in bulk.gases {
                plan.outputs.push(Output {
                    stream: plan.streams.len(),
                    gas: gas.gas,
                    part: gas.part,
                    kilograms: gas.consolidated,
                    gwp: gas.gwp,
                    largest: largest_entry(gas.gwp),
                });
            }
            plan.streams.push(StreamPlan {
                key: key.clone(),
                to_main: bulk.to_main,
                notices: bulk.notices,
            });
        }
        plan.sums = vec![0; MONTHS * plan.outputs.len()];
        self.plans.push(plan);
        Some(self.plans.len() - 1)
    }

    /// How many plans there are.
    pub(crate) fn plans(&self) -> usize {
        self.plans.len()
    }

    /// Counts `mantissa / 10^scale` in the month so many after the year's first; nothing, and nothing
    /// is counted, where that has to be looked at closely.
    pub(crate) fn count(
        &mut self,
        plan: usize,
        month: usize,
        mantissa: u64,
        scale: usize,
    ) -> Option<()> {
        let plan = self.plans.get_mut(plan)?;
        let steps = plan.steps.get_mut(scale)?;
        if steps.is_empty() {
            let step = |output: &Output| Step::new(&output.kilograms, scale);
            *steps = plan.outputs.iter().map(step).collect();
        }
        self.masses.clear();
        for (step, output) in steps.iter().zip(&plan.outputs) {
            let mass = step.nanograms(mantissa, scale, output.largest)?;
            self.masses.push(mass);
        }
        let rows = plan.rows.get_mut(month)?;
        let sums = plan.sums.chunks_exact_mut(steps.len().max(1)).nth(month);
        for (sum, mass) in sums.unwrap_or_default().iter_mut().zip(&self.masses) {
            *sum += mass;
        }
        *rows += 1;
        *plan.activity.get_mut(scale)? += i128::from(mantissa);
        Some(())
    }

    /// Adds what was counted to the streams of a ledger, and begins anew.
    ///
    /// # Errors
    ///
    /// - [`crate::Code::Overflow`] when a sum can't be held.
    pub(crate) fn pour(&mut self, ledger: &mut Ledger) -> Result<(), Problem> {
        std::mem::take(&mut self.plans)
            .iter()
            .try_for_each(|plan| plan.pour(ledger))
    }
}

impl Plan {
    fn pour(&self, ledger: &mut Ledger) -> Result<(), Problem> {
        let mut month = self.first;
        let mut sums = self.sums.chunks_exact(self.outputs.len().max(1));
        for rows in self.rows {
            let sums = sums.next().unwrap_or_default();
            if rows > 0 {
                let entries = usize::try_from(rows).unwrap_or(usize::MAX);
                for (output, sum) in self.outputs.iter().zip(sums) {
                    let Some(stream) = self.streams.get(output.stream) else {
                        continue;
                    };
                    let mass = Mass::of_nanograms(*sum);
                    let key = CellKey {
                        year: self.year,
                        month: Some(month),
                        gas: output.gas,
                        part: output.part,
                    };
                    let co2e = Co2e::of(mass, output.gwp)?;
                    let cell = Cell {
                        entries,
                        mass,
                        co2e,
                    };
                    ledger.add_cell(&stream.key, key, cell)?;
                }
            }
            month = month.next();
        }
        let rows = self.rows.iter().sum::<u64>();
        let scaled = (0_u32..).zip(self.activity);
        let amount = scaled.fold(Rational::zero(), |sum, (scale, integers)| {
            &sum + &Rational::from_scaled(integers, scale)
        });
        for stream in self.streams.iter().filter(|_| rows > 0) {
            let rows = usize::try_from(rows).unwrap_or(usize::MAX);
            let main = &amount * &stream.to_main;
            ledger.add_activity(&stream.key, self.year, &main, rows);
            ledger.add_notices(&stream.key, &stream.notices);
        }
        Ok(())
    }
}

impl Step {
    /// The step from an integer with so many decimals behind it.
    fn new(kilograms: &Rational, scale: usize) -> Step {
        let long = || Step::Long(kilograms.clone());
        // 10^12 nanograms are a kilogram, and the amount is in 10^-scale.
        let power = u32::try_from(scale)
            .ok()
            .and_then(|scale| MASS_SCALE.checked_sub(scale))
            .map(|power| Rational::from_scaled(10_i128.pow(power), 0));
        let Some((numerator, denominator)) = power.and_then(|power| (kilograms * &power).parts())
        else {
            return long();
        };
        let (Ok(numerator), Ok(denominator)) =
            (u128::try_from(numerator), u128::try_from(denominator))
        else {
            return long();
        };
        let parts = (
            u64::try_from(numerator / denominator.max(1)),
            u64::try_from(numerator % denominator.max(1)),
            u64::try_from(denominator),
        );
        match parts {
            (Ok(whole), Ok(rest), Ok(divisor)) if divisor > 0 => Step::Short {
                whole,
                rest,
                divisor,
            },
            _ => long(),
        }
    }

    /// The nanograms of an amount, rounded half to even; nothing where there are more than `largest`.
    fn nanograms(&self, mantissa: u64, scale: usize, largest: u128) -> Option<i128> {
        let (whole, rest, divisor) = match self {
            Step::Short {
                whole,
                rest,
                divisor,
            } => (*whole, *rest, *divisor),
            Step::Long(kilograms) => {
                let scale = u32::try_from(scale).ok()?;
                let value = Rational::from_scaled(i128::from(mantissa), scale);
                let mass = Mass::from_rational(&(&value * kilograms)).ok()?.nanograms();
                return (mass.unsigned_abs() <= largest).then_some(mass);
            }
        };
        let mut product = product(mantissa, whole);
        if rest > 0 {
            let (quotient, remainder) = if fits(mantissa, rest) {
                let part = mantissa.wrapping_mul(rest);
                (u128::from(part / divisor), part % divisor)
            } else {
                let part = u128::from(mantissa) * u128::from(rest);
                let remainder = part % u128::from(divisor);
                (part / u128::from(divisor), u64::try_from(remainder).ok()?)
            };
            product += quotient;
            product += match remainder.cmp(&(divisor - remainder)) {
                Ordering::Less => 0,
                Ordering::Greater => 1,
                Ordering::Equal => product & 1,
            };
        }
        (product <= largest)
            .then_some(product)
            .and_then(|mass| i128::try_from(mass).ok())
    }
}

/// Whether the product of two certainly is below 2^64.
fn fits(left: u64, right: u64) -> bool {
    left.leading_zeros() + right.leading_zeros() >= 64
}

/// The exact product; long multiplication only where it is needed.
fn product(left: u64, right: u64) -> u128 {
    if fits(left, right) {
        u128::from(left.wrapping_mul(right))
    } else {
        u128::from(left) * u128::from(right)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quantity::ENTRY_NANOGRAMS;
    use proptest::prelude::*;

    proptest! {
        /// The one rounding of an entry, by the arithmetic that everything else uses.
        #[test]
        fn a_step_rounds_as_an_entry_does(
            numerator in prop_oneof![0..1000_i64, 0..i64::MAX],
            denominator in prop_oneof![1..1000_i64, 1..i64::MAX],
            mantissa in prop_oneof![0..100_000_u64, 0..1_000_000_000_000_000_000_u64],
            scale in 0..SCALES,
        ) {
            let kilograms = Rational::new(numerator, denominator).unwrap();
            let value = Rational::from_scaled(i128::from(mantissa), u32::try_from(scale).unwrap());
            let mass = Mass::from_rational(&(&value * &kilograms)).ok();
            let step = Step::new(&kilograms, scale);
            let found = step.nanograms(mantissa, scale, ENTRY_NANOGRAMS);
            let expected = mass.map(Mass::nanograms).filter(|mass| mass.unsigned_abs() <= ENTRY_NANOGRAMS);
            prop_assert_eq!(found, expected);
        }
    }

    #[test]
    fn a_half_goes_to_the_even_nanogram() {
        // Half a nanogram for one.
        let half = Rational::new(1, 2_000_000_000_000).unwrap();
        let step = Step::new(&half, 0);
        for (amount, nanograms) in [(1, 0), (2, 1), (3, 2), (5, 2), (7, 4)] {
            assert_eq!(step.nanograms(amount, 0, ENTRY_NANOGRAMS), Some(nanograms));
        }
    }
}
