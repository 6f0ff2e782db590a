//! Each rule of version 2, kept and broken.

use serde_json::{Value, json};
use tansuan::{Code, Severity};

use super::{edited, problems, told, v2};

fn breaks(edits: &[(&str, Option<Value>)], code: Code, path: &str) {
    let problems = problems(&edited(v2(), edits));
    assert_eq!(told(&problems), [(code, path)], "{edits:?}: {problems:#?}");
}

fn keeps(edits: &[(&str, Option<Value>)]) {
    let problems = problems(&edited(v2(), edits));
    assert!(problems.is_empty(), "{edits:?}: {problems:#?}");
}

fn place(pointer: &str) -> String {
    pointer.trim_start_matches('/').replace('/', ".")
}

#[test]
fn a_footprint_of_version_2_that_obeys_every_rule_has_no_problem() {
    keeps(&[]);
}

#[test]
fn what_version_2_requires_is_missed() {
    for pointer in [
        "/version",
        "/comment",
        "/productCategoryCpc",
        "/pcf/declaredUnit",
        "/pcf/unitaryProductAmount",
        "/pcf/pCfExcludingBiogenic",
        "/pcf/fossilGhgEmissions",
        "/pcf/fossilCarbonContent",
        "/pcf/biogenicCarbonContent",
        "/pcf/characterizationFactors",
        "/pcf/ipccCharacterizationFactorsSources",
        "/pcf/crossSectoralStandardsUsed",
        "/pcf/boundaryProcessesDescription",
        "/pcf/exemptedEmissionsPercent",
        "/pcf/exemptedEmissionsDescription",
        "/pcf/packagingEmissionsIncluded",
        "/pcf/dqi/coveragePercent",
        "/pcf/dqi/completenessDQR",
        "/pcf/dqi/reliabilityDQR",
        "/pcf/assurance/assurance",
        "/pcf/assurance/providerName",
    ] {
        breaks(&[(pointer, None)], Code::PactMissing, &place(pointer));
    }
    for pointer in [
        "/pcf/productMassPerDeclaredUnit",
        "/pcf/primaryDataShare",
        "/pcf/dqi",
        "/pcf/assurance",
    ] {
        keeps(&[(pointer, None)]);
    }
}

#[test]
fn the_list_that_2_0_and_2_1_do_not_describe_is_no_error_there() {
    for (version, severity) in [
        ("2.0.0", Severity::Warning),
        ("2.1.0", Severity::Warning),
        ("2.2.0", Severity::Error),
    ] {
        let edits = [
            ("/specVersion", Some(json!(version))),
            ("/pcf/ipccCharacterizationFactorsSources", None),
        ];
        let problems = problems(&edited(v2(), &edits));
        assert_eq!(problems[0].severity, severity, "{version}");
    }
}

#[test]
fn biogenic_figures_are_mandatory_from_2025_on() {
    let before = [
        (
            "/pcf/referencePeriodEnd",
            Some(json!("2025-01-01T00:00:00Z")),
        ),
        ("/validityPeriodEnd", Some(json!("2028-01-01T00:00:00Z"))),
    ];
    for pointer in [
        "/pcf/pCfIncludingBiogenic",
        "/pcf/dLucGhgEmissions",
        "/pcf/landManagementGhgEmissions",
        "/pcf/otherBiogenicGhgEmissions",
        "/pcf/biogenicCarbonWithdrawal",
    ] {
        breaks(&[(pointer, None)], Code::PactMissing, &place(pointer));
        keeps(&[before[0].clone(), before[1].clone(), (pointer, None)]);
    }
}

#[test]
fn values_of_version_2_have_their_form_sign_and_bounds() {
    for (pointer, value, code) in [
        ("/version", json!(-1), Code::PactFormat),
        ("/version", json!(1.5), Code::PactFormat),
        ("/updated", json!("2025-02-02"), Code::PactFormat),
        ("/productCategoryCpc", json!(""), Code::PactFormat),
        ("/pcf/declaredUnit", json!("piece"), Code::PactFormat),
        ("/pcf/unitaryProductAmount", json!("0"), Code::PactFormat),
        (
            "/pcf/pCfExcludingBiogenic",
            json!("-1"),
            Code::NegativeValue,
        ),
        ("/pcf/pCfIncludingBiogenic", json!("-1e0"), Code::PactFormat),
        (
            "/pcf/biogenicCarbonWithdrawal",
            json!("0.9"),
            Code::PactPositive,
        ),
        (
            "/pcf/characterizationFactors",
            json!("AR4"),
            Code::PactFormat,
        ),
        (
            "/pcf/biogenicAccountingMethodology",
            json!("own"),
            Code::PactFormat,
        ),
        (
            "/pcf/exemptedEmissionsPercent",
            json!(100.5),
            Code::OutOfRange,
        ),
        (
            "/pcf/exemptedEmissionsPercent",
            json!(5.1),
            Code::PactExempted,
        ),
        ("/pcf/primaryDataShare", json!(-0.5), Code::OutOfRange),
        ("/pcf/dqi/technologicalDQR", json!(3.1), Code::OutOfRange),
        ("/pcf/dqi/temporalDQR", json!(0.9), Code::OutOfRange),
        ("/pcf/assurance/level", json!("high"), Code::PactFormat),
        (
            "/pcf/assurance/boundary",
            json!("Cradle-to-Grave"),
            Code::PactFormat,
        ),
        (
            "/pcf/geographyCountrySubdivision",
            json!("NO-03"),
            Code::PactGeography,
        ),
    ] {
        let problems = problems(&edited(v2(), &[(pointer, Some(value.clone()))]));
        assert_eq!(problems[0].code, code, "{pointer} {value}: {problems:#?}");
    }
    let standards = [("/pcf/crossSectoralStandardsUsed", Some(json!(["ISO14067"])))];
    breaks(
        &standards,
        Code::PactFormat,
        "pcf.crossSectoralStandardsUsed[0]",
    );
    keeps(&[("/pcf/exemptedEmissionsPercent", Some(json!(5)))]);
    // Negative land management is a removal.
    keeps(&[("/pcf/landManagementGhgEmissions", Some(json!("-0.2")))]);
}

#[test]
fn version_2_shares_the_rules_of_periods_packaging_and_operators() {
    breaks(
        &[("/validityPeriodEnd", Some(json!("2028-07-01T00:00:01Z")))],
        Code::PactPeriod,
        "validityPeriodEnd",
    );
    breaks(
        &[("/pcf/packagingEmissionsIncluded", Some(json!(false)))],
        Code::PactUnexpected,
        "pcf.packagingGhgEmissions",
    );
    let rules = json!([{"operator": "Other", "ruleNames": ["x"]}]);
    breaks(
        &[("/pcf/productOrSectorSpecificRules", Some(rules))],
        Code::PactMissing,
        "pcf.productOrSectorSpecificRules[0].otherOperatorName",
    );
    let own = json!(["91c2d3e4-3f7a-4d0e-8a55-0b7e1c523f7a"]);
    breaks(
        &[("/precedingPfIds", Some(own))],
        Code::PactOwnPredecessor,
        "precedingPfIds[0]",
    );
}
