//! The boundary to JavaScript: the only code that knows wasm-bindgen.
//!
//! Exports read, call and answer; they decide nothing. Each artefact of the npm package has the exports
//! of its feature, and only what they use is linked.

mod answer;
#[cfg(feature = "engine")]
mod bulk;
#[cfg(feature = "initiative")]
mod event;
#[cfg(any(feature = "engine", feature = "product", feature = "initiative"))]
mod ground;
#[cfg(any(feature = "engine", feature = "product", feature = "initiative"))]
mod library;
#[cfg(feature = "openlca")]
mod openlca;
#[cfg(feature = "engine")]
mod organization;
#[cfg(feature = "product")]
mod pact;
#[cfg(feature = "product")]
mod product;
#[cfg(feature = "initiative")]
mod project;
#[cfg(feature = "report")]
mod report;
#[cfg(feature = "spreadsheets")]
mod sheets;
#[cfg(feature = "product")]
mod system;
#[cfg(feature = "engine")]
mod text;
