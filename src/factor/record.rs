//! Methods and factors as interfaces and results show them.

use serde::{Deserialize, Serialize};

use crate::factor::compiled_factor::CompiledFactor;
use crate::factor::compiled_method::CompiledMethod;
use crate::factor::{Boundary, Confidence, FactorSet, Method, Topic, is_false};
use crate::formula::SourceNote;
use crate::gas::{GwpSet, Share};
use crate::quantity::Uncertainty;
use crate::sorted;
use crate::text::LocalText;

/// A factor with everything that Table A.4 and a picker show of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct FactorRecord {
    /// The pack.
    pub pack: String,
    /// The id.
    pub id: String,
    /// The revision.
    pub revision: u32,
    /// The digest: SHA-256 in hex.
    pub digest: String,
    /// The method it was made for.
    pub method: String,
    /// Other methods that its values serve too.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub also_methods: Vec<String>,
    /// The name.
    pub name: LocalText,
    /// The kind of thing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub category: Option<String>,
    /// The table of a guideline that it belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub set: Option<String>,
    /// The name of that table.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub set_name: Option<LocalText>,
    /// The region it was made for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub region: Option<String>,
    /// The part of the region.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub geography: Option<String>,
    /// What kind of figure it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub family: Option<String>,
    /// What it is a figure of: figures of one topic stand side by side.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub topic: Option<String>,
    /// The name of that topic.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub topic_name: Option<LocalText>,
    /// What part of the thing's life it covers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub boundary: Option<Boundary>,
    /// The name of that boundary.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub boundary_name: Option<LocalText>,
    /// The technology it stands for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub technology: Option<LocalText>,
    /// The set of potentials that its CO2e was made with, where its source publishes no gases.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub gwp_basis: Option<GwpSet>,
    /// The year that the data describe.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub data_year: Option<i16>,
    /// The year whose reports it was prescribed for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub reporting_year: Option<i16>,
    /// The day, month or year of publication.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub published: Option<String>,
    /// The day after which a newer edition is expected.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub best_before: Option<String>,
    /// The unit that activity is usually given in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub activity_unit: Option<String>,
    /// The values, in the order of the method's parameters.
    pub values: Vec<ValueRecord>,
    /// The gases that the emitted mass consists of.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub composition: Vec<Share>,
    /// The lists whose items it has values for.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub item_of: Vec<String>,
    /// Where it comes from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub source: Option<SourceNote>,
    /// How well it is attested.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub confidence: Option<Confidence>,
    /// What else should be known about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub note: Option<LocalText>,
    /// Marks.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub tags: Vec<String>,
    /// Whether a newer revision replaces it.
    #[serde(default, skip_serializing_if = "is_false")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub superseded: bool,
}

/// One value of a factor, with the name of its parameter.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct ValueRecord {
    /// The parameter.
    pub parameter: String,
    /// Its name.
    pub name: LocalText,
    /// Its symbol.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub symbol: Option<String>,
    /// The number, in the digits of its source.
    pub value: String,
    /// Its unit.
    pub unit: String,
    /// How uncertain it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub uncertainty: Option<Uncertainty>,
    /// Where it comes from, when that is another place than the factor's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub source: Option<SourceNote>,
}

/// A method with its pack and source.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct MethodRecord {
    /// The pack.
    pub pack: String,
    /// Where the method comes from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub source_note: Option<SourceNote>,
    /// The method.
    #[serde(flatten)]
    pub method: Method,
}

impl MethodRecord {
    pub(super) fn new(method: &CompiledMethod) -> MethodRecord {
        MethodRecord {
            pack: method.pack.clone(),
            source_note: method.source_note(),
            method: method.definition.clone(),
        }
    }
}

impl FactorRecord {
    pub(super) fn new(
        factor: &CompiledFactor,
        method: Option<&CompiledMethod>,
        set: Option<&FactorSet>,
        topic: Option<&Topic>,
        superseded: bool,
    ) -> FactorRecord {
        let definition = factor.definition.clone();
        let boundary = boundary(factor, method);
        FactorRecord {
            pack: factor.pack.clone(),
            digest: factor.digest().to_owned(),
            values: values(factor, method),
            source: factor.source_note(),
            set_name: set.map(|set| set.name.clone()),
            superseded,
            id: definition.id,
            revision: definition.revision,
            method: definition.method,
            also_methods: definition.also_methods,
            name: definition.name,
            category: definition.category,
            set: definition.set,
            region: definition.region,
            geography: definition.geography,
            family: definition.family,
            topic: topic.map(|topic| topic.id.clone()).or(definition.topic),
            topic_name: topic.map(|topic| topic.name.clone()),
            boundary,
            boundary_name: boundary.map(Boundary::name),
            technology: definition.technology,
            gwp_basis: definition.gwp_basis,
            best_before: definition.best_before,
            data_year: definition.data_year,
            reporting_year: definition.reporting_year,
            published: definition.published,
            activity_unit: definition.activity_unit,
            composition: definition.composition,
            item_of: definition.item_of,
            confidence: definition.confidence,
            note: definition.note,
            tags: definition.tags,
        }
    }
}

/// What a factor covers: what it says itself, else what its method says.
pub(super) fn boundary(
    factor: &CompiledFactor,
    method: Option<&CompiledMethod>,
) -> Option<Boundary> {
    let of_method = || method.and_then(|method| method.definition.boundary);
    factor.definition.boundary.or_else(of_method)
}

/// The values in the order of the method's parameters; those that it doesn't have itself come last.
fn values(factor: &CompiledFactor, method: Option<&CompiledMethod>) -> Vec<ValueRecord> {
    let declared: Vec<_> = method
        .map(CompiledMethod::all_parameters)
        .into_iter()
        .flatten()
        .collect();
    let place = |id: &str| {
        declared
            .iter()
            .position(|parameter| parameter.definition.id == id)
    };
    let mut ids: Vec<&String> = factor.definition.values.keys().collect();
    sorted::sort_by_key(&mut ids, |id| place(id).unwrap_or(usize::MAX));
    let record = |id: &String| {
        let value = factor.value(id)?;
        let parameter = place(id).and_then(|place| declared.get(place));
        let own = value.source.is_some() || value.clause.is_some();
        Some(ValueRecord {
            parameter: id.clone(),
            name: parameter.map_or_else(
                || LocalText::same(id),
                |parameter| parameter.definition.name.clone(),
            ),
            symbol: parameter.and_then(|parameter| parameter.definition.symbol.clone()),
            value: value.value.clone(),
            unit: value.unit.clone(),
            uncertainty: value.uncertainty.clone(),
            source: if own { factor.value_note(id) } else { None },
        })
    };
    ids.into_iter().filter_map(record).collect()
}
