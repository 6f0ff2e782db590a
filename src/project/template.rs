//! Templates of projects, as data: each kind with its methodology, sources, monitoring, weights and hints.

use std::sync::OnceLock;

use crate::factor::FactorPin;
use crate::project::is_false;
use crate::project::model::{CreditingKind, SourceRelation, SourceRole};
use crate::project::plan::CheckKind;
use crate::text::{LocalText, decode, model};

model! {
    /// A kind of project: its methodologies, sources, monitoring and rules, from which a document is begun.
    #[derive(Default)]
    "a template of projects" ProjectTemplate {
        /// Its id.
        id: String,
        /// What it is called.
        name: LocalText,
        /// What projects it is for.
        description: LocalText,
        /// The methodologies that such projects follow.
        methodologies: Vec<TemplateMethodology>,
        /// Whether the crediting period is fixed, as a beginning.
        crediting_kind: CreditingKind,
        /// How many years it has, as a beginning.
        crediting_years: u32,
        /// A usual operating life in years.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        operating_life: Option<String>,
        /// The weights of OM and BM, where grid electricity is replaced or saved.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        margin: Option<TemplateMargin>,
        /// Alternatives that such projects consider.
        alternatives: Vec<TemplateAlternative>,
        /// The sources and sinks.
        sources: Vec<TemplateSource>,
        /// What is monitored.
        monitoring: Vec<TemplateParameter>,
        /// What to know about additionality.
        additionality: LocalText,
        /// Questions of compliance and limited technology.
        checks: Vec<TemplateCheck>,
        /// Pollutants that such projects avoid.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        co_benefits: Vec<LocalText>,
        /// What else should be known, and what is from general knowledge.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        note: Option<LocalText>,
    }

    /// A methodology that projects of a kind follow.
    #[derive(Default)]
    "a methodology of a template" TemplateMethodology {
        /// Its number.
        number: String,
        /// Its title.
        name: LocalText,
        /// Its programme.
        programme: String,
        /// How sure it is, and what to check.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        note: Option<LocalText>,
    }

    /// The weights of operating and build margin.
    #[derive(Default)]
    "weights of a template" TemplateMargin {
        /// Of the operating margin.
        om: String,
        /// Of the build margin.
        bm: String,
        /// Where they come from.
        note: LocalText,
    }

    /// Something that could happen without a project of this kind.
    #[derive(Default)]
    "an alternative of a template" TemplateAlternative {
        /// What it is called.
        name: LocalText,
        /// Whether it usually is the baseline scenario.
        #[serde(default, skip_serializing_if = "is_false")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        chosen: bool,
    }

    /// A source or sink of projects of a kind.
    #[derive(Default)]
    "a source of a template" TemplateSource {
        /// Its key in the template.
        key: String,
        /// What it is called.
        name: LocalText,
        /// What it belongs to.
        role: SourceRole,
        /// How the project stands to it.
        relation: SourceRelation,
        /// Why it is chosen.
        selection: LocalText,
        /// The method it is calculated with.
        method: String,
        /// The usual unit of its activity.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        unit: Option<String>,
        /// Whether it is grid electricity at OM and BM.
        #[serde(default, skip_serializing_if = "is_false")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        grid: bool,
        /// Factors that are usual, the first one a good beginning.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        factors: Vec<FactorPin>,
        /// Whether its carbon is biogenic.
        #[serde(default, skip_serializing_if = "is_false")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        biogenic: bool,
        /// Whether it is a sink, with permanence, risk of reversal and buffer.
        #[serde(default, skip_serializing_if = "is_false")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        sink: bool,
        /// Whether only some projects have it.
        #[serde(default, skip_serializing_if = "is_false")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        optional: bool,
        /// What else should be known.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        note: Option<LocalText>,
    }

    /// What projects of a kind monitor.
    #[derive(Default)]
    "a monitoring parameter of a template" TemplateParameter {
        /// Its symbol.
        symbol: String,
        /// What it is.
        name: LocalText,
        /// Its unit.
        unit: String,
        /// The key of the source whose value it is.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        source: Option<String>,
        /// Whether it is determined once, beforehand.
        #[serde(default, skip_serializing_if = "is_false")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        fixed: bool,
        /// With what it is measured.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        instrument: Option<LocalText>,
        /// How often it is read.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        frequency: Option<LocalText>,
        /// How its quality is assured.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        quality: Option<LocalText>,
    }

    /// A question of compliance or limited technology.
    #[derive(Default)]
    "a check of a template" TemplateCheck {
        /// What it asks about.
        kind: CheckKind,
        /// What is asked.
        question: LocalText,
    }
}

/// Every template, in the order they are shown.
///
/// # Examples
///
/// ```
/// let solar = &tansuan::project::templates()[0];
/// assert_eq!(solar.methodologies[0].number, "ACM0002");
/// // Wind and solar: 0.75 of the operating margin, 0.25 of the build margin.
/// assert_eq!(solar.margin.as_ref().map(|own| own.om.as_str()), Some("0.75"));
/// ```
pub fn templates() -> &'static [ProjectTemplate] {
    static TEMPLATES: OnceLock<Vec<ProjectTemplate>> = OnceLock::new();
    TEMPLATES.get_or_init(|| decode(include_bytes!("templates.json")).unwrap_or_default())
}
