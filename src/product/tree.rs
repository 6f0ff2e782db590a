//! The contribution tree, and what flows from where to where.

use std::collections::{BTreeMap, BTreeSet};

use crate::error::{Code, Problem};
use crate::ledger::Figure;
use crate::product::evaluation::Evaluation;
use crate::product::model::Stage;
use crate::product::result::{ContributionNode, FlowLink, FlowNode, Flows};
use crate::product::summary::{ACCOUNT, Summary, own};
use crate::product::system::System;
use crate::quantity::{Rational, split};
use crate::sorted;
use crate::text::LocalText;

/// Digits of a kilogram in the tree.
const SCALE: u32 = 12;
/// The parts of a place that are answered at once, all levels together.
const MOST: usize = 5_000;

/// A place in the tree: a node, and how much of it.
struct Place {
    node: usize,
    /// How much of its product, in base units.
    amount: Rational,
}

impl Summary<'_> {
    /// A place in the contribution tree and what is below it, so many levels deep. Parts add up to their whole to
    /// the last digit: each is rounded to a nanogram, the remainder to the largest.
    ///
    /// # Errors
    ///
    /// - [`Code::UnknownReference`] for a path that leads nowhere.
    pub(crate) fn tree(
        &self,
        footprints: &[Rational],
        path: &[String],
        depth: usize,
    ) -> Result<ContributionNode, Problem> {
        let asked = self.evaluation.scaling_of_demand();
        let mut place = Place {
            node: 0,
            amount: asked,
        };
        let mut seen = vec![0];
        let mut leaf = None;
        for key in path {
            let unknown = || Problem::new(Code::UnknownReference).with("id", key);
            let (line, edge) = self.step(place.node, key).ok_or_else(unknown)?;
            match edge {
                Some((to, coefficient)) => {
                    place = Place {
                        node: to,
                        amount: &place.amount * &coefficient,
                    };
                    seen.push(to);
                }
                None => leaf = Some(line),
            }
        }
        if leaf.is_some() {
            // What emits itself has no parts.
            return Err(Problem::new(Code::UnknownReference).with("id", path.join("/")));
        }
        let total = footprints
            .get(place.node)
            .map_or_else(Rational::zero, |footprint| &place.amount * footprint);
        let mut left = MOST;
        Ok(self.below(
            footprints, &place, path, &total, depth, &mut seen, &mut left,
        ))
    }

    /// The line of a node with a key, and where it leads.
    fn step(&self, node: usize, key: &str) -> Option<(usize, Option<(usize, Rational)>)> {
        let network = &self.evaluation.network;
        let at = network.nodes.get(node)?;
        let lines = self.evaluation.lines.of.get(at.process)?;
        let line = lines.iter().position(|line| line.key == key)?;
        let edge = network
            .edges
            .get(node)?
            .iter()
            .find(|edge| edge.line == line);
        Some((line, edge.map(|edge| (edge.to, edge.amount.clone()))))
    }

    #[expect(
        clippy::too_many_arguments,
        reason = "a walk: where it is, what it has seen, how far it may go"
    )]
    fn below(
        &self,
        footprints: &[Rational],
        place: &Place,
        path: &[String],
        total: &Rational,
        depth: usize,
        seen: &mut Vec<usize>,
        left: &mut usize,
    ) -> ContributionNode {
        let parts = self.parts(footprints, place);
        let emitted = parts
            .iter()
            .filter(|part| part.to.is_none())
            .fold(Rational::zero(), |sum, part| &sum + &part.value);
        let weights: Vec<Rational> = parts.iter().map(|part| part.value.clone()).collect();
        let values = split(total, &weights, SCALE).unwrap_or(weights);
        let mut children = Vec::new();
        if depth > 0 {
            for (part, value) in parts.iter().zip(values) {
                if *left == 0 {
                    break;
                }
                *left -= 1;
                let mut below = path.to_vec();
                below.push(part.key.clone());
                children.push(match part.to {
                    None => self.leaf(part, below, &value),
                    Some(to) => {
                        let repeats = seen.contains(&to);
                        seen.push(to);
                        let deeper = if repeats { 0 } else { depth - 1 };
                        let inner = Place {
                            node: to,
                            amount: part.amount.clone(),
                        };
                        let mut child =
                            self.below(footprints, &inner, &below, &value, deeper, seen, left);
                        seen.pop();
                        child.name = part.name.clone();
                        child.stage = part.stage;
                        child.repeats = repeats;
                        child.amount = part.shown.to_string();
                        child.unit.clone_from(&part.unit);
                        child
                    }
                });
            }
            sorted::sort_by(&mut children, |left, right| by_size(right, left));
        }
        let at = self.evaluation.node(place.node);
        let process = at.and_then(|at| self.study.processes.get(at.process));
        let output = process.and_then(|process| process.outputs.get(at.map_or(0, |at| at.output)));
        let column = at.and_then(|at| {
            let columns = &self.evaluation.network.columns;
            columns.get(&(at.process, at.output))
        });
        let unit = column.map(|column| column.amount.unit.clone());
        let shown = unit
            .as_ref()
            .and_then(|unit| place.amount.checked_div(unit.factor()));
        ContributionNode {
            path: path.to_vec(),
            name: LocalText::same(output.map_or("", |output| output.name.as_str())),
            amount: shown.map_or_else(String::new, |shown| shown.to_string()),
            unit: unit.map_or_else(String::new, |unit| unit.symbol().to_owned()),
            stage: at.map(|at| at.stage),
            share_percent: self.share(total),
            total: total.to_fixed(SCALE),
            own: emitted.to_fixed(SCALE),
            figure: process.map(|process| {
                Figure::total(ACCOUNT)
                    .with("process", &process.id)
                    .to_string()
            }),
            repeats: false,
            has_parts: !parts.is_empty(),
            parts: children,
        }
    }

    fn leaf(&self, part: &Part, path: Vec<String>, value: &Rational) -> ContributionNode {
        ContributionNode {
            path,
            name: part.name.clone(),
            amount: part.shown.to_string(),
            unit: part.unit.clone(),
            stage: part.stage,
            total: value.to_fixed(SCALE),
            own: value.to_fixed(SCALE),
            share_percent: self.share(value),
            figure: Some(Figure::total(ACCOUNT).with("input", &part.key).to_string()),
            repeats: false,
            has_parts: false,
            parts: Vec::new(),
        }
    }

    fn share(&self, value: &Rational) -> String {
        let hundred = Rational::from(100);
        let share = (value * &hundred).checked_div(&self.total.to_rational());
        share.map_or_else(|| "0".to_owned(), |share| share.to_fixed(1))
    }

    /// What a place takes and emits.
    fn parts(&self, footprints: &[Rational], place: &Place) -> Vec<Part> {
        let network = &self.evaluation.network;
        let gwp = self.study.settings.gwp;
        let Some(at) = network.nodes.get(place.node) else {
            return Vec::new();
        };
        let Some(column) = network.columns.get(&(at.process, at.output)) else {
            return Vec::new();
        };
        let runs = &place.amount * &column.per_unit;
        let mut parts = Vec::new();
        let mut add = |number: usize, to: Option<usize>, amount: Rational, value, stage| {
            if let Some(line) = self.evaluation.line(place.node, number) {
                parts.push(Part {
                    key: line.key.clone(),
                    name: self.evaluation.line_name(self.study, place.node, number),
                    to,
                    amount,
                    shown: &line.quantity.value * &runs,
                    unit: line.quantity.unit.symbol().to_owned(),
                    value,
                    stage,
                });
            }
        };
        for leaf in network.leaves.get(place.node).into_iter().flatten() {
            if let Some(line) = self.evaluation.line(place.node, leaf.line) {
                let value = &own(line, gwp) * &runs;
                add(leaf.line, None, Rational::zero(), value, Some(leaf.stage));
            }
        }
        for edge in network.edges.get(place.node).into_iter().flatten() {
            let amount = &place.amount * &edge.amount;
            let value = footprints
                .get(edge.to)
                .map_or_else(Rational::zero, |footprint| &amount * footprint);
            let stage = self.evaluation.node(edge.to).map(|to| to.stage);
            add(edge.line, Some(edge.to), amount, value, stage);
        }
        parts
    }

    /// The links between processes, supplier first, that close a loop among them: without these nothing leads back.
    fn closing(&self) -> BTreeSet<(usize, usize)> {
        let network = &self.evaluation.network;
        let mut order: BTreeMap<usize, usize> = BTreeMap::new();
        let mut links: BTreeSet<(usize, usize)> = BTreeSet::new();
        for (number, node) in network.nodes.iter().enumerate() {
            order.entry(node.process).or_insert(number);
            for edge in network.edges.get(number).into_iter().flatten() {
                if let Some(to) = network.nodes.get(edge.to) {
                    links.insert((to.process, node.process));
                }
            }
        }
        let mut inputs = vec![Vec::new(); self.study.processes.len()];
        for (supplier, user) in &links {
            if let Some(own) = inputs.get_mut(*user) {
                own.push((*supplier, Rational::one()));
            }
        }
        let Ok(system) = System::new(inputs) else {
            return BTreeSet::new();
        };
        let loops: Vec<BTreeSet<usize>> = system.loops().into_iter().map(sorted::set).collect();
        let closes = |(supplier, user): &(usize, usize)| {
            let together = |own: &BTreeSet<usize>| own.contains(supplier) && own.contains(user);
            order.get(supplier) <= order.get(user) && loops.iter().any(together)
        };
        sorted::set(links.into_iter().filter(closes))
    }

    /// What flows between processes and supplies, without what is smaller than a share of the total.
    pub(crate) fn flows(&self, footprints: &[Rational], least: &Rational) -> Flows {
        let network = &self.evaluation.network;
        let gwp = self.study.settings.gwp;
        let total = self.total.to_rational();
        let least = &total.abs() * least;
        let process_key = |node: usize| {
            let at = network.nodes.get(node)?;
            let process = self.study.processes.get(at.process)?;
            Some((
                format!("process:{}", process.id),
                process.name.clone(),
                at.stage,
            ))
        };
        let closing = self.closing();
        let mut links: BTreeMap<(String, String), (Rational, bool)> = BTreeMap::new();
        let mut nodes: BTreeMap<String, FlowNode> = BTreeMap::new();
        let mut flow = |from: FlowNode, to: FlowNode, value: Rational, closes: bool| {
            if value.is_zero() {
                return;
            }
            let key = (from.key.clone(), to.key.clone());
            nodes.entry(from.key.clone()).or_insert(from);
            nodes.entry(to.key.clone()).or_insert(to);
            let link = links
                .entry(key)
                .or_insert_with(|| (Rational::zero(), closes));
            link.0 = &link.0 + &value;
        };
        for number in 0..network.nodes.len() {
            let (Some(scale), Some(amount), Some((key, name, stage))) = (
                self.evaluation.scale(number),
                self.evaluation.scaling.amounts.get(number),
                process_key(number),
            ) else {
                continue;
            };
            let user = FlowNode {
                key,
                name: LocalText::same(name),
                stage: Some(stage),
            };
            for leaf in network.leaves.get(number).into_iter().flatten() {
                let Some(line) = self.evaluation.line(number, leaf.line) else {
                    continue;
                };
                let from = FlowNode {
                    key: format!("input:{}", line.key),
                    name: self.evaluation.line_name(self.study, number, leaf.line),
                    stage: Some(leaf.stage),
                };
                flow(from, user.clone(), &own(line, gwp) * &scale, false);
            }
            for edge in network.edges.get(number).into_iter().flatten() {
                let (Some((key, name, stage)), Some(footprint)) =
                    (process_key(edge.to), footprints.get(edge.to))
                else {
                    continue;
                };
                let from = FlowNode {
                    key,
                    name: LocalText::same(name),
                    stage: Some(stage),
                };
                let to_process = self.evaluation.node(edge.to).map(|to| to.process);
                let of_process = network.nodes.get(number).map(|at| at.process);
                let closes = to_process
                    .zip(of_process)
                    .is_some_and(|link| closing.contains(&link));
                flow(
                    from,
                    user.clone(),
                    &(amount * &edge.amount) * footprint,
                    closes,
                );
            }
        }
        drawn(nodes, links, &least)
    }
}

/// The flows that are large enough, and the places they join.
fn drawn(
    nodes: BTreeMap<String, FlowNode>,
    links: BTreeMap<(String, String), (Rational, bool)>,
    least: &Rational,
) -> Flows {
    let mut rest = Rational::zero();
    let mut drawn = Vec::new();
    for ((from, to), (value, closes_loop)) in links {
        if value.abs() < *least {
            rest = &rest + &value;
            continue;
        }
        drawn.push(FlowLink {
            from,
            to,
            kg_co2e: value.to_fixed(SCALE),
            closes_loop,
        });
    }
    let kept: BTreeSet<&str> = sorted::set(
        drawn
            .iter()
            .flat_map(|link| [link.from.as_str(), link.to.as_str()]),
    );
    let nodes = nodes
        .into_values()
        .filter(|node| kept.contains(node.key.as_str()))
        .collect();
    Flows {
        nodes,
        links: drawn,
        rest: rest.to_fixed(SCALE),
    }
}

/// A part of a place.
struct Part {
    key: String,
    name: LocalText,
    to: Option<usize>,
    /// How much of the node it leads to, in base units.
    amount: Rational,
    /// How much, as a person reads it.
    shown: Rational,
    unit: String,
    value: Rational,
    stage: Option<Stage>,
}

fn by_size(left: &ContributionNode, right: &ContributionNode) -> std::cmp::Ordering {
    let size = |node: &ContributionNode| {
        let number = crate::quantity::parse_decimal(&node.total);
        number.map_or_else(|_| Rational::zero(), |number| number.to_rational().abs())
    };
    size(left).cmp(&size(right))
}

impl Evaluation {
    /// What is asked for, of the reference product, in base units and with its sign.
    pub(crate) fn scaling_of_demand(&self) -> Rational {
        let asked = self.demand.in_base_units();
        let root = self.network.nodes.first();
        let column = root.and_then(|root| self.network.columns.get(&(root.process, root.output)));
        match column {
            Some(column) if column.amount.value.is_negative() => &Rational::zero() - &asked,
            _ => asked,
        }
    }
}
