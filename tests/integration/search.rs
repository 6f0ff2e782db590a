//! What people type, and what they find first: Chinese, English, pinyin, initials, with errors in it.

use std::sync::OnceLock;

use tansuan::Code;
use tansuan::factor::{
    Boundary, FactorContext, FactorHit, FactorLibrary, FactorQuery, FitAspect, FitLevel,
};

/// A library of every pack there is.
fn library() -> &'static FactorLibrary {
    static LIBRARY: OnceLock<FactorLibrary> = OnceLock::new();
    LIBRARY.get_or_init(|| {
        let mut library = crate::files::library().clone();
        for id in [
            "uk-desnz",
            "us-epa",
            "fr-ademe",
            "open-food",
            "open-industry",
        ] {
            let pack = crate::files::bytes(&format!("src/factor/packs/{id}.json"));
            let loaded = library.load(&pack).into_result();
            assert!(
                loaded.is_ok(),
                "{id}: {:?}",
                loaded.map_err(|problems| problems.into_iter().next())
            );
        }
        library
    })
}

/// What is typed, and how the id of what is found first begins.
const FIRST: &[(&str, &str)] = &[
    // Names, in both languages and all widths.
    ("柴油", "gbt32151.34-2024.diesel"),
    ("diesel", "gbt32151.34-2024.diesel"),
    ("ＤＩＥＳＥＬ", "gbt32151.34-2024.diesel"),
    ("汽油", "gbt32151.34-2024.gasoline"),
    ("petrol", "gbt32151.34-2024.gasoline"),
    ("天然气", "gbt32151.34-2024.natural_gas"),
    ("natural gas", "gbt32151.34-2024.natural_gas"),
    ("烟煤", "gbt32151.34-2024.bituminous_coal"),
    ("lng", "gbt32151.34-2024.lng"),
    ("LPG", "gbt32151.34-2024.lpg"),
    ("R410A", "refrigerant.r410a"),
    ("r-410a", "refrigerant.r410a"),
    ("R22", "refrigerant.hcfc-22"),
    ("HFC-134a", "refrigerant.hfc-134a"),
    ("石灰石", "steel.input.limestone"),
    ("calcite", "carbonate.caco3.gbt32151"),
    ("木屑", "ipcc2006.wood"),
    // What people call things.
    ("外购电", "cn.grid.nat.2023"),
    ("市电", "cn.grid.nat.2023"),
    ("grid", "cn.grid.nat.2023"),
    ("electricity", "cn.grid.nat.2023"),
    ("0号柴油", "gbt32151.34-2024.diesel"),
    ("92#汽油", "gbt32151.34-2024.gasoline"),
    ("液化气", "gbt32151.34-2024.lpg"),
    ("重油", "gbt32151.34-2024.fuel_oil"),
    ("蒸汽", "cn.heat.default"),
    ("steam", "cn.heat.default"),
    ("集中供热", "cn.heat.default"),
    ("航煤", "ndrc-2013-aviation.jet_kerosene"),
    ("jet fuel", "ndrc-2013-aviation.jet_kerosene"),
    ("绿电", "cn.nonfossil.zero"),
    ("沼气", "ipcc2006.biogas"),
    ("bunker fuel", "gbt32151.34-2024.fuel_oil"),
    // Several words, and words that touch.
    ("市电 2023", "cn.grid.nat.2023"),
    ("市电2022", "cn.grid.nat.2022"),
    ("浙江", "cn.grid.prov.zj.2023"),
    ("浙江 电", "cn.grid.prov.zj.2023"),
    ("浙江 电 2022", "cn.grid.prov.zj.2022"),
    ("zhejiang grid", "cn.grid.prov.zj.2023"),
    ("R410A制冷剂", "refrigerant.r410a"),
    // Pinyin in full, by initials, mixed.
    ("chaiyou", "gbt32151.34-2024.diesel"),
    ("cy", "gbt32151.34-2024.diesel"),
    ("chaiy", "gbt32151.34-2024.diesel"),
    ("柴you", "gbt32151.34-2024.diesel"),
    ("qiyou", "gbt32151.34-2024.gasoline"),
    ("qy", "gbt32151.34-2024.gasoline"),
    ("tianranqi", "gbt32151.34-2024.natural_gas"),
    ("trq", "gbt32151.34-2024.natural_gas"),
    ("wgd", "cn.grid.nat.2023"),
    ("waigoudian", "cn.grid.nat.2023"),
    ("shidian", "cn.grid.nat.2023"),
    ("yhtrq", "gbt32151.34-2024.lng"),
    ("yanmei", "gbt32151.34-2024.bituminous_coal"),
    ("zhejiang dian", "cn.grid.prov.zj.2023"),
    ("zj dian 2022", "cn.grid.prov.zj.2022"),
    ("jiaotan", "gbt32151.34-2024.coke"),
    ("shihuishi", "steel.input.limestone"),
    ("lvdian", "cn.nonfossil.zero"),
    ("zhengqi", "cn.heat.default"),
    ("chongyou", "gbt32151.34-2024.fuel_oil"),
    // Wrong characters that sound alike, and typing errors.
    ("柴由", "gbt32151.34-2024.diesel"),
    ("天燃气", "gbt32151.34-2024.natural_gas"),
    ("天然汽", "gbt32151.34-2024.natural_gas"),
    ("气油", "gbt32151.34-2024.gasoline"),
    ("disel", "gbt32151.34-2024.diesel"),
    ("deisel", "gbt32151.34-2024.diesel"),
    ("natrual gas", "gbt32151.34-2024.natural_gas"),
    ("gasolin", "gbt32151.34-2024.gasoline"),
    ("electrcity", "cn.grid.nat.2023"),
    ("limstone", "steel.input.limestone"),
    ("chaiyuo", "gbt32151.34-2024.diesel"),
    // Traditional characters.
    ("電力", "cn.grid.nat.2023"),
    ("天然氣", "gbt32151.34-2024.natural_gas"),
    ("無煙煤", "gbt32151.34-2024.anthracite"),
    // Travel and freight.
    ("打车", "desnz.taxi.regular"),
    ("taxi", "desnz.taxi.regular"),
    ("自来水", "desnz.water.supply"),
    ("卡车", "desnz.freight.hgv.all."),
    ("海运", "desnz.freight.sea.container.average"),
    ("rail freight", "desnz.freight.rail"),
    ("高铁", "ademe.rail.tgv"),
    ("gaotie", "ademe.rail.tgv"),
    ("flight", "desnz"),
    ("飞机", "desnz"),
    ("hotel", "desnz.hotel.cn"),
    ("酒店", "desnz.hotel.cn"),
    ("jiudian", "desnz.hotel.cn"),
    ("hotell", "ademe.hotel"),
    ("beef", "pn.beef"),
    ("牛肉", "pn.beef"),
    ("niurou", "pn.beef"),
    ("地铁", "desnz.rail.underground"),
    ("metro", "desnz.rail.underground"),
    ("填埋", "desnz.waste."),
    ("landfill", "desnz.waste."),
    ("玻璃", "desnz.material.glass.primary"),
    ("electric car", "desnz.car"),
    ("电动汽车", "desnz.car"),
    ("ddc", "desnz.car"),
    ("网约车", "desnz.taxi.regular"),
    ("纸箱", "desnz.material.board.primary"),
    ("bus", "epa.bus"),
    ("钢材", "embodied.cbam_cn."),
    ("concrete", "ademe.item.concrete"),
    ("垃圾焚烧", "waste.incineration."),
    ("轮渡", "desnz.ferry.avg"),
    ("米饭", "pn.rice"),
    ("奶酪", "pn.cheese"),
    ("电脑", "ademe.item.laptop"),
    ("plastic", "desnz"),
    ("聚乙烯", "desnz"),
    ("生物柴油", "ipcc2006.biodiesel"),
    ("柴油 上游", "desnz.fuel_wtt."),
    ("wtt diesel", "desnz.fuel_wtt."),
    ("coal", "gbt32151.34-2024.bituminous_coal"),
    // Ids.
    ("gbt32151.34-2024.diesel", "gbt32151.34-2024.diesel"),
    ("cn.grid.nat.2021", "cn.grid.nat.2021"),
    ("0581", "cn.grid.nat.0581"),
];

fn search(query: &FactorQuery) -> Vec<FactorHit> {
    library().search(query).unwrap().hits
}

fn words(text: &str) -> FactorQuery {
    FactorQuery {
        text: Some(text.to_owned()),
        ..FactorQuery::default()
    }
}

/// Expects the first hits of every fourth line of the table, from `start` on.
fn check(start: usize) {
    let lines = FIRST.iter().skip(start).step_by(4);
    let wrong: Vec<String> = lines
        .filter_map(|(text, id)| {
            let hits = search(&words(text));
            let found = hits.first().map_or("nothing", |hit| hit.record.id.as_str());
            (!found.starts_with(id)).then(|| format!("{text}: {found} instead of {id}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

// Four tests, so that they run side by side.
#[test]
fn what_people_type_finds_first_what_they_mean() {
    check(0);
}

#[test]
fn what_people_type_finds_first_what_they_mean_too() {
    check(1);
}

#[test]
fn what_people_type_finds_first_what_they_mean_as_well() {
    check(2);
}

#[test]
fn what_people_type_finds_first_what_they_mean_again() {
    check(3);
}

#[test]
fn a_hit_says_by_what_it_was_found() {
    let fit = |text: &str| search(&words(text)).remove(0).fit;
    for (text, level, zh, en) in [
        ("柴油", FitLevel::Name, "名称一致", "the name itself"),
        (
            "市电",
            FitLevel::Synonym,
            "又称“市电”",
            "also called “市电”",
        ),
        (
            "cy",
            FitLevel::Pinyin,
            "拼音符合“柴油”",
            "by the pinyin of “柴油”",
        ),
        ("柴由", FitLevel::Typing, "近似“柴油”", "close to “柴油”"),
        (
            "disel",
            FitLevel::Typing,
            "近似“diesel”",
            "close to “diesel”",
        ),
    ] {
        let found = fit(text);
        assert_eq!(found.level, level, "{text}");
        assert_eq!(
            (found.reason.zh.as_str(), found.reason.en.as_str()),
            (zh, en)
        );
    }
}

#[test]
fn what_does_not_fit_is_found_later_and_says_so() {
    let query = |prefer: FactorContext| FactorQuery {
        prefer: Some(prefer),
        limit: Some(1000),
        ..words("电")
    };
    let hits = search(&query(FactorContext {
        region: Some("CN-ZJ".into()),
        year: Some(2022),
        ..FactorContext::default()
    }));
    let first = &hits[0];
    assert_eq!(first.record.id, "cn.grid.prov.zj.2022");
    assert!(first.fit.warnings.is_empty(), "{:?}", first.fit.warnings);
    let fits: Vec<FitAspect> = first.fit.matches.iter().map(|each| each.what).collect();
    assert_eq!(fits, [FitAspect::Region, FitAspect::Year]);
    let of = |id: &str| hits.iter().position(|hit| hit.record.id == id).unwrap();
    let codes = |at: usize| -> Vec<Code> {
        let warnings = hits[at].fit.warnings.iter();
        warnings.map(|warning| warning.code).collect()
    };
    let (other, later) = (of("cn.grid.prov.js.2022"), of("cn.grid.prov.zj.2023"));
    assert!(codes(other).contains(&Code::FactorOtherRegion));
    assert_eq!(codes(later), [Code::FactorOtherYear]);
    assert!(
        of("cn.grid.prov.zj.2021") < later,
        "an earlier year stands in before a later"
    );
}

#[test]
fn a_unit_that_needs_a_property_is_told_from_one_that_does_not_fit() {
    let codes = |unit: &str| -> Vec<Code> {
        let query = FactorQuery {
            prefer: Some(FactorContext {
                unit: Some(unit.into()),
                region: Some("CN".into()),
                ..FactorContext::default()
            }),
            ..words("柴油")
        };
        let warnings = search(&query).remove(0).fit.warnings;
        warnings.into_iter().map(|warning| warning.code).collect()
    };
    assert_eq!(codes("kg"), []);
    assert_eq!(codes("L"), [Code::FactorNeedsProperty]);
    assert_eq!(codes("GJ"), [Code::FactorNeedsProperty]);
    assert_eq!(codes("件"), [Code::FactorOtherUnit]);
}

#[test]
fn one_s_own_factors_are_found_by_sound_too() {
    let factor = serde_json::json!({
        "id": "a1", "revision": 1, "method": "embodied.mass", "name": { "zh": "再生铜杆", "en": "Recycled copper rod" },
        "region": "CN", "values": { "ef": { "value": "1.2", "unit": "tCO2e/t" } }
    });
    let own = serde_json::json!({ "methods": [], "factors": [factor] });
    for text in [
        "再生铜杆",
        "zstg",
        "zaishengtonggan",
        "再生铜干",
        "recycled coper",
    ] {
        let query = FactorQuery {
            own: Some(serde_json::from_value(own.clone()).unwrap()),
            ..words(text)
        };
        let hit = search(&query).remove(0);
        assert_eq!(
            (hit.record.pack.as_str(), hit.record.id.as_str()),
            ("own", "a1"),
            "{text}"
        );
        assert_eq!(hit.fit.warnings[0].code, Code::UnsourcedFactor);
    }
}

#[test]
fn factors_can_be_chosen_by_what_there_is() {
    let choices = library().choices();
    assert!(choices.categories.contains(&"electricity".to_owned()));
    assert!(choices.regions.contains(&"CN-ZJ".to_owned()));
    assert_eq!(choices.sets.iter().filter(|set| set.default).count(), 1);
    assert!(choices.years.is_sorted_by(|one, other| one > other));
    let query = FactorQuery {
        boundary: Some(Boundary::CradleToGrave),
        ..words("柴油")
    };
    assert!(
        search(&query).is_empty(),
        "the filter leaves it out, and no error is looked for"
    );
}
