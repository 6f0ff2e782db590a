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

/// Reads JSON whose first level says what it is: `check` sees that, as `H`, before anything else is read.
///
/// # Errors
///
/// - Those of `check`, and of [`decode`].
pub(crate) fn decode_after<H: DeserializeOwned, T: DeserializeOwned>(
    bytes: &[u8],
    check: impl FnOnce(&H) -> Result<(), Problem>,
) -> Result<T, Problem> {
    let tree = read(bytes)?;
    check(&H::deserialize(tree.top())?)?;
    Ok(T::deserialize(tree)?)
}

/// The tree of `bytes`, or why they are no JSON.
fn read(bytes: &[u8]) -> Result<Node<'_>, Problem> {
    serde_json::from_slice(bytes).map_err(|error| {
        Problem::new(Code::InvalidInput)
            .with("detail", &error)
            .at(path::of(bytes, &error))
    })
}
