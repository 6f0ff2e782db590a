//! Look-up tables with one or two axes, linear between neighbours.
//!
//! Nothing is guessed: outside an axis, or next to a cell without a value, a look-up is a problem. An
//! axis in °C takes kelvins and the other way round; it is the only place where the two meet.

use super::explanation::SourceNote;
use crate::error::{Code, Problem};
use crate::quantity::{Base, Decimal, Dimension, Rational, Unit};
use crate::text::LocalText;

/// One axis of a table: ascending values in one unit.
#[derive(Clone, Debug)]
pub struct Axis {
    /// What is looked up along it, such as pressure.
    pub name: LocalText,
    /// The unit of its values.
    pub unit: Unit,
    /// Its values, each greater than the one before.
    pub values: Vec<Decimal>,
}

/// A table of values over one or two axes, such as the enthalpy of steam over pressure and temperature.
#[derive(Clone, Debug)]
pub struct LookupTable {
    name: LocalText,
    x: Axis,
    y: Option<Axis>,
    unit: Unit,
    // INVARIANT: one row for each value of `x`, one cell in it for each value of `y`, or one without `y`.
    rows: Vec<Vec<Option<Decimal>>>,
    source: Option<SourceNote>,
}

impl LookupTable {
    /// The table with these axes; `rows` holds a row for each value of `x`, with a cell for each value of `y`,
    /// or one cell where there is no `y`.
    ///
    /// # Errors
    ///
    /// [`Code::InvalidPack`] when an axis is empty or not ascending, or when rows or cells are missing or too many.
    pub fn new(
        name: LocalText,
        x: Axis,
        y: Option<Axis>,
        unit: Unit,
        rows: Vec<Vec<Option<Decimal>>>,
    ) -> Result<LookupTable, Problem> {
        let wrong = |place: String| {
            Err(Problem::new(Code::InvalidPack)
                .with("detail", &place)
                .at(place))
        };
        for (axis, letter) in std::iter::once((&x, "x")).chain(y.iter().map(|y| (y, "y"))) {
            let descends = axis
                .values
                .windows(2)
                .position(|pair| matches!(pair, [low, high] if low >= high));
            if let Some(index) = descends {
                return wrong(format!("{letter}[{}]", index + 1));
            }
            if axis.values.is_empty() {
                return wrong(letter.to_owned());
            }
        }
        if rows.len() != x.values.len() {
            return wrong("rows".to_owned());
        }
        let width = y.as_ref().map_or(1, |y| y.values.len());
        if let Some(index) = rows.iter().position(|row| row.len() != width) {
            return wrong(format!("rows[{index}]"));
        }
        Ok(LookupTable {
            name,
            x,
            y,
            unit,
            rows,
            source: None,
        })
    }

    /// This table with the source of its values.
    #[must_use]
    pub fn with_source(mut self, source: SourceNote) -> LookupTable {
        self.source = Some(source);
        self
    }

    /// What the table holds.
    pub fn name(&self) -> &LocalText {
        &self.name
    }

    /// The unit of its cells.
    pub fn unit(&self) -> &Unit {
        &self.unit
    }

    /// Where its values come from.
    pub fn source(&self) -> Option<&SourceNote> {
        self.source.as_ref()
    }

    /// What a look-up in this table takes and gives.
    pub fn signature(&self) -> TableSignature {
        TableSignature {
            x: self.x.unit.dimension().clone(),
            y: self.y.as_ref().map(|y| y.unit.dimension().clone()),
            value: self.unit.dimension().clone(),
        }
    }

    pub(super) fn x(&self) -> &Axis {
        &self.x
    }

    pub(super) fn y(&self) -> Option<&Axis> {
        self.y.as_ref()
    }

    /// The first axis, then the second where there is one.
    pub(super) fn axes(&self) -> impl Iterator<Item = &Axis> {
        std::iter::once(&self.x).chain(self.y.as_ref())
    }

    /// The value at `x` and `y`, each in the unit of its axis, and the cells it is made of.
    pub(super) fn find(&self, x: &Rational, y: Option<&Rational>) -> Result<Found, Problem> {
        let across = self.x.place(x)?;
        let along = match (&self.y, y) {
            (Some(axis), Some(y)) => axis.place(y)?,
            _ => vec![Place {
                index: 0,
                value: None,
                weight: Rational::one(),
            }],
        };
        let mut value = Rational::zero();
        let mut cells = Vec::new();
        for x in &across {
            for y in &along {
                let cell = self
                    .rows
                    .get(x.index)
                    .and_then(|row| row.get(y.index))
                    .copied()
                    .flatten();
                let Some(cell) = cell else {
                    return Err(self.empty_cell(x, y));
                };
                let weight = &x.weight * &y.weight;
                value = &value + &(&weight * &cell.to_rational());
                cells.push(Cell {
                    at: x.value.into_iter().chain(y.value).collect(),
                    value: cell,
                    weight,
                });
            }
        }
        Ok(Found { value, cells })
    }

    fn empty_cell(&self, x: &Place, y: &Place) -> Problem {
        let places: Vec<String> = self
            .axes()
            .zip([x.value, y.value])
            .filter_map(|(axis, value)| value.map(|value| format!("{value} {}", axis.unit)))
            .collect();
        Problem::new(Code::LookupEmptyCell).with("found", places.join(" / "))
    }
}

/// What a look-up in a table takes and gives.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct TableSignature {
    /// What the first axis measures.
    pub x: Dimension,
    /// What the second axis measures, where there is one.
    pub y: Option<Dimension>,
    /// What the cells measure.
    pub value: Dimension,
}

/// A looked-up value, in the unit of the table.
pub(super) struct Found {
    pub(super) value: Rational,
    pub(super) cells: Vec<Cell>,
}

/// A cell, its place on each axis, and how much it counts.
pub(super) struct Cell {
    pub(super) at: Vec<Decimal>,
    pub(super) value: Decimal,
    pub(super) weight: Rational,
}

/// One neighbour on an axis, and how much it counts.
struct Place {
    index: usize,
    value: Option<Decimal>,
    weight: Rational,
}

impl Axis {
    /// The one value that `amount` is, or the two it lies between.
    fn place(&self, amount: &Rational) -> Result<Vec<Place>, Problem> {
        let place = |index: usize, value: Decimal, weight| Place {
            index,
            value: Some(value),
            weight,
        };
        let above = self
            .values
            .partition_point(|value| value.to_rational() < *amount);
        let below = above
            .checked_sub(1)
            .and_then(|index| self.values.get(index).map(|value| (index, *value)));
        match (below, self.values.get(above).copied()) {
            (_, Some(high)) if high.to_rational() == *amount => {
                Ok(vec![place(above, high, Rational::one())])
            }
            (Some((index, low)), Some(high)) => {
                let width = &high.to_rational() - &low.to_rational();
                let share = (amount - &low.to_rational())
                    .checked_div(&width)
                    .unwrap_or_else(Rational::zero);
                Ok(vec![
                    place(index, low, &Rational::one() - &share),
                    place(above, high, share),
                ])
            }
            _ => Err(self.out_of_range(amount)),
        }
    }

    fn out_of_range(&self, amount: &Rational) -> Problem {
        let end = |value: Option<&Decimal>| {
            value
                .map(|value| format!("{value} {}", self.unit))
                .unwrap_or_default()
        };
        Problem::new(Code::LookupOutOfRange)
            .with("axis", &self.name.en)
            .with("found", format!("{amount} {}", self.unit))
            .with("low", end(self.values.first()))
            .with("high", end(self.values.last()))
    }

    /// `amount`, in the base unit of `dimension`, in the unit of this axis.
    pub(super) fn amount(
        &self,
        amount: &Rational,
        dimension: Option<&Dimension>,
    ) -> Result<Rational, Problem> {
        let own = self.unit.dimension();
        let shifted = match dimension {
            Some(dimension) if dimension == own => amount.clone(),
            Some(dimension) if *dimension == kelvin() && *own == celsius() => {
                amount - &zero_celsius()
            }
            Some(dimension) if *dimension == celsius() && *own == kelvin() => {
                amount + &zero_celsius()
            }
            Some(other) => return Err(Problem::incompatible_units(own, other)),
            None => amount.clone(),
        };
        shifted
            .checked_div(self.unit.factor())
            .ok_or_else(|| Problem::new(Code::DivisionByZero))
    }
}

/// Whether a value of dimension `found` can be looked up along an axis of dimension `axis`.
pub(super) fn fits_axis(axis: &Dimension, found: &Dimension) -> bool {
    let is_temperature = |dimension: &Dimension| *dimension == kelvin() || *dimension == celsius();
    axis == found || (is_temperature(axis) && is_temperature(found))
}

/// The dimension of temperatures in kelvin, and of differences in °C.
pub(super) fn kelvin() -> Dimension {
    Dimension::of(&[(Base::Temperature, 1)])
}

/// The dimension of temperatures in °C.
pub(super) fn celsius() -> Dimension {
    Dimension::of(&[(Base::Celsius, 1)])
}

/// 0 °C in kelvin.
fn zero_celsius() -> Rational {
    Rational::from_scaled(27_315, 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn axis(unit: &str, values: &[&str]) -> Axis {
        let values = values.iter().map(|value| value.parse().unwrap()).collect();
        Axis {
            name: LocalText::same(unit),
            unit: Unit::parse(unit).unwrap(),
            values,
        }
    }

    fn row(cells: &[&str]) -> Vec<Option<Decimal>> {
        cells.iter().map(|cell| cell.parse().ok()).collect()
    }

    fn number(text: &str) -> Rational {
        text.parse::<Decimal>().unwrap().to_rational()
    }

    fn table() -> LookupTable {
        LookupTable::new(
            LocalText::same("steam"),
            axis("MPa", &["1", "2", "4"]),
            Some(axis("degC", &["100", "200"])),
            Unit::parse("kJ/kg").unwrap(),
            vec![row(&["10", "20"]), row(&["30", "40"]), row(&["-", "80"])],
        )
        .unwrap()
    }

    fn value(x: &str, y: &str) -> Result<String, Code> {
        table()
            .find(&number(x), Some(&number(y)))
            .map(|found| found.value.to_string())
            .map_err(|problem| problem.code)
    }

    #[test]
    fn values_lie_on_straight_lines_between_neighbours() {
        assert_eq!(value("1", "100").unwrap(), "10");
        assert_eq!(value("1.5", "100").unwrap(), "20");
        assert_eq!(value("1.5", "150").unwrap(), "25");
        assert_eq!(value("3", "200").unwrap(), "60");
    }

    #[test]
    fn nothing_is_guessed() {
        assert_eq!(value("0.9", "100"), Err(Code::LookupOutOfRange));
        assert_eq!(value("1", "200.01"), Err(Code::LookupOutOfRange));
        assert_eq!(value("4", "100"), Err(Code::LookupEmptyCell));
        assert_eq!(value("3", "150"), Err(Code::LookupEmptyCell));
        // An empty cell that doesn't count is no obstacle.
        assert_eq!(value("4", "200").unwrap(), "80");
    }

    #[test]
    fn kelvin_and_celsius_meet_at_an_axis() {
        let celsius_axis = axis("degC", &["0", "100"]);
        let amount = celsius_axis
            .amount(&number("373.15"), Some(&kelvin()))
            .unwrap();
        assert_eq!(amount.to_string(), "100");
        let kelvin_axis = axis("K", &["0", "400"]);
        assert_eq!(
            kelvin_axis
                .amount(&number("100"), Some(&celsius()))
                .unwrap()
                .to_string(),
            "373.15"
        );
    }

    #[test]
    fn a_table_that_is_not_right_is_refused() {
        let one = |x: &[&str], rows: Vec<Vec<Option<Decimal>>>| {
            let unit = Unit::parse("kJ/kg").unwrap();
            LookupTable::new(LocalText::same("water"), axis("degC", x), None, unit, rows)
                .map_err(|problem| problem.path)
        };
        assert!(one(&["1", "2"], vec![row(&["5"]), row(&["6"])]).is_ok());
        assert_eq!(one(&[], vec![]).unwrap_err(), "x");
        assert_eq!(
            one(&["2", "2"], vec![row(&["5"]), row(&["6"])]).unwrap_err(),
            "x[1]"
        );
        assert_eq!(one(&["1", "2"], vec![row(&["5"])]).unwrap_err(), "rows");
        assert_eq!(
            one(&["1", "2"], vec![row(&["5"]), row(&["6", "7"])]).unwrap_err(),
            "rows[1]"
        );
    }
}
