//! PACT product footprints: files of the data exchange protocol, version 3 out, versions 2 and 3 in.
//!
//! [`read`] takes a footprint, a list or an answer of the API; [`check`] holds a footprint against every rule
//! of the specification, which the published schema alone does not; [`declared`] makes it a supply of a study.
//! [`compose`] writes what a study computed as version 3, and [`preflight`] says beforehand what is missing.
//! Version 2 is closed to new footprints and never written.
//!
//! A file alone can't show whether earlier versions of a footprint exist (`precedingPfIds`), nor whether the
//! supplier answers for the way out of the gate (`outboundLogisticsGhgEmissions`): their absence is not judged.
//!
//! The rules are summarised in our own words from the PACT Technical Specifications and the PACT Methodology,
//! the rights to which are held by the World Business Council for Sustainable Development (WBCSD). Names and
//! types are those of WBCSD's conformance schemas, which are published under the MIT licence.

mod check;
mod compose;
mod declare;
mod draft;
mod form;
mod labels;
mod model;
mod read;
mod rules;
mod rules_v2;
mod study;
mod table;
mod table_v2;
mod units;
mod v2;
mod v3;

use serde::Serialize;

pub use check::check;
pub use compose::{compose, decimal_text, preflight};
pub use declare::declared;
pub use draft::{
    DraftCapture, DraftFigures, DraftPackaging, DraftQuality, DraftRule, DraftVerification,
    PactDraft,
};
pub use read::{PactFile, PactForm, read};
pub use study::{PactWords, draft};
pub use v2::{Assurance, CarbonFootprintV2, DataQualityIndicatorsV2, ProductFootprintV2};
pub use v3::{
    CarbonFootprint, DataModelExtension, DataQualityIndicators, EmissionFactorSource,
    ProductFootprint, ProductOrSectorSpecificRule, Verification,
};

/// A footprint as a PACT file has it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum PactFootprint {
    /// Of version 2.0 to 2.3.
    V2(Box<ProductFootprintV2>),
    /// Of version 3.
    V3(Box<ProductFootprint>),
}

impl PactFootprint {
    /// The version of the data model it says it follows, such as `3.0.1`.
    pub fn spec_version(&self) -> Option<&str> {
        match self {
            PactFootprint::V2(footprint) => footprint.spec_version.as_deref(),
            PactFootprint::V3(footprint) => footprint.spec_version.as_deref(),
        }
    }

    /// Its id.
    pub fn id(&self) -> Option<&str> {
        match self {
            PactFootprint::V2(footprint) => footprint.id.as_deref(),
            PactFootprint::V3(footprint) => footprint.id.as_deref(),
        }
    }
}

impl From<ProductFootprint> for PactFootprint {
    fn from(footprint: ProductFootprint) -> PactFootprint {
        PactFootprint::V3(Box::new(footprint))
    }
}
