//! The files that the tests read: documents, expectations and the built-in pack.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use jiff::civil::date;
use serde_json::Value;
use tansuan::factor::FactorLibrary;
use tansuan::organization::{Context, decode};
use tansuan::{Outcome, Problem, evaluate_organization};

/// A path in the repository.
fn path(relative: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(relative)
}

/// The bytes of a file of the repository.
#[cfg(feature = "packs")]
pub fn bytes(relative: &str) -> Vec<u8> {
    fs::read(path(relative)).unwrap()
}

/// A JSON file of the repository.
pub fn json(relative: &str) -> Value {
    serde_json::from_slice(&fs::read(path(relative)).unwrap()).unwrap()
}

/// The worked example, as the app offers it.
pub fn example() -> Value {
    json("www/public/examples/paper-mill.json")
}

/// The golden cases by name.
pub fn golden() -> Vec<Value> {
    let folder = "tests/integration/cases/golden";
    let entries = fs::read_dir(path(folder)).unwrap();
    let mut names: Vec<String> = entries
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| {
            Path::new(name)
                .extension()
                .is_some_and(|kind| kind == "json")
        })
        .collect();
    names.sort();
    names
        .iter()
        .map(|name| json(&format!("{folder}/{name}")))
        .collect()
}

/// A library with the built-in pack, loaded as a file, as the page loads it.
pub fn library() -> &'static FactorLibrary {
    static LIBRARY: OnceLock<FactorLibrary> = OnceLock::new();
    LIBRARY.get_or_init(|| {
        let mut library = FactorLibrary::new();
        let pack = fs::read(path("src/factor/packs/cn-core.json")).unwrap();
        let outcome = library.load(&pack);
        assert!(matches!(outcome, Outcome::Ok { .. }), "{outcome:?}");
        library
    })
}

/// What the engine makes of an organisation, as JavaScript sees it, and what it found.
pub fn evaluate(document: &Value) -> (Value, Vec<Problem>) {
    let document = decode(&serde_json::to_vec(document).unwrap()).unwrap();
    let context = Context {
        library: library().clone(),
        as_of: date(2026, 11, 22),
    };
    match evaluate_organization(&document, &context) {
        Outcome::Ok { value, findings } => (serde_json::to_value(value).unwrap(), findings),
        Outcome::Invalid { problems } => panic!("{problems:?}"),
    }
}
