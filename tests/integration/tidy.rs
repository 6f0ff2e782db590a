//! The house's own rules: what uses what, and how a file begins.

use std::fs;
use std::path::{Path, PathBuf};

/// The modules from the lowest to the highest; each uses only itself and those before it.
const ORDER: [&[&str]; 10] = [
    &["error", "text"],
    &["quantity"],
    &["gas"],
    &["formula"],
    &["factor"],
    &["ledger", "workspace"],
    &["carbon_asset"],
    &["organization", "product", "project", "event"],
    &["interchange"],
    &["wasm"],
];

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    let mut entries: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            files(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

/// Every Rust file of the crate: its path below `src/`, its module, and its text without its tests.
fn sources() -> Vec<(String, String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    files(&root, &mut found);
    let source = |path: PathBuf| {
        let name = path
            .strip_prefix(&root)
            .unwrap()
            .to_string_lossy()
            .replace('\\', "/");
        let module = name.split(['/', '.']).next().unwrap().to_owned();
        let text = fs::read_to_string(path).unwrap();
        let code = text.split("#[cfg(test)]\nmod ").next().unwrap().to_owned();
        (name, module, code)
    };
    found.into_iter().map(source).collect()
}

fn rank(module: &str) -> Option<usize> {
    ORDER.iter().position(|level| level.contains(&module))
}

#[test]
fn modules_use_only_modules_below_them() {
    for (name, module, code) in sources() {
        let Some(own) = rank(&module) else { continue };
        // Examples in the documentation stand outside the crate.
        let lines = code
            .lines()
            .filter(|line| !line.trim_start().starts_with("//"));
        for used in lines.flat_map(|line| line.split("crate::").skip(1)) {
            let used: String = used
                .chars()
                .take_while(|c| c.is_alphanumeric() || *c == '_')
                .collect();
            if let Some(other) = rank(&used) {
                let below = other < own || used == module || (own == 0 && other == 0);
                assert!(below || is_known(&module, &used), "{name} uses {used}");
            }
        }
    }
}

/// Problems hold texts and texts are told by problems; nothing else goes up.
fn is_known(module: &str, used: &str) -> bool {
    matches!((module, used), ("text", "error") | ("error", "text"))
}

#[test]
fn only_the_boundary_knows_javascript() {
    for (name, module, code) in sources()
        .into_iter()
        .filter(|(_, module, _)| module != "wasm")
    {
        for word in ["wasm_bindgen", "js_sys", "JsValue"] {
            assert!(!code.contains(word), "{name} names {word} ({module})");
        }
    }
}

#[test]
fn only_decimal_names_the_decimal_library() {
    for (name, _, code) in sources() {
        let lines = code
            .lines()
            .filter(|line| !line.trim_start().starts_with("//"));
        let names = lines.filter(|line| line.contains("rust_decimal::")).count();
        assert!(names == 0 || name == "quantity/decimal.rs", "{name}");
    }
}

#[test]
fn every_file_says_what_lives_in_it_and_stays_readable() {
    for (name, _, code) in sources() {
        assert!(
            code.starts_with("//! ") || name.ends_with("tests.rs"),
            "{name}"
        );
        assert!(code.lines().count() <= 800, "{name} is long: two rooms?");
    }
}
