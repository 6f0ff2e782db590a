//! Factors: the values of a method's factor parameters for one thing, each with its source.

use std::collections::BTreeMap;
use std::fmt::{self, Display};

use serde::{Deserialize, Serialize};

use crate::factor::Boundary;
use crate::gas::{GwpSet, Share};
use crate::quantity::Uncertainty;
use crate::text::LocalText;

/// The values of a method's factor parameters for one thing: diesel, the national grid in 2023.
#[derive(Clone, Debug, Default, Eq, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify), tsify(hashmap_as_object))]
#[serde(
    rename_all = "camelCase",
    deny_unknown_fields,
    expecting = "a factor with an id, a method and a name"
)]
pub struct Factor {
    /// The id, such as `gbt32151.34-2024.diesel`; unique in its pack with the revision.
    pub id: String,
    /// The revision: a correction is a new one, and the old one stays.
    pub revision: u32,
    /// The method it was made for.
    pub method: String,
    /// Other methods that its values serve too.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub also_methods: Vec<String>,
    /// The name of the thing.
    pub name: LocalText,
    /// What else people call it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub synonyms: Option<Synonyms>,
    /// The kind of thing, such as `fuel`, for filters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub category: Option<String>,
    /// The table it belongs to, where guidelines have tables of their own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub set: Option<String>,
    /// The region it was made for, `GLO` for the world.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub region: Option<String>,
    /// The part of the region, such as `CN-ZJ` or `CN-GRID-EC`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub geography: Option<String>,
    /// What kind of figure it is, where kinds must not be mixed: `average`, `residual`, `footprint`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub family: Option<String>,
    /// What it is a figure of, such as `fuel.diesel`: figures of one topic stand side by side, whatever
    /// their source. A pack's list of topics names those that several share, and may say it instead.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub topic: Option<String>,
    /// What part of the thing's life it covers, where that is not what its method says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub boundary: Option<Boundary>,
    /// The technology it stands for, where figures differ by that.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub technology: Option<LocalText>,
    /// The set of potentials that its CO2e was made with, where its source publishes no gases.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub gwp_basis: Option<GwpSet>,
    /// The unit that activity is usually given in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub activity_unit: Option<String>,
    /// The values, by parameter.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub values: BTreeMap<String, FactorValue>,
    /// The lists whose items it has values for, where it describes an item and not a record.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub item_of: Vec<String>,
    /// The gases that the emitted mass consists of; their fractions sum to one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub composition: Vec<Share>,
    /// The year that the data describe.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub data_year: Option<i16>,
    /// The year whose reports it was prescribed for, where the data are of another.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub reporting_year: Option<i16>,
    /// The day, month or year of publication.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub published: Option<String>,
    /// The day after which a newer edition is expected: until then it is the latest there is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub best_before: Option<String>,
    /// The source of its values, unless a value names its own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub source: Option<String>,
    /// The clause or table in the source.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub clause: Option<String>,
    /// How well its values are attested.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub confidence: Option<Confidence>,
    /// What else should be known about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub note: Option<LocalText>,
    /// Marks: `preset`, `foreign-proxy`, `penalty-default`, `net-of-credit`, `transport-only`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub tags: Vec<String>,
}

impl Factor {
    /// Whether it bears this mark.
    pub fn has_tag(&self, tag: &str) -> bool {
        self.tags.iter().any(|own| own == tag)
    }

    /// Whether it was made for this method or serves it too.
    pub fn serves(&self, method: &str) -> bool {
        self.methods().any(|own| own == method)
    }

    /// The methods it serves, that it was made for first.
    pub fn methods(&self) -> impl Iterator<Item = &str> {
        std::iter::once(&self.method)
            .chain(&self.also_methods)
            .map(String::as_str)
    }
}

/// One value of a factor, as published.
#[derive(Clone, Debug, Default, Eq, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(
    rename_all = "camelCase",
    deny_unknown_fields,
    expecting = "a value with its unit"
)]
pub struct FactorValue {
    /// The number, in the digits of its source.
    pub value: String,
    /// Its unit.
    pub unit: String,
    /// The source, where it is another than the factor's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub source: Option<String>,
    /// The clause or table in that source.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub clause: Option<String>,
    /// How well the value is attested, where it differs from the factor.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub confidence: Option<Confidence>,
    /// How uncertain it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub uncertainty: Option<Uncertainty>,
    /// What else should be known about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub note: Option<LocalText>,
}

/// What else people call a thing, by language.
#[derive(Clone, Debug, Default, Eq, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(deny_unknown_fields, expecting = "synonyms by language")]
pub struct Synonyms {
    /// In Chinese.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub zh: Vec<String>,
    /// In English.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub en: Vec<String>,
}

/// How well a value is attested.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Ord, PartialOrd, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
pub enum Confidence {
    /// By a primary document or two independent ones.
    A,
    /// By one secondary document.
    B,
    /// Not verified.
    C,
}

impl Display for Confidence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Confidence::A => "A",
            Confidence::B => "B",
            Confidence::C => "C",
        })
    }
}

/// A choice of a factor that resolves for ever, as long as its pack is loaded.
#[derive(Clone, Debug, Default, Eq, PartialEq, Ord, PartialOrd, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(
    rename_all = "camelCase",
    deny_unknown_fields,
    expecting = "a factor's pack and id"
)]
pub struct FactorPin {
    /// The pack, such as `cn-core`; `own` for the document's own factors.
    pub pack: String,
    /// The factor's id.
    pub factor: String,
    /// Its revision; the latest where nothing is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub revision: Option<u32>,
    /// Its digest when it was chosen: SHA-256 in hex.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub digest: Option<String>,
}
