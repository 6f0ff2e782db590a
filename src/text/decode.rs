//! JSON into our types, strictly, with the place of what is wrong.

use serde::de::DeserializeOwned;

use crate::error::{Code, Problem};
use crate::text::path;

/// Reads JSON, and says where it isn't as expected.
///
/// # Errors
///
/// - [`Code::InvalidInput`], with its place.
pub fn decode<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Problem> {
    serde_json::from_slice(bytes).map_err(|error| problem(bytes, &error))
}

/// Why `bytes` can't be read. Not generic, so that it is compiled once.
fn problem(bytes: &[u8], error: &serde_json::Error) -> Problem {
    let detail: String = error.to_string().chars().take(300).collect();
    Problem::new(Code::InvalidInput)
        .with("detail", detail)
        .at(path::of(bytes, error))
}
