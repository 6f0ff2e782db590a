//! The table of gases, `gwp.csv`, read once: ids, names, families and the values of each GWP set.

use std::sync::OnceLock;

use crate::gas::GasFamily;
use crate::quantity::{Decimal, GWP_SCALE};
use crate::sorted;

/// One gas.
#[derive(Debug)]
pub(super) struct Row {
    pub(super) id: &'static str,
    pub(super) zh: &'static str,
    pub(super) en: &'static str,
    pub(super) formula: &'static str,
    pub(super) family: GasFamily,
    pub(super) kyoto: bool,
    /// By GWP set, in ten-thousandths.
    pub(super) gwps: [Option<i64>; 4],
    /// By GWP set: `A` or `B`, `-` where there is no value.
    pub(super) confidence: [char; 4],
}

/// What is published as CO₂e alone.
static CO2E: Row = Row {
    id: "co2e",
    zh: "二氧化碳当量",
    en: "Carbon dioxide equivalent",
    formula: "CO2e",
    family: GasFamily::Co2e,
    kyoto: true,
    gwps: [Some(10_000); 4],
    confidence: ['A'; 4],
};

#[derive(Debug)]
struct Table {
    rows: Vec<Row>,
    /// The indices of `rows`, by id.
    by_id: Vec<u8>,
}

static TABLE: OnceLock<Table> = OnceLock::new();

fn table() -> &'static Table {
    TABLE.get_or_init(|| {
        let rows: Vec<Row> = include_str!("gwp.csv")
            .lines()
            .skip(1)
            .filter_map(read)
            .collect();
        let mut by_id: Vec<u8> = (0..u8::MAX).take(rows.len()).collect();
        let id = |index: &u8| rows.get(usize::from(*index)).map(|row| row.id);
        sorted::sort_by_key(&mut by_id, id);
        Table { rows, by_id }
    })
}

/// The row at `index`; that of CO₂e beyond the table.
pub(super) fn row(index: u8) -> &'static Row {
    table().rows.get(usize::from(index)).unwrap_or(&CO2E)
}

/// The index of the gas with this id.
pub(super) fn find(id: &str) -> Option<u8> {
    if id == CO2E.id {
        return Some(u8::MAX);
    }
    let by_id = &table().by_id;
    let place = by_id.binary_search_by_key(&id, |index| row(*index).id);
    place.ok().and_then(|place| by_id.get(place).copied())
}

/// Every index, in order.
pub(super) fn indices() -> impl Iterator<Item = u8> {
    let mut rows: Vec<u8> = table().by_id.clone();
    sorted::sort_by(&mut rows, Ord::cmp);
    rows.into_iter().chain([u8::MAX])
}

/// Reads a line: the file is ours and quotes nothing; a test reads every line of it.
fn read(line: &'static str) -> Option<Row> {
    let cells: Vec<&'static str> = line.trim_end().split(',').collect();
    let [
        id,
        zh,
        en,
        formula,
        family,
        kyoto,
        sar,
        ar4,
        ar5,
        ar6,
        marks,
    ] = cells.as_slice()
    else {
        return None;
    };
    let mut confidence = ['-'; 4];
    for (place, mark) in confidence.iter_mut().zip(marks.chars()) {
        *place = mark;
    }
    Some(Row {
        id,
        zh,
        en,
        formula,
        family: read_family(family)?,
        kyoto: *kyoto == "1",
        gwps: [gwp(sar), gwp(ar4), gwp(ar5), gwp(ar6)],
        confidence,
    })
}

fn read_family(text: &str) -> Option<GasFamily> {
    Some(match text {
        "CO2" => GasFamily::Co2,
        "CH4" => GasFamily::Ch4,
        "N2O" => GasFamily::N2o,
        "HFC" => GasFamily::Hfc,
        "PFC" => GasFamily::Pfc,
        "SF6" => GasFamily::Sf6,
        "NF3" => GasFamily::Nf3,
        "HCFC" => GasFamily::Hcfc,
        "CFC" => GasFamily::Cfc,
        "HFO" => GasFamily::Hfo,
        "Halon" => GasFamily::Halon,
        "HC" => GasFamily::Hydrocarbon,
        "other" => GasFamily::Other,
        _ => return None,
    })
}

fn gwp(text: &str) -> Option<i64> {
    let value = text.parse::<Decimal>().ok()?.to_rational();
    let scaled = value.round_half_even(GWP_SCALE)?;
    i64::try_from(scaled).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quantity::Rational;

    #[test]
    fn every_line_of_the_file_is_read() {
        let lines = include_str!("gwp.csv").lines().skip(1);
        assert_eq!(table().rows.len(), lines.count());
        assert!(table().rows.len() < usize::from(u8::MAX));
    }

    #[test]
    fn every_value_of_the_file_is_held_exactly() {
        for (line, row) in include_str!("gwp.csv").lines().skip(1).zip(&table().rows) {
            let cells: Vec<&str> = line.split(',').collect();
            for (set, gwp) in row.gwps.iter().enumerate() {
                let text = cells[6 + set];
                let held = gwp.map(|gwp| Rational::from_scaled(gwp.into(), GWP_SCALE));
                let written = text.parse::<Decimal>().ok().map(Decimal::to_rational);
                assert_eq!(held, written, "{}", row.id);
                assert_eq!(row.confidence[set] == '-', gwp.is_none(), "{}", row.id);
            }
        }
    }

    #[test]
    fn ids_are_unique() {
        for pair in table().by_id.windows(2) {
            assert_ne!(row(pair[0]).id, row(pair[1]).id);
        }
    }
}
