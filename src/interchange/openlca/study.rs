//! A package as a study: its reference, declared unit, period, and all of its processes.

use std::collections::BTreeSet;

use crate::error::{Code, Outcome, Problem};
use crate::gas::GwpSet;
use crate::interchange::openlca::climate::Climate;
use crate::interchange::openlca::data::System;
use crate::interchange::openlca::formula::Formulas;
use crate::interchange::openlca::issue::Issues;
use crate::interchange::openlca::network::Network;
use crate::interchange::openlca::number::Exact;
use crate::interchange::openlca::process::Converter;
use crate::interchange::openlca::store::{self, Store};
use crate::interchange::openlca::{OpenLcaImport, OpenLcaSystem};
use crate::product::{
    AllocationMethod, BoundaryKind, DeclaredUnit, OutputPin, ProductProfile, ProductStudy, Stage,
    StudyBoundary, StudySettings, UnitProcess,
};
use crate::quantity::Amount;
use crate::text::LocalText;

pub(super) fn read(bytes: &[u8], system: Option<&str>) -> Outcome<OpenLcaImport> {
    let mut issues = Issues::default();
    let store = match store::read(bytes, &mut issues) {
        Ok(store) => store,
        Err(problem) => return Outcome::from(Err(problem)),
    };
    if store.processes.is_empty() {
        let none = Problem::new(Code::OpenLcaNoProcess);
        let mut problems = vec![none];
        problems.extend(issues.0.into_iter().map(|issue| issue.problem));
        return Outcome::Invalid { problems };
    }
    Outcome::ok(import(&store, system, issues))
}

fn import(store: &Store, wanted: Option<&str>, mut issues: Issues) -> OpenLcaImport {
    let systems = known(store, &mut issues);
    let chosen = systems
        .iter()
        .find(|system| Some(system.id.as_str()) == wanted);
    let system = chosen.or(systems.first()).copied();
    let mut formulas = Formulas::of(store, &mut issues);
    let network = Network::of(store, system, &mut issues);
    let climate = Climate::of(store, &mut issues);
    let gwp = gwp(climate.title());
    let mut converter = Converter::new(store, &formulas, network, climate, &mut issues);
    let mut processes: Vec<UnitProcess> = Vec::with_capacity(store.processes.len());
    for (index, process) in store.processes.iter().enumerate() {
        let process = converter.process(index, process);
        processes.push(process);
    }
    let Converter {
        network,
        climate,
        uncharacterised,
        ..
    } = converter;
    let root = root(store, system, &network);
    let reference = reference(store, system, &network, root);
    if let Some(process) = processes.get_mut(root) {
        process.stage = Some(Stage::Production);
    }
    let declared = declared(
        store,
        system,
        processes.get(root),
        reference.output.as_deref(),
    );
    if let Some(system) = system {
        formulas.redefine(&system.redefinitions, store);
    }
    let own = store.processes.get(root);
    let name = system
        .map(|system| system.name.clone())
        .filter(|name| !name.is_empty());
    let id = system.map(|system| system.id.clone());
    let period = period(store, root, &mut issues);
    let study = ProductStudy {
        format: "tansuan".to_owned(),
        version: 1,
        kind: "product".to_owned(),
        id: id.unwrap_or_else(|| reference.process.clone()),
        name: name
            .or_else(|| own.map(|own| own.name.clone()))
            .unwrap_or_default(),
        profile: ProductProfile {
            description: system
                .map(|system| system.note.clone())
                .filter(|note| !note.is_empty()),
            ..ProductProfile::default()
        },
        settings: StudySettings {
            gwp,
            boundary: StudyBoundary {
                kind: BoundaryKind::CradleToGate,
                stages: Vec::new(),
            },
            period,
            batch: None,
            location: None,
            allocation: AllocationMethod::default(),
            cut_off: None,
            hot_spots: None,
        },
        declared_unit: declared,
        functional_unit: None,
        reference,
        processes,
        substages: Vec::new(),
        parameters: formulas.parameters,
        variants: Vec::new(),
        footprints: Vec::new(),
        omissions: Vec::new(),
        references: Vec::new(),
        methods: climate.methods.values().cloned().collect(),
        factors: climate.factors.clone(),
    };
    let named = |own: &&System| OpenLcaSystem {
        id: own.id.clone(),
        name: own.name.clone(),
    };
    OpenLcaImport {
        systems: systems.iter().map(named).collect(),
        system: system.map(|system| system.id.clone()),
        climate: climate.title().map(str::to_owned),
        uncharacterised,
        study,
        issues: issues.0,
    }
}

/// The product systems whose reference process is there; of the others it is told.
fn known<'a>(store: &'a Store, issues: &mut Issues) -> Vec<&'a System> {
    let processes: BTreeSet<&str> = store
        .processes
        .iter()
        .map(|process| process.id.as_str())
        .collect();
    let mut known = Vec::new();
    for system in &store.systems {
        if processes.contains(system.process.as_str()) {
            known.push(system);
            continue;
        }
        let kind = LocalText::new(
            "产品系统的参考过程",
            "the reference process of a product system",
        );
        let problem = Problem::new(Code::OpenLcaMissing)
            .with_text("kind", &kind)
            .with("id", &system.process);
        issues.package(problem);
    }
    known
}

/// The process that is calculated: the product system's, else the first that nobody uses, else the first.
fn root(store: &Store, system: Option<&System>, network: &Network) -> usize {
    let of_system = system.and_then(|system| network.process(&system.process));
    let makes = |index: &usize| {
        network
            .outputs
            .get(*index)
            .is_some_and(|own| !own.is_empty())
    };
    let mut unused = (0..store.processes.len()).filter(|index| !network.used.contains(index));
    let mut every = 0..store.processes.len();
    of_system
        .or_else(|| unused.find(makes))
        .or_else(|| every.find(makes))
        .unwrap_or(0)
}

fn reference(store: &Store, system: Option<&System>, network: &Network, root: usize) -> OutputPin {
    let process = store.processes.get(root);
    let outputs = network.outputs.get(root);
    let mut places = outputs.into_iter().flatten().copied();
    let named = system
        .filter(|system| !system.exchange.is_empty())
        .and_then(|system| {
            let exchanges = &process?.exchanges;
            places.find(|place| {
                let exchange = exchanges.get(*place);
                exchange.is_some_and(|exchange| exchange.number == system.exchange)
            })
        });
    let place = named.or_else(|| outputs.and_then(|outputs| outputs.first().copied()));
    OutputPin {
        process: process
            .map(|process| process.id.clone())
            .unwrap_or_default(),
        output: place.and_then(|place| network.ids.get(&(root, place)).cloned()),
    }
}

/// What the product system asks for, or else what one run of the process makes.
fn declared(
    store: &Store,
    system: Option<&System>,
    root: Option<&UnitProcess>,
    output: Option<&str>,
) -> DeclaredUnit {
    let outputs = root.map_or(&[][..], |root| root.outputs.as_slice());
    let made = outputs
        .iter()
        .find(|made| Some(made.id.as_str()) == output)
        .or(outputs.first());
    let asked = system.and_then(|system| {
        let amount = Exact::parse(&system.amount)?;
        let flow = store.flows.get(output?);
        let brought = store.units.of(&system.unit, &system.property, flow)?;
        let amount = match &brought.factor {
            Some(factor) => amount.times(factor),
            None => amount,
        };
        let below = made.is_some_and(|made| made.amount.value.starts_with('-'));
        let amount = if below && !amount.value.is_negative() {
            amount.negative()
        } else {
            amount
        };
        Some(Amount::new(amount.text, brought.unit))
    });
    DeclaredUnit {
        amount: asked
            .or_else(|| made.map(|made| made.amount.clone()))
            .unwrap_or_default(),
        description: made.map(|made| made.name.clone()),
        mass: None,
        packaging_mass: None,
        fossil_carbon: None,
        biogenic_carbon: None,
        packaging_biogenic_carbon: None,
        recycled_carbon: None,
    }
}

/// The set of potentials that the climate method names; the engine's own where it names none.
fn gwp(title: Option<&str>) -> GwpSet {
    let title = title.unwrap_or_default().to_lowercase();
    let says = |words: [&str; 2]| words.iter().any(|word| title.contains(word));
    if says(["ar6", "2021"]) {
        GwpSet::Ar6
    } else if says(["ar5", "2013"]) {
        GwpSet::Ar5
    } else if says(["ar4", "2007"]) {
        GwpSet::Ar4
    } else {
        GwpSet::default()
    }
}

/// The year that the reference process is valid until, or else that the package was last changed in.
fn period(store: &Store, root: usize, issues: &mut Issues) -> String {
    let year = |text: &str| {
        let year = text.get(..4)?;
        let is_year = year.bytes().all(|byte| byte.is_ascii_digit());
        is_year.then(|| year.to_owned())
    };
    let own = store
        .processes
        .get(root)
        .and_then(|process| year(&process.valid_until));
    let changed = store
        .processes
        .iter()
        .filter_map(|process| year(&process.changed))
        .max();
    let (taken, reason) = match (own, changed) {
        (Some(own), _) => (
            own,
            LocalText::new(
                "参考过程的有效期截止年份",
                "the year that the reference process is valid until",
            ),
        ),
        (None, Some(changed)) => (
            changed,
            LocalText::new(
                "数据包最近修改的年份",
                "the year of the package's last change",
            ),
        ),
        (None, None) => (
            String::new(),
            LocalText::new(
                "数据包未注明时间，须填写",
                "the package states none, and it has to be given",
            ),
        ),
    };
    let problem = Problem::new(Code::OpenLcaPeriod)
        .with(
            "taken",
            if taken.is_empty() {
                "—"
            } else {
                taken.as_str()
            },
        )
        .with_text("reason", &reason);
    issues.package(problem);
    taken
}
