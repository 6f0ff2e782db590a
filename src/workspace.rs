//! Documents: how they are read, and how they build on each other.

mod context;
mod document;
mod reference;

pub use context::Context;
pub(crate) use document::read;
pub use document::{DocumentHead, read_head};
pub use reference::{Reference, Subject, order};
