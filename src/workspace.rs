//! Documents: how they are read, and what they are told apart by.

mod document;
mod path;

pub use document::{DocumentHead, decode, read_head};
