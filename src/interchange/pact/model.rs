//! How the structs of the data models are declared: a property for each line, all of them optional, so that
//! what a file lacks is told together with its other faults.

macro_rules! data_model {
    ($($(#[$meta:meta])* $expecting:literal $name:ident { $($(#[$field_meta:meta])* $field:ident $wire:literal: $type:ty,)* })*) => {$(
        $(#[$meta])*
        #[derive(Clone, Debug, Default, Eq, PartialEq, serde::Serialize, serde::Deserialize)]
        #[serde(expecting = $expecting)]
        pub struct $name {
            $(
                $(#[$field_meta])*
                #[serde(rename = $wire, default, skip_serializing_if = "Option::is_none")]
                pub $field: Option<$type>,
            )*
        }
    )*};
}

pub(super) use data_model;
