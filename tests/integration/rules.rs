//! The rules of an organisation's inventory, each by a small document whose figures were worked out by
//! hand from the published factors: certificates and green power, stocks and bills, recovery, shares.

use serde_json::{Value, json};
use tansuan::quantity::{Rational, parse_decimal};
use tansuan::{Code, Problem};

use crate::figures::{figure, year_of};
use crate::files::evaluate;

/// An inventory of the calendar year 2023 with one plant in Zhejiang, and what a test adds to it.
fn inventory(sources: &Value, records: &Value) -> Value {
    json!({
        "format": "tansuan", "version": 1, "kind": "organization", "id": "o", "name": "Plant",
        "settings": {"consolidation": "operational-control", "yearStartMonth": 1, "years": [2023], "gwp": "ar6"},
        "facilities": [
            {"id": "f1", "name": "One", "region": "CN-ZJ", "controlled": true, "share": "100"},
            {"id": "f2", "name": "Two", "region": "CN-ZJ", "controlled": true, "share": "100"},
        ],
        "sources": sources,
        "records": records,
    })
}

fn source(id: &str, kind: &str, method: &str, factor: &str) -> Value {
    let mut source = json!({
        "id": id, "facilityId": "f1", "name": id, "emissionType": kind, "method": method,
    });
    if !factor.is_empty() {
        source["factor"] = json!({"pack": "cn-core", "factor": factor});
    }
    source
}

fn record(values: &[(&str, &str, &str)]) -> Value {
    let mut record = json!({"id": "r", "period": "2023", "values": {}});
    for (name, value, unit) in values {
        record["values"][*name] = json!({"value": value, "unit": unit});
    }
    record
}

/// The document with one source and one record.
fn one(source: &Value, values: &[(&str, &str, &str)]) -> Value {
    let id = source["id"].as_str().unwrap().to_owned();
    inventory(&json!([source]), &json!({id: [record(values)]}))
}

fn power(id: &str) -> Value {
    source(id, "purchased-electricity", "electricity.purchased", "")
}

/// Figures of 2023 against what they must be, to the last digit.
fn expect(document: &Value, figures: &[(&str, &str, &str)]) -> Vec<Problem> {
    let (result, findings) = evaluate(document);
    for (account, name, expected) in figures {
        let found = figure(year_of(&result, account, 2023), name);
        let expected: Rational = parse_decimal(expected).unwrap().to_rational();
        assert_eq!(found, expected, "{account} {name}: {findings:#?}");
    }
    findings
}

fn found(findings: &[Problem], code: Code) -> Option<&Problem> {
    findings.iter().find(|finding| finding.code == code)
}

fn certificate(id: &str, serials: &str, mwh: &str) -> Value {
    json!({
        "id": id, "kind": "gec", "serials": serials, "mwh": mwh, "country": "CN",
        "generationYear": 2023, "redeemedFor": 2023,
    })
}

#[test]
fn bought_green_power_is_zero_by_market_and_the_grids_average_by_location() {
    let mut green = source(
        "pv",
        "purchased-electricity",
        "electricity.non-fossil",
        "cn.nonfossil.zero",
    );
    green["evidence"] = json!({"kind": "invoiced", "document": "settlement"});
    let mut document = one(&green, &[("activity", "1000", "MWh")]);
    // Zhejiang 2023: 0.4974 kgCO2/kWh.
    let findings = expect(
        &document,
        &[
            ("gbt32150", "total", "0"),
            ("iso14064-location", "total", "497400"),
            ("ghgp-location", "total", "497400"),
            ("iso14064-market", "total", "0"),
            ("ghgp-market", "total", "0"),
        ],
    );
    assert!(found(&findings, Code::ZeroWithoutProof).is_none());
    // Made and used on the site: zero everywhere, by meter; by nothing at all, with a warning.
    document["sources"][0]["evidence"] = json!({"kind": "metered"});
    let findings = expect(&document, &[("iso14064-location", "total", "0")]);
    assert!(found(&findings, Code::ZeroWithoutProof).is_some());
    // Its certificates sold: the residual factor by market, 0.6096.
    document["sources"][0]["certificatesSold"] = json!(true);
    expect(
        &document,
        &[
            ("iso14064-location", "total", "0"),
            ("iso14064-market", "total", "609600"),
        ],
    );
}

#[test]
fn a_certificate_covers_the_facility_it_serves_and_no_other() {
    let mut second = power("p2");
    second["facilityId"] = json!("f2");
    let mut document = inventory(
        &json!([power("p1"), second]),
        &json!({
            "p1": [record(&[("activity", "100", "MWh")])],
            "p2": [record(&[("activity", "100", "MWh")])],
        }),
    );
    let mut own = certificate("a", "A-1", "150");
    own["facilityId"] = json!("f1");
    document["certificates"] = json!([own]);
    // 200 − 100 covered, at 0.6096 kgCO2/kWh; 50 MWh of the certificate are left over.
    let findings = expect(&document, &[("iso14064-market", "total", "60960")]);
    let excess = found(&findings, Code::CertificateExcess).unwrap();
    assert_eq!(excess.details["mwh"], "50");
    // One that serves all comes after it, wherever it stands in the register.
    document["certificates"] = json!([certificate("b", "B-1", "70"), own]);
    expect(
        &document,
        &[
            ("iso14064-market", "total", "18288"),
            ("iso14064-location", "total", "99480"),
        ],
    );
}

#[test]
fn a_certificate_is_used_once_traceable_and_of_the_reporting_year() {
    let mut document = one(&power("p"), &[("activity", "1000", "MWh")]);
    // 609.6 kg for each MWh left uncovered.
    for (second, total) in [
        ("GEC-2023-000101～000200", "487680"),
        ("GEC-2023-000100～000200", "548640"),
        ("ＧＥＣ-2023-000050", "548640"),
    ] {
        document["certificates"] = json!([
            certificate("a", "GEC-2023-000001～000100", "100"),
            certificate("b", second, "100"),
        ]);
        let findings = expect(&document, &[("iso14064-market", "total", total)]);
        let twice = found(&findings, Code::CertificateUsedTwice);
        assert_eq!(twice.is_some(), total == "548640", "{second}");
    }
    let unused = |change: &dyn Fn(&mut Value), code: Code| {
        let mut document = document.clone();
        let mut own = certificate("a", "A-1", "100");
        change(&mut own);
        document["certificates"] = json!([own]);
        let findings = expect(&document, &[("iso14064-market", "total", "609600")]);
        assert!(found(&findings, code).is_some(), "{code:?}");
    };
    unused(
        &|own| own["serials"] = json!(" "),
        Code::CertificateUntraceable,
    );
    unused(
        &|own| own["redeemedFor"] = json!(null),
        Code::CertificateUnused,
    );
    unused(
        &|own| own["redeemedFor"] = json!(2021),
        Code::CertificateUnused,
    );
    unused(
        &|own| own["generationYear"] = json!(2022),
        Code::CertificateOtherYear,
    );
    unused(
        &|own| own["generationYear"] = json!(2024),
        Code::CertificateOtherYear,
    );
    unused(
        &|own| own["country"] = json!("VN"),
        Code::CertificateOtherCountry,
    );
    unused(
        &|own| own["facilityId"] = json!("f9"),
        Code::UnknownReference,
    );
    unused(&|own| own["mwh"] = json!("-5"), Code::NegativeValue);
    // A reporting year from April 2023 on takes certificates of January 2024.
    document["settings"]["yearStartMonth"] = json!(4);
    let mut own = certificate("a", "A-1", "100");
    own["generationYear"] = json!(2024);
    document["certificates"] = json!([own]);
    expect(&document, &[("iso14064-market", "total", "548640")]);
}

#[test]
fn power_with_a_factor_of_its_own_is_not_covered_again() {
    let values = [("activity", "100", "MWh"), ("ef", "0.2", "kgCO2/kWh")];
    let mut document = one(&power("p"), &values);
    document["certificates"] = json!([certificate("a", "A-1", "100")]);
    let findings = expect(&document, &[("iso14064-market", "total", "20000")]);
    assert!(found(&findings, Code::CertificateExcess).is_some());
    assert!(found(&findings, Code::OwnGridFactor).is_some());
}

#[test]
fn the_mainlands_grid_stands_in_for_no_other() {
    for region in ["CN-HK", "cn-mo", "CN-TW", "US", "DE-BY"] {
        let mut document = one(&power("p"), &[("activity", "1", "MWh")]);
        document["facilities"][0]["region"] = json!(region);
        let findings = expect(&document, &[("gbt32150", "total", "0")]);
        assert!(found(&findings, Code::MissingFactor).is_some(), "{region}");
    }
}

#[test]
fn electricity_in_coal_equivalent_is_refused_however_it_is_typed() {
    for unit in ["tce", "TCE", "ｔｃｅ", "kgce", "万tce", "吨标准煤"] {
        let document = one(&power("p"), &[("activity", "1", unit)]);
        let findings = expect(&document, &[("gbt32150", "total", "0")]);
        let refused =
            |finding: &Problem| matches!(finding.code, Code::ElectricityInCoal | Code::UnknownUnit);
        assert!(findings.iter().any(refused), "{unit}: {findings:#?}");
    }
}

fn diesel() -> Value {
    source(
        "d",
        "stationary-combustion",
        "fuel.ncv.mass",
        "gbt32151.34-2024.diesel",
    )
}

/// kgCO2 by table C.1 of GB/T 32151.34-2024: 42.652 GJ/t × 0.0202 tC/GJ × 98 % × 44/12, rounded to 12 places.
const OF_80_T_OF_DIESEL: &str = "247672.770986666667";
const OF_82_T_OF_DIESEL: &str = "253864.590261333333";

#[test]
fn a_stock_balance_is_what_was_burnt_and_never_a_silent_zero() {
    let parts = [
        ("opening", "10", "t"),
        ("purchased", "100", "t"),
        ("closing", "20000", "kg"),
        ("sold", "5", "t"),
        ("nonEnergyUse", "3", "t"),
    ];
    expect(
        &one(&diesel(), &parts),
        &[("gbt32150", "total", OF_82_T_OF_DIESEL)],
    );
    for values in [
        &[("closing", "2", "t")][..],
        &[("purchased", " ", "t"), ("closing", "0", "t")],
        &[("opening", "", "t"), ("purchased", "", "t")],
    ] {
        let document = one(&diesel(), values);
        let findings = expect(&document, &[("gbt32150", "total", "0")]);
        let missing = found(&findings, Code::MissingValue);
        assert!(missing.is_some(), "{values:?}: {findings:#?}");
    }
    // More left than there was.
    let parts = [("purchased", "1", "t"), ("sold", "2", "t")];
    let findings = expect(&one(&diesel(), &parts), &[("gbt32150", "total", "0")]);
    assert!(found(&findings, Code::NegativeValue).is_some());
}

#[test]
fn a_meter_its_invoice_and_its_balance_are_kept_together_and_their_difference_is_said() {
    let values = [
        ("activity", "80", "t"),
        ("opening", "10", "t"),
        ("purchased", "72", "t"),
        ("invoiced", "81", ""),
    ];
    let findings = expect(
        &one(&diesel(), &values),
        &[("gbt32150", "total", OF_80_T_OF_DIESEL)],
    );
    let balance = found(&findings, Code::BalanceDifference).unwrap();
    assert_eq!(balance.details["percent"], "2.5");
    let bill = found(&findings, Code::MeterInvoiceDifference).unwrap();
    assert_eq!(bill.details["percent"], "1.2");
    let values = [("activity", "0", "MWh"), ("invoiced", "5", "MWh")];
    let findings = expect(&one(&power("p"), &values), &[]);
    assert!(found(&findings, Code::MeterInvoiceDifference).is_some());
    let values = [("activity", "5", "MWh"), ("invoiced", "five", "MWh")];
    let findings = expect(&one(&power("p"), &values), &[]);
    let unread = found(&findings, Code::InvalidNumber).unwrap();
    assert!(unread.path.ends_with("values.invoiced.value"), "{unread:?}");
}

#[test]
fn what_comes_out_below_zero_is_an_error_and_not_a_credit() {
    let waste = source(
        "w",
        "waste-treatment",
        "waste.wastewater.cod-removed",
        "ww.cod.reactor",
    );
    // 1000 kgCOD × 0.25 × 0.8 = 200 kgCH4; 201 can't have been recovered of it.
    let values = |recovered| {
        [
            ("activity", "1000", "kgCOD"),
            ("recovered", recovered, "kgCH4"),
        ]
    };
    let findings = expect(&one(&waste, &values("201")), &[("gbt32150", "total", "0")]);
    let below = found(&findings, Code::NegativeResult).unwrap();
    assert_eq!(below.details["found"], "-1 kg");
    // 50 kgCH4 of biogenic origin: 27.0 in AR6.
    expect(
        &one(&waste, &values("150")),
        &[("gbt32150", "total", "1350")],
    );
}

#[test]
fn recovered_biogas_is_deducted_and_captured_biogenic_carbon_is_a_removal_beside() {
    let mut gas = source("g", "recovery", "recovery.ch4.volume", "recovery.ch4.flare");
    gas["biogenic"] = json!(true);
    // 1 万Nm3 × 50 % × 7.17 t × 98 % = 3.5133 tCH4, × 27.0.
    let values = [("activity", "1", "万Nm3"), ("share", "50", "%")];
    expect(
        &one(&gas, &values),
        &[
            ("gbt32150", "total", "-94859.1"),
            ("iso14064-location", "total", "-94859.1"),
            ("gbt32150", "beside:removals", "0"),
        ],
    );
    let mut captured = source("c", "recovery", "recovery.co2.mass", "");
    captured["fate"] = json!("stored");
    let values = [("activity", "10", "tCO2"), ("purity", "99", "%")];
    let mut document = one(&captured, &values);
    expect(&document, &[("gbt32150", "total", "-9900")]);
    document["sources"][0]["biogenic"] = json!(true);
    expect(
        &document,
        &[
            ("gbt32150", "total", "0"),
            ("gbt32150", "beside:removals", "9900"),
        ],
    );
    document["sources"][0]["biogenic"] = json!(false);
    for fate in [json!("used"), json!(null)] {
        document["sources"][0]["fate"] = fate;
        let findings = expect(
            &document,
            &[
                ("gbt32150", "total", "0"),
                ("gbt32150", "beside:captured", "9900"),
            ],
        );
        assert!(found(&findings, Code::CaptureNotDeducted).is_some());
    }
}

#[test]
fn exports_are_deducted_in_one_account_alone_and_own_clean_power_in_none() {
    let sold = source("x", "exported-electricity", "electricity.exported", "");
    let mut document = one(&sold, &[("activity", "100", "MWh")]);
    expect(
        &document,
        &[
            ("gbt32150", "total", "-53060"),
            ("iso14064-location", "total", "0"),
            ("ghgp-market", "total", "0"),
            ("iso14064-location", "beside:exported", "49740"),
        ],
    );
    document["sources"][0]["nonFossil"] = json!(true);
    expect(&document, &[("gbt32150", "total", "0")]);
}

#[test]
fn shares_count_under_equity_alone_and_control_counts_all_or_nothing() {
    let mut document = one(&power("p"), &[("activity", "1000", "MWh")]);
    document["facilities"][0]["share"] = json!("51");
    let findings = expect(&document, &[("gbt32150", "total", "530600")]);
    assert!(found(&findings, Code::ShareIgnored).is_some());
    document["settings"]["consolidation"] = json!("equity-share");
    document["certificates"] = json!([certificate("a", "A-1", "510")]);
    let findings = expect(
        &document,
        &[
            ("gbt32150", "total", "270606"),
            ("iso14064-market", "total", "0"),
        ],
    );
    assert!(found(&findings, Code::CertificateExcess).is_none());
    document["settings"]["consolidation"] = json!("financial-control");
    document["facilities"][0]["controlled"] = json!(false);
    let findings = expect(&document, &[("gbt32150", "total", "0")]);
    assert!(found(&findings, Code::FacilityNotCounted).is_some());
    let (result, _) = evaluate(&document);
    assert_eq!(result["sources"][0]["status"], "excluded");
}

#[test]
fn the_heat_of_steam_follows_the_setting_and_its_published_enthalpy() {
    let steam = source("s", "purchased-heat", "heat.steam.saturated", "");
    let mut document = one(&steam, &[("activity", "1", "t"), ("pressure", "1", "MPa")]);
    // 2777.0 kJ/kg at 1.00 MPa, 0.11 tCO2/GJ; the NDRC guidelines deduct 83.74 kJ/kg.
    expect(&document, &[("gbt32150", "total", "305.47")]);
    document["settings"]["steamDeduction"] = json!(true);
    expect(&document, &[("gbt32150", "total", "296.2586")]);
}

#[test]
fn a_volume_of_gas_needs_its_state_and_is_brought_to_zero_degrees() {
    let gas = || {
        source(
            "g",
            "stationary-combustion",
            "fuel.ncv.volume",
            "gbt32151.34-2024.natural_gas",
        )
    };
    // 389.31 GJ/万Nm3 × 0.0153 tC/GJ × 99 % × 44/12 × 273.15 万Nm3
    let expected = "5906018.7317835";
    for (value, unit, state) in [
        ("273.15", "万Nm3", None),
        ("293.15", "万Sm3", Some("20")),
        ("2881500", "m3(15C)", Some("15")),
    ] {
        let document = one(&gas(), &[("activity", value, unit)]);
        let findings = expect(&document, &[("gbt32150", "total", expected)]);
        let converted = found(&findings, Code::GasStateConverted);
        assert_eq!(converted.map(|own| own.details["state"].as_str()), state);
    }
    let findings = expect(
        &one(&gas(), &[("activity", "1", "m3")]),
        &[("gbt32150", "total", "0")],
    );
    assert!(found(&findings, Code::GasStateMissing).is_some());
}

#[test]
fn a_tonne_of_coal_equivalent_is_its_heat_and_nothing_else() {
    let coal = source(
        "c",
        "stationary-combustion",
        "fuel.heat",
        "gbt32151.34-2024.anthracite",
    );
    // 29.3076 GJ × 0.0274 tC/GJ × 94 % × 44/12
    expect(
        &one(&coal, &[("activity", "1", "tce")]),
        &[("gbt32150", "total", "2767.7706672")],
    );
}

#[test]
fn other_indirect_sources_fall_into_their_categories() {
    let expected = [
        (1, 4),
        (2, 4),
        (3, 4),
        (4, 3),
        (5, 4),
        (6, 3),
        (7, 3),
        (8, 4),
        (9, 3),
        (10, 5),
        (11, 5),
        (12, 5),
        (13, 5),
        (14, 5),
        (15, 5),
    ];
    for (scope3, category) in expected {
        let mut water = source(
            "w",
            "other-indirect",
            "indirect.water",
            "desnz.water.supply",
        );
        water["scope3Category"] = json!(scope3);
        let document = one(&water, &[("activity", "10", "m3")]);
        let place = format!("category:{category}");
        expect(
            &document,
            &[
                ("iso14064-location", &place, "1.913"),
                ("ghgp-location", "scope:3", "1.913"),
                ("gbt32150", "total", "0"),
                ("gbt32150", "beside:other-indirect", "1.913"),
            ],
        );
    }
}

#[test]
fn contracted_vehicles_and_treatment_are_indirect() {
    let mut truck = diesel();
    truck["emissionType"] = json!("mobile-combustion");
    truck["ownership"] = json!("contracted");
    let document = one(&truck, &[("activity", "1", "t")]);
    expect(
        &document,
        &[
            ("gbt32150", "total", "0"),
            ("iso14064-location", "category:1", "0"),
        ],
    );
    let (result, _) = evaluate(&document);
    let year = year_of(&result, "iso14064-location", 2023);
    let third = figure(year, "category:3");
    // With CH4 and N2O on top of 3095.909637333333 kgCO2.
    assert!(third > Rational::from(3095));
    assert_eq!(third, figure(year, "total"));
}

#[test]
fn output_values_on_mixed_or_unsaid_prices_are_found_and_never_added() {
    let mut document = one(&power("p"), &[("activity", "1000", "MWh")]);
    let year = |kind: Value| {
        let value = json!({"value": "100", "unit": "万元"});
        json!({"2023": {"output": "10", "value": value, "priceBasis": kind}})
    };
    let current = json!({"kind": "current", "taxIncluded": false});
    let taxed = json!({"kind": "current", "taxIncluded": true});
    let product = |id: &str, basis: &Value| json!({"id": id, "name": id, "unit": "t", "sole": false, "years": year(basis.clone())});
    document["products"] = json!([product("a", &current), product("b", &current)]);
    let (result, findings) = evaluate(&document);
    // 530.6 t over 200 万元; per unit of one of two products there is none.
    let intensities = result["intensities"].as_array().unwrap();
    assert!(intensities.iter().all(|own| own["kind"] == "output-value"));
    assert_eq!(intensities[0]["value"], "2.653");
    assert!(found(&findings, Code::IntensityRefused).is_some());
    assert!(found(&findings, Code::PriceBasisMissing).is_none());
    document["products"] = json!([product("a", &current), product("b", &taxed)]);
    let (result, findings) = evaluate(&document);
    assert_eq!(result["intensities"], json!([]));
    assert!(found(&findings, Code::MixedPriceBasis).is_some());
    document["products"] = json!([product("a", &json!(null))]);
    let (_, findings) = evaluate(&document);
    assert!(found(&findings, Code::PriceBasisMissing).is_some());
}

#[test]
fn nothing_is_divided_by_an_output_of_zero_or_less() {
    for (output, code) in [("0", Code::OutOfRange), ("-3", Code::NegativeValue)] {
        let mut document = one(&power("p"), &[("activity", "1000", "MWh")]);
        document["products"] = json!([{
            "id": "a", "name": "a", "unit": "t", "sole": true,
            "years": {"2023": {"output": output, "value": {"value": output, "unit": "万元"}}},
        }]);
        let (result, findings) = evaluate(&document);
        assert_eq!(result["intensities"], json!([]));
        let told = findings.iter().filter(|finding| finding.code == code);
        assert_eq!(told.count(), 2, "{findings:#?}");
    }
}

#[test]
fn what_is_left_out_has_a_reason_and_the_register_agrees_with_the_sources() {
    let mut water = source(
        "w",
        "other-indirect",
        "indirect.water",
        "desnz.water.supply",
    );
    water["scope3Category"] = json!(1);
    let mut document = one(&water, &[("activity", "10", "m3")]);
    document["significance"] = json!([
        {"id": "g", "category": 4, "subcategory": "water", "criteria": [], "included": false, "reason": ""},
    ]);
    let (_, findings) = evaluate(&document);
    assert!(found(&findings, Code::SignificanceContradicted).is_some());
    assert!(found(&findings, Code::ReasonMissing).is_some());
    document["sources"][0]["excluded"] = json!({"reason": " "});
    document["significance"][0]["reason"] = json!("below 1 %");
    let (_, findings) = evaluate(&document);
    assert!(found(&findings, Code::SignificanceContradicted).is_none());
    let silent = found(&findings, Code::ReasonMissing).unwrap();
    assert_eq!(silent.path, "sources[0].excluded.reason");
}

#[test]
fn a_fuel_of_another_table_than_the_guidelines_is_said() {
    let mut document = one(&diesel(), &[("activity", "1", "t")]);
    let (_, findings) = evaluate(&document);
    assert!(found(&findings, Code::FuelTableOfOtherSector).is_some());
    document["settings"]["guideline"] = json!("mee-cets-2024");
    let (_, findings) = evaluate(&document);
    assert!(found(&findings, Code::FuelTableOfOtherGuideline).is_some());
    document["settings"]["guideline"] = json!("gbt32151.34-2024");
    let (_, findings) = evaluate(&document);
    assert!(found(&findings, Code::FuelTableOfOtherGuideline).is_none());
    assert!(found(&findings, Code::FuelTableOfOtherSector).is_none());
}

#[test]
fn changes_since_the_base_year_count_together_against_its_threshold() {
    // 530.6 tCO2e; 5 % of it are 26.53.
    let mut document = one(&power("p"), &[("activity", "1000", "MWh")]);
    document["settings"]["baseYear"] = json!(2023);
    document["settings"]["baseYearThreshold"] = json!("5");
    let change = |id: &str, tonnes: &str| json!({"id": id, "kind": "structure", "description": "workshop sold", "tonnes": tonnes});
    let outdated = |document: &Value| {
        let (_, findings) = evaluate(document);
        found(&findings, Code::BaseYearOutdated).map(|finding| finding.details["percent"].clone())
    };
    document["baseYearChanges"] = json!([change("a", "-20"), change("b", "6.52")]);
    assert_eq!(outdated(&document), None);
    document["baseYearChanges"] = json!([change("a", "-20"), change("b", "6.53")]);
    assert_eq!(outdated(&document).as_deref(), Some("5"));
    document["baseYearChanges"][0]["recalculated"] = json!(true);
    assert_eq!(outdated(&document), None);
    document["baseYearChanges"][1]["tonnes"] = json!("much");
    let (_, findings) = evaluate(&document);
    let unread = found(&findings, Code::InvalidNumber).unwrap();
    assert_eq!(unread.path, "baseYearChanges[1].tonnes");
    document["baseYearChanges"] = json!([change("a", "-20")]);
    document["settings"]["baseYearThreshold"] = json!(null);
    let (_, findings) = evaluate(&document);
    assert!(found(&findings, Code::MissingValue).is_some());
    document["baseYearChanges"][0]["kind"] = json!("organic-growth");
    let bytes = serde_json::to_vec(&document).unwrap();
    assert!(tansuan::organization::decode(&bytes).is_err());
}

#[test]
fn a_category_that_is_none_and_a_year_given_twice_are_found() {
    let mut document = one(&power("p"), &[("activity", "1000", "MWh")]);
    for (field, value) in [("category", 9), ("scope", 0), ("scope3Category", 16)] {
        document["sources"][0][field] = json!(value);
        let (_, findings) = evaluate(&document);
        let found = found(&findings, Code::OutOfRange).unwrap();
        assert_eq!(found.path, format!("sources[0].{field}"));
        document["sources"][0][field] = json!(null);
    }
    let value = json!({"year": 2023, "value": {"value": "100", "unit": "万元"}});
    document["outputValues"] = json!([value, value]);
    let (_, findings) = evaluate(&document);
    let twice = found(&findings, Code::DuplicateId).unwrap();
    assert_eq!(twice.path, "outputValues[1]");
}

#[test]
fn a_factor_below_zero_makes_no_credit() {
    let mut document = one(&power("p"), &[("activity", "1000", "MWh")]);
    document["sources"][0]["factor"] = json!({"pack": "own", "factor": "mine"});
    document["factors"] = json!([{
        "id": "mine", "revision": 1, "method": "electricity.purchased",
        "name": {"zh": "自有", "en": "mine"}, "category": "electricity",
        "values": {"ef": {"value": "-0.5", "unit": "tCO2/MWh"}},
    }]);
    let (result, findings) = evaluate(&document);
    let total = figure(year_of(&result, "gbt32150", 2023), "total");
    assert_eq!(total, Rational::from(0), "{findings:#?}");
    assert!(
        findings
            .iter()
            .any(|finding| finding.severity == tansuan::Severity::Error)
    );
}

#[test]
fn a_by_product_gas_beside_its_coke_is_told_and_one_that_was_bought_alone_is_not() {
    let coke = source(
        "coke",
        "stationary-combustion",
        "fuel.ncv.mass",
        "gbt32151.34-2024.coke",
    );
    let gas = source(
        "bfg",
        "stationary-combustion",
        "fuel.ncv.volume",
        "gbt32151.34-2024.blast_furnace_gas",
    );
    let mut document = inventory(
        &json!([coke, gas]),
        &json!({
            "coke": [record(&[("activity", "10", "t")])],
            "bfg": [record(&[("activity", "10", "万Nm3")])],
        }),
    );
    let (_, findings) = evaluate(&document);
    let twice = found(&findings, Code::CarbonCountedTwice).unwrap();
    assert_eq!(twice.about, ["bfg", "coke"]);
    document["sources"][1]["facilityId"] = json!("f2");
    let (_, findings) = evaluate(&document);
    assert!(found(&findings, Code::CarbonCountedTwice).is_none());
}
