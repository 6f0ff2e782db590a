//! XML from an archive: a stream of pieces, without document types, without entities, not too deep.

use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use crate::error::Problem;
use crate::interchange::sheets::inflate::{Failure, Unpacked};
use crate::interchange::sheets::limit;
use crate::interchange::sheets::problem::{damaged, hostile, megabytes, too_large};

/// What comes next.
#[derive(Debug)]
pub(super) enum Piece<'a> {
    /// An element begins. One without content ends right after.
    Start(Tag<'a>),
    /// An element ends; its name without its prefix.
    End(Name<'a>),
    /// Text, or a part of it.
    Text(std::borrow::Cow<'a, str>),
    /// A character of a text that was written as a reference.
    Character(char),
    /// Nothing that says anything, such as a comment.
    Nothing,
    /// It is over.
    Over,
}

/// The name of an element that ends.
#[derive(Debug)]
pub(super) struct Name<'a>(quick_xml::events::BytesEnd<'a>);

impl Name<'_> {
    /// Without its prefix.
    pub fn local(&self) -> &str {
        self.0.local_name().into_inner()
    }
}

/// The start of an element.
#[derive(Debug)]
pub(super) struct Tag<'a>(BytesStart<'a>);

impl Tag<'_> {
    /// Its name without its prefix.
    pub fn name(&self) -> &str {
        self.0.local_name().into_inner()
    }

    /// The value of an attribute, whatever its prefix.
    pub fn attribute(&self, name: &str) -> Option<String> {
        let found = self
            .0
            .attributes()
            .with_checks(false)
            .filter_map(Result::ok)
            .find(|attribute| attribute.key.local_name().into_inner() == name)?;
        let value = found.normalized_value(XmlVersion::Implicit1_0).ok()?;
        Some(value.into_owned())
    }

    /// The value of an attribute by its name with its prefix.
    pub fn qualified(&self, name: &str) -> Option<String> {
        let found = self.0.try_get_attribute(name).ok()??;
        let value = found.normalized_value(XmlVersion::Implicit1_0).ok()?;
        Some(value.into_owned())
    }

    /// A number in an attribute.
    pub fn number(&self, name: &str) -> Option<u32> {
        self.attribute(name)?.trim().parse().ok()
    }

    /// Whether an attribute says yes.
    pub fn is(&self, name: &str) -> bool {
        self.attribute(name)
            .is_some_and(|value| matches!(value.as_str(), "1" | "true" | "on"))
    }
}

/// A document, as it is read.
#[derive(Debug)]
pub(super) struct Xml {
    reader: Reader<Unpacked>,
    buffer: Vec<u8>,
    depth: usize,
    name: String,
}

impl Xml {
    /// The document in an entry of an archive.
    pub fn new(content: Unpacked) -> Xml {
        let name = content.name().to_owned();
        let mut reader = Reader::from_reader(content);
        reader.config_mut().expand_empty_elements = true;
        Xml {
            reader,
            buffer: Vec::new(),
            depth: 0,
            name,
        }
    }

    /// Bytes read and bytes in all.
    pub fn progress(&self) -> (u64, u64) {
        self.reader.get_ref().progress()
    }

    /// What comes next.
    pub fn next(&mut self) -> Result<Piece<'_>, Problem> {
        self.buffer.clear();
        self.reader.get_mut().next_piece();
        let Ok(event) = self.reader.read_event_into(&mut self.buffer) else {
            return Err(failure(&self.name, self.reader.get_ref().failure()));
        };
        match event {
            Event::Start(start) => {
                self.depth += 1;
                if self.depth > limit::DEPTH {
                    return Err(hostile(&self.name, "嵌套过深", "it nests too deep"));
                }
                Ok(Piece::Start(Tag(start)))
            }
            Event::End(end) => {
                self.depth = self.depth.saturating_sub(1);
                Ok(Piece::End(Name(end)))
            }
            Event::Text(text) => Ok(Piece::Text(text.xml10_content())),
            Event::CData(text) => Ok(Piece::Text(text.xml10_content())),
            Event::GeneralRef(reference) => character(&reference)
                .map(Piece::Character)
                .ok_or_else(|| hostile(&self.name, "含有实体引用", "it refers to entities")),
            Event::DocType(_) => Err(hostile(
                &self.name,
                "含有文档类型定义（DTD）",
                "it defines a document type (DTD)",
            )),
            Event::Eof if self.depth > 0 => Err(failure(&self.name, None)),
            Event::Eof => Ok(Piece::Over),
            Event::Comment(_) | Event::PI(_) | Event::Decl(_) | Event::Empty(_) => {
                Ok(Piece::Nothing)
            }
        }
    }
}

/// The character that a reference stands for: by its number, or one of XML's own five.
fn character(reference: &BytesRef<'_>) -> Option<char> {
    if reference.is_char_ref() {
        return reference.resolve_char_ref().ok().flatten();
    }
    match reference.xml10_content().as_ref() {
        "lt" => Some('<'),
        "gt" => Some('>'),
        "amp" => Some('&'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => None,
    }
}

fn failure(part: &str, failure: Option<Failure>) -> Problem {
    match failure {
        Some(Failure::Piece) => too_large(
            "单个内容的大小",
            "one of its texts",
            megabytes(limit::PIECE_BYTES as u64),
            part,
        ),
        Some(Failure::Damaged) => damaged(
            part,
            "数据不完整或已损坏",
            "its data is cut short or altered",
        ),
        None => damaged(part, "不是正确的 XML", "it is not right XML"),
    }
}
