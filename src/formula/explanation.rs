//! How a figure was made: the tree that the screen shows and the report prints.

use serde::{Deserialize, Serialize};

use super::tree::FormulaTree;
use crate::quantity::Evidence;
use crate::text::LocalText;

/// One figure, the formula and numbers it was made with, and what went into it.
///
/// Every figure carries its own formula; the leaves are inputs, cited factors and constants.
#[derive(Clone, Debug, Default, Eq, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Explanation {
    /// What the figure is.
    pub label: LocalText,
    /// The symbol it has in formulas, such as `NCV`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub symbol: Option<String>,
    /// The formula, with the symbols of what goes into it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub formula: Option<String>,
    /// The formula, with the numbers put in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub substituted: Option<String>,
    /// The formula as a tree, with the symbols of what goes into it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub tree: Option<FormulaTree>,
    /// The same with the numbers put in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub numbers: Option<FormulaTree>,
    /// The figure: in decimals, exactly where it ends within 28 digits, otherwise with 15 significant digits.
    pub value: String,
    /// The unit of `value`.
    pub unit: String,
    /// What kind of figure it is.
    pub kind: ExplanationKind,
    /// Where it was published.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub source: Option<SourceNote>,
    /// How an input came to be known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub evidence: Option<Evidence>,
    /// What else should be known about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub note: Option<LocalText>,
    /// The ids it speaks of: records, sources, factors.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub about: Vec<String>,
    /// The name by which a total or an entry can be asked further.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub figure: Option<String>,
    /// What went into it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub children: Vec<Explanation>,
}

/// What kind of figure an [`Explanation`] explains.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum ExplanationKind {
    /// The mass of a gas, or its CO₂ equivalent, from one record.
    Entry,
    /// A step on the way.
    #[default]
    Operation,
    /// A value that was entered.
    Input,
    /// A published or measured value of a factor.
    Factor,
    /// A number of the formula itself, such as 44/12.
    Constant,
    /// A global warming potential.
    Gwp,
    /// A conversion between units.
    Conversion,
    /// A sum over entries.
    Total,
}

/// The document that a value comes from.
#[derive(Clone, Debug, Default, Eq, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SourceNote {
    /// The title of the document.
    pub title: LocalText,
    /// The clause, table or page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub clause: Option<String>,
    /// Who published it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub publisher: Option<LocalText>,
    /// When: a year, as it is printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub year: Option<String>,
    /// How well the value is attested: `A` by a primary or two independent documents, `B` by one secondary.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub confidence: Option<String>,
    /// Where it can be read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub url: Option<String>,
}

impl Explanation {
    /// A figure without a formula, source or parts yet.
    pub fn new(
        kind: ExplanationKind,
        label: LocalText,
        value: impl Into<String>,
        unit: impl Into<String>,
    ) -> Self {
        Explanation {
            label,
            value: value.into(),
            unit: unit.into(),
            kind,
            ..Explanation::default()
        }
    }
}
