//! The texts that the cells of a workbook share, in one string.

use crate::error::Problem;
use crate::interchange::sheets::limit;
use crate::interchange::sheets::problem::{megabytes, too_large};

/// Texts by number.
#[derive(Debug, Default)]
pub(super) struct Strings {
    text: String,
    ends: Vec<u32>,
}

impl Strings {
    /// Adds a part to the text that [`Strings::end`] ends.
    pub fn push_str(&mut self, part: &str) -> Result<(), Problem> {
        if self.text.len() + part.len() > limit::TEXT_BYTES {
            return Err(too_large(
                "共享文字总量",
                "the text that cells share",
                megabytes(limit::TEXT_BYTES as u64),
                megabytes((self.text.len() + part.len()) as u64),
            ));
        }
        self.text.push_str(part);
        Ok(())
    }

    /// Ends a text: the next begins.
    pub fn end(&mut self) -> Result<(), Problem> {
        if self.ends.len() >= limit::CELLS {
            return Err(too_large(
                "共享文字条数",
                "the number of texts that cells share",
                limit::CELLS,
                self.ends.len() + 1,
            ));
        }
        let end = u32::try_from(self.text.len()).unwrap_or(u32::MAX);
        self.ends.push(end);
        Ok(())
    }

    /// A text by its number.
    pub fn get(&self, index: usize) -> Option<&str> {
        let end = usize::try_from(*self.ends.get(index)?).ok()?;
        let start = match index.checked_sub(1) {
            None => 0,
            Some(before) => usize::try_from(*self.ends.get(before)?).ok()?,
        };
        self.text.get(start..end)
    }
}
