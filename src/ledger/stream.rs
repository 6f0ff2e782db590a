//! Streams: sources as the ledger sees them.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::factor::{CompiledFactor, CompiledMethod, CompiledParameter, EmissionType, Role};
use crate::quantity::{Amount, Evidence, Rational};
use crate::text::LocalText;

/// The factors of a stream.
#[derive(Clone, Debug)]
pub enum FactorChoice {
    /// The method needs none.
    None,
    /// One for all years.
    One(Arc<CompiledFactor>),
    /// One for each reporting year.
    ByYear(BTreeMap<i16, Arc<CompiledFactor>>),
}

impl FactorChoice {
    /// The factor for a reporting year.
    pub fn for_year(&self, year: i16) -> Option<&Arc<CompiledFactor>> {
        match self {
            FactorChoice::None => None,
            FactorChoice::One(factor) => Some(factor),
            FactorChoice::ByYear(factors) => factors.get(&year),
        }
    }
}

/// A source, its method and factors, and the labels that its totals are grouped by.
///
/// A level may make several streams of one source: purchased electricity has one at the national
/// average, one at the province's and one for the market-based method, each counted in other
/// accounts.
#[derive(Clone, Debug)]
pub struct Stream {
    /// Its key in the ledger.
    pub key: String,
    /// The source whose records it evaluates.
    pub source_id: String,
    /// The source's name, for messages.
    pub name: String,
    /// The compiled method.
    pub method: Arc<CompiledMethod>,
    /// The factors.
    pub factors: FactorChoice,
    /// Values that hold for all records.
    pub values: BTreeMap<String, Amount>,
    /// What records rest on, where they don't say.
    pub evidence: Option<Evidence>,
    /// The unit of amounts that name none, by parameter; the parameter's own where absent.
    pub units: BTreeMap<String, String>,
    /// Its type, which says which conditional emissions of the method apply.
    pub kind: EmissionType,
    /// Whether its carbon is biogenic whatever the method says.
    pub biogenic: bool,
    /// Settings that parameters may follow, such as `steamDeduction`.
    pub settings: BTreeMap<String, bool>,
    /// The share that the consolidation approach counts: 0 to 1.
    pub share: Rational,
    /// What that share is called in explanations; the share consolidated where nothing is said.
    pub share_name: Option<LocalText>,
    /// What its totals are grouped by.
    pub labels: BTreeMap<&'static str, String>,
    /// The accounts it may count in; all where empty.
    pub accounts: Vec<&'static str>,
}

impl Stream {
    /// The parameter that stands for how much: `activity`, else the method's first measured one.
    pub fn main_parameter(&self) -> Option<&CompiledParameter> {
        main_parameter(&self.method)
    }
}

/// The parameter of a method that stands for how much: `activity`, else its first measured one.
pub(crate) fn main_parameter(method: &CompiledMethod) -> Option<&CompiledParameter> {
    let measured = || {
        method
            .parameters
            .iter()
            .find(|parameter| parameter.definition.role == Role::Measured)
    };
    method.parameter("activity").or_else(measured)
}
