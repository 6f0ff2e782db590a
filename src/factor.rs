//! Methods, factors, their sources, and the library that holds them.
//!
//! A **method** is data: parameters and, for each gas, a formula over them. A **factor** is a method
//! plus the values of its factor parameters for one thing, each with its source. Both come in
//! **packs**: JSON files that are checked when they are loaded. A released factor never changes; a
//! correction is a new revision.

mod boundary;
mod compare;
mod compiled_factor;
mod compiled_method;
mod compose;
mod definition;
mod emission_type;
mod library;
mod loaded;
mod method;
mod pack;
mod read_method;
mod reader;
mod record;
mod search;
mod select;
mod source;
mod table;

pub use boundary::Boundary;
pub use compare::{ComparedFactor, Comparison, Mismatch, NewerRevision, ValueChange};
pub use compiled_factor::CompiledFactor;
pub use compiled_method::{CompiledEmission, CompiledList, CompiledMethod, CompiledParameter};
pub use compose::{PackDraft, PackFile};
pub use definition::{Confidence, Factor, FactorPin, FactorValue, Synonyms};
pub use emission_type::EmissionType;
pub use library::{FactorLibrary, OWN_PACK};
pub use method::{
    Direction, EmissionFormula, EmissionPart, EmittedGas, Level, ListDeclaration, Method,
    Parameter, Role, Selection, Setting,
};
pub use pack::{FactorSet, Pack, PackInfo, Topic};
pub use record::{FactorRecord, MethodRecord, ValueRecord};
pub use search::{
    BoundaryChoice, FactorChoices, FactorContext, FactorHit, FactorHits, FactorQuery, Fit,
    FitAspect, FitLevel, FitMatch, OwnDefinitions, SearchData,
};
pub(crate) use select::mainland;
pub use select::{GridBasis, GridFamily};
pub use source::SourceDocument;
pub use table::{AxisDefinition, TableDefinition};

/// The packs that come with the crate: the core, which holds every method, then those on demand.
#[cfg(feature = "packs")]
const BUILT_IN: [(&str, &[u8]); 6] = [
    ("cn-core", include_bytes!("factor/packs/cn-core.json")),
    ("uk-desnz", include_bytes!("factor/packs/uk-desnz.json")),
    ("us-epa", include_bytes!("factor/packs/us-epa.json")),
    ("fr-ademe", include_bytes!("factor/packs/fr-ademe.json")),
    ("open-food", include_bytes!("factor/packs/open-food.json")),
    (
        "open-industry",
        include_bytes!("factor/packs/open-industry.json"),
    ),
];

/// Whether a flag is off: those that are need not be written.
#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde gives a reference")]
fn is_false(flag: &bool) -> bool {
    !flag
}

#[cfg(test)]
mod tests;
