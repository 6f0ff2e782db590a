//! An evaluation as a result: totals, separate figures and parts.

use std::collections::{BTreeMap, BTreeSet};

use crate::error::Problem;
use crate::gas::Gas;
use crate::ledger::Figure;
use crate::product::component::Component;
use crate::product::evaluation::{Entry, Evaluation};
use crate::product::line::{Line, Target};
use crate::product::model::{ProductStudy, Stage};
use crate::product::names::{line_name, place_name, process_name};
use crate::product::result::{
    CarbonContent, ComponentFigure, DeclaredAmount, FootprintFigure, FootprintPart, HotSpots,
    LineResult, LineStatus, SolutionResult,
};
use crate::product::system::Solved;
use crate::quantity::{Amount, Co2e, Mass, Rational, Unit};
use crate::sorted;
use crate::text::LocalText;

/// The account that figures of a footprint are named by.
pub(crate) const ACCOUNT: &str = "footprint";

/// A study with its evaluation, as its results are made.
#[derive(Clone, Copy)]
pub(crate) struct Summary<'a> {
    pub(crate) study: &'a ProductStudy,
    pub(crate) evaluation: &'a Evaluation,
    pub(crate) total: Co2e,
}

/// The figure with this filter.
pub(crate) fn figure(filter: &[(&str, &str)], kg_co2e: Co2e) -> FootprintFigure {
    let named = filter
        .iter()
        .fold(Figure::total(ACCOUNT), |figure, (axis, key)| {
            figure.with(axis, key)
        });
    FootprintFigure {
        figure: named.to_string(),
        kg_co2e,
    }
}

impl Summary<'_> {
    pub(crate) fn unit(&self) -> DeclaredAmount {
        let demand = &self.evaluation.demand;
        DeclaredAmount {
            amount: demand.value.to_string(),
            unit: demand.unit.symbol().to_owned(),
            kilograms: self.kilograms().map(|mass| mass.to_string()),
        }
    }

    /// The mass of the product in the declared unit, in kg: what is given, or the unit itself.
    pub(crate) fn kilograms(&self) -> Option<Rational> {
        let kilogram = Unit::parse("kg").ok()?;
        let given = self.study.declared_unit.mass.as_ref();
        let given = given.and_then(|mass| self.evaluation.values.quantity(mass).ok());
        let mass = given.unwrap_or_else(|| self.evaluation.demand.clone());
        Some(mass.to(&kilogram).ok()?.value)
    }

    pub(crate) fn per_kilogram(&self) -> Option<String> {
        let kilograms = self.kilograms().filter(|mass| !mass.is_zero())?;
        let per = self.total.to_rational().checked_div(&kilograms)?;
        Some(per.to_string())
    }

    /// The total for the functional unit.
    ///
    /// # Errors
    ///
    /// Those of its number, at `functionalUnit`.
    pub(crate) fn per_functional_unit(&self) -> Result<Option<String>, Problem> {
        let Some(unit) = &self.study.functional_unit else {
            return Ok(None);
        };
        let number = self
            .evaluation
            .values
            .number(&unit.declared_units)
            .map_err(|problem| problem.at("declaredUnits").at("functionalUnit"))?;
        Ok(Some((&self.total.to_rational() * &number).to_string()))
    }

    pub(crate) fn components(&self) -> Result<Vec<ComponentFigure>, Problem> {
        let sums = self.evaluation.sums(|entry| Some(entry.component))?;
        let one = |component: Component| {
            let kg_co2e = sums.get(&component).copied().unwrap_or_default();
            let named = figure(&[("component", component.as_str())], kg_co2e);
            ComponentFigure {
                component,
                name: component.name(),
                figure: named.figure,
                kg_co2e,
            }
        };
        Ok(Component::ALL.into_iter().map(one).collect())
    }

    pub(crate) fn carbon(&self, findings: &mut Vec<Problem>) -> CarbonContent {
        let mut read = |amount: &Option<Amount>, place: &str| {
            let amount = amount.as_ref()?;
            let kilogram = Unit::parse("kg").ok()?;
            let carbon = Unit::parse("kgC").ok()?;
            let quantity = self.evaluation.values.quantity(amount);
            let quantity = quantity.and_then(|quantity| {
                let as_carbon = quantity.to(&carbon);
                as_carbon.or_else(|_| quantity.to(&kilogram))
            });
            match quantity {
                Ok(quantity) => Some(quantity.value.to_string()),
                Err(problem) => {
                    findings.push(problem.at(place).at("declaredUnit"));
                    None
                }
            }
        };
        let unit = &self.study.declared_unit;
        CarbonContent {
            fossil: read(&unit.fossil_carbon, "fossilCarbon"),
            biogenic: read(&unit.biogenic_carbon, "biogenicCarbon"),
            packaging_biogenic: read(&unit.packaging_biogenic_carbon, "packagingBiogenicCarbon"),
            recycled: read(&unit.recycled_carbon, "recycledCarbon"),
        }
    }

    fn part(&self, axis: &str, key: &str, name: LocalText, kg_co2e: Co2e) -> FootprintPart {
        FootprintPart {
            key: key.to_owned(),
            name,
            figure: figure(&[(axis, key)], kg_co2e).figure,
            kg_co2e,
            kg: None,
            share_percent: kg_co2e.percent_of(self.total),
            process_id: None,
            stage: None,
        }
    }

    /// The stages inside the boundary, each with what it adds; nothing is nothing, and shown.
    pub(crate) fn by_stage(&self) -> Result<Vec<FootprintPart>, Problem> {
        let sums = self.evaluation.sums(|entry| Some(entry.stage))?;
        let stages = self.study.settings.boundary.stages();
        let one = |stage: Stage| {
            let sum = sums.get(&stage).copied().unwrap_or_default();
            FootprintPart {
                stage: Some(stage),
                ..self.part("stage", stage.as_str(), stage.name(), sum)
            }
        };
        Ok(stages.into_iter().map(one).collect())
    }

    pub(crate) fn by_substage(&self) -> Result<Vec<FootprintPart>, Problem> {
        let sums = self.evaluation.sums(|entry| self.substage(entry))?;
        let parts = sums.into_iter().map(|(id, sum)| {
            let known = self.study.substages.iter().find(|own| own.id == id);
            let name = known.map_or(id.as_str(), |own| own.name.as_str());
            FootprintPart {
                stage: known.map(|own| own.stage),
                ..self.part("substage", &id, LocalText::same(name), sum)
            }
        });
        Ok(largest_first(parts.collect()))
    }

    /// The stage within a stage that an entry's line or process names.
    pub(crate) fn substage(&self, entry: &Entry) -> Option<String> {
        let node = self.evaluation.node(entry.node)?;
        let process = self.study.processes.get(node.process)?;
        let line = self.evaluation.line(entry.node, entry.line)?;
        let input = match line.item {
            crate::product::line::Item::Input(index)
            | crate::product::line::Item::Leg(index, _)
            | crate::product::line::Item::Term(index, _)
            | crate::product::line::Item::Losses(index) => process.inputs.get(index),
            _ => None,
        };
        let own = input.and_then(|input| input.substage.clone());
        own.or_else(|| process.substage.clone())
            .filter(|id| !id.is_empty())
    }

    /// The process an entry's line belongs to.
    pub(crate) fn process_id(&self, entry: &Entry) -> Option<&str> {
        let node = self.evaluation.node(entry.node)?;
        let process = self.study.processes.get(node.process)?;
        Some(&process.id)
    }

    pub(crate) fn by_process(&self) -> Result<Vec<FootprintPart>, Problem> {
        let sums = self
            .evaluation
            .sums(|entry| self.process_id(entry).map(str::to_owned))?;
        let parts = sums
            .into_iter()
            .map(|(id, sum)| self.part("process", &id, process_name(self.study, &id), sum));
        Ok(largest_first(parts.collect()))
    }

    pub(crate) fn by_input(&self) -> Result<Vec<FootprintPart>, Problem> {
        let key = |entry: &Entry| {
            let node = self.evaluation.node(entry.node)?;
            Some((node.process, entry.line))
        };
        let sums = self.evaluation.sums(key)?;
        let mut stages: BTreeMap<(usize, usize), BTreeSet<Stage>> = BTreeMap::new();
        for entry in &self.evaluation.entries {
            if let Some(key) = key(entry) {
                stages.entry(key).or_default().insert(entry.stage);
            }
        }
        let mut parts = Vec::new();
        for ((process, number), sum) in sums {
            let Some(line) = self.line(process, number) else {
                continue;
            };
            let of_line = stages.get(&(process, number));
            let one = of_line.filter(|stages| stages.len() == 1);
            let stage = one.and_then(|stages| stages.first().copied());
            let name = line_name(self.study, process, line);
            parts.push(FootprintPart {
                process_id: self.study.processes.get(process).map(|own| own.id.clone()),
                stage,
                ..self.part("input", &line.key, name, sum)
            });
        }
        Ok(largest_first(parts))
    }

    pub(crate) fn line(&self, process: usize, line: usize) -> Option<&Line> {
        self.evaluation.lines.of.get(process)?.get(line)
    }

    pub(crate) fn by_gas(&self, entries: &[Entry]) -> Result<Vec<FootprintPart>, Problem> {
        let mut masses: BTreeMap<Gas, (Mass, Co2e)> = BTreeMap::new();
        for entry in entries {
            let (mass, co2e) = masses.entry(entry.gas).or_default();
            *mass = mass.checked_add(entry.mass)?;
            *co2e = co2e.checked_add(entry.co2e)?;
        }
        let parts = masses.into_iter().map(|(gas, (mass, co2e))| FootprintPart {
            kg: Some(mass.to_string()),
            ..self.part("gas", gas.id(), gas.name(), co2e)
        });
        Ok(parts.collect())
    }

    pub(crate) fn by_location(&self) -> Result<Vec<FootprintPart>, Problem> {
        let place = |entry: &Entry| {
            let line = self.evaluation.line(entry.node, entry.line)?;
            Some(line.place.clone())
        };
        let sums = self.evaluation.sums(place)?;
        let parts = sums
            .into_iter()
            .map(|(place, sum)| self.part("location", &place, place_name(&place), sum));
        Ok(largest_first(parts.collect()))
    }

    /// The fewest inputs, the largest first, that make up a share of all contributions.
    pub(crate) fn hot_spots(&self, inputs: &[FootprintPart]) -> Result<HotSpots, Problem> {
        let text = self.study.settings.hot_spots.as_deref().unwrap_or("80");
        let share = self
            .evaluation
            .values
            .percent(text)
            .map_err(|problem| problem.at("hotSpots").at("settings"))?;
        let size = |part: &FootprintPart| part.kg_co2e.to_rational().abs();
        let all = inputs
            .iter()
            .fold(Rational::zero(), |sum, part| &sum + &size(part));
        let wanted = &all * &share;
        let mut sum = Rational::zero();
        let mut keys = Vec::new();
        for part in inputs {
            if sum >= wanted {
                break;
            }
            sum = &sum + &size(part);
            keys.push(part.key.clone());
        }
        Ok(HotSpots {
            share: text.to_owned(),
            keys,
        })
    }

    /// Every line of every process and what became of it.
    pub(crate) fn lines(&self, upstream: &BTreeMap<(usize, usize), Rational>) -> Vec<LineResult> {
        let used: BTreeSet<usize> = sorted::set(
            self.evaluation
                .network
                .nodes
                .iter()
                .map(|node| node.process),
        );
        let counted = self.counted();
        let outside: BTreeMap<(usize, usize), Stage> = sorted::map(
            self.evaluation
                .network
                .outside
                .iter()
                .map(|out| ((out.process, out.line), out.stage)),
        );
        let mut results = Vec::new();
        for (index, process) in self.study.processes.iter().enumerate() {
            let lines = self
                .evaluation
                .lines
                .of
                .get(index)
                .map_or(&[][..], Vec::as_slice);
            let bare = |key: &str, name: LocalText, status| LineResult {
                key: key.to_owned(),
                process_id: process.id.clone(),
                name,
                status,
                stage: None,
                amount: None,
                unit: None,
                upstream_kg_co2e: None,
            };
            for (number, line) in lines.iter().enumerate() {
                let at = (index, number);
                let (status, stage) = match (counted.get(&at), outside.get(&at)) {
                    (Some((stages, _)), _) => {
                        let one = stages.first().copied().filter(|_| stages.len() == 1);
                        (LineStatus::Counted, one)
                    }
                    (None, Some(stage)) => (LineStatus::OutsideBoundary, Some(*stage)),
                    // A credit of a product that the allocation gives its share instead.
                    (None, None) if used.contains(&index) => continue,
                    (None, None) => (LineStatus::Unused, None),
                };
                let amount = counted
                    .get(&at)
                    .map(|(_, runs)| &line.quantity.value * runs);
                results.push(LineResult {
                    stage,
                    unit: amount
                        .as_ref()
                        .map(|_| line.quantity.unit.symbol().to_owned()),
                    amount: amount.map(|amount| amount.to_string()),
                    upstream_kg_co2e: upstream.get(&at).map(|value| value.to_fixed(12)),
                    ..bare(&line.key, line_name(self.study, index, line), status)
                });
            }
            for input in &process.inputs {
                let there = lines.iter().any(|line| {
                    line.key == input.id || line.key.starts_with(&format!("{}~", input.id))
                });
                let status = match (&input.left_out, there) {
                    (Some(_), _) => LineStatus::LeftOut,
                    (None, false) => LineStatus::Error,
                    (None, true) => continue,
                };
                let stage = input.stage.or(process.stage);
                results.push(LineResult {
                    stage,
                    ..bare(&input.id, LocalText::same(&input.name), status)
                });
            }
        }
        results
    }

    /// The stages each line counts in, and how many runs of its process the declared unit takes for it.
    fn counted(&self) -> BTreeMap<(usize, usize), (BTreeSet<Stage>, Rational)> {
        let network = &self.evaluation.network;
        let mut counted: BTreeMap<(usize, usize), (BTreeSet<Stage>, Rational)> = BTreeMap::new();
        for (number, node) in network.nodes.iter().enumerate() {
            let Some(runs) = self.evaluation.scale(number) else {
                continue;
            };
            let leaves = network.leaves.get(number).into_iter().flatten();
            let edges = network.edges.get(number).into_iter().flatten();
            let of_edges = edges.filter_map(|edge| {
                let to = self.evaluation.node(edge.to)?;
                Some((edge.line, to.stage))
            });
            let lines = leaves.map(|leaf| (leaf.line, leaf.stage)).chain(of_edges);
            for (line, stage) in lines {
                let (stages, sum) = counted
                    .entry((node.process, line))
                    .or_insert_with(|| (BTreeSet::new(), Rational::zero()));
                stages.insert(stage);
                *sum = &*sum + &runs;
            }
        }
        counted
    }

    pub(crate) fn solution(&self) -> SolutionResult {
        let scaling = &self.evaluation.scaling;
        let (method, steps) = match scaling.solved {
            Solved::Exact => ("exact", 0),
            Solved::GaussSeidel { sweeps } => ("gauss-seidel", sweeps),
            Solved::SparseLu { refinements } => ("sparse-lu", refinements),
        };
        let name = |activity: &usize| {
            let node = self.evaluation.node(*activity)?;
            let process = self.study.processes.get(node.process)?;
            Some(process.id.clone())
        };
        let loops = self.evaluation.system.loops();
        let loops = loops
            .iter()
            .map(|members| members.iter().filter_map(name).collect());
        SolutionResult {
            method: method.to_owned(),
            steps,
            residual: scaling.residual.to_string(),
            activities: self.evaluation.network.nodes.len(),
            loops: loops.collect(),
        }
    }

    /// What each line adds with all that is behind it, by process and line.
    pub(crate) fn upstream(
        &self,
        footprints: &[Rational],
    ) -> Result<BTreeMap<(usize, usize), Rational>, Problem> {
        let mut sums: BTreeMap<(usize, usize), Rational> = BTreeMap::new();
        let mut add = |key: (usize, usize), value: &Rational| {
            let sum = sums.entry(key).or_insert_with(Rational::zero);
            *sum = &*sum + value;
        };
        for ((node, line), value) in self
            .evaluation
            .sums(|entry| Some((entry.node, entry.line)))?
        {
            if let Some(at) = self.evaluation.node(node) {
                add((at.process, line), &value.to_rational());
            }
        }
        let network = &self.evaluation.network;
        for (number, edges) in network.edges.iter().enumerate() {
            let scale = self.evaluation.scaling.amounts.get(number);
            let (Some(node), Some(scale)) = (network.nodes.get(number), scale) else {
                continue;
            };
            for edge in edges {
                if let Some(footprint) = footprints.get(edge.to) {
                    let flow = &(scale * &edge.amount) * footprint;
                    add((node.process, edge.line), &flow);
                }
            }
        }
        Ok(sums)
    }

    /// What a unit of each node emits itself, in kgCO2e.
    pub(crate) fn direct(&self) -> Vec<Rational> {
        let gwp = self.study.settings.gwp;
        let network = &self.evaluation.network;
        let of = |number: usize| {
            let node = network.nodes.get(number)?;
            let column = network.columns.get(&(node.process, node.output))?;
            let mut sum = Rational::zero();
            for leaf in network.leaves.get(number)? {
                let line = self.evaluation.line(number, leaf.line)?;
                sum = &sum + &(&own(line, gwp) * &column.per_unit);
            }
            Some(sum)
        };
        (0..network.nodes.len())
            .map(|number| of(number).unwrap_or_else(Rational::zero))
            .collect()
    }
}

/// What a line emits in one run of its process, in kgCO2e.
pub(crate) fn own(line: &Line, gwp: crate::gas::GwpSet) -> Rational {
    let Target::Masses(masses) = &line.target else {
        return Rational::zero();
    };
    masses
        .iter()
        .filter(|emitted| emitted.gas.is_one_of_seven())
        .fold(Rational::zero(), |sum, emitted| {
            let potential = gwp.gwp(emitted.gas).unwrap_or(0);
            let potential = Rational::from_scaled(i128::from(potential), 4);
            &sum + &(&emitted.kilograms * &potential)
        })
}

/// Parts in the order of their size, whichever their sign.
pub(crate) fn largest_first(mut parts: Vec<FootprintPart>) -> Vec<FootprintPart> {
    sorted::sort_by(&mut parts, |left, right| {
        let size = |part: &FootprintPart| part.kg_co2e.to_rational().abs();
        size(right)
            .partial_cmp(&size(left))
            .unwrap_or(std::cmp::Ordering::Equal)
    });
    parts
}
