//! The boundary to JavaScript: the only code that knows wasm-bindgen.
//!
//! Exports read, call and answer; they decide nothing.

mod answer;
mod bulk;
mod library;
mod organization;
mod text;
