//! Processes of a package as unit processes of a study: products, supplies, waste, credits, emissions.

use std::collections::{BTreeMap, BTreeSet};

use crate::error::{Code, Problem};
use crate::interchange::openlca::allocation::allocate;
use crate::interchange::openlca::climate::Climate;
use crate::interchange::openlca::data::{Exchange, Flow, FlowKind, Process};
use crate::interchange::openlca::formula::{Formulas, refused};
use crate::interchange::openlca::gases::{self, Told};
use crate::interchange::openlca::issue::Issues;
use crate::interchange::openlca::network::{Network, Part, kind, part};
use crate::interchange::openlca::number::Exact;
use crate::interchange::openlca::store::Store;
use crate::product::{DirectFlow, ProcessInput, ProcessOutput, Supply, SupplyKind, UnitProcess};
use crate::quantity::{Amount, Base, Dimension, Unit};
use crate::text::LocalText;

/// What makes unit processes of a package's.
pub(super) struct Converter<'a, 'b> {
    pub(super) store: &'a Store,
    pub(super) formulas: &'b Formulas,
    pub(super) network: Network,
    pub(super) climate: Climate<'a>,
    pub(super) issues: &'b mut Issues,
    /// Elementary flows that the climate category has no factor for.
    pub(super) uncharacterised: usize,
    gases: BTreeMap<String, Option<Told>>,
    /// What is told once for the whole package.
    once: BTreeSet<String>,
}

/// An amount of an exchange here.
struct Measured {
    amount: Amount,
    /// Its value where its formula is one, in the unit of `amount`.
    value: Exact,
    is_formula: bool,
    note: Option<String>,
}

impl Measured {
    fn is_negative(&self) -> bool {
        self.value.value.is_negative()
    }

    fn negative(mut self) -> Measured {
        let text = if self.is_formula {
            format!("0 - ({})", self.amount.value)
        } else {
            self.value.negative().text
        };
        self.value = self.value.negative();
        self.amount.value = text;
        self
    }
}

impl<'a, 'b> Converter<'a, 'b> {
    pub(super) fn new(
        store: &'a Store,
        formulas: &'b Formulas,
        network: Network,
        climate: Climate<'a>,
        issues: &'b mut Issues,
    ) -> Converter<'a, 'b> {
        Converter {
            store,
            formulas,
            network,
            climate,
            issues,
            uncharacterised: 0,
            gases: BTreeMap::new(),
            once: BTreeSet::new(),
        }
    }

    pub(super) fn process(&mut self, index: usize, process: &'a Process) -> UnitProcess {
        let mut unit = UnitProcess {
            id: process.id.clone(),
            name: process.name.clone(),
            stage: None,
            substage: None,
            location: self.location(process),
            period: None,
            outputs: Vec::new(),
            inputs: Vec::new(),
            emissions: Vec::new(),
            allocation: None,
            note: (!process.note.is_empty()).then(|| process.note.clone()),
        };
        let places = self.network.outputs.get(index).cloned().unwrap_or_default();
        let mut flows = Vec::new();
        for place in places {
            if let Some(exchange) = process.exchanges.get(place) {
                flows.push(exchange.flow.id.as_str());
                unit.outputs.push(self.output(index, place, exchange));
            }
        }
        unit.allocation = allocate(process, &flows, &mut unit.outputs, self.issues);
        let mut taken = BTreeSet::new();
        for (place, exchange) in process.exchanges.iter().enumerate() {
            let mut id = format!("{}.{}", process.id, exchange.number);
            if exchange.number.is_empty() || !taken.insert(exchange.number.as_str()) {
                id = format!("{}.x{}", process.id, place + 1);
            }
            match part(self.store, exchange) {
                Part::Output => {}
                Part::Input => {
                    let input = self.input(index, id, exchange);
                    unit.inputs.push(input);
                }
                Part::Elementary => self.elementary(index, id, exchange, &mut unit),
            }
        }
        unit
    }

    /// Where a process runs: the code of its location, or else its name.
    fn location(&self, process: &Process) -> Option<String> {
        let code = self.store.locations.get(&process.location.id);
        let code = code.filter(|code| !code.is_empty());
        let code = code.unwrap_or(&process.location.name);
        (!code.is_empty()).then(|| code.clone())
    }

    fn flow(&mut self, process: &Process, exchange: &Exchange) -> Option<&'a Flow> {
        let flow = self.store.flows.get(&exchange.flow.id);
        if flow.is_none() && self.once.insert(format!("flow {}", exchange.flow.id)) {
            let problem = Problem::new(Code::OpenLcaMissing)
                .with_text("kind", &LocalText::new("流", "the flow"))
                .with("id", named(exchange));
            self.issues.flow(&process.id, &exchange.flow.name, problem);
        }
        flow
    }

    /// An amount in a unit of ours.
    fn measure(&mut self, index: usize, process: &Process, exchange: &Exchange) -> Measured {
        let flow = self.flow(process, exchange);
        let name = named(exchange);
        let shown = Exact::parse(&exchange.amount);
        let mut text = shown
            .as_ref()
            .map_or_else(|| exchange.amount.clone(), |shown| shown.text.clone());
        let mut is_formula = false;
        if !exchange.formula.is_empty() && Exact::parse(&exchange.formula).is_none() {
            match self
                .formulas
                .amount(index, &exchange.formula, &exchange.amount)
            {
                Ok(formula) => {
                    is_formula = true;
                    text = formula;
                }
                Err(detail) => {
                    let problem = refused(&name, &exchange.formula, &exchange.amount, &detail);
                    self.issues.flow(&process.id, &name, problem);
                }
            }
        } else if shown.is_none() {
            let problem = Problem::new(Code::InvalidNumber).with("found", &exchange.amount);
            self.issues.flow(&process.id, &name, problem);
        }
        let value = shown.unwrap_or_else(|| Exact::parse("0").unwrap_or_else(Exact::one));
        let unit = self.store.units.name(&exchange.unit);
        let Some(brought) = self.store.units.of_exchange(exchange, flow) else {
            let problem = Problem::new(Code::OpenLcaUnit)
                .with("unit", unit)
                .with("flow", &name);
            self.issues.flow(&process.id, &name, problem);
            return Measured {
                amount: Amount::new(text, unit),
                value,
                is_formula,
                note: None,
            };
        };
        let Some(factor) = brought.factor else {
            return Measured {
                amount: Amount::new(text, brought.unit),
                value,
                is_formula,
                note: None,
            };
        };
        if self
            .once
            .insert(format!("unit {unit} {} {}", brought.unit, factor.text))
        {
            let problem = Problem::new(Code::OpenLcaConverted)
                .with("unit", unit)
                .with("to", &brought.unit)
                .with("factor", &factor.text);
            self.issues.flow(&process.id, &name, problem);
        }
        let note = Some(format!("{text} {unit}"));
        let value = value.times(&factor);
        let text = if is_formula {
            format!("({text}) * ({})", factor.text)
        } else {
            value.text.clone()
        };
        Measured {
            amount: Amount::new(text, brought.unit),
            value,
            is_formula,
            note,
        }
    }

    fn output(&mut self, index: usize, place: usize, exchange: &Exchange) -> ProcessOutput {
        let store = self.store;
        let id = self.network.ids.get(&(index, place)).cloned();
        let mut output = ProcessOutput {
            id: id.unwrap_or_else(|| format!("x{place}")),
            name: named(exchange),
            amount: Amount::default(),
            mass: None,
            energy: None,
            price: None,
            key: None,
            avoids: None,
        };
        if let Some(process) = store.processes.get(index) {
            let measured = self.measure(index, process, exchange);
            // What a process treats has a negative amount.
            let measured = if kind(store, exchange) == FlowKind::Waste {
                measured.negative()
            } else {
                measured
            };
            output.amount = measured.amount;
        }
        output
    }

    fn input(&mut self, index: usize, id: String, exchange: &Exchange) -> ProcessInput {
        let store = self.store;
        let mut input = ProcessInput {
            id,
            name: named(exchange),
            amount: Amount::default(),
            supply: None,
            stage: None,
            substage: None,
            location: None,
            waste: kind(store, exchange) == FlowKind::Waste,
            avoided: exchange.avoided,
            aircraft: false,
            loss: None,
            mass: None,
            transport: Vec::new(),
            circularity: None,
            quality: None,
            evidence: None,
            left_out: None,
            part_number: None,
            material: None,
            supplier: None,
            note: None,
        };
        let Some(process) = store.processes.get(index) else {
            return input;
        };
        let mut measured = self.measure(index, process, exchange);
        let supplier = self.network.supplier(store, index, exchange, self.issues);
        let treated = supplier
            .as_ref()
            .is_some_and(|(supplier, _)| self.network.treats(*supplier));
        if measured.is_negative() && (input.waste || !treated) {
            self.sign(
                process,
                exchange,
                ("作为避免的产品", "what it makes unnecessary"),
            );
            measured = measured.negative();
            input.avoided = !input.avoided;
        }
        input.supply = supplier.and_then(|(supplier, output)| {
            let mut supply = of_kind(SupplyKind::Process);
            supply.process = Some(store.processes.get(supplier)?.id.clone());
            supply.output = Some(output);
            Some(supply)
        });
        input.note = note(exchange, measured.note);
        input.amount = measured.amount;
        input
    }

    fn sign(&mut self, process: &Process, exchange: &Exchange, (zh, en): (&str, &str)) {
        let problem = Problem::new(Code::OpenLcaSign)
            .with("process", &process.name)
            .with("flow", named(exchange))
            .with("found", &exchange.amount)
            .with_text(
                "taken",
                &LocalText::new(format!("已{zh}处理"), format!("taken as {en}")),
            );
        self.issues.flow(&process.id, &named(exchange), problem);
    }

    fn elementary(
        &mut self,
        index: usize,
        id: String,
        exchange: &Exchange,
        unit: &mut UnitProcess,
    ) {
        let store = self.store;
        let Some(process) = store.processes.get(index) else {
            return;
        };
        let Some(flow) = self.flow(process, exchange) else {
            // What the reference to it says is all that is known.
            let flow = Flow {
                name: exchange.flow.name.clone(),
                kind: exchange.kind,
                cas: String::new(),
                category: exchange.category.clone(),
                properties: Vec::new(),
                reference: String::new(),
            };
            let told = gases::tell(&flow);
            return self.counted(index, process, id, exchange, told, unit);
        };
        let known = self.gases.get(&exchange.flow.id).copied();
        let told = known.unwrap_or_else(|| gases::tell(flow));
        self.gases.insert(exchange.flow.id.clone(), told);
        self.counted(index, process, id, exchange, told, unit);
    }

    /// An elementary flow: a gas, a flow that the climate category has a factor for, or neither.
    fn counted(
        &mut self,
        index: usize,
        process: &Process,
        id: String,
        exchange: &Exchange,
        told: Option<Told>,
        unit: &mut UnitProcess,
    ) {
        let factor = self.climate.factor(&exchange.flow.id);
        // What goes into water or soil is no emission, unless the method says so.
        let told = told.filter(|told| {
            (!exchange.input || told.from_air) && (!told.elsewhere || factor.is_some())
        });
        if told.is_none() && factor.is_none() {
            return self.left(process, exchange);
        }
        let mut measured = self.measure(index, process, exchange);
        let mass = Dimension::of(&[(Base::Mass, 1)]);
        let is_mass =
            Unit::parse(&measured.amount.unit).is_ok_and(|unit| *unit.dimension() == mass);
        if let Some(told) = told.filter(|_| is_mass || factor.is_none()) {
            let mut removal = exchange.input || told.stored;
            if measured.is_negative() {
                self.sign(process, exchange, ("按相反方向", "the opposite"));
                measured = measured.negative();
                removal = !removal;
            }
            unit.emissions.push(DirectFlow {
                id,
                name: Some(named(exchange)),
                gas: told.gas,
                amount: measured.amount,
                removal,
                aircraft: false,
                stage: None,
                quality: None,
            });
            return;
        }
        let Some((own, value)) = factor else {
            return;
        };
        let flow = store_flow(self.store, exchange);
        let per = self.store.units.of(&own.unit, &own.property, flow);
        let mut value = value;
        if measured.is_negative() {
            self.sign(process, exchange, ("按相反方向", "the opposite"));
            measured = measured.negative();
            value = value.negative();
        }
        let supply = per.and_then(|per| {
            let value = match &per.factor {
                Some(factor) => value.over(factor)?,
                None => value,
            };
            let name = named(exchange);
            self.climate
                .supply(&exchange.flow.id, &name, &value, &per.unit)
        });
        if supply.is_none() {
            let problem = Problem::new(Code::OpenLcaUnit)
                .with("unit", &own.unit.name)
                .with("flow", named(exchange));
            self.issues.flow(&process.id, &named(exchange), problem);
        }
        unit.inputs.push(ProcessInput {
            id,
            name: named(exchange),
            amount: measured.amount,
            supply,
            stage: None,
            substage: None,
            location: None,
            waste: false,
            avoided: false,
            aircraft: false,
            loss: None,
            mass: None,
            transport: Vec::new(),
            circularity: None,
            quality: None,
            evidence: None,
            left_out: None,
            part_number: None,
            material: None,
            supplier: None,
            note: note(exchange, measured.note),
        });
    }

    /// A flow that isn't counted: for want of a factor in the category, or of a category.
    fn left(&mut self, process: &Process, exchange: &Exchange) {
        if self.climate.is_there() {
            self.uncharacterised += 1;
            return;
        }
        if self.once.insert(format!("left {}", exchange.flow.id)) {
            let reason = LocalText::new(
                "按名称与 CAS 号均非已知温室气体",
                "it is no greenhouse gas known by name or CAS number",
            );
            let problem = Problem::new(Code::OpenLcaFlow)
                .with("flow", named(exchange))
                .with_text("reason", &reason);
            self.issues.flow(&process.id, &named(exchange), problem);
        }
    }
}

fn store_flow<'a>(store: &'a Store, exchange: &Exchange) -> Option<&'a Flow> {
    store.flows.get(&exchange.flow.id)
}

/// The name of an exchange's flow, or else its id.
fn named(exchange: &Exchange) -> String {
    if exchange.flow.name.is_empty() {
        exchange.flow.id.clone()
    } else {
        exchange.flow.name.clone()
    }
}

/// What the package says of an exchange, and how it was measured there.
fn note(exchange: &Exchange, measured: Option<String>) -> Option<String> {
    let parts = [
        Some(exchange.note.clone()),
        measured.map(|text| format!("openLCA: {text}")),
    ];
    let parts: Vec<String> = parts
        .into_iter()
        .flatten()
        .filter(|part| !part.is_empty())
        .collect();
    (!parts.is_empty()).then(|| parts.join("\n"))
}

/// A supply of a kind, without anything yet.
pub(super) fn of_kind(kind: SupplyKind) -> Supply {
    Supply {
        kind,
        process: None,
        output: None,
        factor: None,
        method: None,
        emission_type: None,
        values: BTreeMap::new(),
        footprint: None,
        proof: None,
    }
}
