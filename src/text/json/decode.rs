//! From tokens to values: serde's side of the reader.

use serde::de::value::StrDeserializer;
use serde::de::{
    DeserializeSeed, Deserializer, Error, Expected, IntoDeserializer, MapAccess, SeqAccess,
    Unexpected, Visitor,
};
use serde::forward_to_deserialize_any;

use crate::quantity::shorten;
use crate::text::json::Fault;
use crate::text::json::lexer::{Kind, Lexer, Number};

impl Lexer<'_> {
    /// The next value is of this kind, or why that is wrong.
    fn expect(&mut self, kind: Kind, expected: &dyn Expected) -> Result<(), Fault> {
        let found = self.kind()?;
        if found == kind {
            return Ok(());
        }
        Err(match found {
            Kind::Null => Fault::invalid_type(Unexpected::Other("null"), expected),
            Kind::Array => Fault::invalid_type(Unexpected::Seq, expected),
            Kind::Object => Fault::invalid_type(Unexpected::Map, expected),
            Kind::Bool => Fault::invalid_type(Unexpected::Bool(self.bool()?), expected),
            Kind::String => Fault::invalid_type(Unexpected::Str(&self.string()?), expected),
            Kind::Number => match self.number()? {
                Number::Unsigned(number) => {
                    Fault::invalid_type(Unexpected::Unsigned(number), expected)
                }
                Number::Negative(number) => {
                    Fault::invalid_type(Unexpected::Signed(number), expected)
                }
                Number::Other(text) => not_whole(text, expected),
            },
        })
    }

    fn begin(&mut self, kind: Kind, expected: &dyn Expected) -> Result<u8, Fault> {
        self.expect(kind, expected)?;
        let depth = self.depth();
        self.open()?;
        Ok(depth)
    }

    /// Closes what was begun, unless its last item was asked for already. All of them must have been.
    fn finish(&mut self, depth: u8, end: u8) -> Result<(), Fault> {
        if self.depth() == depth || !self.next(false, end)? {
            return Ok(());
        }
        Err(Fault::new("more items than expected"))
    }

    fn next_key(&mut self, first: &mut bool) -> Result<bool, Fault> {
        let more = self.next(std::mem::take(first), b'}')?;
        if more {
            self.key()?;
        }
        Ok(more)
    }
}

fn not_whole(number: &str, expected: &dyn Expected) -> Fault {
    let found = format!("number `{}`", shorten(number));
    Fault::invalid_type(Unexpected::Other(&found), expected)
}

/// The items of an array, or the members of an object.
struct Items<'r, 'a> {
    lexer: &'r mut Lexer<'a>,
    first: bool,
}

impl<'r, 'a> Items<'r, 'a> {
    fn of(lexer: &'r mut Lexer<'a>) -> Items<'r, 'a> {
        Items { lexer, first: true }
    }
}

impl<'de> SeqAccess<'de> for Items<'_, '_> {
    type Error = Fault;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Fault> {
        if !self.lexer.next(std::mem::take(&mut self.first), b']')? {
            return Ok(None);
        }
        seed.deserialize(&mut *self.lexer).map(Some)
    }
}

impl<'de> MapAccess<'de> for Items<'_, '_> {
    type Error = Fault;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Fault> {
        if !self.lexer.next_key(&mut self.first)? {
            return Ok(None);
        }
        seed.deserialize(&mut *self.lexer).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Fault> {
        self.lexer.colon()?;
        seed.deserialize(&mut *self.lexer)
    }
}

/// Methods that ask for a whole number of one type or another.
macro_rules! integers {
    ($($name:ident)*) => {$(
        fn $name<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
            self.expect(Kind::Number, &visitor)?;
            match self.number()? {
                Number::Unsigned(number) => visitor.visit_u64(number),
                Number::Negative(number) => visitor.visit_i64(number),
                Number::Other(text) => Err(not_whole(text, &visitor)),
            }
        }
    )*};
}

impl<'de> Deserializer<'de> for &mut Lexer<'_> {
    type Error = Fault;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self.kind()? {
            Kind::Null => {
                self.null()?;
                visitor.visit_unit()
            }
            Kind::Bool => self.deserialize_bool(visitor),
            Kind::Number => self.deserialize_u64(visitor),
            Kind::String => self.deserialize_str(visitor),
            Kind::Array => self.deserialize_seq(visitor),
            Kind::Object => self.deserialize_map(visitor),
        }
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.expect(Kind::Bool, &visitor)?;
        visitor.visit_bool(self.bool()?)
    }

    integers! {
        deserialize_u8 deserialize_u16 deserialize_u32 deserialize_u64
        deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i64
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.expect(Kind::String, &visitor)?;
        visitor.visit_str(&self.string()?)
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.deserialize_str(visitor)
    }

    fn deserialize_identifier<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.deserialize_str(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        if self.kind()? == Kind::Null {
            self.null()?;
            return visitor.visit_none();
        }
        visitor.visit_some(self)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Fault> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        let depth = self.begin(Kind::Array, &visitor)?;
        let value = visitor.visit_seq(Items::of(self))?;
        self.finish(depth, b']')?;
        Ok(value)
    }

    fn deserialize_tuple<V: Visitor<'de>>(
        self,
        _length: usize,
        visitor: V,
    ) -> Result<V::Value, Fault> {
        self.deserialize_seq(visitor)
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _length: usize,
        visitor: V,
    ) -> Result<V::Value, Fault> {
        self.deserialize_seq(visitor)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        let depth = self.begin(Kind::Object, &visitor)?;
        let value = visitor.visit_map(Items::of(self))?;
        self.finish(depth, b'}')?;
        Ok(value)
    }

    /// Only from an object: fields in the order of their declaration are no form of ours.
    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        self.deserialize_map(visitor)
    }

    /// Only a name: what carries data says so in a field of its own.
    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        self.expect(Kind::String, &visitor)?;
        let name = self.string()?;
        let name: StrDeserializer<'_, Fault> = name.as_ref().into_deserializer();
        visitor.visit_enum(name)
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.skip()?;
        visitor.visit_unit()
    }

    forward_to_deserialize_any! {
        f32 f64 char bytes byte_buf unit unit_struct
    }
}
