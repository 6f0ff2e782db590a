//! The files that the tests read: documents, expectations and the built-in pack.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use serde_json::Value;
use tansuan::Outcome;
use tansuan::factor::FactorLibrary;

/// A path in the repository.
fn path(relative: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(relative)
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
