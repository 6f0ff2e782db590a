//! Global warming potentials (GWP).
//!
//! A GWP is the mass of CO₂, per mass of a gas, that warms as much over 100 years. The values of one
//! [`GwpSet`] come from one assessment report of the IPCC; a total never mixes two sets.

use std::fmt::{self, Display};

use serde::{Deserialize, Serialize};

use crate::error::{Code, Problem};
use crate::gas::Gas;
use crate::text::LocalText;

/// A set of 100-year GWPs: the values of one IPCC assessment report.
///
/// # Examples
///
/// ```
/// use tansuan::gas::{Gas, GwpSet};
///
/// // Source: IPCC AR6 WG I, table 7.15: fossil methane 29.8, biogenic methane 27.0.
/// assert_eq!(GwpSet::Ar6.gwp(Gas::CH4)?, 29_8000);
/// assert_eq!(GwpSet::Ar6.gwp(Gas::CH4_BIOGENIC)?, 27_0000);
/// # Ok::<(), tansuan::Problem>(())
/// ```
#[derive(
    Clone, Copy, Debug, Default, Eq, PartialEq, Ord, PartialOrd, Hash, Serialize, Deserialize,
)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum GwpSet {
    /// The second assessment report, 1995.
    Sar,
    /// The fourth assessment report, 2007.
    Ar4,
    /// The fifth assessment report, 2013, without climate-carbon feedbacks.
    Ar5,
    /// The sixth assessment report, 2021: the default.
    #[default]
    Ar6,
}

impl GwpSet {
    /// Every set, oldest first.
    pub const ALL: [GwpSet; 4] = [GwpSet::Sar, GwpSet::Ar4, GwpSet::Ar5, GwpSet::Ar6];

    /// The GWP of a gas as a multiple of 0.0001, exactly; see [`crate::quantity::Co2e::of`].
    ///
    /// # Errors
    ///
    /// - [`Code::MissingGwp`] where the report has no value, such as HFC-152 in the second.
    pub fn gwp(self, gas: Gas) -> Result<i64, Problem> {
        let values = &gas.row().gwps;
        values.get(self as usize).copied().flatten().ok_or_else(|| {
            Problem::new(Code::MissingGwp)
                .with("set", self)
                .with("gas", gas.row().en)
                .about(gas.id())
        })
    }

    /// How well the value of a gas is attested: `A` by a primary or two independent documents, `B`
    /// by one secondary; nothing where there is no value.
    pub fn confidence(self, gas: Gas) -> Option<char> {
        let marks = &gas.row().confidence;
        marks
            .get(self as usize)
            .copied()
            .filter(|mark| *mark != '-')
    }

    /// The document that the values come from.
    pub fn title(self) -> LocalText {
        let (zh, en) = match self {
            GwpSet::Sar => (
                "IPCC 第二次评估报告（1995）",
                "IPCC Second Assessment Report (1995)",
            ),
            GwpSet::Ar4 => (
                "IPCC 第四次评估报告（2007）",
                "IPCC Fourth Assessment Report (2007)",
            ),
            GwpSet::Ar5 => (
                "IPCC 第五次评估报告（2013）",
                "IPCC Fifth Assessment Report (2013)",
            ),
            GwpSet::Ar6 => (
                "IPCC 第六次评估报告（2021）",
                "IPCC Sixth Assessment Report (2021)",
            ),
        };
        LocalText::new(zh, en)
    }

    /// The table in that document.
    pub fn clause(self) -> &'static str {
        match self {
            GwpSet::Sar => "as listed in AR4 WG I, table 2.14, GWP-100",
            GwpSet::Ar4 => "WG I, table 2.14, GWP-100",
            GwpSet::Ar5 => "WG I, table 8.A.1, GWP-100",
            GwpSet::Ar6 => "WG I, tables 7.15 and 7.SM.7, GWP-100",
        }
    }

    /// The year of that document.
    pub fn year(self) -> i16 {
        match self {
            GwpSet::Sar => 1995,
            GwpSet::Ar4 => 2007,
            GwpSet::Ar5 => 2013,
            GwpSet::Ar6 => 2021,
        }
    }
}

impl Display for GwpSet {
    /// As it is cited: `AR6`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            GwpSet::Sar => "SAR",
            GwpSet::Ar4 => "AR4",
            GwpSet::Ar5 => "AR5",
            GwpSet::Ar6 => "AR6",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn gwp(set: GwpSet, gas: &str) -> i64 {
        set.gwp(Gas::parse(gas).unwrap()).unwrap()
    }

    /// Source: IPCC AR5 WG I, table 8.A.1; AR6 WG I, table 7.15.
    #[test]
    fn published_values_are_held() {
        assert_eq!(gwp(GwpSet::Sar, "ch4"), 210_000);
        assert_eq!(gwp(GwpSet::Ar4, "n2o"), 2_980_000);
        assert_eq!(gwp(GwpSet::Ar5, "ch4-biogenic"), 280_000);
        assert_eq!(gwp(GwpSet::Ar5, "ch4"), 300_000);
        assert_eq!(gwp(GwpSet::Ar6, "sf6"), 252_000_000);
        assert_eq!(gwp(GwpSet::Ar6, "hfc-134a"), 15_300_000);
    }

    #[test]
    fn a_gas_without_a_value_is_a_problem_that_names_both() {
        let problem = GwpSet::Sar.gwp(Gas::NF3).unwrap_err();
        assert_eq!(problem.code, Code::MissingGwp);
        insta::assert_snapshot!(problem, @"SAR has no global warming potential for `Nitrogen trifluoride`");
        assert_eq!(problem.about, ["nf3"]);
    }

    #[test]
    fn carbon_dioxide_is_one_in_every_set() {
        for set in GwpSet::ALL {
            for gas in [Gas::CO2, Gas::CO2_BIOGENIC, Gas::CO2_LAND_USE, Gas::CO2E] {
                assert_eq!(set.gwp(gas).unwrap(), 10_000);
            }
        }
    }
}
