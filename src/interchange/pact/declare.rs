//! A footprint of a PACT file as a supply of a study.
//!
//! | version 2 | here |
//! |---|---|
//! | `pCfExcludingBiogenic`, `pCfIncludingBiogenic` | `excludingUptake`, `includingUptake`: the nearest, though version 2 leaves out all biogenic CO2 where version 3 leaves out its uptake |
//! | `dLucGhgEmissions` | `landUseChange` |
//! | `biogenicCarbonWithdrawal` | `biogenicUptake` |
//! | `otherBiogenicGhgEmissions`, `landManagementGhgEmissions`, `iLucGhgEmissions` | fields of their own: version 3 divides them otherwise |
//! | five ratings from 1 to 3, `coveragePercent` | as they are, with their scale |
//! | `assurance` | `verification` |
//! | `version`, `updated`, `statusComment`, `productCategoryCpc`, `biogenicAccountingMethodology`, `uncertaintyAssessmentDescription` | no counterpart: they stay in the file |
//!
//! Extensions, standards, product rules, classifications, company ids and preceding footprints of either version
//! stay in the file, too.

use serde_json::Number;

use crate::factor::Boundary;
use crate::interchange::pact::v2::{Assurance, CarbonFootprintV2, DataQualityIndicatorsV2};
use crate::interchange::pact::v3::{CarbonFootprint, EmissionFactorSource, Verification};
use crate::interchange::pact::{PactFootprint, ProductFootprint, ProductFootprintV2, units};
use crate::product::{
    DeclaredFigures, DeclaredFootprint, DeclaredQuality, DeclaredSource, DqrScale,
};

/// A footprint in the neutral form that a study keeps, with the footprint's own id; text stays as it was given.
///
/// The digest of the file is the caller's to add. What is wrong with the footprint says
/// [`check`](crate::interchange::pact::check); what is doubtful about using it,
/// [`findings`](crate::product::findings).
///
/// # Examples
///
/// ```
/// use tansuan::interchange::pact::{declared, read};
///
/// let file = br#"{"id": "b1", "specVersion": "3.0.0", "companyName": "Polymer Co",
///     "pcf": {"declaredUnitOfMeasurement": "kilogram", "declaredUnitAmount": "1"}}"#;
/// let (file, _) = read(file).into_result().unwrap();
/// let supply = declared(&file.footprints[0].1);
/// assert_eq!((supply.supplier.as_str(), supply.unit.as_str()), ("Polymer Co", "kg"));
/// assert_eq!(supply.spec.as_deref(), Some("PACT 3.0.0"));
/// ```
pub fn declared(footprint: &PactFootprint) -> DeclaredFootprint {
    match footprint {
        PactFootprint::V2(footprint) => declared_v2(footprint),
        PactFootprint::V3(footprint) => declared_v3(footprint),
    }
}

fn text(text: Option<&String>) -> String {
    text.cloned().unwrap_or_default()
}

/// Text that says something.
fn maybe(text: Option<&String>) -> Option<String> {
    text.filter(|text| !text.trim().is_empty()).cloned()
}

fn spec(version: Option<&String>) -> Option<String> {
    version.map(|version| format!("PACT {version}"))
}

fn number(number: Option<&Number>) -> Option<String> {
    number.map(ToString::to_string)
}

fn sources(sources: Option<&Vec<EmissionFactorSource>>) -> Vec<DeclaredSource> {
    let source = |source: &EmissionFactorSource| DeclaredSource {
        name: text(source.name.as_ref()),
        version: text(source.version.as_ref()),
    };
    sources.into_iter().flatten().map(source).collect()
}

fn joined(parts: &[Option<&String>]) -> Option<String> {
    let parts: Vec<String> = parts.iter().filter_map(|part| maybe(*part)).collect();
    (!parts.is_empty()).then(|| parts.join("; "))
}

fn declared_v3(footprint: &ProductFootprint) -> DeclaredFootprint {
    let empty = CarbonFootprint::default();
    let pcf = footprint.pcf.as_ref().unwrap_or(&empty);
    let unit = text(pcf.declared_unit_of_measurement.as_ref());
    DeclaredFootprint {
        id: text(footprint.id.as_ref()),
        name: text(footprint.product_name_company.as_ref()),
        supplier: text(footprint.company_name.as_ref()),
        product_ids: footprint.product_ids.clone().unwrap_or_default(),
        amount: text(pcf.declared_unit_amount.as_ref()),
        unit: units::ours(&unit).to_owned(),
        gwp: pcf
            .ipcc_characterization_factors
            .clone()
            .unwrap_or_default(),
        figures: figures_v3(pcf),
        sources: sources(pcf.secondary_emission_factor_sources.as_ref()),
        footprint_id: footprint.id.clone(),
        spec: spec(footprint.spec_version.as_ref()),
        status: footprint.status.clone(),
        created: footprint.created.clone(),
        mass: pcf.product_mass_per_declared_unit.clone(),
        period_start: pcf.reference_period_start.clone(),
        period_end: pcf.reference_period_end.clone(),
        valid_from: footprint.validity_period_start.clone(),
        valid_until: footprint.validity_period_end.clone(),
        region: pcf
            .geography_country_subdivision
            .clone()
            .or_else(|| pcf.geography_country.clone())
            .or_else(|| pcf.geography_region_or_subregion.clone()),
        boundary: Some(Boundary::CradleToGate),
        boundary_description: maybe(pcf.boundary_processes_description.as_ref()),
        primary_share: pcf.primary_data_share.clone(),
        data_quality: pcf.dqi.as_ref().map(|dqi| DeclaredQuality {
            scale: DqrScale::OneToFive,
            technological: dqi.technological_dqr.clone(),
            geographical: dqi.geographical_dqr.clone(),
            temporal: dqi.temporal_dqr.clone(),
            ..DeclaredQuality::default()
        }),
        exempted_percent: pcf.exempted_emissions_percent.clone(),
        allocation: maybe(pcf.allocation_rules_description.as_ref()),
        verification: pcf.verification.as_ref().and_then(verified),
        digest: None,
        note: maybe(footprint.comment.as_ref()),
    }
}

fn figures_v3(pcf: &CarbonFootprint) -> DeclaredFigures {
    DeclaredFigures {
        excluding_uptake: pcf.pcf_excluding_biogenic_uptake.clone(),
        including_uptake: pcf.pcf_including_biogenic_uptake.clone(),
        fossil: pcf.fossil_ghg_emissions.clone(),
        biogenic_non_co2: pcf.biogenic_non_co2_emissions.clone(),
        land_use_change: pcf.land_use_change_ghg_emissions.clone(),
        land_management_biogenic_co2: pcf.land_management_biogenic_co2_emissions.clone(),
        land_management_removals: pcf.land_management_biogenic_co2_removals.clone(),
        land_management_fossil: pcf.land_management_fossil_ghg_emissions.clone(),
        technological_removals: pcf.technological_co2_removals.clone(),
        ccs_capture: pcf.ccs_technological_co2_capture.clone(),
        biogenic_uptake: pcf.biogenic_co2_uptake.clone(),
        aircraft: pcf.aircraft_ghg_emissions.clone(),
        packaging: pcf.packaging_ghg_emissions.clone(),
        outbound_logistics: pcf.outbound_logistics_ghg_emissions.clone(),
        land_carbon_leakage: pcf.land_carbon_leakage.clone(),
        fossil_carbon: pcf.fossil_carbon_content.clone(),
        biogenic_carbon: pcf.biogenic_carbon_content.clone(),
        recycled_carbon: pcf.recycled_carbon_content.clone(),
        packaging_biogenic_carbon: pcf.packaging_biogenic_carbon_content.clone(),
        ccu_carbon: pcf.ccu_carbon_content.clone(),
        land_occupation: pcf.land_area_occupation.clone(),
        ..DeclaredFigures::default()
    }
}

fn verified(verification: &Verification) -> Option<String> {
    joined(&[
        verification.coverage.as_ref(),
        verification.provider_name.as_ref(),
        verification.standard_name.as_ref(),
        verification.completed_at.as_ref(),
        verification.comments.as_ref(),
    ])
}

fn declared_v2(footprint: &ProductFootprintV2) -> DeclaredFootprint {
    let empty = CarbonFootprintV2::default();
    let pcf = footprint.pcf.as_ref().unwrap_or(&empty);
    let unit = text(pcf.declared_unit.as_ref());
    let gwp = pcf.ipcc_characterization_factors_sources.clone();
    DeclaredFootprint {
        id: text(footprint.id.as_ref()),
        name: text(footprint.product_name_company.as_ref()),
        supplier: text(footprint.company_name.as_ref()),
        product_ids: footprint.product_ids.clone().unwrap_or_default(),
        amount: text(pcf.unitary_product_amount.as_ref()),
        unit: units::ours(&unit).to_owned(),
        gwp: gwp.unwrap_or_else(|| pcf.characterization_factors.iter().cloned().collect()),
        figures: figures_v2(pcf),
        sources: sources(pcf.secondary_emission_factor_sources.as_ref()),
        footprint_id: footprint.id.clone(),
        spec: spec(footprint.spec_version.as_ref()),
        status: footprint.status.clone(),
        created: footprint.created.clone(),
        mass: pcf.product_mass_per_declared_unit.clone(),
        period_start: pcf.reference_period_start.clone(),
        period_end: pcf.reference_period_end.clone(),
        valid_from: footprint.validity_period_start.clone(),
        valid_until: footprint.validity_period_end.clone(),
        region: pcf
            .geography_country_subdivision
            .clone()
            .or_else(|| pcf.geography_country.clone())
            .or_else(|| pcf.geography_region_or_subregion.clone()),
        boundary: Some(Boundary::CradleToGate),
        boundary_description: maybe(pcf.boundary_processes_description.as_ref()),
        primary_share: number(pcf.primary_data_share.as_ref()),
        data_quality: pcf.dqi.as_ref().map(quality_v2),
        exempted_percent: number(pcf.exempted_emissions_percent.as_ref()),
        allocation: maybe(pcf.allocation_rules_description.as_ref()),
        verification: pcf.assurance.as_ref().and_then(assured),
        digest: None,
        note: maybe(footprint.comment.as_ref()),
    }
}

fn figures_v2(pcf: &CarbonFootprintV2) -> DeclaredFigures {
    DeclaredFigures {
        excluding_uptake: pcf.pcf_excluding_biogenic.clone(),
        including_uptake: pcf.pcf_including_biogenic.clone(),
        fossil: pcf.fossil_ghg_emissions.clone(),
        land_use_change: pcf.d_luc_ghg_emissions.clone(),
        biogenic_uptake: pcf.biogenic_carbon_withdrawal.clone(),
        aircraft: pcf.aircraft_ghg_emissions.clone(),
        packaging: pcf.packaging_ghg_emissions.clone(),
        fossil_carbon: pcf.fossil_carbon_content.clone(),
        biogenic_carbon: pcf.biogenic_carbon_content.clone(),
        other_biogenic: pcf.other_biogenic_ghg_emissions.clone(),
        land_management: pcf.land_management_ghg_emissions.clone(),
        indirect_land_use_change: pcf.i_luc_ghg_emissions.clone(),
        ..DeclaredFigures::default()
    }
}

fn quality_v2(dqi: &DataQualityIndicatorsV2) -> DeclaredQuality {
    DeclaredQuality {
        scale: DqrScale::OneToThree,
        technological: number(dqi.technological_dqr.as_ref()),
        geographical: number(dqi.geographical_dqr.as_ref()),
        temporal: number(dqi.temporal_dqr.as_ref()),
        completeness: number(dqi.completeness_dqr.as_ref()),
        reliability: number(dqi.reliability_dqr.as_ref()),
        coverage_percent: number(dqi.coverage_percent.as_ref()),
    }
}

/// Nothing where the supplier says that it is not assured.
fn assured(assurance: &Assurance) -> Option<String> {
    if assurance.assurance == Some(false) {
        return None;
    }
    joined(&[
        assurance.coverage.as_ref(),
        assurance.level.as_ref(),
        assurance.boundary.as_ref(),
        assurance.provider_name.as_ref(),
        assurance.standard_name.as_ref(),
        assurance.completed_at.as_ref(),
        assurance.comments.as_ref(),
    ])
}
