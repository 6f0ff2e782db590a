//! Where a text stops being JSON, such as `sources[0].factor`.
//!
//! The parser only says a line and a column. The path is found from them once there is something to tell.

use std::fmt::Write;

/// A step from the whole text towards the place.
enum Step {
    /// Into an object; its member once the key has been read.
    Member(Option<String>),
    /// Into an array.
    Item(usize),
}

/// The path of what `error` is about.
pub(super) fn of(bytes: &[u8], error: &serde_json::Error) -> String {
    let lines = bytes.split_inclusive(|byte| *byte == b'\n');
    let before: usize = lines
        .take(error.line().saturating_sub(1))
        .map(<[u8]>::len)
        .sum();
    let read = bytes.get(..before + error.column()).unwrap_or(bytes);
    // A bracket that closes is where the last value inside was found to be wrong.
    let open = read.strip_suffix(b"}").or(read.strip_suffix(b"]"));
    written(&steps(open.unwrap_or(read)))
}

/// The arrays and objects that are open at the end of what was read.
fn steps(read: &[u8]) -> Vec<Step> {
    let mut steps: Vec<Step> = Vec::new();
    let mut rest = read.iter().enumerate();
    while let Some((start, byte)) = rest.next() {
        match byte {
            b'{' => steps.push(Step::Member(None)),
            b'[' => steps.push(Step::Item(0)),
            b'}' | b']' => drop(steps.pop()),
            b',' => match steps.last_mut() {
                Some(Step::Item(index)) => *index += 1,
                Some(Step::Member(key)) => *key = None,
                None => {}
            },
            b'"' => {
                let mut escaped = false;
                let end = rest.find(|(_, byte)| {
                    let quoted = escaped;
                    escaped = **byte == b'\\' && !quoted;
                    **byte == b'"' && !quoted
                });
                let string = end.and_then(|(end, _)| read.get(start..=end));
                if let (Some(Step::Member(key @ None)), Some(string)) = (steps.last_mut(), string) {
                    *key = serde_json::from_slice(string).ok();
                }
            }
            _ => {}
        }
    }
    steps
}

fn written(steps: &[Step]) -> String {
    let mut path = String::new();
    for step in steps {
        match step {
            Step::Item(index) => {
                let _ = write!(path, "[{index}]");
            }
            Step::Member(Some(key)) if path.is_empty() => path.push_str(key),
            Step::Member(Some(key)) => {
                let _ = write!(path, ".{key}");
            }
            Step::Member(None) => {}
        }
    }
    path
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use serde::Deserialize;

    use crate::text::decode;

    #[derive(Debug, Deserialize)]
    #[serde(rename_all = "camelCase", deny_unknown_fields)]
    #[expect(dead_code, reason = "only what is wrong with it is looked at")]
    struct Site {
        name: String,
        #[serde(default)]
        year: Option<i16>,
        kind: Kind,
        #[serde(default)]
        months: Vec<u8>,
        #[serde(default)]
        parts: BTreeMap<String, Vec<Part>>,
    }

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    #[expect(dead_code, reason = "only what is wrong with it is looked at")]
    struct Part {
        id: String,
        share: crate::quantity::Decimal,
    }

    #[derive(Debug, Deserialize)]
    #[serde(rename_all = "kebab-case")]
    enum Kind {
        Plant,
    }

    /// The path that `serde_path_to_error` tells.
    fn expected(text: &str) -> String {
        let mut decoder = serde_json::Deserializer::from_str(text);
        let path = match serde_path_to_error::deserialize::<_, Site>(&mut decoder) {
            Ok(_) => return "right".to_owned(),
            Err(error) => error.path().to_string(),
        };
        if path == "." { String::new() } else { path }
    }

    #[test]
    fn paths_are_those_of_the_reference() {
        for fields in [
            r#""kind":"plant","months":[1,2]"#,
            r#""colour":"red""#,
            r#""kind":"town""#,
            r#""kind":"town","months":[]"#,
            r#""kind":5"#,
            r#""months":[]"#,
            r#""kind":"plant","year":40000"#,
            r#""kind":"plant","year":"2024" "#,
            r#""kind":"plant","year":[2024],"months":[]"#,
            r#""kind":"plant","months":5"#,
            r#""kind":"plant","months":{}"#,
            r#""kind":"plant","months":[1,2,300]"#,
            r#""kind":"plant","months":[1,-2,3]"#,
            r#""kind":"plant","months":[1,2.5]"#,
            r#""kind":"plant","months":[null]"#,
            r#""kind":"plant","parts":[]"#,
            r#""kind":"plant","parts":{"x":{"id":"c"}}"#,
            r#""kind":"plant","parts":{"x":[{"id":"b","share":"1"},{"id":"c","shut":true}]}"#,
            r#""kind":"plant","parts":{"x":[{"id":"b","share":"1"},{"id":"c"}]}"#,
            r#""kind":"plant","parts":{"x":[{"id":"b","share":"1"},{"id":"c"}, {}]}"#,
            r#""kind":"plant","parts":{"x":[],"y \" z\\":[{"id":"c","share":"}]"}]}"#,
            r#""kind":"plant","parts":{"x":[{"share":"many","id":"c"}]}"#,
            r#""kind":"plant","parts":{"x":[{"id":"c","share":"many"}]}"#,
            r#""kind":"plant","parts":{"x":[{"id":"c","share":"many"} , {"id":"d","share":"1"}]}"#,
            r#""kind":"plant","parts":{"x":[{"id":"c","share":0.5}]}"#,
        ] {
            for text in [
                format!(r#"{{"name":"é 柴油\n\"{{[,",{fields}}}"#),
                format!("{{\r\n  \"name\": \"[\",\n {fields}\n}}\n"),
            ] {
                let found = decode::<Site>(text.as_bytes());
                let found = found.map_or_else(|problem| problem.path, |_| "right".to_owned());
                assert_eq!(found, expected(&text), "{text}");
            }
        }
    }

    #[test]
    fn objects_are_no_arrays_and_have_each_field_once() {
        let wrong = |text: &str| {
            let problem = decode::<Site>(text.as_bytes()).unwrap_err();
            format!("{}: {problem}", problem.path)
        };
        insta::assert_snapshot!(
            wrong(r#"["a",2024,"plant",[],{}]"#),
            @": the input can't be read: invalid type: sequence, expected struct Site"
        );
        insta::assert_snapshot!(
            wrong(r#"{"name":"a","kind":"plant","name":"b"}"#),
            @"name: the input can't be read: duplicate field `name`"
        );
    }

    #[test]
    fn what_is_no_json_has_a_place_as_well() {
        let path = |text: &str| decode::<Site>(text.as_bytes()).unwrap_err().path;
        assert_eq!(path(""), "");
        assert_eq!(path("[]"), "");
        assert_eq!(path("null"), "");
        assert_eq!(path(r#"{"name":"a","kind":"plant"} x"#), "");
        assert_eq!(
            path(r#"{"name":"a","kind":"plant","months":[1 2]}"#),
            "months[0]"
        );
        assert_eq!(path("{\"name\":\"\u{1}\"}"), "name");
    }
}
