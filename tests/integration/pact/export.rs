//! Drafts and the files they become.

use proptest::prelude::*;
use serde_json::{Value, json};
use tansuan::interchange::pact::{PactDraft, check, compose, preflight, read};
use tansuan::quantity::{Co2e, Mass, Rational};
use tansuan::{Code, Severity};

use super::published::by_schema;
use super::{edited, tells_all, told};

/// What a study gives for a kilogram of extruded aluminium.
fn draft() -> Value {
    json!({
        "id": "0d6a7f0e-5a3b-4c51-9f0e-6d9f3a2b1c00",
        "created": "2026-03-02T09:30:00Z",
        "preceding": [],
        "company": "明川铝业 Mingchuan Aluminium",
        "companyIds": ["urn:lei:5493000EXAMPLE00003"],
        "product": "再生铝型材 6063",
        "description": "Extruded profile of recycled aluminium, 6063-T5",
        "productIds": ["urn:gtin:06900000000024"],
        "classifications": [],
        "amount": "1",
        "unit": "kg",
        "mass": "1",
        "periodStart": "2025-01-01",
        "periodEnd": "2025-12-31",
        "region": "CN-GD",
        "boundary": "cradle-to-gate",
        "boundaryDescription": "Scrap collection, melting, casting, extrusion, packing",
        "gwp": ["ar6"],
        "standards": ["ISO14067", "PACT-3.0"],
        "rules": [],
        "figures": {
            "fossil": "2.4173829100000001",
            "biogenicNonCo2": "0.0021",
            "landUseChange": "0",
            "fossilCarbon": "0",
            "recycledCarbon": "0",
        },
        "packaging": {"included": true, "emissions": "0.04"},
        "capture": {"included": false},
        "exemptedPercent": "0",
        "allocation": "质量分配",
        "sources": [{"name": "CPCD", "version": "2025"}],
        "primaryShare": "72.4",
        "dataQuality": {"technological": "1.2", "geographical": "1", "temporal": "1.05"},
    })
}

fn as_draft(value: Value) -> PactDraft {
    serde_json::from_value(value).unwrap()
}

fn written(value: Value) -> Value {
    let (footprint, findings) = compose(&as_draft(value))
        .into_result()
        .unwrap_or_else(|problems| panic!("{problems:#?}"));
    assert!(
        findings
            .iter()
            .all(|finding| finding.severity != Severity::Error)
    );
    let text = footprint.to_json();
    let (file, found) = read(text.as_bytes()).into_result().unwrap();
    assert!(found.is_empty());
    assert_eq!(file.footprints[0].1, footprint.into());
    serde_json::from_str(&text).unwrap()
}

#[test]
fn a_draft_becomes_a_file_that_obeys_every_rule_and_the_published_schema() {
    let file = written(draft());
    let pcf = &file["pcf"];
    assert_eq!(pcf["pcfExcludingBiogenicUptake"], "2.4194829100000001");
    assert_eq!(pcf["pcfIncludingBiogenicUptake"], "2.4194829100000001");
    assert_eq!(pcf["declaredUnitOfMeasurement"], "kilogram");
    assert_eq!(pcf["geographyCountrySubdivision"], "CN-GD");
    // The last day of the period belongs to it; the file's end doesn't.
    assert_eq!(pcf["referencePeriodStart"], "2025-01-01T00:00:00Z");
    assert_eq!(pcf["referencePeriodEnd"], "2026-01-01T00:00:00Z");
    assert_eq!(
        (&file["specVersion"], &file["status"]),
        (&json!("3.0.3"), &json!("Active"))
    );
    if let Some(errors) = by_schema("3_0", &file) {
        assert!(errors.is_empty(), "{errors:#?}");
    }
}

#[test]
fn what_a_draft_lacks_is_told_with_its_place_and_nothing_is_made_up() {
    let findings = preflight(&as_draft(draft()));
    assert_eq!(told(&findings), [(Code::PactRecommended, "comment")]);
    for (pointer, path) in [
        ("/id", "id"),
        ("/created", "created"),
        ("/company", "companyName"),
        ("/companyIds", "companyIds"),
        ("/product", "productNameCompany"),
        ("/description", "productDescription"),
        ("/productIds", "productIds"),
        ("/amount", "pcf.declaredUnitAmount"),
        ("/unit", "pcf.declaredUnitOfMeasurement"),
        ("/mass", "pcf.productMassPerDeclaredUnit"),
        ("/periodStart", "pcf.referencePeriodStart"),
        ("/periodEnd", "pcf.referencePeriodEnd"),
        ("/gwp", "pcf.ipccCharacterizationFactors"),
        ("/standards", "pcf.crossSectoralStandards"),
        ("/figures/fossil", "pcf.fossilGhgEmissions"),
        ("/figures/fossilCarbon", "pcf.fossilCarbonContent"),
        ("/packaging/included", "pcf.packagingEmissionsIncluded"),
        (
            "/capture/included",
            "pcf.ccsTechnologicalCO2CaptureIncluded",
        ),
        ("/exemptedPercent", "pcf.exemptedEmissionsPercent"),
        ("/primaryShare", "pcf.primaryDataShare"),
    ] {
        let empty = match draft().pointer(pointer).unwrap() {
            Value::Array(_) => json!([]),
            Value::String(_) if !pointer[1..].contains('/') => json!(" "),
            _ => Value::Null,
        };
        let draft = as_draft(edited(draft(), &[(pointer, Some(empty))]));
        let problems = preflight(&draft);
        problems.iter().for_each(tells_all);
        let severe: Vec<_> = problems
            .iter()
            .filter(|p| p.severity == Severity::Error)
            .cloned()
            .collect();
        assert_eq!(told(&severe), [(Code::PactMissing, path)], "{pointer}");
        assert_eq!(compose(&draft).into_result().unwrap_err(), problems);
    }
}

#[test]
fn what_pact_does_not_take_is_refused_before_it_is_written() {
    for (pointer, value, code, path) in [
        (
            "/unit",
            json!("t"),
            Code::PactExportUnit,
            "pcf.declaredUnitOfMeasurement",
        ),
        (
            "/unit",
            json!("炉"),
            Code::PactExportUnit,
            "pcf.declaredUnitOfMeasurement",
        ),
        (
            "/boundary",
            json!("cradle-to-grave"),
            Code::PactExportBoundary,
            "pcf",
        ),
        ("/boundary", Value::Null, Code::PactExportBoundary, "pcf"),
        (
            "/gwp",
            json!(["ar5"]),
            Code::PactExportGwp,
            "pcf.ipccCharacterizationFactors",
        ),
        (
            "/gwp",
            json!(["ar6", "ar5"]),
            Code::PactExportGwp,
            "pcf.ipccCharacterizationFactors",
        ),
        (
            "/region",
            json!("广东"),
            Code::PactFormat,
            "pcf.geographyCountry",
        ),
        (
            "/amount",
            json!("one"),
            Code::PactFormat,
            "pcf.declaredUnitAmount",
        ),
        (
            "/periodEnd",
            json!("2025-13-01"),
            Code::PactFormat,
            "pcf.referencePeriodEnd",
        ),
        (
            "/figures/fossil",
            json!("much"),
            Code::PactFormat,
            "pcf.fossilGhgEmissions",
        ),
        (
            "/figures/biogenicUptake",
            json!("much"),
            Code::PactFormat,
            "pcf.biogenicCO2Uptake",
        ),
        (
            "/preceding",
            json!(["0d6a7f0e-5a3b-4c51-9f0e-6d9f3a2b1c00"]),
            Code::PactOwnPredecessor,
            "precedingPfIds[0]",
        ),
        (
            "/validUntil",
            json!("2029-01-01"),
            Code::PactPeriod,
            "validityPeriodEnd",
        ),
    ] {
        let problems = preflight(&as_draft(edited(
            draft(),
            &[(pointer, Some(value.clone()))],
        )));
        problems.iter().for_each(tells_all);
        let severe: Vec<_> = problems
            .into_iter()
            .filter(|p| p.severity == Severity::Error)
            .collect();
        assert_eq!(told(&severe), [(code, path)], "{pointer} {value}");
    }
}

#[test]
fn numbers_as_people_type_them_are_written_in_pact_s_form() {
    let file = written(edited(
        draft(),
        &[
            ("/amount", Some(json!("１"))),
            ("/mass", Some(json!("+1.0"))),
            ("/primaryShare", Some(json!(" 7.24e1 "))),
            ("/figures/fossil", Some(json!("1,234.5"))),
        ],
    ));
    let pcf = &file["pcf"];
    assert_eq!(pcf["declaredUnitAmount"], "1");
    assert_eq!(pcf["productMassPerDeclaredUnit"], "1.0");
    assert_eq!(pcf["primaryDataShare"], "72.4");
    assert_eq!(pcf["fossilGhgEmissions"], "1234.5");
    assert_eq!(pcf["pcfExcludingBiogenicUptake"], "1234.5021");
}

#[test]
fn places_stand_where_pact_has_them() {
    for (region, property) in [
        ("CN-GD", "geographyCountrySubdivision"),
        ("CN", "geographyCountry"),
        ("Eastern Asia", "geographyRegionOrSubregion"),
    ] {
        let file = written(edited(draft(), &[("/region", Some(json!(region)))]));
        assert_eq!(file["pcf"][property], region);
    }
}

#[test]
fn a_new_version_has_a_new_id_and_names_the_old_one() {
    let old = "0d6a7f0e-5a3b-4c51-9f0e-6d9f3a2b1c00";
    let file = written(edited(
        draft(),
        &[
            ("/id", Some(json!("7c9f1a52-90f1-4c8c-8b11-20d3f4a5b6c7"))),
            ("/preceding", Some(json!([old]))),
        ],
    ));
    assert_eq!(file["precedingPfIds"], json!([old]));
    let (first, _) = compose(&as_draft(draft())).into_result().unwrap();
    let withdrawn = first.clone().deprecated();
    assert_eq!(withdrawn.status.as_deref(), Some("Deprecated"));
    assert!(
        check(&withdrawn.into())
            .iter()
            .all(|p| p.severity != Severity::Error)
    );
}

#[test]
fn a_co2_equivalent_is_written_to_its_last_digit() {
    let methane = Mass::from_rational(&Rational::new(1, 3).unwrap()).unwrap();
    let co2e = Co2e::of(methane, 298_000).unwrap();
    let file = written(edited(
        draft(),
        &[("/figures/fossil", Some(json!(co2e.to_string())))],
    ));
    // 29.8 times 0.333333333333 kg.
    assert_eq!(file["pcf"]["fossilGhgEmissions"], "9.9333333333234");
    assert_eq!(file["pcf"]["pcfExcludingBiogenicUptake"], "9.9354333333234");
}

/// Text of a number of 10⁻⁸ parts, with every decimal.
fn text(parts: i64) -> String {
    let (whole, fraction) = (
        parts.unsigned_abs() / 100_000_000,
        parts.unsigned_abs() % 100_000_000,
    );
    let sign = if parts < 0 { "-" } else { "" };
    format!("{sign}{whole}.{fraction:08}")
}

/// The same without trailing zeros.
fn short(parts: i64) -> String {
    let text = text(parts);
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if text == "-0" {
        "0".to_owned()
    } else {
        text.to_owned()
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn every_draft_goes_out_and_comes_back_with_exact_totals(
        emitted in proptest::array::uniform4(0_i64..1_000_000_000_000),
        taken in proptest::array::uniform4(0_i64..1_000_000_000_000),
        name in "\\PC{1,20}",
        captured in any::<bool>(),
    ) {
        prop_assume!(!name.trim().is_empty());
        let [fossil, change, land, other] = emitted;
        let [removed, uptake, stored, air] = taken;
        let mut value = edited(draft(), &[
            ("/company", Some(json!(name))),
            ("/figures/fossil", Some(json!(text(fossil)))),
            ("/figures/landUseChange", Some(json!(text(change)))),
            ("/figures/landManagementBiogenicCo2", Some(json!(text(land)))),
            ("/figures/landManagementFossil", Some(json!("0"))),
            ("/figures/landManagementRemovals", Some(json!(text(-removed)))),
            ("/figures/biogenicNonCo2", Some(json!(text(other)))),
            ("/figures/biogenicUptake", Some(json!(text(-uptake)))),
            ("/figures/biogenicCarbon", Some(json!("0.2"))),
        ]);
        let mut excluding = fossil + change + land + other - removed;
        if captured {
            value["capture"] = json!({
                "included": true, "stored": text(-stored), "removals": text(-air), "origin": "boiler",
            });
            excluding -= stored + air;
        }
        let file = written(value);
        prop_assert_eq!(&file["pcf"]["pcfExcludingBiogenicUptake"], &json!(short(excluding)));
        prop_assert_eq!(&file["pcf"]["pcfIncludingBiogenicUptake"], &json!(short(excluding - uptake)));
        prop_assert_eq!(&file["companyName"], &json!(name.trim()));
    }

    #[test]
    fn a_fraction_is_a_decimal_of_pact(numerator in any::<i64>(), denominator in 1_i64..1_000_000, decimals in 0_u32..12) {
        let value = Rational::new(numerator, denominator).unwrap();
        let text = tansuan::interchange::pact::decimal_text(&value, decimals).unwrap();
        let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        let plain = text.strip_prefix('-').unwrap_or(&text);
        let (whole, fraction) = plain.split_once('.').unwrap_or((plain, "0"));
        prop_assert!(digits(whole) && digits(fraction), "{}", text);
        prop_assert!(fraction.len() <= decimals.max(1) as usize);
    }
}
