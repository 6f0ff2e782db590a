//! The separate figures of ISO 14067 and PACT, by where the carbon comes from.

use serde::{Deserialize, Serialize};

use crate::gas::Gas;
use crate::text::LocalText;

/// A separate figure of a footprint (ISO 14067:2018, 7.2; PACT 3).
#[derive(Clone, Copy, Debug, Eq, PartialEq, Ord, PartialOrd, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum Component {
    /// Fossil emissions and what is told apart from nothing else.
    Fossil,
    /// CO2 of biogenic origin that is given off.
    BiogenicCo2,
    /// CH4 and N2O of biogenic origin.
    BiogenicNonCo2,
    /// Direct land-use change.
    LandUseChange,
    /// CO2 of land management.
    LandManagement,
    /// CO2 that growing biomass takes up: negative.
    BiogenicUptake,
    /// CO2 that land management takes up: negative.
    LandManagementRemovals,
    /// CO2 that technology takes from the air or keeps from it: negative.
    TechnologicalRemovals,
}

impl Component {
    /// Every figure, in the order of reports.
    pub const ALL: [Component; 8] = [
        Component::Fossil,
        Component::BiogenicCo2,
        Component::BiogenicNonCo2,
        Component::LandUseChange,
        Component::LandManagement,
        Component::BiogenicUptake,
        Component::LandManagementRemovals,
        Component::TechnologicalRemovals,
    ];

    /// Where a gas belongs that is given off, or taken up.
    pub(crate) fn of(gas: Gas, removal: bool) -> Component {
        match (gas, removal) {
            (Gas::CO2_BIOGENIC, true) => Component::BiogenicUptake,
            (Gas::CO2_BIOGENIC, false) => Component::BiogenicCo2,
            (Gas::CH4_BIOGENIC, _) => Component::BiogenicNonCo2,
            (Gas::CO2_LAND_USE, false) => Component::LandUseChange,
            (Gas::CO2_LAND_USE, true) => Component::LandManagementRemovals,
            (_, true) => Component::TechnologicalRemovals,
            (_, false) => Component::Fossil,
        }
    }

    /// It as it stands on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Component::Fossil => "fossil",
            Component::BiogenicCo2 => "biogenic-co2",
            Component::BiogenicNonCo2 => "biogenic-non-co2",
            Component::LandUseChange => "land-use-change",
            Component::LandManagement => "land-management",
            Component::BiogenicUptake => "biogenic-uptake",
            Component::LandManagementRemovals => "land-management-removals",
            Component::TechnologicalRemovals => "technological-removals",
        }
    }

    /// Its name in both languages.
    pub fn name(self) -> LocalText {
        let (zh, en) = match self {
            Component::Fossil => ("化石温室气体排放", "Fossil GHG emissions"),
            Component::BiogenicCo2 => ("生物成因二氧化碳排放", "Biogenic CO2 emissions"),
            Component::BiogenicNonCo2 => ("生物成因非二氧化碳排放", "Biogenic non-CO2 emissions"),
            Component::LandUseChange => ("直接土地利用变化", "Direct land-use change"),
            Component::LandManagement => ("土地管理生物成因二氧化碳", "Land-management CO2"),
            Component::BiogenicUptake => ("生物成因二氧化碳吸收", "Biogenic CO2 uptake"),
            Component::LandManagementRemovals => ("土地管理清除", "Land-management removals"),
            Component::TechnologicalRemovals => ("技术清除", "Technological removals"),
        };
        LocalText::new(zh, en)
    }
}
