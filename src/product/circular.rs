//! Recycled content and end of life: cut-off, substitution, and the circular footprint formula.
//!
//! Material: (1 − R1)·Ev + R1·[A·Erecycled + (1 − A)·Ev·Qs,in/Qp] + (1 − A)·R2·(ErecyclingEoL − E*v·Qs,out/Qp).
//! Energy: (1 − B)·R3·(EER − LHV·X,heat·ESE,heat − LHV·X,elec·ESE,elec). Disposal: (1 − R2 − R3)·ED.
//! Source: Commission Recommendation (EU) 2021/2279, annex I, 4.4.8. Cut-off is A = 1 of it without credits for energy,
//! the burning itself borne by who throws away; substitution is A = 0 and B = 0.

use crate::error::{Code, Problem};
use crate::product::line::{Item, Line, Term};
use crate::product::model::Stage;
use crate::product::process::{CircularApproach, Circularity, Supply};
use crate::product::reader::{Reader, Wanted, negate};
use crate::quantity::{Base, Dimension, Quantity, Rational, Unit};

/// The numbers of the formula.
struct Numbers {
    r1: Rational,
    r2: Rational,
    r3: Rational,
    a: Rational,
    b: Rational,
    quality_in: Option<Rational>,
    quality_out: Option<Rational>,
}

impl Reader<'_> {
    /// The lines of a material with its recycled content and end of life.
    ///
    /// # Errors
    ///
    /// Every problem, at `circularity`: a share outside 0 to 1, R2 + R3 above 1, a missing A or quality
    /// ratio (they have no default), a missing supply of a term that counts.
    pub(crate) fn circular(
        &mut self,
        wanted: Wanted<'_>,
        index: usize,
        circularity: &Circularity,
        quantity: &Quantity,
        made: &mut Vec<Line>,
    ) -> Result<(), Vec<Problem>> {
        let at = |problem: Problem| problem.at("circularity");
        let numbers = self
            .numbers(circularity)
            .map_err(|problems| problems.into_iter().map(at).collect::<Vec<_>>())?;
        let mut problems = Vec::new();
        for (term, coefficient, field, supply) in terms(circularity, &numbers) {
            let coefficient = match coefficient {
                Ok(coefficient) if coefficient.is_zero() => continue,
                Ok(coefficient) => coefficient,
                Err(problem) => {
                    problems.push(at(problem));
                    continue;
                }
            };
            let quantity = match self.of_term(term, circularity, quantity) {
                Ok(quantity) => Quantity {
                    value: &quantity.value * &coefficient,
                    unit: quantity.unit,
                },
                Err(problem) => {
                    problems.push(at(problem));
                    continue;
                }
            };
            let Some(supply) = supply else {
                let missing = Problem::new(Code::MissingFactor).with("source", wanted.name);
                problems.push(at(missing.at(field)));
                continue;
            };
            let key = format!("{}~{}", wanted.key, term.as_str());
            let wanted = Wanted {
                key: &key,
                ..wanted
            };
            let credit = matches!(term, Term::Substituted | Term::Heat | Term::Power);
            match self.supply(wanted, supply, &quantity) {
                Ok((mut target, factor)) => {
                    if credit {
                        negate(&mut target);
                    }
                    made.push(Line {
                        item: Item::Term(index, term),
                        key: key.clone(),
                        stage: stage_of(term),
                        quantity,
                        target,
                        credit,
                        aircraft: false,
                        place: wanted.place.to_owned(),
                        factor,
                    });
                }
                Err(found) => problems.extend(found.into_iter().map(|problem| {
                    let path = problem.path.strip_prefix("supply").map(str::to_owned);
                    match path {
                        Some(rest) => at(Problem {
                            path: String::new(),
                            ..problem
                        }
                        .at(rest.trim_start_matches('.'))
                        .at(field)),
                        None => problem,
                    }
                })),
            }
        }
        if problems.is_empty() {
            Ok(())
        } else {
            Err(problems)
        }
    }

    fn numbers(&self, given: &Circularity) -> Result<Numbers, Vec<Problem>> {
        let mut problems = Vec::new();
        let mut share = |text: &Option<String>, name: &str, otherwise: Option<i64>| {
            let text = text.as_deref().filter(|text| !text.trim().is_empty());
            let read = match (text, otherwise) {
                (Some(text), _) => self.values.share(text),
                (None, Some(otherwise)) => Ok(Rational::from(otherwise)),
                (None, None) => Err(no_default(name)),
            };
            read.unwrap_or_else(|problem| {
                problems.push(problem.at(name));
                Rational::zero()
            })
        };
        let (a, b) = match given.approach {
            CircularApproach::CutOff => (Rational::one(), Rational::zero()),
            CircularApproach::Substitution => (Rational::zero(), Rational::zero()),
            CircularApproach::CircularFootprint => {
                (share(&given.a, "a", None), share(&given.b, "b", None))
            }
        };
        let r1 = share(&given.r1, "r1", Some(0));
        let r2 = share(&given.r2, "r2", Some(0));
        let r3 = share(&given.r3, "r3", Some(0));
        if &r2 + &r3 > Rational::one() {
            let over = Problem::new(Code::OutOfRange)
                .with("low", 0)
                .with("high", 1);
            problems.push(over.with("found", &r2 + &r3).at("r3"));
        }
        let mut ratio = |text: &Option<String>, name: &str| {
            let text = text.as_deref().filter(|text| !text.trim().is_empty())?;
            let number = self.values.number(text);
            let number = number.and_then(|number| {
                if number.is_negative() {
                    Err(Problem::new(Code::NegativeValue).with("found", text))
                } else {
                    Ok(number)
                }
            });
            number
                .map_err(|problem| problems.push(problem.at(name)))
                .ok()
        };
        let quality_in = ratio(&given.quality_in, "qualityIn");
        let quality_out = ratio(&given.quality_out, "qualityOut");
        if problems.is_empty() {
            Ok(Numbers {
                r1,
                r2,
                r3,
                a,
                b,
                quality_in,
                quality_out,
            })
        } else {
            Err(problems)
        }
    }

    /// What a term is measured in: the material, or the energy recovered from it.
    fn of_term(
        &self,
        term: Term,
        given: &Circularity,
        quantity: &Quantity,
    ) -> Result<Quantity, Problem> {
        let (efficiency, name) = match term {
            Term::Heat => (&given.heat_efficiency, "heatEfficiency"),
            Term::Power => (&given.power_efficiency, "powerEfficiency"),
            _ => return Ok(quantity.clone()),
        };
        let text = efficiency.as_deref().unwrap_or_default();
        let efficiency = self
            .values
            .share(text)
            .map_err(|problem| problem.at(name))?;
        let missing = || Problem::new(Code::MissingValue).with("parameter", "heatValue");
        let heat_value = given
            .heat_value
            .as_ref()
            .ok_or_else(|| missing().at("heatValue"))?;
        let heat_value = self
            .values
            .quantity(heat_value)
            .map_err(|problem| problem.at("heatValue"))?;
        let energy = Dimension::of(&[(Base::Energy, 1)]);
        let dimension = quantity.unit.dimension().times(heat_value.unit.dimension());
        if dimension != energy {
            return Err(Problem::incompatible_units("MJ/kg", &heat_value.unit).at("heatValue"));
        }
        let heat = &quantity.in_base_units() * &heat_value.in_base_units();
        let unit = Unit::parse("MJ")?;
        let value = (&heat * &efficiency).checked_div(unit.factor());
        Ok(Quantity {
            value: value.unwrap_or_else(Rational::zero),
            unit,
        })
    }
}

type Counted<'a> = (
    Term,
    Result<Rational, Problem>,
    &'static str,
    Option<&'a Supply>,
);

/// The terms with their coefficients, the field of their supply, and the supply.
fn terms<'a>(given: &'a Circularity, numbers: &Numbers) -> Vec<Counted<'a>> {
    let one = Rational::one();
    let Numbers {
        r1, r2, r3, a, b, ..
    } = numbers;
    let rest = &one - a;
    let energy = &(&one - b) * r3;
    let with = |ratio: &Option<Rational>, name: &'static str, times: Rational| match ratio {
        _ if times.is_zero() => Ok(times),
        Some(ratio) => Ok(&times * ratio),
        None => Err(no_default(name).at(name)),
    };
    let power = |efficiency: &Option<String>| {
        let said = efficiency
            .as_deref()
            .is_some_and(|text| !text.trim().is_empty());
        let credited = said && given.approach != CircularApproach::CutOff;
        Ok(if credited {
            energy.clone()
        } else {
            Rational::zero()
        })
    };
    // The virgin share of recycled content is the same material: virgin supply.
    vec![
        (Term::Virgin, Ok(&one - r1), "virgin", given.virgin.as_ref()),
        (
            Term::Recycled,
            Ok(r1 * a),
            "recycled",
            given.recycled.as_ref(),
        ),
        (
            Term::VirginShare,
            with(&numbers.quality_in, "qualityIn", r1 * &rest),
            "virgin",
            given.virgin.as_ref(),
        ),
        (
            Term::Recycling,
            Ok(&rest * r2),
            "recycling",
            given.recycling.as_ref(),
        ),
        (
            Term::Substituted,
            with(&numbers.quality_out, "qualityOut", &rest * r2),
            "substituted",
            given.substituted.as_ref().or(given.virgin.as_ref()),
        ),
        (
            Term::Incineration,
            Ok(energy.clone()),
            "incineration",
            given.incineration.as_ref(),
        ),
        (
            Term::Heat,
            power(&given.heat_efficiency),
            "heat",
            given.heat.as_ref(),
        ),
        (
            Term::Power,
            power(&given.power_efficiency),
            "power",
            given.power.as_ref(),
        ),
        (
            Term::Disposal,
            Ok(&(&one - r2) - r3),
            "disposal",
            given.disposal.as_ref(),
        ),
    ]
}

/// What goes in belongs to the stage of its input; the rest is the end of life.
fn stage_of(term: Term) -> Option<Stage> {
    match term {
        Term::Virgin | Term::Recycled | Term::VirginShare => None,
        _ => Some(Stage::EndOfLife),
    }
}

fn no_default(name: &str) -> Problem {
    Problem::new(Code::NoDefault).with("parameter", name)
}
