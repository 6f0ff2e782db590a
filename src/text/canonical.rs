//! Canonical JSON (RFC 8785) and the digest of it, so that equal content has one text everywhere.
//!
//! Numbers are integers that a JavaScript number holds exactly; decimals are strings in all of our
//! formats, so anything else is refused instead of being printed in one of several ways.

use std::fmt::Write;

use serde::Serialize;
use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::error::{Code, Problem};
use crate::sorted;

/// The greatest integer that a JavaScript number holds exactly together with all below it.
const GREATEST: u64 = (1 << 53) - 1;

/// The canonical text of a JSON value: no spaces, keys in order of their UTF-16 code units.
///
/// # Errors
///
/// - [`Code::InvalidInput`] for a number that is no integer, such as `0.5`, or beyond 2⁵³ − 1.
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
pub fn canonical_json(value: &Value) -> Result<String, Problem> {
    let mut text = String::new();
    write_value(value, &mut text)?;
    Ok(text)
}

/// The SHA-256 of the canonical JSON of `value`, in hex.
///
/// # Errors
///
/// - [`Code::InvalidInput`] for what canonical JSON can't hold; see [`canonical_json`].
pub fn digest(value: &impl Serialize) -> Result<String, Problem> {
    // Through text, so that no type has a second serializer.
    let text = serde_json::to_vec(value).map_err(|error| refused(&error.to_string()))?;
    let value: Value =
        serde_json::from_slice(&text).map_err(|error| refused(&error.to_string()))?;
    Ok(sha256_hex(canonical_json(&value)?.as_bytes()))
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

fn write_value(value: &Value, text: &mut String) -> Result<(), Problem> {
    match value {
        Value::Null => text.push_str("null"),
        Value::Bool(true) => text.push_str("true"),
        Value::Bool(false) => text.push_str("false"),
        Value::Number(number) => {
            let size = number
                .as_i64()
                .map(i64::unsigned_abs)
                .or_else(|| number.as_u64());
            if size.is_none_or(|size| size > GREATEST) {
                return Err(refused(&format!("the number {number}; decimals are text")));
            }
            let _ = write!(text, "{number}");
        }
        Value::String(string) => write_string(string, text)?,
        Value::Array(items) => {
            text.push('[');
            for (index, item) in items.iter().enumerate() {
                if index > 0 {
                    text.push(',');
                }
                write_value(item, text).map_err(|problem| problem.at(format!("[{index}]")))?;
            }
            text.push(']');
        }
        Value::Object(fields) => {
            let mut fields: Vec<(&String, &Value)> = fields.iter().collect();
            // Bytes and code units order ASCII alike, and bytes are quicker.
            let ascii = fields.iter().all(|(key, _)| key.is_ascii());
            sorted::sort_by(&mut fields, |(one, _), (other, _)| {
                if ascii {
                    one.cmp(other)
                } else {
                    one.encode_utf16().cmp(other.encode_utf16())
                }
            });
            text.push('{');
            for (index, (key, field)) in fields.into_iter().enumerate() {
                if index > 0 {
                    text.push(',');
                }
                write_string(key, text)?;
                text.push(':');
                write_value(field, text).map_err(|problem| problem.at(key))?;
            }
            text.push('}');
        }
    }
    Ok(())
}

/// Strings are escaped as `JSON.stringify` does, and so does `serde_json`.
fn write_string(string: &str, text: &mut String) -> Result<(), Problem> {
    let plain = |byte: u8| byte >= 0x20 && byte != b'"' && byte != b'\\';
    if string.bytes().all(plain) {
        text.push('"');
        text.push_str(string);
        text.push('"');
        return Ok(());
    }
    text.push_str(&serde_json::to_string(string).map_err(|error| refused(&error.to_string()))?);
    Ok(())
}

fn refused(detail: &str) -> Problem {
    Problem::new(Code::InvalidInput).with("detail", detail)
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
