//! Canonical JSON (RFC 8785) and the digest of it, so that equal content has one text everywhere.
//!
//! Numbers are integers that a JavaScript number holds exactly; decimals are strings in all of our
//! formats, so anything else is refused instead of being printed in one of several ways.

use std::borrow::Cow;
use std::cmp::Ordering;
use std::fmt::Write;

use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::error::Problem;
use crate::text::json::{self, Fault, Kind, Lexer, Number};

/// The greatest integer that a JavaScript number holds exactly together with all below it.
const GREATEST: u64 = (1 << 53) - 1;

/// The canonical JSON of `value`: no spaces, keys in order of their UTF-16 code units.
///
/// # Errors
///
/// - [`crate::Code::InvalidInput`], with its place, for a number that is no integer, such as `0.5`,
///   or beyond 2⁵³ − 1.
///
/// # Examples
///
/// ```
/// use serde_json::json;
/// use tansuan::text::canonical_json;
///
/// let text = canonical_json(&json!({ "unit": "t", "name": "柴油", "revision": 1 }))?;
/// assert_eq!(text, r#"{"name":"柴油","revision":1,"unit":"t"}"#);
/// assert!(canonical_json(&json!(0.5)).is_err());
/// # Ok::<(), tansuan::Problem>(())
/// ```
pub fn canonical_json(value: &impl Serialize) -> Result<String, Problem> {
    canonical_text(json::write(value)?.as_bytes())
}

/// JSON text in its canonical form.
///
/// # Errors
///
/// - Those of [`canonical_json`], and [`crate::Code::InvalidInput`] for what is no JSON or has the
///   same key twice.
pub fn canonical_text(json: &[u8]) -> Result<String, Problem> {
    json::read_with(json, |lexer| {
        let mut text = String::with_capacity(json.len());
        write_value(lexer, &mut text)?;
        Ok(text)
    })
}

/// The SHA-256 of the canonical JSON of `value`, in hex.
///
/// # Errors
///
/// - [`crate::Code::InvalidInput`] for what canonical JSON can't hold; see [`canonical_json`].
pub fn digest(value: &impl Serialize) -> Result<String, Problem> {
    Ok(sha256_hex(canonical_json(value)?.as_bytes()))
}

/// The SHA-256 of bytes, in hex.
pub fn sha256_hex(bytes: &[u8]) -> String {
    let hash = Sha256::digest(bytes);
    hash.iter()
        .fold(String::with_capacity(64), |mut hex, byte| {
            let _ = write!(hex, "{byte:02x}");
            hex
        })
}

fn write_value(lexer: &mut Lexer<'_>, text: &mut String) -> Result<(), Fault> {
    match lexer.kind()? {
        Kind::Null => {
            lexer.null()?;
            text.push_str("null");
        }
        Kind::Bool => text.push_str(if lexer.bool()? { "true" } else { "false" }),
        Kind::Number => match lexer.number()? {
            Number::Unsigned(number) if number <= GREATEST => {
                let _ = write!(text, "{number}");
            }
            Number::Negative(number) if number.unsigned_abs() <= GREATEST => {
                let _ = write!(text, "{number}");
            }
            _ => {
                return Err(Fault::new(
                    "a number that is no exact integer; decimals are text",
                ));
            }
        },
        Kind::String => json::write_string(&lexer.string()?, text),
        Kind::Array => {
            lexer.open()?;
            text.push('[');
            let mut first = true;
            while lexer.next(first, b']')? {
                if !first {
                    text.push(',');
                }
                first = false;
                write_value(lexer, text)?;
            }
            text.push(']');
        }
        Kind::Object => write_object(lexer, text)?,
    }
    Ok(())
}

fn write_object(lexer: &mut Lexer<'_>, text: &mut String) -> Result<(), Fault> {
    lexer.open()?;
    let mut fields: Vec<(Cow<'_, str>, String)> = Vec::new();
    while lexer.next(fields.is_empty(), b'}')? {
        lexer.key()?;
        let key = lexer.string()?;
        lexer.colon()?;
        let mut value = String::new();
        write_value(lexer, &mut value)?;
        let place = fields.binary_search_by(|(other, _)| in_order(other, &key));
        match place {
            Ok(_) => return Err(Fault::new("the same key twice")),
            Err(place) => fields.insert(place, (key, value)),
        }
    }
    text.push('{');
    for (index, (key, value)) in fields.iter().enumerate() {
        if index > 0 {
            text.push(',');
        }
        json::write_string(key, text);
        text.push(':');
        text.push_str(value);
    }
    text.push('}');
    Ok(())
}

/// The order of keys. Bytes and code units order ASCII alike, and bytes are quicker.
fn in_order(one: &str, other: &str) -> Ordering {
    if one.is_ascii() && other.is_ascii() {
        return one.cmp(other);
    }
    one.encode_utf16().cmp(other.encode_utf16())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    /// Source: RFC 8785, section 3.2.3: the keys of the sorting example, in their canonical order.
    #[test]
    fn keys_are_sorted_by_utf_16_code_units() {
        let value = json!({
            "\u{20ac}": 1, "\r": 2, "\u{fb33}": 3, "1": 4, "\u{1f600}": 5, "\u{80}": 6, "\u{f6}": 7,
        });
        let expected = "{\"\\r\":2,\"1\":4,\"\u{80}\":6,\"\u{f6}\":7,\"\u{20ac}\":1,\"\u{1f600}\":5,\"\u{fb33}\":3}";
        assert_eq!(canonical_json(&value).unwrap(), expected);
    }

    /// Source: RFC 8785, section 3.2.2: the escapes of the string in the serialisation example.
    #[test]
    fn strings_are_escaped_as_javascript_does() {
        let value = json!("\u{20ac}$\u{0f}\nA'B\"\\\\\"/\u{08}\u{0c}\t\u{7f}\u{2028}");
        let expected = "\"\u{20ac}$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\\b\\f\\t\u{7f}\u{2028}\"";
        assert_eq!(canonical_json(&value).unwrap(), expected);
    }

    #[test]
    fn numbers_that_javascript_would_round_are_refused_with_their_place() {
        let text = canonical_json(&json!([0, -7, 9_007_199_254_740_991_i64])).unwrap();
        assert_eq!(text, "[0,-7,9007199254740991]");
        let problem = canonical_json(&json!({ "a": [1, 0.5] })).unwrap_err();
        assert_eq!(problem.path, "a[1]");
        assert!(canonical_json(&json!(9_007_199_254_740_992_i64)).is_err());
        assert!(canonical_json(&json!(u64::MAX)).is_err());
    }

    /// Source: FIPS 180-4: the digest of the two bytes `{}`, as `sha256sum` gives it.
    #[test]
    fn digests_are_sha_256_in_hex() {
        let expected = "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a";
        assert_eq!(digest(&json!({})).unwrap(), expected);
    }
}
