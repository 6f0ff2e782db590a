//! Makes a PACT footprint of version 3 from a draft, and says beforehand what is missing.

use crate::error::{Code, Outcome, Problem, Severity};
use crate::factor::Boundary;
use crate::gas::GwpSet;
use crate::interchange::pact::check::check;
use crate::interchange::pact::draft::{
    DraftCapture, DraftFigures, DraftPackaging, DraftQuality, DraftRule, DraftVerification,
    PactDraft,
};
use crate::interchange::pact::form::{self, Form};
use crate::interchange::pact::rules::{digits, parts_of_total, sum};
use crate::interchange::pact::table::REGIONS;
use crate::interchange::pact::units;
use crate::interchange::pact::v3::{
    CarbonFootprint, DataQualityIndicators, EmissionFactorSource, ProductFootprint,
    ProductOrSectorSpecificRule, Verification,
};
use crate::product::{DeclaredSource, Moment};
use crate::quantity::{Rational, parse_decimal, shorten};
use crate::text::LocalText;

/// The version of the specification that is written.
const SPEC_VERSION: &str = "3.0.3";

/// What is computed from the figures.
const TOTALS: [&str; 2] = [
    "pcf.pcfExcludingBiogenicUptake",
    "pcf.pcfIncludingBiogenicUptake",
];

/// An exact fraction as a decimal of PACT: with at most so many decimals, half to even, without exponent.
///
/// A [`Co2e`](crate::quantity::Co2e) needs no help: its text is such a decimal, and exact.
///
/// # Errors
///
/// - [`Code::Overflow`] for what has more than some 38 digits.
///
/// # Examples
///
/// ```
/// use tansuan::interchange::pact::decimal_text;
/// use tansuan::quantity::Rational;
///
/// let third = Rational::new(-1, 3).unwrap();
/// assert_eq!(decimal_text(&third, 6)?, "-0.333333");
/// assert_eq!(decimal_text(&Rational::from(2), 6)?, "2");
/// # Ok::<(), tansuan::Problem>(())
/// ```
pub fn decimal_text(value: &Rational, decimals: u32) -> Result<String, Problem> {
    let rounded = value
        .round_half_even(decimals)
        .ok_or_else(|| Problem::overflow(value))?;
    Ok(digits(&Rational::from_scaled(rounded, decimals)))
}

/// The footprint that a draft makes, with what is doubtful about it; or why it can't be written.
///
/// The totals are exact sums of the figures by the formula of the specification: fossil, land-use change,
/// land management's biogenic CO2 and removals, technological removals, capture and storage, biogenic gases
/// other than CO2; with uptake, biogenic CO2 uptake besides. Removals and uptake are negative.
///
/// # Errors
///
/// Every error of [`preflight`].
///
/// # Examples
///
/// ```
/// use tansuan::interchange::pact::{PactDraft, compose};
///
/// // A draft that says nothing lacks everything, and nothing is made up for it.
/// assert!(compose(&PactDraft::default()).into_result().is_err());
/// ```
pub fn compose(draft: &PactDraft) -> Outcome<ProductFootprint> {
    let (footprint, findings) = examine(draft);
    if findings
        .iter()
        .any(|finding| finding.severity == Severity::Error)
    {
        return Outcome::Invalid { problems: findings };
    }
    Outcome::Ok {
        value: footprint,
        findings,
    }
}

/// What a draft lacks or has wrong, each with its reason and its place in the file that it would make.
///
/// Errors prevent [`compose`].
pub fn preflight(draft: &PactDraft) -> Vec<Problem> {
    examine(draft).1
}

fn examine(draft: &PactDraft) -> (ProductFootprint, Vec<Problem>) {
    let mut problems = Vec::new();
    let footprint = footprint(draft, &mut problems);
    let own: Vec<String> = problems
        .iter()
        .map(|problem| problem.path.clone())
        .collect();
    let rest = check(&footprint.clone().into());
    // What is told more precisely elsewhere isn't called missing, too; totals lack only where a part is wrong.
    let told = |problem: &Problem| {
        matches!(problem.code, Code::PactMissing | Code::PactRecommended)
            && (own.contains(&problem.path) || TOTALS.contains(&problem.path.as_str()))
    };
    problems.extend(rest.into_iter().filter(|problem| !told(problem)));
    (footprint, problems)
}

/// Text that says something.
fn filled(text: &str) -> Option<String> {
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

fn maybe(text: Option<&String>) -> Option<String> {
    text.and_then(|text| filled(text))
}

fn several(items: &[String]) -> Option<Vec<String>> {
    let items: Vec<String> = items.iter().filter_map(|item| filled(item)).collect();
    (!items.is_empty()).then_some(items)
}

/// A decimal in PACT's form, where the text is a number at all; otherwise as it is, to be told.
fn plain(text: &str) -> Option<String> {
    let text = filled(text)?;
    if form::decimal(&text).is_ok() {
        return Some(text.strip_prefix('+').unwrap_or(&text).to_owned());
    }
    Some(match parse_decimal(&text) {
        Ok(number) => digits(&number.to_rational()),
        Err(_) => text,
    })
}

fn number(text: Option<&String>) -> Option<String> {
    text.and_then(|text| plain(text))
}

/// A day as its midnight, anything else as it is.
fn from_day(text: &str) -> Option<String> {
    let text = filled(text)?;
    Some(match Moment::of_date(&text) {
        Some(day) => format!("{day}T00:00:00Z"),
        None => text,
    })
}

/// A day as the midnight that ends it, anything else as it is.
fn through_day(text: &str) -> Option<String> {
    let text = filled(text)?;
    Some(match Moment::of_date(&text).and_then(Moment::next_day) {
        Some(next) => format!("{next}T00:00:00Z"),
        None => text,
    })
}

fn footprint(draft: &PactDraft, problems: &mut Vec<Problem>) -> ProductFootprint {
    ProductFootprint {
        id: filled(&draft.id),
        spec_version: Some(SPEC_VERSION.to_owned()),
        preceding_pf_ids: several(&draft.preceding),
        created: filled(&draft.created),
        status: Some("Active".to_owned()),
        validity_period_start: draft.valid_from.as_deref().and_then(from_day),
        validity_period_end: draft.valid_until.as_deref().and_then(through_day),
        company_name: filled(&draft.company),
        company_ids: several(&draft.company_ids),
        product_description: filled(&draft.description),
        product_ids: several(&draft.product_ids),
        product_classifications: several(&draft.classifications),
        product_name_company: filled(&draft.product),
        comment: maybe(draft.comment.as_ref()),
        pcf: Some(carbon(draft, problems)),
        extensions: None,
    }
}

fn carbon(draft: &PactDraft, problems: &mut Vec<Problem>) -> CarbonFootprint {
    if draft.boundary != Some(Boundary::CradleToGate) {
        let stated = draft.boundary.map_or_else(
            || LocalText::new("未说明", "an unstated part"),
            Boundary::name,
        );
        problems.push(
            Problem::new(Code::PactExportBoundary)
                .with_text("found", &stated)
                .at("pcf"),
        );
    }
    let mut pcf = CarbonFootprint {
        declared_unit_of_measurement: unit(&draft.unit, problems),
        declared_unit_amount: plain(&draft.amount),
        product_mass_per_declared_unit: number(draft.mass.as_ref()),
        reference_period_start: from_day(&draft.period_start),
        reference_period_end: through_day(&draft.period_end),
        boundary_processes_description: maybe(draft.boundary_description.as_ref()),
        ipcc_characterization_factors: gwp(&draft.gwp, problems),
        cross_sectoral_standards: several(&draft.standards),
        product_or_sector_specific_rules: rules(&draft.rules),
        exempted_emissions_percent: number(draft.exempted_percent.as_ref()),
        exempted_emissions_description: maybe(draft.exempted_description.as_ref()),
        allocation_rules_description: maybe(draft.allocation.as_ref()),
        secondary_emission_factor_sources: sources(&draft.sources),
        primary_data_share: number(draft.primary_share.as_ref()),
        dqi: draft.data_quality.as_ref().map(quality),
        verification: draft.verification.as_ref().map(verification),
        ..CarbonFootprint::default()
    };
    place(draft.region.as_deref(), &mut pcf, problems);
    set_figures(&mut pcf, &draft.figures);
    set_packaging(&mut pcf, &draft.packaging);
    set_capture(&mut pcf, &draft.capture);
    set_totals(&mut pcf);
    pcf
}

fn unit(unit: &str, problems: &mut Vec<Problem>) -> Option<String> {
    let unit = filled(unit)?;
    let name = units::theirs(&unit);
    if name.is_none() {
        let all = units::all();
        problems.push(
            Problem::new(Code::PactExportUnit)
                .with("found", shorten(&unit))
                .with_text("expected", &LocalText::new(all.join("、"), all.join(", ")))
                .at("pcf.declaredUnitOfMeasurement"),
        );
    }
    name.map(str::to_owned)
}

fn gwp(sets: &[GwpSet], problems: &mut Vec<Problem>) -> Option<Vec<String>> {
    let names: Vec<String> = sets.iter().map(ToString::to_string).collect();
    if sets.iter().any(|set| *set != GwpSet::Ar6) {
        problems.push(
            Problem::new(Code::PactExportGwp)
                .with_text("found", &LocalText::new(names.join("、"), names.join(", ")))
                .at("pcf.ipccCharacterizationFactors"),
        );
        return None;
    }
    (!names.is_empty()).then_some(names)
}

fn place(region: Option<&str>, pcf: &mut CarbonFootprint, problems: &mut Vec<Problem>) {
    let Some(region) = region.and_then(filled) else {
        return;
    };
    if REGIONS.contains(&region.as_str()) {
        pcf.geography_region_or_subregion = Some(region);
    } else if form::check(Form::Subdivision, &region).is_ok() {
        pcf.geography_country_subdivision = Some(region);
    } else {
        if let Err(problem) = form::check(Form::Country, &region) {
            problems.push(problem.at("pcf.geographyCountry"));
            return;
        }
        pcf.geography_country = Some(region);
    }
}

fn rules(rules: &[DraftRule]) -> Option<Vec<ProductOrSectorSpecificRule>> {
    let rule = |rule: &DraftRule| ProductOrSectorSpecificRule {
        operator: filled(&rule.operator),
        rule_names: several(&rule.names),
        other_operator_name: maybe(rule.other_operator.as_ref()),
    };
    (!rules.is_empty()).then(|| rules.iter().map(rule).collect())
}

fn sources(sources: &[DeclaredSource]) -> Option<Vec<EmissionFactorSource>> {
    let source = |source: &DeclaredSource| EmissionFactorSource {
        name: filled(&source.name),
        version: filled(&source.version),
    };
    (!sources.is_empty()).then(|| sources.iter().map(source).collect())
}

fn quality(quality: &DraftQuality) -> DataQualityIndicators {
    DataQualityIndicators {
        technological_dqr: plain(&quality.technological),
        geographical_dqr: plain(&quality.geographical),
        temporal_dqr: plain(&quality.temporal),
    }
}

fn verification(verification: &DraftVerification) -> Verification {
    Verification {
        coverage: maybe(verification.coverage.as_ref()),
        provider_name: maybe(verification.provider.as_ref()),
        completed_at: verification.completed.as_deref().and_then(from_day),
        standard_name: maybe(verification.standard.as_ref()),
        comments: maybe(verification.comments.as_ref()),
    }
}

fn set_figures(pcf: &mut CarbonFootprint, figures: &DraftFigures) {
    pcf.fossil_ghg_emissions = number(figures.fossil.as_ref());
    pcf.biogenic_non_co2_emissions = number(figures.biogenic_non_co2.as_ref());
    pcf.land_use_change_ghg_emissions = number(figures.land_use_change.as_ref());
    pcf.land_management_fossil_ghg_emissions = number(figures.land_management_fossil.as_ref());
    pcf.land_management_biogenic_co2_emissions =
        number(figures.land_management_biogenic_co2.as_ref());
    pcf.land_management_biogenic_co2_removals = number(figures.land_management_removals.as_ref());
    pcf.biogenic_co2_uptake = number(figures.biogenic_uptake.as_ref());
    pcf.aircraft_ghg_emissions = number(figures.aircraft.as_ref());
    pcf.outbound_logistics_ghg_emissions = number(figures.outbound_logistics.as_ref());
    pcf.land_carbon_leakage = number(figures.land_carbon_leakage.as_ref());
    pcf.land_area_occupation = number(figures.land_occupation.as_ref());
    pcf.fossil_carbon_content = number(figures.fossil_carbon.as_ref());
    pcf.biogenic_carbon_content = number(figures.biogenic_carbon.as_ref());
    pcf.recycled_carbon_content = number(figures.recycled_carbon.as_ref());
}

fn set_packaging(pcf: &mut CarbonFootprint, packaging: &DraftPackaging) {
    pcf.packaging_emissions_included = packaging.included;
    pcf.packaging_ghg_emissions = number(packaging.emissions.as_ref());
    pcf.packaging_biogenic_carbon_content = number(packaging.biogenic_carbon.as_ref());
}

fn set_capture(pcf: &mut CarbonFootprint, capture: &DraftCapture) {
    pcf.ccs_technological_co2_capture_included = capture.included;
    pcf.ccs_technological_co2_capture = number(capture.stored.as_ref());
    pcf.technological_co2_removals = number(capture.removals.as_ref());
    pcf.technological_co2_capture_origin = maybe(capture.origin.as_ref());
    pcf.ccu_carbon_content = number(capture.used_carbon.as_ref());
    pcf.ccu_calculation_approach = maybe(capture.approach.as_ref());
    pcf.ccu_credit_certification = maybe(capture.certification.as_ref());
}

/// The totals, where every part can be read: what can't is told at its place.
fn set_totals(pcf: &mut CarbonFootprint) {
    let excluding = sum(&parts_of_total(pcf));
    let uptake = sum(&[pcf.biogenic_co2_uptake.as_ref()]);
    if let (Some(excluding), Some(uptake)) = (excluding, uptake) {
        pcf.pcf_including_biogenic_uptake = Some(digits(&(&excluding + &uptake)));
        pcf.pcf_excluding_biogenic_uptake = Some(digits(&excluding));
    }
}
