//! The rules of version 3 that tie properties together.

use crate::error::{Code, Problem};
use crate::interchange::pact::check::{
    about_property, due_later, missing, recommended, unexpected,
};
use crate::interchange::pact::form;
use crate::interchange::pact::labels::label;
use crate::interchange::pact::table::STANDARDS;
use crate::interchange::pact::v3::{
    CarbonFootprint, ProductFootprint, ProductOrSectorSpecificRule,
};
use crate::product::Moment;
use crate::quantity::{Rational, shorten};
use crate::text::LocalText;

/// What the methodology lets be left out, in percent of the emissions from cradle to gate.
const EXEMPTED: i64 = 3;

/// How long a footprint is valid at most, from the end of its reference period.
const VALID_YEARS: i16 = 3;

/// The declared units of what has no mass: energy, transport, services.
const WITHOUT_MASS: &[&str] = &[
    "kilowatt hour",
    "megajoule",
    "ton kilometer",
    "hour",
    "megabit second",
];

/// A decimal that can be read; what can't is told by the table.
pub(super) fn value(text: Option<&String>) -> Option<Rational> {
    form::decimal(text?).ok()
}

fn is_above_zero(text: Option<&String>) -> bool {
    value(text).is_some_and(|value| !value.is_zero() && !value.is_negative())
}

fn is_other_than_zero(text: Option<&String>) -> bool {
    value(text).is_some_and(|value| !value.is_zero())
}

pub(super) fn check(footprint: &ProductFootprint, found: &mut Vec<Problem>) {
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
    totals(pcf, &mut inside);
    parts(pcf, &mut inside);
    mass(pcf, &mut inside);
    biogenic(pcf, &mut inside);
    packaging(pcf, &mut inside);
    storage(pcf, &mut inside);
    utilisation(pcf, &mut inside);
    named_operators(pcf.product_or_sector_specific_rules.as_ref(), &mut inside);
    exempted(pcf, &mut inside);
    secondary(pcf, &mut inside);
    standards(pcf, &mut inside);
    found.extend(inside.into_iter().map(|problem| problem.at("pcf")));
}

pub(super) fn own_predecessor(
    id: Option<&str>,
    preceding: Option<&Vec<String>>,
    found: &mut Vec<Problem>,
) {
    let (Some(id), Some(preceding)) = (id, preceding) else {
        return;
    };
    for (index, other) in preceding.iter().enumerate() {
        if other.eq_ignore_ascii_case(id) {
            found.push(
                Problem::new(Code::PactOwnPredecessor)
                    .with("id", shorten(id))
                    .at(format!("precedingPfIds[{index}]")),
            );
        }
    }
}

fn period(zh: &str, en: &str, found: &str, name: &str) -> Problem {
    Problem::new(Code::PactPeriod)
        .with_text("reason", &LocalText::new(zh, en))
        .with("found", shorten(found))
        .at(name)
}

/// Start not before the reference period's end, end at most three years after it and after the start.
pub(super) fn validity(
    start: Option<&String>,
    end: Option<&String>,
    reference: Option<&String>,
    found: &mut Vec<Problem>,
) {
    let read = |text: Option<&String>| text.and_then(|text| Moment::of_date_time(text));
    let (starts, ends, reference) = (read(start), read(end), read(reference));
    let name = "validityPeriodStart";
    if let (Some(starts), Some(reference), Some(text)) = (starts, reference, start)
        && starts < reference
    {
        found.push(period(
            "有效期不得早于基准期结束",
            "the validity period can't start before the reference period ends",
            text,
            name,
        ));
    }
    let name = "validityPeriodEnd";
    let latest = reference.and_then(|reference| reference.plus_years(VALID_YEARS));
    if let (Some(ends), Some(latest), Some(text)) = (ends, latest, end)
        && ends > latest
    {
        found.push(period(
            "有效期最迟至基准期结束后三年",
            "the validity period ends at most three years after the reference period",
            text,
            name,
        ));
    }
    // Without a start, a footprint is valid from the end of the reference period.
    if let (Some(from), Some(ends), Some(text)) = (starts.or(reference), ends, end)
        && ends <= from
    {
        found.push(period(
            "有效期结束须晚于开始",
            "the validity period ends after it starts",
            text,
            name,
        ));
    }
}

pub(super) fn reference_period(
    start: Option<&String>,
    end: Option<&String>,
    found: &mut Vec<Problem>,
) {
    let read = |text: Option<&String>| text.and_then(|text| Moment::of_date_time(text));
    if let (Some(from), Some(to), Some(text)) = (read(start), read(end), end)
        && to <= from
    {
        found.push(period(
            "基准期结束须晚于开始",
            "the reference period ends after it starts",
            text,
            "referencePeriodEnd",
        ));
    }
}

/// At most one of region, country and subdivision; none stands for the world.
pub(super) fn geography(places: [Option<&String>; 3], found: &mut Vec<Problem>) {
    let given: Vec<&str> = places.into_iter().flatten().map(String::as_str).collect();
    match given.as_slice() {
        [] => found.push(recommended(
            "geographyCountry",
            "未填写地理范围，即视为全球",
            "without region, country or subdivision the footprint stands for the world",
        )),
        [_] => {}
        several => found.push(
            Problem::new(Code::PactGeography)
                .with("found", shorten(&several.join(", ")))
                .at("geographyCountry"),
        ),
    }
}

/// The parts of the total without uptake; what is undefined counts as zero, removals are negative already.
pub(super) fn parts_of_total(pcf: &CarbonFootprint) -> [Option<&String>; 7] {
    [
        pcf.fossil_ghg_emissions.as_ref(),
        pcf.land_use_change_ghg_emissions.as_ref(),
        pcf.land_management_biogenic_co2_emissions.as_ref(),
        pcf.land_management_biogenic_co2_removals.as_ref(),
        pcf.technological_co2_removals.as_ref(),
        pcf.ccs_technological_co2_capture.as_ref(),
        pcf.biogenic_non_co2_emissions.as_ref(),
    ]
}

/// The exact sum; nothing where a part can't be read.
pub(super) fn sum(parts: &[Option<&String>]) -> Option<Rational> {
    parts
        .iter()
        .flatten()
        .try_fold(Rational::zero(), |sum, part| {
            Some(&sum + &form::decimal(part).ok()?)
        })
}

/// All its digits.
pub(super) fn digits(value: &Rational) -> String {
    value.to_decimal_string(80)
}

fn totals(pcf: &CarbonFootprint, found: &mut Vec<Problem>) {
    let excluding = sum(&parts_of_total(pcf));
    let including = excluding
        .as_ref()
        .and_then(|sum_| Some(sum_ + &sum(&[pcf.biogenic_co2_uptake.as_ref()])?));
    for (name, stated, expected) in [
        (
            "pcfExcludingBiogenicUptake",
            &pcf.pcf_excluding_biogenic_uptake,
            excluding,
        ),
        (
            "pcfIncludingBiogenicUptake",
            &pcf.pcf_including_biogenic_uptake,
            including,
        ),
    ] {
        if let (Some(text), Some(stated), Some(expected)) =
            (stated, value(stated.as_ref()), expected)
            && stated != expected
        {
            found.push(
                about_property(Code::PactTotal, name)
                    .with("expected", digits(&expected))
                    .with("found", shorten(text))
                    .at(name),
            );
        }
    }
}

fn part(name: &str, found: &str, whole: &LocalText, limit: &str) -> Problem {
    about_property(Code::PactPart, name)
        .with("found", shorten(found))
        .with_text("whole", whole)
        .with("limit", shorten(limit))
        .at(name)
}

/// What is inside another figure isn't greater than it; the product holds no more carbon than it weighs.
fn parts(pcf: &CarbonFootprint, found: &mut Vec<Problem>) {
    let land = &pcf.land_management_fossil_ghg_emissions;
    if let (Some(text), Some(inner), Some(whole), Some(limit)) = (
        land,
        value(land.as_ref()),
        value(pcf.fossil_ghg_emissions.as_ref()),
        &pcf.fossil_ghg_emissions,
    ) && inner > whole
    {
        let name = "landManagementFossilGhgEmissions";
        found.push(part(name, text, &label("fossilGhgEmissions"), limit));
    }
    let carbon = sum(&[
        pcf.fossil_carbon_content.as_ref(),
        pcf.biogenic_carbon_content.as_ref(),
    ]);
    let weight = &pcf.product_mass_per_declared_unit;
    if let (Some(carbon), Some(mass), Some(limit)) = (carbon, value(weight.as_ref()), weight)
        && !mass.is_zero()
        && carbon > mass
    {
        let name = if is_above_zero(pcf.biogenic_carbon_content.as_ref()) {
            "biogenicCarbonContent"
        } else {
            "fossilCarbonContent"
        };
        let text = digits(&carbon);
        found.push(part(
            name,
            &text,
            &label("productMassPerDeclaredUnit"),
            limit,
        ));
    }
}

/// Kilograms weigh what they say; energy, transport and services weigh nothing.
fn mass(pcf: &CarbonFootprint, found: &mut Vec<Problem>) {
    let (Some(unit), Some(text), Some(mass)) = (
        pcf.declared_unit_of_measurement.as_deref(),
        &pcf.product_mass_per_declared_unit,
        value(pcf.product_mass_per_declared_unit.as_ref()),
    ) else {
        return;
    };
    let expected = match unit {
        "kilogram" => value(pcf.declared_unit_amount.as_ref()),
        unit if WITHOUT_MASS.contains(&unit) => Some(Rational::zero()),
        _ => None,
    };
    if let Some(expected) = expected.filter(|expected| *expected != mass) {
        found.push(
            Problem::new(Code::PactMass)
                .with("unit", unit)
                .with("expected", digits(&expected))
                .with("found", shorten(text))
                .at("productMassPerDeclaredUnit"),
        );
    }
}

/// A product with biogenic content states all of its biogenic figures.
fn biogenic(pcf: &CarbonFootprint, found: &mut Vec<Problem>) {
    let needed = [
        ("biogenicCarbonContent", &pcf.biogenic_carbon_content),
        (
            "landUseChangeGhgEmissions",
            &pcf.land_use_change_ghg_emissions,
        ),
        ("biogenicCO2Uptake", &pcf.biogenic_co2_uptake),
        ("biogenicNonCO2Emissions", &pcf.biogenic_non_co2_emissions),
    ];
    let later = [
        (
            "landManagementFossilGhgEmissions",
            &pcf.land_management_fossil_ghg_emissions,
        ),
        (
            "landManagementBiogenicCO2Emissions",
            &pcf.land_management_biogenic_co2_emissions,
        ),
    ];
    let signs = [
        &pcf.biogenic_carbon_content,
        &pcf.biogenic_co2_uptake,
        &pcf.land_management_biogenic_co2_emissions,
        &pcf.land_management_biogenic_co2_removals,
    ];
    let differ = value(pcf.pcf_excluding_biogenic_uptake.as_ref())
        != value(pcf.pcf_including_biogenic_uptake.as_ref());
    let both =
        pcf.pcf_excluding_biogenic_uptake.is_some() && pcf.pcf_including_biogenic_uptake.is_some();
    if !(both && differ
        || signs
            .iter()
            .any(|figure| is_other_than_zero(figure.as_ref())))
    {
        return;
    }
    for (name, _) in needed.iter().filter(|(_, figure)| figure.is_none()) {
        found.push(missing(
            name,
            "含生物源成分的产品必须提供",
            "a product with biogenic content states it",
        ));
    }
    for (name, _) in later.iter().filter(|(_, figure)| figure.is_none()) {
        found.push(due_later(name));
    }
}

/// With packaging its emissions should be shown, without it they must not be.
fn packaging(pcf: &CarbonFootprint, found: &mut Vec<Problem>) {
    let name = "packagingGhgEmissions";
    match (
        pcf.packaging_emissions_included,
        &pcf.packaging_ghg_emissions,
    ) {
        (Some(true), None) => found.push(recommended(
            name,
            "碳足迹含包装排放",
            "the footprint includes packaging",
        )),
        (Some(false), Some(_)) => found.push(unexpected(
            name,
            "碳足迹不含包装排放",
            "the footprint doesn't include packaging",
        )),
        _ => {}
    }
}

/// Capture and storage: its figures stand with the flag and only with it.
fn storage(pcf: &CarbonFootprint, found: &mut Vec<Problem>) {
    let figures = [
        (
            "ccsTechnologicalCO2Capture",
            &pcf.ccs_technological_co2_capture,
        ),
        ("technologicalCO2Removals", &pcf.technological_co2_removals),
    ];
    match pcf.ccs_technological_co2_capture_included {
        Some(true) => {
            for (name, _) in figures.iter().filter(|(_, figure)| figure.is_none()) {
                found.push(missing(
                    name,
                    "碳足迹含 CO₂ 捕集与封存",
                    "the footprint includes captured and stored CO2",
                ));
            }
        }
        Some(false) => {
            for (name, _) in figures.iter().filter(|(_, figure)| figure.is_some()) {
                found.push(unexpected(
                    name,
                    "碳足迹不含 CO₂ 捕集与封存",
                    "the footprint doesn't include captured and stored CO2",
                ));
            }
        }
        None => {}
    }
}

/// Captured carbon in the product: its approach, a credit's certificate, the carbon's origin.
fn utilisation(pcf: &CarbonFootprint, found: &mut Vec<Problem>) {
    let used = is_above_zero(pcf.ccu_carbon_content.as_ref());
    let (zh, en) = ("产品含捕集利用的碳", "the product holds captured carbon");
    if used && pcf.ccu_calculation_approach.is_none() {
        found.push(missing("ccuCalculationApproach", zh, en));
    }
    if pcf.ccu_calculation_approach.is_some() && pcf.ccu_carbon_content.is_none() {
        found.push(missing(
            "ccuCarbonContent",
            "已填写捕集利用核算方法",
            "an approach for captured carbon is given",
        ));
    }
    let credit = pcf.ccu_calculation_approach.as_deref() == Some("Credit");
    match (&pcf.ccu_credit_certification, credit) {
        (None, true) => found.push(missing(
            "ccuCreditCertification",
            "核算方法为 Credit",
            "the approach is Credit",
        )),
        (Some(_), false) => found.push(unexpected(
            "ccuCreditCertification",
            "核算方法不是 Credit",
            "the approach isn't Credit",
        )),
        _ => {}
    }
    let stored = pcf.ccs_technological_co2_capture_included == Some(true);
    let origin = pcf
        .technological_co2_capture_origin
        .as_deref()
        .unwrap_or("");
    if (used || stored) && origin.trim().is_empty() {
        found.push(missing(
            "technologicalCO2CaptureOrigin",
            "含捕集的 CO₂，须说明其来源",
            "captured CO2 is in the footprint, whose origin is to be told",
        ));
    }
}

/// Rules of another operator name it.
pub(super) fn named_operators(
    rules: Option<&Vec<ProductOrSectorSpecificRule>>,
    found: &mut Vec<Problem>,
) {
    for (index, rule) in rules.into_iter().flatten().enumerate() {
        let place = format!("productOrSectorSpecificRules[{index}]");
        let other = rule.operator.as_deref() == Some("Other");
        match (&rule.other_operator_name, other) {
            (None, true) => found.push(
                missing(
                    "otherOperatorName",
                    "发布机构为 Other",
                    "the operator is Other",
                )
                .at(place),
            ),
            (Some(_), false) => found.push(
                unexpected(
                    "otherOperatorName",
                    "发布机构不是 Other",
                    "the operator isn't Other",
                )
                .at(place),
            ),
            _ => {}
        }
    }
}

fn exempted(pcf: &CarbonFootprint, found: &mut Vec<Problem>) {
    let (Some(text), Some(percent)) = (
        &pcf.exempted_emissions_percent,
        value(pcf.exempted_emissions_percent.as_ref()),
    ) else {
        return;
    };
    if percent > Rational::from(EXEMPTED) {
        found.push(over_exempted(text, EXEMPTED));
    }
    let reason = pcf.exempted_emissions_description.as_deref().unwrap_or("");
    if !percent.is_zero() && reason.trim().is_empty() {
        found.push(recommended(
            "exemptedEmissionsDescription",
            "有排放被排除，应说明理由",
            "emissions are left out, and the reason is to be told",
        ));
    }
}

pub(super) fn over_exempted(found: &str, limit: i64) -> Problem {
    Problem::new(Code::PactExempted)
        .with("found", shorten(found))
        .with("limit", limit)
        .at("exemptedEmissionsPercent")
}

/// Where data are not all primary, the databases are named; where they are, there are none.
fn secondary(pcf: &CarbonFootprint, found: &mut Vec<Problem>) {
    let name = "secondaryEmissionFactorSources";
    let all_primary = value(pcf.primary_data_share.as_ref()) == Some(Rational::from(100));
    match (&pcf.secondary_emission_factor_sources, all_primary) {
        (None, false) => found.push(recommended(
            name,
            "使用了次级数据，应列出其来源",
            "secondary data are used, and their sources are to be named",
        )),
        (Some(_), true) => found.push(unexpected(
            name,
            "数据全部为初级数据",
            "all data are primary",
        )),
        _ => {}
    }
}

fn standards(pcf: &CarbonFootprint, found: &mut Vec<Problem>) {
    let standards = pcf.cross_sectoral_standards.iter().flatten();
    for (index, standard) in standards.enumerate() {
        if !STANDARDS.contains(&standard.as_str()) {
            found.push(
                Problem::new(Code::PactStandard)
                    .with("found", shorten(standard))
                    .with("expected", STANDARDS.join(", "))
                    .at(format!("crossSectoralStandards[{index}]")),
            );
        }
    }
    let sets = pcf.ipcc_characterization_factors.as_deref().unwrap_or(&[]);
    if !sets.is_empty() && !sets.iter().all(|set| set == "AR6") {
        found.push(
            Problem::new(Code::PactGwp)
                .with("found", shorten(&sets.join(", ")))
                .at("ipccCharacterizationFactors"),
        );
    }
}
