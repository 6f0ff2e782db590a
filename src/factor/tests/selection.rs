//! Which grid factor is chosen, and what is said about the choice.

use super::*;
use crate::error::Code;
use crate::factor::{GridBasis, GridFamily};
use GridBasis::{National, Province, Region};

fn chosen(region: Option<&str>, year: i16, basis: GridBasis) -> (String, Vec<Code>) {
    let (factor, findings) = core()
        .grid_factor(region, year, basis, GridFamily::Average)
        .unwrap();
    (
        factor.definition.id.clone(),
        findings.iter().map(|finding| finding.code).collect(),
    )
}

#[test]
fn the_factor_of_the_place_and_year_is_taken() {
    let cases = [
        (Some("CN-ZJ"), National, "cn.grid.nat.2022"),
        (Some("CN-ZJ"), Region, "cn.grid.region.ec.2022"),
        (Some("CN-ZJ"), Province, "cn.grid.prov.zj.2022"),
        (Some("cn-sc"), Region, "cn.grid.region.sw.2022"),
        (None, National, "cn.grid.nat.2022"),
    ];
    for (region, basis, id) in cases {
        assert_eq!(chosen(region, 2022, basis), (id.to_owned(), vec![]));
    }
}

#[test]
fn the_latest_earlier_year_stands_in() {
    let expected = |id: &str| (id.to_owned(), vec![Code::FactorOtherYear]);
    assert_eq!(chosen(None, 2025, National), expected("cn.grid.nat.2023"));
    assert_eq!(
        chosen(Some("CN-ZJ"), 2024, Province),
        expected("cn.grid.prov.zj.2023")
    );
    // The values prescribed for the reports of 2021 and 2022 are not of those years.
    assert_eq!(chosen(None, 2018, National), expected("cn.grid.nat.2015"));
    assert_eq!(chosen(None, 2010, National), expected("cn.grid.nat.2015"));
}

#[test]
fn an_unknown_province_takes_the_national_factor_and_says_so() {
    let national = || ("cn.grid.nat.2023".to_owned(), vec![Code::FactorOtherRegion]);
    assert_eq!(chosen(Some("CN-QQ"), 2023, Province), national());
    assert_eq!(chosen(Some("CN"), 2023, Province), national());
    assert_eq!(chosen(None, 2023, Province), national());
    assert_eq!(chosen(Some("CN-QQ"), 2023, Region), national());
    // A province that has nothing until then: the nation's earlier year is nearer than its own later one.
    let (id, codes) = chosen(Some("CN-ZJ"), 2018, Province);
    assert_eq!((id.as_str(), codes.len()), ("cn.grid.nat.2015", 2));
}

#[test]
fn residual_and_fossil_factors_are_national() {
    for (family, id) in [
        (
            GridFamily::Residual,
            "cn.grid.nat.2023.excl_market_nonfossil",
        ),
        (GridFamily::Fossil, "cn.grid.nat.2023.fossil"),
    ] {
        let (factor, findings) = core()
            .grid_factor(Some("CN-ZJ"), 2023, Province, family)
            .unwrap();
        assert_eq!(factor.definition.id, id);
        assert_eq!(findings, []);
    }
}

#[test]
fn another_country_has_no_factor_until_a_pack_brings_it() {
    let ask = |library: &FactorLibrary| {
        let choice = library.grid_factor(Some("XX-01"), 2023, Province, GridFamily::Average);
        choice.map(|(factor, _)| factor.definition.id.clone())
    };
    assert_eq!(ask(core()).unwrap_err().code, Code::UnknownFactor);
    let factor = json!({
        "id": "xx.grid", "revision": 1, "method": "electricity.purchased", "name": { "zh": "某国", "en": "Some country" },
        "source": "lab", "geography": "XX", "family": "average", "dataYear": 2023,
        "values": { "ef": { "value": "0.1", "unit": "kgCO2/kWh" } }
    });
    let pack = changed(with("/methods", json!([])), "/factors", json!([factor]));
    let mut library = core().clone();
    load(&mut library, &pack).unwrap();
    assert_eq!(ask(&library).unwrap(), "xx.grid");
}

#[test]
fn a_later_pack_changes_a_choice_only_where_it_says_so() {
    let factor = json!({
        "id": "cn.grid.nat.2023", "revision": 1, "method": "electricity.purchased", "name": { "zh": "全国", "en": "National" },
        "source": "lab", "geography": "CN", "family": "average", "dataYear": 2023,
        "values": { "ef": { "value": "0.5", "unit": "kgCO2/kWh" } }
    });
    let silent = changed(with("/methods", json!([])), "/factors", json!([factor]));
    let pack_of = |pack: &Value| {
        let mut library = core().clone();
        load(&mut library, pack).unwrap();
        let (factor, _) = library
            .grid_factor(None, 2023, National, GridFamily::Average)
            .unwrap();
        factor.pack.clone()
    };
    assert_eq!(pack_of(&silent), "cn-core");
    assert_eq!(
        pack_of(&changed(silent, "/overrides", json!(["cn.grid.nat.2023"]))),
        "small"
    );
}

#[test]
fn heat_has_its_default() {
    assert_eq!(
        core().heat_factor().unwrap().definition.id,
        "cn.heat.default"
    );
    assert_eq!(
        FactorLibrary::new().heat_factor().unwrap_err().code,
        Code::UnknownFactor
    );
}
