//! Legs of transport: mass × distance by factors per t·km, vehicle kilometres by factors per km.

use crate::error::{Code, Problem};
use crate::product::line::{Item, Line};
use crate::product::process::{ProcessInput, SupplyKind, TransportLeg};
use crate::product::reader::{Reader, Wanted};
use crate::product::supply::Usage;
use crate::quantity::{Base, Dimension, Quantity, Rational, Unit};

impl<'a> Reader<'a> {
    /// The lines of an input's transport.
    pub(crate) fn legs(
        &mut self,
        wanted: Wanted<'_>,
        index: usize,
        input: &'a ProcessInput,
        quantity: &Quantity,
        made: &mut Vec<Line>,
    ) {
        for (number, leg) in input.transport.iter().enumerate() {
            let key = format!("{}~{}", input.id, leg.id);
            let wanted = Wanted {
                key: &key,
                name: leg.name.as_deref().unwrap_or(&input.name),
                ..wanted
            };
            match self.leg(wanted, input, leg, quantity) {
                Ok((quantity, target, factor)) => made.push(Line {
                    item: Item::Leg(index, number),
                    key: key.clone(),
                    stage: leg.stage,
                    quantity,
                    target,
                    credit: false,
                    aircraft: leg.aircraft,
                    place: wanted.place.to_owned(),
                    factor,
                }),
                Err(problems) => {
                    for problem in problems {
                        let problem = problem
                            .at(format!("transport[{}]", leg.id))
                            .at(format!("inputs[{}]", input.id))
                            .about(&input.id);
                        self.report(problem, wanted.process);
                    }
                }
            }
        }
    }

    fn leg(
        &mut self,
        wanted: Wanted<'_>,
        input: &ProcessInput,
        leg: &TransportLeg,
        quantity: &Quantity,
    ) -> Result<(Quantity, crate::product::line::Target, Option<usize>), Vec<Problem>> {
        let one = |problem: Problem| vec![problem];
        let Some(mass) = self.mass(input, quantity) else {
            let label = crate::LocalText::new("质量", "mass");
            let missing = Problem::new(Code::MissingValue).with_text("parameter", &label);
            return Err(vec![missing]);
        };
        let mass = mass.map_err(one)?;
        let distance = self
            .values
            .quantity(&leg.distance)
            .map_err(|problem| one(problem.at("distance")))?;
        let kilometre = Unit::parse("km").map_err(one)?;
        let distance = distance
            .to(&kilometre)
            .map_err(|problem| one(problem.at("unit").at("distance")))?;
        if distance.value.is_negative() {
            let negative = Problem::new(Code::NegativeValue).with("found", &leg.distance.value);
            return Err(one(negative.at("value").at("distance")));
        }
        let Some(supply) = &leg.supply else {
            let missing = Problem::new(Code::MissingFactor).with("source", wanted.name);
            return Err(one(missing.at("supply")));
        };
        let work = |unit: &str, value: Rational| -> Result<Quantity, Problem> {
            Ok(Quantity {
                value,
                unit: Unit::parse(unit)?,
            })
        };
        let tonnes = mass.to(&Unit::parse("t").map_err(one)?).map_err(one)?.value;
        if supply.kind == SupplyKind::Factor {
            let mut findings = Vec::new();
            let usage =
                Usage::of_factor(self.library, supply, wanted.name, wanted.key, &mut findings)
                    .map_err(|problem| one(problem.at("supply")))?;
            self.doubts(wanted, findings);
            let length = Dimension::of(&[(Base::Length, 1)]);
            let by_vehicle = usage.unit().is_some_and(|unit| {
                let vehicle = length.times(&Dimension::of(&[(Base::Vehicle, 1)]));
                *unit.dimension() == length || *unit.dimension() == vehicle
            });
            let quantity = if by_vehicle {
                let unit = usage.unit().map_or("km", |unit| unit.symbol()).to_owned();
                let trips = self.trips(leg, &tonnes)?;
                work(&unit, &distance.value * &trips).map_err(one)?
            } else {
                self.refuse_vehicle(wanted, leg);
                work("t·km", &tonnes * &distance.value).map_err(one)?
            };
            let (target, factor) = self.by_factor(wanted, usage, &quantity)?;
            return Ok((quantity, target, factor));
        }
        self.refuse_vehicle(wanted, leg);
        let quantity = work("t·km", &tonnes * &distance.value).map_err(one)?;
        let (target, factor) = self.supply(wanted, supply, &quantity)?;
        Ok((quantity, target, factor))
    }

    /// Vehicle journeys for a mass: its share of what a vehicle carries, with the empty way back.
    fn trips(&self, leg: &TransportLeg, tonnes: &Rational) -> Result<Rational, Vec<Problem>> {
        let one = |problem: Problem| vec![problem];
        let Some(capacity) = &leg.capacity else {
            let missing = Problem::new(Code::MissingValue)
                .with_text("parameter", &crate::LocalText::new("装载能力", "capacity"));
            return Err(one(missing.at("capacity")));
        };
        let tonne = Unit::parse("t").map_err(one)?;
        let capacity = self
            .values
            .quantity(capacity)
            .and_then(|capacity| capacity.to(&tonne))
            .map_err(|problem| one(problem.at("capacity")))?;
        let percent = |text: &Option<String>, place: &str, otherwise: i64| {
            let text = text.as_deref().filter(|text| !text.trim().is_empty());
            text.map_or(Ok(Rational::from(otherwise)), |text| {
                self.values
                    .percent(text)
                    .map_err(|problem| one(problem.at(place)))
            })
        };
        let load = &capacity.value * &percent(&leg.utilisation, "utilisation", 1)?;
        let back = &Rational::one() + &percent(&leg.empty_return, "emptyReturn", 0)?;
        let journeys = tonnes.checked_div(&load).filter(|_| !load.is_negative());
        let journeys = journeys.ok_or_else(|| {
            let range = Problem::new(Code::OutOfRange)
                .with("low", "> 0")
                .with("high", "…");
            one(range.with("found", &load).at("capacity"))
        })?;
        Ok(&journeys * &back)
    }

    /// A factor per t·km already holds how full vehicles are: what is said about that is told and not used.
    fn refuse_vehicle(&mut self, wanted: Wanted<'_>, leg: &TransportLeg) {
        let said = [
            (leg.capacity.is_some(), "capacity"),
            (leg.utilisation.is_some(), "utilisation"),
            (leg.empty_return.is_some(), "emptyReturn"),
        ];
        let unused = said
            .into_iter()
            .filter(|(there, _)| *there)
            .map(|(_, name)| {
                Problem::new(Code::UnusedValue)
                    .with("parameter", name)
                    .with("source", wanted.name)
            });
        let unused = unused.collect();
        self.doubts(wanted, unused);
    }
}
