//! Units of a package as ours: by symbol where both mean the same, otherwise by the factors of its unit groups.

use std::collections::BTreeMap;

use crate::interchange::openlca::data::{Exchange, Flow, Named, UnitOfGroup};
use crate::interchange::openlca::number::Exact;
use crate::quantity::Unit;

/// The units of a package.
#[derive(Debug, Default)]
pub(super) struct Units {
    /// The unit group of each flow property.
    properties: BTreeMap<String, String>,
    groups: BTreeMap<String, Group>,
    /// The group of each unit, by the unit's id.
    by_id: BTreeMap<String, String>,
}

#[derive(Debug)]
struct Group {
    units: Vec<UnitOfGroup>,
    /// A unit of the group that is ours: its symbol here, itself, its factor in the group.
    anchor: Option<(String, Unit, Exact)>,
}

/// A unit as ours.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Brought {
    /// The unit here.
    pub(super) unit: String,
    /// How many of it are one of the unit there; nothing where both are the same.
    pub(super) factor: Option<Exact>,
}

/// What openLCA's own reference data call units that have another name here.
const NAMES: &[(&str, &str)] = &[
    ("Item(s)", "件"),
    ("item(s)", "件"),
    ("Items", "件"),
    ("unit", "件"),
    ("p*km", "人·km"),
    ("person*km", "人·km"),
    ("v*km", "车·km"),
    ("t*km", "t·km"),
    ("Sm3", ""),
];

/// Units abroad, exactly, for packages without their unit groups: the international pound and yard (1959),
/// the gallon and barrel of the United States, the imperial gallon (1985).
const ABROAD: &[(&str, &str, &str)] = &[
    ("gal (US liq)", "L", "3.785411784"),
    ("gal (US fl)", "L", "3.785411784"),
    ("gal (Imp)", "L", "4.54609"),
    ("bl (US)", "L", "158.987294928"),
    ("sh tn", "kg", "907.18474"),
    ("long tn", "kg", "1016.0469088"),
    ("lb av", "kg", "0.45359237"),
    ("oz av", "kg", "0.028349523125"),
    ("ft", "m", "0.3048"),
    ("in", "m", "0.0254"),
    ("yd", "m", "0.9144"),
    ("ft2", "m2", "0.09290304"),
    ("ft3", "m3", "0.028316846592"),
    ("ac", "m2", "4046.8564224"),
    ("Dozen(s)", "件", "12"),
];

/// The symbol here of a unit by its name there, with what it means.
fn ours(name: &str) -> Option<(String, Unit)> {
    let renamed = NAMES.iter().find(|(there, _)| *there == name);
    let name = renamed.map_or(name, |(_, here)| *here);
    if name.is_empty() {
        return None;
    }
    Some((name.to_owned(), Unit::parse(name).ok()?))
}

fn abroad(name: &str) -> Option<Brought> {
    let (_, unit, factor) = ABROAD.iter().find(|(there, ..)| *there == name)?;
    Some(Brought {
        unit: (*unit).to_owned(),
        factor: Exact::parse(factor),
    })
}

impl Units {
    pub(super) fn property(&mut self, id: String, group: String) {
        self.properties.insert(id, group);
    }

    pub(super) fn group(&mut self, id: String, units: Vec<UnitOfGroup>) {
        for unit in &units {
            self.by_id.insert(unit.id.clone(), id.clone());
        }
        let anchor = None;
        self.groups.insert(id, Group { units, anchor });
    }

    /// Finds a unit of ours in each group, the reference unit before others.
    pub(super) fn settle(&mut self) {
        for group in self.groups.values_mut() {
            let reference = group.units.iter().filter(|unit| unit.reference);
            let others = group.units.iter().filter(|unit| !unit.reference);
            group.anchor = reference.chain(others).find_map(|unit| {
                let (symbol, meaning) = ours(&unit.name)?;
                let factor = unit
                    .factor
                    .clone()
                    .filter(|factor| !factor.value.is_zero())?;
                Some((symbol, meaning, factor))
            });
        }
    }

    /// What a unit is called.
    pub(super) fn name<'a>(&'a self, unit: &'a Named) -> &'a str {
        let group = self.by_id.get(&unit.id).and_then(|id| self.groups.get(id));
        let own = group.and_then(|group| group.units.iter().find(|own| own.id == unit.id));
        own.map_or(unit.name.as_str(), |own| own.name.as_str())
    }

    /// A unit as ours; nothing where it is unknown and has no conversion to one that is known.
    pub(super) fn bring(&self, unit: &Named, property: &str) -> Option<Brought> {
        let group = self
            .by_id
            .get(&unit.id)
            .or_else(|| self.properties.get(property));
        let group = group.and_then(|id| self.groups.get(id));
        let same = |own: &&UnitOfGroup| {
            (!unit.id.is_empty() && own.id == unit.id)
                || (unit.id.is_empty() && own.name == unit.name)
        };
        let own = group.and_then(|group| group.units.iter().find(same));
        let name = own.map_or(unit.name.as_str(), |own| own.name.as_str());
        let known = ours(name);
        let as_named = |(unit, _)| Brought { unit, factor: None };
        let (Some(own), Some((symbol, anchor, of_anchor))) =
            (own, group.and_then(|group| group.anchor.as_ref()))
        else {
            return known.map(as_named).or_else(|| abroad(name));
        };
        let Some(factor) = own.factor.as_ref() else {
            return known.map(as_named).or_else(|| abroad(name));
        };
        let factor = factor.over(of_anchor)?;
        // A symbol of ours may mean something else there: a calorie, a year, an are.
        let agrees = known.as_ref().is_some_and(|(_, meaning)| {
            meaning
                .conversion_to(anchor)
                .is_ok_and(|here| here == factor.value)
        });
        if agrees {
            return known.map(as_named);
        }
        Some(Brought {
            unit: symbol.clone(),
            factor: Some(factor),
        })
    }

    /// The unit of an exchange, by its flow's reference quantity where it is given in another.
    pub(super) fn of_exchange(&self, exchange: &Exchange, flow: Option<&Flow>) -> Option<Brought> {
        self.of(&exchange.unit, &exchange.property, flow)
    }

    /// A unit of a quantity of a flow, by the flow's reference quantity where that is another.
    pub(super) fn of(&self, unit: &Named, property: &str, flow: Option<&Flow>) -> Option<Brought> {
        let flow = flow.filter(|flow| {
            !property.is_empty() && !flow.reference.is_empty() && flow.reference != property
        });
        let Some(flow) = flow else {
            return self.bring(unit, property);
        };
        let of = |id: &str| {
            let found = flow.properties.iter().find(|(own, _)| own == id);
            found.map(|(_, factor)| factor)
        };
        let (Some(there), Some(reference)) = (of(property), of(&flow.reference)) else {
            return self.bring(unit, property);
        };
        let own = self
            .properties
            .get(property)
            .and_then(|id| self.groups.get(id))?;
        let own = own.units.iter().find(|own| own.id == unit.id)?;
        let group = self.properties.get(&flow.reference);
        let target = group.and_then(|id| self.groups.get(id))?;
        let (symbol, _, of_anchor) = target.anchor.as_ref()?;
        let factor = own.factor.as_ref()?.times(reference);
        Some(Brought {
            unit: symbol.clone(),
            factor: Some(factor.over(&there.times(of_anchor))?),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn units(rows: &[(&str, &str)]) -> Units {
        let mut units = Units::default();
        let unit = |(index, (name, factor)): (usize, &(&str, &str))| UnitOfGroup {
            id: (*name).to_owned(),
            name: (*name).to_owned(),
            factor: Exact::parse(factor),
            reference: index == 0,
        };
        units.group("g".to_owned(), rows.iter().enumerate().map(unit).collect());
        units.property("p".to_owned(), "g".to_owned());
        units.settle();
        units
    }

    fn brought(units: &Units, name: &str) -> Option<(String, Option<String>)> {
        let unit = Named {
            id: name.to_owned(),
            name: name.to_owned(),
        };
        let brought = units.bring(&unit, "p")?;
        Some((brought.unit, brought.factor.map(|factor| factor.text)))
    }

    #[test]
    fn units_that_mean_the_same_keep_their_symbol() {
        let units = units(&[
            ("MJ", "1"),
            ("kWh", "3.6"),
            ("cal", "4.184E-6"),
            ("btu", "0.00105505585"),
        ]);
        assert_eq!(brought(&units, "kWh"), Some(("kWh".into(), None)));
        // A calorie is 4.184 J there and 4.1868 J here: the package's own factor counts.
        assert_eq!(
            brought(&units, "cal"),
            Some(("MJ".into(), Some("0.000004184".into())))
        );
        assert_eq!(
            brought(&units, "btu"),
            Some(("MJ".into(), Some("0.00105505585".into())))
        );
    }

    #[test]
    fn units_of_a_package_without_groups_are_told_by_name() {
        let none = Units::default();
        assert_eq!(brought(&none, "t*km"), Some(("t·km".into(), None)));
        assert_eq!(brought(&none, "mi"), Some(("mi".into(), None)));
        assert_eq!(brought(&none, "ha*a"), Some(("ha*a".into(), None)));
        assert_eq!(
            brought(&none, "sh tn"),
            Some(("kg".into(), Some("907.18474".into())))
        );
        assert_eq!(
            brought(&none, "gal (US liq)"),
            Some(("L".into(), Some("3.785411784".into())))
        );
        assert_eq!(brought(&none, "furlong"), None);
    }
}
