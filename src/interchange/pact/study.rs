//! A PACT draft of a study: its cradle-to-gate part, with everything that the study computed and says.
//!
//! No use, end of life, credits of the end or offsets are in it, whatever the study's own boundary is. Shares of primary
//! data, ratings and what is left out are computed, never defaulted; a standard is named only where nothing in the
//! study is wrong.

use serde::{Deserialize, Serialize};

use crate::error::{Problem, Severity};
use crate::factor::Boundary;
use crate::gas::GwpSet;
use crate::interchange::pact::draft::{
    DraftCapture, DraftFigures, DraftPackaging, DraftQuality, DraftVerification, PactDraft,
};
use crate::product::{BoundaryKind, Component, DeclaredSource, ProductResult, Stage, Study, typed};
use crate::quantity::{Co2e, Period};
use crate::sorted;

typed! {
    /// What a person and the caller's clock add to a study for its PACT file.
    "what is said for a PACT file" PactWords {
        /// The id of the footprint, a UUID that the caller mints.
        id: String,
        /// When it is made, in UTC.
        created: String,
        /// The ids of the footprints that it replaces.
        #[serde(default)]
        preceding: Vec<String>,
        /// Who verified it.
        #[serde(default)]
        verification: DraftVerification,
    } {
        /// From which day it may be used.
        valid_from: String,
        /// The last day on which it may.
        valid_until: String,
        /// The way out of the gate, in kgCO2e, where the company answers for it.
        outbound_logistics: String,
        /// Anything worth saying about the calculation.
        comment: String,
    }
}

/// The draft of a study's cradle-to-gate part, ready for [`preflight`](crate::interchange::pact::preflight) and
/// [`compose`](crate::interchange::pact::compose).
///
/// # Errors
///
/// Those of evaluating the part: see [`evaluate`](crate::product::evaluate).
pub fn draft(study: &Study, words: &PactWords) -> Result<PactDraft, Vec<Problem>> {
    let mut document = study.document().clone();
    document.settings.boundary.kind = BoundaryKind::CradleToGate;
    let gate = Study::open(document, study.context().clone())?;
    let result = gate.result().map_err(|problem| vec![problem])?;
    let right = gate
        .findings()
        .iter()
        .all(|finding| finding.severity != Severity::Error);
    let document = gate.document();
    let profile = &document.profile;
    let figures = figures(&result, words).map_err(|problem| vec![problem])?;
    let (period_start, period_end) = period(&document.settings.period);
    let exempted = if result.cut_off.items.is_empty() {
        Some("0".to_owned())
    } else {
        result.cut_off.emission_percent.clone()
    };
    let reasons: Vec<String> = result
        .cut_off
        .items
        .iter()
        .map(|item| format!("{}: {}", item.name, item.reason))
        .collect();
    let packaging = gate
        .stage_without_biogenic(Stage::Packaging)
        .map_err(|problem| vec![problem])?;
    let packed = result
        .lines
        .iter()
        .any(|line| line.stage == Some(Stage::Packaging));
    let (removed, stored) = removals(&result);
    Ok(PactDraft {
        id: words.id.clone(),
        created: words.created.clone(),
        preceding: words.preceding.clone(),
        company: profile.company.clone().unwrap_or_default(),
        company_ids: profile.company_ids.clone(),
        product: document.name.clone(),
        description: profile.description.clone().unwrap_or_default(),
        product_ids: profile.product_ids.clone(),
        classifications: profile.classifications.clone(),
        amount: result.unit.amount.clone(),
        unit: result.unit.unit.clone(),
        period_start,
        period_end,
        gwp: vec![result.gwp],
        standards: standards(&profile.standards, right, &result, exempted.as_deref()),
        rules: Vec::new(),
        figures,
        packaging: DraftPackaging {
            included: Some(packed),
            emissions: packed.then(|| packaging.to_string()),
            biogenic_carbon: result.carbon.packaging_biogenic.clone().filter(|_| packed),
        },
        capture: DraftCapture {
            included: Some(stored),
            removals: stored.then_some(removed),
            ..DraftCapture::default()
        },
        sources: sources(&result),
        valid_from: words.valid_from.clone(),
        valid_until: words.valid_until.clone(),
        mass: mass(&result),
        region: document.settings.location.clone(),
        boundary: Some(Boundary::CradleToGate),
        boundary_description: Some(described(&gate, &result)),
        allocation: allocation(&result),
        exempted_percent: exempted,
        exempted_description: (!reasons.is_empty()).then(|| reasons.join("; ")),
        primary_share: Some(result.quality.primary_percent.clone()),
        data_quality: Some(DraftQuality {
            technological: result.quality.technological.clone(),
            geographical: result.quality.geographical.clone(),
            temporal: result.quality.temporal.clone(),
        }),
        verification: (words.verification != DraftVerification::default())
            .then(|| words.verification.clone()),
        comment: words.comment.clone(),
    })
}

fn component(result: &ProductResult, component: Component) -> Co2e {
    let mut found = result
        .components
        .iter()
        .filter(|own| own.component == component);
    found.next().map(|own| own.kg_co2e).unwrap_or_default()
}

/// The parts of the figures. Biogenic CO2 that is given off before the gate is netted with what was taken up: the total
/// with uptake is that of ISO 14067, the one without holds neither.
fn figures(result: &ProductResult, words: &PactWords) -> Result<DraftFigures, Problem> {
    let own = |wanted| Some(component(result, wanted).to_string());
    let uptake = component(result, Component::BiogenicUptake)
        .checked_add(component(result, Component::BiogenicCo2))?;
    Ok(DraftFigures {
        fossil: own(Component::Fossil),
        biogenic_non_co2: own(Component::BiogenicNonCo2),
        land_use_change: own(Component::LandUseChange),
        land_management_biogenic_co2: own(Component::LandManagement),
        land_management_removals: own(Component::LandManagementRemovals),
        biogenic_uptake: Some(uptake.to_string()),
        aircraft: Some(result.aircraft.kg_co2e.to_string()),
        outbound_logistics: words.outbound_logistics.clone(),
        fossil_carbon: result.carbon.fossil.clone(),
        biogenic_carbon: result.carbon.biogenic.clone(),
        recycled_carbon: result.carbon.recycled.clone(),
        ..DraftFigures::default()
    })
}

/// Technological removals, and whether there are any.
fn removals(result: &ProductResult) -> (String, bool) {
    let removed = component(result, Component::TechnologicalRemovals);
    (removed.to_string(), !removed.is_zero())
}

/// The first and the last day of a period of months; empty for what is none.
fn period(text: &str) -> (String, String) {
    let months = text.parse::<Period>().map(|period| period.months(1));
    let months = months.unwrap_or_default();
    let (Some(first), Some(last)) = (months.first(), months.last()) else {
        return Default::default();
    };
    (
        format!("{:04}-{:02}-01", first.year(), first.month()),
        format!("{:04}-{:02}-{:02}", last.year(), last.month(), last.days()),
    )
}

/// The mass of the declared amount; nothing weighs energy, transport and services.
fn mass(result: &ProductResult) -> Option<String> {
    let weightless = ["kWh", "MWh", "MJ", "t·km", "h", "Mbit·s"];
    let unit = result.unit.unit.as_str();
    let known = result.unit.kilograms.clone();
    known.or_else(|| weightless.contains(&unit).then(|| "0".to_owned()))
}

/// The standards by PACT's short names: only those that the study follows without an error.
fn standards(
    said: &[String],
    right: bool,
    result: &ProductResult,
    exempted: Option<&str>,
) -> Vec<String> {
    let known = [
        ("14067", "ISO14067"),
        ("24067", "ISO14067"),
        ("14083", "ISO14083"),
        ("14040", "ISO14040-44"),
        ("14044", "ISO14040-44"),
        ("GHG Protocol", "GHGP-Product"),
        ("PEF", "PEF"),
    ];
    let mut named: Vec<String> = Vec::new();
    for text in said.iter().filter(|_| right) {
        for (part, name) in known {
            if text.contains(part) && !named.iter().any(|own| own == name) {
                named.push(name.to_owned());
            }
        }
    }
    let little = exempted
        .and_then(|text| crate::quantity::parse_decimal(text).ok())
        .is_some_and(|share| share.to_rational() <= crate::quantity::Rational::from(3));
    if right && little && result.gwp == GwpSet::Ar6 {
        named.push("PACT-3.0".to_owned());
    }
    named
}

/// The documents behind the factors, each once.
fn sources(result: &ProductResult) -> Vec<DeclaredSource> {
    let mut sources: Vec<DeclaredSource> = Vec::new();
    for factor in &result.factors {
        let Some(source) = &factor.source else {
            continue;
        };
        let own = DeclaredSource {
            name: source.title.en.clone(),
            version: source.year.clone().unwrap_or_default(),
        };
        if !sources.contains(&own) {
            sources.push(own);
        }
    }
    sources
}

/// The processes that are in it, stage by stage.
fn described(gate: &Study, result: &ProductResult) -> String {
    let document = gate.document();
    let name = |id: &str| {
        let found = document.processes.iter().find(|process| process.id == id);
        found.map_or_else(|| id.to_owned(), |process| process.name.clone())
    };
    let used = sorted::set(result.by_process.iter().map(|part| name(&part.key)));
    let stages: Vec<&str> = result.stages.iter().map(|stage| stage.as_str()).collect();
    let used: Vec<String> = used.into_iter().collect();
    format!(
        "cradle-to-gate ({}): {}",
        stages.join(", "),
        used.join(", ")
    )
}

fn allocation(result: &ProductResult) -> Option<String> {
    let of = |process: &crate::product::AllocatedProcess| {
        let shares: Vec<String> = process
            .shares
            .iter()
            .map(|share| format!("{} {} %", share.name, share.percent))
            .collect();
        format!(
            "{}: {} ({})",
            process.name,
            process.method.name().en,
            shares.join(", ")
        )
    };
    let processes = &result.allocation.processes;
    let told: Vec<String> = processes.iter().map(of).collect();
    (!told.is_empty()).then(|| told.join("; "))
}
