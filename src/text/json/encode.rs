//! From values to text: serde's side of the writer.

use std::fmt::Write;

use serde::Serialize;
use serde::ser::{
    SerializeMap, SerializeSeq, SerializeStruct, SerializeStructVariant, SerializeTuple,
    SerializeTupleStruct, SerializeTupleVariant, Serializer,
};

use crate::text::json::Fault;

/// Writes values one after another.
#[derive(Debug, Default)]
pub(super) struct Writer(String);

impl Writer {
    pub(super) fn into_text(self) -> String {
        self.0
    }

    fn display(&mut self, value: std::fmt::Arguments<'_>) {
        let _ = self.0.write_fmt(value);
    }

    /// Opens an object with one member, as enums with data are written.
    fn variant(&mut self, name: &str) {
        self.0.push('{');
        string(name, &mut self.0);
        self.0.push(':');
    }
}

/// Writes a string with its quotes, escaped as `JSON.stringify` does it.
pub(super) fn string(string: &str, text: &mut String) {
    text.push('"');
    let mut rest = string;
    while let Some(place) = rest
        .bytes()
        .position(|byte| matches!(byte, b'"' | b'\\' | 0..=0x1f))
    {
        let (plain, special) = rest.split_at_checked(place).unwrap_or((rest, ""));
        text.push_str(plain);
        let mut characters = special.chars();
        match characters.next() {
            Some('\n') => text.push_str("\\n"),
            Some('\r') => text.push_str("\\r"),
            Some('\t') => text.push_str("\\t"),
            Some('\u{8}') => text.push_str("\\b"),
            Some('\u{c}') => text.push_str("\\f"),
            Some(mark @ ('"' | '\\')) => text.extend(['\\', mark]),
            Some(control) => {
                let _ = write!(text, "\\u{:04x}", u32::from(control));
            }
            None => {}
        }
        rest = characters.as_str();
    }
    text.push_str(rest);
    text.push('"');
}

/// An array or object that is being written.
pub(super) struct Open<'w> {
    writer: &'w mut Writer,
    first: bool,
    end: &'static str,
}

impl Open<'_> {
    fn of<'w>(writer: &'w mut Writer, start: char, end: &'static str) -> Open<'w> {
        writer.0.push(start);
        Open {
            writer,
            first: true,
            end,
        }
    }

    fn next(&mut self) {
        if !std::mem::take(&mut self.first) {
            self.writer.0.push(',');
        }
    }

    fn name(&mut self, name: &str) {
        self.next();
        string(name, &mut self.writer.0);
        self.writer.0.push(':');
    }

    /// Makes a string of the key that was written from `start` on.
    fn quote_key(&mut self, start: usize) -> Result<(), Fault> {
        let text = &mut self.writer.0;
        match text.as_bytes().get(start) {
            Some(b'"') => {}
            Some(b'-' | b'0'..=b'9') => {
                text.insert(start, '"');
                text.push('"');
            }
            _ => return Err(Fault::new("key must be a string")),
        }
        text.push(':');
        Ok(())
    }

    fn close(self) {
        self.writer.0.push_str(self.end);
    }
}

/// The traits for what consists of items: serde has one for each way a type can be declared.
macro_rules! items {
    ($($trait:ident :: $item:ident)*) => {$(
        impl $trait for Open<'_> {
            type Ok = ();
            type Error = Fault;

            fn $item<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Fault> {
                self.next();
                value.serialize(&mut *self.writer)
            }

            fn end(self) -> Result<(), Fault> {
                self.close();
                Ok(())
            }
        }
    )*};
}

items! {
    SerializeSeq::serialize_element
    SerializeTuple::serialize_element
    SerializeTupleStruct::serialize_field
    SerializeTupleVariant::serialize_field
}

/// The traits for what consists of named fields.
macro_rules! fields {
    ($($trait:ident)*) => {$(
        impl $trait for Open<'_> {
            type Ok = ();
            type Error = Fault;

            fn serialize_field<T: Serialize + ?Sized>(
                &mut self,
                name: &'static str,
                value: &T,
            ) -> Result<(), Fault> {
                self.name(name);
                value.serialize(&mut *self.writer)
            }

            fn end(self) -> Result<(), Fault> {
                self.close();
                Ok(())
            }
        }
    )*};
}

fields! { SerializeStruct SerializeStructVariant }

impl SerializeMap for Open<'_> {
    type Ok = ();
    type Error = Fault;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Fault> {
        self.next();
        let start = self.writer.0.len();
        key.serialize(&mut *self.writer)?;
        self.quote_key(start)
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Fault> {
        value.serialize(&mut *self.writer)
    }

    fn end(self) -> Result<(), Fault> {
        self.close();
        Ok(())
    }
}

/// Methods that write a number as it displays.
macro_rules! integers {
    ($($name:ident: $type:ty,)*) => {$(
        fn $name(self, value: $type) -> Result<(), Fault> {
            self.display(format_args!("{value}"));
            Ok(())
        }
    )*};
}

impl<'w> Serializer for &'w mut Writer {
    type Ok = ();
    type Error = Fault;
    type SerializeSeq = Open<'w>;
    type SerializeTuple = Open<'w>;
    type SerializeTupleStruct = Open<'w>;
    type SerializeTupleVariant = Open<'w>;
    type SerializeMap = Open<'w>;
    type SerializeStruct = Open<'w>;
    type SerializeStructVariant = Open<'w>;

    integers! {
        serialize_u8: u8, serialize_u16: u16, serialize_u32: u32, serialize_u64: u64,
        serialize_i8: i8, serialize_i16: i16, serialize_i32: i32, serialize_i64: i64,
        serialize_bool: bool,
    }

    #[expect(
        clippy::disallowed_types,
        reason = "serde asks for it; none of our types has one"
    )]
    fn serialize_f32(self, value: f32) -> Result<(), Fault> {
        self.serialize_f64(value.into())
    }

    /// With its point, so that whoever reads it can refuse it where it stands.
    #[expect(
        clippy::disallowed_types,
        reason = "serde asks for it; none of our types has one"
    )]
    fn serialize_f64(self, value: f64) -> Result<(), Fault> {
        self.display(format_args!("{value:?}"));
        Ok(())
    }

    fn serialize_char(self, value: char) -> Result<(), Fault> {
        self.serialize_str(value.encode_utf8(&mut [0; 4]))
    }

    fn serialize_str(self, value: &str) -> Result<(), Fault> {
        string(value, &mut self.0);
        Ok(())
    }

    fn collect_str<T: std::fmt::Display + ?Sized>(self, value: &T) -> Result<(), Fault> {
        let text = std::fmt::format(format_args!("{value}"));
        self.serialize_str(&text)
    }

    fn serialize_bytes(self, value: &[u8]) -> Result<(), Fault> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<(), Fault> {
        self.0.push_str("null");
        Ok(())
    }

    fn serialize_none(self) -> Result<(), Fault> {
        self.serialize_unit()
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Fault> {
        value.serialize(self)
    }

    fn serialize_unit_struct(self, _name: &'static str) -> Result<(), Fault> {
        self.serialize_unit()
    }

    fn serialize_unit_variant(
        self,
        _name: &'static str,
        _index: u32,
        variant: &'static str,
    ) -> Result<(), Fault> {
        self.serialize_str(variant)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _name: &'static str,
        value: &T,
    ) -> Result<(), Fault> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _name: &'static str,
        _index: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<(), Fault> {
        self.variant(variant);
        value.serialize(&mut *self)?;
        self.0.push('}');
        Ok(())
    }

    fn serialize_seq(self, _length: Option<usize>) -> Result<Open<'w>, Fault> {
        Ok(Open::of(self, '[', "]"))
    }

    fn serialize_tuple(self, _length: usize) -> Result<Open<'w>, Fault> {
        Ok(Open::of(self, '[', "]"))
    }

    fn serialize_tuple_struct(
        self,
        _name: &'static str,
        _length: usize,
    ) -> Result<Open<'w>, Fault> {
        Ok(Open::of(self, '[', "]"))
    }

    fn serialize_tuple_variant(
        self,
        _name: &'static str,
        _index: u32,
        variant: &'static str,
        _length: usize,
    ) -> Result<Open<'w>, Fault> {
        self.variant(variant);
        Ok(Open::of(self, '[', "]}"))
    }

    fn serialize_map(self, _length: Option<usize>) -> Result<Open<'w>, Fault> {
        Ok(Open::of(self, '{', "}"))
    }

    fn serialize_struct(self, _name: &'static str, _length: usize) -> Result<Open<'w>, Fault> {
        Ok(Open::of(self, '{', "}"))
    }

    fn serialize_struct_variant(
        self,
        _name: &'static str,
        _index: u32,
        variant: &'static str,
        _length: usize,
    ) -> Result<Open<'w>, Fault> {
        self.variant(variant);
        Ok(Open::of(self, '{', "}}"))
    }
}
