//! JSON into our types, strictly, with the place of what is wrong.

use serde::de::DeserializeOwned;

use crate::error::{Code, Problem};
use crate::text::node::Node;
use crate::text::path;

/// Reads JSON, and says where it isn't as expected.
///
/// # Errors
///
/// - [`Code::InvalidInput`], with its place.
pub fn decode<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Problem> {
    Ok(T::deserialize(read(bytes)?)?)
}

/// The tree of `bytes`, or why they are no JSON.
fn read(bytes: &[u8]) -> Result<Node<'_>, Problem> {
    serde_json::from_slice(bytes).map_err(|error| {
        Problem::new(Code::InvalidInput)
            .with("detail", &error)
            .at(path::of(bytes, &error))
    })
}
