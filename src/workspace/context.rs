//! What every evaluation is made against.

use jiff::civil::Date;

use crate::factor::FactorLibrary;

/// What an evaluation is made against: the engine reads no clock and no network.
#[derive(Clone, Debug)]
pub struct Context {
    /// The factors and methods.
    pub library: FactorLibrary,
    /// Today: months after it are not missing yet, what ended before it has expired.
    pub as_of: Date,
}
