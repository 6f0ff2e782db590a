//! Accounts: named totals, and the rule that says which entries count in them.

use std::collections::BTreeMap;

use crate::error::Problem;
use crate::factor::EmissionPart;
use crate::gas::Gas;
use crate::ledger::entry::{Cell, CellKey, Entry};
use crate::ledger::store::Ledger;
use crate::ledger::stream::Stream;
use crate::quantity::{Co2e, Mass};

/// How an entry stands to an account.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Ord, PartialOrd)]
pub enum Standing {
    /// It adds to the total.
    Adds,
    /// It is deducted from the total.
    Deducts,
    /// It is shown beside the total, under this name, and never in it.
    Beside(&'static str),
    /// It has nothing to do with the account.
    Absent,
}

/// The standing of what is in the total, whether it adds or is deducted.
pub(crate) const TOTAL: &str = "total";

/// A named total: a rule over streams and gases.
#[derive(Clone, Copy, Debug)]
pub struct Account {
    /// Its name on the wire.
    pub id: &'static str,
    /// How an entry of a gas, in a stream, stands to it.
    pub rule: fn(&Stream, Gas, Option<EmissionPart>) -> Standing,
}

impl Account {
    /// What an entry adds to the account's total under a filter, below zero for deductions; nothing
    /// where it doesn't belong to it.
    pub(crate) fn stands(
        &self,
        stream: &Stream,
        entry: &Entry,
        filter: &[(Axis, &str)],
    ) -> Option<Co2e> {
        let standings = filter.iter().any(|(axis, _)| *axis == Axis::Standing);
        let key = entry.key();
        let place = place(self, stream, &key, standings)?;
        let belongs = filter.iter().all(|(axis, wanted)| place.is(*axis, wanted));
        belongs.then(|| {
            if place.deducts {
                entry.co2e.negated()
            } else {
                entry.co2e
            }
        })
    }
}

/// What totals are grouped by.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Ord, PartialOrd)]
pub enum Axis {
    /// The reporting year, `2024`.
    Year,
    /// The month, `2024-07`; empty for records that span several.
    Month,
    /// The gas.
    Gas,
    /// How the entries stand to the account: `total`, or the name they stand beside it under.
    Standing,
    /// A label of the streams, such as `type` or `facility`.
    Label(&'static str),
}

/// A total for one combination of keys.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct TotalRow {
    /// One key for each axis asked for.
    pub keys: Vec<String>,
    /// The CO₂ equivalent, exactly; deductions are below zero.
    pub co2e: Co2e,
    /// The mass, added over gases: meaningful where gas is an axis.
    pub mass: Mass,
    /// How many entries are in it.
    pub entries: usize,
}

impl Ledger {
    /// The account's totals by any combination of axes, ordered by their keys, of the entries whose
    /// keys are as `filter` says. Entries beside the total are left out unless [`Axis::Standing`] is
    /// asked for, as an axis or in the filter.
    ///
    /// # Errors
    ///
    /// - [`crate::Code::Overflow`] when a sum can't be held.
    pub fn totals(
        &self,
        account: &Account,
        axes: &[Axis],
        filter: &[(Axis, &str)],
    ) -> Result<Vec<TotalRow>, Problem> {
        let mut rows: BTreeMap<Vec<String>, (Co2e, Mass, usize)> = BTreeMap::new();
        let standings = axes.contains(&Axis::Standing)
            || filter.iter().any(|(axis, _)| *axis == Axis::Standing);
        for placed in self.placed(account) {
            let place = &placed.place;
            let left_out = !standings && place.standing != TOTAL;
            if left_out || filter.iter().any(|(axis, wanted)| !place.is(*axis, wanted)) {
                continue;
            }
            let row = rows
                .entry(axes.iter().map(|axis| place.key(*axis)).collect())
                .or_default();
            row.0 = row.0.checked_add(placed.co2e)?;
            row.1 = row.1.checked_add(placed.mass)?;
            row.2 = row.2.saturating_add(placed.entries);
        }
        let row = |(keys, (co2e, mass, entries))| TotalRow {
            keys,
            co2e,
            mass,
            entries,
        };
        Ok(rows.into_iter().map(row).collect())
    }
}

/// Where the entries of a cell stand in an account.
pub(crate) struct Place<'a> {
    pub(crate) stream: &'a Stream,
    pub(crate) cell: &'a CellKey,
    /// `total`, or the name they stand beside it under.
    pub(crate) standing: &'static str,
    deducts: bool,
}

/// The sums of a cell, as an account sees them: below zero for deductions.
pub(crate) struct Placed<'a> {
    pub(crate) place: Place<'a>,
    pub(crate) co2e: Co2e,
    pub(crate) mass: Mass,
    pub(crate) entries: usize,
}

fn place<'a>(
    account: &Account,
    stream: &'a Stream,
    cell: &'a CellKey,
    beside: bool,
) -> Option<Place<'a>> {
    let (standing, deducts) = standing(account, stream, cell, beside)?;
    Some(Place {
        stream,
        cell,
        standing,
        deducts,
    })
}

/// What entries are in an account, and whether they are deducted; nothing where they don't belong to it.
type Stands = Option<(&'static str, bool)>;

/// What entries of a stream have in common that stand alike.
type Like = (Gas, Option<EmissionPart>);

/// How a cell's entries stand to an account.
fn standing(account: &Account, stream: &Stream, cell: &CellKey, beside: bool) -> Stands {
    match (account.rule)(stream, cell.gas, cell.part) {
        Standing::Adds => Some((TOTAL, false)),
        Standing::Deducts => Some((TOTAL, true)),
        Standing::Beside(name) if beside => Some((name, false)),
        Standing::Beside(_) | Standing::Absent => None,
    }
}

impl Ledger {
    /// Every cell that has to do with an account, in the order of streams, years and months.
    pub(crate) fn placed<'a>(&'a self, account: &'a Account) -> impl Iterator<Item = Placed<'a>> {
        self.cells()
            .flat_map(move |(stream, cells)| placed_in(account, stream, cells))
    }

    /// What a stream's cells add to an account's total, with their years.
    pub(crate) fn totals_of(&self, stream: &str, account: &Account) -> Vec<(i16, Co2e)> {
        let Some((stream, cells)) = self.cells_of(stream) else {
            return Vec::new();
        };
        let placed = placed_in(account, stream, cells);
        let in_total = placed.filter(|placed| placed.place.standing == TOTAL);
        in_total
            .map(|placed| (placed.place.cell.year, placed.co2e))
            .collect()
    }
}

fn placed_in<'a>(
    account: &'a Account,
    stream: &'a Stream,
    cells: &'a BTreeMap<CellKey, Cell>,
) -> impl Iterator<Item = Placed<'a>> {
    // Months share a gas and so a standing: the rule is asked once for each.
    let mut known: Vec<(Like, Stands)> = Vec::new();
    cells.iter().filter_map(move |(cell_key, cell)| {
        let like: Like = (cell_key.gas, cell_key.part);
        let before = known.iter().find(|(own, _)| *own == like);
        let stands = if let Some((_, stands)) = before {
            *stands
        } else {
            let stands = standing(account, stream, cell_key, true);
            known.push((like, stands));
            stands
        };
        let (standing, deducts) = stands?;
        let place = Place {
            stream,
            cell: cell_key,
            standing,
            deducts,
        };
        let (co2e, mass) = if place.deducts {
            (cell.co2e.negated(), cell.mass.negated())
        } else {
            (cell.co2e, cell.mass)
        };
        Some(Placed {
            place,
            co2e,
            mass,
            entries: cell.entries,
        })
    })
}

impl Place<'_> {
    fn is(&self, axis: Axis, wanted: &str) -> bool {
        match axis {
            Axis::Gas => self.cell.gas.id() == wanted,
            Axis::Standing => self.standing == wanted,
            Axis::Label(label) => self.label(label) == wanted,
            Axis::Year | Axis::Month => self.key(axis) == wanted,
        }
    }

    /// The label of its stream.
    pub(crate) fn label(&self, label: &str) -> &str {
        self.stream.labels.get(label).map_or("", String::as_str)
    }

    fn key(&self, axis: Axis) -> String {
        match axis {
            Axis::Year => self.cell.year.to_string(),
            Axis::Month => self
                .cell
                .month
                .map(|month| month.to_string())
                .unwrap_or_default(),
            Axis::Gas => self.cell.gas.id().to_owned(),
            Axis::Standing => self.standing.to_owned(),
            Axis::Label(label) => self.stream.labels.get(label).cloned().unwrap_or_default(),
        }
    }
}
