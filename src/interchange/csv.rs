//! Comma-separated values (RFC 4180), read from bytes as they come: a row at a time, none kept.
//!
//! Lenient where files are: any of `,` `;` tab and `|` between cells, lines ended by LF, CRLF or CR, a byte
//! order mark, a first line `sep=;`, quotation marks in the middle of a cell, a last line without an end.
//! Bytes are looked at eight at a time.

use std::borrow::Cow;

use crate::error::{Code, Problem};

/// Bytes of a row, at most: what is longer has a quotation mark that nobody closed.
const LONGEST: usize = 1 << 20;
/// The least that is taken of the next piece to complete a row that began in the last one.
const PIECE: usize = 4096;
const QUOTE: u8 = b'"';
const MARK: &[u8] = b"\xef\xbb\xbf";

/// Reads rows from pieces of a file. Where a piece ends makes no difference.
///
/// # Examples
///
/// ```
/// use tansuan::interchange::CsvReader;
///
/// let mut cells = Vec::new();
/// let mut reader = CsvReader::new(None);
/// for piece in [&b"name;t\r\n\"Die"[..], b"sel \"\"B\"\"\";1"] {
///     reader.push(piece, &mut |row| cells.extend(row.unwrap().cell(0).map(|cell| cell.to_vec())));
/// }
/// reader.finish(&mut |row| cells.extend(row.unwrap().cell(0).map(|cell| cell.to_vec())));
/// assert_eq!(cells, [&b"name"[..], b"Diesel \"B\""]);
/// ```
#[derive(Debug)]
pub struct CsvReader {
    delimiter: Option<u8>,
    /// What stands between cells and ends rows, once the first line was seen.
    marks: Option<Marks>,
    /// The beginning of a row whose end has not come yet.
    begun: Vec<u8>,
    /// Whether the rest of a row that is too long is being passed over.
    skipping: bool,
    rows: u64,
    ends: Vec<usize>,
}

#[derive(Clone, Copy, Debug)]
struct Marks {
    delimiter: u8,
    line: u8,
}

/// A row of a file.
#[derive(Clone, Copy, Debug)]
pub struct CsvRow<'a> {
    number: u64,
    text: &'a [u8],
    ends: &'a [usize],
}

/// Takes rows, or what is wrong with one.
type Take<'a> = &'a mut dyn FnMut(Result<CsvRow<'_>, Problem>);

enum Scan {
    /// The row ends before this place, and the next begins at it.
    Row(usize),
    /// Its end has not come yet.
    More,
    TooLong,
}

impl CsvReader {
    /// A reader of cells with `delimiter` between them; where none is given, the first line shows it.
    pub fn new(delimiter: Option<u8>) -> CsvReader {
        CsvReader {
            delimiter,
            marks: None,
            begun: Vec::new(),
            skipping: false,
            rows: 0,
            ends: Vec::new(),
        }
    }

    /// Reads the next piece of the file.
    ///
    /// # Errors
    ///
    /// `take` is given [`Code::RowWithoutEnd`] for a row longer than 1 MiB, such as one with a quotation mark
    /// that is never closed; the lines up to there are passed over.
    pub fn push(&mut self, bytes: &[u8], take: Take) {
        let Some(marks) = self.marks else {
            self.begun.extend_from_slice(bytes);
            if has_line(&self.begun) || self.begun.len() > LONGEST {
                self.begin(take);
            }
            return;
        };
        let mut rest = bytes;
        while !self.begun.is_empty() && !rest.is_empty() {
            let old = self.begun.len();
            let (piece, after) = rest.split_at(rest.len().min(old.max(PIECE)));
            let mut begun = std::mem::take(&mut self.begun);
            begun.extend_from_slice(piece);
            let used = self.read(marks, &begun, take);
            if used >= old {
                rest = rest.get(used - old..).unwrap_or_default();
                begun.clear();
            } else {
                rest = after;
            }
            self.begun = begun;
        }
        let used = self.read(marks, rest, take);
        self.begun
            .extend_from_slice(rest.get(used..).unwrap_or_default());
    }

    /// Reads the last row, where no line ended it.
    ///
    /// # Errors
    ///
    /// Those of [`CsvReader::push`], for a quotation mark that is not closed.
    pub fn finish(&mut self, take: Take) {
        if self.marks.is_none() {
            self.begin(take);
        }
        let Some(marks) = self.marks.filter(|_| !self.begun.is_empty()) else {
            return;
        };
        let mut last = std::mem::take(&mut self.begun);
        last.push(marks.line);
        if self.read(marks, &last, take) == 0 {
            self.rows = self.rows.saturating_add(1);
            take(Err(without_end(self.rows)));
        }
    }

    /// Learns from the first line what stands between cells and ends lines.
    fn begin(&mut self, take: Take) {
        let first = std::mem::take(&mut self.begun);
        let text = first.strip_prefix(MARK).unwrap_or(&first);
        let end = line_end(text);
        let line = match end.map(|end| (text.get(end), text.get(end + 1))) {
            Some((Some(b'\r'), Some(next))) if *next != b'\n' => b'\r',
            _ => b'\n',
        };
        let head = end.and_then(|end| text.get(..end)).unwrap_or(text);
        let said = match head {
            [b's' | b'S', b'e' | b'E', b'p' | b'P', b'=', said] => Some(*said),
            _ => None,
        };
        let delimiter = said.or(self.delimiter).unwrap_or_else(|| guess(head));
        self.marks = Some(Marks { delimiter, line });
        let mut text = text;
        if said.is_some() {
            self.rows = 1;
            let after = text.iter().position(|byte| *byte == line);
            text = after
                .and_then(|after| text.get(after + 1..))
                .unwrap_or_default();
        }
        self.push(text, take);
    }

    /// Reads every row that ends in `text`; gives how many bytes that took.
    fn read(&mut self, marks: Marks, text: &[u8], take: Take) -> usize {
        let mut start = 0;
        loop {
            let rest = text.get(start..).unwrap_or_default();
            if self.skipping {
                let Some(end) = rest.iter().position(|byte| *byte == marks.line) else {
                    return text.len();
                };
                self.skipping = false;
                start += end + 1;
                continue;
            }
            self.ends.clear();
            match scan(rest, marks, &mut self.ends) {
                Scan::Row(next) => {
                    self.rows += 1;
                    let last = self.ends.last_mut();
                    if let Some(end) = last
                        && *end > 0
                        && marks.line == b'\n'
                        && rest.get(*end - 1) == Some(&b'\r')
                    {
                        *end -= 1;
                    }
                    take(Ok(CsvRow {
                        number: self.rows,
                        text: rest,
                        ends: &self.ends,
                    }));
                    start += next;
                }
                Scan::More => return start,
                Scan::TooLong => {
                    self.rows += 1;
                    self.skipping = true;
                    take(Err(without_end(self.rows)));
                    start += LONGEST;
                }
            }
        }
    }
}

fn without_end(row: u64) -> Problem {
    Problem::new(Code::RowWithoutEnd)
        .with("row", row)
        .at(format!("rows[{row}]"))
}

/// Whether the first line is there as a whole; a CR may still be followed by its LF.
fn has_line(text: &[u8]) -> bool {
    line_end(text).is_some_and(|end| text.len() > end + 1 || text.get(end) == Some(&b'\n'))
}

/// Where the first line ends: heads of several lines stand between quotation marks.
fn line_end(text: &[u8]) -> Option<usize> {
    let mut quoted = false;
    text.iter().position(|byte| {
        quoted ^= *byte == QUOTE;
        !quoted && matches!(byte, b'\n' | b'\r')
    })
}

/// The mark that the first line has most of.
fn guess(head: &[u8]) -> u8 {
    let count = |mark: u8| head.split(|byte| *byte == mark).count();
    let most = |best: u8, mark: u8| {
        if count(mark) > count(best) {
            mark
        } else {
            best
        }
    };
    b";\t|".iter().copied().fold(b',', most)
}

const LOW: u64 = 0x7f7f_7f7f_7f7f_7f7f;

/// The highest bit of each byte of `word` that is the one repeated in `pattern`: exactly those.
fn same(word: u64, pattern: u64) -> u64 {
    let differs = word ^ pattern;
    !(((differs & LOW) + LOW) | differs | LOW)
}

fn repeated(byte: u8) -> u64 {
    u64::from_ne_bytes([byte; 8])
}

/// Finds the ends of the cells of the row that `text` begins with.
fn scan(text: &[u8], marks: Marks, ends: &mut Vec<usize>) -> Scan {
    let text = text.get(..LONGEST).unwrap_or(text);
    let unended = || {
        if text.len() == LONGEST {
            Scan::TooLong
        } else {
            Scan::More
        }
    };
    let (delimiter, line, quote) = (
        repeated(marks.delimiter),
        repeated(marks.line),
        repeated(QUOTE),
    );
    let (words, tail) = text.as_chunks::<8>();
    let mut cell = 0;
    let mut base = 0;
    let mut padded = [0; 8];
    for (place, byte) in padded.iter_mut().zip(tail) {
        *place = *byte;
    }
    let last = (!tail.is_empty()).then_some(&padded);
    for bytes in words.iter().chain(last) {
        let word = u64::from_le_bytes(*bytes);
        let lines = same(word, line);
        let quotes = same(word, quote);
        let mut found = same(word, delimiter) | lines | quotes;
        while found != 0 {
            let bit = found & found.wrapping_neg();
            let place = base + (found.trailing_zeros() / 8) as usize;
            found ^= bit;
            if bit & quotes != 0 {
                if place == cell {
                    return scan_quoted(text, marks, ends).map_or_else(unended, Scan::Row);
                }
                continue;
            }
            ends.push(place);
            if bit & lines != 0 {
                return Scan::Row(place + 1);
            }
            cell = place + 1;
        }
        base += 8;
    }
    unended()
}

/// The same for a row with quotation marks, a byte at a time; gives where the next row begins.
fn scan_quoted(text: &[u8], marks: Marks, ends: &mut Vec<usize>) -> Option<usize> {
    ends.clear();
    let mut bytes = text.iter().copied().enumerate().peekable();
    let (mut quoted, mut fresh) = (false, true);
    while let Some((place, byte)) = bytes.next() {
        let at_start = std::mem::replace(&mut fresh, false);
        if quoted {
            if byte == QUOTE && bytes.next_if(|(_, next)| *next == QUOTE).is_none() {
                quoted = false;
            }
        } else if byte == QUOTE && at_start {
            quoted = true;
        } else if byte == marks.delimiter {
            ends.push(place);
            fresh = true;
        } else if byte == marks.line {
            ends.push(place);
            return Some(place + 1);
        }
    }
    None
}

impl<'a> CsvRow<'a> {
    /// Its number, from 1, as a spreadsheet counts: head and empty rows too.
    pub fn number(&self) -> u64 {
        self.number
    }

    /// How many cells it has.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether no cell holds anything.
    pub fn is_empty(&self) -> bool {
        (0..self.len()).all(|index| self.cell(index).is_none_or(|cell| cell.is_empty()))
    }

    /// A cell, without its quotation marks and the blanks around it; nothing beyond the last.
    pub fn cell(&self, index: usize) -> Option<Cow<'a, [u8]>> {
        let end = *self.ends.get(index)?;
        let start = match index.checked_sub(1) {
            Some(before) => self.ends.get(before)? + 1,
            None => 0,
        };
        let cell = self.text.get(start..end)?;
        let Some(inner) = cell.strip_prefix(&[QUOTE]) else {
            return Some(Cow::Borrowed(cell.trim_ascii()));
        };
        Some(unquoted(inner))
    }
}

/// What stands between quotation marks, doubled ones single, and what follows them.
fn unquoted(inner: &[u8]) -> Cow<'_, [u8]> {
    if let Some(plain) = inner.strip_suffix(&[QUOTE])
        && !plain.contains(&QUOTE)
    {
        return Cow::Borrowed(plain.trim_ascii());
    }
    let mut text = Vec::with_capacity(inner.len());
    let mut bytes = inner.iter().copied().peekable();
    let mut quoted = true;
    while let Some(byte) = bytes.next() {
        if quoted && byte == QUOTE && bytes.next_if_eq(&QUOTE).is_none() {
            quoted = false;
        } else {
            text.push(byte);
        }
    }
    Cow::Owned(text.trim_ascii().to_vec())
}
