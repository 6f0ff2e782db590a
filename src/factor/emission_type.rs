//! The types of emission sources of T/CCAA 39-2022, table A.2, and those that stand beside them.

use std::fmt::{self, Display};

use serde::{Deserialize, Serialize};

/// What kind of source emits: a row group of table A.2, or what stands beside it.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Ord, PartialOrd, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum EmissionType {
    /// Stationary combustion of fuels 固定燃烧.
    StationaryCombustion,
    /// Mobile combustion of fuels 移动燃烧.
    MobileCombustion,
    /// Industrial processes 工业过程.
    IndustrialProcess,
    /// Treatment of waste and waste water 废弃物处理.
    WasteTreatment,
    /// Leaks and other fugitive emissions 逸散.
    Fugitive,
    /// Purchased electricity 购入电力.
    PurchasedElectricity,
    /// Purchased heat and steam 购入热力.
    PurchasedHeat,
    /// Electricity sold or passed on 输出电力.
    ExportedElectricity,
    /// Heat and steam sold or passed on 输出热力.
    ExportedHeat,
    /// Biomass burnt 生物质燃料.
    Biomass,
    /// Carbon embodied in purchased products 隐含碳.
    EmbodiedCarbon,
    /// Greenhouse gases recovered 回收利用.
    Recovery,
    /// Greenhouse gases removed from the air 清除.
    Removal,
    /// Other indirect emissions 其他间接排放.
    OtherIndirect,
}

impl EmissionType {
    /// Every type, in the order of the tables.
    pub const ALL: [EmissionType; 14] = [
        EmissionType::StationaryCombustion,
        EmissionType::MobileCombustion,
        EmissionType::IndustrialProcess,
        EmissionType::WasteTreatment,
        EmissionType::Fugitive,
        EmissionType::PurchasedElectricity,
        EmissionType::PurchasedHeat,
        EmissionType::ExportedElectricity,
        EmissionType::ExportedHeat,
        EmissionType::Biomass,
        EmissionType::EmbodiedCarbon,
        EmissionType::Recovery,
        EmissionType::Removal,
        EmissionType::OtherIndirect,
    ];

    /// The type as it stands on the wire, such as `stationary-combustion`.
    pub fn as_str(self) -> &'static str {
        match self {
            EmissionType::StationaryCombustion => "stationary-combustion",
            EmissionType::MobileCombustion => "mobile-combustion",
            EmissionType::IndustrialProcess => "industrial-process",
            EmissionType::WasteTreatment => "waste-treatment",
            EmissionType::Fugitive => "fugitive",
            EmissionType::PurchasedElectricity => "purchased-electricity",
            EmissionType::PurchasedHeat => "purchased-heat",
            EmissionType::ExportedElectricity => "exported-electricity",
            EmissionType::ExportedHeat => "exported-heat",
            EmissionType::Biomass => "biomass",
            EmissionType::EmbodiedCarbon => "embodied-carbon",
            EmissionType::Recovery => "recovery",
            EmissionType::Removal => "removal",
            EmissionType::OtherIndirect => "other-indirect",
        }
    }
}

impl Display for EmissionType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_stand_on_the_wire_as_they_are_named() {
        for emission_type in EmissionType::ALL {
            let wire = serde_json::to_string(&emission_type).unwrap();
            assert_eq!(wire, format!("\"{emission_type}\""));
        }
    }
}
