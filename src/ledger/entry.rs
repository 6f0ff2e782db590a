//! Entries: what a record comes to, gas by gas.

use crate::error::Problem;
use crate::factor::EmissionPart;
use crate::gas::Gas;
use crate::quantity::{Co2e, Mass, Month};

/// The mass of one gas that one record of one stream gives in one reporting year.
///
/// Masses are never negative because of a direction: whether an entry adds or deducts is its
/// method's direction and its account's rule.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// The place of its emission among those of its stream's method.
    pub emission: usize,
    /// The reporting year.
    pub year: i16,
    /// The month; none where the record spans several.
    pub month: Option<Month>,
    /// The gas.
    pub gas: Gas,
    /// The part of combustion it belongs to, where accounts treat parts apart.
    pub part: Option<EmissionPart>,
    /// The whole mass, whoever owns the facility.
    pub whole: Mass,
    /// The mass that the consolidation approach counts.
    pub mass: Mass,
    /// The CO₂ equivalent of `mass`.
    pub co2e: Co2e,
}

/// What entries are summed under inside a stream.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Ord, PartialOrd)]
pub(crate) struct CellKey {
    pub(crate) year: i16,
    pub(crate) month: Option<Month>,
    pub(crate) gas: Gas,
    pub(crate) part: Option<EmissionPart>,
}

/// The exact sums of the entries under a key.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Cell {
    pub(crate) entries: usize,
    pub(crate) mass: Mass,
    pub(crate) co2e: Co2e,
}

impl Cell {
    /// The sums of one entry.
    pub(crate) fn of(entry: &Entry) -> Cell {
        Cell {
            entries: 1,
            mass: entry.mass,
            co2e: entry.co2e,
        }
    }

    /// The exact sums of both.
    pub(crate) fn plus(&self, other: &Cell) -> Result<Cell, Problem> {
        Ok(Cell {
            entries: self.entries.saturating_add(other.entries),
            mass: self.mass.checked_add(other.mass)?,
            co2e: self.co2e.checked_add(other.co2e)?,
        })
    }
}

impl Entry {
    /// The entry's name, `record|stream|emission|gas|year`, among the entries of a record in a stream.
    pub fn id(&self, record: &str, stream: &str) -> String {
        let (emission, gas, year) = (self.emission, self.gas.id(), self.year);
        format!("{record}|{stream}|{emission}|{gas}|{year}")
    }

    pub(crate) fn key(&self) -> CellKey {
        CellKey {
            year: self.year,
            month: self.month,
            gas: self.gas,
            part: self.part,
        }
    }
}
