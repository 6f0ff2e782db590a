//! What is doubtful about a study as a whole, and about factors where they are used.

use std::collections::BTreeSet;

use crate::error::{Code, Problem};
use crate::factor::CompiledFactor;
use crate::product::model::{ProductStudy, Stage};
use crate::product::process::CircularApproach;
use crate::product::reader::{Reader, Wanted};

/// Checks the head of a document.
///
/// # Errors
///
/// - [`Code::UnsupportedDocument`] for a document that is no study of version 1.
pub(crate) fn head(study: &ProductStudy) -> Result<(), Problem> {
    if study.format == "tansuan" && study.kind == "product" && study.version == 1 {
        return Ok(());
    }
    let found = format!("{} {} {}", study.format, study.kind, study.version);
    Err(Problem::new(Code::UnsupportedDocument)
        .with("expected", "tansuan product 1")
        .with("found", found))
}

/// What is wrong with or doubtful about the whole.
pub(crate) fn study(study: &ProductStudy) -> Vec<Problem> {
    let mut findings = Vec::new();
    let mut ids = BTreeSet::new();
    for placed in study.inputs() {
        if !ids.insert(placed.input.id.as_str()) {
            let twice = Problem::new(Code::DuplicateId).with("id", &placed.input.id);
            let place = format!("processes[{}].inputs", placed.process.id);
            findings.push(twice.at(place).about(&placed.input.id));
        }
        let downstream = placed.input.supply.as_ref().is_some_and(|supply| {
            let pin = supply.factor.as_ref();
            pin.is_some_and(|pin| pin.factor.starts_with("cn.nonfossil"))
        });
        if downstream {
            let zero = Problem::new(Code::PowerWithoutProof)
                .with("source", &placed.input.name)
                .with("lacking", "proof");
            findings.push(zero.about(&placed.input.id));
        }
    }
    findings.extend(double_benefit(study));
    if study.settings.boundary.stages().is_empty() {
        let missing = Problem::new(Code::MissingValue).with_text(
            "parameter",
            &crate::LocalText::new("生命周期阶段", "stages"),
        );
        findings.push(missing.at("settings.boundary.stages"));
    }
    findings
}

/// Recycled content that comes without burden (100:0) and a credit for recycling at the end: one benefit, twice.
fn double_benefit(study: &ProductStudy) -> Vec<Problem> {
    let nothing = |text: &Option<String>| {
        let text = text.as_deref().map(str::trim).unwrap_or_default();
        text.is_empty() || text.trim_end_matches('%').trim() == "0"
    };
    let mut free = Vec::new();
    let mut credited = Vec::new();
    for placed in study
        .inputs()
        .filter(|placed| placed.input.left_out.is_none())
    {
        let input = placed.input;
        if let Some(circularity) = &input.circularity {
            if circularity.approach == CircularApproach::CutOff && !nothing(&circularity.r1) {
                free.push(input);
            }
            if circularity.approach == CircularApproach::Substitution && !nothing(&circularity.r2) {
                credited.push(input);
            }
        }
        let stage = input.stage.or(placed.process.stage);
        if input.avoided && stage == Some(Stage::EndOfLife) {
            credited.push(input);
        }
    }
    let Some(first) = free.first() else {
        return Vec::new();
    };
    let twice = |input: &&crate::product::process::ProcessInput| {
        Problem::new(Code::RecyclingCountedTwice)
            .with("recycled", &first.name)
            .with("credited", &input.name)
            .about(&input.id)
            .about(&first.id)
    };
    credited.iter().map(twice).collect()
}

impl Reader<'_> {
    /// What is doubtful about a factor where it is used.
    pub(crate) fn judge(&self, wanted: Wanted<'_>, factor: &CompiledFactor) -> Vec<Problem> {
        let data = &factor.definition;
        let id = &data.id;
        let about = |code| {
            Problem::new(code)
                .with_text("factor", &data.name)
                .about(id.as_str())
        };
        let region = data.region.as_deref().unwrap_or("GLO");
        let country = wanted.place.get(..2).unwrap_or("CN");
        let mut findings = Vec::new();
        if data.has_tag("penalty-default") {
            findings.push(about(Code::PenaltyDefault));
        } else if region != "GLO" && region.get(..2) != Some(country) {
            findings.push(about(Code::ForeignProxy).with("region", region));
        }
        if data.has_tag("net-of-credit") {
            findings.push(about(Code::NetOfCredit));
        }
        if data.has_tag("transport-only") {
            findings.push(about(Code::TransportOnly));
        }
        if let Some(basis) = data
            .gwp_basis
            .filter(|basis| *basis != self.study.settings.gwp)
        {
            findings.push(
                about(Code::FactorOtherGwp)
                    .with("found", basis)
                    .with("expected", self.study.settings.gwp),
            );
        }
        findings
    }
}
