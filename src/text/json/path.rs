//! Where in a JSON text something is wrong, such as `sources[0].factor`.
//!
//! It is found from the text that was read, once there is something to tell: keeping it while reading
//! would cost code for every type and time for every value.

use std::fmt::Write;

use crate::text::json::lexer::Lexer;

/// A step from the whole towards the place.
enum Step {
    /// Into an object; its member once the key has been read.
    Member(Option<String>),
    /// Into an array.
    Item(usize),
}

/// The path to the value at the end of what was read.
pub(super) fn of(read: &[u8]) -> String {
    let text = String::from_utf8_lossy(read);
    let mut steps: Vec<Step> = Vec::new();
    let mut rest = text.char_indices();
    while let Some((start, character)) = rest.next() {
        match character {
            '{' => steps.push(Step::Member(None)),
            '[' => steps.push(Step::Item(0)),
            '}' | ']' => {
                steps.pop();
            }
            ',' => match steps.last_mut() {
                Some(Step::Item(index)) => *index += 1,
                Some(Step::Member(key)) => *key = None,
                None => {}
            },
            '"' => {
                let mut lexer = Lexer::new(text.get(start..).unwrap_or_default());
                let Ok(string) = lexer.string() else { break };
                if let Some(Step::Member(key @ None)) = steps.last_mut() {
                    *key = Some(string.into_owned());
                }
                let end = start + lexer.position();
                while rest.offset() < end && rest.next().is_some() {}
            }
            _ => {}
        }
    }
    let mut path = String::new();
    for step in steps {
        match step {
            Step::Item(index) => {
                let _ = write!(path, "[{index}]");
            }
            Step::Member(Some(key)) => {
                if !path.is_empty() {
                    path.push('.');
                }
                path.push_str(&key);
            }
            Step::Member(None) => {}
        }
    }
    path
}
