//! The digits of every golden case and of the example, held in one snapshot: `tests/node/digits.test.mjs`
//! holds the npm package to the same, so that native and WebAssembly agree to the last one.

use serde_json::json;
use tansuan::text::digest;

use crate::files::{evaluate, example, golden};

#[test]
fn accounts_and_intensities_keep_every_digit() {
    let named = |case: &serde_json::Value| {
        let name = case["name"].as_str().unwrap().to_owned();
        (name, case["document"].clone())
    };
    let mut documents: Vec<_> = golden().iter().map(named).collect();
    documents.push(("paper-mill".to_owned(), example()));
    let line = |(name, document): &(String, serde_json::Value)| {
        let (result, _) = evaluate(document);
        let figures = json!([result["accounts"], result["intensities"]]);
        format!("{name} {}", digest(&figures).unwrap())
    };
    let lines: Vec<String> = documents.iter().map(line).collect();
    insta::assert_snapshot!(lines.join("\n"));
}
