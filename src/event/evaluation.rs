//! An event, evaluated: its sources and journeys as streams of a ledger, expected and measured.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::civil::Date;

use crate::carbon_asset::AssetRegister;
use crate::error::{Code, Outcome, Problem};
use crate::event::account::label;
use crate::event::kind::{EventGrid, EventSide, SourceKind};
use crate::event::model::{EventActivity, EventDocument, EventSource};
use crate::event::result::EventResult;
use crate::event::{check, figures, journeys};
use crate::factor::{
    CompiledEmission, CompiledMethod, EmissionType, EmittedGas, FactorLibrary, FactorPin,
    GridBasis, GridFamily, Role, Selection, mainland,
};
use crate::formula::Explanation;
use crate::ledger::{ActivityRecord, FactorChoice, Ledger, Stream};
use crate::quantity::{Rational, ReportingYears};
use crate::sorted;
use crate::workspace::Context;

/// What became of a source.
#[derive(Clone, Debug, Default)]
pub(crate) struct SourceState {
    /// The sides on which it has figures.
    pub(crate) counted: BTreeSet<EventSide>,
    /// Whether something prevents its figures.
    pub(crate) failed: bool,
}

/// An event on its ledger.
pub(crate) struct Evaluation<'a> {
    pub(crate) document: &'a EventDocument,
    pub(crate) register: Option<&'a AssetRegister>,
    pub(crate) library: FactorLibrary,
    pub(crate) as_of: Date,
    pub(crate) ledger: Ledger,
    pub(crate) states: BTreeMap<String, SourceState>,
    pub(crate) findings: Vec<Problem>,
    pub(crate) year: i16,
}

/// Evaluates an event: its emissions before and after, its reductions, and the verdict on its neutrality.
///
/// `register` is the workspace's register of instruments, whose lots say what they are used for. Problems with
/// single sources, rows and lots are findings beside the result.
///
/// # Errors
///
/// The outcome is invalid for a document that is no event of version 1, and for totals beyond what can be held.
///
/// # Examples
///
/// ```
/// # #[cfg(feature = "packs")] {
/// use tansuan::event::{decode, evaluate, Verdict};
/// use tansuan::factor::FactorLibrary;
/// use tansuan::workspace::Context;
///
/// let document = br#"{
///   "format": "tansuan", "version": 1, "kind": "event", "id": "e", "name": "Forum", "settings": {},
///   "profile": {"start": "2024-05-11", "end": "2024-05-12"},
///   "sources": [{"id": "s", "name": "Hall", "phase": "holding", "kind": "electricity", "method": "electricity.purchased",
///     "estimate": {"values": {"activity": {"value": "2000", "unit": "kWh"}}},
///     "actual": {"values": {"activity": {"value": "1500", "unit": "kWh"}}}}]
/// }"#;
/// let context = Context { library: FactorLibrary::built_in(), as_of: jiff::civil::date(2024, 6, 1) };
/// let (result, _) = evaluate(&decode(document)?, None, &context).into_result().unwrap();
/// // 1,500 kWh at 0.5306 kgCO₂/kWh, the national average of 2023: the latest there is for 2024.
/// assert_eq!(result.actual.total.kg_co2e.to_string(), "795.9");
/// assert_eq!(result.neutrality.verdict, Verdict::NotYet);
/// assert_eq!(result.neutrality.tonnes_to_offset, "1");
/// # }
/// # Ok::<(), tansuan::Problem>(())
/// ```
pub fn evaluate(
    document: &EventDocument,
    register: Option<&AssetRegister>,
    context: &Context,
) -> Outcome<EventResult> {
    match Evaluation::of(document, register, context).and_then(|mut evaluation| {
        let value = figures::result(&mut evaluation)?;
        Ok((value, evaluation.findings))
    }) {
        Ok((value, findings)) => Outcome::Ok { value, findings },
        Err(problem) => Outcome::Invalid {
            problems: vec![problem],
        },
    }
}

/// How a figure of an event's result came about.
///
/// # Errors
///
/// - [`Code::UnknownReference`] for what is no figure of this event.
pub fn explain(
    document: &EventDocument,
    context: &Context,
    figure: &str,
) -> Result<Explanation, Problem> {
    Evaluation::of(document, None, context)?.explain(figure)
}

/// Reads an event from JSON: the version first, then the body, strictly.
///
/// # Errors
///
/// - [`Code::UnsupportedDocument`] for another kind of document or a newer version.
/// - [`Code::InvalidInput`], with its place, for anything that isn't as the document says.
pub fn decode(bytes: &[u8]) -> Result<EventDocument, Problem> {
    crate::workspace::read(bytes, "event")
}

impl<'a> Evaluation<'a> {
    pub(crate) fn of(
        document: &'a EventDocument,
        register: Option<&'a AssetRegister>,
        context: &Context,
    ) -> Result<Evaluation<'a>, Problem> {
        if document.format != "tansuan" || document.kind != "event" || document.version != 1 {
            return Err(Problem::new(Code::UnsupportedDocument)
                .with("expected", "tansuan event 1")
                .with("found", &document.kind));
        }
        let (library, findings) = context
            .library
            .with_own(&document.methods, &document.factors);
        let year = check::year(document, context.as_of);
        let mut evaluation = Evaluation {
            ledger: Ledger::new(ReportingYears::new(1, vec![year]), document.settings.gwp),
            document,
            register,
            library,
            as_of: context.as_of,
            states: BTreeMap::new(),
            findings,
            year,
        };
        evaluation.findings.extend(check::document(document));
        evaluation.sources()?;
        journeys::evaluate(&mut evaluation)?;
        let found = evaluation.ledger.findings();
        let located: Vec<Problem> = found
            .into_iter()
            .map(|finding| evaluation.placed(finding))
            .collect();
        evaluation.findings.extend(located);
        Ok(evaluation)
    }

    fn sources(&mut self) -> Result<(), Problem> {
        let document = self.document;
        for (index, source) in document.sources.iter().enumerate() {
            if self.states.contains_key(&source.id) {
                continue;
            }
            self.states
                .insert(source.id.clone(), SourceState::default());
            if source.excluded.is_some() {
                continue;
            }
            let mut findings = Vec::new();
            let made = self.stream(source, &mut findings);
            let place =
                |problem: Problem| problem.at(format!("sources[{index}]")).about(&source.id);
            self.findings.extend(findings.into_iter().map(place));
            match made {
                Ok(stream) => self.source(source, &stream)?,
                Err(problem) => {
                    self.findings.push(place(problem));
                    self.state(&source.id).failed = true;
                }
            }
        }
        Ok(())
    }

    pub(crate) fn state(&mut self, source: &str) -> &mut SourceState {
        self.states.entry(source.to_owned()).or_default()
    }

    fn source(&mut self, source: &EventSource, stream: &Stream) -> Result<(), Problem> {
        for (side, activity) in [
            (EventSide::Estimate, &source.estimate),
            (EventSide::Actual, &source.actual),
        ] {
            let Some(activity) = activity.as_ref().filter(|activity| is_given(activity)) else {
                continue;
            };
            let record = ActivityRecord {
                id: format!("{}:{}", source.id, side.as_str()),
                period: self.year.to_string(),
                values: activity.values.clone(),
                lists: activity.lists.clone(),
                note: None,
            };
            self.put(stream.clone(), &source.id, side, vec![record])?;
        }
        Ok(())
    }

    /// Adds a stream on one side, with its records.
    pub(crate) fn put(
        &mut self,
        mut stream: Stream,
        source: &str,
        side: EventSide,
        records: Vec<ActivityRecord>,
    ) -> Result<(), Problem> {
        let key = format!("{}@{}", stream.key, side.as_str());
        stream.key.clone_from(&key);
        stream.labels.insert(label::SIDE, side.as_str().to_owned());
        let beside = stream.labels.contains_key(label::FORCING);
        self.ledger.add_stream(stream);
        for record in records {
            let id = record.id.clone();
            self.ledger.put(&key, Arc::new(record))?;
            let state = self.ledger.record(&key, &id);
            let failed = state.is_none_or(|state| state.evaluated.failed);
            if beside {
                continue;
            }
            let state = self.state(source);
            state.failed |= failed;
            if !failed {
                state.counted.insert(side);
            }
        }
        Ok(())
    }

    /// The stream of a source, but for its side.
    fn stream(&self, source: &EventSource, findings: &mut Vec<Problem>) -> Result<Stream, Problem> {
        let mut stream = self.stream_of(
            (&source.id, &source.name),
            &source.method,
            source.factor.as_ref(),
            findings,
        )?;
        let kind = emission_type(source.kind);
        if let Some(kind) = kind
            && stream.method.definition.emission_types.contains(&kind)
        {
            stream.kind = kind;
        }
        stream.values.clone_from(&source.values);
        stream.evidence.clone_from(&source.evidence);
        stream
            .labels
            .insert(label::PHASE, source.phase.as_str().to_owned());
        stream
            .labels
            .insert(label::KIND, source.kind.as_str().to_owned());
        let group = source.group.clone().unwrap_or_default();
        stream.labels.insert(label::GROUP, group);
        Ok(stream)
    }

    /// A stream by its method and factor, and what is doubtful about them.
    pub(crate) fn stream_of(
        &self,
        (id, name): (&str, &str),
        method: &str,
        factor: Option<&FactorPin>,
        findings: &mut Vec<Problem>,
    ) -> Result<Stream, Problem> {
        let method = self
            .library
            .method(method)
            .map_err(|problem| problem.at("method"))?;
        let factors = self.factors(method, factor, name, findings)?;
        let kind = method.definition.emission_types.first().copied();
        Ok(Stream {
            key: id.to_owned(),
            source_id: id.to_owned(),
            name: name.to_owned(),
            method: Arc::clone(method),
            factors,
            values: BTreeMap::new(),
            evidence: None,
            units: BTreeMap::new(),
            kind: kind.unwrap_or(EmissionType::OtherIndirect),
            biogenic: false,
            settings: BTreeMap::new(),
            share: Rational::one(),
            share_name: None,
            labels: sorted::map([(label::SOURCE, id.to_owned())]),
            accounts: Vec::new(),
        })
    }

    fn factors(
        &self,
        method: &CompiledMethod,
        pin: Option<&FactorPin>,
        name: &str,
        findings: &mut Vec<Problem>,
    ) -> Result<FactorChoice, Problem> {
        if let Some(pin) = pin {
            let (factor, finding) = self
                .library
                .resolve(pin)
                .map_err(|problem| problem.at("factor"))?;
            findings.extend(finding);
            if !factor.definition.serves(&method.definition.id) {
                let problem = Problem::new(Code::FactorOfOtherMethod)
                    .with_text("factor", &factor.definition.name)
                    .with("found", &factor.definition.method)
                    .with("expected", &method.definition.id);
                return Err(problem.at("factor"));
            }
            findings.extend(check::factor(self.document, factor));
            return Ok(FactorChoice::One(Arc::clone(factor)));
        }
        match method.definition.select {
            Some(Selection::GridAverage) => {
                let basis = match self.document.settings.grid {
                    EventGrid::National => GridBasis::National,
                    EventGrid::Province => GridBasis::Province,
                };
                let region = self.document.profile.region.as_deref();
                mainland(region, name)?;
                let (factor, doubts) =
                    self.library
                        .grid_factor(region, self.year, basis, GridFamily::Average)?;
                findings.extend(doubts);
                Ok(FactorChoice::One(Arc::clone(factor)))
            }
            Some(Selection::Heat) => Ok(FactorChoice::One(Arc::clone(self.library.heat_factor()?))),
            None if needs_factor(method) => Err(Problem::new(Code::MissingFactor)
                .with("source", name)
                .at("factor")),
            None => Ok(FactorChoice::None),
        }
    }

    /// A finding of the ledger, with its place in the document: `records.s[s:actual]` is `sources[3].actual`.
    fn placed(&self, mut finding: Problem) -> Problem {
        let Some((source, rest)) = finding
            .path
            .strip_prefix("records.")
            .and_then(|path| path.split_once('['))
        else {
            return finding;
        };
        let Some((record, rest)) = rest.split_once(']') else {
            return finding;
        };
        let document = self.document;
        let place = if let Some(index) = document.sources.iter().position(|own| own.id == source) {
            let side = record.rsplit(':').next().unwrap_or_default();
            format!("sources[{index}].{side}")
        } else if let Some(index) = document.journeys.iter().position(|own| own.id == record) {
            format!("journeys[{index}]")
        } else {
            return finding;
        };
        finding.path = format!("{place}{rest}");
        finding
    }
}

/// Whether anything stands in it.
fn is_given(activity: &EventActivity) -> bool {
    let any = |amount: &crate::quantity::Amount| !amount.value.trim().is_empty();
    activity.values.values().any(any) || activity.lists.values().any(|items| !items.is_empty())
}

/// Whether a method can't do without a factor.
fn needs_factor(method: &CompiledMethod) -> bool {
    let open = |parameter: &crate::factor::CompiledParameter| {
        let definition = &parameter.definition;
        definition.role == Role::Factor
            && definition.required
            && !definition.zero_if_absent
            && parameter.default.is_none()
            && parameter.setting.is_none()
    };
    // Without a factor there is nothing to split a blend by: it would count as nothing.
    let splits = |emission: &CompiledEmission| emission.definition.gas == EmittedGas::Composition;
    method.parameters.iter().any(open) || method.emissions.iter().any(splits)
}

/// The type of emission that a kind of source has, where its method has several.
fn emission_type(kind: SourceKind) -> Option<EmissionType> {
    match kind {
        SourceKind::Fuel => Some(EmissionType::StationaryCombustion),
        SourceKind::Fleet => Some(EmissionType::MobileCombustion),
        SourceKind::Electricity | SourceKind::ElectricVehicle => {
            Some(EmissionType::PurchasedElectricity)
        }
        SourceKind::Heat => Some(EmissionType::PurchasedHeat),
        SourceKind::Supplies | SourceKind::Construction => Some(EmissionType::EmbodiedCarbon),
        _ => None,
    }
}

/// Whether a kind's factors already contain the electricity that is used.
pub(crate) fn contains_electricity(kind: SourceKind) -> bool {
    matches!(
        kind,
        SourceKind::Accommodation | SourceKind::Catering | SourceKind::ElectricVehicle
    )
}
