//! The declared units of PACT and how they are written here.

use crate::quantity::Unit;

/// The unit in PACT's words, and as it is written here.
const NAMES: &[(&str, &str)] = &[
    ("liter", "L"),
    ("kilogram", "kg"),
    ("cubic meter", "m3"),
    ("kilowatt hour", "kWh"),
    ("megajoule", "MJ"),
    ("ton kilometer", "t·km"),
    ("square meter", "m2"),
    ("piece", "件"),
    ("hour", "h"),
    ("megabit second", "Mbit·s"),
];

/// How a unit of PACT is written here; a word that PACT doesn't have stays as it is.
pub(super) fn ours(pact: &str) -> &str {
    NAMES
        .iter()
        .find(|(name, _)| *name == pact)
        .map_or(pact, |(_, unit)| unit)
}

/// What PACT calls exactly this unit; nothing is converted.
pub(super) fn theirs(unit: &str) -> Option<&'static str> {
    let unit = Unit::parse(unit).ok()?;
    let same = |text: &str| Unit::parse(text).is_ok_and(|other| other == unit);
    NAMES
        .iter()
        .find(|(_, text)| same(text))
        .map(|(name, _)| *name)
}

/// The units that PACT has, as they are written here.
pub(super) fn all() -> Vec<&'static str> {
    NAMES.iter().map(|(_, unit)| *unit).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::interchange::pact::table::UNITS;

    #[test]
    fn every_declared_unit_goes_out_and_comes_back() {
        assert_eq!(NAMES.len(), UNITS.len());
        for unit in UNITS {
            assert_eq!(theirs(ours(unit)), Some(*unit));
        }
    }

    #[test]
    fn a_unit_is_never_converted_on_the_way() {
        assert_eq!(theirs("公斤"), Some("kilogram"));
        assert_eq!(theirs("台"), Some("piece"));
        for unit in ["t", "g", "Nm3", "MWh", "人", "", "kgg"] {
            assert_eq!(theirs(unit), None, "{unit}");
        }
    }
}
