//! Checks a formula before any number is known: names, tables, and units.

use std::collections::BTreeMap;

use super::ast::{Expression, Node, Scaling, Sign};
use super::problem;
use super::table::{TableSignature, celsius, fits_axis, kelvin};
use crate::error::{Code, Problem};
use crate::quantity::Dimension;

/// What a formula may name, and what each measures.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Signature {
    /// The parameters.
    pub parameters: BTreeMap<String, Dimension>,
    /// The lists, with the parameters of their items.
    pub lists: BTreeMap<String, BTreeMap<String, Dimension>>,
    /// The look-up tables.
    pub tables: BTreeMap<String, TableSignature>,
}

/// What the formula gives, or every problem in it.
pub(super) fn check(node: &Node, signature: &Signature) -> Result<Dimension, Vec<Problem>> {
    let mut checker = Checker {
        signature,
        item: None,
        problems: Vec::new(),
    };
    match checker.dimension(node) {
        Some(dimension) if checker.problems.is_empty() => Ok(dimension),
        _ => Err(checker.problems),
    }
}

/// The dimension of a sum or difference; nothing where it makes no sense.
///
/// The difference of two temperatures in °C is in kelvin, and a difference in kelvin moves one in °C.
pub(super) fn added(left: &Dimension, sign: Sign, right: &Dimension) -> Option<Dimension> {
    let (celsius, kelvin) = (celsius(), kelvin());
    if *left == celsius && *right == celsius {
        return (sign == Sign::Minus).then_some(kelvin);
    }
    if left == right {
        return Some(left.clone());
    }
    let moves = (*left == celsius && *right == kelvin)
        || (*left == kelvin && *right == celsius && sign == Sign::Plus);
    moves.then_some(celsius)
}

/// The problem of `found` standing where `expected` belongs.
pub(super) fn incompatible(expected: &Dimension, found: &Dimension, position: usize) -> Problem {
    Problem::incompatible_units(expected, found).with("position", position)
}

struct Checker<'a> {
    signature: &'a Signature,
    /// The parameters of the item at hand, inside `sum`.
    item: Option<&'a BTreeMap<String, Dimension>>,
    problems: Vec<Problem>,
}

impl Checker<'_> {
    /// What `node` gives; nothing where a problem inside it hides that.
    fn dimension(&mut self, node: &Node) -> Option<Dimension> {
        match &node.expression {
            Expression::Number(number) => Some(
                number
                    .unit
                    .as_ref()
                    .map_or_else(Dimension::none, |unit| unit.unit.dimension().clone()),
            ),
            Expression::Parameter(name) => self.parameter(name, node.position),
            Expression::Negative(inner) => self.dimension(inner),
            Expression::Terms { first, rest } => {
                let mut sum = self.dimension(first);
                for (sign, term) in rest {
                    let found = self.dimension(term);
                    sum = match (sum, found) {
                        (Some(sum), Some(found)) => {
                            self.require(added(&sum, *sign, &found), &sum, &found, term)
                        }
                        _ => None,
                    };
                }
                sum
            }
            Expression::Factors { first, rest } => {
                let mut product = self.dimension(first);
                for (scaling, factor) in rest {
                    let found = self.dimension(factor);
                    product = product.zip(found).map(|(product, found)| match scaling {
                        Scaling::Times => product.times(&found),
                        Scaling::Per => product.over(&found),
                    });
                }
                product
            }
            Expression::Power { base, exponent } => {
                self.dimension(base).map(|base| base.powi(*exponent))
            }
            Expression::If(choice) => {
                self.same([&choice.left, &choice.right]);
                self.same([&choice.then, &choice.otherwise])
            }
            Expression::Extreme { arguments, .. } => self.same(arguments),
            Expression::Sum { list, item } => {
                let signature = self.signature;
                let Some(parameters) = signature.lists.get(&list.text) else {
                    self.problems.push(
                        problem::at(Code::UnknownList, list.position).with("found", &list.text),
                    );
                    return None;
                };
                self.item = Some(parameters);
                let dimension = self.dimension(item);
                self.item = None;
                dimension
            }
            Expression::Lookup { table, x, y } => {
                let found = [Some(&**x), y.as_deref()]
                    .map(|node| node.map(|node| (node, self.dimension(node))));
                let signature = self.signature;
                let Some(expected) = signature.tables.get(&table.text) else {
                    self.problems.push(
                        problem::at(Code::UnknownTable, table.position).with("found", &table.text),
                    );
                    return None;
                };
                let [x, y] = found;
                if expected.y.is_some() != y.is_some() {
                    self.problems
                        .push(wrong_axes(node.position, expected.y.is_some()));
                }
                for (axis, found) in [(Some(&expected.x), x), (expected.y.as_ref(), y)] {
                    if let (Some(axis), Some((node, Some(found)))) = (axis, found)
                        && !fits_axis(axis, &found)
                    {
                        self.problems
                            .push(incompatible(axis, &found, node.position));
                    }
                }
                Some(expected.value.clone())
            }
        }
    }

    fn parameter(&mut self, name: &str, position: usize) -> Option<Dimension> {
        let own = self.item.and_then(|item| item.get(name));
        let found = own.or_else(|| self.signature.parameters.get(name)).cloned();
        if found.is_none() {
            self.problems
                .push(problem::at(Code::UnknownParameter, position).with("found", name));
        }
        found
    }

    /// The one dimension that all `nodes` have.
    fn same<'n>(&mut self, nodes: impl IntoIterator<Item = &'n Node>) -> Option<Dimension> {
        let mut common = None;
        for node in nodes {
            let Some(found) = self.dimension(node) else {
                continue;
            };
            match &common {
                Some(expected) if *expected != found => {
                    self.problems
                        .push(incompatible(expected, &found, node.position));
                }
                Some(_) => {}
                None => common = Some(found),
            }
        }
        common
    }

    fn require(
        &mut self,
        result: Option<Dimension>,
        expected: &Dimension,
        found: &Dimension,
        node: &Node,
    ) -> Option<Dimension> {
        if result.is_none() {
            self.problems
                .push(incompatible(expected, found, node.position));
        }
        // What comes after is compared with what came before, so that one slip is one problem.
        result.or_else(|| Some(expected.clone()))
    }
}

/// A look-up with one value in a table of two axes, or the other way round.
pub(super) fn wrong_axes(position: usize, has_two: bool) -> Problem {
    let (expected, found) = if has_two { (3, 2) } else { (2, 3) };
    problem::at(Code::WrongArity, position)
        .with("function", "lookup")
        .with("expected", expected)
        .with("found", found)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::formula::Formula;
    use crate::quantity::Unit;

    fn unit(text: &str) -> Dimension {
        Unit::parse(text).unwrap().dimension().clone()
    }

    fn signature() -> Signature {
        let named = |pairs: &[(&str, &str)]| {
            pairs
                .iter()
                .map(|(name, text)| ((*name).to_owned(), unit(text)))
                .collect()
        };
        Signature {
            parameters: named(&[
                ("activity", "t"),
                ("ncv", "GJ/t"),
                ("carbon", "tC/GJ"),
                ("oxidation", "%"),
                ("power", "MWh"),
                ("t1", "degC"),
                ("t2", "degC"),
                ("warmth", "K"),
                ("pressure", "MPa"),
                ("heat", "GJ"),
            ]),
            lists: [(
                "streams".to_owned(),
                named(&[("amount", "t"), ("carbon", "tC/t")]),
            )]
            .into(),
            tables: [
                (
                    "steam".to_owned(),
                    TableSignature {
                        x: unit("MPa"),
                        y: Some(unit("degC")),
                        value: unit("kJ/kg"),
                    },
                ),
                (
                    "water".to_owned(),
                    TableSignature {
                        x: unit("degC"),
                        y: None,
                        value: unit("kJ/kg"),
                    },
                ),
            ]
            .into(),
        }
    }

    fn given(text: &str) -> String {
        Formula::parse(text)
            .unwrap()
            .check(&signature())
            .unwrap()
            .to_string()
    }

    fn refused(text: &str) -> Vec<(&'static str, String)> {
        let problems = Formula::parse(text)
            .unwrap()
            .check(&signature())
            .unwrap_err();
        problems
            .iter()
            .map(|problem| (problem.code.as_str(), problem.details["position"].clone()))
            .collect()
    }

    #[test]
    fn a_fuel_gives_carbon_dioxide() {
        let dimension = given("activity * ncv * carbon * oxidation * 44 {kgCO2/kgC} / 12");
        assert_eq!(dimension, unit("kgCO2").to_string());
    }

    #[test]
    fn a_forgotten_44_over_12_is_a_unit_error() {
        assert_eq!(
            refused("0 {tCO2} + activity * ncv * carbon * oxidation * 44 / 12"),
            [("incompatible-units", "11".into())]
        );
    }

    #[test]
    fn all_problems_are_found_at_once() {
        let problems = refused("activity + power - foo * lookup(ice, bar) + sum(none, x)");
        assert_eq!(
            problems,
            [
                ("incompatible-units", "11".into()),
                ("unknown-parameter", "19".into()),
                ("unknown-parameter", "37".into()),
                ("unknown-table", "32".into()),
                ("unknown-list", "48".into()),
            ]
        );
    }

    #[test]
    fn items_shadow_what_is_outside() {
        assert_eq!(
            given("sum(streams, amount * carbon)"),
            unit("kgC").to_string()
        );
        assert_eq!(
            refused("sum(streams, amount * carbon) + carbon * heat + amount"),
            [("unknown-parameter", "48".into())]
        );
    }

    #[test]
    fn branches_and_comparisons_need_one_unit() {
        assert_eq!(
            refused("if(activity < power, heat, 1)"),
            [
                ("incompatible-units", "14".into()),
                ("incompatible-units", "27".into())
            ]
        );
        assert_eq!(
            refused("max(activity, 0)"),
            [("incompatible-units", "14".into())]
        );
        assert_eq!(given("max(activity, 0 {t})"), unit("t").to_string());
    }

    #[test]
    fn temperatures_meet_at_tables_and_in_differences() {
        assert_eq!(given("lookup(water, t1) * 2 {t}"), unit("GJ").to_string());
        assert_eq!(
            given("lookup(steam, pressure, warmth)"),
            unit("kJ/kg").to_string()
        );
        assert_eq!(
            given("activity * 4.1868 {kJ/(kg·K)} * (t2 - t1)"),
            unit("GJ").to_string()
        );
        assert_eq!(
            given("lookup(water, t1 + warmth)"),
            unit("kJ/kg").to_string()
        );
        assert_eq!(refused("t1 + t2"), [("incompatible-units", "5".into())]);
        assert_eq!(refused("warmth - t1"), [("incompatible-units", "9".into())]);
        assert_eq!(
            refused("lookup(water, pressure)"),
            [("incompatible-units", "14".into())]
        );
        assert_eq!(
            refused("1 * lookup(steam, pressure)"),
            [("wrong-arity", "4".into())]
        );
        assert_eq!(
            refused("lookup(water, t1, t1)"),
            [("wrong-arity", "0".into())]
        );
    }
}
