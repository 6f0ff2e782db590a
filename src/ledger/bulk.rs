//! The bulk path: method, factor and unit folded into one exact number per gas.
//!
//! Most records give an activity and nothing else. For those, everything but the activity is the same
//! for a stream, a reporting year and a unit; it is folded once, and a record costs a multiplication and
//! a rounding per gas. The digits are those of the formula, since folding is exact.

use std::sync::Arc;

use crate::error::{Code, Problem};
use crate::factor::EmissionPart;
use crate::gas::{Gas, GwpSet};
use crate::ledger::entry::Entry;
use crate::ledger::evaluate::{Evaluated, Part, emissions, gas_notice, gases, missing};
use crate::ledger::record::ActivityRecord;
use crate::ledger::scope::{RecordScope, refuse_coal};
use crate::ledger::stream::Stream;
use crate::quantity::{Co2e, Mass, Rational, Unit, parse_decimal};

/// What records of one unit come to, in one reporting year of a stream.
#[derive(Debug)]
pub(crate) struct Bulk {
    /// From the records' unit to that of the main parameter.
    pub(super) to_main: Rational,
    pub(super) gases: Vec<BulkGas>,
    /// What is worth saying about all of them.
    pub(super) notices: Arc<Vec<Problem>>,
}

#[derive(Debug)]
pub(super) struct BulkGas {
    number: usize,
    pub(super) gas: Gas,
    pub(super) part: Option<EmissionPart>,
    /// Kilograms for one of the records' unit: the whole, and what is consolidated.
    whole: Rational,
    pub(super) consolidated: Rational,
    pub(super) gwp: i64,
}

/// The unit of a record that the bulk path may take: one that gives an activity and nothing else that
/// a formula could read.
pub(crate) fn unit_of<'a>(stream: &'a Stream, record: &'a ActivityRecord) -> Option<&'a str> {
    let amount = record.values.get("activity")?;
    let plain = |(name, _): (&String, _)| matches!(name.as_str(), "activity" | "invoiced");
    let unit = amount.unit.trim();
    let default = stream.units.get("activity").map_or("", String::as_str);
    (record.lists.is_empty() && record.values.iter().all(plain)).then_some(if unit.is_empty() {
        default
    } else {
        unit
    })
}

impl Bulk {
    /// Folds a stream for one reporting year and the unit of `record`; nothing where it isn't linear in
    /// its activity, or where anything is missing.
    pub(crate) fn fold(
        stream: &Stream,
        record: &ActivityRecord,
        year: i16,
        gwp: GwpSet,
    ) -> Option<Bulk> {
        let main = stream
            .main_parameter()
            .filter(|main| main.definition.id == "activity")?;
        if main.max.is_some() || main.min.as_ref().is_none_or(|min| !min.is_zero()) {
            return None;
        }
        let symbol = unit_of(stream, record)?;
        refuse_coal(stream, symbol).ok()?;
        let unit = if symbol.is_empty() {
            main.unit.clone()
        } else {
            Unit::parse(symbol).ok()?
        };
        let to_main = unit.conversion_to(&main.unit).ok()?;
        let factor = stream.factors.for_year(year).map(AsRef::as_ref);
        let scope = RecordScope::new(stream, record, factor);
        let mut bulk = Vec::new();
        let mut notices = Vec::new();
        for (number, emission) in emissions(stream) {
            if !missing(emission, &scope).is_empty() {
                if !emission.definition.optional {
                    return None;
                }
                let notice = Problem::new(Code::CombustionGasesMissing);
                notices.push(notice.with("source", &stream.name).about(&stream.source_id));
                continue;
            }
            let coefficient = emission.formula.fold("activity", &scope).ok()??;
            let per_unit = &coefficient * unit.factor();
            if per_unit.is_negative() {
                return None;
            }
            for (gas, whole) in gases(stream, factor, emission, &per_unit) {
                notices.extend(gas_notice(stream, factor, gas));
                bulk.push(BulkGas {
                    number,
                    gas,
                    part: emission.definition.part,
                    consolidated: &whole * &stream.share,
                    whole,
                    gwp: gwp.gwp(gas).ok()?,
                });
            }
        }
        if !scope.problems().is_empty() {
            return None;
        }
        notices.extend(scope.notices());
        Some(Bulk {
            to_main,
            gases: bulk,
            notices: Arc::new(notices),
        })
    }

    /// What a record comes to; nothing where it has to be looked at closely.
    pub(crate) fn evaluate(&self, record: &ActivityRecord, part: Part) -> Option<Evaluated> {
        let amount = record.values.get("activity")?;
        let value = parse_decimal(&amount.value).ok()?;
        if value.is_negative() {
            return None;
        }
        let value = value.to_rational();
        let mut entries = Vec::with_capacity(self.gases.len());
        for bulk in &self.gases {
            let mass = Mass::of_entry(&(&value * &bulk.consolidated), bulk.gwp).ok()?;
            let whole = if bulk.whole == bulk.consolidated {
                mass
            } else {
                Mass::from_rational(&(&value * &bulk.whole)).ok()?
            };
            entries.push(Entry {
                emission: bulk.number,
                year: part.year,
                month: part.month(),
                gas: bulk.gas,
                part: bulk.part,
                whole,
                mass,
                co2e: Co2e::of(mass, bulk.gwp).ok()?,
            });
        }
        Some(Evaluated {
            entries,
            activity: vec![(part.year, &value * &self.to_main)],
            months: part.months,
            shared: Some(Arc::clone(&self.notices)),
            ..Evaluated::default()
        })
    }
}
