//! Making a pack of one's own methods and factors: the same format as every other, with its digest.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::error::{Outcome, Problem};
use crate::factor::library::FactorLibrary;
use crate::factor::loaded::LoadedPack;
use crate::factor::pack::{FORMAT, SCHEMA, VERSION};
use crate::factor::reader::Care;
use crate::factor::{Factor, FactorValue, Method, Pack, PackInfo, SourceDocument};
use crate::quantity::parse_decimal;
use crate::text::{LocalText, canonical_json};

/// The id of the pack as a document: the source of methods that name no other.
const ITSELF: &str = "pack";

/// What a pack shall be made of: one's own methods and factors, and how they shall be released.
#[derive(Clone, Debug, Default, Eq, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(
    rename_all = "camelCase",
    deny_unknown_fields,
    expecting = "the draft of a pack"
)]
pub struct PackDraft {
    /// The id, such as `acme-materials`.
    pub id: String,
    /// The name.
    pub name: LocalText,
    /// What is in it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub description: Option<LocalText>,
    /// The revision: of the pack, and of every method and factor in it.
    pub revision: u32,
    /// The day of publication.
    pub published: String,
    /// The licence under which it is shared.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub licence: Option<String>,
    /// What has to be said where its figures are used.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub attribution: Option<LocalText>,
    /// The documents, each with the title by which its factors name it as its id; one that is not here
    /// is known by that title alone.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub sources: Vec<SourceDocument>,
    /// The methods.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub methods: Vec<Method>,
    /// The factors.
    pub factors: Vec<Factor>,
}

/// A pack as a file.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct PackFile {
    /// What is in it.
    pub info: PackInfo,
    /// The file: canonical JSON with the digest in it.
    pub json: String,
}

impl FactorLibrary {
    /// A pack of one's own methods and factors as a file that [`FactorLibrary::load`] reads.
    ///
    /// Documents named by their titles are listed and numbered, numbers as people type them are written
    /// as decimals, and methods get the id of the pack before theirs, so that the file can be loaded
    /// beside the document that they come from. The same draft gives the same file.
    ///
    /// # Errors
    ///
    /// Every problem that the file would have when it is loaded, with its path in the draft: those of
    /// [`FactorLibrary::load`], such as [`Code::MissingValue`](crate::Code::MissingValue) at `factors[0].source` for a
    /// factor that names no document.
    pub fn compose(&self, draft: &PackDraft) -> Outcome<PackFile> {
        self.composed(draft).into()
    }

    fn composed(&self, draft: &PackDraft) -> Result<PackFile, Vec<Problem>> {
        let mut pack = draft.pack();
        let (loaded, problems) =
            LoadedPack::new(pack.clone(), Care::Strict, |id| self.method(id).ok());
        if !problems.is_empty() {
            return Err(problems);
        }
        pack.schema = Some(SCHEMA.to_owned());
        pack.digest = Some(loaded.digest().to_owned());
        let value = serde_json::to_value(&pack).map_err(|_| Vec::new())?;
        let json = canonical_json(&value).map_err(|problem| vec![problem])?;
        let bytes = u32::try_from(json.len()).ok();
        let info = PackInfo {
            bytes,
            ..loaded.info()
        };
        Ok(PackFile { info, json })
    }
}

impl PackDraft {
    fn pack(&self) -> Pack {
        let mut sources: Vec<SourceDocument> = Vec::new();
        let mut titles: Vec<&str> = Vec::new();
        let named = self.factors.iter().flat_map(|factor| {
            let values = factor.values.values();
            let values = values.filter_map(|value| value.source.as_deref());
            factor.source.as_deref().into_iter().chain(values)
        });
        let methods = self.methods.iter();
        let methods = methods.filter_map(|own| own.source.as_deref());
        for title in named
            .chain(methods)
            .filter(|title| !title.trim().is_empty())
        {
            if titles.contains(&title) {
                continue;
            }
            titles.push(title);
            let known = self.sources.iter().find(|source| source.id == title);
            let known = known.cloned().unwrap_or_else(|| SourceDocument {
                title: LocalText::same(title),
                ..SourceDocument::default()
            });
            let id = format!("s{}", titles.len());
            sources.push(SourceDocument { id, ..known });
        }
        // A method that names no document was published with this pack itself.
        if self.methods.iter().any(|own| own.source.is_none()) {
            sources.push(SourceDocument {
                id: ITSELF.to_owned(),
                title: self.name.clone(),
                ..SourceDocument::default()
            });
        }
        let own: BTreeSet<&str> = self.methods.iter().map(|own| own.id.as_str()).collect();
        let method = |id: &str| {
            let is_own = own.contains(id);
            if is_own {
                self.prefixed(id)
            } else {
                id.to_owned()
            }
        };
        let source = |title: &Option<String>| {
            let place = titles.iter().position(|own| Some(*own) == title.as_deref());
            place.map(|place| format!("s{}", place + 1))
        };
        let factors = self.factors.iter().map(|factor| Factor {
            revision: self.revision,
            method: method(&factor.method),
            also_methods: factor.also_methods.iter().map(|id| method(id)).collect(),
            source: source(&factor.source),
            values: crate::sorted::map(factor.values.iter().map(|(id, value)| {
                let number = parse_decimal(&value.value).map(|number| number.to_string());
                let value = FactorValue {
                    value: number.unwrap_or_else(|_| value.value.clone()),
                    source: source(&value.source),
                    ..value.clone()
                };
                (id.clone(), value)
            })),
            ..factor.clone()
        });
        let factors = factors.collect();
        let methods = self.methods.iter().map(|own| Method {
            id: self.prefixed(&own.id),
            revision: self.revision,
            source: source(&own.source).or_else(|| Some(ITSELF.to_owned())),
            ..own.clone()
        });
        Pack {
            format: FORMAT.to_owned(),
            version: VERSION,
            id: self.id.clone(),
            name: self.name.clone(),
            description: self.description.clone(),
            revision: self.revision,
            published: self.published.clone(),
            licence: self.licence.clone(),
            attribution: self.attribution.clone(),
            sources,
            methods: methods.collect(),
            factors,
            ..Pack::default()
        }
    }

    /// The id of a method as the pack has it.
    fn prefixed(&self, id: &str) -> String {
        let prefix = format!("{}.", self.id);
        if id.starts_with(&prefix) {
            id.to_owned()
        } else {
            format!("{prefix}{id}")
        }
    }
}
