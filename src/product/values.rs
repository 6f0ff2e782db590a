//! The values of a study: its parameters, and amounts that are written with them.

use std::collections::{BTreeMap, BTreeSet};

use crate::error::{Code, Problem};
use crate::formula::{Binding, Explanation, ExplanationKind, Formula, Scope};
use crate::product::model::StudyParameter;
use crate::quantity::{Amount, Dimension, Quantity, Rational, Unit, half_width, parse_decimal};
use crate::sorted;
use crate::text::LocalText;

/// What the parameters of a study stand for.
#[derive(Clone, Debug, Default)]
pub(crate) struct Values {
    quantities: BTreeMap<String, (LocalText, Quantity)>,
    places: BTreeMap<String, String>,
}

/// How an amount is written.
enum Written {
    Number(Rational),
    Formula(Formula),
}

/// Reads a number, or else a formula; the problem is that of what it looks like.
fn written(text: &str) -> Result<Written, Problem> {
    let plain = half_width(text);
    let plain = plain.trim();
    let of_number = match parse_decimal(plain) {
        Ok(number) => return Ok(Written::Number(number.to_rational())),
        Err(problem) => problem,
    };
    let calculated = plain.starts_with('=')
        || plain
            .chars()
            .any(|c| "+*/×÷({".contains(c) || c.is_alphabetic())
        || plain.char_indices().any(|(at, c)| at > 0 && c == '-');
    if !calculated || of_number.code == Code::AmbiguousNumber {
        return Err(of_number);
    }
    Formula::parse(plain.strip_prefix('=').unwrap_or(plain)).map(Written::Formula)
}

/// A value in the unit beside it: a plain number is of that unit, a quantity is brought to it.
fn in_unit(value: Quantity, unit: &str) -> Result<Quantity, Problem> {
    if unit.trim().is_empty() {
        return Ok(value);
    }
    let unit = Unit::parse(unit).map_err(|problem| problem.at("unit"))?;
    if *value.unit.dimension() == Dimension::none() {
        let number = value.in_base_units();
        return Ok(Quantity {
            value: number,
            unit,
        });
    }
    value.to(&unit).map_err(|problem| problem.at("unit"))
}

impl Values {
    /// Works out the parameters, each after those it is written with.
    ///
    /// Every problem is at `parameters[i]`: those of its text and unit, [`Code::DuplicateId`],
    /// and [`Code::ParameterCycle`] where parameters are written with each other.
    pub(crate) fn new(parameters: &[StudyParameter]) -> (Values, Vec<Problem>) {
        let mut values = Values::default();
        let mut problems = Vec::new();
        let mut waiting: Vec<(usize, &StudyParameter, Formula)> = Vec::new();
        let mut known = BTreeSet::new();
        for (index, parameter) in parameters.iter().enumerate() {
            let place = |problem: Problem| {
                problem
                    .at(format!("parameters[{index}]"))
                    .about(&parameter.id)
            };
            if !known.insert(parameter.id.as_str()) {
                let twice = Problem::new(Code::DuplicateId).with("id", &parameter.id);
                problems.push(place(twice.at("id")));
                continue;
            }
            if parameter.place {
                let code = parameter.value.value.trim().to_owned();
                values.places.insert(parameter.id.clone(), code);
                continue;
            }
            match written(&parameter.value.value) {
                Ok(Written::Number(number)) => {
                    let plain = Quantity {
                        value: number,
                        unit: Unit::one(),
                    };
                    match in_unit(plain, &parameter.value.unit) {
                        Ok(quantity) => values.take(parameter, quantity),
                        Err(problem) => problems.push(place(problem.at("value"))),
                    }
                }
                Ok(Written::Formula(formula)) => waiting.push((index, parameter, formula)),
                Err(problem) => problems.push(place(problem.at("value").at("value"))),
            }
        }
        values.work_out(waiting, &mut problems);
        (values, problems)
    }

    fn take(&mut self, parameter: &StudyParameter, quantity: Quantity) {
        let name = if parameter.name.trim().is_empty() {
            &parameter.id
        } else {
            &parameter.name
        };
        let name = LocalText::same(name);
        self.quantities
            .insert(parameter.id.clone(), (name, quantity));
    }

    /// Evaluates formulas, those first that wait for none of the others.
    fn work_out(
        &mut self,
        mut waiting: Vec<(usize, &StudyParameter, Formula)>,
        problems: &mut Vec<Problem>,
    ) {
        while !waiting.is_empty() {
            let unknown: BTreeSet<&str> = sorted::set(
                waiting
                    .iter()
                    .map(|(_, parameter, _)| parameter.id.as_str()),
            );
            let (ready, later): (Vec<_>, Vec<_>) = waiting
                .into_iter()
                .partition(|(_, _, formula)| formula.parameters().is_disjoint(&unknown));
            if ready.is_empty() {
                let names = later
                    .iter()
                    .map(|(_, parameter, _)| parameter.id.as_str())
                    .collect::<Vec<_>>()
                    .join(", ");
                for (index, parameter, _) in &later {
                    let cycle = Problem::new(Code::ParameterCycle).with("parameters", &names);
                    problems.push(
                        cycle
                            .at(format!("parameters[{index}].value"))
                            .about(&parameter.id),
                    );
                }
                return;
            }
            for (index, parameter, formula) in &ready {
                let value = formula
                    .evaluate(&*self)
                    .map_err(|problem| problem.at("value"))
                    .and_then(|value| in_unit(value, &parameter.value.unit));
                match value {
                    Ok(quantity) => self.take(parameter, quantity),
                    Err(problem) => problems.push(
                        problem
                            .at(format!("parameters[{index}].value"))
                            .about(&parameter.id),
                    ),
                }
            }
            waiting = later;
        }
    }

    /// Reads an amount: a number, or a formula over the parameters, in the unit beside it.
    ///
    /// # Errors
    ///
    /// - those of a number, a formula, a unit, at `value` or `unit`;
    /// - [`Code::UnknownParameter`] for a name that is no parameter.
    pub(crate) fn quantity(&self, amount: &Amount) -> Result<Quantity, Problem> {
        let value = match written(&amount.value).map_err(|problem| problem.at("value"))? {
            Written::Number(value) => Quantity {
                value,
                unit: Unit::one(),
            },
            Written::Formula(formula) => {
                self.known(&formula)?;
                formula
                    .evaluate(self)
                    .map_err(|problem| problem.at("value"))?
            }
        };
        in_unit(value, &amount.unit)
    }

    /// The same as a leaf or tree of an explanation.
    pub(crate) fn explain(
        &self,
        amount: &Amount,
        label: LocalText,
    ) -> Result<Explanation, Problem> {
        let quantity = self.quantity(amount)?;
        let shown = quantity.value.to_string();
        let mut leaf = match written(&amount.value)? {
            Written::Number(_) => {
                Explanation::new(ExplanationKind::Input, label, shown, quantity.unit.symbol())
            }
            Written::Formula(formula) => {
                let mut tree = formula.explain(self)?;
                tree.label = label;
                tree.value = shown;
                quantity.unit.symbol().clone_into(&mut tree.unit);
                tree
            }
        };
        leaf.evidence.clone_from(&amount.evidence);
        Ok(leaf)
    }

    /// A plain number from a text: `0.7`, `70 %`, or a formula.
    ///
    /// # Errors
    ///
    /// Those of [`Values::quantity`], and [`Code::IncompatibleUnits`] for what has a unit.
    pub(crate) fn number(&self, text: &str) -> Result<Rational, Problem> {
        let plain = half_width(text);
        let plain = plain.trim();
        let (plain, unit) = match plain.strip_suffix('%') {
            Some(rest) => (rest.trim(), "%"),
            None => (plain, ""),
        };
        let quantity = self.quantity(&Amount::new(plain, unit))?;
        if *quantity.unit.dimension() != Dimension::none() {
            return Err(Problem::incompatible_units("1", &quantity.unit));
        }
        Ok(quantity.in_base_units())
    }

    /// A share from 0 to 1, given in percent: `2`, `2 %`.
    ///
    /// # Errors
    ///
    /// Those of [`Values::number`], and [`Code::OutOfRange`] outside 0 to 100 %.
    pub(crate) fn percent(&self, text: &str) -> Result<Rational, Problem> {
        let plain = half_width(text);
        let number = self.number(plain.trim().trim_end_matches('%'))?;
        share(&number, &Rational::from(100), text)?;
        Ok(number
            .checked_div(&Rational::from(100))
            .unwrap_or_else(Rational::zero))
    }

    /// A share from 0 to 1: `0.7`, `70 %`.
    ///
    /// # Errors
    ///
    /// Those of [`Values::number`], and [`Code::OutOfRange`] outside 0 to 1.
    pub(crate) fn share(&self, text: &str) -> Result<Rational, Problem> {
        let number = self.number(text)?;
        share(&number, &Rational::one(), text)?;
        Ok(number)
    }

    /// The place that a text names: a parameter's, or the text itself.
    pub(crate) fn place<'a>(&'a self, text: &'a str) -> &'a str {
        self.places
            .get(text.trim())
            .map_or(text, String::as_str)
            .trim()
    }

    fn known(&self, formula: &Formula) -> Result<(), Problem> {
        let parameters = formula.parameters();
        match parameters
            .iter()
            .find(|name| !self.quantities.contains_key(**name))
        {
            None => Ok(()),
            Some(name) => Err(Problem::new(Code::UnknownParameter)
                .with("found", name)
                .with("position", position(formula.text(), name))
                .at("value")),
        }
    }
}

/// Where a name stands in a text, in characters from 0.
fn position(text: &str, name: &str) -> usize {
    text.find(name)
        .and_then(|at| text.get(..at))
        .map_or(0, |before| before.chars().count())
}

fn share(number: &Rational, high: &Rational, found: &str) -> Result<(), Problem> {
    if number.is_negative() || number > high {
        return Err(Problem::new(Code::OutOfRange)
            .with("low", 0)
            .with("high", high)
            .with("found", found.trim()));
    }
    Ok(())
}

impl Scope for Values {
    fn parameter(&self, name: &str) -> Option<Binding> {
        let (label, quantity) = self.quantities.get(name)?;
        let mut leaf = Explanation::new(
            ExplanationKind::Input,
            label.clone(),
            quantity.value.to_string(),
            quantity.unit.symbol(),
        );
        leaf.symbol = Some(name.to_owned());
        leaf.about = vec![name.to_owned()];
        Some(Binding {
            quantity: quantity.clone(),
            leaf,
        })
    }

    fn quantity(&self, name: &str) -> Option<Quantity> {
        self.quantities
            .get(name)
            .map(|(_, quantity)| quantity.clone())
    }
}
