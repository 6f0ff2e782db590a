//! How types that cross to TypeScript are written down: documents strictly, results as they are.

/// Types of a document: decoded strictly, each with what is expected where it stands.
macro_rules! model {
    ($($(#[$meta:meta])* $expecting:literal $name:ident { $($(#[$field_meta:meta])* $field:ident: $type:ty,)* })*) => {$(
        $(#[$meta])*
        #[derive(Clone, Debug, Eq, PartialEq, serde::Serialize, serde::Deserialize)]
        #[cfg_attr(feature = "wasm", derive(tsify::Tsify), tsify(hashmap_as_object))]
        #[serde(rename_all = "camelCase", deny_unknown_fields, expecting = $expecting)]
        pub struct $name { $($(#[$field_meta])* pub $field: $type,)* }
    )*};
}

/// Types of a result.
macro_rules! result {
    ($($(#[$meta:meta])* $name:ident { $($(#[$field_meta:meta])* $field:ident: $type:ty,)* })*) => {$(
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, serde::Serialize)]
        #[cfg_attr(feature = "wasm", derive(tsify::Tsify), tsify(hashmap_as_object))]
        #[serde(rename_all = "camelCase")]
        pub struct $name { $($(#[$field_meta])* pub $field: $type,)* }
    )*};
}

pub(crate) use {model, result};
