//! The event level: carbon neutrality of conferences, exhibitions, shows and sports.
//!
//! [`evaluate`] takes an event's document and the register of instruments, and gives its emissions before and after by
//! phase, source and participant, what its reduction actions saved, and the verdict on its neutrality, rule by rule;
//! [`quick`] makes an event of a handful of answers. Follows T/CCAA 39-2022 (B.4) and the ministry's guide for large
//! events, 大型活动碳中和实施指南（试行）, announcement 2019 No. 19; a view of ISO 14068-1:2023 can be added.

mod account;
mod actions;
mod check;
mod compose;
mod evaluation;
mod explain;
mod figures;
mod iso14068;
mod journeys;
mod kind;
mod local_rules;
mod model;
mod offsets;
mod quick;
mod result;
mod rules;
mod verdict;

pub use evaluation::{decode, evaluate, explain};
pub use kind::*;
pub use model::*;
pub use quick::{Assumption, QuickAnswers, QuickEstimate, QuickTraveller, quick};
pub use result::*;

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde hands over what a field is skipped by"
)]
fn is_false(value: &bool) -> bool {
    !*value
}
