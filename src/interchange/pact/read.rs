//! Reads PACT files: a footprint, a list of them, or an answer of the API.

use std::fmt;

use serde::de::{DeserializeOwned, Error, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::{Map, Number, Value};

use crate::error::{Code, Outcome, Problem};
use crate::interchange::pact::PactFootprint;
use crate::interchange::pact::check::{check, missing};
use crate::quantity::shorten;
use crate::text::decode;

/// What a PACT file holds.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PactFile {
    /// What the file is.
    pub form: PactForm,
    /// Its footprints that could be read, each with its place in the file: `""`, `[2]`, `data`, `data[2]`.
    pub footprints: Vec<(String, PactFootprint)>,
}

/// What a PACT file is.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum PactForm {
    /// One footprint.
    Footprint,
    /// A list of footprints.
    List,
    /// An answer of the API, with its `data`.
    Answer,
}

impl PactFile {
    /// What is wrong with its footprints, with the place in the file; see [`check`].
    pub fn check(&self) -> Vec<Problem> {
        let checked = self
            .footprints
            .iter()
            .map(|(place, footprint)| (place, footprint, check(footprint)));
        checked
            .flat_map(|(place, footprint, problems)| {
                let id = footprint.id().unwrap_or("").to_owned();
                problems
                    .into_iter()
                    .map(move |problem| problem.at(place).about(id.clone()))
            })
            .collect()
    }
}

/// Reads the bytes of a PACT file of version 2 or 3.
///
/// Footprints that can't be read are told beside those that can. Properties that the data model doesn't have
/// are not read, and told; extensions are kept as they are. Rules beyond form are [`check`]'s.
///
/// # Errors
///
/// - [`Code::InvalidInput`] for what is not JSON, has another type than the data model, or a key twice.
/// - [`Code::PactMissing`] for a footprint without `specVersion`.
/// - [`Code::UnsupportedDocument`] for another version, such as `1.0.0`.
///
/// # Examples
///
/// ```
/// use tansuan::interchange::pact::{PactForm, read};
///
/// let (file, _) = read(br#"{"data": [{"specVersion": "3.0.0", "companyName": "A Co"}]}"#)
///     .into_result()
///     .unwrap();
/// assert_eq!(file.form, PactForm::Answer);
/// assert_eq!(file.footprints[0].1.spec_version(), Some("3.0.0"));
/// assert!(read(b"[1]").into_result().is_err());
/// ```
pub fn read(bytes: &[u8]) -> Outcome<PactFile> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let tree = match decode::<Strict>(bytes) {
        Ok(Strict(tree)) => tree,
        Err(problem) => {
            return Outcome::Invalid {
                problems: vec![problem],
            };
        }
    };
    let (form, items) = items(tree);
    let mut file = PactFile {
        form,
        footprints: Vec::new(),
    };
    let mut findings = Vec::new();
    let some = !items.is_empty();
    for (place, item) in items {
        match read_one(&item, &mut findings, &place) {
            Ok(footprint) => file.footprints.push((place, footprint)),
            Err(problem) => findings.push(problem.at(&place)),
        }
    }
    if some && file.footprints.is_empty() {
        return Outcome::Invalid { problems: findings };
    }
    Outcome::Ok {
        value: file,
        findings,
    }
}

/// The footprints of a file with their places.
fn items(tree: Value) -> (PactForm, Vec<(String, Value)>) {
    let list = |items: Vec<Value>, prefix: &str| {
        let place = |(index, item)| (format!("{prefix}[{index}]"), item);
        items.into_iter().enumerate().map(place).collect()
    };
    match tree {
        Value::Array(items) => (PactForm::List, list(items, "")),
        Value::Object(mut object) if !object.contains_key("pcf") && object.contains_key("data") => {
            match object.remove("data") {
                Some(Value::Array(items)) => (PactForm::Answer, list(items, "data")),
                other => (
                    PactForm::Answer,
                    vec![("data".to_owned(), other.unwrap_or_default())],
                ),
            }
        }
        other => (PactForm::Footprint, vec![(String::new(), other)]),
    }
}

fn read_one(
    item: &Value,
    findings: &mut Vec<Problem>,
    place: &str,
) -> Result<PactFootprint, Problem> {
    let Value::Object(object) = item else {
        return Err(Problem::new(Code::InvalidInput).with("detail", "expected a product footprint"));
    };
    let version = match object.get("specVersion") {
        Some(Value::String(version)) => version.as_str(),
        Some(Value::Null) | None => {
            return Err(missing(
                "specVersion",
                "据此才能确定数据模型的版本",
                "nothing else says which version of the data model this is",
            ));
        }
        Some(_) => {
            return Err(Problem::new(Code::InvalidInput)
                .with("detail", "expected a version as text")
                .at("specVersion"));
        }
    };
    let footprint = match version.split('.').next() {
        Some("2") => PactFootprint::V2(typed(item)?),
        Some("3") => PactFootprint::V3(typed(item)?),
        _ => {
            return Err(Problem::new(Code::UnsupportedDocument)
                .with("expected", "PACT 2 / 3")
                .with("found", format!("PACT {}", shorten(version)))
                .at("specVersion"));
        }
    };
    if let Ok(kept) = serde_json::to_value(&footprint) {
        let mut places = Vec::new();
        unknown(item, &kept, "", &mut places);
        for (path, name) in places {
            findings.push(
                Problem::new(Code::PactUnknownProperty)
                    .with("property", shorten(&name))
                    .with("version", shorten(version))
                    .at(path)
                    .at(place),
            );
        }
    }
    Ok(footprint)
}

/// The item as a type of the data model. It goes through text, whose decoder knows the place of a fault.
fn typed<T: DeserializeOwned>(item: &Value) -> Result<Box<T>, Problem> {
    let text = serde_json::to_vec(item)
        .map_err(|error| Problem::new(Code::InvalidInput).with("detail", error))?;
    decode(&text).map(Box::new)
}

/// The properties of `given` that `kept` doesn't have.
fn unknown(given: &Value, kept: &Value, path: &str, found: &mut Vec<(String, String)>) {
    match (given, kept) {
        (Value::Object(given), Value::Object(kept)) => {
            for (name, value) in given.iter().filter(|(_, value)| !value.is_null()) {
                let place = if path.is_empty() {
                    name.clone()
                } else {
                    format!("{path}.{name}")
                };
                match kept.get(name) {
                    Some(kept) => unknown(value, kept, &place, found),
                    None => found.push((place, name.clone())),
                }
            }
        }
        (Value::Array(given), Value::Array(kept)) => {
            for (index, (given, kept)) in given.iter().zip(kept).enumerate() {
                unknown(given, kept, &format!("{path}[{index}]"), found);
            }
        }
        _ => {}
    }
}

/// A JSON value in which no key stands twice.
struct Strict(Value);

impl<'de> Deserialize<'de> for Strict {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Strict, D::Error> {
        deserializer.deserialize_any(StrictVisitor).map(Strict)
    }
}

struct StrictVisitor;

impl<'de> Visitor<'de> for StrictVisitor {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_unit<E: Error>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }

    #[expect(
        clippy::disallowed_types,
        reason = "the parser's word for a number with a fraction"
    )]
    fn visit_f64<E: Error>(self, value: f64) -> Result<Value, E> {
        Ok(Number::from_f64(value).map_or(Value::Null, Value::Number))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Value, E> {
        Ok(Value::String(text.to_owned()))
    }

    fn visit_string<E: Error>(self, text: String) -> Result<Value, E> {
        Ok(Value::String(text))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let mut read = Vec::new();
        while let Some(Strict(item)) = items.next_element()? {
            read.push(item);
        }
        Ok(Value::Array(read))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Value, A::Error> {
        let mut read = Map::new();
        while let Some(key) = members.next_key::<String>()? {
            if read.contains_key(&key) {
                let detail = format_args!("duplicate field `{}`", shorten(&key)).to_string();
                return Err(A::Error::custom(detail));
            }
            let Strict(value) = members.next_value()?;
            read.insert(key, value);
        }
        Ok(Value::Object(read))
    }
}
