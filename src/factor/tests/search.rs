//! What people look for comes first.

use super::*;
use crate::error::Code;
use crate::factor::{EmissionType, FactorHit, FactorQuery, FitLevel, Level};

fn hits(query: &FactorQuery) -> Vec<FactorHit> {
    core().search(query).unwrap().hits
}

fn words(text: &str) -> FactorQuery {
    FactorQuery {
        text: Some(text.to_owned()),
        ..FactorQuery::default()
    }
}

fn first(text: &str) -> String {
    hits(&words(text))
        .first()
        .map(|hit| hit.record.id.clone())
        .unwrap_or_default()
}

#[test]
fn what_people_expect_comes_first() {
    for (text, id) in [
        ("柴油", "gbt32151.34-2024.diesel"),
        ("diesel", "gbt32151.34-2024.diesel"),
        ("Diesel ", "gbt32151.34-2024.diesel"),
        ("ＤＩＥＳＥＬ", "gbt32151.34-2024.diesel"),
        ("汽油", "gbt32151.34-2024.gasoline"),
        ("天然气", "gbt32151.34-2024.natural_gas"),
        ("natural gas", "gbt32151.34-2024.natural_gas"),
        ("烟煤", "gbt32151.34-2024.bituminous_coal"),
        ("外购电", "cn.grid.nat.2023"),
        ("市电", "cn.grid.nat.2023"),
        ("grid", "cn.grid.nat.2023"),
        ("electricity", "cn.grid.nat.2023"),
        ("电", "cn.grid.nat.2023"),
        ("浙江", "cn.grid.prov.zj.2023"),
        ("浙江 电 2022", "cn.grid.prov.zj.2022"),
        ("zhejiang grid", "cn.grid.prov.zj.2023"),
        ("0581", "cn.grid.nat.0581"),
        ("蒸汽", "cn.heat.default"),
        ("steam", "cn.heat.default"),
        ("R410A", "refrigerant.r410a"),
        ("r-410a", "refrigerant.r410a"),
        ("R22", "refrigerant.hcfc-22"),
        ("HFC-134a", "refrigerant.hfc-134a"),
        ("石灰石", "steel.input.limestone"),
        ("calcite", "carbonate.caco3.gbt32151"),
        ("绿电", "cn.nonfossil.zero"),
        ("gbt32151.34-2024.diesel", "gbt32151.34-2024.diesel"),
        ("cn.grid.nat.2021", "cn.grid.nat.2021"),
        ("木屑", "ipcc2006.wood"),
    ] {
        assert_eq!(first(text), id, "{text}");
    }
}

#[test]
fn every_word_has_to_be_found() {
    assert!(hits(&words("柴油 浙江")).is_empty());
    assert!(hits(&words("qwxz")).is_empty());
    assert!(
        !hits(&words("柴油 航空"))
            .iter()
            .any(|hit| hit.record.id.contains("natural"))
    );
}

#[test]
fn a_hit_says_how_it_was_found() {
    let fit = |text: &str| hits(&words(text)).remove(0).fit;
    assert_eq!(fit("柴油").level, FitLevel::Name);
    let steam = fit("蒸汽");
    assert_eq!(
        (steam.level, steam.reason.zh.as_str()),
        (FitLevel::Synonym, "又称“蒸汽”")
    );
    assert_eq!(fit("柴").level, FitLevel::Prefix);
    assert_eq!(fit("天气").level, FitLevel::Subsequence);
    assert_eq!(hits(&FactorQuery::default())[0].fit.level, FitLevel::Listed);
}

#[test]
fn hits_fit_the_filters() {
    let of = |query: FactorQuery| -> Vec<String> {
        let query = FactorQuery {
            limit: Some(1000),
            ..query
        };
        hits(&query).into_iter().map(|hit| hit.record.id).collect()
    };
    let electricity = of(FactorQuery {
        emission_type: Some(EmissionType::PurchasedElectricity),
        level: Some(Level::Organization),
        ..FactorQuery::default()
    });
    assert!(
        electricity
            .iter()
            .all(|id| !id.contains("footprint") && !id.contains("baseline"))
    );
    assert_eq!(electricity[0], "cn.grid.nat.2023");
    let zhejiang = of(FactorQuery {
        region: Some("CN-ZJ".into()),
        year: Some(2023),
        ..words("电")
    });
    assert_eq!(zhejiang[0], "cn.grid.prov.zj.2023");
    assert!(
        zhejiang
            .iter()
            .all(|id| !id.contains("prov") || id.contains(".zj."))
    );
    let ets = of(FactorQuery {
        set: Some("mee-cets-2024".into()),
        ..words("柴油")
    });
    assert_eq!(ets, ["mee-cets-2024.diesel"]);
    let by_volume = of(FactorQuery {
        unit: Some("m3".into()),
        ..words("天然气")
    });
    assert!(
        by_volume.is_empty(),
        "a volume without its state is no volume of gas"
    );
    let by_volume = of(FactorQuery {
        unit: Some("Nm3".into()),
        ..words("天然气")
    });
    assert!(by_volume.contains(&"gbt32151.34-2024.natural_gas".to_owned()));
    let refill = of(FactorQuery {
        method: Some("fugitive.refrigerant.refill".into()),
        ..FactorQuery::default()
    });
    assert!(refill.len() > 100);
    let family = of(FactorQuery {
        family: Some("residual".into()),
        ..FactorQuery::default()
    });
    assert_eq!(family[0], "cn.grid.nat.2023.excl_market_nonfossil");
}

#[test]
fn a_limit_is_kept_and_a_wrong_unit_told() {
    assert_eq!(hits(&FactorQuery::default()).len(), 50);
    assert_eq!(
        hits(&FactorQuery {
            limit: Some(3),
            ..words("电")
        })
        .len(),
        3
    );
    let wrong = FactorQuery {
        unit: Some("furlong".into()),
        ..FactorQuery::default()
    };
    let problem = core().search(&wrong).unwrap_err();
    assert_eq!(
        (problem.code, problem.path.as_str()),
        (Code::UnknownUnit, "unit")
    );
}

#[test]
fn odd_queries_do_no_harm() {
    let long = "柴油 ".repeat(10_000);
    for text in ["", "   ", "()", "🙂", "\u{0}", "(((((", long.as_str()] {
        let _ = hits(&words(text));
    }
}

#[test]
fn what_another_pack_stands_in_for_is_left_out() {
    let factor = json!({
        "id": "gbt32151.34-2024.diesel", "revision": 1, "method": "fuel.ncv.mass", "name": { "zh": "柴油", "en": "Diesel" },
        "source": "lab", "values": { "ncv": { "value": "43", "unit": "GJ/t" } }
    });
    let silent = changed(with("/methods", json!([])), "/factors", json!([factor]));
    let found = |pack: &Value| -> usize {
        let mut library = core().clone();
        load(&mut library, pack).unwrap();
        let hits = library
            .search(&words("gbt32151.34-2024.diesel"))
            .unwrap()
            .hits;
        hits.iter()
            .filter(|hit| hit.fit.level == FitLevel::Name)
            .count()
    };
    assert_eq!(found(&silent), 2);
    assert_eq!(
        found(&changed(
            silent,
            "/overrides",
            json!(["gbt32151.34-2024.diesel"])
        )),
        1
    );
}
