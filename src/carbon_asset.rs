//! Instruments by lot: allowances, credits, certificates, sinks, each with its serials, vintage, retirement and uses.
//!
//! There is one register for a whole workspace, so that no serial, tonne or megawatt-hour is used twice:
//! [`evaluate`] finds overlapping serials, lots that give away more than they hold, and what was sold and used.
//! [`lint`] finds claims in a text that its evidence doesn't carry. Knows no level. Follows T/CCAA 39-2022 (3.5.10,
//! 3.5.11, 6.1.2 d) and the rules of `domain.md` §6.

mod check;
mod claim;
mod evaluate;
mod model;
mod serial;

pub(crate) use claim::problems;
pub use claim::{Claim, ClaimGround, lint};
pub use evaluate::{AssetClaim, LotResult, LotStatus, RegisterResult, RegisterTotal, evaluate};
pub use model::*;
pub use serial::{SerialRange, parse_serials};

use crate::error::Problem;

/// Reads a register from JSON: the version first, then the body, strictly.
///
/// # Errors
///
/// - [`crate::Code::UnsupportedDocument`] for another kind of document or a newer version.
/// - [`crate::Code::InvalidInput`], with its place, for anything that isn't as the document says.
pub fn decode(bytes: &[u8]) -> Result<AssetRegister, Problem> {
    crate::workspace::read(bytes, "assets")
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde hands over what a field is skipped by"
)]
fn is_false(value: &bool) -> bool {
    !*value
}
