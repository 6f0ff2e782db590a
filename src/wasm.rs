//! The boundary to JavaScript: the only code that knows wasm-bindgen.
//!
//! Exports read, call and answer; they decide nothing. Each artefact of the npm package has the exports
//! of its feature, and only what they use is linked.

mod answer;
#[cfg(feature = "engine")]
mod bulk;
#[cfg(feature = "engine")]
mod library;
#[cfg(feature = "sheets")]
mod openlca;
#[cfg(feature = "engine")]
mod organization;
#[cfg(feature = "engine")]
mod pact;
#[cfg(feature = "engine")]
mod product;
#[cfg(feature = "report")]
mod report;
#[cfg(feature = "sheets")]
mod sheets;
#[cfg(feature = "engine")]
mod system;
#[cfg(feature = "engine")]
mod text;
