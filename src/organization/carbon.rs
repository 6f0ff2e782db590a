//! Carbon that two sources of a facility may both count: a by-product gas beside what it was made of, a
//! metal's factor beside the reductant in it.
//!
//! The by-product gases of coke ovens, blast furnaces, converters and refineries hold
//! carbon of the coal, coke or oil that went in (GB/T 32151.5; the NDRC guidelines count such gas only
//! where it is bought or sold); the Tier 1 factors of IPCC 2006/2019 (volume 3, chapter 4) for metals
//! include the carbon of the reductant.

use crate::error::{Code, Problem};
use crate::factor::CompiledFactor;
use crate::organization::inventory::Inventory;
use crate::organization::model::Source;

/// Ids of factors, without the table they are of: what may hold carbon twice, and what it came from.
const SAME_CARBON: [(&[&str], &[&str]); 5] = [
    (
        &["coke_oven_gas", "coke_oven_gas_mass"],
        &["cleaned_coal", "other_washed_coal", "bituminous_coal"],
    ),
    (
        &[
            "blast_furnace_gas",
            "blast_furnace_gas_mass",
            "converter_gas",
            "converter_gas_mass",
        ],
        &["coke", "anthracite", "bituminous_coal"],
    ),
    (
        &["carbide_furnace_gas"],
        &["coke", "anthracite", "petroleum_coke"],
    ),
    (&["refinery_gas"], &["crude_oil"]),
    (
        &["metal.ipcc."],
        &[
            "coke",
            "anthracite",
            "petroleum_coke",
            "reductant.coke",
            "reductant.semi_coke",
            "reductant.anthracite",
            "reductant.natural_gas",
        ],
    ),
];

/// Sources of one facility that may count the same carbon: told once for each source that may be the
/// second.
pub(crate) fn findings(inventory: &Inventory) -> Vec<Problem> {
    let counted = || {
        let sources = inventory.document.sources.iter();
        sources
            .filter(|source| source.excluded.is_none())
            .filter_map(|source| Some((source, factor(inventory, source)?)))
    };
    let twice = |(source, factor): (&Source, &CompiledFactor)| {
        let rule = SAME_CARBON
            .iter()
            .find(|(products, _)| is_any(factor, products))?;
        let (first, _) = counted().find(|(other, input)| {
            other.id != source.id
                && other.facility_id == source.facility_id
                && is_any(input, rule.1)
        })?;
        let finding = Problem::new(Code::CarbonCountedTwice)
            .with("source", &source.name)
            .with("other", &first.name);
        Some(finding.about(&source.id).about(&first.id))
    };
    counted().filter_map(twice).collect()
}

fn factor<'a>(inventory: &'a Inventory, source: &Source) -> Option<&'a CompiledFactor> {
    let key = inventory.sources.get(&source.id)?.streams.first()?;
    let stream = inventory.ledger.stream(key)?;
    let year = inventory.ledger.years().years().first()?;
    stream.factors.for_year(*year).map(AsRef::as_ref)
}

/// Whether a factor is one of `kinds`: of a fuel in any table (`gbt32151.34-2024.coke`), of an id, or of
/// ids that begin alike (`metal.ipcc.`).
fn is_any(factor: &CompiledFactor, kinds: &[&str]) -> bool {
    let id = factor.definition.id.as_str();
    let of_table = factor.definition.set.as_deref();
    let fuel = of_table.and_then(|set| id.strip_prefix(set)?.strip_prefix('.'));
    kinds.iter().any(|kind| {
        fuel == Some(*kind) || id == *kind || (kind.ends_with('.') && id.starts_with(kind))
    })
}
