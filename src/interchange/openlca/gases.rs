//! Greenhouse gases among elementary flows, by CAS number and by name.

use crate::gas::Gas;
use crate::interchange::openlca::data::Flow;

/// CAS numbers of gases, from the registry of the American Chemical Society as the IPCC's reports cite it.
const CAS: &[(&str, &str)] = &[
    ("124-38-9", "co2"),
    ("74-82-8", "ch4"),
    ("10024-97-2", "n2o"),
    ("2551-62-4", "sf6"),
    ("7783-54-2", "nf3"),
    ("75-73-0", "cf4"),
    ("76-16-4", "c2f6"),
    ("76-19-7", "c3f8"),
    ("115-25-3", "cc4f8"),
    ("355-25-9", "c4f10"),
    ("678-26-2", "c5f12"),
    ("355-42-0", "c6f14"),
    ("2699-79-8", "so2f2"),
    ("75-46-7", "hfc-23"),
    ("75-10-5", "hfc-32"),
    ("593-53-3", "hfc-41"),
    ("354-33-6", "hfc-125"),
    ("359-35-3", "hfc-134"),
    ("811-97-2", "hfc-134a"),
    ("430-66-0", "hfc-143"),
    ("420-46-2", "hfc-143a"),
    ("624-72-6", "hfc-152"),
    ("75-37-6", "hfc-152a"),
    ("353-36-6", "hfc-161"),
    ("431-89-0", "hfc-227ea"),
    ("677-56-5", "hfc-236cb"),
    ("431-63-0", "hfc-236ea"),
    ("690-39-1", "hfc-236fa"),
    ("679-86-7", "hfc-245ca"),
    ("460-73-1", "hfc-245fa"),
    ("406-58-6", "hfc-365mfc"),
    ("138495-42-8", "hfc-43-10mee"),
    ("75-45-6", "hcfc-22"),
    ("306-83-2", "hcfc-123"),
    ("2837-89-0", "hcfc-124"),
    ("1717-00-6", "hcfc-141b"),
];

/// Names of gases that have no code in them.
const NAMES: &[(&str, &str)] = &[
    ("carbon dioxide", "co2"),
    ("co2", "co2"),
    ("二氧化碳", "co2"),
    ("methane", "ch4"),
    ("ch4", "ch4"),
    ("甲烷", "ch4"),
    ("dinitrogen monoxide", "n2o"),
    ("nitrous oxide", "n2o"),
    ("n2o", "n2o"),
    ("氧化亚氮", "n2o"),
    ("一氧化二氮", "n2o"),
    ("sulfur hexafluoride", "sf6"),
    ("sulphur hexafluoride", "sf6"),
    ("六氟化硫", "sf6"),
    ("nitrogen trifluoride", "nf3"),
    ("nitrogen fluoride", "nf3"),
    ("三氟化氮", "nf3"),
];

/// What may stand beside the name of carbon dioxide or methane and tells its origin, or nothing.
const QUALIFIERS: &[&str] = &[
    "fossil",
    "non-fossil",
    "biogenic",
    "biotic",
    "in air",
    "land transformation",
    "land use change",
    "land-use change",
    "luc",
    "from soil or biomass stock",
    "to soil or biomass stock",
    "peat oxidation",
    "short-cycle",
    "from land use",
    "total",
    "unspecified",
    "化石",
    "化石源",
    "生物源",
    "生物成因",
    "生物质",
    "土地利用变化",
    "空气中",
];

/// A gas of an elementary flow.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct Told {
    pub(super) gas: Gas,
    /// Whether it is taken from the air even where it is an output: carbon to soil or biomass.
    pub(super) stored: bool,
    /// Whether it may be taken from nature: carbon dioxide of the air.
    pub(super) from_air: bool,
    /// Whether it goes somewhere else than into the air: water, soil.
    pub(super) elsewhere: bool,
}

/// The gas of a flow; nothing where it is none that the engine knows.
pub(super) fn tell(flow: &Flow) -> Option<Told> {
    let name = flow.name.to_lowercase().replace(['（', '）', '，'], ",");
    let parts: Vec<&str> = name
        .split([',', '(', ')'])
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .collect();
    let of_cas = by_cas(&flow.cas);
    let gas = of_cas.or_else(|| by_name(&parts))?;
    let says = |words: &[&str]| words.iter().any(|word| name.contains(word));
    let land = [
        "land transformation",
        "land use",
        "land-use",
        "luc",
        "soil or biomass",
        "peat",
        "土地利用",
    ];
    let biogenic = [
        "non-fossil",
        "biogenic",
        "biotic",
        "in air",
        "short-cycle",
        "生物",
        "空气中",
    ];
    let gas = match gas {
        Gas::CO2 if says(&land) => Gas::CO2_LAND_USE,
        Gas::CO2 | Gas::CH4 if says(&biogenic) => gas.to_biogenic(),
        Gas::CH4 if says(&["soil or biomass"]) => gas.to_biogenic(),
        gas => gas,
    };
    let is_carbon = [Gas::CO2, Gas::CO2_BIOGENIC, Gas::CO2_LAND_USE].contains(&gas);
    let category = flow.category.to_lowercase();
    let within = |words: &[&str]| words.iter().any(|word| category.contains(word));
    let stored = is_carbon && says(&["to soil or biomass"]);
    Some(Told {
        gas,
        stored,
        elsewhere: !stored
            && !within(&["air", "大气", "空气"])
            && within(&["water", "soil", "水", "土壤"]),
        from_air: is_carbon && says(&["in air", "biogenic", "空气中", "生物"]),
    })
}

fn by_cas(cas: &str) -> Option<Gas> {
    let cas = cas.trim().trim_start_matches('0');
    let (_, id) = CAS.iter().find(|(own, _)| *own == cas)?;
    Gas::parse(id).ok()
}

fn by_name(parts: &[&str]) -> Option<Gas> {
    let (first, rest) = parts.split_first()?;
    let plain = NAMES.iter().find(|(name, _)| name == first);
    if let Some((_, id)) = plain
        && rest.iter().all(|part| QUALIFIERS.contains(part))
    {
        return Gas::parse(id).ok();
    }
    // A code anywhere in the name: `Ethane, 1,1,1,2-tetrafluoro-, HFC-134a`; `co2` inside a longer name is none.
    parts
        .iter()
        .flat_map(|part| std::iter::once(*part).chain(part.split(' ')))
        .filter(|part| part.contains('-') || ["sf6", "nf3", "cf4", "c2f6", "c3f8"].contains(part))
        .find_map(|part| Gas::parse(part).ok())
        .filter(|gas| ![Gas::CO2_BIOGENIC, Gas::CO2_LAND_USE, Gas::CH4_BIOGENIC].contains(gas))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(name: &str, cas: &str) -> Option<&'static str> {
        let flow = Flow {
            name: name.to_owned(),
            kind: None,
            cas: cas.to_owned(),
            category: String::new(),
            properties: Vec::new(),
            reference: String::new(),
        };
        tell(&flow).map(|told| told.gas.id())
    }

    #[test]
    fn gases_are_told_by_name_and_by_cas_number() {
        for (name, cas, gas) in [
            ("Carbon dioxide, fossil", "", Some("co2")),
            ("Carbon dioxide", "000124-38-9", Some("co2")),
            ("Carbon dioxide, in air", "124-38-9", Some("co2-biogenic")),
            ("Carbon dioxide, non-fossil", "", Some("co2-biogenic")),
            ("Carbon dioxide (land use change)", "", Some("co2-luc")),
            (
                "Carbon dioxide, from soil or biomass stock",
                "",
                Some("co2-luc"),
            ),
            ("Methane, non-fossil", "", Some("ch4-biogenic")),
            ("Methane, fossil", "74-82-8", Some("ch4")),
            ("Methane, tetrafluoro-, CFC-14", "75-73-0", Some("cf4")),
            ("Dinitrogen monoxide", "", Some("n2o")),
            (
                "Ethane, 1,1,1,2-tetrafluoro-, HFC-134a",
                "",
                Some("hfc-134a"),
            ),
            ("甲烷（生物源）", "", Some("ch4-biogenic")),
            ("Sulfur hexafluoride", "", Some("sf6")),
            ("Carbon monoxide, fossil", "630-08-0", None),
            ("Methanol", "67-56-1", None),
            ("Methane, bromo-, unknown", "", None),
            ("Nitrogen oxides", "", None),
        ] {
            assert_eq!(told(name, cas), gas, "{name}");
        }
    }

    #[test]
    fn what_goes_into_water_is_told_apart() {
        for (category, elsewhere) in [
            ("Elementary flows/Emission to water/ground water", true),
            ("Elementary flows/Emission to air/unspecified", false),
            ("", false),
        ] {
            let flow = Flow {
                name: "Methane".to_owned(),
                kind: None,
                cas: String::new(),
                category: category.to_owned(),
                properties: Vec::new(),
                reference: String::new(),
            };
            assert_eq!(tell(&flow).unwrap().elsewhere, elsewhere, "{category}");
        }
    }

    #[test]
    fn every_gas_of_the_tables_is_one_of_ours() {
        for (_, id) in CAS.iter().chain(NAMES) {
            assert!(Gas::parse(id).is_ok(), "{id}");
        }
    }
}
