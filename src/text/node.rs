//! A JSON text as a tree, and our types out of it.
//!
//! The library parses; here its values only become ours. Decoding straight from the text would compile
//! the parser into every type, and each object a second time, as an array of its fields; the tree also
//! knows the path of what is wrong.

use std::borrow::Cow;
use std::fmt::{self, Display};
use std::iter::Enumerate;
use std::vec::IntoIter;

use serde::Deserialize;
use serde::de::value::StrDeserializer;
use serde::de::{
    DeserializeSeed, Deserializer, Error, Expected, IntoDeserializer, MapAccess, SeqAccess,
    Unexpected, Visitor,
};

use crate::error::{Code, Problem};

/// A value as it was read.
pub(super) enum Node<'a> {
    Null,
    Bool(bool),
    Unsigned(u64),
    Signed(i64),
    /// A number with a fraction, or beyond an integer's range: our own types take none.
    Fraction(serde_json::Number),
    Text(Cow<'a, str>),
    Items(Vec<Node<'a>>),
    /// In the order of the text, with every key as often as it was there.
    Members(Vec<Member<'a>>),
}

type Member<'a> = (Cow<'a, str>, Node<'a>);

/// What is wrong with a value, and where.
#[derive(Debug)]
pub(super) struct Wrong(Box<Problem>);

impl Wrong {
    fn at(self, place: &dyn Display) -> Wrong {
        Wrong(Box::new((*self.0).at(place)))
    }
}

impl From<Wrong> for Problem {
    fn from(wrong: Wrong) -> Problem {
        *wrong.0
    }
}

impl Display for Wrong {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Display::fmt(&self.0, f)
    }
}

impl std::error::Error for Wrong {}

impl Error for Wrong {
    fn custom<T: Display>(message: T) -> Wrong {
        wrong(&message)
    }

    fn invalid_type(found: Unexpected, expected: &dyn Expected) -> Wrong {
        let found = told(&found);
        wrong(&format_args!("invalid type: {found}, expected {expected}"))
    }

    fn invalid_value(found: Unexpected, expected: &dyn Expected) -> Wrong {
        let found = told(&found);
        wrong(&format_args!("invalid value: {found}, expected {expected}"))
    }
}

/// What was found, in the library's words; its own way would bring the printing of floats along.
fn told(found: &Unexpected) -> String {
    match found {
        Unexpected::Bool(value) => format!("boolean `{value}`"),
        Unexpected::Unsigned(value) => format!("integer `{value}`"),
        Unexpected::Signed(value) => format!("integer `{value}`"),
        Unexpected::Str(text) => format!("string \"{text}\""),
        Unexpected::Seq => "sequence".to_owned(),
        Unexpected::Map => "map".to_owned(),
        Unexpected::Other(text) => (*text).to_owned(),
        _ => "another value".to_owned(),
    }
}

fn wrong(message: &dyn Display) -> Wrong {
    let detail: String = message.to_string().chars().take(300).collect();
    Wrong(Box::new(
        Problem::new(Code::InvalidInput).with("detail", detail),
    ))
}

impl Node<'_> {
    /// That this is something else than `expected`.
    fn refused(&self, expected: &dyn Expected) -> Wrong {
        let text;
        let found = match self {
            Node::Null => Unexpected::Other("null"),
            Node::Bool(value) => Unexpected::Bool(*value),
            Node::Unsigned(value) => Unexpected::Unsigned(*value),
            Node::Signed(value) => Unexpected::Signed(*value),
            Node::Fraction(value) => {
                text = format!("floating point `{value}`");
                Unexpected::Other(&text)
            }
            Node::Text(text) => Unexpected::Str(text),
            Node::Items(_) => Unexpected::Seq,
            Node::Members(_) => Unexpected::Map,
        };
        Wrong::invalid_type(found, expected)
    }
}

impl Node<'_> {
    /// Its first level: what stands deeper is left out.
    pub(super) fn top(&self) -> Node<'_> {
        fn member<'a>((key, value): &'a Member) -> Option<Member<'a>> {
            match value {
                Node::Items(_) | Node::Members(_) => None,
                plain => Some((Cow::Borrowed(key), plain.top())),
            }
        }
        match self {
            Node::Null => Node::Null,
            Node::Bool(value) => Node::Bool(*value),
            Node::Unsigned(value) => Node::Unsigned(*value),
            Node::Signed(value) => Node::Signed(*value),
            Node::Fraction(value) => Node::Fraction(value.clone()),
            Node::Text(text) => Node::Text(Cow::Borrowed(text)),
            Node::Items(_) => Node::Items(Vec::new()),
            Node::Members(members) => Node::Members(members.iter().filter_map(member).collect()),
        }
    }
}

impl<'de> Node<'de> {
    /// A truth value or a whole number; anything else is refused.
    fn plain<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Wrong> {
        match self {
            Node::Bool(value) => visitor.visit_bool(value),
            Node::Unsigned(value) => visitor.visit_u64(value),
            Node::Signed(value) => visitor.visit_i64(value),
            other => Err(other.refused(&visitor)),
        }
    }
}

/// Reads what these methods ask for as a truth value or a whole number.
macro_rules! read_plainly {
    ($($method:ident)*) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Wrong> {
            self.plain(visitor)
        }
    )*};
}

impl<'de> Deserializer<'de> for Node<'de> {
    type Error = Wrong;

    /// For types that take more than one kind of value. No other method leads here, so that only they are
    /// compiled for every kind.
    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Wrong> {
        match self {
            Node::Null => visitor.visit_unit(),
            Node::Fraction(number) => number
                .deserialize_any(visitor)
                .map_err(|error| wrong(&error)),
            Node::Text(_) => self.deserialize_str(visitor),
            Node::Items(_) => self.deserialize_seq(visitor),
            Node::Members(_) => self.deserialize_map(visitor),
            plain => plain.plain(visitor),
        }
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Wrong> {
        match self {
            Node::Text(text) => visitor.visit_string(text.into_owned()),
            other => Err(other.refused(&visitor)),
        }
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Wrong> {
        self.deserialize_str(visitor)
    }

    fn deserialize_identifier<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Wrong> {
        self.deserialize_str(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Wrong> {
        match self {
            Node::Null => visitor.visit_none(),
            value => visitor.visit_some(value),
        }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Wrong> {
        match self {
            Node::Text(text) => visitor.visit_enum(name(&text)),
            other => Err(other.refused(&visitor)),
        }
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Wrong> {
        match self {
            Node::Items(items) => {
                let count = items.len();
                let mut items = Items(items.into_iter().enumerate());
                let value = visitor.visit_seq(&mut items)?;
                items.end(count).map(|()| value)
            }
            other => Err(other.refused(&visitor)),
        }
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Wrong> {
        self.deserialize_seq(visitor)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Wrong> {
        match self {
            Node::Members(members) => {
                let mut members = Members {
                    rest: members.into_iter(),
                    open: None,
                };
                let read = visitor.visit_map(&mut members);
                read.map_err(|wrong| members.blame(wrong))
            }
            other => Err(other.refused(&visitor)),
        }
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Wrong> {
        self.deserialize_map(visitor)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Wrong> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Wrong> {
        visitor.visit_unit()
    }

    fn deserialize_unit_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Wrong> {
        self.plain(visitor)
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: usize,
        visitor: V,
    ) -> Result<V::Value, Wrong> {
        self.deserialize_seq(visitor)
    }

    read_plainly! {
        deserialize_bool deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i64 deserialize_i128
        deserialize_u8 deserialize_u16 deserialize_u32 deserialize_u64 deserialize_u128 deserialize_f32
        deserialize_f64 deserialize_char deserialize_bytes deserialize_byte_buf deserialize_unit
    }
}

fn name(text: &str) -> StrDeserializer<'_, Wrong> {
    text.into_deserializer()
}

/// The values of an array that are still to be read.
struct Items<'de>(Enumerate<IntoIter<Node<'de>>>);

impl Items<'_> {
    fn end(&self, count: usize) -> Result<(), Wrong> {
        match self.0.len() {
            0 => Ok(()),
            _ => Err(Wrong::invalid_length(count, &"fewer items")),
        }
    }
}

impl<'de> SeqAccess<'de> for Items<'de> {
    type Error = Wrong;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Wrong> {
        let Some((index, item)) = self.0.next() else {
            return Ok(None);
        };
        match seed.deserialize(item) {
            Ok(value) => Ok(Some(value)),
            Err(wrong) => Err(wrong.at(&format_args!("[{index}]"))),
        }
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.0.len())
    }
}

/// The members of an object that are still to be read; `open` is the one whose key was.
struct Members<'de> {
    rest: IntoIter<Member<'de>>,
    open: Option<Member<'de>>,
}

impl Members<'_> {
    /// What is wrong, at the member whose key was read last, if its value wasn't.
    fn blame(&self, wrong: Wrong) -> Wrong {
        match &self.open {
            Some((key, _)) => wrong.at(key),
            None => wrong,
        }
    }
}

impl<'de> MapAccess<'de> for Members<'de> {
    type Error = Wrong;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Wrong> {
        self.open = self.rest.next();
        let Some((key, _)) = &self.open else {
            return Ok(None);
        };
        seed.deserialize(name(key)).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Wrong> {
        let (key, value) = self.open.take().unwrap_or((Cow::Borrowed(""), Node::Null));
        seed.deserialize(value).map_err(|wrong| wrong.at(&key))
    }
}

impl<'de> Deserialize<'de> for Node<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Node<'de>, D::Error> {
        deserializer.deserialize_any(Reader)
    }
}

/// Makes the tree of what the parser finds.
struct Reader;

impl<'de> Visitor<'de> for Reader {
    type Value = Node<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_unit<E: Error>(self) -> Result<Node<'de>, E> {
        Ok(Node::Null)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Node<'de>, E> {
        Ok(Node::Bool(value))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Node<'de>, E> {
        Ok(Node::Unsigned(value))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Node<'de>, E> {
        Ok(Node::Signed(value))
    }

    #[expect(
        clippy::disallowed_types,
        reason = "the parser's word for a number that is refused"
    )]
    fn visit_f64<E: Error>(self, value: f64) -> Result<Node<'de>, E> {
        let number = serde_json::Number::from_f64(value);
        Ok(number.map_or(Node::Null, Node::Fraction))
    }

    fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<Node<'de>, E> {
        Ok(Node::Text(Cow::Borrowed(text)))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Node<'de>, E> {
        Ok(Node::Text(Cow::Owned(text.to_owned())))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Node<'de>, A::Error> {
        let mut read = Vec::new();
        while let Some(item) = items.next_element()? {
            read.push(item);
        }
        Ok(Node::Items(read))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Node<'de>, A::Error> {
        let mut read = Vec::new();
        while let Some(key) = members.next_key::<Node>()? {
            let key = match key {
                Node::Text(key) => key,
                _ => Cow::Borrowed(""),
            };
            read.push((key, members.next_value()?));
        }
        Ok(Node::Members(read))
    }
}

#[cfg(test)]
mod tests {
    use crate::text::decode;
    use serde_json::Value;

    #[test]
    fn a_value_of_any_kind_is_what_the_parser_reads() {
        let text = r#"{"a":[null,true,-3,18446744073709551615,1.5e300,"世\n"],"":{},"b":[[]]}"#;
        let read: Value = decode(text.as_bytes()).unwrap();
        assert_eq!(read, serde_json::from_str::<Value>(text).unwrap());
    }

    #[test]
    fn a_variant_is_told_by_a_member() {
        #[derive(Debug, PartialEq, serde::Deserialize)]
        #[serde(tag = "kind", rename_all = "kebab-case")]
        enum Rule {
            List { values: Vec<String> },
            Whole,
        }
        let rules: Vec<Rule> =
            decode(br#"[{"kind":"list","values":["t"]},{"kind":"whole"}]"#).unwrap();
        let values = vec!["t".to_owned()];
        assert_eq!(rules, [Rule::List { values }, Rule::Whole]);
        assert!(decode::<Rule>(br#"{"kind":"other"}"#).is_err());
    }

    #[test]
    fn types_of_one_kind_refuse_all_others() {
        for text in ["null", "1.5", "[]", "{}", "\"1\""] {
            assert!(decode::<u32>(text.as_bytes()).is_err(), "{text}");
        }
        for text in ["null", "1", "true", "[]", "{}"] {
            assert!(decode::<String>(text.as_bytes()).is_err(), "{text}");
        }
        assert!(decode::<Vec<u8>>(b"{}").is_err());
    }
}
