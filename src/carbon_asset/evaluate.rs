//! A register, evaluated: what of each lot is used and what is left, totals by kind, and everything that is wrong.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::carbon_asset::check;
use crate::carbon_asset::model::{AssetKind, AssetLot, AssetRegister};
use crate::carbon_asset::serial::{SerialRange, parse_serials};
use crate::error::{Code, Outcome, Problem};
use crate::quantity::{Rational, parse_decimal};
use crate::text::{LocalText, model, result};
use jiff::civil::Date;

model! {
    /// A use of serials elsewhere in the workspace, such as a certificate of an organisation.
    "a claim on serials" AssetClaim {
        /// The subject that makes it.
        subject: String,
        /// What that subject is called.
        name: String,
        /// The serial numbers or ranges, as printed.
        serials: String,
    }
}

/// What has become of a lot.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum LotStatus {
    /// It is held and can be used.
    Held,
    /// It is retired.
    Retired,
    /// It was sold.
    Sold,
}

result! {
    /// What a register comes to.
    RegisterResult {
        /// The register's id.
        id: String,
        /// Its lots, in their order.
        lots: Vec<LotResult>,
        /// By kind, in the order in which the guide for large events prefers them.
        totals: Vec<RegisterTotal>,
    }

    /// What a lot comes to.
    LotResult {
        /// The lot's id.
        id: String,
        /// What its kind is called.
        kind_name: LocalText,
        /// The unit of its quantities: `tCO2e` or `MWh`.
        unit: String,
        /// What has become of it.
        status: LotStatus,
        /// How many there are; nothing where that can't be read.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional, type = "string"))]
        quantity: Option<String>,
        /// How many of them are used.
        used: String,
        /// How many are left to be used; below zero where more is used than there is.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional, type = "string"))]
        left: Option<String>,
        /// How many serial numbers it names; nothing where not all have a number.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional, type = "string"))]
        serials: Option<String>,
        /// Whether nothing is wrong with it.
        sound: bool,
    }

    /// The lots of one kind.
    RegisterTotal {
        /// The kind.
        kind: AssetKind,
        /// What it is called.
        name: LocalText,
        /// The unit.
        unit: String,
        /// How many there are in all.
        quantity: String,
        /// Of them, retired.
        retired: String,
        /// Of them, used.
        used: String,
        /// Of them, sold.
        sold: String,
    }
}

/// A lot, read.
pub(crate) struct ReadLot<'a> {
    pub(crate) lot: &'a AssetLot,
    pub(crate) index: usize,
    pub(crate) quantity: Option<Rational>,
    pub(crate) used: Rational,
    pub(crate) ranges: Vec<SerialRange>,
}

impl ReadLot<'_> {
    /// How many serial numbers it names; nothing where not all have a number.
    pub(crate) fn serials(&self) -> Option<u128> {
        if self.ranges.is_empty() {
            return None;
        }
        self.ranges
            .iter()
            .try_fold(0_u128, |sum, range| sum.checked_add(range.count()?))
    }
}

/// A whole or fractional quantity as typed, at least zero.
pub(crate) fn quantity(typed: &str, place: &str) -> Result<Rational, Problem> {
    let number = parse_decimal(typed).map_err(|problem| problem.at(place))?;
    if number.is_negative() {
        let problem = Problem::new(Code::NegativeValue).with("found", typed);
        return Err(problem.at(place));
    }
    Ok(number.to_rational())
}

/// Reads the lots; what can't be read is a problem beside them.
pub(crate) fn read(register: &AssetRegister) -> (Vec<ReadLot<'_>>, Vec<Problem>) {
    let mut problems = Vec::new();
    let mut lots = Vec::new();
    for (index, lot) in register.lots.iter().enumerate() {
        let place = |problem: Problem| problem.at(format!("lots[{index}]")).about(&lot.id);
        let mut used = Rational::zero();
        for (at, own) in lot.uses.iter().enumerate() {
            match quantity(&own.quantity, "quantity") {
                Ok(amount) => used = &used + &amount,
                Err(problem) => problems.push(place(problem.at(format!("uses[{at}]")))),
            }
        }
        let quantity = quantity(&lot.quantity, "quantity")
            .map_err(|problem| problems.push(place(problem)))
            .ok();
        lots.push(ReadLot {
            lot,
            index,
            quantity,
            used,
            ranges: parse_serials(&lot.serials),
        });
    }
    (lots, problems)
}

/// Evaluates a register: what is used and left of each lot, totals by kind, and what is wrong as findings.
///
/// `claims` are the serials that other subjects use, such as an organisation's certificates: what is in a lot,
/// too, is found. `as_of` is today's date.
///
/// # Examples
///
/// ```
/// use tansuan::carbon_asset::{decode, evaluate};
/// use tansuan::Code;
///
/// let register = br#"{"format": "tansuan", "version": 1, "kind": "assets", "id": "r", "name": "Register", "lots": [
///   {"id": "a", "name": "Wind farm", "kind": "ccer", "serials": "CCER-1-100", "quantity": "100", "uses": []},
///   {"id": "b", "name": "Wind farm again", "kind": "ccer", "serials": "CCER-100-149", "quantity": "50", "uses": []}
/// ]}"#;
/// let (result, findings) = evaluate(&decode(register)?, &[], jiff::civil::date(2026, 1, 1)).into_result().unwrap();
/// assert_eq!(result.totals[0].quantity, "150");
/// assert!(findings.iter().any(|finding| finding.code == Code::AssetUsedTwice));
/// # Ok::<(), tansuan::Problem>(())
/// ```
pub fn evaluate(
    register: &AssetRegister,
    claims: &[AssetClaim],
    as_of: Date,
) -> Outcome<RegisterResult> {
    let (lots, mut findings) = read(register);
    findings.extend(check::register(register, &lots, claims, as_of));
    let wrong = |id: &String| {
        findings.iter().any(|finding| {
            finding.severity == crate::error::Severity::Error && finding.about.contains(id)
        })
    };
    let value = RegisterResult {
        id: register.id.clone(),
        lots: lots
            .iter()
            .map(|lot| lot_result(lot, !wrong(&lot.lot.id)))
            .collect(),
        totals: totals(&lots),
    };
    Outcome::Ok { value, findings }
}

pub(crate) fn status(lot: &AssetLot) -> LotStatus {
    if lot.sale.is_some() {
        LotStatus::Sold
    } else if lot.retirement.is_some() {
        LotStatus::Retired
    } else {
        LotStatus::Held
    }
}

fn lot_result(read: &ReadLot, sound: bool) -> LotResult {
    LotResult {
        id: read.lot.id.clone(),
        kind_name: read.lot.kind.name(),
        unit: read.lot.kind.unit().to_owned(),
        status: status(read.lot),
        quantity: read.quantity.as_ref().map(ToString::to_string),
        used: read.used.to_string(),
        left: read
            .quantity
            .as_ref()
            .map(|quantity| (quantity - &read.used).to_string()),
        serials: read.serials().map(|count| count.to_string()),
        sound,
    }
}

fn totals(lots: &[ReadLot]) -> Vec<RegisterTotal> {
    let mut by_kind: BTreeMap<AssetKind, [Rational; 4]> = BTreeMap::new();
    for read in lots {
        let Some(quantity) = &read.quantity else {
            continue;
        };
        let zero = || {
            [
                Rational::zero(),
                Rational::zero(),
                Rational::zero(),
                Rational::zero(),
            ]
        };
        let [all, retired, used, sold] = by_kind.entry(read.lot.kind).or_insert_with(zero);
        *all = &*all + quantity;
        *used = &*used + &read.used;
        match status(read.lot) {
            LotStatus::Retired => *retired = &*retired + quantity,
            LotStatus::Sold => *sold = &*sold + quantity,
            LotStatus::Held => {}
        }
    }
    let total =
        |(kind, [quantity, retired, used, sold]): (AssetKind, [Rational; 4])| RegisterTotal {
            kind,
            name: kind.name(),
            unit: kind.unit().to_owned(),
            quantity: quantity.to_string(),
            retired: retired.to_string(),
            used: used.to_string(),
            sold: sold.to_string(),
        };
    by_kind.into_iter().map(total).collect()
}
