//! Systems of activities, from outside.

use tansuan::product::system::{Solved, System};
use tansuan::quantity::Rational;

fn ratio(numerator: i64, denominator: i64) -> Rational {
    Rational::new(numerator, denominator).unwrap()
}

/// By hand: electricity takes 0.2 of fuel, fuel 0.5 of electricity: 10/9 and 2/9 for one unit of electricity; with 0.1 kg
/// each by themselves, 2/15 kg.
#[test]
fn what_a_demand_needs_adds_up_to_its_footprint() {
    let inputs = vec![vec![(1, ratio(1, 5))], vec![(0, ratio(1, 2))]];
    let system = System::new(inputs).unwrap();
    let demand = [(0, ratio(1, 1))];
    let sensitivity = system
        .sensitivity(&demand, &[ratio(1, 10), ratio(1, 10)])
        .unwrap();
    assert!(matches!(
        sensitivity.scaling.solved,
        Solved::GaussSeidel { .. }
    ));
    let near = |found: &Rational, expected: Rational| {
        let difference = (found - &expected).abs();
        assert!(
            difference < Rational::from_scaled(1, 14),
            "{found}, {expected}"
        );
    };
    near(&sensitivity.scaling.amounts[0], ratio(10, 9));
    near(&sensitivity.scaling.amounts[1], ratio(2, 9));
    near(&sensitivity.total, ratio(2, 15));
    near(&sensitivity.intensities.amounts[0], ratio(2, 15));
}
