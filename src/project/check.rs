//! What is checked about a project beside its figures: its scenario, methodology, plan, additionality, compliance.

use std::collections::BTreeSet;

use crate::error::{Code, Problem};
use crate::project::calendar::Span;
use crate::project::evaluation::{Project, SideLedger};
use crate::project::model::{
    BoundarySide, ProjectDocument, ProjectSide, ProjectSource, SourceRole,
};
use crate::project::plan::{
    AdditionalityConclusion, AdditionalityRecord, CheckKind, CheckStatus, MonitoringParameter,
};
use crate::quantity::{Rational, parse_decimal};
use crate::text::LocalText;

/// The head of a document: its format, version and kind.
pub(crate) fn head(document: &ProjectDocument) -> Result<(), Problem> {
    let found = format!("{} {} {}", document.format, document.kind, document.version);
    let known = document.format == "tansuan" && document.version == 1 && document.kind == "project";
    let unknown = || {
        Problem::new(Code::UnsupportedDocument)
            .with("expected", "tansuan project 1")
            .with("found", found)
    };
    known.then_some(()).ok_or_else(unknown)
}

impl ProjectSide {
    /// What people call it.
    pub fn name(self) -> LocalText {
        match self {
            ProjectSide::ExAnte => LocalText::new("事前估算", "estimated"),
            ProjectSide::Monitored => LocalText::new("事后监测", "monitored"),
        }
    }
}

fn blank(text: Option<&str>) -> bool {
    text.is_none_or(|text| text.trim().is_empty())
}

/// Everything that is wrong with or missing from the document outside its records and money.
pub(crate) fn document(document: &ProjectDocument, spans: &[Span]) -> Vec<Problem> {
    let mut findings = Vec::new();
    ids(document, &mut findings);
    scenario(document, &mut findings);
    if document.settings.methodologies.is_empty() {
        findings.push(Problem::new(Code::ProjectMethodologyMissing).at("settings.methodologies"));
    }
    life(document, spans, &mut findings);
    for (index, source) in document.sources.iter().enumerate() {
        sales(source, &format!("sources[{index}]"), spans, &mut findings);
        of_source(
            document,
            source,
            &format!("sources[{index}]"),
            &mut findings,
        );
    }
    for (index, parameter) in document.monitoring.iter().enumerate() {
        let place = format!("monitoring[{index}]");
        monitored(document, parameter, &place, &mut findings);
    }
    additionality(document.additionality.as_ref(), &mut findings);
    checklist(document, &mut findings);
    findings
}

fn ids(document: &ProjectDocument, findings: &mut Vec<Problem>) {
    let lists: [(&str, Vec<&String>); 6] = [
        (
            "sources",
            document.sources.iter().map(|own| &own.id).collect(),
        ),
        (
            "alternatives",
            document.alternatives.iter().map(|own| &own.id).collect(),
        ),
        (
            "monitoring",
            document.monitoring.iter().map(|own| &own.id).collect(),
        ),
        (
            "checklist",
            document.checklist.iter().map(|own| &own.id).collect(),
        ),
        (
            "coBenefits",
            document.co_benefits.iter().map(|own| &own.id).collect(),
        ),
        (
            "settings.methodologies",
            document
                .settings
                .methodologies
                .iter()
                .map(|own| &own.id)
                .collect(),
        ),
    ];
    for (list, ids) in lists {
        let mut known = BTreeSet::new();
        for (index, id) in ids.into_iter().enumerate() {
            if !known.insert(id) {
                let twice = Problem::new(Code::DuplicateId).with("id", id);
                findings.push(twice.at(format!("{list}[{index}].id")).about(id));
            }
        }
    }
}

fn scenario(document: &ProjectDocument, findings: &mut Vec<Problem>) {
    let chosen = document.alternatives.iter().enumerate();
    let chosen: Vec<_> = chosen.filter(|(_, own)| own.chosen).collect();
    match chosen.as_slice() {
        [(index, only)] if only.legal != Some(true) => {
            let illegal = Problem::new(Code::ProjectBaselineIllegal).with("name", &only.name);
            findings.push(illegal.at(format!("alternatives[{index}]")).about(&only.id));
        }
        [_] => {}
        others => {
            let finding = Problem::new(Code::ProjectBaselineNotChosen);
            findings.push(finding.with("count", others.len()).at("alternatives"));
        }
    }
    if blank(document.functional_equivalence.as_deref()) {
        findings.push(Problem::new(Code::ProjectEquivalenceMissing).at("functionalEquivalence"));
    }
}

/// The crediting period against the operating life.
fn life(document: &ProjectDocument, spans: &[Span], findings: &mut Vec<Problem>) {
    let typed = document.settings.operating_life.as_deref();
    let Some(typed) = typed.filter(|typed| !typed.trim().is_empty()) else {
        return;
    };
    let place = "settings.operatingLife";
    let life = match parse_decimal(typed) {
        Ok(life) => life.to_rational(),
        Err(problem) => {
            findings.push(problem.at(place));
            return;
        }
    };
    let crediting = &document.settings.crediting;
    let periods = i64::from(spans.last().map_or(0, |span| span.period));
    let years = periods.saturating_mul(i64::from(crediting.years.unwrap_or(0)));
    if Rational::from(years) > life {
        let beyond = Problem::new(Code::ProjectBeyondLife).with("years", years);
        findings.push(beyond.with("life", life).at(place));
    }
}

fn of_source(
    document: &ProjectDocument,
    source: &ProjectSource,
    place: &str,
    findings: &mut Vec<Problem>,
) {
    let named = |code| Problem::new(code).with("source", &source.name);
    let mut say = |problem: Problem, field: &str| {
        findings.push(problem.at(field).at(place).about(&source.id));
    };
    if let Some(reason) = &source.excluded {
        if reason.trim().is_empty() {
            say(named(Code::ReasonMissing), "excluded");
        }
        return;
    }
    if blank(source.selection.as_deref()) {
        say(named(Code::ProjectSelectionMissing), "selection");
    }
    if source.role == SourceRole::Leakage && source.boundary_side == Some(BoundarySide::Inside) {
        say(named(Code::ProjectLeakageInside), "boundarySide");
    }
    if let Some(sink) = &source.sink {
        for (text, zh, en) in [
            (&sink.permanence, "持久性", "permanence"),
            (&sink.reversal_risk, "逆转风险", "risk of reversal"),
            (&sink.buffer, "缓冲比例", "buffer"),
        ] {
            if blank(text.as_deref()) {
                let finding = named(Code::ProjectSinkTerms);
                say(finding.with_text("what", &LocalText::new(zh, en)), "sink");
            }
        }
    }
    let planned = |own: &MonitoringParameter| own.source_id.as_deref() == Some(&source.id);
    if !document.monitoring.iter().any(planned) {
        say(named(Code::ProjectMonitoringMissing), "");
    }
}

fn monitored(
    document: &ProjectDocument,
    parameter: &MonitoringParameter,
    place: &str,
    findings: &mut Vec<Problem>,
) {
    if let Some(id) = &parameter.source_id
        && !document.sources.iter().any(|source| source.id == *id)
    {
        let unknown = Problem::new(Code::UnknownReference).with("id", id);
        findings.push(unknown.at("sourceId").at(place).about(&parameter.id));
    }
    if parameter.fixed {
        return;
    }
    for (text, field, zh, en) in [
        (
            &parameter.instrument,
            "instrument",
            "监测仪表",
            "instrument",
        ),
        (&parameter.frequency, "frequency", "监测频次", "frequency"),
        (
            &parameter.responsible,
            "responsible",
            "责任人",
            "person responsible",
        ),
    ] {
        if blank(text.as_deref()) {
            let finding =
                Problem::new(Code::ProjectInstrumentMissing).with("name", &parameter.name);
            let finding = finding.with_text("what", &LocalText::new(zh, en));
            findings.push(finding.at(field).at(place).about(&parameter.id));
        }
    }
}

fn additionality(record: Option<&AdditionalityRecord>, findings: &mut Vec<Problem>) {
    let missing = || Problem::new(Code::ProjectAdditionalityMissing).at("additionality");
    let Some(record) = record else {
        findings.push(missing());
        return;
    };
    let argued = !blank(record.exemption.as_deref())
        || !blank(record.first_of_its_kind.as_deref())
        || record.investment.is_some()
        || !record.barriers.is_empty();
    match record.conclusion {
        AdditionalityConclusion::NotAdditional => {
            findings.push(Problem::new(Code::ProjectNotAdditional).at("additionality.conclusion"));
        }
        AdditionalityConclusion::Additional if argued => {}
        _ => findings.push(missing()),
    }
}

fn checklist(document: &ProjectDocument, findings: &mut Vec<Problem>) {
    let mut open = 0_usize;
    for (index, check) in document.checklist.iter().enumerate() {
        match check.status {
            CheckStatus::Open => open += 1,
            CheckStatus::NotMet => {
                let code = match check.kind {
                    CheckKind::LimitedTechnology => Code::ProjectLimitedTechnology,
                    CheckKind::Compliance => Code::ProjectCheckNotMet,
                };
                let finding = Problem::new(code).with("question", &check.question);
                findings.push(finding.at(format!("checklist[{index}]")).about(&check.id));
            }
            CheckStatus::Met | CheckStatus::NotApplicable => {}
        }
    }
    let asked = |kind| document.checklist.iter().any(|check| check.kind == kind);
    // A question that nobody asked is as open as one that nobody answered.
    let kinds = [CheckKind::Compliance, CheckKind::LimitedTechnology];
    open += kinds.into_iter().filter(|kind| !asked(*kind)).count();
    if open > 0 {
        let finding = Problem::new(Code::ProjectChecksOpen).with("count", open);
        findings.push(finding.at("checklist"));
    }
}

/// The years that sources have no data for: all of what was estimated; of what is monitored, those that are over.
pub(crate) fn years(project: &Project, side: &SideLedger) -> Vec<Problem> {
    let over = |span: &&Span| side.side == ProjectSide::ExAnte || span.last < project.context.as_of;
    let mut findings = Vec::new();
    for (index, source) in project.document.sources.iter().enumerate() {
        let covered = side.covered.get(&source.id);
        let open = |span: &&Span| covered.is_none_or(|years| !years.contains(&span.year));
        let missing: Vec<String> = project
            .spans
            .iter()
            .filter(over)
            .filter(open)
            .map(|span| span.year.to_string())
            .collect();
        if missing.is_empty() || source.excluded.is_some() {
            continue;
        }
        let finding = Problem::new(Code::ProjectYearsMissing)
            .with("source", &source.name)
            .with("years", missing.join(", "))
            .with_text("side", &side.side.name());
        findings.push(finding.at(format!("sources[{index}]")).about(&source.id));
    }
    findings
}

/// Certificates that can take no credit away: of years outside the crediting period, or of a source that has none.
fn sales(source: &ProjectSource, place: &str, spans: &[Span], findings: &mut Vec<Problem>) {
    for (index, sale) in source.certificates_sold.iter().enumerate() {
        let known = spans.iter().any(|span| span.year == sale.year);
        let problem = if source.role != SourceRole::Baseline {
            Problem::new(Code::UnusedValue)
                .with("parameter", "certificatesSold")
                .with("source", &source.name)
        } else if !known && !spans.is_empty() {
            Problem::new(Code::ProjectOutsideCrediting).with("found", sale.year)
        } else {
            continue;
        };
        let place = format!("{place}.certificatesSold[{index}]");
        findings.push(problem.at(place).about(&sale.id).about(&source.id));
    }
}
