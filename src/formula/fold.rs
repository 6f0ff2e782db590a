//! Folds a formula into one exact coefficient, for the bulk path.
//!
//! Most methods are `activity * …`: with everything but the activity known, a million records need one
//! multiplication each, and give the same digits as the formula.

use super::ast::{Expression, Node, Scaling, Sign};
use super::evaluate::{chosen, evaluate};
use super::scope::{ItemScope, Scope};
use crate::error::Problem;
use crate::quantity::Rational;

/// How an expression depends on the free parameter.
enum Share {
    /// It is `fixed + per_unit × free`, in base units.
    Straight { fixed: Rational, per_unit: Rational },
    /// It depends on it in another way.
    Otherwise,
}

/// The coefficient `c` with which the formula is `c × free`; nothing where it isn't of that form.
pub(super) fn fold(
    node: &Node,
    free: &str,
    scope: &dyn Scope,
) -> Result<Option<Rational>, Problem> {
    match share(node, free, scope)? {
        Share::Straight { fixed, per_unit } if fixed.is_zero() => Ok(Some(per_unit)),
        _ => Ok(None),
    }
}

fn share(node: &Node, free: &str, scope: &dyn Scope) -> Result<Share, Problem> {
    if !depends(node, free, scope) {
        return Ok(Share::known(evaluate(node, scope)?.amount));
    }
    match &node.expression {
        Expression::Parameter(_) => Ok(Share::Straight {
            fixed: Rational::zero(),
            per_unit: Rational::one(),
        }),
        Expression::Negative(inner) => Ok(share(inner, free, scope)?.scaled(&Rational::from(-1))),
        Expression::Terms { first, rest } => {
            let mut sum = share(first, free, scope)?;
            for (sign, term) in rest {
                let term = share(term, free, scope)?;
                sum = sum.plus(if *sign == Sign::Plus {
                    term
                } else {
                    term.scaled(&Rational::from(-1))
                });
            }
            Ok(sum)
        }
        Expression::Factors { first, rest } => {
            let mut product = share(first, free, scope)?;
            for (scaling, factor) in rest {
                product = match (depends(factor, free, scope), scaling) {
                    (true, Scaling::Times) => product.times(share(factor, free, scope)?),
                    (true, Scaling::Per) => Share::Otherwise,
                    (false, _) => {
                        let known = evaluate(factor, scope)?.amount;
                        let known = match scaling {
                            Scaling::Times => Some(known),
                            Scaling::Per => Rational::one().checked_div(&known),
                        };
                        // A division by zero is left to the evaluation, which says where it is.
                        known.map_or(Share::Otherwise, |known| product.scaled(&known))
                    }
                };
            }
            Ok(product)
        }
        Expression::Power { base, exponent: 1 } => share(base, free, scope),
        Expression::If(choice)
            if ![&choice.left, &choice.right]
                .into_iter()
                .any(|node| depends(node, free, scope)) =>
        {
            share(chosen(choice, scope)?, free, scope)
        }
        Expression::Sum { list, item } => {
            let mut sum = Share::known(Rational::zero());
            for inner in scope.list(&list.text).unwrap_or_default() {
                let inner_scope = ItemScope {
                    outer: scope,
                    item: inner,
                };
                let is_shadowed = inner.quantity(free).is_some();
                sum = sum.plus(if is_shadowed {
                    Share::known(evaluate(item, &inner_scope)?.amount)
                } else {
                    share(item, free, &inner_scope)?
                });
            }
            Ok(sum)
        }
        _ => Ok(Share::Otherwise),
    }
}

/// Whether `node` names the free parameter outside the items that shadow it.
fn depends(node: &Node, free: &str, scope: &dyn Scope) -> bool {
    let within = |node: &Node| depends(node, free, scope);
    match &node.expression {
        Expression::Number(_) => false,
        Expression::Parameter(name) => name == free,
        Expression::Negative(inner) => within(inner),
        Expression::Terms { first, rest } => {
            within(first) || rest.iter().any(|(_, term)| within(term))
        }
        Expression::Factors { first, rest } => {
            within(first) || rest.iter().any(|(_, factor)| within(factor))
        }
        Expression::Power { base, .. } => within(base),
        Expression::If(choice) => [&choice.left, &choice.right, &choice.then, &choice.otherwise]
            .into_iter()
            .any(within),
        Expression::Extreme { arguments, .. } => arguments.iter().any(within),
        Expression::Sum { list, item } => {
            let items = scope.list(&list.text).unwrap_or_default();
            items.iter().any(|inner| inner.quantity(free).is_none()) && within(item)
        }
        Expression::Lookup { x, y, .. } => within(x) || y.as_deref().is_some_and(within),
    }
}

impl Share {
    fn known(fixed: Rational) -> Share {
        Share::Straight {
            fixed,
            per_unit: Rational::zero(),
        }
    }

    fn plus(self, other: Share) -> Share {
        match (self, other) {
            (
                Share::Straight { fixed, per_unit },
                Share::Straight {
                    fixed: other_fixed,
                    per_unit: other_per_unit,
                },
            ) => Share::Straight {
                fixed: &fixed + &other_fixed,
                per_unit: &per_unit + &other_per_unit,
            },
            _ => Share::Otherwise,
        }
    }

    fn scaled(self, by: &Rational) -> Share {
        match self {
            Share::Straight { fixed, per_unit } => Share::Straight {
                fixed: &fixed * by,
                per_unit: &per_unit * by,
            },
            Share::Otherwise => Share::Otherwise,
        }
    }

    fn times(self, other: Share) -> Share {
        match (self, other) {
            (Share::Straight { fixed, per_unit }, other) if per_unit.is_zero() => {
                other.scaled(&fixed)
            }
            (this, Share::Straight { fixed, per_unit }) if per_unit.is_zero() => {
                this.scaled(&fixed)
            }
            _ => Share::Otherwise,
        }
    }
}
