//! Allocation: how much of a process each of its products bears.
//!
//! ISO 14067, 6.4.6: by dividing the process first, then by a physical relation, then by price. Economic keys are
//! price × amount, never the price alone.

use crate::error::{Code, Problem};
use crate::product::process::{AllocationMethod, ProcessOutput, UnitProcess};
use crate::product::values::Values;
use crate::quantity::{Base, Dimension, Quantity, Rational, Unit};
use crate::text::LocalText;

impl AllocationMethod {
    /// Every method.
    pub const ALL: [AllocationMethod; 5] = [
        AllocationMethod::Mass,
        AllocationMethod::Energy,
        AllocationMethod::Economic,
        AllocationMethod::Keys,
        AllocationMethod::SystemExpansion,
    ];

    /// Its name in both languages.
    pub fn name(self) -> LocalText {
        let (zh, en) = match self {
            AllocationMethod::Mass => ("按质量分配", "By mass"),
            AllocationMethod::Energy => ("按能量分配", "By energy"),
            AllocationMethod::Economic => ("按经济价值分配", "By price × amount"),
            AllocationMethod::Keys => ("按自定系数分配", "By own keys"),
            AllocationMethod::SystemExpansion => ("系统扩展（替代）", "System expansion"),
        };
        LocalText::new(zh, en)
    }
}

/// The share of each output, adding up to one.
///
/// # Errors
///
/// - [`Code::MissingValue`] for a mass, energy, price or key that isn't there, at `outputs[id]`;
/// - [`Code::AllocationKeys`] for own keys that don't add up to one, or any that add up to nothing;
/// - [`Code::NegativeValue`] for a negative key, [`Code::MixedCurrencies`] for prices in several currencies.
pub(crate) fn shares(
    process: &UnitProcess,
    method: AllocationMethod,
    values: &Values,
) -> Result<Vec<Rational>, Problem> {
    if process.outputs.len() == 1 {
        return Ok(vec![Rational::one()]);
    }
    if method == AllocationMethod::SystemExpansion {
        let share = |index| Rational::from(i64::from(index == 0));
        return Ok((0..process.outputs.len()).map(share).collect());
    }
    let mut keys = Vec::new();
    let mut money = None;
    for output in &process.outputs {
        let key = key(output, method, values, &mut money)
            .map_err(|problem| problem.at(format!("outputs[{}]", output.id)))?;
        if key.is_negative() {
            let negative = Problem::new(Code::NegativeValue).with("found", &key);
            return Err(negative.at(format!("outputs[{}]", output.id)));
        }
        keys.push(key);
    }
    let sum = keys.iter().fold(Rational::zero(), |sum, key| &sum + key);
    let of_one = method != AllocationMethod::Keys || sum == Rational::one();
    let shares: Option<Vec<Rational>> = keys.iter().map(|key| key.checked_div(&sum)).collect();
    shares.filter(|_| of_one).ok_or_else(|| {
        Problem::new(Code::AllocationKeys)
            .with("process", &process.name)
            .with("found", &sum)
            .at("allocation")
    })
}

fn key(
    output: &ProcessOutput,
    method: AllocationMethod,
    values: &Values,
    money: &mut Option<[u8; 3]>,
) -> Result<Rational, Problem> {
    let amount = || {
        values
            .quantity(&output.amount)
            .map_err(|problem| problem.at("amount"))
    };
    match method {
        AllocationMethod::Mass => physical(output, Base::Mass, &amount()?, values),
        AllocationMethod::Energy => physical(output, Base::Energy, &amount()?, values),
        AllocationMethod::Economic => {
            let whole = price(output, &amount()?, values)?;
            // What has no currency is refused when the price is read.
            if let Some(currency) = whole.unit.dimension().currency()
                && *money.get_or_insert(currency) != currency
            {
                return Err(Problem::new(Code::MixedCurrencies).at("price"));
            }
            Ok(whole.in_base_units())
        }
        AllocationMethod::Keys | AllocationMethod::SystemExpansion => {
            let key = output.key.as_deref().unwrap_or_default();
            if key.trim().is_empty() {
                return Err(missing("分配系数", "allocation key").at("key"));
            }
            values.number(key).map_err(|problem| problem.at("key"))
        }
    }
}

fn physical(
    output: &ProcessOutput,
    base: Base,
    amount: &Quantity,
    values: &Values,
) -> Result<Rational, Problem> {
    let dimension = Dimension::of(&[(base, 1)]);
    if *amount.unit.dimension() == dimension {
        return Ok(amount.in_base_units().abs());
    }
    let (field, name, zh, en) = match base {
        Base::Mass => (&output.mass, "mass", "质量", "mass"),
        _ => (&output.energy, "energy", "能量", "energy"),
    };
    let given = field.as_ref().ok_or_else(|| missing(zh, en).at(name))?;
    let given = values.quantity(given).map_err(|problem| problem.at(name))?;
    if *given.unit.dimension() != dimension {
        let expected = Unit::base_of(&dimension);
        return Err(Problem::incompatible_units(expected, &given.unit)
            .at("unit")
            .at(name));
    }
    Ok(given.in_base_units())
}

/// Price × amount: a price per unit is multiplied, a price of the whole is taken as it is.
fn price(output: &ProcessOutput, amount: &Quantity, values: &Values) -> Result<Quantity, Problem> {
    let given = output
        .price
        .as_ref()
        .ok_or_else(|| missing("价格", "price").at("price"))?;
    let given = values
        .quantity(given)
        .map_err(|problem| problem.at("price"))?;
    if given.unit.dimension().currency().is_some() {
        return Ok(given);
    }
    let total = given.unit.dimension().times(amount.unit.dimension());
    if total.currency().is_none() {
        let expected = format!("元/{}", amount.unit);
        return Err(Problem::incompatible_units(expected, &given.unit)
            .at("unit")
            .at("price"));
    }
    let whole = (&given.in_base_units() * &amount.in_base_units()).abs();
    Ok(Quantity {
        value: whole,
        unit: Unit::base_of(&total),
    })
}

fn missing(zh: &str, en: &str) -> Problem {
    Problem::new(Code::MissingValue).with_text("parameter", &LocalText::new(zh, en))
}
