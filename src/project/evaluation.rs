//! A project, evaluated and held open: its years, and a ledger for what was estimated and one for what was monitored.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::error::{Code, Outcome, Problem};
use crate::factor::FactorLibrary;
use crate::ledger::{ActivityRecord, Ledger, Stream};
use crate::project::calendar::{self, Piece, Placement, Span};
use crate::project::check;
use crate::project::model::{ProjectDocument, ProjectSide, ProjectSource};
use crate::project::result::ProjectResult;
use crate::project::streams::Builder;
use crate::quantity::{Rational, ReportingYears};
use crate::sorted;
use crate::workspace::Context;

/// A project, evaluated.
#[derive(Debug)]
pub struct Project {
    pub(crate) document: ProjectDocument,
    pub(crate) context: Context,
    pub(crate) library: FactorLibrary,
    pub(crate) spans: Vec<Span>,
    pub(crate) sources: BTreeMap<String, SourceState>,
    pub(crate) ex_ante: SideLedger,
    pub(crate) monitored: SideLedger,
    findings: Vec<Problem>,
}

/// What a source is calculated with, or why it isn't.
#[derive(Debug)]
pub(crate) struct SourceState {
    pub(crate) streams: Vec<Stream>,
    pub(crate) no_factor: bool,
    pub(crate) failed: bool,
}

/// The records of one side and what they came to.
#[derive(Debug)]
pub(crate) struct SideLedger {
    pub(crate) side: ProjectSide,
    pub(crate) ledger: Ledger,
    /// The years of which a source has data that count.
    pub(crate) covered: BTreeMap<String, BTreeSet<i16>>,
    /// The sources with records in error.
    pub(crate) failed: BTreeSet<String>,
    /// The keys of a source's streams that tell how much there was, each with the share of a record it counts.
    pub(crate) measures: BTreeMap<String, BTreeMap<String, Rational>>,
    /// The periods of records as they were typed, by source and id.
    pub(crate) periods: BTreeMap<(String, String), String>,
}

impl ProjectSide {
    /// The side as it stands on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            ProjectSide::ExAnte => "ex-ante",
            ProjectSide::Monitored => "monitored",
        }
    }

    fn field(self) -> &'static str {
        match self {
            ProjectSide::ExAnte => "exAnte",
            ProjectSide::Monitored => "monitored",
        }
    }
}

/// Evaluates a project: its reductions by year, credits, economics.
///
/// Problems with single sources and records are findings beside the result, which leaves them out and says so; only
/// what is no project of version 1 gives none.
///
/// # Examples
///
/// ```
/// # #[cfg(feature = "packs")] {
/// use tansuan::factor::FactorLibrary;
/// use tansuan::project::{decode, evaluate};
/// use tansuan::workspace::Context;
///
/// let document = br#"{
///   "format": "tansuan", "version": 1, "kind": "project", "id": "p1", "name": "Roof",
///   "settings": {"gwp": "ar6", "rounding": "down", "side": "ex-ante", "methodologies": [],
///     "crediting": {"start": "2026-01-01", "years": 1, "kind": "fixed", "renewals": 0, "division": "calendar"}},
///   "sources": [{"id": "s1", "name": "Grid power replaced", "role": "baseline", "relation": "affected",
///     "method": "electricity.project",
///     "grid": {"om": {"pack": "cn-core", "factor": "cn.baseline.om.ec.2019"}, "omWeight": "0.75",
///              "bm": {"pack": "cn-core", "factor": "cn.baseline.bm.ec.2019"}, "bmWeight": "0.25"}}],
///   "exAnte": {"s1": [{"id": "r1", "period": "2026", "values": {"activity": {"value": "100", "unit": "MWh"}}}]}
/// }"#;
/// let context = Context { library: FactorLibrary::built_in(), as_of: jiff::civil::date(2026, 1, 1) };
/// let (result, _findings) = evaluate(&decode(document)?, &context).into_result().unwrap();
/// // 100 MWh × (0.75 × 0.7921 + 0.25 × 0.3870) tCO2/MWh, down to a whole tonne.
/// assert_eq!(result.ex_ante.reduction.kg_co2e.to_string(), "69082.5");
/// assert_eq!(result.ex_ante.credits.issuable, "69");
/// # }
/// # Ok::<(), tansuan::Problem>(())
/// ```
pub fn evaluate(document: &ProjectDocument, context: &Context) -> Outcome<ProjectResult> {
    match Project::open(document.clone(), context.clone()) {
        Ok(project) => project.outcome(),
        Err(problem) => Outcome::Invalid {
            problems: vec![problem],
        },
    }
}

/// Reads a project from JSON: the version first, then the body, strictly.
///
/// # Errors
///
/// - [`Code::UnsupportedDocument`] for another kind of document or a newer version.
/// - [`Code::InvalidInput`], with its place, for anything that isn't as the document says.
pub fn decode(bytes: &[u8]) -> Result<ProjectDocument, Problem> {
    crate::workspace::read(bytes, "project")
}

impl Project {
    /// Opens and evaluates a document.
    ///
    /// # Errors
    ///
    /// - [`Code::UnsupportedDocument`] for what is no project of version 1.
    /// - [`Code::Overflow`] when a sum can't be held.
    pub fn open(document: ProjectDocument, context: Context) -> Result<Project, Problem> {
        check::head(&document)?;
        let (library, mut findings) = context
            .library
            .with_own(&document.methods, &document.factors);
        let spans = calendar::spans(&document.settings.crediting).unwrap_or_else(|problem| {
            findings.push(problem);
            Vec::new()
        });
        findings.extend(check::document(&document, &spans));
        let sources = sources(&document, &library, &spans, &mut findings);
        let side = |side, findings: &mut Vec<Problem>| {
            SideLedger::of(side, &document, &spans, &sources, findings)
        };
        let ex_ante = side(ProjectSide::ExAnte, &mut findings)?;
        let monitored = side(ProjectSide::Monitored, &mut findings)?;
        Ok(Project {
            document,
            context,
            library,
            spans,
            sources,
            ex_ante,
            monitored,
            findings,
        })
    }

    /// The document that it was opened with.
    pub fn document(&self) -> &ProjectDocument {
        &self.document
    }

    pub(crate) fn side(&self, side: ProjectSide) -> &SideLedger {
        match side {
            ProjectSide::ExAnte => &self.ex_ante,
            ProjectSide::Monitored => &self.monitored,
        }
    }

    /// The source with this id.
    pub(crate) fn source(&self, id: &str) -> Option<&ProjectSource> {
        self.document.sources.iter().find(|source| source.id == id)
    }

    /// The result with everything that is doubtful about it, the gravest first.
    pub fn outcome(&self) -> Outcome<ProjectResult> {
        let mut findings = self.findings.clone();
        match self.result(&mut findings) {
            Ok(value) => Outcome::Ok {
                value,
                findings: told_once(findings),
            },
            Err(problem) => Outcome::Invalid {
                problems: vec![problem],
            },
        }
    }
}

/// Findings in the order of their severity, each told once.
fn told_once(mut findings: Vec<Problem>) -> Vec<Problem> {
    sorted::sort_by_key(&mut findings, |finding| finding.severity);
    let mut told: Vec<Problem> = Vec::with_capacity(findings.len());
    let mut known = BTreeSet::new();
    for finding in findings {
        let about = finding.about.join("|");
        if known.insert((
            finding.code,
            finding.path.clone(),
            finding.message.clone(),
            about,
        )) {
            told.push(finding);
        }
    }
    told
}

fn sources(
    document: &ProjectDocument,
    library: &FactorLibrary,
    spans: &[Span],
    findings: &mut Vec<Problem>,
) -> BTreeMap<String, SourceState> {
    let builder = Builder {
        document,
        library,
        spans,
    };
    let mut sources = BTreeMap::new();
    for (index, source) in document.sources.iter().enumerate() {
        if source.excluded.is_some() || sources.contains_key(&source.id) {
            continue;
        }
        let made = builder.source(source);
        let place = |finding: Problem| finding.at(format!("sources[{index}]"));
        findings.extend(made.findings.into_iter().map(place));
        let state = SourceState {
            failed: made.streams.is_empty() && !made.no_factor,
            no_factor: made.no_factor,
            streams: made.streams,
        };
        sources.insert(source.id.clone(), state);
    }
    sources
}

impl SideLedger {
    fn of(
        side: ProjectSide,
        document: &ProjectDocument,
        spans: &[Span],
        sources: &BTreeMap<String, SourceState>,
        findings: &mut Vec<Problem>,
    ) -> Result<SideLedger, Problem> {
        let years = ReportingYears::new(1, spans.iter().map(|span| span.year).collect());
        let mut own = SideLedger {
            side,
            ledger: Ledger::new(years, document.settings.gwp),
            covered: BTreeMap::new(),
            failed: BTreeSet::new(),
            measures: BTreeMap::new(),
            periods: BTreeMap::new(),
        };
        for (id, records) in own.records(document) {
            let known = document.sources.iter().any(|source| source.id == *id);
            if !known && !records.is_empty() {
                let unknown = Problem::new(Code::UnknownReference).with("id", id);
                findings.push(unknown.at(format!("{}.{id}", side.field())));
            }
            let Some(state) = sources.get(id) else {
                continue;
            };
            for (index, record) in records.iter().enumerate() {
                let key = (id.clone(), record.id.clone());
                if own.periods.contains_key(&key) {
                    let twice = Problem::new(Code::DuplicateId).with("id", &record.id);
                    let twice = twice.at(format!("{}.{id}[{index}]", side.field()));
                    findings.push(twice.about(&record.id).about(id));
                    continue;
                }
                own.periods.insert(key, record.period.clone());
                own.record(document, spans, (id, state), record, findings)?;
            }
        }
        own.twice(document, findings);
        for mut finding in own.ledger.findings() {
            if let Some(rest) = finding.path.strip_prefix("records.") {
                finding.path = format!("{}.{rest}", side.field());
            }
            findings.push(finding);
        }
        Ok(own)
    }

    pub(crate) fn records<'a>(
        &self,
        document: &'a ProjectDocument,
    ) -> &'a BTreeMap<String, Vec<ActivityRecord>> {
        match self.side {
            ProjectSide::ExAnte => &document.ex_ante,
            ProjectSide::Monitored => &document.monitored,
        }
    }

    /// Places a record among the years and evaluates each of its pieces.
    fn record(
        &mut self,
        document: &ProjectDocument,
        spans: &[Span],
        (id, state): (&str, &SourceState),
        record: &ActivityRecord,
        findings: &mut Vec<Problem>,
    ) -> Result<(), Problem> {
        let at = |problem: Problem| {
            let place = format!("{}.{id}[{}]", self.side.field(), record.id);
            problem.at("period").at(place).about(&record.id).about(id)
        };
        if spans.is_empty() {
            return Ok(());
        }
        let division = document.settings.crediting.division;
        let placed = match calendar::place(&record.period, spans, division) {
            Ok(placed) => placed,
            Err(problem) => {
                findings.push(at(problem));
                self.failed.insert(id.to_owned());
                return Ok(());
            }
        };
        if placed.outside > 0 {
            let outside = Problem::new(Code::ProjectOutsideCrediting);
            findings.push(at(outside.with("found", &record.period)));
        }
        let said: Vec<Problem> = placed
            .pieces
            .iter()
            .filter_map(|piece| say(piece, &record.period))
            .map(&at)
            .collect();
        findings.extend(said);
        for piece in &placed.pieces {
            self.piece(id, state, record, piece)?;
        }
        Ok(())
    }

    fn piece(
        &mut self,
        id: &str,
        state: &SourceState,
        record: &ActivityRecord,
        piece: &Piece,
    ) -> Result<(), Problem> {
        let mut keys = Vec::new();
        for (index, stream) in state.streams.iter().enumerate() {
            let base = format!("{}:{}", self.side.as_str(), stream.key);
            let whole = piece.share == Rational::one();
            let key = if whole {
                base
            } else {
                format!("{base}@{}@{}", piece.year, piece.share)
            };
            if self.ledger.stream(&key).is_none() {
                self.ledger.add_stream(Stream {
                    key: key.clone(),
                    share: &stream.share * &piece.share,
                    ..stream.clone()
                });
            }
            if index == 0 {
                let measures = self.measures.entry(id.to_owned()).or_default();
                measures.insert(key.clone(), piece.share.clone());
            }
            keys.push(key);
        }
        let own = Arc::new(ActivityRecord {
            period: piece.year.to_string(),
            ..record.clone()
        });
        self.ledger.put_in_all(&keys, &own)?;
        let failed = keys.iter().any(|key| {
            let state = self.ledger.record(key, &record.id);
            state.is_none_or(|state| state.evaluated.failed)
        });
        if failed {
            self.failed.insert(id.to_owned());
        } else if !keys.is_empty() {
            let covered = self.covered.entry(id.to_owned()).or_default();
            covered.insert(piece.year);
        }
        Ok(())
    }

    /// Records of one source with the same period as typed, which look like the same thing.
    fn twice(&self, document: &ProjectDocument, findings: &mut Vec<Problem>) {
        for (id, records) in self.records(document) {
            let mut seen = BTreeSet::new();
            let again: Vec<&ActivityRecord> = records
                .iter()
                .filter(|record| !seen.insert(record.period.trim()))
                .collect();
            let Some(first) = again.first() else {
                continue;
            };
            let source = document.sources.iter().find(|own| own.id == *id);
            let mut twice = Problem::new(Code::PeriodTwice)
                .with("source", source.map_or(id.as_str(), |own| &own.name))
                .with("period", first.period.trim())
                .with("count", again.len())
                .at(format!("{}.{id}", self.side.field()));
            for record in &again {
                twice = twice.about(&record.id);
            }
            findings.push(twice.about(id));
        }
    }
}

/// What is worth saying about how a record was placed.
fn say(piece: &Piece, period: &str) -> Option<Problem> {
    let with_days = |code, days: i32, of: i32| {
        let problem = Problem::new(code).with("period", period);
        problem
            .with("year", piece.year)
            .with("days", days)
            .with("of", of)
    };
    match piece.how {
        Placement::Inside => None,
        Placement::ProRated { days, of } => Some(with_days(Code::ProjectProRated, days, of)),
        Placement::Divided { days, of } => Some(with_days(Code::ProjectDivided, days, of)),
        Placement::AsGiven => Some(
            Problem::new(Code::ProjectAsGiven)
                .with("period", period)
                .with("year", piece.year),
        ),
    }
}
