//! JSON in and out of our types: one reader and one writer, both strict, both small.
//!
//! The engine travels to every browser, and most of what a general JSON library brings would be in it
//! many times over: floats, readers of streams, pretty printing. Here whatever doesn't depend on the
//! type is an ordinary function, and only a few lines of each trait are compiled for each type.

mod decode;
mod encode;
mod lexer;
mod path;

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::error::{Code, Problem};
pub(super) use lexer::{Kind, Lexer, Number};

/// The most characters of a reason that a problem repeats.
const LONGEST: usize = 300;

/// What is wrong with a JSON text, or with a value that JSON can't hold.
#[derive(Debug)]
pub(crate) struct Fault(Box<str>);

impl Fault {
    pub(super) fn new(message: &str) -> Fault {
        Fault(message.into())
    }

    /// Not generic, so that it is compiled once.
    fn from_message(message: std::fmt::Arguments<'_>) -> Fault {
        Fault(message.to_string().into())
    }
}

impl std::fmt::Display for Fault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Fault {}

impl serde::de::Error for Fault {
    fn custom<T: std::fmt::Display>(message: T) -> Fault {
        Fault::from_message(format_args!("{message}"))
    }
}

impl serde::ser::Error for Fault {
    fn custom<T: std::fmt::Display>(message: T) -> Fault {
        Fault::from_message(format_args!("{message}"))
    }
}

/// Reads JSON.
///
/// Whole numbers only: decimals are text in all of our formats.
///
/// # Errors
///
/// - [`Code::InvalidInput`] when it is not JSON or not a `T`, at the place where that shows.
pub(crate) fn read<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Problem> {
    read_with(bytes, |lexer| T::deserialize(lexer))
}

/// Reads JSON token by token, to its end.
///
/// # Errors
///
/// - [`Code::InvalidInput`], at the place of the fault.
pub(super) fn read_with<T>(
    bytes: &[u8],
    read: impl FnOnce(&mut Lexer<'_>) -> Result<T, Fault>,
) -> Result<T, Problem> {
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => return Err(invalid(bytes, error.valid_up_to(), "not UTF-8")),
    };
    let mut lexer = Lexer::new(text);
    let value = read(&mut lexer).and_then(|value| lexer.end().map(|()| value));
    value.map_err(|fault| invalid(bytes, lexer.position(), &fault.0))
}

/// Writes JSON: no spaces, fields in their order.
///
/// # Errors
///
/// - [`Code::InvalidInput`] for a map whose keys are no names, and what a type itself refuses.
pub(crate) fn write<T: Serialize + ?Sized>(value: &T) -> Result<String, Problem> {
    let mut writer = encode::Writer::default();
    match value.serialize(&mut writer) {
        Ok(()) => Ok(writer.into_text()),
        Err(fault) => Err(Problem::new(Code::InvalidInput).with("detail", fault)),
    }
}

/// Writes a string with its quotes, escaped as `JSON.stringify` does it.
pub(super) fn write_string(string: &str, text: &mut String) {
    encode::string(string, text);
}

/// The problem of a text that could be read up to `position`.
fn invalid(bytes: &[u8], position: usize, reason: &str) -> Problem {
    let read = bytes.get(..position).unwrap_or(bytes);
    let lines = read.split(|byte| *byte == b'\n');
    let (line, column) = lines.fold((0, 0), |(line, _), text| (line + 1, text.len()));
    let reason: String = reason.chars().take(LONGEST).collect();
    Problem::new(Code::InvalidInput)
        .with("detail", format!("{reason} at line {line} column {column}"))
        .at(path::of(read))
}

#[cfg(test)]
mod tests;
