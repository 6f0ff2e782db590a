//! What the crate promises, from outside: the worked example and published results.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test that can't go on fails"
)]

#[cfg(feature = "packs")]
mod bulk;
mod digits;
mod documents;
#[cfg(feature = "packs")]
mod event;
mod example;
mod figures;
mod files;
mod golden;
mod hostile;
#[cfg(all(feature = "packs", feature = "sheets"))]
mod openlca;
#[cfg(feature = "packs")]
mod organization;
#[cfg(feature = "packs")]
mod packs;
mod pact;
#[cfg(feature = "packs")]
mod product;
mod project;
mod rules;
#[cfg(feature = "packs")]
mod search;
#[cfg(all(feature = "report", feature = "sheets"))]
mod spreadsheets;
mod systems;
mod tidy;
mod versions;
