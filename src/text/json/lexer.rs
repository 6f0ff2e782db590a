//! The tokens of JSON: what is read without knowing what for.

use std::borrow::Cow;

use crate::text::json::Fault;

/// How deep arrays and objects may stand in each other.
const DEEPEST: u8 = 128;

/// A number. One with a fraction or an exponent, or beyond 64 bits, is no number of our formats.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(in crate::text) enum Number<'a> {
    Unsigned(u64),
    Negative(i64),
    Other(&'a str),
}

/// What kind of value comes next.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(in crate::text) enum Kind {
    Null,
    Bool,
    Number,
    String,
    Array,
    Object,
}

/// Reads a text token by token.
#[derive(Debug)]
pub(in crate::text) struct Lexer<'a> {
    text: &'a str,
    position: usize,
    depth: u8,
}

impl<'a> Lexer<'a> {
    pub(in crate::text) fn new(text: &'a str) -> Lexer<'a> {
        Lexer {
            text,
            position: 0,
            depth: 0,
        }
    }

    /// How far the text has been read, in bytes.
    pub(in crate::text) fn position(&self) -> usize {
        self.position
    }

    /// How many arrays and objects are open.
    pub(in crate::text) fn depth(&self) -> u8 {
        self.depth
    }

    /// The text is at its end.
    pub(in crate::text) fn end(&mut self) -> Result<(), Fault> {
        match self.peek() {
            None => Ok(()),
            Some(_) => Err(Fault::new("trailing characters")),
        }
    }

    /// What comes next.
    pub(in crate::text) fn kind(&mut self) -> Result<Kind, Fault> {
        match self.peek() {
            Some(b'n') => Ok(Kind::Null),
            Some(b't' | b'f') => Ok(Kind::Bool),
            Some(b'-' | b'0'..=b'9') => Ok(Kind::Number),
            Some(b'"') => Ok(Kind::String),
            Some(b'[') => Ok(Kind::Array),
            Some(b'{') => Ok(Kind::Object),
            Some(_) => Err(Fault::new("expected value")),
            None => Err(Fault::new("EOF while parsing a value")),
        }
    }

    /// Opens an array or object.
    pub(in crate::text) fn open(&mut self) -> Result<(), Fault> {
        if self.depth == DEEPEST {
            return Err(Fault::new("recursion limit exceeded"));
        }
        self.depth += 1;
        self.position += 1;
        Ok(())
    }

    /// Moves to the next item of what is open, or past its `end`.
    pub(in crate::text) fn next(&mut self, first: bool, end: u8) -> Result<bool, Fault> {
        match self.peek() {
            Some(byte) if byte == end => {
                self.position += 1;
                self.depth = self.depth.saturating_sub(1);
                return Ok(false);
            }
            Some(b',') if !first => self.position += 1,
            Some(_) if first => return Ok(true),
            Some(_) if end == b']' => return Err(Fault::new("expected `,` or `]`")),
            Some(_) => return Err(Fault::new("expected `,` or `}`")),
            None => return Err(Fault::new("EOF while parsing a list or object")),
        }
        match self.peek() {
            Some(byte) if byte == end => Err(Fault::new("trailing comma")),
            _ => Ok(true),
        }
    }

    /// A key is next.
    pub(in crate::text) fn key(&mut self) -> Result<(), Fault> {
        match self.peek() {
            Some(b'"') => Ok(()),
            _ => Err(Fault::new("key must be a string")),
        }
    }

    /// Moves past the colon after a key.
    pub(in crate::text) fn colon(&mut self) -> Result<(), Fault> {
        match self.peek() {
            Some(b':') => {
                self.position += 1;
                Ok(())
            }
            _ => Err(Fault::new("expected `:`")),
        }
    }

    /// Moves past `null`.
    pub(in crate::text) fn null(&mut self) -> Result<(), Fault> {
        self.word("null")
    }

    /// Reads `true` or `false`.
    pub(in crate::text) fn bool(&mut self) -> Result<bool, Fault> {
        let found = self.peek() == Some(b't');
        self.word(if found { "true" } else { "false" })?;
        Ok(found)
    }

    /// Reads a number.
    pub(in crate::text) fn number(&mut self) -> Result<Number<'a>, Fault> {
        let start = self.position;
        let negative = self.take(b'-');
        let digits = self.digits();
        let leading_zero = digits.len() > 1 && digits.starts_with('0');
        let fraction = self.take(b'.');
        let after_point = fraction && self.digits().is_empty();
        let exponent = self.take(b'e') || self.take(b'E');
        if exponent && !self.take(b'+') {
            self.take(b'-');
        }
        let after_exponent = exponent && self.digits().is_empty();
        if digits.is_empty() || leading_zero || after_point || after_exponent {
            return Err(Fault::new("invalid number"));
        }
        let text = self.text.get(start..self.position).unwrap_or_default();
        Ok(if negative {
            // JavaScript's `-0` is no integer.
            let number = text.parse().ok().filter(|number| *number != 0);
            number.map_or(Number::Other(text), Number::Negative)
        } else {
            text.parse().map_or(Number::Other(text), Number::Unsigned)
        })
    }

    /// Reads a string.
    pub(in crate::text) fn string(&mut self) -> Result<Cow<'a, str>, Fault> {
        self.position += 1;
        let start = self.position;
        self.plain();
        let mut read = Cow::Borrowed(self.text.get(start..self.position).unwrap_or_default());
        loop {
            match self.byte() {
                Some(b'"') => {
                    self.position += 1;
                    return Ok(read);
                }
                Some(b'\\') => {
                    self.position += 1;
                    let character = self.escape()?;
                    let start = self.position;
                    self.plain();
                    let rest = self.text.get(start..self.position).unwrap_or_default();
                    let text = read.to_mut();
                    text.push(character);
                    text.push_str(rest);
                }
                Some(_) => return Err(Fault::new("control character in a string")),
                None => return Err(Fault::new("EOF while parsing a string")),
            }
        }
    }

    /// Moves past the next value, whatever it is.
    pub(in crate::text) fn skip(&mut self) -> Result<(), Fault> {
        let end = match self.kind()? {
            Kind::Null => return self.null(),
            Kind::Bool => return self.bool().map(drop),
            Kind::Number => return self.number().map(drop),
            Kind::String => return self.string().map(drop),
            Kind::Array => b']',
            Kind::Object => b'}',
        };
        self.open()?;
        let mut first = true;
        while self.next(first, end)? {
            first = false;
            if end == b'}' {
                self.key()?;
                self.string()?;
                self.colon()?;
            }
            self.skip()?;
        }
        Ok(())
    }

    /// The next byte that is no space.
    fn peek(&mut self) -> Option<u8> {
        while let Some(byte) = self.byte() {
            if !matches!(byte, b' ' | b'\t' | b'\n' | b'\r') {
                return Some(byte);
            }
            self.position += 1;
        }
        None
    }

    fn byte(&self) -> Option<u8> {
        self.text.as_bytes().get(self.position).copied()
    }

    fn take(&mut self, byte: u8) -> bool {
        let found = self.byte() == Some(byte);
        self.position += usize::from(found);
        found
    }

    fn word(&mut self, word: &str) -> Result<(), Fault> {
        let rest = self.text.get(self.position..).unwrap_or_default();
        if !rest.starts_with(word) {
            return Err(Fault::new("expected value"));
        }
        self.position += word.len();
        Ok(())
    }

    fn digits(&mut self) -> &'a str {
        let start = self.position;
        while self.byte().is_some_and(|byte| byte.is_ascii_digit()) {
            self.position += 1;
        }
        self.text.get(start..self.position).unwrap_or_default()
    }

    /// Moves past the characters of a string that stand for themselves.
    fn plain(&mut self) {
        let rest = self
            .text
            .as_bytes()
            .get(self.position..)
            .unwrap_or_default();
        let ends = |byte: &u8| matches!(byte, b'"' | b'\\' | 0..=0x1f);
        self.position += rest.iter().position(ends).unwrap_or(rest.len());
    }

    /// The character that an escape means, after its backslash.
    fn escape(&mut self) -> Result<char, Fault> {
        let invalid = || Fault::new("invalid escape");
        let byte = self.byte().ok_or_else(invalid)?;
        self.position += 1;
        Ok(match byte {
            b'"' | b'\\' | b'/' => char::from(byte),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => {
                let unit = self.code_unit()?;
                let second = 0xd800..=0xdbff;
                let code = if second.contains(&unit) && self.take(b'\\') && self.take(b'u') {
                    let low = self.code_unit()?.wrapping_sub(0xdc00);
                    if low >= 0x400 {
                        return Err(invalid());
                    }
                    0x1_0000 + ((unit - 0xd800) << 10) + low
                } else {
                    unit
                };
                // Half of a pair is no character.
                char::from_u32(code).ok_or_else(invalid)?
            }
            _ => return Err(invalid()),
        })
    }

    /// Four hexadecimal digits.
    fn code_unit(&mut self) -> Result<u32, Fault> {
        let digits = self.text.get(self.position..self.position + 4);
        let code = digits.and_then(|digits| {
            let plain = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
            u32::from_str_radix(digits, 16).ok().filter(|_| plain)
        });
        self.position += 4;
        code.ok_or_else(|| Fault::new("invalid escape"))
    }
}
