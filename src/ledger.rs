//! Records to entries, entries to totals; findings and explanations.
//!
//! A [`Stream`] is a source as the ledger sees it: a compiled method, its factors, and the labels
//! that totals are grouped by. A [`ActivityRecord`] in a stream evaluates to [`Entry`]s, one for each gas
//! and reporting year: a formula's exact value, rounded once to a nanogram. The [`Ledger`] keeps the
//! exact sums of entries in cells, so that a changed record costs its own evaluation and no more;
//! totals are taken through an [`Account`], and nothing is counted without one.

mod account;
mod bulk;
mod entry;
mod evaluate;
mod explain;
mod figure;
mod record;
mod scope;
mod store;
mod stream;
mod tally;

pub use account::{Account, Axis, Standing, TotalRow};
pub(crate) use account::{Placed, TOTAL};
pub use entry::Entry;
pub(crate) use evaluate::{emissions, gas_notice, gases, missing};
pub use figure::Figure;
pub use record::ActivityRecord;
pub(crate) use scope::RecordScope;
pub use store::Ledger;
pub(crate) use stream::main_parameter;
pub use stream::{FactorChoice, Stream};
pub(crate) use tally::{SCALES, Tally};
