//! Compound files: a file system in a file, of sectors that are chained by a table.
//!
//! Source: [MS-CFB]. A chain longer than the file has sectors is one that bites its tail.

use crate::error::Problem;
use crate::interchange::sheets::problem::damaged;
use crate::interchange::sheets::xls::record::{u16_at, u32_at, u64_at};

const HEADER: usize = 512;
const ENTRY: usize = 128;
/// Sector numbers from here on mean no sector.
const NONE: u32 = 0xFFFF_FFFA;
const HEADER_TABLES: usize = 109;

/// A compound file.
#[derive(Debug)]
pub(super) struct Compound<'a> {
    bytes: &'a [u8],
    sector: usize,
    /// For each sector, the next of its chain.
    table: Vec<u32>,
    entries: Vec<Entry>,
    mini_sector: usize,
    mini_cutoff: u64,
    mini_table: Vec<u32>,
    mini_stream: Vec<u8>,
}

#[derive(Debug)]
struct Entry {
    name: String,
    kind: u8,
    start: u32,
    size: u64,
}

fn broken() -> Problem {
    damaged("OLE", "内容不完整", "its content is not complete")
}

impl<'a> Compound<'a> {
    /// Reads the directory.
    pub fn open(bytes: &'a [u8]) -> Result<Compound<'a>, Problem> {
        Compound::read(bytes).ok_or_else(broken)
    }

    fn read(bytes: &'a [u8]) -> Option<Compound<'a>> {
        let shift = |at| u16_at(bytes, at).filter(|shift| (4..=16).contains(shift));
        let mut file = Compound {
            bytes,
            sector: 1 << shift(30)?,
            table: Vec::new(),
            entries: Vec::new(),
            mini_sector: 1 << shift(32)?,
            mini_cutoff: u64::from(u32_at(bytes, 56)?),
            mini_table: Vec::new(),
            mini_stream: Vec::new(),
        };
        if file.sector < HEADER {
            return None;
        }
        for number in file.table_sectors()? {
            let sector = file.sector(number)?;
            file.table.extend(numbers(sector));
        }
        let directory = file.chain(u32_at(bytes, 48)?, u64::MAX)?;
        file.entries = directory.chunks_exact(ENTRY).filter_map(entry).collect();
        let mini_table = file.chain(u32_at(bytes, 60)?, u64::MAX)?;
        file.mini_table = numbers(&mini_table).collect();
        if let Some((start, size)) = file.root() {
            file.mini_stream = file.chain(start, size)?;
        }
        Some(file)
    }

    /// The sectors of the table of chains: the first 109 stand in the header, the rest in a chain of its own.
    fn table_sectors(&self) -> Option<Vec<u32>> {
        let header = self.bytes.get(76..HEADER)?;
        let mut sectors: Vec<u32> = numbers(header).take(HEADER_TABLES).collect();
        let mut next = u32_at(self.bytes, 68)?;
        let most = self.bytes.len() / self.sector;
        let mut steps = 0;
        while next < NONE {
            steps += 1;
            if steps > most {
                return None;
            }
            let sector = self.sector(next)?;
            let (listed, last) = sector.split_at_checked(self.sector - 4)?;
            sectors.extend(numbers(listed));
            next = u32_at(last, 0)?;
        }
        sectors.retain(|number| *number < NONE);
        (sectors.len() <= most).then_some(sectors)
    }

    fn sector(&self, number: u32) -> Option<&'a [u8]> {
        let start = usize::try_from(number)
            .ok()?
            .checked_add(1)?
            .checked_mul(self.sector)?;
        let end = start.checked_add(self.sector)?.min(self.bytes.len());
        self.bytes.get(start..end)
    }

    /// The content of a chain of sectors, up to a size. The last sector of a file may be cut short.
    fn chain(&self, start: u32, size: u64) -> Option<Vec<u8>> {
        let size = usize::try_from(size).unwrap_or(usize::MAX);
        let mut content = Vec::new();
        let mut next = start;
        let mut steps = 0;
        while next < NONE && content.len() < size {
            steps += 1;
            if steps > self.table.len() {
                return None;
            }
            content.extend_from_slice(self.sector(next)?);
            next = *self.table.get(usize::try_from(next).ok()?)?;
        }
        content.truncate(size);
        Some(content)
    }

    fn root(&self) -> Option<(u32, u64)> {
        let root = self.entries.iter().find(|entry| entry.kind == 5)?;
        Some((root.start, root.size))
    }

    fn find(&self, name: &str) -> Option<&Entry> {
        self.entries
            .iter()
            .find(|entry| entry.kind == 2 && entry.name.eq_ignore_ascii_case(name))
    }

    /// Whether there is a stream of this name.
    pub fn has(&self, name: &str) -> bool {
        self.find(name).is_some()
    }

    /// The content of a stream; nothing where there is none of this name.
    pub fn stream(&self, name: &str) -> Result<Option<Vec<u8>>, Problem> {
        let Some(entry) = self.find(name) else {
            return Ok(None);
        };
        let content = if entry.size < self.mini_cutoff {
            self.mini_chain(entry)
        } else {
            self.chain(entry.start, entry.size)
        };
        let content = content.ok_or_else(broken)?;
        if (content.len() as u64) < entry.size {
            return Err(broken());
        }
        Ok(Some(content))
    }

    fn mini_chain(&self, entry: &Entry) -> Option<Vec<u8>> {
        let size = usize::try_from(entry.size).ok()?;
        let mut content = Vec::new();
        let mut next = entry.start;
        let mut steps = 0;
        while next < NONE && content.len() < size {
            steps += 1;
            if steps > self.mini_table.len() {
                return None;
            }
            let number = usize::try_from(next).ok()?;
            let start = number.checked_mul(self.mini_sector)?;
            let end = start
                .checked_add(self.mini_sector)?
                .min(self.mini_stream.len());
            content.extend_from_slice(self.mini_stream.get(start..end)?);
            next = *self.mini_table.get(number)?;
        }
        content.truncate(size);
        Some(content)
    }
}

fn numbers(bytes: &[u8]) -> impl Iterator<Item = u32> {
    bytes.chunks_exact(4).filter_map(|four| u32_at(four, 0))
}

fn entry(bytes: &[u8]) -> Option<Entry> {
    let length = usize::from(u16_at(bytes, 64)?).checked_sub(2)?.min(62);
    let units: Vec<u16> = bytes
        .get(..length)?
        .chunks_exact(2)
        .filter_map(|two| u16_at(two, 0))
        .collect();
    // Files of sectors of 512 bytes leave rubbish in the upper half of the size.
    let size = u64_at(bytes, 120)? & u64::from(u32::MAX);
    Some(Entry {
        name: String::from_utf16_lossy(&units),
        kind: *bytes.get(66)?,
        start: u32_at(bytes, 116)?,
        size,
    })
}
