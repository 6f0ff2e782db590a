//! Compound files: a file system in a file, of sectors that are chained by a table ([MS-CFB]).

use std::io::{Cursor, Read};

use cfb::CompoundFile;

use crate::error::Problem;
use crate::interchange::sheets::problem::damaged;

/// A compound file.
pub(super) struct Compound {
    file: CompoundFile<Cursor<Vec<u8>>>,
    bytes: u64,
}

fn broken<E>(_: E) -> Problem {
    damaged("OLE", "内容不完整", "its content is not complete")
}

impl Compound {
    /// Reads the directory.
    pub fn open(bytes: Vec<u8>) -> Result<Compound, Problem> {
        let size = bytes.len() as u64;
        let file = CompoundFile::open(Cursor::new(bytes)).map_err(broken)?;
        Ok(Compound { file, bytes: size })
    }

    /// Whether there is a stream of this name.
    pub fn has(&self, name: &str) -> bool {
        self.file.is_stream(name)
    }

    /// The content of a stream; nothing where there is none of this name.
    pub fn stream(&mut self, name: &str) -> Result<Option<Vec<u8>>, Problem> {
        if !self.has(name) {
            return Ok(None);
        }
        let mut stream = self.file.open_stream(name).map_err(broken)?;
        // What it says of its size may be anything.
        let size = stream.len();
        if size > self.bytes {
            return Err(broken(()));
        }
        let mut content = Vec::new();
        stream.read_to_end(&mut content).map_err(broken)?;
        if content.len() as u64 != size {
            return Err(broken(()));
        }
        Ok(Some(content))
    }
}
