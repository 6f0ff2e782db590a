//! One entry of an archive, unpacked as it is read: never more than its directory declared, and in the
//! end exactly that, with its checksum.

use std::io::{self, BufRead, Read};
use std::sync::Arc;

use flate2::{Crc, Decompress, FlushDecompress, Status};

use crate::interchange::sheets::archive::Entry;
use crate::interchange::sheets::limit;

const WINDOW: usize = 64 * 1024;

/// What stops an entry from being read.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Failure {
    /// It is not what its directory says, or its data is not right.
    Damaged,
    /// One piece of it is larger than any that is honest.
    Piece,
}

/// The unpacked content of an entry, as a stream.
#[derive(Debug)]
pub(crate) struct Unpacked {
    bytes: Arc<[u8]>,
    /// What is still packed.
    at: usize,
    end: usize,
    inflater: Option<Box<Decompress>>,
    window: Box<[u8]>,
    /// What of the window was unpacked and not yet read.
    read: usize,
    filled: usize,
    /// Bytes still to come by the directory.
    left: u64,
    total: u64,
    crc: Crc,
    expected: u32,
    /// Bytes of the piece that is being read.
    piece: usize,
    failure: Option<Failure>,
    name: String,
}

impl Unpacked {
    /// The entry whose data starts at `at`; that all of it is there was checked.
    pub fn new(bytes: Arc<[u8]>, at: usize, entry: &Entry) -> Unpacked {
        let packed = usize::try_from(entry.packed).unwrap_or(usize::MAX);
        let end = at.saturating_add(packed).min(bytes.len());
        // A small entry needs no large window; one byte more shows that there is more than was declared.
        let window =
            usize::try_from(entry.unpacked).map_or(WINDOW, |all| WINDOW.min(all.saturating_add(1)));
        Unpacked {
            bytes,
            at,
            end,
            inflater: entry.deflated.then(|| Box::new(Decompress::new(false))),
            window: vec![0; window].into_boxed_slice(),
            read: 0,
            filled: 0,
            left: entry.unpacked,
            total: entry.unpacked,
            crc: Crc::new(),
            expected: entry.crc,
            piece: 0,
            failure: None,
            name: entry.name.clone(),
        }
    }

    /// Its name in the archive.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Why it could not be read on.
    pub fn failure(&self) -> Option<Failure> {
        self.failure
    }

    /// Bytes read and bytes in all.
    pub fn progress(&self) -> (u64, u64) {
        (self.total.saturating_sub(self.left), self.total)
    }

    /// A new piece begins.
    pub fn next_piece(&mut self) {
        self.piece = 0;
    }

    fn fail<T>(&mut self, failure: Failure) -> io::Result<T> {
        self.failure = Some(failure);
        Err(io::ErrorKind::InvalidInput.into())
    }

    fn fill(&mut self) -> io::Result<()> {
        let input = self.bytes.get(self.at..self.end).unwrap_or_default();
        let (taken, made, ended) = match &mut self.inflater {
            None => {
                let count = input.len().min(self.window.len());
                let (from, to) = (input.get(..count), self.window.get_mut(..count));
                if let (Some(from), Some(to)) = (from, to) {
                    to.copy_from_slice(from);
                }
                (count, count, count == input.len())
            }
            Some(inflater) => {
                let (before_in, before_out) = (inflater.total_in(), inflater.total_out());
                let flush = FlushDecompress::None;
                let Ok(status) = inflater.decompress(input, &mut self.window, flush) else {
                    return self.fail(Failure::Damaged);
                };
                let taken = usize::try_from(inflater.total_in() - before_in).unwrap_or(0);
                let made = usize::try_from(inflater.total_out() - before_out).unwrap_or(0);
                (taken, made, status == Status::StreamEnd)
            }
        };
        self.at += taken;
        self.read = 0;
        self.filled = made;
        self.crc.update(self.window.get(..made).unwrap_or_default());
        match self.left.checked_sub(made as u64) {
            None => return self.fail(Failure::Damaged),
            Some(left) => self.left = left,
        }
        // Nothing came: either it ended, with all that was declared, or it never will.
        let stuck = made == 0 && !ended;
        let short = ended && self.left > 0;
        let altered = ended && self.crc.sum() != self.expected;
        if stuck || short || altered {
            return self.fail(Failure::Damaged);
        }
        if ended {
            self.at = self.end;
            self.inflater = None;
        }
        Ok(())
    }
}

impl BufRead for Unpacked {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.piece > limit::PIECE_BYTES {
            return self.fail(Failure::Piece);
        }
        let ended = self.at == self.end && self.inflater.is_none();
        if self.read == self.filled && !(ended && self.left == 0) {
            self.fill()?;
        }
        Ok(self.window.get(self.read..self.filled).unwrap_or_default())
    }

    fn consume(&mut self, count: usize) {
        self.read = (self.read + count).min(self.filled);
        self.piece += count;
    }
}

impl Read for Unpacked {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = {
            let mut available = self.fill_buf()?;
            available.read(buffer)?
        };
        self.consume(count);
        Ok(count)
    }
}
