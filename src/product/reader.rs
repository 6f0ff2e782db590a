//! Reads a study's processes into lines: amounts, supplies and gases of one run of each.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::error::{Code, Problem};
use crate::factor::{CompiledFactor, FactorLibrary};
use crate::product::component::Component;
use crate::product::line::{Emitted, Item, Line, Target};
use crate::product::model::ProductStudy;
use crate::product::process::{DirectFlow, ProcessInput, Supply, SupplyKind, UnitProcess};
use crate::product::supply::Usage;
use crate::product::values::Values;
use crate::quantity::{Base, Dimension, Quantity, Rational, Unit};

/// What a study's lines were made of.
#[derive(Debug, Default)]
pub(crate) struct Lines {
    /// The lines of each process.
    pub(crate) of: Vec<Vec<Line>>,
    /// The factors they use, each once.
    pub(crate) factors: Vec<Arc<CompiledFactor>>,
    /// How each line's gases come about, by its key.
    pub(crate) usages: BTreeMap<String, Usage>,
    /// What is wrong or doubtful, with its place.
    pub(crate) findings: Vec<Problem>,
}

/// Reads one study.
pub(crate) struct Reader<'a> {
    pub(crate) study: &'a ProductStudy,
    pub(crate) library: &'a FactorLibrary,
    pub(crate) values: &'a Values,
    /// The year whose electricity is used.
    pub(crate) year: i16,
    /// Whether proofs of green power count; the result without them stands beside.
    pub(crate) proofs: bool,
    /// Today: what ended before it has expired.
    pub(crate) as_of: &'a str,
    pub(crate) processes: BTreeMap<&'a str, usize>,
    pub(crate) lines: Lines,
}

/// An input's line in the making.
#[derive(Clone, Copy)]
pub(crate) struct Wanted<'a> {
    pub(crate) process: &'a UnitProcess,
    pub(crate) name: &'a str,
    pub(crate) key: &'a str,
    pub(crate) place: &'a str,
    pub(crate) waste: bool,
}

impl<'a> Reader<'a> {
    pub(crate) fn new(
        study: &'a ProductStudy,
        library: &'a FactorLibrary,
        values: &'a Values,
        (year, as_of): (i16, &'a str),
        proofs: bool,
    ) -> Reader<'a> {
        let mut processes = BTreeMap::new();
        let mut lines = Lines::default();
        for (index, process) in study.processes.iter().enumerate() {
            if processes.insert(process.id.as_str(), index).is_some() {
                let twice = Problem::new(Code::DuplicateId).with("id", &process.id);
                lines.findings.push(
                    twice
                        .at(format!("processes[{index}].id"))
                        .about(&process.id),
                );
            }
        }
        Reader {
            study,
            library,
            values,
            year,
            proofs,
            as_of,
            processes,
            lines,
        }
    }

    /// Every line; what can't be read is a finding with its place, and no line.
    pub(crate) fn read(mut self) -> Lines {
        let study = self.study;
        for process in &study.processes {
            let mut lines = Vec::new();
            for (index, input) in process.inputs.iter().enumerate() {
                if input.left_out.is_none() {
                    self.input(process, index, input, &mut lines);
                }
            }
            for (index, flow) in process.emissions.iter().enumerate() {
                match self.flow(process, index, flow) {
                    Ok(line) => lines.push(line),
                    Err(problem) => self.report(
                        problem
                            .at(format!("emissions[{}]", flow.id))
                            .about(&flow.id),
                        process,
                    ),
                }
            }
            self.avoided(process, &mut lines);
            self.lines.of.push(lines);
        }
        self.lines
    }

    /// What co-products make unnecessary elsewhere: credits, which count under system expansion.
    fn avoided(&mut self, process: &'a UnitProcess, lines: &mut Vec<Line>) {
        for (index, output) in process.outputs.iter().enumerate().skip(1) {
            let Some(avoids) = &output.avoids else {
                continue;
            };
            let key = format!("{}~{}", process.id, output.id);
            let place = process.location.as_deref();
            let place = place.or(self.study.settings.location.as_deref());
            let place = self.values.place(place.unwrap_or_default()).to_owned();
            let wanted = Wanted {
                process,
                name: &output.name,
                key: &key,
                place: &place,
                waste: false,
            };
            let quantity = self.values.quantity(&output.amount);
            let quantity = quantity.map_err(|problem| vec![problem.at("amount")]);
            let made = quantity.and_then(|quantity| {
                let (target, factor) = self.supply(wanted, avoids, &quantity)?;
                Ok((quantity, target, factor))
            });
            match made {
                Ok((quantity, mut target, factor)) => {
                    negate(&mut target);
                    lines.push(Line {
                        item: Item::Avoided(index),
                        key: key.clone(),
                        stage: None,
                        quantity,
                        target,
                        credit: true,
                        aircraft: false,
                        place: place.clone(),
                        factor,
                    });
                }
                Err(problems) => {
                    for problem in problems {
                        let place = format!("outputs[{}]", output.id);
                        self.report(problem.at(place), process);
                    }
                }
            }
        }
    }

    /// Notes a problem of a process.
    pub(crate) fn report(&mut self, problem: Problem, process: &UnitProcess) {
        let problem = problem.at(format!("processes[{}]", process.id));
        self.lines.findings.push(problem.about(&process.id));
    }

    fn input(
        &mut self,
        process: &'a UnitProcess,
        index: usize,
        input: &'a ProcessInput,
        lines: &mut Vec<Line>,
    ) {
        let place = input.location.as_deref().or(process.location.as_deref());
        let place = place.or(self.study.settings.location.as_deref());
        let place = self.values.place(place.unwrap_or_default()).to_owned();
        let problem_at =
            |problem: Problem| problem.at(format!("inputs[{}]", input.id)).about(&input.id);
        let quantity = match self.amount(input) {
            Ok(quantity) => quantity,
            Err(problem) => return self.report(problem_at(problem), process),
        };
        let wanted = Wanted {
            process,
            name: &input.name,
            key: &input.id,
            place: &place,
            waste: input.waste,
        };
        let mut made = Vec::new();
        let result = match (&input.circularity, &input.supply) {
            (Some(circularity), _) => {
                self.circular(wanted, index, circularity, &quantity, &mut made)
            }
            (None, Some(supply)) => self
                .supply(wanted, supply, &self.for_mass(supply, input, &quantity))
                .map(|(target, factor)| {
                    made.push(Line {
                        item: Item::Input(index),
                        key: input.id.clone(),
                        stage: None,
                        quantity: quantity.clone(),
                        target,
                        credit: false,
                        aircraft: input.aircraft,
                        place: place.clone(),
                        factor,
                    });
                    self.losses(wanted, index, supply, &quantity, &mut made);
                }),
            (None, None) => Err(vec![
                Problem::new(Code::MissingFactor)
                    .with("source", &input.name)
                    .at("supply"),
            ]),
        };
        if let Err(problems) = result {
            for problem in problems {
                self.report(problem_at(problem), process);
            }
            made.clear();
        }
        self.legs(wanted, index, input, &quantity, &mut made);
        for mut line in made {
            line.stage = line.stage.or(input.stage);
            if input.avoided {
                line.credit = !line.credit;
                negate(&mut line.target);
            }
            lines.push(line);
        }
    }

    /// How much of an input is taken for one run, with what is lost on the way.
    fn amount(&self, input: &ProcessInput) -> Result<Quantity, Problem> {
        let mut quantity = self
            .values
            .quantity(&input.amount)
            .map_err(|problem| problem.at("amount"))?;
        if let Some(text) = input.loss.as_deref().filter(|text| !text.trim().is_empty()) {
            let loss = self
                .values
                .percent(text)
                .map_err(|problem| problem.at("loss"))?;
            let kept = &Rational::one() - &loss;
            quantity.value = quantity.value.checked_div(&kept).ok_or_else(|| {
                Problem::new(Code::OutOfRange)
                    .with("low", 0)
                    .with("high", "< 100 %")
                    .with("found", text)
                    .at("loss")
            })?;
        }
        let into_treatment = input.supply.as_ref().is_some_and(|supply| {
            supply.kind == SupplyKind::Process && self.makes_negative(supply)
        });
        if quantity.value.is_negative() && !into_treatment {
            return Err(Problem::new(Code::NegativeValue)
                .with("found", &input.amount.value)
                .at("value")
                .at("amount"));
        }
        Ok(quantity)
    }

    /// Whether a supply is a process that treats: its reference product has a negative amount.
    fn makes_negative(&self, supply: &Supply) -> bool {
        let id = supply.process.as_deref().unwrap_or_default();
        let process = self.processes.get(id);
        let process = process.and_then(|index| self.study.processes.get(*index));
        process
            .and_then(|process| output_of(process, supply.output.as_deref()))
            .and_then(|(_, output)| self.values.quantity(&output.amount).ok())
            .is_some_and(|quantity| quantity.value.is_negative())
    }

    /// The mass of an input, where its amount isn't what the supply measures and its mass is.
    fn for_mass(&self, supply: &Supply, input: &ProcessInput, quantity: &Quantity) -> Quantity {
        let mass = Dimension::of(&[(Base::Mass, 1)]);
        let by_mass = supply.kind == SupplyKind::Factor
            && *quantity.unit.dimension() != mass
            && supply
                .factor
                .as_ref()
                .and_then(|pin| self.library.resolve(pin).ok())
                .and_then(|(factor, _)| {
                    let method = supply.method.as_deref();
                    let method = method.unwrap_or(&factor.definition.method);
                    let method = self.library.method(method).ok()?;
                    let main = crate::ledger::main_parameter(method)?;
                    Some(*main.unit.dimension() == mass)
                })
                .unwrap_or(false);
        if by_mass && let Some(Ok(mass)) = self.mass(input, quantity) {
            return mass;
        }
        quantity.clone()
    }

    /// The mass of an input's amount: itself, or what is said beside it, with the same losses.
    pub(crate) fn mass(
        &self,
        input: &ProcessInput,
        quantity: &Quantity,
    ) -> Option<Result<Quantity, Problem>> {
        let dimension = Dimension::of(&[(Base::Mass, 1)]);
        if *quantity.unit.dimension() == dimension {
            return Some(Ok(quantity.clone()));
        }
        let amount = input.mass.as_ref()?;
        let read = self.values.quantity(amount).and_then(|mass| {
            let kilogram = Unit::parse("kg")?;
            let mass = mass.to(&kilogram).map_err(|problem| problem.at("unit"))?;
            let bought = self.values.quantity(&input.amount)?;
            let more = quantity.value.checked_div(&bought.value);
            let value = more.map_or_else(|| mass.value.clone(), |more| &mass.value * &more);
            Ok(Quantity {
                value,
                unit: mass.unit,
            })
        });
        Some(read.map_err(|problem| problem.at("mass")))
    }

    /// What an amount of a supply leads to.
    ///
    /// # Errors
    ///
    /// Every problem, at `supply` or `amount`.
    pub(crate) fn supply(
        &mut self,
        wanted: Wanted<'_>,
        supply: &Supply,
        quantity: &Quantity,
    ) -> Result<(Target, Option<usize>), Vec<Problem>> {
        let at = |problem: Problem| vec![problem.at("supply")];
        match supply.kind {
            SupplyKind::Process => self
                .process(supply, quantity, wanted.waste)
                .map(|target| (target, None))
                .map_err(|problem| vec![problem]),
            SupplyKind::Factor => {
                let mut findings = Vec::new();
                let usage =
                    Usage::of_factor(self.library, supply, wanted.name, wanted.key, &mut findings)
                        .map_err(at)?;
                self.doubts(wanted, findings);
                self.by_factor(wanted, usage, quantity)
            }
            SupplyKind::Electricity => {
                let usage = self.electricity(wanted, supply).map_err(at)?;
                self.by_factor(wanted, usage, quantity)
            }
            SupplyKind::Footprint => self.declared(wanted, supply, quantity),
        }
    }

    fn process(
        &self,
        supply: &Supply,
        quantity: &Quantity,
        waste: bool,
    ) -> Result<Target, Problem> {
        let id = supply.process.as_deref().unwrap_or_default();
        let unknown = |id: &str| Problem::new(Code::UnknownReference).with("id", id);
        let index = *self
            .processes
            .get(id)
            .ok_or_else(|| unknown(id).at("process").at("supply"))?;
        let (output, made) = self
            .study
            .processes
            .get(index)
            .and_then(|process| output_of(process, supply.output.as_deref()))
            .ok_or_else(|| {
                unknown(supply.output.as_deref().unwrap_or(id))
                    .at("output")
                    .at("supply")
            })?;
        let of = self.values.quantity(&made.amount)?;
        let amount = quantity
            .to(&of.unit)
            .map_err(|problem| problem.at("unit").at("amount"))?
            .in_base_units();
        // What is given to be treated is asked for with its sign: a treatment makes a negative amount.
        let turned = of.value.is_negative() && waste && !amount.is_negative();
        Ok(Target::Process {
            process: index,
            output,
            amount: if turned {
                &Rational::zero() - &amount
            } else {
                amount
            },
        })
    }

    /// The gases of an amount of a factor, which is measured as its method measures.
    pub(crate) fn by_factor(
        &mut self,
        wanted: Wanted<'_>,
        usage: Usage,
        quantity: &Quantity,
    ) -> Result<(Target, Option<usize>), Vec<Problem>> {
        if let Some(unit) = usage.unit() {
            quantity
                .unit
                .conversion_to(unit)
                .map_err(|problem| vec![problem.at("unit").at("amount")])?;
        }
        let mut findings = Vec::new();
        let masses = usage.masses(quantity, &mut findings).map_err(|problems| {
            let at = |problem: Problem| problem.at("supply");
            problems.into_iter().map(at).collect::<Vec<_>>()
        })?;
        self.doubts(wanted, findings);
        let factor = usage.factor.as_ref().map(|factor| self.factor(factor));
        if let Some(factor) = &usage.factor {
            let judged = self.judge(wanted, factor);
            self.doubts(wanted, judged);
        }
        self.lines.usages.insert(wanted.key.to_owned(), usage);
        Ok((Target::Masses(masses), factor))
    }

    fn factor(&mut self, factor: &Arc<CompiledFactor>) -> usize {
        let factors = &mut self.lines.factors;
        let same = |own: &Arc<CompiledFactor>| Arc::ptr_eq(own, factor);
        if let Some(index) = factors.iter().position(same) {
            return index;
        }
        factors.push(Arc::clone(factor));
        factors.len() - 1
    }

    /// Notes what is doubtful about a line.
    pub(crate) fn doubts(&mut self, wanted: Wanted<'_>, findings: Vec<Problem>) {
        for finding in findings {
            let finding = finding.about(wanted.key).about(&wanted.process.id);
            self.lines.findings.push(finding);
        }
    }

    fn flow(
        &mut self,
        process: &UnitProcess,
        index: usize,
        flow: &DirectFlow,
    ) -> Result<Line, Problem> {
        let quantity = self
            .values
            .quantity(&flow.amount)
            .map_err(|problem| problem.at("amount"))?;
        let kilograms = gas_mass(&quantity).map_err(|problem| problem.at("unit").at("amount"))?;
        if kilograms.is_negative() {
            return Err(Problem::new(Code::NegativeValue)
                .with("found", &flow.amount.value)
                .at("value")
                .at("amount"));
        }
        let kilograms = if flow.removal {
            &Rational::zero() - &kilograms
        } else {
            kilograms
        };
        let place = process.location.as_deref();
        let place = place.or(self.study.settings.location.as_deref());
        Ok(Line {
            item: Item::Flow(index),
            key: flow.id.clone(),
            stage: flow.stage,
            quantity,
            target: Target::Masses(vec![Emitted {
                gas: flow.gas,
                component: Component::of(flow.gas, flow.removal),
                kilograms,
                emission: 0,
            }]),
            credit: false,
            aircraft: flow.aircraft,
            place: self.values.place(place.unwrap_or_default()).to_owned(),
            factor: None,
        })
    }
}

/// A mass of a gas, whatever substance its unit names.
fn gas_mass(quantity: &Quantity) -> Result<Rational, Problem> {
    let dimension = quantity.unit.dimension();
    let kilogram = Dimension::of(&[(Base::Mass, 1)]);
    let substances = [
        Base::CarbonDioxide,
        Base::Co2e,
        Base::Methane,
        Base::NitrousOxide,
    ];
    let of = |substance| *dimension == kilogram.times(&Dimension::of(&[(substance, 1)]));
    if *dimension == kilogram || substances.into_iter().any(of) {
        return Ok(quantity.in_base_units());
    }
    Err(Problem::incompatible_units("kg", &quantity.unit))
}

/// The output of a process that is named, or its reference product.
pub(crate) fn output_of<'a>(
    process: &'a UnitProcess,
    named: Option<&str>,
) -> Option<(usize, &'a crate::product::process::ProcessOutput)> {
    let mut outputs = process.outputs.iter().enumerate();
    match named.filter(|id| !id.is_empty()) {
        Some(id) => outputs.find(|(_, output)| output.id == id),
        None => outputs.next(),
    }
}

/// The same with the other sign: a credit.
pub(crate) fn negate(target: &mut Target) {
    match target {
        Target::Process { amount, .. } => *amount = &Rational::zero() - amount,
        Target::Masses(masses) => {
            for emitted in masses {
                emitted.kilograms = &Rational::zero() - &emitted.kilograms;
            }
        }
    }
}
