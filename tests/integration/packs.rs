//! The packs that come with the crate: loaded together, marked, and exact.

use std::sync::OnceLock;

use tansuan::factor::{Boundary, FactorLibrary, FactorPin};
use tansuan::gas::GwpSet;

/// The core with every pack on demand.
fn all() -> &'static FactorLibrary {
    static ALL: OnceLock<FactorLibrary> = OnceLock::new();
    ALL.get_or_init(|| {
        let mut library = FactorLibrary::new();
        for id in FactorLibrary::built_in_packs() {
            library.load_built_in(id).into_result().unwrap();
        }
        library
    })
}

fn pin(pack: &str, factor: &str) -> FactorPin {
    FactorPin {
        pack: pack.into(),
        factor: factor.into(),
        ..FactorPin::default()
    }
}

#[test]
fn every_pack_loads_beside_the_others_and_says_what_it_is() {
    let packs = all().packs();
    let ids: Vec<&str> = packs.iter().map(|pack| pack.id.as_str()).collect();
    assert_eq!(ids, FactorLibrary::built_in_packs().collect::<Vec<_>>());
    for pack in packs {
        assert!(pack.description.is_some(), "{}", pack.id);
        assert!(pack.attribution.is_some(), "{}", pack.id);
        assert!(pack.licence.is_some(), "{}", pack.id);
        assert!(pack.bytes.is_some_and(|bytes| bytes > 1000), "{}", pack.id);
    }
}

#[test]
fn a_pack_on_demand_brings_factors_and_no_methods() {
    for pack in all().packs().iter().skip(1) {
        assert_eq!(pack.methods, 0, "{}", pack.id);
        assert!(pack.factors > 0, "{}", pack.id);
    }
}

#[test]
fn figures_that_are_no_plain_treatment_are_never_offered_as_one() {
    let mut carried = 0;
    for factor in all().factors() {
        let definition = &factor.definition;
        let transport = definition.boundary == Some(Boundary::Transport);
        assert_eq!(
            transport,
            definition.has_tag("transport-only"),
            "{}",
            definition.id
        );
        let special = transport || definition.has_tag("net-of-credit");
        assert!(
            !(special && definition.serves("indirect.waste")),
            "{}",
            definition.id
        );
        carried += u32::from(transport);
    }
    assert!(carried > 0);
}

#[test]
fn what_was_made_for_another_country_says_so() {
    for factor in all().factors() {
        let definition = &factor.definition;
        let home = ["CN", "GLO"].contains(&definition.region.as_deref().unwrap_or_default());
        assert!(
            home || definition.has_tag("foreign-proxy"),
            "{}",
            definition.id
        );
    }
}

/// Source: UK Government conversion factors 2025, rail freight: 0.02749 kg CO2, and as CO2e under AR5
/// 0.00002 of CH4 and 0.00028 of N2O for each tonne-kilometre.
#[test]
fn parts_published_as_co2e_count_by_the_masses_behind_them() {
    let rail = |gwp| {
        let pin = pin("cn-core", "desnz.freight.rail");
        all()
            .alternatives(&pin, gwp)
            .unwrap()
            .factor
            .kg_co2e
            .unwrap()
    };
    // 0.02749 + 0.00002 × 29.8/28 + 0.00028 × 273/265.
    assert_eq!(rail(GwpSet::Ar6), "0.02779973854447439353099730458");
    // SAR: 0.02749 + 0.00002 × 21/28 + 0.00028 × 310/265.
    assert_eq!(rail(GwpSet::Sar), "0.02783254716981132075471698113");
}

/// Source: US EPA hub 2025, table 8, and UK Government conversion factors 2024: average trucks.
#[test]
fn different_sources_stand_side_by_side() {
    let trucks = all()
        .alternatives(&pin("cn-core", "desnz.freight.hgv.all.lavg"), GwpSet::Ar5)
        .unwrap();
    assert_eq!(trucks.topic.unwrap().en, "Road freight");
    let packs: Vec<&str> = trucks
        .others
        .iter()
        .filter(|other| other.differs_in.is_empty())
        .map(|other| other.record.pack.as_str())
        .collect();
    assert_eq!(packs, ["us-epa", "uk-desnz"]);
}

/// Source: UK Government conversion factors, domestic flights with radiative forcing for each
/// passenger-kilometre: 0.27257 kg in 2024, 0.22928 in 2025 and again in 2026.
#[test]
fn a_new_year_is_a_factor_of_its_own_and_shows_as_the_newer_edition() {
    let flight = all()
        .alternatives(&pin("uk-desnz", "desnz-2024.air.dom.avg.rf"), GwpSet::Ar5)
        .unwrap();
    assert_eq!(flight.factor.record.data_year, Some(2024));
    let newer: Vec<&str> = flight
        .others
        .iter()
        .filter(|other| other.newer_edition)
        .map(|other| other.record.id.as_str())
        .collect();
    assert_eq!(newer, ["desnz-2026.air.dom.avg.rf", "desnz.air.dom.avg.rf"]);
}
