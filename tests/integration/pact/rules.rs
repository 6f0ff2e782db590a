//! Each rule of version 3, kept and broken.

use serde_json::{Value, json};
use tansuan::{Code, Severity};

use super::{edited, problems, told, v3};

/// Edits that break exactly one rule: what is told, and where.
fn breaks(edits: &[(&str, Option<Value>)], code: Code, path: &str) {
    let problems = problems(&edited(v3(), edits));
    assert_eq!(told(&problems), [(code, path)], "{edits:?}: {problems:#?}");
}

fn keeps(edits: &[(&str, Option<Value>)]) {
    let problems = problems(&edited(v3(), edits));
    assert!(problems.is_empty(), "{edits:?}: {problems:#?}");
}

fn set(pointer: &str, value: Value) -> (&str, Option<Value>) {
    (pointer, Some(value))
}

fn place(pointer: &str) -> String {
    pointer.trim_start_matches('/').replace('/', ".")
}

#[test]
fn a_footprint_that_obeys_every_rule_has_no_problem() {
    keeps(&[]);
}

#[test]
fn what_the_model_requires_is_missed() {
    for pointer in [
        "/id",
        "/created",
        "/status",
        "/companyName",
        "/companyIds",
        "/productDescription",
        "/productIds",
        "/productNameCompany",
        "/pcf",
        "/pcf/declaredUnitOfMeasurement",
        "/pcf/declaredUnitAmount",
        "/pcf/productMassPerDeclaredUnit",
        "/pcf/referencePeriodStart",
        "/pcf/referencePeriodEnd",
        "/pcf/pcfExcludingBiogenicUptake",
        "/pcf/pcfIncludingBiogenicUptake",
        "/pcf/fossilCarbonContent",
        "/pcf/ipccCharacterizationFactors",
        "/pcf/crossSectoralStandards",
        "/pcf/exemptedEmissionsPercent",
        "/pcf/packagingEmissionsIncluded",
        "/pcf/ccsTechnologicalCO2CaptureIncluded",
        "/pcf/primaryDataShare",
        "/pcf/dqi/technologicalDQR",
        "/pcf/dqi/geographicalDQR",
        "/pcf/dqi/temporalDQR",
    ] {
        breaks(&[(pointer, None)], Code::PactMissing, &place(pointer));
        // Null is undefined.
        breaks(
            &[set(pointer, Value::Null)],
            Code::PactMissing,
            &place(pointer),
        );
    }
    let fossil = [
        ("/pcf/fossilGhgEmissions", None),
        set("/pcf/pcfExcludingBiogenicUptake", json!("0.5")),
        set("/pcf/pcfIncludingBiogenicUptake", json!("-1")),
    ];
    breaks(&fossil, Code::PactMissing, "pcf.fossilGhgEmissions");
}

#[test]
fn what_the_specification_recommends_is_a_warning() {
    for pointer in [
        "/comment",
        "/pcf/boundaryProcessesDescription",
        "/pcf/recycledCarbonContent",
        "/pcf/allocationRulesDescription",
        "/pcf/secondaryEmissionFactorSources",
        "/pcf/packagingGhgEmissions",
        "/pcf/exemptedEmissionsDescription",
    ] {
        breaks(&[(pointer, None)], Code::PactRecommended, &place(pointer));
    }
    let world = [("/pcf/geographyCountrySubdivision", None)];
    breaks(&world, Code::PactRecommended, "pcf.geographyCountry");
    assert_eq!(
        problems(&edited(v3(), &world))[0].severity,
        Severity::Warning
    );
    for pointer in [
        "/precedingPfIds",
        "/productClassifications",
        "/validityPeriodStart",
        "/validityPeriodEnd",
        "/extensions",
        "/pcf/aircraftGhgEmissions",
        "/pcf/landCarbonLeakage",
        "/pcf/landAreaOccupation",
        "/pcf/outboundLogisticsGhgEmissions",
        "/pcf/packagingBiogenicCarbonContent",
        "/pcf/productOrSectorSpecificRules",
        "/pcf/verification",
    ] {
        keeps(&[(pointer, None)]);
    }
}

#[test]
fn what_is_mandatory_from_2027_on_is_told_with_the_date() {
    for pointer in ["/pcf/dqi", "/pcf/landManagementFossilGhgEmissions"] {
        breaks(&[(pointer, None)], Code::PactDueLater, &place(pointer));
        let problem = &problems(&edited(v3(), &[(pointer, None)]))[0];
        assert_eq!(problem.severity, Severity::Info);
        assert_eq!(problem.details["date"], "2027-12-31");
    }
    let land = [
        ("/pcf/landManagementBiogenicCO2Emissions", None),
        set("/pcf/pcfExcludingBiogenicUptake", json!("3.6")),
        set("/pcf/pcfIncludingBiogenicUptake", json!("2.1")),
    ];
    breaks(
        &land,
        Code::PactDueLater,
        "pcf.landManagementBiogenicCO2Emissions",
    );
}

#[test]
fn values_have_the_form_that_the_model_gives_them() {
    for (pointer, value) in [
        ("/id", "6f1d2c3b"),
        ("/specVersion", "3.0"),
        ("/created", "2025-03-31"),
        ("/created", "2025-03-31T08:00:00+08:00"),
        ("/status", "active"),
        ("/validityPeriodStart", "2025-04-01"),
        ("/validityPeriodEnd", "tomorrow"),
        ("/companyName", ""),
        ("/productNameCompany", ""),
        ("/pcf/declaredUnitOfMeasurement", "kg"),
        ("/pcf/declaredUnitAmount", "0"),
        ("/pcf/declaredUnitAmount", "-0.5"),
        ("/pcf/declaredUnitAmount", "5abc"),
        ("/pcf/declaredUnitAmount", "1e0"),
        ("/pcf/pcfExcludingBiogenicUptake", "375e-2"),
        ("/pcf/fossilCarbonContent", ".1"),
        ("/pcf/aircraftGhgEmissions", "1,5"),
        ("/pcf/geographyCountrySubdivision", "Zhejiang"),
        ("/pcf/ccuCalculationApproach", "Cutoff"),
        ("/pcf/primaryDataShare", "61.5 %"),
        ("/pcf/dqi/temporalDQR", "one"),
        ("/pcf/verification/coverage", "all"),
        ("/pcf/verification/completedAt", "2025-03-30"),
    ] {
        let problems = problems(&edited(v3(), &[set(pointer, json!(value))]));
        let expected = (Code::PactFormat, place(pointer));
        let found = (problems[0].code, problems[0].path.clone());
        assert_eq!(found, expected, "{pointer} {value}");
    }
    for (pointer, value, path) in [
        ("/precedingPfIds", json!(["x"]), "precedingPfIds[0]"),
        ("/companyIds", json!(["lei:1"]), "companyIds[0]"),
        ("/productIds", json!(["urn:a:1", ""]), "productIds[1]"),
        (
            "/productClassifications",
            json!(["cpc"]),
            "productClassifications[0]",
        ),
        (
            "/pcf/ipccCharacterizationFactors",
            json!(["AR6", "ar6"]),
            "pcf.ipccCharacterizationFactors[1]",
        ),
        (
            "/pcf/secondaryEmissionFactorSources",
            json!([{"name": "", "version": "1"}]),
            "pcf.secondaryEmissionFactorSources[0].name",
        ),
        (
            "/pcf/productOrSectorSpecificRules",
            json!([{"operator": "PCR", "ruleNames": ["x"]}]),
            "pcf.productOrSectorSpecificRules[0].operator",
        ),
        (
            "/extensions",
            json!([{"specVersion": "2", "dataSchema": "x", "data": {}}]),
            "extensions[0].dataSchema",
        ),
        (
            "/extensions",
            json!([{"specVersion": "2", "dataSchema": "x:y", "data": 1}]),
            "extensions[0].data",
        ),
    ] {
        let problems = problems(&edited(v3(), &[set(pointer, value)]));
        assert_eq!(
            (problems[0].code, problems[0].path.as_str()),
            (Code::PactFormat, path)
        );
    }
    let region = [
        ("/pcf/geographyCountrySubdivision", None),
        set("/pcf/geographyRegionOrSubregion", json!("East Asia")),
    ];
    breaks(&region, Code::PactFormat, "pcf.geographyRegionOrSubregion");
    keeps(&[
        region[0].clone(),
        set("/pcf/geographyRegionOrSubregion", json!("Eastern Asia")),
    ]);
    keeps(&[region[0].clone(), set("/pcf/geographyCountry", json!("CN"))]);
    keeps(&[set("/specVersion", json!("3.0.0"))]);
    keeps(&[set("/specVersion", json!("3.0.1-20250430"))]);
}

#[test]
fn signs_are_those_of_the_model() {
    for pointer in [
        "/pcf/productMassPerDeclaredUnit",
        "/pcf/fossilCarbonContent",
        "/pcf/recycledCarbonContent",
        "/pcf/landCarbonLeakage",
        "/pcf/landManagementFossilGhgEmissions",
        "/pcf/landAreaOccupation",
        "/pcf/aircraftGhgEmissions",
        "/pcf/packagingGhgEmissions",
        "/pcf/packagingBiogenicCarbonContent",
        "/pcf/outboundLogisticsGhgEmissions",
        "/pcf/fossilGhgEmissions",
        "/pcf/landUseChangeGhgEmissions",
        "/pcf/landManagementBiogenicCO2Emissions",
        "/pcf/biogenicNonCO2Emissions",
        "/pcf/biogenicCarbonContent",
        "/pcf/ccuCarbonContent",
    ] {
        let problems = problems(&edited(v3(), &[set(pointer, json!("-0.1"))]));
        assert!(
            told(&problems).contains(&(Code::NegativeValue, &place(pointer))),
            "{pointer}"
        );
    }
    for pointer in [
        "/pcf/landManagementBiogenicCO2Removals",
        "/pcf/biogenicCO2Uptake",
        "/pcf/ccsTechnologicalCO2Capture",
        "/pcf/technologicalCO2Removals",
    ] {
        let problems = problems(&edited(v3(), &[set(pointer, json!("10"))]));
        assert!(
            told(&problems).contains(&(Code::PactPositive, &place(pointer))),
            "{pointer}"
        );
    }
}

#[test]
fn shares_and_ratings_have_bounds() {
    for (pointer, inside, outside) in [
        ("/pcf/primaryDataShare", "0", "100.1"),
        ("/pcf/primaryDataShare", "99.9", "-1"),
        ("/pcf/dqi/technologicalDQR", "5", "5.01"),
        ("/pcf/dqi/geographicalDQR", "1", "0.9"),
        ("/pcf/exemptedEmissionsPercent", "3", "-0.1"),
    ] {
        keeps(&[set(pointer, json!(inside))]);
        breaks(
            &[set(pointer, json!(outside))],
            Code::OutOfRange,
            &place(pointer),
        );
    }
    let exempted = "/pcf/exemptedEmissionsPercent";
    breaks(
        &[set(exempted, json!("3.01"))],
        Code::PactExempted,
        &place(exempted),
    );
    keeps(&[
        set(exempted, json!("0")),
        ("/pcf/exemptedEmissionsDescription", None),
    ]);
}

#[test]
fn totals_are_the_sums_of_their_parts() {
    let excluding = "/pcf/pcfExcludingBiogenicUptake";
    let including = "/pcf/pcfIncludingBiogenicUptake";
    breaks(
        &[set(excluding, json!("3.7500000000000001"))],
        Code::PactTotal,
        &place(excluding),
    );
    breaks(
        &[set(including, json!("-2.25"))],
        Code::PactTotal,
        &place(including),
    );
    keeps(&[
        set(excluding, json!("+3.750")),
        set(including, json!("2.250")),
    ]);
    // Each part counts with its own sign.
    for (part, value, total) in [
        ("fossilGhgEmissions", "4.25", ("4.75", "3.25")),
        ("landUseChangeGhgEmissions", "1.4", ("4.75", "3.25")),
        (
            "landManagementBiogenicCO2Emissions",
            "1.15",
            ("4.75", "3.25"),
        ),
        (
            "landManagementBiogenicCO2Removals",
            "-1.2",
            ("2.75", "1.25"),
        ),
        ("technologicalCO2Removals", "-1.05", ("2.75", "1.25")),
        ("ccsTechnologicalCO2Capture", "-1.1", ("2.75", "1.25")),
        ("biogenicNonCO2Emissions", "1.3", ("4.75", "3.25")),
        ("biogenicCO2Uptake", "-2.5", ("3.75", "1.25")),
    ] {
        let part = format!("/pcf/{part}");
        keeps(&[
            set(&part, json!(value)),
            set(excluding, json!(total.0)),
            set(including, json!(total.1)),
        ]);
    }
}

#[test]
fn a_part_is_not_more_than_its_whole() {
    let land = "/pcf/landManagementFossilGhgEmissions";
    keeps(&[set(land, json!("3.25"))]);
    breaks(&[set(land, json!("3.26"))], Code::PactPart, &place(land));
    let carbon = "/pcf/biogenicCarbonContent";
    keeps(&[set(carbon, json!("4.1"))]);
    breaks(
        &[set(carbon, json!("4.11"))],
        Code::PactPart,
        &place(carbon),
    );
}

#[test]
fn values_of_sets_stand_once_and_sets_are_not_empty() {
    for (pointer, name) in [
        ("/precedingPfIds", "precedingPfIds"),
        ("/companyIds", "companyIds"),
        ("/productIds", "productIds"),
        ("/productClassifications", "productClassifications"),
        (
            "/pcf/ipccCharacterizationFactors",
            "pcf.ipccCharacterizationFactors",
        ),
        ("/pcf/crossSectoralStandards", "pcf.crossSectoralStandards"),
        (
            "/pcf/productOrSectorSpecificRules",
            "pcf.productOrSectorSpecificRules",
        ),
    ] {
        breaks(&[set(pointer, json!([]))], Code::PactMissing, name);
        let first = v3().pointer(pointer).unwrap()[0].clone();
        let twice = json!([first, first]);
        breaks(
            &[set(pointer, twice)],
            Code::PactRepeated,
            &format!("{name}[1]"),
        );
    }
    breaks(
        &[set("/pcf/secondaryEmissionFactorSources", json!([]))],
        Code::PactMissing,
        "pcf.secondaryEmissionFactorSources",
    );
    let names = json!([{"operator": "PEF", "ruleNames": ["a", "a"]}]);
    breaks(
        &[set("/pcf/productOrSectorSpecificRules", names)],
        Code::PactRepeated,
        "pcf.productOrSectorSpecificRules[0].ruleNames[1]",
    );
}

#[test]
fn the_validity_period_lies_within_three_years_of_the_reference_period() {
    let (start, end) = ("/validityPeriodStart", "/validityPeriodEnd");
    keeps(&[set(start, json!("2025-01-01T00:00:00Z"))]);
    breaks(
        &[set(start, json!("2024-12-31T23:59:59Z"))],
        Code::PactPeriod,
        &place(start),
    );
    breaks(
        &[set(end, json!("2028-01-01T00:00:01Z"))],
        Code::PactPeriod,
        &place(end),
    );
    breaks(
        &[set(end, json!("2025-04-01T00:00:00Z"))],
        Code::PactPeriod,
        &place(end),
    );
    breaks(
        &[(start, None), set(end, json!("2025-01-01T00:00:00Z"))],
        Code::PactPeriod,
        &place(end),
    );
    let period = "/pcf/referencePeriodStart";
    breaks(
        &[set(period, json!("2025-01-01T00:00:00Z"))],
        Code::PactPeriod,
        "pcf.referencePeriodEnd",
    );
}

#[test]
fn a_footprint_does_not_precede_itself() {
    let ids = json!(["6F1D2C3B-8A4E-4F5D-9B6C-0A1B2C3D4E5F"]);
    breaks(
        &[set("/precedingPfIds", ids)],
        Code::PactOwnPredecessor,
        "precedingPfIds[0]",
    );
}

#[test]
fn one_geography_is_enough() {
    breaks(
        &[set("/pcf/geographyCountry", json!("CN"))],
        Code::PactGeography,
        "pcf.geographyCountry",
    );
}

#[test]
fn the_mass_fits_the_declared_unit() {
    let unit = "/pcf/declaredUnitOfMeasurement";
    let mass = "/pcf/productMassPerDeclaredUnit";
    let amount = "/pcf/declaredUnitAmount";
    breaks(
        &[set(unit, json!("kilogram"))],
        Code::PactMass,
        &place(mass),
    );
    keeps(&[set(unit, json!("kilogram")), set(amount, json!("4.20"))]);
    for name in [
        "kilowatt hour",
        "megajoule",
        "ton kilometer",
        "hour",
        "megabit second",
    ] {
        breaks(&[set(unit, json!(name))], Code::PactMass, &place(mass));
        keeps(&[set(unit, json!(name)), set(mass, json!("0.0"))]);
    }
    for name in ["liter", "cubic meter", "square meter"] {
        keeps(&[set(unit, json!(name))]);
    }
}

#[test]
fn biogenic_figures_come_together() {
    for (name, totals) in [
        ("biogenicCarbonContent", ("3.75", "2.25")),
        ("landUseChangeGhgEmissions", ("3.35", "1.85")),
        ("biogenicCO2Uptake", ("3.75", "3.75")),
        ("biogenicNonCO2Emissions", ("3.45", "1.95")),
    ] {
        let pointer = format!("/pcf/{name}");
        let edits = [
            (pointer.as_str(), None),
            set("/pcf/pcfExcludingBiogenicUptake", json!(totals.0)),
            set("/pcf/pcfIncludingBiogenicUptake", json!(totals.1)),
        ];
        breaks(&edits, Code::PactMissing, &place(&pointer));
    }
    // A product without biogenic content needs none of them.
    let none: Vec<(&str, Option<Value>)> = [
        "/pcf/biogenicCarbonContent",
        "/pcf/landUseChangeGhgEmissions",
        "/pcf/biogenicCO2Uptake",
        "/pcf/biogenicNonCO2Emissions",
        "/pcf/landManagementFossilGhgEmissions",
        "/pcf/landManagementBiogenicCO2Emissions",
        "/pcf/landManagementBiogenicCO2Removals",
    ]
    .into_iter()
    .map(|pointer| (pointer, None))
    .chain([
        set("/pcf/pcfExcludingBiogenicUptake", json!("3.1")),
        set("/pcf/pcfIncludingBiogenicUptake", json!("3.1")),
    ])
    .collect();
    keeps(&none);
}

#[test]
fn packaging_emissions_stand_only_with_their_flag() {
    let (flag, value) = (
        "/pcf/packagingEmissionsIncluded",
        "/pcf/packagingGhgEmissions",
    );
    breaks(
        &[set(flag, json!(false))],
        Code::PactUnexpected,
        &place(value),
    );
    keeps(&[set(flag, json!(false)), (value, None)]);
}

#[test]
fn captured_and_stored_co2_stands_only_with_its_flag() {
    let flag = "/pcf/ccsTechnologicalCO2CaptureIncluded";
    let capture = "/pcf/ccsTechnologicalCO2Capture";
    let removals = "/pcf/technologicalCO2Removals";
    let origin = "/pcf/technologicalCO2CaptureOrigin";
    let (excluding, including) = (
        "/pcf/pcfExcludingBiogenicUptake",
        "/pcf/pcfIncludingBiogenicUptake",
    );
    let without = [
        (removals, None),
        set(flag, json!(false)),
        set(excluding, json!("3.8")),
        set(including, json!("2.3")),
    ];
    breaks(&without, Code::PactUnexpected, &place(capture));
    let neither = [
        (removals, None),
        (capture, None),
        set(flag, json!(false)),
        set(excluding, json!("3.9")),
        set(including, json!("2.4")),
    ];
    keeps(&neither);
    let half = [
        (removals, None),
        set(excluding, json!("3.8")),
        set(including, json!("2.3")),
    ];
    breaks(&half, Code::PactMissing, &place(removals));
    breaks(&[(origin, None)], Code::PactMissing, &place(origin));
    breaks(
        &[set(origin, json!(" "))],
        Code::PactMissing,
        &place(origin),
    );
}

#[test]
fn captured_carbon_in_the_product_has_its_approach_and_certificate() {
    let approach = "/pcf/ccuCalculationApproach";
    let certificate = "/pcf/ccuCreditCertification";
    let content = "/pcf/ccuCarbonContent";
    breaks(
        &[(approach, None), (certificate, None)],
        Code::PactMissing,
        &place(approach),
    );
    breaks(
        &[(certificate, None)],
        Code::PactMissing,
        &place(certificate),
    );
    breaks(&[(content, None)], Code::PactMissing, &place(content));
    breaks(
        &[set(approach, json!("Cut-off"))],
        Code::PactUnexpected,
        &place(certificate),
    );
    keeps(&[set(approach, json!("Cut-off")), (certificate, None)]);
    keeps(&[(content, None), (approach, None), (certificate, None)]);
}

#[test]
fn another_operator_of_rules_is_named() {
    let rules = "/pcf/productOrSectorSpecificRules";
    let path = "pcf.productOrSectorSpecificRules[0].otherOperatorName";
    let unnamed = json!([{"operator": "Other", "ruleNames": ["x"]}]);
    breaks(&[set(rules, unnamed)], Code::PactMissing, path);
    let named = json!([{"operator": "PEF", "ruleNames": ["x"], "otherOperatorName": "y"}]);
    breaks(&[set(rules, named)], Code::PactUnexpected, path);
    let empty = json!([{"operator": "PEF", "ruleNames": []}]);
    breaks(
        &[set(rules, empty)],
        Code::PactMissing,
        "pcf.productOrSectorSpecificRules[0].ruleNames",
    );
}

#[test]
fn secondary_sources_are_named_where_data_are_secondary() {
    let (share, sources) = (
        "/pcf/primaryDataShare",
        "/pcf/secondaryEmissionFactorSources",
    );
    breaks(
        &[set(share, json!("100.0"))],
        Code::PactUnexpected,
        &place(sources),
    );
    keeps(&[set(share, json!("100")), (sources, None)]);
}

#[test]
fn standards_and_gwps_are_those_that_pact_asks_for() {
    breaks(
        &[set(
            "/pcf/crossSectoralStandards",
            json!(["ISO14067", "ISO 14064"]),
        )],
        Code::PactStandard,
        "pcf.crossSectoralStandards[1]",
    );
    for sets in [json!(["AR5"]), json!(["AR5", "AR6"])] {
        let pointer = "/pcf/ipccCharacterizationFactors";
        breaks(&[set(pointer, sets)], Code::PactGwp, &place(pointer));
    }
}
