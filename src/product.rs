//! The product level: footprints of products and services.

pub mod system;
