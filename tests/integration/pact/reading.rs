//! PACT files as they are read, and the supplies that they become.

use serde_json::{Value, json};
use tansuan::factor::Boundary;
use tansuan::gas::GwpSet;
use tansuan::interchange::pact::{PactFootprint, PactForm, declared, read};
use tansuan::product::{AllocationBasis, DeclaredFootprint, DqrScale, Use, findings};
use tansuan::{Code, Problem};

use super::{edited, footprint, told, v2, v3};

const STUDY: Use = Use {
    as_of: "2026-06-30",
    gwp: GwpSet::Ar6,
    allocation: None,
    boundary: Boundary::CradleToGate,
};

fn told_of(footprint: &DeclaredFootprint, study: &Use) -> Vec<(Code, String)> {
    let found = findings(footprint, study);
    found.iter().for_each(super::tells_all);
    assert!(
        found
            .iter()
            .all(|finding| finding.about == [footprint.id.clone()])
    );
    let told = |problem: Problem| (problem.code, problem.path);
    found.into_iter().map(told).collect()
}

#[test]
fn every_property_is_kept_as_it_was() {
    for value in [v3(), v2()] {
        let read = footprint(&value);
        assert_eq!(serde_json::to_value(&read).unwrap(), value);
    }
}

#[test]
fn a_footprint_a_list_and_an_answer_are_told_apart() {
    for (file, form, places) in [
        (v3(), PactForm::Footprint, vec![""]),
        (json!([v3(), v2()]), PactForm::List, vec!["[0]", "[1]"]),
        (json!({"data": v2()}), PactForm::Answer, vec!["data"]),
        (
            json!({"data": [v2(), v3()]}),
            PactForm::Answer,
            vec!["data[0]", "data[1]"],
        ),
        (json!({"data": []}), PactForm::Answer, vec![]),
    ] {
        let (read, found) = read(file.to_string().as_bytes()).into_result().unwrap();
        let found_at: Vec<&str> = read
            .footprints
            .iter()
            .map(|(place, _)| place.as_str())
            .collect();
        assert_eq!((read.form, found_at, found.len()), (form, places, 0));
    }
    assert!(matches!(footprint(&v3()), PactFootprint::V3(_)));
    assert!(matches!(footprint(&v2()), PactFootprint::V2(_)));
    let marked = [b"\xef\xbb\xbf".as_slice(), v3().to_string().as_bytes()].concat();
    assert!(read(&marked).into_result().is_ok());
}

#[test]
fn what_the_model_does_not_have_is_told_and_extensions_are_kept() {
    let given = edited(
        v3(),
        &[
            ("/pcf/otherOperatorName", Some(json!("TfS"))),
            ("/pcf/dqi/coveragePercent", Some(json!(100))),
            ("/version", Some(Value::Null)),
        ],
    );
    let file = json!({"data": [given]});
    let (read, found) = read(file.to_string().as_bytes()).into_result().unwrap();
    let expected = [
        (Code::PactUnknownProperty, "data[0].pcf.dqi.coveragePercent"),
        (Code::PactUnknownProperty, "data[0].pcf.otherOperatorName"),
    ];
    assert_eq!(told(&found), expected);
    assert_eq!(serde_json::to_value(&read.footprints[0].1).unwrap(), v3());
}

#[test]
fn a_footprint_that_cannot_be_read_leaves_the_others_and_is_told() {
    let wrong = edited(v3(), &[("/pcf/dqi/temporalDQR", Some(json!(1.5)))]);
    let old = edited(v2(), &[("/specVersion", Some(json!("1.0.0")))]);
    let bare = edited(v2(), &[("/specVersion", None)]);
    let file = json!([wrong, v3(), old, bare, 7]);
    let (read, found) = read(file.to_string().as_bytes()).into_result().unwrap();
    assert_eq!(read.footprints.len(), 1);
    let expected = [
        (Code::InvalidInput, "[0].pcf.dqi.temporalDQR"),
        (Code::UnsupportedDocument, "[2].specVersion"),
        (Code::PactMissing, "[3].specVersion"),
        (Code::InvalidInput, "[4]"),
    ];
    assert_eq!(told(&found), expected);
}

#[test]
fn problems_of_a_file_have_their_place_in_it_and_speak_of_their_footprint() {
    let wrong = edited(v3(), &[("/pcf/fossilCarbonContent", Some(json!("-1")))]);
    let file = json!({"data": [v2(), wrong]});
    let (read, _) = read(file.to_string().as_bytes()).into_result().unwrap();
    let problems = read.check();
    assert_eq!(
        told(&problems),
        [(Code::NegativeValue, "data[1].pcf.fossilCarbonContent")]
    );
    assert_eq!(problems[0].about, ["6f1d2c3b-8a4e-4f5d-9b6c-0a1b2c3d4e5f"]);
}

#[test]
fn a_footprint_of_version_3_becomes_a_supply() {
    let supply = declared(&footprint(&v3()));
    let expected = json!({
        "id": "6f1d2c3b-8a4e-4f5d-9b6c-0a1b2c3d4e5f",
        "name": "Seat shell S-100",
        "supplier": "青竹家居 Qingzhu Furniture",
        "productIds": ["urn:gtin:06900000000017", "urn:qingzhu:part:s-100"],
        "amount": "1",
        "unit": "件",
        "gwp": ["AR6"],
        "figures": {
            "excludingUptake": "3.75",
            "includingUptake": "2.25",
            "fossil": "3.25",
            "biogenicNonCo2": "0.3",
            "landUseChange": "0.4",
            "landManagementBiogenicCo2": "0.15",
            "landManagementRemovals": "-0.2",
            "landManagementFossil": "0.2",
            "technologicalRemovals": "-0.05",
            "ccsCapture": "-0.1",
            "biogenicUptake": "-1.5",
            "aircraft": "0",
            "packaging": "0.12",
            "outboundLogistics": "0.3",
            "landCarbonLeakage": "0.01",
            "fossilCarbon": "0.10",
            "biogenicCarbon": "1.9",
            "recycledCarbon": "0",
            "packagingBiogenicCarbon": "0.05",
            "ccuCarbon": "0.02",
            "landOccupation": "0.8",
        },
        "sources": [{"name": "Example LCI", "version": "3.11"}],
        "footprintId": "6f1d2c3b-8a4e-4f5d-9b6c-0a1b2c3d4e5f",
        "spec": "PACT 3.0.3",
        "status": "Active",
        "created": "2025-03-31T08:00:00Z",
        "mass": "4.2",
        "periodStart": "2024-01-01T00:00:00Z",
        "periodEnd": "2025-01-01T00:00:00Z",
        "validFrom": "2025-04-01T00:00:00Z",
        "validUntil": "2028-01-01T00:00:00Z",
        "region": "CN-ZJ",
        "boundary": "cradle-to-gate",
        "boundaryDescription": "Cultivation, pressing, oiling, packing",
        "primaryShare": "61.5",
        "dataQuality": {"scale": "1-5", "technological": "1.5", "geographical": "2", "temporal": "1"},
        "exemptedPercent": "0.5",
        "allocation": "By mass between shells and offcuts",
        "verification": "product level; Prüfhaus Example; ISO 14067; 2025-03-30T00:00:00Z; Limited sample",
        "note": "Bamboo from one plantation",
    });
    assert_eq!(serde_json::to_value(&supply).unwrap(), expected);
    assert_eq!(
        serde_json::from_value::<DeclaredFootprint>(expected).unwrap(),
        supply
    );
    assert_eq!(told_of(&supply, &STUDY), []);
}

#[test]
fn version_2_keeps_its_own_figures_and_its_own_scale() {
    let supply = declared(&footprint(&v2()));
    let figures = serde_json::to_value(&supply.figures).unwrap();
    let expected = json!({
        "excludingUptake": "1.60",
        "includingUptake": "0.95",
        "fossil": "1.5",
        "landUseChange": "0.1",
        "biogenicUptake": "-0.9",
        "aircraft": "0",
        "packaging": "0.03",
        "fossilCarbon": "0.6",
        "biogenicCarbon": "0.25",
        "otherBiogenic": "0.05",
        "landManagement": "0.2",
        "indirectLandUseChange": "0.02",
    });
    assert_eq!(figures, expected);
    let quality = supply.data_quality.clone().unwrap();
    assert_eq!(quality.scale, DqrScale::OneToThree);
    assert_eq!(quality.completeness.as_deref(), Some("2.25"));
    assert_eq!(supply.primary_share.as_deref(), Some("56.12"));
    assert_eq!(supply.unit, "kg");
    assert_eq!(told_of(&supply, &STUDY), []);
    let unassured = edited(v2(), &[("/pcf/assurance/assurance", Some(json!(false)))]);
    assert_eq!(declared(&footprint(&unassured)).verification, None);
    let old = edited(v2(), &[("/pcf/ipccCharacterizationFactorsSources", None)]);
    assert_eq!(declared(&footprint(&old)).gwp, ["AR6"]);
}

#[test]
fn a_supply_is_valid_from_its_start_until_just_before_its_end() {
    let supply = declared(&footprint(&v3()));
    for (as_of, expected) in [
        (
            "2025-03-31",
            vec![(Code::DeclaredNotYetValid, "validFrom".to_owned())],
        ),
        ("2025-04-01", vec![]),
        ("2027-12-31", vec![]),
        (
            "2028-01-01",
            vec![(Code::DeclaredExpired, "validUntil".to_owned())],
        ),
        ("today", vec![(Code::InvalidDate, String::new())]),
    ] {
        assert_eq!(
            told_of(&supply, &Use { as_of, ..STUDY }),
            expected,
            "{as_of}"
        );
    }
    // Without an end, three years from the end of the reference period.
    let open = edited(v3(), &[("/validityPeriodEnd", None)]);
    let open = declared(&footprint(&open));
    for (as_of, expected) in [
        ("2027-12-31", vec![]),
        (
            "2028-01-01",
            vec![(Code::DeclaredExpired, "periodEnd".to_owned())],
        ),
    ] {
        assert_eq!(told_of(&open, &Use { as_of, ..STUDY }), expected, "{as_of}");
    }
}

#[test]
fn another_boundary_gwp_set_or_allocation_than_the_study_s_is_told() {
    let supply = declared(&footprint(&v3()));
    let grave = Use {
        boundary: Boundary::CradleToGrave,
        ..STUDY
    };
    assert_eq!(
        told_of(&supply, &grave),
        [(Code::DeclaredOtherBoundary, "boundary".to_owned())]
    );
    let ar5 = Use {
        gwp: GwpSet::Ar5,
        ..STUDY
    };
    assert_eq!(
        told_of(&supply, &ar5),
        [(Code::DeclaredOtherGwp, "gwp".to_owned())]
    );
    let mixed = edited(
        v3(),
        &[(
            "/pcf/ipccCharacterizationFactors",
            Some(json!(["AR5", "AR6"])),
        )],
    );
    let mixed = declared(&footprint(&mixed));
    assert_eq!(
        told_of(&mixed, &STUDY),
        [(Code::DeclaredOtherGwp, "gwp".to_owned())]
    );
    let mass = Use {
        allocation: Some(AllocationBasis::Mass),
        ..STUDY
    };
    assert_eq!(told_of(&supply, &mass), []);
    let price = Use {
        allocation: Some(AllocationBasis::Price),
        ..STUDY
    };
    let other = [(Code::DeclaredOtherAllocation, "allocation".to_owned())];
    assert_eq!(told_of(&supply, &price), other);
    let silent = declared(&footprint(&edited(
        v3(),
        &[("/pcf/allocationRulesDescription", None)],
    )));
    let unknown = [(Code::DeclaredAllocationUnknown, "allocation".to_owned())];
    assert_eq!(told_of(&silent, &price), unknown);
    let withdrawn = edited(v3(), &[("/status", Some(json!("Deprecated")))]);
    let withdrawn = declared(&footprint(&withdrawn));
    assert_eq!(
        told_of(&withdrawn, &STUDY),
        [(Code::DeclaredWithdrawn, "status".to_owned())]
    );
}

#[test]
fn version_2_without_the_figures_of_2025_is_told_in_use() {
    let without = [
        ("/pcf/dLucGhgEmissions", None),
        ("/pcf/pCfIncludingBiogenic", None),
    ];
    let late = declared(&footprint(&edited(v2(), &without)));
    let expected = [
        (
            Code::DeclaredFigureMissing,
            "figures.includingUptake".to_owned(),
        ),
        (
            Code::DeclaredFigureMissing,
            "figures.landUseChange".to_owned(),
        ),
    ];
    assert_eq!(told_of(&late, &STUDY), expected);
    let mut early = late;
    early.period_end = Some("2025-01-01T00:00:00Z".to_owned());
    assert_eq!(told_of(&early, &STUDY), []);
}
