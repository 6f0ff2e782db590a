//! How arguments are read and answers given: plain data both ways.

use serde::Serialize;
use wasm_bindgen::JsValue;

use crate::error::Outcome;
#[cfg(any(
    feature = "engine",
    feature = "product",
    feature = "initiative",
    feature = "report"
))]
use {crate::error::Problem, crate::text::decode, serde::de::DeserializeOwned, tsify::Ts};

/// An answer as plain data: maps are objects, decimals strings.
pub(crate) fn answer<T: Serialize>(outcome: &Outcome<T>) -> JsValue {
    plain(outcome)
}

/// A value as plain data. It crosses as JSON text: one serialiser, in a fifth of the code.
pub(crate) fn plain<T: Serialize>(value: &T) -> JsValue {
    let json = serde_json::to_string(value).unwrap_or_default();
    js_sys::JSON::parse(&json).unwrap_or(JsValue::UNDEFINED)
}

/// An answer of bytes, without findings.
#[cfg(feature = "report")]
pub(crate) fn answer_bytes(bytes: &js_sys::Uint8Array) -> JsValue {
    let value = js_sys::Object::new();
    let set = |name: &str, part: &JsValue| js_sys::Reflect::set(&value, &name.into(), part);
    // Setting a property of a new object always works.
    let _ = set("status", &"ok".into());
    let _ = set("value", bytes);
    let _ = set("findings", &js_sys::Array::new());
    value.into()
}

/// Reads an argument with the decoder that reads files: what one refuses, the other refuses.
#[cfg(any(
    feature = "engine",
    feature = "product",
    feature = "initiative",
    feature = "report"
))]
pub(crate) fn read<T: DeserializeOwned + tsify::Tsify>(argument: Ts<T>) -> Result<T, Problem>
where
    JsValue: From<Ts<T>>,
{
    read_value(&JsValue::from(argument))
}

/// Reads a plain value.
#[cfg(any(
    feature = "engine",
    feature = "product",
    feature = "initiative",
    feature = "report"
))]
pub(crate) fn read_value<T: DeserializeOwned>(value: &JsValue) -> Result<T, Problem> {
    let json = js_sys::JSON::stringify(value)
        .ok()
        .and_then(|json| json.as_string());
    decode(json.unwrap_or_default().as_bytes())
}
