//! Units: exact rational multiples of a product of base dimensions, and how they are read.
//!
//! A unit is atoms joined by `·`, `*` or `/`, each with an optional power: `tC/GJ`, `万kWh`,
//! `kJ/(kg·degC)`. An atom is found in [`super::unit_table`], after a Chinese multiple (万, 亿 …) and
//! with a substance behind a mass (`kgCO2`). Nothing is converted silently between Nm³, Sm³ and m³,
//! net and gross calorific value, absolute and gauge pressure.

use std::collections::BTreeMap;
use std::fmt::{self, Display};
use std::sync::{Arc, RwLock};

use serde::{Deserialize, Serialize};

use crate::error::{Code, Problem};
use crate::quantity::decimal::shorten;
use crate::quantity::parse::half_width;
use crate::quantity::unit_table;
use crate::quantity::{Base, Dimension, Rational};

/// A unit of measurement.
///
/// On the wire it is its symbol.
///
/// # Examples
///
/// ```
/// use tansuan::quantity::Unit;
///
/// let typed = Unit::parse("万度")?;
/// let conversion = typed.conversion_to(&Unit::parse("MWh")?)?;
/// assert_eq!(conversion.to_string(), "10");
/// # Ok::<(), tansuan::Problem>(())
/// ```
///
/// # Example: the state of a gas volume is never guessed
///
/// ```
/// use tansuan::{Code, quantity::Unit};
///
/// let problem = Unit::parse("m3")?.conversion_to(&Unit::parse("Nm3")?).unwrap_err();
/// assert_eq!(problem.code, Code::GasStateMissing);
/// # Ok::<(), tansuan::Problem>(())
/// ```
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(try_from = "String", into = "String")]
pub struct Unit(#[cfg_attr(feature = "wasm", tsify(type = "string"))] Arc<Meaning>);

/// What a unit means; shared, since the same few units stand in thousands of amounts.
#[derive(Debug)]
struct Meaning {
    symbol: String,
    factor: Rational,
    dimension: Dimension,
}

/// The units that were read, by the text they were read from.
static READ: RwLock<BTreeMap<String, Unit>> = RwLock::new(BTreeMap::new());
/// How many are kept.
const KEPT: usize = 1000;

impl Unit {
    /// Reads a unit as people type it.
    ///
    /// # Errors
    ///
    /// - [`Code::UnknownUnit`] for what is no unit, such as `kWhh`.
    pub fn parse(text: &str) -> Result<Unit, Problem> {
        if let Some(unit) = READ.read().ok().and_then(|read| read.get(text).cloned()) {
            return Ok(unit);
        }
        let unit = Unit::parse_anew(text)?;
        if let Ok(mut read) = READ.write()
            && read.len() < KEPT
        {
            read.insert(text.to_owned(), unit.clone());
        }
        Ok(unit)
    }

    fn parse_anew(text: &str) -> Result<Unit, Problem> {
        let plain = half_width(text);
        let unknown = || Problem::new(Code::UnknownUnit).with("found", shorten(text.trim()));
        if plain.chars().count() > 64 {
            return Err(unknown());
        }
        let mut reader = Reader {
            rest: plain.trim(),
            depth: 0,
        };
        let (factor, dimension) = reader
            .product()
            .filter(|_| reader.rest.trim().is_empty())
            .ok_or_else(unknown)?;
        Ok(Unit::new(
            unit_table::pretty(plain.trim()),
            factor,
            dimension,
        ))
    }

    fn new(symbol: String, factor: Rational, dimension: Dimension) -> Unit {
        Unit(Arc::new(Meaning {
            symbol,
            factor,
            dimension,
        }))
    }

    /// The unit of plain numbers.
    pub fn one() -> Unit {
        Unit::new("1".to_owned(), Rational::one(), Dimension::none())
    }

    /// The unit `name`, or a plain count under that name where it is none: 卷, 箱, 吨纸.
    pub fn named(name: &str) -> Unit {
        let count = || Unit::new(name.trim().to_owned(), Rational::one(), Dimension::none());
        Unit::parse(name).unwrap_or_else(|_| count())
    }

    /// The coherent unit of a dimension: one of each base unit.
    pub fn base_of(dimension: &Dimension) -> Unit {
        Unit::new(dimension.to_string(), Rational::one(), dimension.clone())
    }

    /// The unit as it is written, such as `kgCO2/kWh`.
    pub fn symbol(&self) -> &str {
        &self.0.symbol
    }

    /// How many base units one of this is.
    pub fn factor(&self) -> &Rational {
        &self.0.factor
    }

    /// What this measures.
    pub fn dimension(&self) -> &Dimension {
        &self.0.dimension
    }

    /// Whether both measure the same.
    pub fn is_convertible_to(&self, other: &Unit) -> bool {
        self.0.dimension == other.0.dimension
    }

    /// What a value in this unit is multiplied by to give it in `other`: exact.
    ///
    /// # Errors
    ///
    /// - [`Code::GasStateMissing`] for `m3` where a state is expected, such as `Nm3`.
    /// - [`Code::IncompatibleUnits`] when they measure different things, such as `kWh` and `t`.
    pub fn conversion_to(&self, other: &Unit) -> Result<Rational, Problem> {
        if self.0.dimension != other.0.dimension {
            let stateless = [Base::Normal, Base::Standard20, Base::Standard15]
                .iter()
                .any(|state| {
                    self.0.dimension.times(&Dimension::of(&[(*state, 1)])) == other.0.dimension
                });
            if stateless && self.0.dimension.power_of(Base::Length) == 3 {
                return Err(Problem::new(Code::GasStateMissing).with("found", &self.0.symbol));
            }
            return Err(Problem::incompatible_units(other, self));
        }
        self.0
            .factor
            .checked_div(&other.0.factor)
            .ok_or_else(|| Problem::incompatible_units(other, self))
    }
}

impl PartialEq for Unit {
    /// Units are equal when they mean the same, however they are written.
    fn eq(&self, other: &Unit) -> bool {
        self.0.dimension == other.0.dimension && self.0.factor == other.0.factor
    }
}

impl Eq for Unit {}

impl Display for Unit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.symbol)
    }
}

impl TryFrom<String> for Unit {
    type Error = Problem;
    fn try_from(text: String) -> Result<Unit, Problem> {
        Unit::parse(&text)
    }
}

impl From<Unit> for String {
    fn from(unit: Unit) -> String {
        unit.0.symbol.clone()
    }
}

/// Reads the text of a unit into its factor and dimension.
struct Reader<'a> {
    rest: &'a str,
    depth: u8,
}

type Product = (Rational, Dimension);

fn times(left: &Product, right: &Product, power: i8) -> Option<Product> {
    let factor = &left.0 * &right.0.powi(i32::from(power))?;
    Some((factor, left.1.times(&right.1.powi(power))))
}

impl Reader<'_> {
    fn take(&mut self, characters: &[char]) -> Option<char> {
        let trimmed = self.rest.trim_start();
        let first = trimmed.chars().next().filter(|c| characters.contains(c))?;
        self.rest = trimmed.get(first.len_utf8()..).unwrap_or_default();
        Some(first)
    }

    fn product(&mut self) -> Option<Product> {
        if self.rest.trim().is_empty() {
            return Some((Rational::one(), Dimension::none()));
        }
        let mut result = self.power()?;
        loop {
            if self.take(&['·', '*', '×', '.', '-']).is_some() {
                result = times(&result, &self.power()?, 1)?;
            } else if self.take(&['/', '÷']).is_some() {
                result = times(&result, &self.power()?, -1)?;
            } else {
                return Some(result);
            }
        }
    }

    fn power(&mut self) -> Option<Product> {
        let factor = self.factor()?;
        if self.take(&['^']).is_none() {
            return Some(factor);
        }
        let negative = self.take(&['-']).is_some();
        let digit = self.take(&['1', '2', '3', '4', '5', '6'])?.to_digit(10)?;
        let power = i8::try_from(digit).ok()?;
        let one = (Rational::one(), Dimension::none());
        times(&one, &factor, if negative { -power } else { power })
    }

    fn factor(&mut self) -> Option<Product> {
        if self.take(&['(']).is_some() {
            self.depth += 1;
            let inner = if self.depth > 4 { None } else { self.product() }?;
            self.take(&[')'])?;
            self.depth -= 1;
            return Some(inner);
        }
        let trimmed = self.rest.trim_start();
        // Longest first: `人·km`, `MPa(g)` and `kgCO2e` are one atom.
        for (length, atom) in unit_table::atoms_at(trimmed) {
            let after = trimmed.get(length..)?;
            let next = after.trim_start().chars().next();
            if next.is_none_or(|next| "·*×./÷^)-".contains(next)) {
                self.rest = after;
                return Some((atom.factor, atom.dimension));
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn conversion(from: &str, to: &str) -> String {
        Unit::parse(from)
            .unwrap()
            .conversion_to(&Unit::parse(to).unwrap())
            .unwrap()
            .to_string()
    }

    #[test]
    fn what_people_type_is_read() {
        for (typed, unit, factor) in [
            ("kwh", "kWh", "1"),
            ("KWH", "kWh", "1"),
            ("度", "kWh", "1"),
            ("千瓦时", "kWh", "1"),
            ("万千瓦时", "kWh", "10000"),
            ("兆瓦时", "kWh", "1000"),
            ("ＭＷｈ", "kWh", "1000"),
            ("万kWh", "MWh", "10"),
            ("亿千瓦时", "MWh", "100000"),
            ("吨", "kg", "1000"),
            ("公斤", "kg", "1"),
            ("千克", "kg", "1"),
            ("万吨", "t", "10000"),
            ("T", "kg", "1000"),
            ("㎥", "m3", "1"),
            ("m³", "m3", "1"),
            ("立方米", "m3", "1"),
            ("方", "m3", "1"),
            ("升", "m3", "0.001"),
            ("万Nm³", "Nm3", "10000"),
            ("万标方", "Nm3", "10000"),
            ("标准立方米", "Nm3", "1"),
            ("Nm3", "Nm3", "1"),
            ("tce", "GJ", "29.3076"),
            ("吨标准煤", "tce", "1"),
            ("kgce", "tce", "0.001"),
            ("百万千焦", "GJ", "1"),
            ("吉焦", "GJ", "1"),
            ("t·km", "kg·m", "1000000"),
            ("吨公里", "t·km", "1"),
            ("tkm", "t·km", "1"),
            ("人公里", "人·km", "1"),
            ("pkm", "人·km", "1"),
            ("tCO2/MWh", "kgCO2/kWh", "1"),
            ("tCO₂e", "kgCO2e", "1000"),
            ("g/kWh", "t/MWh", "0.001"),
            ("mg/L", "kg/m3", "0.001"),
            ("万元", "元", "10000"),
            ("亿元", "万元", "10000"),
            ("%", "1", "0.01"),
            ("间夜", "room-night", "1"),
            ("kJ/kg", "GJ/t", "0.001"),
            ("GJ/10^4Nm3", "GJ/万Nm3", "1"),
            ("kgCOD", "tCOD", "0.001"),
            ("MPa", "kPa", "1000"),
            ("亩", "公顷", "0.0666666666666667"),
        ] {
            assert_eq!(conversion(typed, unit), factor, "{typed}");
        }
    }

    #[test]
    fn look_alikes_are_kept_apart() {
        for (left, right) in [
            ("tC", "tCO2"),
            ("kgN", "kgN2O"),
            ("t", "tCO2"),
            ("Nm3", "Sm3"),
            ("MPa", "MPa(g)"),
            ("GJ", "GJ(GCV)"),
            ("kWh", "kW"),
            ("K", "degC"),
            ("元", "USD"),
            ("人", "件"),
            ("tCO2", "tCO2e"),
        ] {
            let problem = Unit::parse(left)
                .unwrap()
                .conversion_to(&Unit::parse(right).unwrap())
                .unwrap_err();
            assert_eq!(problem.code, Code::IncompatibleUnits, "{left} {right}");
        }
    }

    #[test]
    fn what_is_no_unit_is_a_problem() {
        for text in [
            "kWhh",
            "吨煤炭",
            "/",
            "kg/",
            "(kg",
            "kg^9",
            "万",
            "mWh?",
            "((((((kg))))))",
        ] {
            assert_eq!(
                Unit::parse(text).unwrap_err().code,
                Code::UnknownUnit,
                "{text}"
            );
        }
    }

    #[test]
    fn a_symbol_reads_back_as_its_unit() {
        for (canonical, _) in unit_table::canonical() {
            let unit = Unit::parse(canonical).unwrap_or_else(|_| panic!("{canonical}"));
            assert_eq!(Unit::parse(unit.symbol()).unwrap(), unit, "{canonical}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused(text in "\\PC{0,40}") {
            let _ = Unit::parse(&text);
        }

        #[test]
        fn there_and_back_is_where_it_began(value in any::<i64>(), pair in prop::sample::select(vec![("kWh", "tce"), ("万Nm3", "L(0C)"), ("mg", "t"), ("亩", "km2")])) {
            let (Ok(a), Ok(b)) = (Unit::parse(pair.0), Unit::parse(pair.1)) else { return Ok(()) };
            if let (Ok(there), Ok(back)) = (a.conversion_to(&b), b.conversion_to(&a)) {
                let value = Rational::from(value);
                prop_assert_eq!(&(&value * &there) * &back, value);
            }
        }
    }
}
