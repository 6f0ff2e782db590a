//! One evaluation of a study: its lines, its system, how much of each activity is needed, and the entries.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::error::{Code, Problem, Severity};
use crate::factor::{CompiledFactor, FactorLibrary};
use crate::gas::{Gas, GwpSet};
use crate::product::component::Component;
use crate::product::line::{Line, Target};
use crate::product::model::{ProductStudy, Stage};
use crate::product::network::{Builder, Leaf, Network, Node};
use crate::product::process::AllocationMethod;
use crate::product::reader::{Lines, Reader};
use crate::product::system::{Scaling, System, SystemError};
use crate::product::values::Values;
use crate::quantity::{Co2e, Mass, Period, Quantity, Rational};
use crate::workspace::Context;

/// The mass of one gas that one line of one activity gives for the declared unit.
#[derive(Clone, Debug)]
pub(crate) struct Entry {
    /// The activity, among the network's nodes.
    pub(crate) node: usize,
    /// The line, among its process's.
    pub(crate) line: usize,
    /// The mass, among the line's.
    pub(crate) place: usize,
    pub(crate) stage: Stage,
    pub(crate) gas: Gas,
    pub(crate) component: Component,
    pub(crate) mass: Mass,
    pub(crate) co2e: Co2e,
    pub(crate) credit: bool,
    pub(crate) aircraft: bool,
}

/// What an evaluation may do otherwise than the study says.
#[derive(Clone, Debug)]
pub(crate) struct Options {
    /// Whether proofs of green power count.
    pub(crate) proofs: bool,
    /// Another allocation for every process.
    pub(crate) allocation: Option<AllocationMethod>,
    /// Other stages than the boundary's.
    pub(crate) stages: Option<Vec<Stage>>,
}

impl Default for Options {
    fn default() -> Options {
        Options {
            proofs: true,
            allocation: None,
            stages: None,
        }
    }
}

/// A study, worked out.
#[derive(Debug)]
pub(crate) struct Evaluation {
    pub(crate) values: Values,
    pub(crate) lines: Lines,
    pub(crate) network: Network,
    pub(crate) system: System,
    pub(crate) scaling: Scaling,
    /// What is asked for, of the reference product.
    pub(crate) demand: Quantity,
    pub(crate) entries: Vec<Entry>,
    pub(crate) findings: Vec<Problem>,
    /// Gases outside the seven, which stand beside the total.
    pub(crate) beside: Vec<Entry>,
    pub(crate) year: i16,
}

impl Evaluation {
    /// Evaluates a study.
    ///
    /// # Errors
    ///
    /// What prevents any figure: a reference product that isn't there or has no amount, a declared unit that can't be
    /// read, or a loop that needs as much of itself as it makes.
    pub(crate) fn of(
        study: &ProductStudy,
        library: &FactorLibrary,
        context: &Context,
        options: &Options,
    ) -> Result<Evaluation, Vec<Problem>> {
        let one = |problem: Problem| vec![problem];
        let (values, mut findings) = Values::new(&study.parameters);
        let year = year(study, context, &mut findings);
        let as_of = context.as_of.to_string();
        let reader = Reader::new(study, library, &values, (year, &as_of), options.proofs);
        let mut lines = reader.read();
        findings.append(&mut lines.findings);
        let builder = Builder {
            study,
            lines: &lines.of,
            values: &values,
            stages: options
                .stages
                .clone()
                .unwrap_or_else(|| study.settings.boundary.stages()),
            allocation: options.allocation,
        };
        let network = builder.build().map_err(one)?;
        findings.extend(network.problems.iter().cloned());
        let root = network.nodes.first().copied();
        let column = root.and_then(|root| network.columns.get(&(root.process, root.output)));
        let Some(column) = column else {
            // What is wrong with the reference product is among the findings.
            findings.retain(|finding| finding.severity == Severity::Error);
            return Err(findings);
        };
        let demand = values
            .quantity(&study.declared_unit.amount)
            .and_then(|quantity| {
                let converted = quantity.to(&column.amount.unit);
                converted.map_err(|problem| problem.at("unit"))?;
                Ok(quantity)
            })
            .map_err(|problem| one(problem.at("amount").at("declaredUnit")))?;
        if demand.value.is_negative() || demand.value.is_zero() {
            let range = Problem::new(Code::OutOfRange)
                .with("low", "> 0")
                .with("high", "…");
            let found = &study.declared_unit.amount.value;
            return Err(one(range
                .with("found", found)
                .at("value")
                .at("amount")
                .at("declaredUnit")));
        }
        let system = system(&network).map_err(|error| one(unsolved(&error, study, &network)))?;
        let asked = demand.in_base_units();
        let treats = column.amount.value.is_negative();
        let asked = if treats {
            &Rational::zero() - &asked
        } else {
            asked
        };
        let scaling = system
            .scale(&[(0, asked)])
            .map_err(|error| one(unsolved(&error, study, &network)))?;
        let mut evaluation = Evaluation {
            values,
            lines,
            network,
            system,
            scaling,
            demand,
            entries: Vec::new(),
            findings,
            beside: Vec::new(),
            year,
        };
        evaluation.enter(study.settings.gwp);
        Ok(evaluation)
    }

    /// Forms the entries: each mass rounded once.
    fn enter(&mut self, gwp: GwpSet) {
        let mut entries = Vec::new();
        let mut beside = Vec::new();
        for (number, leaves) in self.network.leaves.iter().enumerate() {
            let Some(scale) = self.scale(number) else {
                continue;
            };
            if scale.is_zero() {
                continue;
            }
            for leaf in leaves {
                let made = self.entries_of(number, *leaf, &scale, gwp);
                match made {
                    Ok(made) => {
                        for (entry, counted) in made {
                            if counted {
                                entries.push(entry);
                            } else {
                                beside.push(entry);
                            }
                        }
                    }
                    Err(problem) => self.findings.push(problem),
                }
            }
        }
        self.entries = entries;
        self.beside = beside;
    }

    /// Runs of a node's process for the declared unit: its scaling over what a run makes, with its share.
    pub(crate) fn scale(&self, node: usize) -> Option<Rational> {
        let at = self.network.nodes.get(node)?;
        let column = self.network.columns.get(&(at.process, at.output))?;
        let amount = self.scaling.amounts.get(node)?;
        Some(amount * &column.per_unit)
    }

    fn entries_of(
        &self,
        number: usize,
        leaf: Leaf,
        scale: &Rational,
        gwp: GwpSet,
    ) -> Result<Vec<(Entry, bool)>, Problem> {
        let Some(line) = self.line(number, leaf.line) else {
            return Ok(Vec::new());
        };
        let Target::Masses(masses) = &line.target else {
            return Ok(Vec::new());
        };
        let node = self.node(number);
        let credit = line.credit || node.is_some_and(|node| node.credit);
        let aircraft = line.aircraft || node.is_some_and(|node| node.aircraft);
        let mut made = Vec::new();
        for (place, emitted) in masses.iter().enumerate() {
            let known = gwp.gwp(emitted.gas);
            let seven = emitted.gas.is_one_of_seven();
            let potential = match known {
                Ok(potential) => potential,
                Err(_) if !seven => 0,
                Err(problem) => return Err(problem.about(&line.key)),
            };
            let mass = Mass::of_entry(&(&emitted.kilograms * scale), potential)
                .map_err(|problem| problem.about(&line.key))?;
            let co2e = Co2e::of(mass, potential)?;
            let entry = Entry {
                node: number,
                line: leaf.line,
                place,
                stage: leaf.stage,
                gas: emitted.gas,
                component: emitted.component,
                mass,
                co2e,
                credit,
                aircraft,
            };
            made.push((entry, seven));
        }
        Ok(made)
    }

    /// A line of a node's process.
    pub(crate) fn line(&self, node: usize, line: usize) -> Option<&Line> {
        let at = self.network.nodes.get(node)?;
        self.lines.of.get(at.process)?.get(line)
    }

    /// The node itself.
    pub(crate) fn node(&self, node: usize) -> Option<&Node> {
        self.network.nodes.get(node)
    }

    /// The factor behind a line.
    pub(crate) fn factor(&self, line: &Line) -> Option<&Arc<CompiledFactor>> {
        self.lines.factors.get(line.factor?)
    }

    /// The exact sum of entries by a key.
    ///
    /// # Errors
    ///
    /// - [`Code::Overflow`] beyond what can be held.
    pub(crate) fn sums<K: Ord>(
        &self,
        key: impl Fn(&Entry) -> Option<K>,
    ) -> Result<BTreeMap<K, Co2e>, Problem> {
        let mut sums: BTreeMap<K, Co2e> = BTreeMap::new();
        for entry in &self.entries {
            if let Some(key) = key(entry) {
                let sum = sums.entry(key).or_default();
                *sum = sum.checked_add(entry.co2e)?;
            }
        }
        Ok(sums)
    }

    /// The exact sum of the entries that a test lets through.
    ///
    /// # Errors
    ///
    /// - [`Code::Overflow`] beyond what can be held.
    pub(crate) fn sum(&self, counts: impl Fn(&Entry) -> bool) -> Result<Co2e, Problem> {
        let sums = self.sums(|entry| counts(entry).then_some(()))?;
        Ok(sums.get(&()).copied().unwrap_or_default())
    }

    /// The whole footprint of the declared unit.
    ///
    /// # Errors
    ///
    /// - [`Code::Overflow`] beyond what can be held.
    pub(crate) fn total(&self) -> Result<Co2e, Problem> {
        self.sum(|_| true)
    }
}

/// The network as plain numbers.
fn system(network: &Network) -> Result<System, SystemError> {
    let inputs = network.edges.iter().map(|edges| {
        let amounts = edges.iter().map(|edge| (edge.to, edge.amount.clone()));
        amounts.collect()
    });
    System::new(inputs.collect())
}

/// The year that the evaluation period ends in.
fn year(study: &ProductStudy, context: &Context, findings: &mut Vec<Problem>) -> i16 {
    let period = study.settings.period.parse::<Period>();
    match period {
        Ok(period) => period
            .months(1)
            .last()
            .map_or(context.as_of.year(), |month| month.year()),
        Err(problem) => {
            findings.push(problem.at("settings.period"));
            context.as_of.year()
        }
    }
}

/// Why there is no solution, naming the processes of the loop.
fn unsolved(error: &SystemError, study: &ProductStudy, network: &Network) -> Problem {
    let activities = match error {
        SystemError::NotProductive { activities } => activities.as_slice(),
        _ => {
            return Problem::new(Code::UnsolvedSystem).at("processes");
        }
    };
    let mut names: Vec<&str> = Vec::new();
    let mut problem = Problem::new(Code::NotProductive);
    for activity in activities {
        let process = network
            .nodes
            .get(*activity)
            .and_then(|node| study.processes.get(node.process));
        if let Some(process) = process {
            problem = problem.about(&process.id);
            if !names.contains(&process.name.as_str()) {
                names.push(&process.name);
            }
        }
    }
    problem.with("processes", names.join(" → ")).at("processes")
}
