//! Greenhouse gases, their global warming potentials, and refrigerant blends.
//!
//! The gases are the rows of `gas/gwp.csv`, read once; [`Gas::CO2E`] stands beside them for figures
//! that publish nothing finer. Fossil, biogenic and land-use carbon are gases of their own, so that
//! each level can put them where it must.

mod blend;
mod gwp;
mod table;

use std::fmt::{self, Debug, Display};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::error::{Code, Problem};
use crate::quantity::{Base, Dimension, shorten};
use crate::text::LocalText;
use table::Row;

pub use blend::{Blend, Share};
pub use gwp::GwpSet;

/// A greenhouse gas.
///
/// On the wire it is its id, such as `ch4-biogenic`. Gases are ordered as in the table: the seven
/// gases first, then those outside them, `co2e` last.
///
/// # Examples
///
/// ```
/// use tansuan::gas::{Gas, GwpSet};
///
/// let gas = Gas::parse("hfc-32")?;
/// assert_eq!(gas.name().zh, "二氟甲烷");
/// assert!(gas.is_one_of_seven());
/// assert_eq!(GwpSet::Ar6.gwp(gas)?, 771_0000); // ten-thousandths
/// # Ok::<(), tansuan::Problem>(())
/// ```
#[derive(Clone, Copy, Eq, PartialEq, Ord, PartialOrd, Hash)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
pub struct Gas(#[cfg_attr(feature = "wasm", tsify(type = "string"))] u8);

impl Gas {
    // INVARIANT: these are the first rows of `gwp.csv`; a test holds them together.

    /// Carbon dioxide of fossil or mineral origin.
    pub const CO2: Gas = Gas(0);
    /// Carbon dioxide of biogenic origin.
    pub const CO2_BIOGENIC: Gas = Gas(1);
    /// Carbon dioxide from land-use change.
    pub const CO2_LAND_USE: Gas = Gas(2);
    /// Methane of fossil origin.
    pub const CH4: Gas = Gas(3);
    /// Methane of biogenic origin.
    pub const CH4_BIOGENIC: Gas = Gas(4);
    /// Nitrous oxide.
    pub const N2O: Gas = Gas(5);
    /// Sulphur hexafluoride.
    pub const SF6: Gas = Gas(6);
    /// Nitrogen trifluoride.
    pub const NF3: Gas = Gas(7);
    /// Carbon dioxide equivalent, where the gases behind a figure aren't published.
    pub const CO2E: Gas = Gas(u8::MAX);

    /// The gas with this id.
    ///
    /// # Errors
    ///
    /// - [`Code::UnknownGas`] for what is no gas, such as `co3`.
    pub fn parse(id: &str) -> Result<Gas, Problem> {
        table::find(id)
            .map(Gas)
            .ok_or_else(|| Problem::new(Code::UnknownGas).with("found", shorten(id)))
    }

    /// Every gas, in order.
    pub fn all() -> impl Iterator<Item = Gas> {
        table::indices().map(Gas)
    }

    fn row(self) -> &'static Row {
        table::row(self.0)
    }

    /// The id, such as `hfc-134a`.
    pub fn id(self) -> &'static str {
        self.row().id
    }

    /// The name in both languages.
    pub fn name(self) -> LocalText {
        LocalText::new(self.row().zh, self.row().en)
    }

    /// The chemical formula, such as `CH2FCF3`.
    pub fn formula(self) -> &'static str {
        self.row().formula
    }

    /// The family it is reported in.
    pub fn family(self) -> GasFamily {
        self.row().family
    }

    /// Whether it is one of the seven gases of the Kyoto Protocol and GB/T 32150, which alone count
    /// in totals. Carbon dioxide equivalent is taken to be.
    pub fn is_one_of_seven(self) -> bool {
        self.row().kyoto
    }

    /// Whether its carbon is biogenic.
    pub fn is_biogenic(self) -> bool {
        matches!(self, Gas::CO2_BIOGENIC | Gas::CH4_BIOGENIC)
    }

    /// The same gas with biogenic carbon: CO₂ and CH₄ have such a form, other gases stay as they are.
    #[must_use]
    pub fn to_biogenic(self) -> Gas {
        match self {
            Gas::CO2 => Gas::CO2_BIOGENIC,
            Gas::CH4 => Gas::CH4_BIOGENIC,
            other => other,
        }
    }

    /// What a mass of this gas measures: kgCO2, kgCH4, kgN2O, kgCO2e, or plain kg.
    pub fn mass_dimension(self) -> Dimension {
        let mass = (Base::Mass, 1);
        let substance = match self {
            Gas::CO2 | Gas::CO2_BIOGENIC | Gas::CO2_LAND_USE => Base::CarbonDioxide,
            Gas::CH4 | Gas::CH4_BIOGENIC => Base::Methane,
            Gas::N2O => Base::NitrousOxide,
            Gas::CO2E => Base::Co2e,
            _ => return Dimension::of(&[mass]),
        };
        Dimension::of(&[mass, (substance, 1)])
    }
}

/// The family a gas is reported in: the seven of the Kyoto Protocol and those outside them.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Ord, PartialOrd, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum GasFamily {
    /// Carbon dioxide.
    Co2,
    /// Methane.
    Ch4,
    /// Nitrous oxide.
    N2o,
    /// Hydrofluorocarbons.
    Hfc,
    /// Perfluorocarbons.
    Pfc,
    /// Sulphur hexafluoride.
    Sf6,
    /// Nitrogen trifluoride.
    Nf3,
    /// Hydrochlorofluorocarbons, outside the seven.
    Hcfc,
    /// Chlorofluorocarbons, outside the seven.
    Cfc,
    /// Hydrofluoroolefins, outside the seven.
    Hfo,
    /// Halons, outside the seven.
    Halon,
    /// Hydrocarbons and ethers used as refrigerants, outside the seven.
    Hydrocarbon,
    /// Other gases outside the seven.
    Other,
    /// Carbon dioxide equivalent without its gases.
    Co2e,
}

impl Debug for Gas {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Gas({})", self.id())
    }
}

impl Display for Gas {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

impl Serialize for Gas {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.id())
    }
}

impl<'de> Deserialize<'de> for Gas {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Gas, D::Error> {
        let id = String::deserialize(deserializer)?;
        Gas::parse(&id).map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_named_gases_are_the_first_rows_of_the_table() {
        let named = [
            (Gas::CO2, "co2"),
            (Gas::CO2_BIOGENIC, "co2-biogenic"),
            (Gas::CO2_LAND_USE, "co2-luc"),
            (Gas::CH4, "ch4"),
            (Gas::CH4_BIOGENIC, "ch4-biogenic"),
            (Gas::N2O, "n2o"),
            (Gas::SF6, "sf6"),
            (Gas::NF3, "nf3"),
            (Gas::CO2E, "co2e"),
        ];
        for (gas, id) in named {
            assert_eq!(gas.id(), id);
            assert_eq!(Gas::parse(id).unwrap(), gas);
        }
    }

    #[test]
    fn every_gas_is_found_by_its_id_and_stands_on_the_wire_as_it() {
        for gas in Gas::all() {
            assert_eq!(Gas::parse(gas.id()).unwrap(), gas);
            let wire = serde_json::to_string(&gas).unwrap();
            assert_eq!(wire, format!("\"{gas}\""));
            assert_eq!(serde_json::from_str::<Gas>(&wire).unwrap(), gas);
            assert!(!gas.name().zh.is_empty() && !gas.name().en.is_empty());
        }
    }

    #[test]
    fn what_is_no_gas_is_refused() {
        for id in ["co3", "", "CO2", "co2 "] {
            assert_eq!(Gas::parse(id).unwrap_err().code, Code::UnknownGas, "{id}");
        }
    }

    #[test]
    fn the_seven_are_the_first_seven_families() {
        for gas in Gas::all() {
            let seven = gas.family() <= GasFamily::Nf3 || gas == Gas::CO2E;
            assert_eq!(gas.is_one_of_seven(), seven, "{gas}");
        }
    }
}
