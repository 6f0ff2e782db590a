//! What part of a thing's life a figure covers.

use std::fmt::{self, Display};

use serde::{Deserialize, Serialize};

use crate::text::LocalText;

/// What part of a thing's life a figure covers.
///
/// Figures of different boundaries are never compared or exchanged: combustion and well-to-tank of
/// one fuel add up, a cradle-to-gate figure lies inside a cradle-to-grave one.
///
/// # Examples
///
/// ```
/// use tansuan::factor::Boundary;
///
/// assert_eq!(Boundary::CradleToGate.to_string(), "cradle-to-gate");
/// assert_eq!(Boundary::CradleToGate.name().zh, "摇篮到大门");
/// ```
#[derive(Clone, Copy, Debug, Eq, PartialEq, Ord, PartialOrd, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum Boundary {
    /// What leaves the engine, boiler or stack; for vehicles, tank to wheel.
    Combustion,
    /// What electricity or heat causes where it is generated, without fuel supply or grid losses.
    Generation,
    /// Losses of the grid between generation and use.
    GridLosses,
    /// Supply of a fuel or of the fuels of electricity: extraction, refining, transport.
    WellToTank,
    /// Supply and combustion of a fuel together.
    WellToWheel,
    /// From raw material to the gate of the factory or farm.
    CradleToGate,
    /// From raw material to the shop or the point of purchase.
    CradleToRetail,
    /// From farm to the plate: with retail and preparation.
    CradleToPlate,
    /// From raw material to the end of life.
    CradleToGrave,
    /// One factory's processes alone.
    GateToGate,
    /// From the gate to the end of life: distribution, use, disposal.
    GateToGrave,
    /// Operating a building or a device.
    Use,
    /// Treatment of waste or water, with its collection.
    Treatment,
    /// Transport alone: of waste to where it is treated, without the treatment.
    Transport,
    /// What a project displaces: operating and build margins.
    ProjectBaseline,
}

impl Boundary {
    /// Every boundary, in the order of a life.
    pub const ALL: [Boundary; 15] = [
        Boundary::Combustion,
        Boundary::Generation,
        Boundary::GridLosses,
        Boundary::WellToTank,
        Boundary::WellToWheel,
        Boundary::CradleToGate,
        Boundary::CradleToRetail,
        Boundary::CradleToPlate,
        Boundary::CradleToGrave,
        Boundary::GateToGate,
        Boundary::GateToGrave,
        Boundary::Use,
        Boundary::Treatment,
        Boundary::Transport,
        Boundary::ProjectBaseline,
    ];

    /// The name in both languages.
    pub fn name(self) -> LocalText {
        let (zh, en) = match self {
            Boundary::Combustion => ("燃烧", "Combustion"),
            Boundary::Generation => ("生产环节", "Generation"),
            Boundary::GridLosses => ("输配损耗", "Grid losses"),
            Boundary::WellToTank => ("油井到油箱", "Well to tank"),
            Boundary::WellToWheel => ("油井到车轮", "Well to wheel"),
            Boundary::CradleToGate => ("摇篮到大门", "Cradle to gate"),
            Boundary::CradleToRetail => ("摇篮到零售", "Cradle to retail"),
            Boundary::CradleToPlate => ("农场到餐桌", "Farm to plate"),
            Boundary::CradleToGrave => ("摇篮到坟墓", "Cradle to grave"),
            Boundary::GateToGate => ("大门到大门", "Gate to gate"),
            Boundary::GateToGrave => ("大门到坟墓", "Gate to grave"),
            Boundary::Use => ("使用阶段", "Use"),
            Boundary::Treatment => ("处理处置", "Treatment"),
            Boundary::Transport => ("仅运输", "Transport only"),
            Boundary::ProjectBaseline => ("项目基准线", "Project baseline"),
        };
        LocalText::new(zh, en)
    }
}

impl Display for Boundary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.serialize(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_boundary_is_written_and_read_alike() {
        for boundary in Boundary::ALL {
            let text = format!("\"{boundary}\"");
            assert_eq!(serde_json::to_string(&boundary).unwrap(), text);
            assert_eq!(serde_json::from_str::<Boundary>(&text).unwrap(), boundary);
        }
    }
}
