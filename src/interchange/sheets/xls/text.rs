//! Texts in records: of one or two bytes a character, maybe continued in the next record.

use crate::interchange::sheets::xls::record::{u16_at, u32_at};

/// Reads texts from the parts of a record.
#[derive(Debug)]
pub(super) struct TextReader<'a> {
    parts: std::vec::IntoIter<&'a [u8]>,
    part: &'a [u8],
}

impl<'a> TextReader<'a> {
    /// The texts in a record and what continues it.
    pub fn new(parts: Vec<&'a [u8]>) -> TextReader<'a> {
        let mut parts = parts.into_iter();
        let part = parts.next().unwrap_or_default();
        TextReader { parts, part }
    }

    /// Exactly so many bytes, of one part.
    fn take(&mut self, count: usize) -> Option<&'a [u8]> {
        if self.part.is_empty() && count > 0 {
            self.part = self.parts.next()?;
        }
        let (taken, rest) = self.part.split_at_checked(count)?;
        self.part = rest;
        Some(taken)
    }

    /// Passes so many bytes over, of any parts.
    fn skip(&mut self, mut count: usize) -> Option<()> {
        while count > 0 {
            if self.part.is_empty() {
                self.part = self.parts.next()?;
            }
            let passed = count.min(self.part.len());
            self.part = self.part.get(passed..)?;
            count -= passed;
        }
        Some(())
    }

    /// A text whose length is written in one or two bytes.
    pub fn string(&mut self, length_bytes: usize) -> Option<String> {
        let length = self.take(length_bytes)?;
        let mut left = match length {
            [one] => usize::from(*one),
            _ => usize::from(u16_at(length, 0)?),
        };
        let flags = *self.take(1)?.first()?;
        let runs = match flags & 0x08 {
            0 => 0,
            _ => usize::from(u16_at(self.take(2)?, 0)?) * 4,
        };
        let extra = match flags & 0x04 {
            0 => 0,
            _ => usize::try_from(u32_at(self.take(4)?, 0)?).ok()?,
        };
        let mut wide = flags & 1 == 1;
        let mut units: Vec<u16> = Vec::with_capacity(left);
        while left > 0 {
            if self.part.is_empty() {
                // Where a text goes on, it says anew how wide its characters are.
                self.part = self.parts.next()?;
                wide = *self.take(1)?.first()? & 1 == 1;
            }
            let width = if wide { 2 } else { 1 };
            let count = left.min(self.part.len() / width);
            let bytes = self.take(count * width)?;
            if wide {
                units.extend((0..count).filter_map(|at| u16_at(bytes, at * 2)));
            } else {
                units.extend(bytes.iter().map(|byte| u16::from(*byte)));
            }
            // Half a character is left over: the record is not right.
            if count == 0 {
                return None;
            }
            left -= count;
        }
        self.skip(runs)?;
        self.skip(extra)?;
        Some(String::from_utf16_lossy(&units))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_goes_on_in_the_next_record_with_another_width() {
        let parts = vec![&[4, 0, 0, b'a', b'b'][..], &[1, 0x35, 0x75, b'd', 0][..]];
        assert_eq!(TextReader::new(parts).string(2).unwrap(), "ab电d");
    }

    #[test]
    fn formatting_and_readings_are_passed_over() {
        let part: &[u8] = &[
            2, 0, 0x0C, 1, 0, 3, 0, 0, 0, b'o', b'k', 0, 0, 0, 0, 9, 9, 9, 1, 0, 0, b'!',
        ];
        let mut reader = TextReader::new(vec![part]);
        assert_eq!(reader.string(2).unwrap(), "ok");
        assert_eq!(reader.string(2).unwrap(), "!");
        assert_eq!(reader.string(2), None);
    }
}
