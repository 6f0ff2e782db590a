//! Who makes what in a package: the products of each process, and the supplier of each exchange.

use std::collections::{BTreeMap, BTreeSet};

use crate::error::{Code, Problem, Severity};
use crate::interchange::openlca::data::{Exchange, FlowKind, Process, System};
use crate::interchange::openlca::issue::Issues;
use crate::interchange::openlca::store::Store;
use crate::text::LocalText;

/// What an exchange is for its process.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Part {
    /// A product that it makes, or a waste that it treats.
    Output,
    /// A product that it takes, or a waste that it gives away.
    Input,
    /// From or to nature.
    Elementary,
}

/// The products of the processes and who supplies what.
#[derive(Debug, Default)]
pub(super) struct Network {
    /// The outputs of each process, by their places among its exchanges; the reference first.
    pub(super) outputs: Vec<Vec<usize>>,
    /// The ids of the outputs, by process and place.
    pub(super) ids: BTreeMap<(usize, usize), String>,
    /// The output of a process that is a flow.
    pins: BTreeMap<(usize, String), String>,
    /// The processes that make a flow.
    makers: BTreeMap<String, Vec<usize>>,
    /// The first process at a location that makes a flow.
    local: BTreeMap<(String, String), usize>,
    processes: BTreeMap<String, usize>,
    /// Suppliers by process and exchange, or process and flow.
    links: BTreeMap<(String, String), String>,
    /// Processes whose reference amount is below zero.
    treating: BTreeSet<usize>,
    /// Processes that others use.
    pub(super) used: BTreeSet<usize>,
}

/// The kind of an exchange's flow; a product where nothing says.
pub(super) fn kind(store: &Store, exchange: &Exchange) -> FlowKind {
    let flow = store.flows.get(&exchange.flow.id);
    flow.and_then(|flow| flow.kind)
        .or(exchange.kind)
        .unwrap_or(FlowKind::Product)
}

/// What an exchange is for its process.
pub(super) fn part(store: &Store, exchange: &Exchange) -> Part {
    match kind(store, exchange) {
        FlowKind::Elementary => Part::Elementary,
        _ if exchange.avoided => Part::Input,
        FlowKind::Product if exchange.input => Part::Input,
        FlowKind::Waste if !exchange.input => Part::Input,
        _ => Part::Output,
    }
}

impl Network {
    pub(super) fn of(store: &Store, system: Option<&System>, issues: &mut Issues) -> Network {
        let mut network = Network::default();
        for (index, process) in store.processes.iter().enumerate() {
            network.processes.entry(process.id.clone()).or_insert(index);
            network.outputs_of(store, index, process, issues);
        }
        for link in system.into_iter().flat_map(|system| &system.links) {
            let key = if link.exchange.is_empty() {
                format!("flow {}", link.flow)
            } else {
                link.exchange.clone()
            };
            network
                .links
                .insert((link.process.clone(), key), link.provider.clone());
        }
        network
    }

    fn outputs_of(&mut self, store: &Store, index: usize, process: &Process, issues: &mut Issues) {
        let mut outputs: Vec<usize> = Vec::new();
        let mut reference = None;
        for (place, exchange) in process.exchanges.iter().enumerate() {
            if part(store, exchange) == Part::Output {
                outputs.push(place);
                if exchange.reference && reference.is_none() {
                    reference = Some(place);
                }
            }
        }
        let first = reference.or(outputs.first().copied());
        if reference.is_none() {
            let taken = first.and_then(|place| process.exchanges.get(place));
            let taken = taken.map_or_else(
                || {
                    LocalText::new(
                        "该过程没有产出，无法计算",
                        "it makes nothing and can't be calculated",
                    )
                },
                |taken| {
                    let name = &taken.flow.name;
                    LocalText::new(format!("已取“{name}”"), format!("`{name}` was taken"))
                },
            );
            let problem = Problem::new(Code::OpenLcaReference)
                .with("process", &process.name)
                .with_text("taken", &taken);
            let doubtful = first.is_some();
            let problem = if doubtful {
                problem.graded(Severity::Warning)
            } else {
                problem
            };
            issues.process(&process.id, problem);
        }
        if let Some(first) = first {
            outputs.retain(|place| *place != first);
            outputs.insert(0, first);
        }
        for (number, place) in outputs.iter().enumerate() {
            let Some(exchange) = process.exchanges.get(*place) else {
                continue;
            };
            let flow = &exchange.flow.id;
            let below = exchange.amount.starts_with('-');
            let treats = kind(store, exchange) == FlowKind::Waste;
            if number == 0 && below != treats {
                self.treating.insert(index);
            }
            let key = (index, flow.clone());
            let id = if self.pins.contains_key(&key) || flow.is_empty() {
                format!("{flow}~{place}")
            } else {
                self.pins.insert(key, flow.clone());
                self.makers.entry(flow.clone()).or_default().push(index);
                self.local
                    .entry((flow.clone(), process.location.id.clone()))
                    .or_insert(index);
                flow.clone()
            };
            self.ids.insert((index, *place), id);
        }
        self.outputs.push(outputs);
    }

    /// The place of a process by its id.
    pub(super) fn process(&self, id: &str) -> Option<usize> {
        self.processes.get(id).copied()
    }

    /// Whether a process takes its reference flow, and doesn't make it.
    pub(super) fn treats(&self, process: usize) -> bool {
        self.treating.contains(&process)
    }

    fn uses(&mut self, process: usize, supplier: usize) {
        if process != supplier {
            self.used.insert(supplier);
        }
    }

    /// The supplier of an exchange and its output; what isn't as it was said is an issue.
    pub(super) fn supplier(
        &mut self,
        store: &Store,
        index: usize,
        exchange: &Exchange,
        issues: &mut Issues,
    ) -> Option<(usize, String)> {
        let process = store.processes.get(index)?;
        let flow = &exchange.flow.id;
        let link = |key: String| self.links.get(&(process.id.clone(), key)).cloned();
        let linked = link(exchange.number.clone())
            .or_else(|| link(format!("flow {flow}")))
            .filter(|id| !id.is_empty());
        let mut missing = None;
        for id in [linked.as_ref(), Some(&exchange.provider.id)]
            .into_iter()
            .flatten()
        {
            if id.is_empty() {
                continue;
            }
            let found = self.process(id);
            let pin = found.and_then(|found| Some((found, self.pins.get(&(found, flow.clone()))?)));
            if let Some((found, output)) = pin {
                let output = output.clone();
                self.uses(index, found);
                return Some((found, output));
            }
            missing = Some(id.clone());
        }
        if let Some(id) = &missing
            && self.process(id).is_none()
        {
            let kind = LocalText::new("供应过程", "the supplier");
            let problem = Problem::new(Code::OpenLcaMissing)
                .with_text("kind", &kind)
                .with("id", named(id, &exchange.provider.name));
            issues.flow(&process.id, &exchange.flow.name, problem);
        }
        let makers = self.makers.get(flow).map_or(0, Vec::len);
        let local = self.local.get(&(flow.clone(), process.location.id.clone()));
        let first = self.makers.get(flow).and_then(|makers| makers.first());
        let Some(taken) = local.or(first).copied() else {
            let problem = Problem::new(Code::OpenLcaUnlinked)
                .with("flow", &exchange.flow.name)
                .with("process", &process.name);
            issues.flow(&process.id, &exchange.flow.name, problem);
            return None;
        };
        let name = store
            .processes
            .get(taken)
            .map_or("", |taken| taken.name.as_str());
        let problem = Problem::new(Code::OpenLcaLink)
            .with("process", &process.name)
            .with("flow", &exchange.flow.name)
            .with("taken", name)
            .with("count", makers);
        let sure = makers == 1 && missing.is_none();
        let problem = if sure {
            problem.graded(Severity::Info)
        } else {
            problem
        };
        issues.flow(&process.id, &exchange.flow.name, problem);
        self.uses(index, taken);
        let output = self.pins.get(&(taken, flow.clone()))?.clone();
        Some((taken, output))
    }
}

fn named(id: &str, name: &str) -> String {
    if name.is_empty() {
        id.to_owned()
    } else {
        format!("{name} ({id})")
    }
}
