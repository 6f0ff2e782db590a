//! The system behind a demand: activities, each a product of a process in a stage, and what they take of each other.
//!
//! A process without a stage of its own belongs to the stage of what it serves, so it stands here once for
//! each stage it serves, and once more for credits and for what is flown; edges that lead out of the boundary are
//! cut, and told.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use crate::error::{Code, Problem};
use crate::product::allocation::shares;
use crate::product::line::{Item, Line, Target};
use crate::product::model::{ProductStudy, Stage};
use crate::product::process::{AllocationMethod, UnitProcess};
use crate::product::reader::output_of;
use crate::product::values::Values;
use crate::quantity::{Quantity, Rational};

/// One product of one process: what a unit of it takes of a run of the process.
#[derive(Clone, Debug)]
pub(crate) struct Column {
    /// The share that the product bears, over its amount in base units.
    pub(crate) per_unit: Rational,
    /// The share that it bears.
    pub(crate) share: Rational,
    /// Its amount in one run.
    pub(crate) amount: Quantity,
}

/// A product of a process in a stage.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Ord, PartialOrd)]
pub(crate) struct Node {
    pub(crate) process: usize,
    pub(crate) output: usize,
    pub(crate) stage: Stage,
    /// Whether it is there for a credit: what is made unnecessary, with all that is behind it.
    pub(crate) credit: bool,
    /// Whether it is flown, with all that is behind it.
    pub(crate) aircraft: bool,
}

/// What a node takes of another, by which line of its process.
#[derive(Clone, Debug)]
pub(crate) struct Edge {
    pub(crate) line: usize,
    pub(crate) to: usize,
    pub(crate) amount: Rational,
}

/// What a node emits by a line of its process, inside the boundary.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Leaf {
    pub(crate) line: usize,
    pub(crate) stage: Stage,
}

/// A line that the boundary leaves out.
#[derive(Clone, Debug, Eq, PartialEq, Ord, PartialOrd)]
pub(crate) struct Outside {
    pub(crate) process: usize,
    pub(crate) line: usize,
    pub(crate) stage: Stage,
}

/// The system behind the demand; node 0 is what is asked for.
#[derive(Debug, Default)]
pub(crate) struct Network {
    pub(crate) nodes: Vec<Node>,
    pub(crate) edges: Vec<Vec<Edge>>,
    pub(crate) leaves: Vec<Vec<Leaf>>,
    pub(crate) outside: BTreeSet<Outside>,
    pub(crate) columns: BTreeMap<(usize, usize), Column>,
    /// What is wrong with processes, with its place.
    pub(crate) problems: Vec<Problem>,
    /// Processes of several products, with how they are allocated.
    pub(crate) allocated: BTreeMap<usize, AllocationMethod>,
}

/// What a network is made of.
pub(crate) struct Builder<'a> {
    pub(crate) study: &'a ProductStudy,
    pub(crate) lines: &'a [Vec<Line>],
    pub(crate) values: &'a Values,
    /// The stages inside the boundary.
    pub(crate) stages: Vec<Stage>,
    /// The allocation in place of the study's and the processes' own, where an alternative is asked for.
    pub(crate) allocation: Option<AllocationMethod>,
}

impl Builder<'_> {
    /// The network of the study's reference product.
    ///
    /// # Errors
    ///
    /// - [`Code::UnknownReference`] for a reference process or output that isn't there.
    pub(crate) fn build(&self) -> Result<Network, Problem> {
        let pin = &self.study.reference;
        let processes = &self.study.processes;
        let unknown = |id: &str| {
            Problem::new(Code::UnknownReference)
                .with("id", id)
                .at("reference")
        };
        let (index, process) = processes
            .iter()
            .enumerate()
            .find(|(_, process)| process.id == pin.process)
            .ok_or_else(|| unknown(&pin.process).at("process"))?;
        let (output, _) = output_of(process, pin.output.as_deref())
            .ok_or_else(|| unknown(pin.output.as_deref().unwrap_or(&pin.process)))?;
        let mut network = Network::default();
        let mut known = BTreeMap::new();
        let mut waiting = VecDeque::new();
        let root = Node {
            process: index,
            output,
            stage: process.stage.unwrap_or(Stage::Production),
            credit: false,
            aircraft: false,
        };
        network.enter(root, &mut known, &mut waiting);
        while let Some(number) = waiting.pop_front() {
            let Some(node) = network.nodes.get(number).copied() else {
                continue;
            };
            self.open(&mut network, number, node, &mut known, &mut waiting);
        }
        Ok(network)
    }

    /// Finds what a node takes and emits.
    fn open(
        &self,
        network: &mut Network,
        number: usize,
        node: Node,
        known: &mut BTreeMap<Node, usize>,
        waiting: &mut VecDeque<usize>,
    ) {
        let Some(column) = self.column(network, node.process, node.output) else {
            return;
        };
        let lines = self.lines.get(node.process).map_or(&[][..], Vec::as_slice);
        for (index, line) in lines.iter().enumerate() {
            let own = self.study.processes.get(node.process);
            if own.is_some_and(|process| !self.counts(process, line.item)) {
                continue;
            }
            let to_process = match &line.target {
                Target::Process { process, .. } => self.study.processes.get(*process),
                Target::Masses(_) => None,
            };
            let own = line.stage.or(to_process.and_then(|process| process.stage));
            let stage = node.stage.served_by(own);
            if !self.stages.contains(&stage) {
                network.outside.insert(Outside {
                    process: node.process,
                    line: index,
                    stage,
                });
                continue;
            }
            match &line.target {
                Target::Masses(_) => {
                    if let Some(leaves) = network.leaves.get_mut(number) {
                        leaves.push(Leaf { line: index, stage });
                    }
                }
                Target::Process {
                    process,
                    output,
                    amount,
                } => {
                    let to = Node {
                        process: *process,
                        output: *output,
                        stage,
                        credit: node.credit || line.credit,
                        aircraft: node.aircraft || line.aircraft,
                    };
                    let to = network.enter(to, known, waiting);
                    if let Some(edges) = network.edges.get_mut(number) {
                        edges.push(Edge {
                            line: index,
                            to,
                            amount: amount * &column.per_unit,
                        });
                    }
                }
            }
        }
    }

    /// What a unit of a product takes of a run of its process; a problem is noted once.
    fn column(&self, network: &mut Network, process: usize, output: usize) -> Option<Column> {
        if let Some(column) = network.columns.get(&(process, output)) {
            return Some(column.clone());
        }
        let own = self.study.processes.get(process)?;
        match self.make_column(network, process, own, output) {
            Ok(column) => {
                network.columns.insert((process, output), column.clone());
                Some(column)
            }
            Err(problem) => {
                let problem = problem.at(format!("processes[{}]", own.id)).about(&own.id);
                if !network.problems.contains(&problem) {
                    network.problems.push(problem);
                }
                None
            }
        }
    }

    fn make_column(
        &self,
        network: &mut Network,
        index: usize,
        process: &UnitProcess,
        output: usize,
    ) -> Result<Column, Problem> {
        let made = process
            .outputs
            .get(output)
            .ok_or_else(|| Problem::new(Code::MissingValue).with("parameter", "outputs"))?;
        let place = |problem: Problem| problem.at(format!("outputs[{}]", made.id));
        let amount = self
            .values
            .quantity(&made.amount)
            .map_err(|problem| place(problem.at("amount")))?;
        let method = self.method(process);
        if process.outputs.len() > 1 {
            network.allocated.insert(index, method);
        }
        if method == AllocationMethod::SystemExpansion
            && let Some(other) = process
                .outputs
                .iter()
                .skip(1)
                .find(|other| other.avoids.is_none())
        {
            let missing = Problem::new(Code::MissingFactor).with("source", &other.name);
            return Err(missing.at("avoids").at(format!("outputs[{}]", other.id)));
        }
        let shares = shares(process, method, self.values)?;
        let share = shares.get(output).cloned().unwrap_or_else(Rational::zero);
        let per_unit = share.checked_div(&amount.in_base_units()).ok_or_else(|| {
            place(
                Problem::new(Code::ZeroReference)
                    .with("process", &process.name)
                    .at("amount"),
            )
        })?;
        if share.is_zero() && output > 0 {
            return Err(place(
                Problem::new(Code::ProductWithoutShare)
                    .with("process", &process.name)
                    .with("product", &made.name),
            ));
        }
        Ok(Column {
            per_unit,
            share,
            amount,
        })
    }

    /// How a process is allocated.
    pub(crate) fn method(&self, process: &UnitProcess) -> AllocationMethod {
        self.allocation
            .or(process.allocation)
            .unwrap_or(self.study.settings.allocation)
    }

    /// Whether a line counts under the process's allocation: credits of products count under system expansion.
    pub(crate) fn counts(&self, process: &UnitProcess, item: Item) -> bool {
        !matches!(item, Item::Avoided(_))
            || self.method(process) == AllocationMethod::SystemExpansion
    }
}

impl Network {
    fn enter(
        &mut self,
        node: Node,
        known: &mut BTreeMap<Node, usize>,
        waiting: &mut VecDeque<usize>,
    ) -> usize {
        *known.entry(node).or_insert_with(|| {
            self.nodes.push(node);
            self.edges.push(Vec::new());
            self.leaves.push(Vec::new());
            waiting.push_back(self.nodes.len() - 1);
            self.nodes.len() - 1
        })
    }
}
