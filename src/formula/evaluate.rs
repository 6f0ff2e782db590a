//! Evaluates a formula, exactly.
//!
//! Nothing is rounded. Of `if` only the chosen branch is evaluated. Numbers that grow beyond any sense, which
//! powers of powers could, are an overflow.

use super::ast::{Choice, Expression, Extreme, Node, Scaling, Sign};
use super::check::{added, incompatible, wrong_axes};
use super::problem;
use super::scope::{ItemScope, Scope};
use super::table::{Axis, Found, LookupTable};
use crate::error::{Code, Problem};
use crate::quantity::{Dimension, Quantity, Rational, shorten};

/// The most bits in a numerator or denominator; some five thousand digits.
const MOST_BITS: u64 = 1 << 14;

/// A value in base units and what it measures.
///
/// The sum over no items is zero of everything: it has no dimension of its own.
#[derive(Clone, Debug)]
pub(super) struct Value {
    pub(super) amount: Rational,
    pub(super) dimension: Option<Dimension>,
}

impl Value {
    pub(super) fn of(quantity: &Quantity) -> Value {
        Value {
            amount: quantity.in_base_units(),
            dimension: Some(quantity.unit.dimension().clone()),
        }
    }
}

/// The value of `node` in `scope`.
pub(super) fn evaluate(node: &Node, scope: &dyn Scope) -> Result<Value, Problem> {
    let value = match &node.expression {
        Expression::Number(number) => Value {
            amount: match &number.unit {
                Some(unit) => &number.value * unit.unit.factor(),
                None => number.value.clone(),
            },
            dimension: Some(
                number
                    .unit
                    .as_ref()
                    .map_or_else(Dimension::none, |unit| unit.unit.dimension().clone()),
            ),
        },
        Expression::Parameter(name) => match scope.quantity(name) {
            Some(quantity) => Value::of(&quantity),
            None => {
                return Err(problem::at(Code::MissingValue, node.position).with("parameter", name));
            }
        },
        Expression::Negative(inner) => {
            let inner = evaluate(inner, scope)?;
            Value {
                amount: -&inner.amount,
                ..inner
            }
        }
        Expression::Terms { first, rest } => {
            let mut sum = evaluate(first, scope)?;
            for (sign, term) in rest {
                sum = bounded(
                    add(&sum, *sign, &evaluate(term, scope)?, term.position)?,
                    node,
                )?;
            }
            sum
        }
        Expression::Factors { first, rest } => {
            let mut product = evaluate(first, scope)?;
            for (scaling, factor) in rest {
                product = bounded(
                    scale(
                        &product,
                        *scaling,
                        &evaluate(factor, scope)?,
                        factor.position,
                    )?,
                    node,
                )?;
            }
            product
        }
        Expression::Power { base, exponent } => {
            power(&evaluate(base, scope)?, *exponent, base.position)?
        }
        Expression::If(choice) => evaluate(chosen(choice, scope)?, scope)?,
        Expression::Extreme { which, arguments } => extreme(*which, arguments, scope)?,
        Expression::Sum { list, item } => {
            let Some(items) = scope.list(&list.text) else {
                return Err(problem::at(Code::UnknownList, list.position).with("found", &list.text));
            };
            let mut sum = Value {
                amount: Rational::zero(),
                dimension: None,
            };
            for inner in items {
                let value = evaluate(
                    item,
                    &ItemScope {
                        outer: scope,
                        item: inner,
                    },
                )?;
                sum = bounded(add(&sum, Sign::Plus, &value, item.position)?, node)?;
            }
            sum
        }
        Expression::Lookup { .. } => {
            let (table, found) = look_up(node, scope)?;
            Value {
                amount: &found.value * table.unit().factor(),
                dimension: Some(table.unit().dimension().clone()),
            }
        }
    };
    bounded(value, node)
}

/// The branch of `choice` that its condition chooses.
pub(super) fn chosen<'a>(choice: &'a Choice, scope: &dyn Scope) -> Result<&'a Node, Problem> {
    let (left, right) = (
        evaluate(&choice.left, scope)?,
        evaluate(&choice.right, scope)?,
    );
    alike(&left, &right, choice.right.position)?;
    let holds = choice.comparison.holds(left.amount.cmp(&right.amount));
    Ok(if holds {
        &choice.then
    } else {
        &choice.otherwise
    })
}

/// The table that `node` looks in, and what it finds there.
pub(super) fn look_up<'s>(
    node: &Node,
    scope: &'s dyn Scope,
) -> Result<(&'s LookupTable, Found), Problem> {
    let Expression::Lookup { table: name, x, y } = &node.expression else {
        return Err(problem::syntax(
            "lookup",
            &shorten(&node.to_string()),
            node.position,
        ));
    };
    let Some(table) = scope.table(&name.text) else {
        return Err(problem::at(Code::UnknownTable, name.position).with("found", &name.text));
    };
    let sought = |axis: &Axis, node: &Node| {
        let value = evaluate(node, scope)?;
        let amount = axis.amount(&value.amount, value.dimension.as_ref());
        amount.map_err(|problem| problem.with("position", node.position))
    };
    let (first, second) = (table.x(), table.y());
    let (x, y) = match (second, y) {
        (Some(second), Some(y)) => (sought(first, x)?, Some(sought(second, y)?)),
        (None, None) => (sought(first, x)?, None),
        (second, _) => return Err(wrong_axes(node.position, second.is_some())),
    };
    let found = table.find(&x, y.as_ref()).map_err(|problem| {
        problem
            .with("table", &name.text)
            .with("position", node.position)
    })?;
    Ok((table, found))
}

fn add(left: &Value, sign: Sign, right: &Value, position: usize) -> Result<Value, Problem> {
    let amount = match sign {
        Sign::Plus => &left.amount + &right.amount,
        Sign::Minus => &left.amount - &right.amount,
    };
    let dimension = match (&left.dimension, &right.dimension) {
        (Some(before), Some(after)) => {
            Some(added(before, sign, after).ok_or_else(|| incompatible(before, after, position))?)
        }
        (one, other) => one.clone().or_else(|| other.clone()),
    };
    Ok(Value { amount, dimension })
}

fn scale(left: &Value, scaling: Scaling, right: &Value, position: usize) -> Result<Value, Problem> {
    let both = left.dimension.as_ref().zip(right.dimension.as_ref());
    match scaling {
        Scaling::Times => Ok(Value {
            amount: &left.amount * &right.amount,
            dimension: both.map(|(left, right)| left.times(right)),
        }),
        Scaling::Per => match left.amount.checked_div(&right.amount) {
            Some(amount) => Ok(Value {
                amount,
                dimension: both.map(|(left, right)| left.over(right)),
            }),
            None => Err(problem::at(Code::DivisionByZero, position)),
        },
    }
}

fn power(base: &Value, exponent: i8, position: usize) -> Result<Value, Problem> {
    let amount = base
        .amount
        .powi(i32::from(exponent))
        .ok_or_else(|| problem::at(Code::DivisionByZero, position))?;
    Ok(Value {
        amount,
        dimension: base
            .dimension
            .as_ref()
            .map(|dimension| dimension.powi(exponent)),
    })
}

fn extreme(which: Extreme, arguments: &[Node], scope: &dyn Scope) -> Result<Value, Problem> {
    let mut best: Option<Value> = None;
    for argument in arguments {
        let value = evaluate(argument, scope)?;
        let Some(before) = &best else {
            best = Some(value);
            continue;
        };
        alike(before, &value, argument.position)?;
        let wins = match which {
            Extreme::Min => value.amount < before.amount,
            Extreme::Max => value.amount > before.amount,
        };
        let dimension = before.dimension.clone().or_else(|| value.dimension.clone());
        let amount = if wins {
            value.amount
        } else {
            before.amount.clone()
        };
        best = Some(Value { amount, dimension });
    }
    Ok(best.unwrap_or_else(|| Value {
        amount: Rational::zero(),
        dimension: None,
    }))
}

/// Refuses to compare what measures different things.
fn alike(left: &Value, right: &Value, position: usize) -> Result<(), Problem> {
    match (&left.dimension, &right.dimension) {
        (Some(left), Some(right)) if left != right => Err(incompatible(left, right, position)),
        _ => Ok(()),
    }
}

fn bounded(value: Value, node: &Node) -> Result<Value, Problem> {
    if value.amount.bits() > MOST_BITS {
        return Err(Problem::overflow(shorten(&node.to_string())).with("position", node.position));
    }
    Ok(value)
}
