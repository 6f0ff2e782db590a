//! The quick estimate: an event made of a handful of answers, by the same engine.
//!
//! What is not answered is assumed, and every assumption is told with its value and where it comes from: a person changes it
//! by answering. The result is a screening estimate and never carries a claim.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::error::{Outcome, Problem};
use crate::event::evaluation::evaluate;
use crate::event::is_false;
use crate::event::kind::{EventGrid, EventPhase, EventSide, SourceKind};
use crate::event::model::{
    EventActivity, EventDocument, EventProfile, EventSettings, EventSource, Journey,
    ParticipantGroup, TravelMode,
};
use crate::event::result::EventResult;
use crate::factor::FactorPin;
use crate::gas::GwpSet;
use crate::quantity::{Amount, Rational, parse_decimal};
use crate::text::{LocalText, decode, model, result};
use crate::workspace::Context;

const DEFAULTS: &str = include_str!("quick.json");

model! {
    /// The answers that a quick estimate is made of; what is empty is assumed.
    "the answers of a quick estimate" QuickAnswers {
        /// The event's id, minted by the caller.
        id: String,
        /// What it is called.
        name: String,
        /// Whether the names in it are to be English.
        #[serde(default, skip_serializing_if = "is_false")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        english: bool,
        /// Its first day, `2026-05-11`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        start: Option<String>,
        /// The province, by ISO 3166-2.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        region: Option<String>,
        /// How many days it lasts.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        days: Option<String>,
        /// Who comes, and how.
        #[serde(default)]
        travellers: Vec<QuickTraveller>,
        /// How many persons stay overnight.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        guests: Option<String>,
        /// For how many nights.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        nights: Option<String>,
        /// How many share a room.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        per_room: Option<String>,
        /// Meals for each person and day.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        meals: Option<String>,
        /// What is eaten: `white-meat`, `red-meat`, `vegetarian`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        diet: Option<String>,
        /// The venue's area, in square metres.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        area: Option<String>,
        /// Electricity for each square metre and day, in kWh.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        power: Option<String>,
        /// Waste for each person and day, in kilograms.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        waste: Option<String>,
    }

    /// Persons who come from alike places in the same way.
    "travellers" QuickTraveller {
        /// The mode, of those that the estimate knows: `high-speed-rail`, `air`, `coach`, `car`, `taxi`, `metro`, `bus`.
        mode: String,
        /// How many persons, as typed.
        persons: String,
        /// How far it is one way, in kilometres; the mode's own distance where nothing is said.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        distance: Option<String>,
        /// How many share a car, for modes by vehicle.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        sharing: Option<String>,
        /// Where they come from, in words.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        origin: Option<String>,
    }
}

result! {
    /// An event made of answers, and what it comes to.
    QuickEstimate {
        /// The event, to be opened and worked on.
        document: EventDocument,
        /// What it comes to.
        result: EventResult,
        /// Every value that was assumed or answered.
        assumptions: Vec<Assumption>,
        /// What the estimate is: a screening estimate.
        note: LocalText,
    }

    /// A value of a quick estimate.
    Assumption {
        /// The answer that it stands for.
        id: String,
        /// What it is.
        label: LocalText,
        /// The value.
        value: String,
        /// Its unit.
        unit: LocalText,
        /// Whether it was answered.
        answered: bool,
        /// Where the assumed value comes from.
        basis: LocalText,
    }
}

/// What is assumed, and the factors to choose from: data.
#[derive(Deserialize)]
struct Defaults {
    values: Vec<Assumed>,
    modes: Vec<Mode>,
    sources: Vec<Source>,
    participants: LocalText,
    diets: Vec<Diet>,
    note: LocalText,
}

#[derive(Deserialize)]
struct Assumed {
    id: String,
    label: LocalText,
    value: String,
    unit: LocalText,
    basis: LocalText,
}

#[derive(Deserialize)]
struct Mode {
    id: String,
    name: LocalText,
    distance: String,
    #[serde(default)]
    sharing: Option<String>,
    factors: Vec<Choice>,
    #[serde(default)]
    forcing: Option<Choice>,
}

/// A factor that serves where its pack is loaded.
#[derive(Deserialize)]
struct Choice {
    pack: String,
    factor: String,
}

#[derive(Deserialize)]
struct Source {
    id: String,
    name: LocalText,
    factors: Vec<Choice>,
}

#[derive(Deserialize)]
struct Diet {
    id: String,
    name: LocalText,
    factors: Vec<Choice>,
}

impl Choice {
    fn pin(&self) -> FactorPin {
        FactorPin {
            pack: self.pack.clone(),
            factor: self.factor.clone(),
            revision: None,
            digest: None,
        }
    }
}

/// Makes an event of answers and evaluates it: the same engine, no second one.
///
/// Factors are taken from the packs that are loaded, domestic ones first; where none is, the source says so in a finding.
///
/// # Errors
///
/// The outcome is invalid for an answer that is no number, and for a mode that the estimate doesn't know.
///
/// # Examples
///
/// ```
/// # #[cfg(feature = "packs")] {
/// use tansuan::event::{QuickAnswers, quick};
/// use tansuan::factor::FactorLibrary;
/// use tansuan::workspace::Context;
///
/// let answers: QuickAnswers = serde_json::from_str(r#"{"id": "q", "name": "Workshop", "days": "1",
///   "travellers": [{"mode": "high-speed-rail", "persons": "50", "distance": "200"}], "guests": "0", "area": "400"}"#).unwrap();
/// let mut library = FactorLibrary::built_in();
/// library.load_built_in("uk-desnz");
/// let context = Context { library, as_of: jiff::civil::date(2026, 1, 1) };
/// let (estimate, _) = quick(&answers, &context).into_result().unwrap();
/// let rail = estimate.result.sources.iter().find(|source| source.id == "journeys:high-speed-rail").unwrap();
/// // 50 persons, 200 km there and back: 20,000 person-kilometres at 0.03546 kgCO2e by the DESNZ factor.
/// assert!(rail.estimate.unwrap().to_string().starts_with("709"));
/// # }
/// ```
pub fn quick(answers: &QuickAnswers, context: &Context) -> Outcome<QuickEstimate> {
    let made = decode::<Defaults>(DEFAULTS.as_bytes())
        .map_err(|problem| vec![problem])
        .and_then(|defaults| {
            let mut maker = Maker {
                answers,
                context,
                defaults: &defaults,
                assumptions: Vec::new(),
                problems: Vec::new(),
            };
            let document = maker.document();
            let assumptions = maker.assumptions;
            if maker.problems.is_empty() {
                Ok((document, assumptions, defaults.note.clone()))
            } else {
                Err(maker.problems)
            }
        });
    let (document, assumptions, note) = match made {
        Ok(made) => made,
        Err(problems) => return Outcome::Invalid { problems },
    };
    match evaluate(&document, None, context) {
        Outcome::Ok { value, findings } => Outcome::Ok {
            value: QuickEstimate {
                document,
                result: value,
                assumptions,
                note,
            },
            findings,
        },
        Outcome::Invalid { problems } => Outcome::Invalid { problems },
    }
}

struct Maker<'a> {
    answers: &'a QuickAnswers,
    context: &'a Context,
    defaults: &'a Defaults,
    assumptions: Vec<Assumption>,
    problems: Vec<Problem>,
}

impl<'a> Maker<'a> {
    /// An answer as a number, or what is assumed for it.
    fn number(&mut self, id: &str, answer: Option<&String>) -> Rational {
        let answered = answer
            .map(|text| text.trim())
            .filter(|text| !text.is_empty());
        let defaults = self.defaults;
        let assumed = defaults.values.iter().find(|own| own.id == id);
        let text = answered.or(assumed.map(|own| own.value.as_str()));
        if let Some(own) = assumed {
            self.assumptions.push(Assumption {
                id: id.to_owned(),
                label: own.label.clone(),
                value: text.unwrap_or_default().to_owned(),
                unit: own.unit.clone(),
                answered: answered.is_some(),
                basis: own.basis.clone(),
            });
        }
        match crate::event::journeys::count(text.unwrap_or("0"), id) {
            Ok(number) => number,
            Err(problem) => {
                self.problems.push(problem);
                Rational::zero()
            }
        }
    }

    /// The first of these factors whose pack is loaded; the last where none is, which is then told.
    fn pin(&self, choices: &[Choice]) -> Option<FactorPin> {
        let there = |choice: &&Choice| self.context.library.resolve(&choice.pin()).is_ok();
        choices
            .iter()
            .find(there)
            .or_else(|| choices.last())
            .map(Choice::pin)
    }

    fn method(&self, pin: Option<&FactorPin>, otherwise: &str) -> String {
        let found = pin.and_then(|pin| self.context.library.resolve(pin).ok());
        found.map_or_else(
            || otherwise.to_owned(),
            |(factor, _)| factor.definition.method.clone(),
        )
    }

    fn document(&mut self) -> EventDocument {
        let answers = self.answers;
        let days = self.number("days", answers.days.as_ref());
        let (modes, journeys, persons) = self.travel();
        let guests = if answers
            .guests
            .as_deref()
            .unwrap_or_default()
            .trim()
            .is_empty()
        {
            self.assumed("guests", &persons, LocalText::new("人", "persons"));
            persons.clone()
        } else {
            self.number("guests", answers.guests.as_ref())
        };
        let nights = self.number("nights", answers.nights.as_ref());
        let per_room = self.number("perRoom", answers.per_room.as_ref());
        let meals = self.number("meals", answers.meals.as_ref());
        let area = self.number("area", answers.area.as_ref());
        let power = self.number("power", answers.power.as_ref());
        let waste = self.number("waste", answers.waste.as_ref());
        let room_nights = (&guests * &nights).checked_div(&per_room);
        let rooms = room_nights.unwrap_or_else(|| &guests * &nights);
        let served = &(&persons * &days) * &meals;
        let defaults = self.defaults;
        let eaten = self.diet();
        let dishes = eaten.map(|own| own.factors.as_slice());
        let used = &(&area * &days) * &power;
        let thrown = &(&persons * &days) * &waste;
        let mut sources = vec![
            self.source("lodging", SourceKind::Accommodation, None, &rooms),
            self.source("meals", SourceKind::Catering, dishes, &served),
            self.source("power", SourceKind::Electricity, None, &used),
            self.source("waste", SourceKind::Waste, None, &thrown),
        ];
        sources.retain(has_amount);
        let start = answers.start.clone();
        EventDocument {
            format: "tansuan".to_owned(),
            version: 1,
            kind: "event".to_owned(),
            id: answers.id.clone(),
            name: answers.name.clone(),
            profile: EventProfile {
                region: answers.region.clone(),
                end: start.as_deref().and_then(|start| last_day(start, &days)),
                start,
                area: answers.area.clone(),
                ..EventProfile::default()
            },
            settings: EventSettings {
                gwp: GwpSet::default(),
                grid: EventGrid::default(),
                left_out: Vec::new(),
                deadline_years: None,
                forest_years: None,
                vintage_years: None,
                iso14068: false,
            },
            venues: Vec::new(),
            groups: vec![ParticipantGroup {
                id: "participants".to_owned(),
                name: self.named(&defaults.participants),
                organizer: false,
                origin: None,
                planned: Some(persons.to_string()),
                attended: None,
                days: Some(days.to_string()),
                online: false,
            }],
            sources,
            modes,
            journeys,
            surveys: Vec::new(),
            actions: Vec::new(),
            commitment: None,
            confirmation: None,
            statement: None,
            methods: Vec::new(),
            factors: Vec::new(),
        }
    }

    /// What is eaten: answered, or assumed and told.
    fn diet(&mut self) -> Option<&'a Diet> {
        let (answers, defaults) = (self.answers, self.defaults);
        let known = |own: &&Diet| Some(own.id.as_str()) == answers.diet.as_deref();
        let answered = defaults.diets.iter().find(known);
        let eaten = answered.or(defaults.diets.first())?;
        self.assumptions.push(Assumption {
            id: "diet".to_owned(),
            label: LocalText::new("餐食", "Meals of"),
            value: eaten.id.clone(),
            unit: eaten.name.clone(),
            answered: answered.is_some(),
            basis: LocalText::new("无出处的假设", "an assumption without a source"),
        });
        Some(eaten)
    }

    fn assumed(&mut self, id: &str, value: &Rational, unit: LocalText) {
        self.assumptions.push(Assumption {
            id: id.to_owned(),
            label: LocalText::new("住宿人数", "Persons who stay overnight"),
            value: value.to_string(),
            unit,
            answered: false,
            basis: LocalText::new("假设所有参与者住宿", "assumed: everybody stays"),
        });
    }

    /// How many share a vehicle: answered, or assumed and told.
    fn sharing(&mut self, index: usize, own: &QuickTraveller, mode: &Mode) -> Option<String> {
        let assumed = mode.sharing.as_ref()?;
        let given = own.sharing.as_deref().map(str::trim);
        let given = given.filter(|text| !text.is_empty());
        let sharing = given.unwrap_or(assumed).to_owned();
        self.assumptions.push(Assumption {
            id: format!("travellers[{index}].sharing"),
            label: LocalText::new(
                format!("每车人数：{}", mode.name.zh),
                format!("Persons in a vehicle: {}", mode.name.en),
            ),
            value: sharing.clone(),
            unit: LocalText::new("人/车", "persons/vehicle"),
            answered: given.is_some(),
            basis: LocalText::new("无出处的假设", "an assumption without a source"),
        });
        Some(sharing)
    }

    fn travel(&mut self) -> (Vec<TravelMode>, Vec<Journey>, Rational) {
        let mut modes: Vec<TravelMode> = Vec::new();
        let mut journeys = Vec::new();
        let mut persons = Rational::zero();
        let (answers, defaults) = (self.answers, self.defaults);
        for (index, own) in answers.travellers.iter().enumerate() {
            let place = |problem: Problem| problem.at(format!("travellers[{index}]"));
            let Some(mode) = defaults.modes.iter().find(|mode| mode.id == own.mode) else {
                let unknown =
                    Problem::new(crate::error::Code::UnknownReference).with("id", &own.mode);
                self.problems.push(place(unknown.at("mode")));
                continue;
            };
            match crate::event::journeys::count(&own.persons, "persons") {
                Ok(number) => persons = &persons + &number,
                Err(problem) => {
                    self.problems.push(place(problem));
                    continue;
                }
            }
            let given = own.distance.as_deref().map(str::trim);
            let given = given.filter(|text| !text.is_empty());
            let distance = given.unwrap_or(&mode.distance);
            if let Err(problem) = parse_decimal(distance) {
                self.problems.push(place(problem.at("distance")));
                continue;
            }
            self.assumptions.push(Assumption {
                id: format!("travellers[{index}].distance"),
                label: LocalText::new(
                    format!("单程距离（按往返计）：{}", mode.name.zh),
                    format!("Distance one way, counted both ways: {}", mode.name.en),
                ),
                value: distance.to_owned(),
                unit: LocalText::same("km"),
                answered: given.is_some(),
                basis: LocalText::new("无出处的假设", "an assumption without a source"),
            });
            let sharing = self.sharing(index, own, mode);
            if !modes.iter().any(|known| known.id == mode.id) {
                let factor = self.pin(&mode.factors);
                modes.push(TravelMode {
                    id: mode.id.clone(),
                    name: self.named(&mode.name),
                    method: self.method(factor.as_ref(), "indirect.travel.co2e"),
                    factor,
                    forcing: mode.forcing.as_ref().map(Choice::pin),
                });
            }
            journeys.push(Journey {
                id: format!("journey-{index}"),
                side: EventSide::Estimate,
                phase: None,
                group: Some("participants".to_owned()),
                origin: own.origin.clone(),
                mode: mode.id.clone(),
                persons: own.persons.clone(),
                distance: Amount::new(distance, "km"),
                round_trip: true,
                sharing,
                survey: None,
                note: None,
            });
        }
        (modes, journeys, persons)
    }

    /// A text in the language of the answers.
    fn named(&self, text: &LocalText) -> String {
        if self.answers.english {
            text.en.clone()
        } else {
            text.zh.clone()
        }
    }

    fn source(
        &self,
        id: &str,
        kind: SourceKind,
        factors: Option<&[Choice]>,
        amount: &Rational,
    ) -> EventSource {
        let own = self.defaults.sources.iter().find(|own| own.id == id);
        let choices = factors.or(own.map(|own| own.factors.as_slice()));
        let factor = self.pin(choices.unwrap_or_default());
        let (method, unit) = match kind {
            SourceKind::Accommodation => ("indirect.lodging", "间夜"),
            SourceKind::Catering => ("indirect.meal", "餐"),
            SourceKind::Waste => ("indirect.waste", "kg"),
            _ => ("electricity.purchased", "kWh"),
        };
        let activity = EventActivity {
            values: BTreeMap::from([(
                "activity".to_owned(),
                Amount::new(amount.to_decimal_string(20), unit),
            )]),
            lists: BTreeMap::new(),
            note: None,
        };
        EventSource {
            id: id.to_owned(),
            name: own.map_or_else(String::new, |own| self.named(&own.name)),
            phase: EventPhase::Holding,
            kind,
            group: (kind != SourceKind::Electricity).then(|| "participants".to_owned()),
            venue: None,
            method: self.method(factor.as_ref(), method),
            factor,
            values: BTreeMap::new(),
            estimate: Some(activity),
            actual: None,
            evidence: None,
            data_source: None,
            excluded: None,
            note: None,
        }
    }
}

fn has_amount(source: &EventSource) -> bool {
    source.estimate.as_ref().is_some_and(|activity| {
        activity
            .values
            .get("activity")
            .is_some_and(|amount| amount.value != "0")
    })
}

/// The last day of an event that begins on a day and lasts so many.
fn last_day(start: &str, days: &Rational) -> Option<String> {
    use jiff::ToSpan;
    let start: jiff::civil::Date = start.trim().parse().ok()?;
    let more = i64::try_from(days.round_half_even(0)?)
        .ok()?
        .checked_sub(1)?;
    let end = start.checked_add(more.max(0).days()).ok()?;
    Some(end.to_string())
}
