//! Records of a workbook's stream: a kind, a length, and so many bytes.

/// A record.
#[derive(Clone, Copy, Debug)]
pub(super) struct Record<'a> {
    pub kind: u16,
    pub data: &'a [u8],
}

/// The records of a stream, from a place on.
#[derive(Debug)]
pub(super) struct Records<'a> {
    stream: &'a [u8],
    at: usize,
}

const CONTINUE: u16 = 0x003C;

impl<'a> Records<'a> {
    /// The records from a place on.
    pub fn new(stream: &'a [u8], at: usize) -> Records<'a> {
        Records { stream, at }
    }

    /// How many bytes of the stream are read.
    pub fn position(&self) -> usize {
        self.at
    }

    fn peek(&self) -> Option<(Record<'a>, usize)> {
        let head = self.stream.get(self.at..)?;
        let kind = u16_at(head, 0)?;
        let length = usize::from(u16_at(head, 2)?);
        let data = head.get(4..4 + length)?;
        Some((Record { kind, data }, self.at + 4 + length))
    }

    /// The data of the record just read, and of those that continue it.
    pub fn continued(&mut self, data: &'a [u8]) -> Vec<&'a [u8]> {
        let mut parts = vec![data];
        while let Some((record, next)) = self.peek().filter(|(record, _)| record.kind == CONTINUE) {
            parts.push(record.data);
            self.at = next;
        }
        parts
    }
}

impl<'a> Iterator for Records<'a> {
    type Item = Record<'a>;

    /// The next record; nothing at the end, and where the stream is cut short.
    fn next(&mut self) -> Option<Record<'a>> {
        let (record, next) = self.peek()?;
        self.at = next;
        Some(record)
    }
}

/// Two bytes as a number.
pub(super) fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    let two = bytes.get(at..at.checked_add(2)?)?;
    two.try_into().ok().map(u16::from_le_bytes)
}

/// Four bytes as a number.
pub(super) fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    let four = bytes.get(at..at.checked_add(4)?)?;
    four.try_into().ok().map(u32::from_le_bytes)
}

/// Eight bytes as a number.
pub(super) fn u64_at(bytes: &[u8], at: usize) -> Option<u64> {
    let eight = bytes.get(at..at.checked_add(8)?)?;
    eight.try_into().ok().map(u64::from_le_bytes)
}
