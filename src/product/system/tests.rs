//! Systems with published answers, or answers worked out by hand as fractions.

#![expect(
    clippy::disallowed_types,
    clippy::float_arithmetic,
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    reason = "what is solved in floats is compared in floats"
)]

use proptest::prelude::*;

use super::float::to_float;
use super::{Solved, Solver, System, SystemError};
use crate::quantity::Rational;

fn ratio(numerator: i64, denominator: i64) -> Rational {
    Rational::new(numerator, denominator).unwrap()
}

fn one(product: usize) -> [(usize, Rational); 1] {
    [(product, ratio(1, 1))]
}

/// Activity, product, numerator, denominator.
fn system(size: usize, inputs: &[(usize, usize, i64, i64)]) -> System {
    let mut lists = vec![Vec::new(); size];
    for (activity, product, numerator, denominator) in inputs {
        lists[*activity].push((*product, ratio(*numerator, *denominator)));
    }
    System::new(lists).unwrap()
}

fn assert_near(found: &Rational, expected: &Rational, part: f64) {
    let (found, expected) = (to_float(found), to_float(expected));
    let difference = (found - expected).abs();
    assert!(
        difference <= part * expected.abs(),
        "{found} is not {expected}"
    );
}

/// A deterministic stream of numbers: Knuth's MMIX generator (TAOCP 2, 3.3.4).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % bound
    }
}

/// Source: Heijungs and Suh 2002, section 2.2: 1,000 kWh take 200 litres of fuel; 120 kg of CO2.
#[test]
fn electricity_from_fuel_has_the_published_answer() {
    let system = system(2, &[(0, 1, 2, 10)]);
    let scaling = system.scale(&[(0, ratio(1000, 1))]).unwrap();
    assert_eq!(scaling.amounts, [ratio(1000, 1), ratio(200, 1)]);
    assert_eq!(
        (scaling.solved, scaling.residual),
        (Solved::Exact, ratio(0, 1))
    );
    let footprints = system.footprints(&[ratio(1, 10), ratio(1, 10)]).unwrap();
    assert_eq!(footprints.amounts, [ratio(3, 25), ratio(1, 10)]);
}

/// By hand: x0 = 1 + 1/2 x1 and x1 = 1/3 x0 give x0 = 6/5, x1 = 2/5; y0 = 2 + y1/3 and y1 = 3 + y0/2 give 18/5, 24/5.
#[test]
fn two_activities_that_feed_each_other_give_the_closed_form() {
    let system = system(2, &[(0, 1, 1, 3), (1, 0, 1, 2)]);
    assert_eq!(system.loops(), [[0, 1]]);
    let scaling = system.scale(&one(0)).unwrap();
    assert_eq!(scaling.amounts, [ratio(6, 5), ratio(2, 5)]);
    assert!(matches!(scaling.solved, Solved::GaussSeidel { .. }));
    assert!(to_float(&scaling.residual) < 1e-14);
    let footprints = system.footprints(&[ratio(2, 1), ratio(3, 1)]).unwrap();
    assert_eq!(footprints.amounts, [ratio(18, 5), ratio(24, 5)]);
}

/// By hand: a plant that uses 7 % of its own electricity makes 1/0.93 for each unit sold.
#[test]
fn a_product_that_uses_itself_is_a_geometric_series() {
    let system = system(1, &[(0, 0, 7, 100)]);
    let scaling = system.scale(&one(0)).unwrap();
    assert_near(&scaling.amounts[0], &ratio(100, 93), 1e-14);
    // At +10 %: 1/(1 − 0.077).
    let sensitivity = system.sensitivity(&one(0), &[ratio(5, 1)]).unwrap();
    let perturbed = sensitivity.perturbed(0, 0, &ratio(11, 10)).unwrap();
    assert_near(&perturbed, &ratio(5000, 923), 1e-13);
}

/// By hand: heat and power of one plant, allocated 2/3 and 1/3 by energy, each with its share of 3 units of fuel.
#[test]
fn a_plant_of_two_products_is_two_activities_after_allocation() {
    let system = system(3, &[(0, 2, 2, 1), (1, 2, 1, 1)]);
    let footprints = system
        .footprints(&[ratio(0, 1), ratio(0, 1), ratio(1, 4)])
        .unwrap();
    assert_eq!(footprints.amounts, [ratio(1, 2), ratio(1, 4), ratio(1, 4)]);
}

#[test]
fn a_loop_is_productive_below_a_gain_of_one_alone() {
    for (gain, productive) in [(999_999, true), (1_000_000, false), (1_000_001, false)] {
        let own = system(1, &[(0, 0, gain, 1_000_000)]);
        let pair = system(3, &[(0, 1, 1, 1), (1, 0, gain, 1_000_000), (2, 0, 1, 1)]);
        let thirds = system(2, &[(0, 1, 1, 3), (1, 0, 3 * gain, 1_000_000)]);
        for (system, members) in [(own, vec![0]), (pair, vec![0, 1]), (thirds, vec![0, 1])] {
            match system.scale(&one(0)) {
                Ok(scaling) => {
                    assert!(productive);
                    // One of a million is left.
                    assert_near(&scaling.amounts[0], &ratio(1_000_000, 1), 1e-8);
                }
                Err(error) => {
                    assert!(!productive);
                    assert_eq!(
                        error,
                        SystemError::NotProductive {
                            activities: members
                        }
                    );
                }
            }
        }
    }
}

#[test]
fn a_gain_near_one_is_solved_by_lu() {
    let system = system(2, &[(0, 1, 1, 1), (1, 0, 999, 1000)]);
    let scaling = system.scale(&one(0)).unwrap();
    assert!(
        matches!(scaling.solved, Solved::SparseLu { .. }),
        "{scaling:?}"
    );
    assert_near(&scaling.amounts[0], &ratio(1000, 1), 1e-11);
    let footprints = system.footprints(&[ratio(1, 1), ratio(2, 1)]).unwrap();
    assert!(matches!(footprints.solved, Solved::SparseLu { .. }));
    // y0 = 1 + y1, y1 = 2 + 0.999 y0.
    assert_near(&footprints.amounts[0], &ratio(3000, 1), 1e-11);
}

/// By hand: x0 = 1 − 2 x1, x1 = 3 x0: x0 = 1/7. The gain of −6 makes Gauss–Seidel diverge.
#[test]
fn an_avoided_product_in_a_loop_is_no_mistake() {
    let system = system(2, &[(0, 1, 3, 1), (1, 0, -2, 1)]);
    let scaling = system.scale(&one(0)).unwrap();
    assert!(
        matches!(scaling.solved, Solved::SparseLu { .. }),
        "{scaling:?}"
    );
    assert_near(&scaling.amounts[0], &ratio(1, 7), 1e-14);
    assert_near(&scaling.amounts[1], &ratio(3, 7), 1e-14);
}

/// Two credits make a gain of 6, and credits of a half and two one of exactly 1.
#[test]
fn credits_that_make_a_gain_of_one_or_more_are_refused() {
    for inputs in [
        [(0, 1, -3, 1), (1, 0, -2, 1)],
        [(0, 1, -1, 2), (1, 0, -2, 1)],
    ] {
        let activities = vec![0, 1];
        let error = system(2, &inputs).scale(&one(0)).unwrap_err();
        assert_eq!(error, SystemError::NotProductive { activities });
    }
}

#[test]
fn a_fault_that_is_not_needed_does_no_harm() {
    let system = system(3, &[(0, 1, 1, 2), (2, 2, 2, 1)]);
    assert_eq!(system.reachable(&[0]), [0, 1]);
    assert_eq!(system.scale(&one(0)).unwrap().solved, Solved::Exact);
    let activities = vec![2];
    let error = system
        .footprints(&[ratio(1, 1), ratio(1, 1), ratio(1, 1)])
        .unwrap_err();
    assert_eq!(error, SystemError::NotProductive { activities });
    assert_eq!(
        system.scale(&one(3)).unwrap_err(),
        SystemError::UnknownActivity { index: 3 }
    );
}

#[test]
fn a_chain_of_20_000_is_exact_while_its_fractions_are_short() {
    let size = 20_000;
    for (each, outgrown) in [(ratio(1, 1), false), (ratio(999, 1000), true)] {
        let inputs = |activity| {
            if activity + 1 < size {
                vec![(activity + 1, each.clone())]
            } else {
                vec![]
            }
        };
        let system = System::new((0..size).map(inputs).collect()).unwrap();
        let scaling = system.scale(&one(0)).unwrap();
        assert_eq!(scaling.outgrown, outgrown);
        let expected = (1..size).fold(1.0, |power, _| power * to_float(&each));
        assert!((to_float(&scaling.amounts[size - 1]) / expected - 1.0).abs() < 1e-11);
        let direct = vec![ratio(1, 1); size];
        let footprints = system.footprints(&direct).unwrap();
        let total = scaling
            .amounts
            .iter()
            .fold(ratio(0, 1), |sum, amount| &sum + amount);
        assert_near(&footprints.amounts[0], &total, 1e-12);
    }
    let ring = (0..size).map(|activity| vec![((activity + 1) % size, ratio(1, 1))]);
    let mut ring: Vec<_> = ring.collect();
    ring[size - 1][0].1 = ratio(1, 2);
    let system = System::new(ring).unwrap();
    assert_eq!(system.loops()[0].len(), size);
    assert_near(
        &system.scale(&one(0)).unwrap().amounts[0],
        &ratio(2, 1),
        1e-12,
    );
}

/// 15 inputs each, of which a few activities give most, in loops; columns add up to at most 0.8.
#[test]
fn what_20_000_activities_need_adds_up_from_both_ends() {
    let (size, mut numbers) = (20_000_u64, Numbers(7));
    let mut entries = Vec::new();
    for activity in 0..size {
        for _ in 0..15 {
            let bound = numbers.below(size) + 1;
            let product = numbers.below(bound);
            let amount = numbers.below(1000) as f64 / 1000.0 * 0.8 / 15.0;
            entries.push((product as u32, activity as u32, amount));
        }
    }
    let mut solver = Solver::new(size as usize, entries).unwrap();
    let direct: Vec<f64> = (0..size).map(|_| numbers.below(1000) as f64).collect();
    let mut demand = vec![0.0; size as usize];
    demand[12_345] = 1.0;
    let footprints = solver.footprints(&direct, None).unwrap();
    let inventory = solver.inventory(&demand, None).unwrap();
    assert!(footprints.residual < 1e-14 && inventory.residual < 1e-14);
    let total: f64 = inventory
        .amounts
        .iter()
        .zip(&direct)
        .map(|(x, c)| x * c)
        .sum();
    assert!((total / footprints.amounts[12_345] - 1.0).abs() < 1e-12);
    let again = solver
        .footprints(&direct, Some(&footprints.amounts))
        .unwrap();
    let Solved::GaussSeidel { sweeps } = again.solved else {
        panic!("{:?}", again.solved)
    };
    assert!(sweeps <= 3, "{sweeps}");
}

#[test]
fn a_changed_amount_is_checked_and_refused_whole() {
    let mut solver = Solver::new(2, vec![(1, 0, 0.5), (0, 1, 0.5)]).unwrap();
    let activities = vec![0, 1];
    let refused = solver.change(&[(1, 0, 2.0), (0, 1, 0.5)]).unwrap_err();
    assert_eq!(refused, SystemError::NotProductive { activities });
    // 1/(1 − 1/4), as before.
    let before = solver.inventory(&[1.0, 0.0], None).unwrap();
    assert!((before.amounts[0] - 4.0 / 3.0).abs() < 1e-14);
    solver.change(&[(1, 0, 1.0)]).unwrap();
    let after = solver
        .inventory(&[1.0, 0.0], Some(&before.amounts))
        .unwrap();
    assert!((after.amounts[0] - 2.0).abs() < 1e-14);
    for (change, index) in [((2, 0, 1.0), 2), ((0, 9, 1.0), 9)] {
        assert_eq!(
            solver.change(&[change]),
            Err(SystemError::UnknownActivity { index })
        );
    }
    let (activity, product) = (0, 0);
    assert_eq!(
        solver.change(&[(0, 0, 0.1)]),
        Err(SystemError::UnknownInput { activity, product })
    );
    assert_eq!(
        solver.change(&[(1, 0, f64::NAN)]),
        Err(SystemError::NotFinite { activity })
    );
    assert!(solver.inventory(&[f64::INFINITY, 0.0], None).is_err());
    assert!(solver.inventory(&[1.0], None).is_err());
}

/// Where `y = c + Aᵀ y` is worked out by hand in two activities: `x_j · y_i`, and the total of the changed system.
#[test]
fn a_perturbed_input_in_a_loop_gives_the_total_of_the_changed_system() {
    let direct = [ratio(2, 1), ratio(3, 1)];
    let base = system(2, &[(0, 1, 1, 3), (1, 0, 1, 2)]);
    let sensitivity = base.sensitivity(&one(0), &direct).unwrap();
    assert_eq!(sensitivity.total, ratio(18, 5));
    assert_eq!(
        sensitivity.derivative(0, 1),
        Some(&ratio(6, 5) * &ratio(24, 5))
    );
    for (factor, changed) in [((11, 10), (11, 30)), ((9, 10), (9, 30))] {
        let changed = system(2, &[(0, 1, changed.0, changed.1), (1, 0, 1, 2)]);
        let expected = changed.footprints(&direct).unwrap().amounts[0].clone();
        let found = sensitivity
            .perturbed(0, 1, &ratio(factor.0, factor.1))
            .unwrap();
        assert_near(&found, &expected, 1e-13);
    }
    let activities = vec![0, 1];
    let refused = sensitivity.perturbed(0, 1, &ratio(6, 1)).unwrap_err();
    assert_eq!(refused, SystemError::NotProductive { activities });
    assert!(sensitivity.perturbed(0, 0, &ratio(2, 1)).is_err());
}

proptest! {
    #[test]
    fn exact_and_numeric_answers_agree(inputs in prop::collection::vec((0_usize..12, 1_usize..12, -99_i64..100), 0..40)) {
        let inputs: Vec<_> = inputs
            .into_iter()
            .filter(|(activity, step, _)| activity + step < 12)
            .map(|(activity, step, amount)| (activity, activity + step, amount, 100))
            .collect();
        let system = system(12, &inputs);
        let direct: Vec<Rational> = (1..13).map(|figure| ratio(figure, 7)).collect();
        let (scaling, footprints) = (system.scale(&one(0)).unwrap(), system.footprints(&direct).unwrap());
        prop_assert_eq!(scaling.solved, Solved::Exact);
        let conserved = scaling.amounts.iter().zip(&direct).fold(ratio(0, 1), |sum, (x, c)| &sum + &(x * c));
        prop_assert_eq!(&conserved, &footprints.amounts[0]);
        let all: Vec<usize> = (0..12).collect();
        let mut solver = system.solver(&all).unwrap();
        let floats: Vec<f64> = direct.iter().map(to_float).collect();
        let numeric = solver.footprints(&floats, None).unwrap();
        for (float, exact) in numeric.amounts.iter().zip(&footprints.amounts) {
            prop_assert!((float - to_float(exact)).abs() <= 1e-12 * to_float(exact).abs().max(1.0));
        }
    }

    /// Any signs, any gains: an answer satisfies its equations, or there is none.
    #[test]
    fn whatever_is_answered_satisfies_its_equations(inputs in prop::collection::vec((0_usize..9, 0_usize..9, -150_i64..150), 0..40)) {
        let inputs: Vec<_> = inputs.into_iter().map(|(activity, product, amount)| (activity, product, amount, 100)).collect();
        let system = system(9, &inputs);
        if let Ok(scaling) = system.scale(&one(0)) {
            for product in 0..9 {
                let mut left = scaling.amounts[product].clone();
                for (activity, list) in system.inputs.iter().enumerate() {
                    for (_, amount) in list.iter().filter(|input| input.0 == product) {
                        left = &left - &(amount * &scaling.amounts[activity]);
                    }
                }
                let asked = ratio(i64::from(product == 0), 1);
                let largest = scaling.amounts.iter().map(|amount| to_float(amount).abs()).fold(1.0, f64::max);
                prop_assert!(to_float(&(&left - &asked).abs()) <= 1e-12 * largest);
            }
        }
    }
}
