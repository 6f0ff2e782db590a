//! Amounts: a value as a person gave it, with its unit, evidence, uncertainty and quality.

use serde::{Deserialize, Serialize};

use crate::error::Problem;
use crate::quantity::{Rational, Unit, parse_decimal};

/// A value in a unit, read and exact.
#[derive(Clone, Debug, PartialEq)]
pub struct Quantity {
    /// How many of the unit.
    pub value: Rational,
    /// Of what.
    pub unit: Unit,
}

impl Quantity {
    /// The same quantity in another unit, exactly.
    ///
    /// # Errors
    ///
    /// Those of [`Unit::conversion_to`].
    pub fn to(&self, unit: &Unit) -> Result<Quantity, Problem> {
        let conversion = self.unit.conversion_to(unit)?;
        Ok(Quantity {
            value: &self.value * &conversion,
            unit: unit.clone(),
        })
    }

    /// The value in base units.
    pub fn in_base_units(&self) -> Rational {
        &self.value * self.unit.factor()
    }
}

/// A value as a person gave it: the text of the number and of the unit, kept even when it can't be
/// read, so that nothing entered is lost.
///
/// # Examples
///
/// ```
/// use tansuan::quantity::{Amount, Unit};
///
/// let amount = Amount::new("59.38", "万Nm3");
/// let quantity = amount.quantity()?.to(&Unit::parse("Nm3")?)?;
/// assert_eq!(quantity.value.to_string(), "593800");
/// # Ok::<(), tansuan::Problem>(())
/// ```
#[derive(Clone, Debug, Default, Eq, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(
    rename_all = "camelCase",
    deny_unknown_fields,
    expecting = "an amount with a value and a unit"
)]
pub struct Amount {
    /// The number, as typed.
    pub value: String,
    /// The unit, as typed; empty for the parameter's own.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub unit: String,
    /// What the value rests on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub evidence: Option<Evidence>,
    /// How uncertain the value is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub uncertainty: Option<Uncertainty>,
    /// How good the value is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub quality: Option<DataQuality>,
}

impl Amount {
    /// An amount without evidence.
    pub fn new(value: impl Into<String>, unit: impl Into<String>) -> Amount {
        Amount {
            value: value.into(),
            unit: unit.into(),
            ..Amount::default()
        }
    }

    /// Reads the amount.
    ///
    /// # Errors
    ///
    /// - those of [`parse_decimal`], at `value`;
    /// - [`crate::Code::UnknownUnit`], at `unit`.
    pub fn quantity(&self) -> Result<Quantity, Problem> {
        let value = parse_decimal(&self.value)
            .map_err(|problem| problem.at("value"))?
            .to_rational();
        let unit = Unit::parse(&self.unit).map_err(|problem| problem.at("unit"))?;
        Ok(Quantity { value, unit })
    }
}

/// What a value rests on.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(
    rename_all = "camelCase",
    deny_unknown_fields,
    expecting = "an evidence"
)]
pub struct Evidence {
    /// How the value was found.
    pub kind: EvidenceKind,
    /// The document that shows it: a meter log, an invoice.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub document: Option<String>,
    /// The instrument that measured it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub instrument_id: Option<String>,
}

/// How a value was found.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Ord, PartialOrd, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum EvidenceKind {
    /// Metered 计量.
    Metered,
    /// Invoiced 结算.
    Invoiced,
    /// Estimated 估算.
    Estimated,
}

/// How uncertain a value is: its 95 % interval, absolute or relative.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case", tag = "kind", try_from = "Limits")]
pub enum Uncertainty {
    /// From `low` to `high`, in the value's unit, as decimals.
    Interval95 {
        /// The lower bound.
        low: String,
        /// The upper bound.
        high: String,
    },
    /// Plus and minus so many percent of the value.
    Relative95 {
        /// Percent of the value, as a decimal.
        percent: String,
    },
}

/// An uncertainty as it is read, laid out flat: serde's own way for a tag would hold the whole value a
/// second time, and decode it with a second decoder.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, expecting = "an uncertainty")]
struct Limits {
    kind: LimitsKind,
    low: Option<String>,
    high: Option<String>,
    percent: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
enum LimitsKind {
    Interval95,
    Relative95,
}

impl TryFrom<Limits> for Uncertainty {
    type Error = &'static str;

    fn try_from(limits: Limits) -> Result<Uncertainty, &'static str> {
        let Limits { low, high, .. } = limits;
        match (limits.kind, low, high, limits.percent) {
            (LimitsKind::Interval95, Some(low), Some(high), None) => {
                Ok(Uncertainty::Interval95 { low, high })
            }
            (LimitsKind::Relative95, None, None, Some(percent)) => {
                Ok(Uncertainty::Relative95 { percent })
            }
            (LimitsKind::Interval95, ..) => Err("an interval has `low` and `high`"),
            (LimitsKind::Relative95, ..) => Err("a relative uncertainty has `percent`"),
        }
    }
}

/// How good a value is (GB/T 32150: measured before calculated before default).
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DataQuality {
    /// Where the value stands in the order of preference.
    pub level: QualityLevel,
    /// Anything worth saying about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub note: Option<String>,
}

/// The order of preference of parameter values.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Ord, PartialOrd, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum QualityLevel {
    /// Measured 实测.
    Measured,
    /// Calculated 计算.
    Calculated,
    /// A default 缺省.
    Default,
}
