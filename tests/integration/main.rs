//! What the crate promises, from outside: the worked example and published results.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test that can't go on fails"
)]

mod documents;
mod example;
mod figures;
mod files;
mod golden;
#[cfg(feature = "packs")]
mod organization;
#[cfg(all(feature = "report", feature = "sheets"))]
mod spreadsheets;
mod tidy;
mod versions;
