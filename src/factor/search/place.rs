//! How near a factor's place is to the one asked for.

use crate::factor::Factor;
use crate::factor::select::{grid_of, subdivision};

/// How near the place of a factor is to `region`: 0 for the place itself, more for what it is part
/// of, most for its parts; nothing where the two have nothing to do with each other.
pub(super) fn distance(region: &str, factor: &Factor) -> Option<u8> {
    let region = region.trim().to_ascii_uppercase();
    let own = factor.geography.as_deref().or(factor.region.as_deref());
    let Some(own) = own.filter(|own| *own != "GLO") else {
        return Some(3);
    };
    let country = |place: &str| place.split('-').next().unwrap_or_default().to_owned();
    if own == region {
        Some(0)
    } else if subdivision(&region).and_then(|place| grid_of(&place)) == Some(own) {
        Some(1)
    } else if own == country(&region) {
        Some(2)
    } else if country(own) == region {
        Some(if own.contains("-GRID-") { 4 } else { 5 })
    } else {
        None
    }
}
