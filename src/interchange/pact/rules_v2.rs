//! The rules of versions 2.0 to 2.3 that tie properties together. Version 2 has no formula for its totals.

use crate::error::{Problem, Severity};
use crate::interchange::pact::check::{missing, unexpected};
use crate::interchange::pact::rules::{
    geography, named_operators, over_exempted, own_predecessor, reference_period, validity,
};
use crate::interchange::pact::v2::{CarbonFootprintV2, ProductFootprintV2};
use crate::product::Moment;
use crate::quantity::{Decimal, Rational};

/// What the methodology lets be left out, in percent of the emissions from cradle to gate.
const EXEMPTED: i64 = 5;

pub(super) fn check(footprint: &ProductFootprintV2, found: &mut Vec<Problem>) {
    own_predecessor(
        footprint.id.as_deref(),
        footprint.preceding_pf_ids.as_ref(),
        found,
    );
    let Some(pcf) = &footprint.pcf else { return };
    validity(
        footprint.validity_period_start.as_ref(),
        footprint.validity_period_end.as_ref(),
        pcf.reference_period_end.as_ref(),
        found,
    );
    sources_before_2_2(footprint.spec_version.as_deref(), found);
    let mut inside = Vec::new();
    reference_period(
        pcf.reference_period_start.as_ref(),
        pcf.reference_period_end.as_ref(),
        &mut inside,
    );
    geography(
        [
            pcf.geography_region_or_subregion.as_ref(),
            pcf.geography_country.as_ref(),
            pcf.geography_country_subdivision.as_ref(),
        ],
        &mut inside,
    );
    from_2025(pcf, &mut inside);
    if pcf.packaging_emissions_included == Some(false) && pcf.packaging_ghg_emissions.is_some() {
        inside.push(unexpected(
            "packagingGhgEmissions",
            "碳足迹不含包装排放",
            "the footprint doesn't include packaging",
        ));
    }
    named_operators(pcf.product_or_sector_specific_rules.as_ref(), &mut inside);
    if let Some(percent) = &pcf.exempted_emissions_percent {
        let text = percent.to_string();
        let value: Option<Decimal> = text.parse().ok();
        if value.is_some_and(|value| value.to_rational() > Rational::from(EXEMPTED)) {
            inside.push(over_exempted(&text, EXEMPTED));
        }
    }
    found.extend(inside.into_iter().map(|problem| problem.at("pcf")));
}

/// 2.0 and 2.1 require a list that they don't describe: its absence there is no more than doubtful.
fn sources_before_2_2(version: Option<&str>, found: &mut [Problem]) {
    if !version.is_some_and(|version| version.starts_with("2.0.") || version.starts_with("2.1.")) {
        return;
    }
    for problem in found {
        if problem.path == "pcf.ipccCharacterizationFactorsSources" {
            problem.severity = Severity::Warning;
        }
    }
}

/// What becomes mandatory once the reference period reaches into 2025.
fn from_2025(pcf: &CarbonFootprintV2, found: &mut Vec<Problem>) {
    let end = pcf.reference_period_end.as_deref();
    if end.and_then(Moment::of_date_time) <= Moment::start_of_year(2025) {
        return;
    }
    let needed = [
        ("pCfIncludingBiogenic", &pcf.pcf_including_biogenic),
        ("dLucGhgEmissions", &pcf.d_luc_ghg_emissions),
        (
            "landManagementGhgEmissions",
            &pcf.land_management_ghg_emissions,
        ),
        (
            "otherBiogenicGhgEmissions",
            &pcf.other_biogenic_ghg_emissions,
        ),
        ("biogenicCarbonWithdrawal", &pcf.biogenic_carbon_withdrawal),
    ];
    for (name, _) in needed.iter().filter(|(_, figure)| figure.is_none()) {
        found.push(missing(
            name,
            "基准期延至 2025 年及以后的必须提供",
            "reference periods that reach into 2025 demand it",
        ));
    }
}
