//! What a cut-off rule leaves out, and whether it may.

use std::collections::BTreeMap;

use crate::error::{Code, Problem};
use crate::product::model::Stage;
use crate::product::process::SupplyKind;
use crate::product::quality::percent;
use crate::product::result::{CutOff, CutOffItem};
use crate::product::summary::Summary;
use crate::product::supply::Usage;
use crate::quantity::{Base, Dimension, Quantity, Rational, Unit};

/// An item that is left out, with what is known of it for the declared unit.
struct Left {
    item: CutOffItem,
    mass: Option<Rational>,
    emission: Option<Rational>,
}

impl Summary<'_> {
    /// What is left out, checked against the rule: the mass of each and of all, of what goes in.
    ///
    /// # Errors
    ///
    /// Those of the rule's numbers, at `settings.cutOff`.
    pub(crate) fn cut_off(
        &self,
        library: &crate::factor::FactorLibrary,
        findings: &mut Vec<Problem>,
    ) -> Result<CutOff, Problem> {
        let left = self.left_out(library, findings);
        let counted = self.mass_in();
        let sum = |pick: fn(&Left) -> Option<&Rational>| {
            left.iter()
                .try_fold(Rational::zero(), |sum, own| Some(&sum + pick(own)?))
        };
        let mass = sum(|own| own.mass.as_ref());
        let emission = sum(|own| own.emission.as_ref());
        // What goes in is what is counted and what is left out.
        let known = left
            .iter()
            .filter_map(|own| own.mass.as_ref())
            .fold(counted, |sum, mass| &sum + mass);
        let total = self.total.to_rational();
        let rule = self.study.settings.cut_off.as_ref();
        let read = |text: &String, place: &str| {
            let share = self.evaluation.values.percent(text);
            share.map_err(|problem| problem.at(place).at("cutOff").at("settings"))
        };
        let limits = match rule {
            Some(rule) => Some((read(&rule.each, "each")?, read(&rule.total, "total")?)),
            None => None,
        };
        let share = |mass: &Rational| mass.checked_div(&known).unwrap_or_else(Rational::zero);
        let mut kept = limits.as_ref().and(mass.as_ref()).map(|_| true);
        if let (Some((each, all)), Some(mass)) = (&limits, &mass) {
            for own in &left {
                let own_share = own.mass.as_ref().map_or_else(Rational::zero, share);
                if own_share > *each {
                    kept = Some(false);
                    findings.push(exceeded(&own.item.name, &own_share, each).about(&own.item.key));
                }
            }
            if share(mass) > *all {
                kept = Some(false);
                findings.push(exceeded("Σ", &share(mass), all));
            }
        }
        for own in &left {
            let missing = |what: &str, zh: &str| {
                Problem::new(Code::CutOffUnknown)
                    .with("name", &own.item.name)
                    .with_text("missing", &crate::LocalText::new(zh, what))
                    .about(&own.item.key)
            };
            if own.mass.is_none() {
                findings.push(missing("mass", "质量"));
            }
            if own.emission.is_none() {
                findings.push(missing("estimated emissions", "估算排放量"));
            }
            if own.item.reason.trim().is_empty() {
                let reason = Problem::new(Code::ReasonMissing).with("source", &own.item.name);
                findings.push(reason.about(&own.item.key));
            }
        }
        Ok(CutOff {
            each: rule.map(|rule| rule.each.clone()),
            total: rule.map(|rule| rule.total.clone()),
            mass: known.to_fixed(9),
            mass_percent: mass.as_ref().map(|mass| percent(mass, &known, 1)),
            emission_percent: emission.as_ref().map(|emission| {
                // Of what the footprint would be with it.
                percent(emission, &(&total + emission), 1)
            }),
            kept,
            items: left
                .into_iter()
                .map(|own| CutOffItem {
                    kilograms: own.mass.as_ref().map(|mass| mass.to_fixed(9)),
                    mass_percent: own.mass.as_ref().map(|mass| percent(mass, &known, 1)),
                    kg_co2e: own.emission.as_ref().map(|own| own.to_fixed(12)),
                    ..own.item
                })
                .collect(),
        })
    }

    fn left_out(
        &self,
        library: &crate::factor::FactorLibrary,
        findings: &mut Vec<Problem>,
    ) -> Vec<Left> {
        let study = self.study;
        let runs = self.runs();
        let mut left = Vec::new();
        for (index, process) in study.processes.iter().enumerate() {
            let Some(runs) = runs.get(&index) else {
                continue;
            };
            for input in &process.inputs {
                let Some(reason) = &input.left_out else {
                    continue;
                };
                let quantity = self.evaluation.values.quantity(&input.amount).ok();
                let mass = quantity
                    .as_ref()
                    .filter(|quantity| is_mass(quantity))
                    .cloned()
                    .or_else(|| self.evaluation.values.quantity(input.mass.as_ref()?).ok());
                let emission = quantity.as_ref().and_then(|quantity| {
                    let supply = input.supply.as_ref()?;
                    if supply.kind != SupplyKind::Factor {
                        return None;
                    }
                    let names = (input.name.as_str(), input.id.as_str());
                    let usage =
                        Usage::of_factor(library, supply, names.0, names.1, &mut Vec::new())
                            .ok()?;
                    let masses = usage.masses(quantity, &mut Vec::new()).ok()?;
                    Some(masses.iter().fold(Rational::zero(), |sum, emitted| {
                        let gwp = study.settings.gwp.gwp(emitted.gas).unwrap_or(0);
                        let gwp = Rational::from_scaled(i128::from(gwp), 4);
                        &sum + &(&emitted.kilograms * &gwp)
                    }))
                });
                left.push(Left {
                    item: item(
                        &input.id,
                        &input.name,
                        input.stage.or(process.stage),
                        reason,
                    ),
                    mass: mass
                        .and_then(|mass| kilograms(&mass))
                        .map(|mass| &mass * runs),
                    emission: emission.map(|emission| &emission * runs),
                });
            }
        }
        for omission in &study.omissions {
            let mut read = |amount: Option<&crate::quantity::Amount>, place: &str| {
                let quantity = self.evaluation.values.quantity(amount?);
                let value = quantity.and_then(|quantity| {
                    kilograms(&quantity)
                        .ok_or_else(|| Problem::incompatible_units("kg", &quantity.unit).at("unit"))
                });
                value
                    .map_err(|problem| {
                        let place = format!("omissions[{}].{place}", omission.id);
                        findings.push(problem.at(place).about(&omission.id));
                    })
                    .ok()
            };
            left.push(Left {
                mass: read(omission.mass.as_ref(), "mass"),
                emission: read(omission.estimate.as_ref(), "estimate"),
                item: item(
                    &omission.id,
                    &omission.name,
                    Some(omission.stage),
                    &omission.reason,
                ),
            });
        }
        left
    }

    /// Runs of each process for the declared unit.
    fn runs(&self) -> BTreeMap<usize, Rational> {
        let mut runs: BTreeMap<usize, Rational> = BTreeMap::new();
        for (number, node) in self.evaluation.network.nodes.iter().enumerate() {
            if let Some(scale) = self.evaluation.scale(number) {
                let sum = runs.entry(node.process).or_insert_with(Rational::zero);
                *sum = &*sum + &scale;
            }
        }
        runs
    }

    /// The mass of material that goes in from outside the system for the declared unit, before the gate, in kg.
    fn mass_in(&self) -> Rational {
        let network = &self.evaluation.network;
        let mut sum = Rational::zero();
        for (number, leaves) in network.leaves.iter().enumerate() {
            let Some(scale) = self.evaluation.scale(number) else {
                continue;
            };
            for leaf in leaves {
                let counts = Stage::GATE.contains(&leaf.stage);
                let line = self.evaluation.line(number, leaf.line);
                if let Some(line) = line.filter(|line| counts && !line.credit)
                    && is_mass(&line.quantity)
                    && !matches!(line.item, crate::product::line::Item::Flow(_))
                    && let Some(mass) = kilograms(&line.quantity)
                {
                    sum = &sum + &(&mass * &scale);
                }
            }
        }
        sum
    }
}

fn item(key: &str, name: &str, stage: Option<Stage>, reason: &str) -> CutOffItem {
    CutOffItem {
        key: key.to_owned(),
        name: name.to_owned(),
        stage,
        reason: reason.to_owned(),
        kilograms: None,
        mass_percent: None,
        kg_co2e: None,
    }
}

fn exceeded(name: &str, found: &Rational, limit: &Rational) -> Problem {
    let one = Rational::one();
    Problem::new(Code::CutOffExceeded)
        .with("name", name)
        .with("found", percent(found, &one, 2))
        .with("limit", percent(limit, &one, 2))
}

fn is_mass(quantity: &Quantity) -> bool {
    *quantity.unit.dimension() == Dimension::of(&[(Base::Mass, 1)])
}

/// Kilograms of a mass, or of CO2e.
fn kilograms(quantity: &Quantity) -> Option<Rational> {
    let known = ["kg", "kgCO2e"]
        .into_iter()
        .filter_map(|unit| Unit::parse(unit).ok());
    let mut converted = known.filter_map(|unit| quantity.to(&unit).ok());
    converted.next().map(|quantity| quantity.value)
}
