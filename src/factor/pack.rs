//! Packs: files of sources, methods and factors, and how they are decoded.
//!
//! Decoding is strict: a field that the format doesn't know is refused, with its path. What the
//! content must satisfy is checked when the pack is loaded into a library.

use serde::{Deserialize, Serialize};

use crate::error::{Code, Problem};
use crate::factor::{Factor, Method, SearchData, SourceDocument, TableDefinition, is_false};
use crate::quantity::shorten;
use crate::text::LocalText;
use crate::text::decode;

/// The largest pack that is read, in bytes.
const LIMIT: usize = 64 << 20;
/// What the format field of a pack says.
pub(super) const FORMAT: &str = "tansuan-pack";
/// The JSON Schema of the format, beside the built-in packs.
pub(super) const SCHEMA: &str = "pack.schema.json";
/// The version of the format that this engine reads.
pub(super) const VERSION: u32 = 1;

/// A file of sources, tables, methods and factors.
#[derive(Clone, Debug, Default, Eq, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(
    rename_all = "camelCase",
    deny_unknown_fields,
    expecting = "a factor pack"
)]
pub struct Pack {
    /// The JSON Schema of the format, for editors.
    #[serde(rename = "$schema", default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub schema: Option<String>,
    /// The SHA-256 of the canonical JSON of everything else, in hex: what is loaded is what was released.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub digest: Option<String>,
    /// `tansuan-pack`.
    pub format: String,
    /// The version of the format.
    pub version: u32,
    /// The id, such as `cn-core`.
    pub id: String,
    /// The name.
    pub name: LocalText,
    /// What is in it, in a sentence or two.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub description: Option<LocalText>,
    /// The revision of the pack.
    pub revision: u32,
    /// The day of publication.
    pub published: String,
    /// The licence of the pack.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub licence: Option<String>,
    /// What has to be said where its figures are used, by its sources' licences.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub attribution: Option<LocalText>,
    /// The region it is for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub region: Option<String>,
    /// Ids of methods and factors in other packs that this pack's own of the same id stand in for. A
    /// pin still resolves to the pack it names.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub overrides: Vec<String>,
    /// The documents it draws on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub sources: Vec<SourceDocument>,
    /// The tables of guidelines that its factors belong to.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub sets: Vec<FactorSet>,
    /// What its factors are figures of.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub topics: Vec<Topic>,
    /// The look-up tables of its formulas.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub tables: Vec<TableDefinition>,
    /// Its methods.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub methods: Vec<Method>,
    /// Its factors.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub factors: Vec<Factor>,
    /// What its factors are found by beside their names.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub search: Option<SearchData>,
}

impl Pack {
    /// Reads a pack from its file.
    ///
    /// # Errors
    ///
    /// - [`Code::UnsupportedDocument`] when the format or its version is another;
    /// - [`Code::InvalidInput`] when it is not JSON, or a field is missing, unknown or of a wrong
    ///   type, at the path of the field;
    /// - [`Code::Overflow`] beyond 64 MB.
    pub fn decode(bytes: &[u8]) -> Result<Pack, Problem> {
        if bytes.len() > LIMIT {
            let found = format!("{} MB", bytes.len() >> 20);
            return Err(Problem::new(Code::Overflow).with("found", found));
        }
        let pack: Pack = decode(bytes).map_err(|problem| explain(bytes, problem))?;
        header_problem(&pack.format, pack.version).map_or(Ok(pack), Err)
    }
}

/// Why `bytes` are no pack: `problem`, unless they are another document.
fn explain(bytes: &[u8], problem: Problem) -> Problem {
    #[derive(Deserialize)]
    struct Header {
        format: String,
        version: u32,
    }
    let header = decode::<Header>(bytes).ok();
    let header = header.and_then(|found| header_problem(&found.format, found.version));
    header.unwrap_or(problem)
}

fn header_problem(format: &str, version: u32) -> Option<Problem> {
    let found = if format == FORMAT {
        version.to_string()
    } else {
        shorten(format)
    };
    let expected = if format == FORMAT {
        VERSION.to_string()
    } else {
        FORMAT.to_owned()
    };
    let problem = || {
        Problem::new(Code::UnsupportedDocument)
            .with("expected", &expected)
            .with("found", &found)
    };
    (found != expected).then(problem)
}

/// A table of a guideline that factors belong to.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(
    rename_all = "camelCase",
    deny_unknown_fields,
    expecting = "a set with an id, a name and a source"
)]
pub struct FactorSet {
    /// The id, such as `mee-cets-2024`.
    pub id: String,
    /// The name.
    pub name: LocalText,
    /// The document.
    pub source: String,
    /// Whether it is taken where no guideline is chosen.
    #[serde(default, skip_serializing_if = "is_false")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub default: bool,
}

/// What factors are figures of: those of one topic stand side by side, whatever their source.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(
    rename_all = "camelCase",
    deny_unknown_fields,
    expecting = "a topic with an id and a name"
)]
pub struct Topic {
    /// The id, such as `fuel.diesel`: the same in every pack.
    pub id: String,
    /// The name.
    pub name: LocalText,
    /// The pack's factors that don't name their topic themselves: a released factor never changes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub factors: Vec<String>,
}

/// What is in a loaded pack.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct PackInfo {
    /// The id.
    pub id: String,
    /// The name.
    pub name: LocalText,
    /// What is in it, in a sentence or two.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub description: Option<LocalText>,
    /// The revision.
    pub revision: u32,
    /// The day of publication.
    pub published: String,
    /// The licence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub licence: Option<String>,
    /// What has to be said where its figures are used, by its sources' licences.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub attribution: Option<LocalText>,
    /// The region it is for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub region: Option<String>,
    /// The digest of its content: SHA-256 in hex.
    pub digest: String,
    /// The tables of guidelines in it.
    pub sets: Vec<FactorSet>,
    /// The size of the file it was read from, in bytes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub bytes: Option<u32>,
    /// How many documents it draws on.
    pub sources: u32,
    /// How many methods it has.
    pub methods: u32,
    /// How many factors it has.
    pub factors: u32,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_path_of_an_unknown_field_is_told() {
        let text = r#"{"format":"tansuan-pack","version":1,"id":"x","name":{"zh":"x","en":"x"},"revision":1,
            "published":"2026","methods":[],"factors":[{"id":"a","revision":1,"method":"m","name":{"zh":"a","en":"a"},"colour":"red"}]}"#;
        let problem = Pack::decode(text.as_bytes()).unwrap_err();
        assert_eq!(problem.code, Code::InvalidInput);
        assert_eq!(problem.path, "factors[0].colour");
    }

    #[test]
    fn another_document_is_refused_by_its_header() {
        let problem = Pack::decode(br#"{"format":"tansuan","version":1,"id":"x"}"#).unwrap_err();
        insta::assert_snapshot!(problem, @"expected a `tansuan-pack` document, but found `tansuan`");
        let problem = Pack::decode(br#"{"format":"tansuan-pack","version":9}"#).unwrap_err();
        insta::assert_snapshot!(problem, @"expected a `1` document, but found `9`");
    }

    #[test]
    fn a_megabyte_of_anything_is_a_problem_and_nothing_worse() {
        let brackets = vec![b'['; 1 << 20];
        let noise: Vec<u8> = (0..1_u32 << 20)
            .map(|n| n.wrapping_mul(2_654_435_761).to_be_bytes()[0])
            .collect();
        for bytes in [brackets, noise, vec![0; 1 << 20], Vec::new()] {
            assert_eq!(Pack::decode(&bytes).unwrap_err().code, Code::InvalidInput);
        }
    }

    #[test]
    fn the_built_in_pack_is_written_as_it_was_read() {
        let bytes = include_bytes!("packs/cn-core.json");
        let pack = Pack::decode(bytes).unwrap();
        let read: serde_json::Value = serde_json::from_slice(bytes).unwrap();
        let written = serde_json::to_value(&pack).unwrap();
        for key in ["sources", "sets", "tables", "methods", "factors"] {
            let items =
                |value: &serde_json::Value| value[key].as_array().cloned().unwrap_or_default();
            for (read, written) in items(&read).iter().zip(items(&written)) {
                assert_eq!(*read, written, "{key} {}", read["id"]);
            }
        }
    }
}
