//! The same thing by different sources: factors of one topic beside each other, each as CO2e for one
//! unit of activity, and what a newer revision changed.
//!
//! Nothing is rounded before it is written: values and differences are exact fractions, given in
//! decimals where those end, and to 28 digits where they don't.

use std::cmp::Reverse;

use serde::{Deserialize, Serialize};

use crate::error::{Code, Problem};
use crate::factor::compiled_factor::CompiledFactor;
use crate::factor::compiled_method::CompiledMethod;
use crate::factor::library::FactorLibrary;
use crate::factor::record::{FactorRecord, boundary};
use crate::factor::{EmittedGas, FactorPin};
use crate::formula::{Binding, Explanation, ExplanationKind, LookupTable, Scope};
use crate::gas::{Gas, GwpSet};
use crate::quantity::{Quantity, Rational, Unit};
use crate::sorted;
use crate::text::LocalText;

/// The digits of a value or a difference that doesn't end.
const DIGITS: u32 = 28;

/// A factor, the others of its topic, and its newer revision.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Comparison {
    /// What they are figures of.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub topic: Option<LocalText>,
    /// The set of potentials that gases were converted with.
    pub gwp: GwpSet,
    /// The unit of activity that each value is for: the factor's own.
    pub unit: String,
    /// The factor itself.
    pub factor: ComparedFactor,
    /// The others of its topic: the comparable ones first, then the newest.
    pub others: Vec<ComparedFactor>,
    /// The revision that replaces it, where there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub newer_revision: Option<NewerRevision>,
}

/// A factor as CO2e for one unit of activity.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct ComparedFactor {
    /// The factor, with its year, place, boundary and source.
    pub record: FactorRecord,
    /// What chooses it for ever.
    pub pin: FactorPin,
    /// kg CO2e for one unit of activity, without biogenic CO2; nothing where it needs more than the
    /// activity, or is for a unit that doesn't convert.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub kg_co2e: Option<String>,
    /// How much more than the compared factor's: 0.05 is five percent more.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub difference: Option<String>,
    /// Why it does not stand for the same; nothing where it does.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub differs_in: Vec<Mismatch>,
    /// Whether it is a later year's figure of the same pack for the same place and boundary.
    pub newer_edition: bool,
}

/// Why two figures of one topic can't be compared.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Ord, PartialOrd, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum Mismatch {
    /// They cover different parts of a life.
    Boundary,
    /// They are for units that don't convert.
    Unit,
    /// One of them needs more than the activity.
    Value,
}

/// The revision that replaces a factor, value by value.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct NewerRevision {
    /// The newer revision.
    pub record: FactorRecord,
    /// What chooses it for ever.
    pub pin: FactorPin,
    /// Each value that is in one of them.
    pub values: Vec<ValueChange>,
}

/// A value in two revisions of a factor.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct ValueChange {
    /// The parameter.
    pub parameter: String,
    /// Its name.
    pub name: LocalText,
    /// The value and unit before; nothing where there was none.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub before: Option<String>,
    /// The value and unit after; nothing where there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub after: Option<String>,
    /// How much more it is: 0.05 is five percent more.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub difference: Option<String>,
}

impl FactorLibrary {
    /// The factor that a pin names beside the others of its topic, each as CO2e for one unit of the
    /// factor's activity with the potentials of `gwp`.
    ///
    /// Figures of another boundary, or for a unit that doesn't convert, are listed too and say so: they
    /// have no difference. Superseded revisions are left out, but for the factor itself.
    ///
    /// # Errors
    ///
    /// - [`Code::PackNotLoaded`] and [`Code::UnknownFactor`] when the factor isn't there;
    /// - [`Code::FactorChanged`] when its digest is another than the pin's.
    ///
    /// # Examples
    ///
    /// ```
    /// # #[cfg(feature = "packs")] {
    /// use tansuan::factor::{FactorLibrary, FactorPin};
    /// use tansuan::gas::GwpSet;
    ///
    /// let library = FactorLibrary::built_in();
    /// let pin = FactorPin { pack: "cn-core".into(), factor: "cn.grid.nat.2022".into(), ..FactorPin::default() };
    /// let grid = library.alternatives(&pin, GwpSet::Ar6)?;
    /// // Source: MEE, NBS and NEA: 0.5366 kgCO2/kWh in 2022, 0.5306 in 2023.
    /// assert_eq!(grid.factor.kg_co2e.as_deref(), Some("536.6"));
    /// let newest = grid.others.iter().find(|other| other.newer_edition).unwrap();
    /// assert_eq!(newest.kg_co2e.as_deref(), Some("530.6"));
    /// # }
    /// # Ok::<(), tansuan::Problem>(())
    /// ```
    pub fn alternatives(&self, pin: &FactorPin, gwp: GwpSet) -> Result<Comparison, Problem> {
        let (own, _) = self.resolve(pin)?;
        let unit = self.activity_unit(own);
        let value = |factor: &CompiledFactor| self.co2e_of_one(factor, unit.as_ref()?, gwp);
        let kilograms = value(own);
        let compared = |factor: &CompiledFactor| {
            let other = value(factor);
            let differs_in = self.mismatches(own, factor, unit.as_ref(), other.as_ref());
            let comparable = differs_in.is_empty();
            let pair = kilograms.as_ref().zip(other.as_ref());
            let pair = pair.filter(|_| comparable);
            ComparedFactor {
                record: self.record_of(factor),
                pin: factor.pin(),
                kg_co2e: other.as_ref().map(written),
                difference: pair.and_then(|(own, other)| difference(own, other)),
                newer_edition: comparable && is_newer_edition(own, factor),
                differs_in,
            }
        };
        let topic = self.topic_id(own);
        let mut others: Vec<ComparedFactor> = self
            .factors()
            .filter(|factor| topic.is_some() && self.topic_id(factor) == topic)
            .filter(|factor| factor.definition.id != own.definition.id || factor.pack != own.pack)
            .filter(|factor| self.is_current(factor))
            .map(|factor| compared(factor))
            .collect();
        sorted::sort_by_key(&mut others, |other| {
            let year = other.record.data_year;
            (
                !other.differs_in.is_empty(),
                Reverse(year),
                other.record.id.clone(),
            )
        });
        let factor = ComparedFactor {
            difference: None,
            ..compared(own)
        };
        Ok(Comparison {
            topic: factor.record.topic_name.clone(),
            gwp,
            unit: unit.map_or_else(String::new, |unit| unit.symbol().to_owned()),
            factor,
            others,
            newer_revision: self.newer_revision(own),
        })
    }

    fn topic_id<'a>(&'a self, factor: &'a CompiledFactor) -> Option<&'a str> {
        let own = factor.definition.topic.as_deref();
        own.or_else(|| self.topic(factor).map(|topic| topic.id.as_str()))
    }

    fn method_of(&self, factor: &CompiledFactor) -> Option<&CompiledMethod> {
        self.method(&factor.definition.method)
            .ok()
            .map(AsRef::as_ref)
    }

    /// The unit that a factor's activity is given in.
    fn activity_unit(&self, factor: &CompiledFactor) -> Option<Unit> {
        let own = factor.definition.activity_unit.as_deref();
        let own = own.and_then(|unit| Unit::parse(unit).ok());
        own.or_else(|| Some(self.method_of(factor)?.parameter("activity")?.unit.clone()))
    }

    /// kg CO2e of one `unit` of activity, exactly; nothing where more is needed than the activity.
    fn co2e_of_one(&self, factor: &CompiledFactor, unit: &Unit, gwp: GwpSet) -> Option<Rational> {
        let method = self.method_of(factor)?;
        let kind = *method.definition.emission_types.first()?;
        let expected = &method.parameter("activity")?.unit;
        if !unit.is_convertible_to(expected) {
            return None;
        }
        let activity = Quantity {
            value: Rational::one(),
            unit: unit.clone(),
        };
        let scope = One {
            factor,
            method,
            activity: &activity,
        };
        let mut total = Rational::zero();
        for emission in &method.emissions {
            if !emission.definition.is_for(kind) {
                continue;
            }
            let mass = match emission.formula.evaluate(&scope) {
                Ok(mass) => mass.in_base_units(),
                Err(problem)
                    if problem.code == Code::MissingValue && emission.definition.optional =>
                {
                    continue;
                }
                Err(_) => return None,
            };
            match emission.definition.gas {
                EmittedGas::Gas(gas) => total = &total + &weighed(&mass, gas, gwp)?,
                EmittedGas::Composition => {
                    for share in &factor.definition.composition {
                        let part = &mass * &share.fraction.to_rational();
                        total = &total + &weighed(&part, share.gas, gwp)?;
                    }
                }
            }
        }
        Some(total)
    }

    fn mismatches(
        &self,
        own: &CompiledFactor,
        other: &CompiledFactor,
        unit: Option<&Unit>,
        value: Option<&Rational>,
    ) -> Vec<Mismatch> {
        let boundaries = [own, other].map(|factor| boundary(factor, self.method_of(factor)));
        let [first, second] = boundaries;
        let units = unit.zip(self.activity_unit(other));
        let convertible = units.is_some_and(|(unit, other)| unit.is_convertible_to(&other));
        let mut found = Vec::new();
        found.extend((first != second).then_some(Mismatch::Boundary));
        found.extend((!convertible).then_some(Mismatch::Unit));
        found.extend((convertible && value.is_none()).then_some(Mismatch::Value));
        found
    }

    fn newer_revision(&self, own: &CompiledFactor) -> Option<NewerRevision> {
        let latest = self.find(&own.pack, &own.definition.id, None)?;
        if latest.definition.revision <= own.definition.revision {
            return None;
        }
        let record = self.record_of(latest);
        let before = self.record_of(own);
        let mut named: Vec<_> = record.values.iter().chain(&before.values).collect();
        let mut seen = std::collections::BTreeSet::new();
        named.retain(|value| seen.insert(value.parameter.clone()));
        let change = |id: &str, name: &LocalText| {
            let text = |factor: &CompiledFactor| {
                let value = factor.value(id)?;
                Some(format!("{} {}", value.value, value.unit))
            };
            let pair = own.quantity(id).zip(latest.quantity(id));
            let alike = pair.filter(|(old, new)| old.unit.is_convertible_to(&new.unit));
            ValueChange {
                parameter: id.to_owned(),
                name: name.clone(),
                before: text(own),
                after: text(latest),
                difference: alike
                    .and_then(|(old, new)| difference(&old.in_base_units(), &new.in_base_units())),
            }
        };
        let values = named
            .iter()
            .map(|value| change(&value.parameter, &value.name));
        Some(NewerRevision {
            values: values.collect(),
            pin: latest.pin(),
            record,
        })
    }
}

/// What `mass` of a gas counts as; biogenic CO2 is told beside totals, and counts as nothing here.
fn weighed(mass: &Rational, gas: Gas, gwp: GwpSet) -> Option<Rational> {
    if gas == Gas::CO2_BIOGENIC {
        return Some(Rational::zero());
    }
    let potential = Rational::new(gwp.gwp(gas).ok()?, 10_000)?;
    Some(mass * &potential)
}

/// A later year's figure of the same pack, for the same place.
fn is_newer_edition(own: &CompiledFactor, other: &CompiledFactor) -> bool {
    let (one, two) = (&own.definition, &other.definition);
    let later = two
        .data_year
        .zip(one.data_year)
        .is_some_and(|(two, one)| two > one);
    later && one.region == two.region && one.geography == two.geography && own.pack == other.pack
}

fn difference(own: &Rational, other: &Rational) -> Option<String> {
    (other - own).checked_div(&own.abs()).as_ref().map(written)
}

fn written(value: &Rational) -> String {
    value.to_decimal_string(DIGITS)
}

/// One unit of activity by a factor: what nobody gives takes the method's default.
struct One<'a> {
    factor: &'a CompiledFactor,
    method: &'a CompiledMethod,
    activity: &'a Quantity,
}

impl Scope for One<'_> {
    fn parameter(&self, name: &str) -> Option<Binding> {
        let quantity = self.quantity(name)?;
        let label = LocalText::same(name);
        let (value, unit) = (written(&quantity.value), quantity.unit.symbol().to_owned());
        let leaf = Explanation::new(ExplanationKind::default(), label, value, unit);
        Some(Binding { quantity, leaf })
    }

    fn quantity(&self, name: &str) -> Option<Quantity> {
        if name == "activity" {
            return Some(self.activity.clone());
        }
        let given = self.factor.quantity(name).cloned();
        given.or_else(|| {
            let parameter = self.method.parameter(name)?;
            let off = parameter.setting.as_ref().map(|(_, off)| off.clone());
            parameter.default.clone().or(off)
        })
    }

    fn table(&self, name: &str) -> Option<&LookupTable> {
        self.method.table(name)
    }
}
