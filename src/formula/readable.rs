//! Formulas and values as people read them in explanations.

use super::ast::{Expression, Node, Number};
use super::evaluate::{Value, chosen, evaluate, look_up};
use super::explanation::ExplanationKind;
use super::print::{Bond, Piece, Style, written};
use super::scope::{ItemScope, Scope};
use super::tree::{FormulaTerm, FormulaTree, Notation, tree};
use crate::quantity::{Base, Dimension, Unit};
use crate::text::LocalText;

/// The most items whose values are written out in a sum; beyond, its total stands in their place.
const MOST_WRITTEN_ITEMS: usize = 6;

/// The units that people read steps in, the first that fits.
const READABLE_UNITS: &[&str] = &[
    "kg", "kgCO2", "kgCO2e", "kgCH4", "kgN2O", "kgC", "kgN", "kgCOD", "kgBOD", "GJ", "m3", "Nm3",
    "Sm3", "kJ/kg", "MPa",
];

/// A value in the unit that people read it in.
pub(super) fn readable(value: &Value) -> (String, String) {
    let Some(dimension) = value
        .dimension
        .as_ref()
        .filter(|dimension| !dimension.is_none())
    else {
        return (value.amount.to_string(), String::new());
    };
    let fits = |symbol: &&str| {
        Unit::parse(symbol)
            .ok()
            .filter(|unit| unit.dimension() == dimension)
    };
    let unit = READABLE_UNITS
        .iter()
        .find_map(fits)
        .unwrap_or_else(|| Unit::base_of(dimension));
    let amount = value
        .amount
        .checked_div(unit.factor())
        .unwrap_or_else(|| value.amount.clone());
    (amount.to_string(), unit.symbol().to_owned())
}

/// What is special about a number with a unit.
pub(super) struct Known {
    pub(super) label: LocalText,
    pub(super) kind: ExplanationKind,
    /// Whether formulas are read without its unit, as `44 / 12`.
    is_ratio: bool,
}

/// The numbers that every reader knows by their units: molar masses, their ratios, and potentials.
pub(super) fn known(dimension: &Dimension) -> Known {
    use Base::{Carbon, CarbonDioxide, Co2e, Mass, Methane, Nitrogen, NitrousOxide, Substance};
    let is = |powers: &[(Base, i8)]| *dimension == Dimension::of(powers);
    let (zh, en, kind, is_ratio) = if is(&[(CarbonDioxide, 1), (Carbon, -1)]) {
        (
            "二氧化碳与碳的摩尔质量之比",
            "Molar mass of CO₂ over that of carbon",
            ExplanationKind::Constant,
            true,
        )
    } else if is(&[(Methane, 1), (Carbon, -1)]) {
        (
            "甲烷与碳的摩尔质量之比",
            "Molar mass of CH₄ over that of carbon",
            ExplanationKind::Constant,
            true,
        )
    } else if is(&[(NitrousOxide, 1), (Nitrogen, -1)]) {
        (
            "氧化亚氮与其中氮的质量之比",
            "Mass of N₂O over that of its nitrogen",
            ExplanationKind::Constant,
            true,
        )
    } else if is(&[(Carbon, 1)]) {
        (
            "碳的质量分数",
            "Mass fraction of carbon",
            ExplanationKind::Constant,
            true,
        )
    } else if is(&[(Mass, 1), (CarbonDioxide, 1), (Substance, -1)]) {
        (
            "二氧化碳的摩尔质量",
            "Molar mass of CO₂",
            ExplanationKind::Constant,
            false,
        )
    } else if is(&[(Co2e, 1), (Methane, -1)]) {
        (
            "甲烷的全球变暖潜势（因子来源所用）",
            "GWP of CH₄, as used by the source",
            ExplanationKind::Gwp,
            true,
        )
    } else if is(&[(Co2e, 1), (NitrousOxide, -1)]) {
        (
            "氧化亚氮的全球变暖潜势（因子来源所用）",
            "GWP of N₂O, as used by the source",
            ExplanationKind::Gwp,
            true,
        )
    } else {
        ("常数", "Constant", ExplanationKind::Constant, false)
    };
    Known {
        label: LocalText::new(zh, en),
        kind,
        is_ratio,
    }
}

/// A formula with the symbols of its parameters.
pub(super) struct Symbols<'a>(pub(super) &'a dyn Scope);

impl Style for Symbols<'_> {
    const TIMES: &'static str = "×";
    const MINUS: &'static str = "−";

    fn piece(&self, node: &Node) -> Option<Piece> {
        match &node.expression {
            Expression::Sum { list, item } => {
                let items = self.0.list(&list.text).unwrap_or_default();
                let text = match items.first() {
                    Some(inner) => {
                        written(
                            item,
                            &Symbols(&ItemScope {
                                outer: self.0,
                                item: *inner,
                            }),
                        )
                        .text
                    }
                    None => written(item, self).text,
                };
                Some(Piece::alone(format!("Σ {} ({text})", list.text)))
            }
            Expression::Lookup { table, x, y } => {
                let arguments: Vec<String> = std::iter::once(&**x)
                    .chain(y.as_deref())
                    .map(|node| written(node, self).text)
                    .collect();
                Some(Piece::alone(format!(
                    "{}({})",
                    table.text,
                    arguments.join(", ")
                )))
            }
            _ => None,
        }
    }

    fn number(&self, number: &Number) -> Piece {
        Piece::alone(&*number.digits)
    }

    fn parameter(&self, name: &str) -> Piece {
        let symbol = self
            .0
            .parameter(name)
            .and_then(|binding| binding.leaf.symbol);
        Piece::alone(symbol.unwrap_or_else(|| name.to_owned()))
    }
}

impl Notation for Symbols<'_> {
    fn piece(&self, node: &Node) -> Option<FormulaTree> {
        let Expression::Sum { list, item } = &node.expression else {
            return None;
        };
        let items = self.0.list(&list.text).unwrap_or_default();
        let scope = |item| ItemScope {
            outer: self.0,
            item,
        };
        Some(FormulaTree::Sum {
            list: list.text.clone(),
            item: Box::new(match items.first() {
                Some(first) => tree(item, &Symbols(&scope(*first))),
                None => tree(item, self),
            }),
        })
    }

    fn number(&self, number: &Number) -> FormulaTree {
        FormulaTree::Number {
            digits: number.digits.clone(),
            unit: None,
        }
    }

    fn parameter(&self, name: &str) -> FormulaTree {
        let binding = self.0.parameter(name);
        let symbol = binding.and_then(|binding| binding.leaf.symbol);
        FormulaTree::symbol(symbol.as_deref().unwrap_or(name))
    }
}

/// A formula with the numbers put in: of `if` the chosen branch, of look-ups and sums their values.
pub(super) struct Numbers<'a>(pub(super) &'a dyn Scope);

impl Style for Numbers<'_> {
    const TIMES: &'static str = "×";
    const MINUS: &'static str = "−";

    fn piece(&self, node: &Node) -> Option<Piece> {
        match &node.expression {
            Expression::If(choice) => chosen(choice, self.0)
                .ok()
                .map(|branch| written(branch, self)),
            Expression::Lookup { .. } => {
                let (table, found) = look_up(node, self.0).ok()?;
                Some(figure(&found.value.to_string(), table.unit().symbol()))
            }
            Expression::Sum { list, item } => {
                let items = self.0.list(&list.text)?;
                if items.is_empty() || items.len() > MOST_WRITTEN_ITEMS {
                    return evaluate(node, self.0).ok().map(|value| figure_of(&value));
                }
                let values = items.into_iter().map(|inner| {
                    evaluate(
                        item,
                        &ItemScope {
                            outer: self.0,
                            item: inner,
                        },
                    )
                });
                let mut pieces: Vec<Piece> = values
                    .map(|value| value.ok().map(|value| figure_of(&value)))
                    .collect::<Option<_>>()?;
                if pieces.len() == 1 {
                    return pieces.pop();
                }
                let texts: Vec<String> = pieces
                    .into_iter()
                    .map(|piece| piece.within(Bond::Factors))
                    .collect();
                Some(Piece {
                    text: texts.join(" + "),
                    bond: Bond::Terms,
                })
            }
            _ => None,
        }
    }

    fn number(&self, number: &Number) -> Piece {
        // `44 / 12` is read without its unit, `83.74 kJ/kg` is not.
        match number
            .unit
            .as_ref()
            .filter(|unit| !known(unit.unit.dimension()).is_ratio)
        {
            Some(unit) => figure(&number.digits, unit.unit.symbol()),
            None => Piece::alone(&*number.digits),
        }
    }

    fn parameter(&self, name: &str) -> Piece {
        match self.0.parameter(name) {
            Some(binding) => figure(&binding.leaf.value, &binding.leaf.unit),
            None => Piece::alone(name),
        }
    }
}

impl Notation for Numbers<'_> {
    fn piece(&self, node: &Node) -> Option<FormulaTree> {
        let value = || evaluate(node, self.0).ok().map(|value| tree_of(&value));
        match &node.expression {
            Expression::If(choice) => chosen(choice, self.0).ok().map(|branch| tree(branch, self)),
            Expression::Lookup { .. } => {
                let (table, found) = look_up(node, self.0).ok()?;
                Some(number(&found.value.to_string(), table.unit().symbol()))
            }
            Expression::Sum { list, item } => {
                let items = self.0.list(&list.text)?;
                if items.is_empty() || items.len() > MOST_WRITTEN_ITEMS {
                    return value();
                }
                let term = |inner| {
                    let scope = ItemScope {
                        outer: self.0,
                        item: inner,
                    };
                    let term = tree_of(&evaluate(item, &scope).ok()?);
                    Some(FormulaTerm { minus: false, term })
                };
                let terms = items.into_iter().map(term).collect::<Option<_>>()?;
                Some(FormulaTree::terms(terms))
            }
            _ => None,
        }
    }

    fn number(&self, own: &Number) -> FormulaTree {
        let unit = own.unit.as_ref();
        let unit = unit.filter(|unit| !known(unit.unit.dimension()).is_ratio);
        number(&own.digits, unit.map_or("", |unit| unit.unit.symbol()))
    }

    fn parameter(&self, name: &str) -> FormulaTree {
        match self.0.parameter(name) {
            Some(binding) => number(&binding.leaf.value, &binding.leaf.unit),
            None => FormulaTree::symbol(name),
        }
    }
}

fn tree_of(value: &Value) -> FormulaTree {
    let (value, unit) = readable(value);
    number(&value, &unit)
}

/// A number with its unit as a tree.
fn number(digits: &str, unit: &str) -> FormulaTree {
    FormulaTree::Number {
        digits: digits.replace('-', "−"),
        unit: Some(unit.to_owned()).filter(|unit| !matches!(unit.as_str(), "" | "1")),
    }
}

fn figure_of(value: &Value) -> Piece {
    let (value, unit) = readable(value);
    figure(&value, &unit)
}

/// A number with its unit, `12 t` or `98%`; a negative one keeps to itself.
fn figure(value: &str, unit: &str) -> Piece {
    let (text, bond) = match unit {
        "" | "1" => (value.to_owned(), Bond::Alone),
        "%" | "‰" => (format!("{value}{unit}"), Bond::Alone),
        _ => (format!("{value} {unit}"), Bond::Value),
    };
    match text.strip_prefix('-') {
        Some(positive) => Piece {
            text: format!("−{positive}"),
            bond: Bond::Terms,
        },
        None => Piece { text, bond },
    }
}
