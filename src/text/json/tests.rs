//! The reader and the writer, held against `serde_json` and `serde_path_to_error`.

use std::collections::BTreeMap;

use proptest::prelude::*;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::{read, write};
use crate::factor::Pack;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Site {
    name: String,
    year: Option<i16>,
    kind: Kind,
    #[serde(default)]
    months: Vec<u8>,
    #[serde(default)]
    parts: BTreeMap<String, Vec<Part>>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Part {
    id: String,
    open: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Kind {
    Plant,
    HeadOffice,
}

/// What the other two make of a text: a site, or the path of what is wrong.
fn expected(text: &str) -> Result<Site, String> {
    let mut decoder = serde_json::Deserializer::from_str(text);
    let site = serde_path_to_error::deserialize(&mut decoder);
    let site = site.map_err(|error| error.path().to_string())?;
    decoder.end().map_err(|_| ".".to_owned())?;
    Ok(site)
}

fn found(text: &str) -> Result<Site, String> {
    read(text.as_bytes()).map_err(|problem: crate::Problem| {
        if problem.path.is_empty() {
            ".".to_owned()
        } else {
            problem.path
        }
    })
}

#[test]
fn paths_are_those_of_the_reference() {
    for text in [
        r#"{"name":"a","year":2024,"kind":"head-office","months":[1,2],"parts":{"x":[{"id":"b","open":true}]}}"#,
        r#" { "name" : "\u00e9\ud83d\ude00\n" , "year" : null , "kind" : "plant" } "#,
        r#"{"name":"a","kind":"plant","colour":"red"}"#,
        r#"{"name":"a","kind":"plant","parts":{"x":[{"id":"b","open":true},{"id":"c","shut":true}]}}"#,
        r#"{"name":"a","kind":"plant","parts":{"x":[{"id":"b","open":true},{"id":"c"}]}}"#,
        r#"{"name":"a","kind":"plant","parts":{"x":[],"y":[{"id":"c","open":"yes"}]}}"#,
        r#"{"name":"a","kind":"plant","parts":{"x":{"id":"c"}}}"#,
        r#"{"name":"a","kind":"plant","parts":[]}"#,
        r#"{"name":"a","kind":"plant","months":[1,2,300]}"#,
        r#"{"name":"a","kind":"plant","months":[1,-2]}"#,
        r#"{"name":"a","kind":"plant","months":[1,2.5]}"#,
        r#"{"name":"a","kind":"plant","months":[null]}"#,
        r#"{"name":5,"kind":"plant"}"#,
        r#"{"name":"a","kind":"plant","year":40000}"#,
        r#"{"name":"a","kind":"plant","year":"2024"}"#,
        r#"{"name":"a"}"#,
        "{}",
        "[]",
        "",
        "null",
        r#"{"name":"a","kind":"plant"} x"#,
        r#"{"name":"a","kind":"plant","months":[01]}"#,
        r#"{"name":"\ud800","kind":"plant"}"#,
    ] {
        assert_eq!(found(text), expected(text), "{text}");
    }
}

#[test]
fn problems_say_what_is_wrong_and_where() {
    let say = |text: &str| {
        let problem = read::<Site>(text.as_bytes()).unwrap_err();
        let place = if problem.path.is_empty() {
            problem.path
        } else {
            problem.path + ": "
        };
        place + &problem.message
    };
    insta::assert_snapshot!(say(r#"{"name":"a","kind":"town"}"#), @"kind: the input can't be read: unknown variant `town`, expected `plant` or `head-office` at line 1 column 25");
    insta::assert_snapshot!(say(r#"{"name":"a","kind":"plant","colour":"red"}"#), @"colour: the input can't be read: unknown field `colour`, expected one of `name`, `year`, `kind`, `months`, `parts` at line 1 column 35");
    insta::assert_snapshot!(say(r#"{"name":"a","kind":"plant","months":[1.5]}"#), @"months[0]: the input can't be read: invalid type: number `1.5`, expected u8 at line 1 column 40");
    insta::assert_snapshot!(say(r#"{"name":"a","name":"b"}"#), @"name: the input can't be read: duplicate field `name` at line 1 column 18");
    insta::assert_snapshot!(say(r#"{"name":"a" "kind"}"#), @"name: the input can't be read: expected `,` or `}` at line 1 column 12");
    insta::assert_snapshot!(say("{\n}"), @"the input can't be read: missing field `name` at line 2 column 1");
    assert_eq!(
        read::<Site>(b"{\"name\":\"\xff\"}").unwrap_err().path,
        "name"
    );
    let deep = "[".repeat(1000);
    assert!(
        read::<Value>(deep.as_bytes())
            .unwrap_err()
            .message
            .contains("recursion")
    );
}

#[test]
fn what_is_read_twice_or_in_another_shape_is_refused() {
    // Fields in the order of their declaration would be read by `serde_json`.
    assert!(read::<Part>(br#"["b", true]"#).is_err());
    assert!(read::<Kind>(br#"{"plant": null}"#).is_err());
    assert!(read::<(u8, u8)>(b"[1, 2]").is_ok());
    assert!(read::<(u8, u8)>(b"[1, 2, 3]").is_err());
    assert!(read::<Value>(b"-0").is_err());
    assert!(read::<Value>(b"1e3").is_err());
    assert!(read::<Value>(b"18446744073709551616").is_err());
}

#[test]
fn every_shape_is_written_as_the_reference_writes_it() {
    #[derive(Serialize)]
    enum Shape {
        Unit,
        Newtype(u8),
        Tuple(u8, char),
        Struct { a: Option<u8> },
    }
    #[derive(Serialize)]
    struct Pair(Shape, Shape);
    #[derive(Serialize)]
    struct Flat {
        #[serde(flatten)]
        part: Part,
        more: BTreeMap<i16, (u64, i64)>,
    }
    let flat = Flat {
        part: Part {
            id: "\u{1}\"\\/\u{7f}é😀\u{8}\u{c}\r\t\n".into(),
            open: true,
        },
        more: BTreeMap::from([(-1, (u64::MAX, i64::MIN)), (7, (0, 0))]),
    };
    assert_eq!(write(&flat).unwrap(), serde_json::to_string(&flat).unwrap());
    let shapes = [
        Pair(Shape::Unit, Shape::Newtype(1)),
        Pair(Shape::Tuple(2, '"'), Shape::Struct { a: None }),
    ];
    assert_eq!(
        write(&shapes).unwrap(),
        serde_json::to_string(&shapes).unwrap()
    );
    assert_eq!(write(&json!([0.5, 2.0])).unwrap(), "[0.5,2.0]");
}

/// Any JSON without fractions.
fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<String>().prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 40, 6, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            prop::collection::btree_map(any::<String>(), inner, 0..6)
                .prop_map(|members| Value::Object(members.into_iter().collect())),
        ]
    })
}

proptest! {
    #[test]
    fn any_json_is_read_and_written_as_the_reference_does(value in any_json(), pretty: bool) {
        let text = if pretty { serde_json::to_string_pretty(&value) } else { serde_json::to_string(&value) };
        prop_assert_eq!(&read::<Value>(text.unwrap().as_bytes()).unwrap(), &value);
        prop_assert_eq!(write(&value).unwrap(), serde_json::to_string(&value).unwrap());
    }

    #[test]
    fn damaged_text_is_refused_where_the_reference_refuses_it(place in 0_usize..150, byte in prop::sample::select(&br#"{}[]",:\0123456789-+.eEtfnul x"#[..])) {
        let mut text = br#"{"name":"a\u00e9","year":2024,"kind":"plant","months":[1,2,10],"parts":{"x":[{"id":"b","open":true},{"id":"c","open":false}]}}"#.to_vec();
        let place = place % text.len();
        text[place] = byte;
        let text = String::from_utf8(text).unwrap();
        prop_assert_eq!(found(&text).ok(), expected(&text).ok(), "{}", text);
    }
}

#[test]
fn the_built_in_pack_is_read_as_the_reference_reads_it() {
    let bytes = include_bytes!("../../factor/packs/cn-core.json");
    let pack: Pack = read(bytes).unwrap();
    assert!(pack == serde_json::from_slice(bytes).unwrap());
    assert_eq!(write(&pack).unwrap(), serde_json::to_string(&pack).unwrap());
}
