//! Dimensions: what a unit measures, and of what.
//!
//! Beside the physical dimensions stand counted things and **substances**: a kilogram of carbon, of
//! CO₂ and of nothing said are three dimensions, so a forgotten 44/12 is a unit error. The state of
//! a gas volume, gauge pressure and gross calorific value are kept apart in the same way.

use std::collections::BTreeMap;
use std::fmt::{self, Display};

use crate::sorted;

/// One thing that can be measured, or a mark that keeps look-alikes apart.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Ord, PartialOrd, Hash)]
pub enum Base {
    /// Mass, in kg.
    Mass,
    /// Length, in m.
    Length,
    /// Time, in s.
    Time,
    /// Energy, in J.
    Energy,
    /// Pressure, in Pa.
    Pressure,
    /// Thermodynamic temperature, in K.
    Temperature,
    /// Temperature in °C: for look-ups and differences only.
    Celsius,
    /// Data, in bytes.
    Data,
    /// Amount of substance, in mol.
    Substance,
    /// Persons 人.
    Person,
    /// Items 件.
    Item,
    /// Vehicles 车.
    Vehicle,
    /// Room nights 间夜.
    Night,
    /// Meals 餐.
    Meal,
    /// Money, by ISO 4217 code.
    Currency([u8; 3]),
    /// Of carbon.
    Carbon,
    /// Of carbon dioxide.
    CarbonDioxide,
    /// Of carbon dioxide equivalent.
    Co2e,
    /// Of methane.
    Methane,
    /// Of nitrogen.
    Nitrogen,
    /// Of nitrous oxide.
    NitrousOxide,
    /// Of chemical oxygen demand.
    Cod,
    /// Of biochemical oxygen demand.
    Bod,
    /// Of a gas volume at 0 °C and 101.325 kPa (Nm³).
    Normal,
    /// Of a gas volume at 20 °C and 101.325 kPa (Sm³).
    Standard20,
    /// Of a gas volume at 15 °C and 101.325 kPa.
    Standard15,
    /// Of gauge pressure.
    Gauge,
    /// Of gross calorific value.
    Gross,
}

impl Base {
    fn symbol(self) -> String {
        let symbol = match self {
            Base::Mass => "kg",
            Base::Length => "m",
            Base::Time => "s",
            Base::Energy => "J",
            Base::Pressure => "Pa",
            Base::Temperature => "K",
            Base::Celsius => "degC",
            Base::Data => "B",
            Base::Substance => "mol",
            Base::Person => "人",
            Base::Item => "件",
            Base::Vehicle => "车",
            Base::Night => "间夜",
            Base::Meal => "餐",
            Base::Currency(code) => return String::from_utf8_lossy(&code).into_owned(),
            Base::Carbon => "[C]",
            Base::CarbonDioxide => "[CO2]",
            Base::Co2e => "[CO2e]",
            Base::Methane => "[CH4]",
            Base::Nitrogen => "[N]",
            Base::NitrousOxide => "[N2O]",
            Base::Cod => "[COD]",
            Base::Bod => "[BOD]",
            Base::Normal => "[0 °C]",
            Base::Standard20 => "[20 °C]",
            Base::Standard15 => "[15 °C]",
            Base::Gauge => "[gauge]",
            Base::Gross => "[gross]",
        };
        symbol.to_owned()
    }
}

/// A product of powers of [`Base`]s.
///
/// # Examples
///
/// ```
/// use tansuan::quantity::Unit;
///
/// let carbon = Unit::parse("tC")?.dimension().clone();
/// let dioxide = Unit::parse("tCO2")?.dimension().clone();
/// assert_ne!(carbon, dioxide);
/// # Ok::<(), tansuan::Problem>(())
/// ```
#[derive(Clone, Debug, Default, Eq, PartialEq, Ord, PartialOrd, Hash)]
pub struct Dimension(BTreeMap<Base, i8>);

impl Dimension {
    /// The dimension of plain numbers.
    pub fn none() -> Dimension {
        Dimension::default()
    }

    /// The dimension with these powers.
    pub fn of(powers: &[(Base, i8)]) -> Dimension {
        let mut dimension = Dimension::none();
        for (base, power) in powers {
            dimension.raise(*base, *power);
        }
        dimension
    }

    /// Whether this is the dimension of plain numbers.
    pub fn is_none(&self) -> bool {
        self.0.is_empty()
    }

    /// The power of `base` in this dimension.
    pub fn power_of(&self, base: Base) -> i8 {
        self.0.get(&base).copied().unwrap_or(0)
    }

    fn raise(&mut self, base: Base, power: i8) {
        let sum = self.power_of(base).saturating_add(power);
        if sum == 0 {
            self.0.remove(&base);
        } else {
            self.0.insert(base, sum);
        }
    }

    /// The currency, where this is an amount of money.
    pub fn currency(&self) -> Option<[u8; 3]> {
        match self.0.iter().next() {
            Some((Base::Currency(code), 1)) if self.0.len() == 1 => Some(*code),
            _ => None,
        }
    }

    /// The dimension of a product.
    #[must_use]
    pub fn times(&self, other: &Dimension) -> Dimension {
        let mut product = self.clone();
        for (base, power) in &other.0 {
            product.raise(*base, *power);
        }
        product
    }

    /// The dimension of a quotient.
    #[must_use]
    pub fn over(&self, other: &Dimension) -> Dimension {
        self.times(&other.powi(-1))
    }

    /// The dimension of a power.
    #[must_use]
    pub fn powi(&self, exponent: i8) -> Dimension {
        let powers = self
            .0
            .iter()
            .map(|(base, power)| (*base, power.saturating_mul(exponent)));
        Dimension(sorted::map(powers.filter(|(_, power)| *power != 0)))
    }
}

impl Display for Dimension {
    /// In base units, such as `kg·[CO2]/J`; `1` for plain numbers.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let part = |(base, power): (&Base, i8)| match power {
            1 => base.symbol(),
            _ => format!("{}^{power}", base.symbol()),
        };
        let above: Vec<String> = self
            .0
            .iter()
            .filter(|(_, power)| **power > 0)
            .map(|(b, p)| part((b, *p)))
            .collect();
        let below: Vec<String> = self
            .0
            .iter()
            .filter(|(_, power)| **power < 0)
            .map(|(b, p)| part((b, -*p)))
            .collect();
        let above = if above.is_empty() {
            "1".to_owned()
        } else {
            above.join("·")
        };
        match below.as_slice() {
            [] => f.write_str(&above),
            [one] => write!(f, "{above}/{one}"),
            many => write!(f, "{above}/({})", many.join("·")),
        }
    }
}
