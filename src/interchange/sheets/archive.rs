//! ZIP archives, distrusted: the directory is checked before anything is unpacked, and what is unpacked
//! is held to what the directory said of it (`inflate.rs`).

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::error::Problem;
use crate::interchange::sheets::inflate::Unpacked;
use crate::interchange::sheets::limit;
use crate::interchange::sheets::problem::{damaged, encrypted, hostile, megabytes, too_large};

const END: &[u8] = b"PK\x05\x06";
const END_SIZE: usize = 22;
const LOCATOR: &[u8] = b"PK\x06\x07";
const LOCATOR_SIZE: usize = 20;
const END_64: &[u8] = b"PK\x06\x06";
const ENTRY: &[u8] = b"PK\x01\x02";
const ENTRY_SIZE: usize = 46;
const LOCAL: &[u8] = b"PK\x03\x04";
const LOCAL_SIZE: u64 = 30;

/// An archive whose directory was read and found harmless.
#[derive(Debug)]
pub(crate) struct Archive {
    bytes: Arc<[u8]>,
    entries: Vec<Entry>,
    /// Where each entry is, by its name.
    places: BTreeMap<String, usize>,
}

/// What the directory says of an entry.
#[derive(Clone, Debug)]
pub(crate) struct Entry {
    pub name: String,
    /// Whether it is deflated; otherwise it is stored.
    pub deflated: bool,
    pub crc: u32,
    pub packed: u64,
    pub unpacked: u64,
    local: u64,
}

impl Archive {
    /// Reads the directory of a spreadsheet.
    pub fn open(bytes: Arc<[u8]>) -> Result<Archive, Problem> {
        Archive::with_entries(bytes, limit::ENTRIES)
    }

    /// Reads a directory of at most so many entries.
    pub fn with_entries(bytes: Arc<[u8]>, most: usize) -> Result<Archive, Problem> {
        let (entries, places) = directory(&bytes, most)?;
        let unpacked = entries
            .iter()
            .fold(0_u64, |sum, entry| sum.saturating_add(entry.unpacked));
        let size = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
        if unpacked > limit::UNPACKED_BYTES {
            return Err(too_large(
                "解压后的大小",
                "its size when unpacked",
                megabytes(limit::UNPACKED_BYTES),
                megabytes(unpacked),
            ));
        }
        if unpacked > limit::RATIO_FROM && unpacked / limit::RATIO > size {
            return Err(hostile(
                "ZIP",
                "解压后的大小与文件大小之比异常",
                "it unpacks to far more than its size",
            ));
        }
        Ok(Archive {
            bytes,
            entries,
            places,
        })
    }

    /// The names of its entries, in the order of the directory.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.entries.iter().map(|entry| entry.name.as_str())
    }

    /// Whether there is an entry of this name, in any case.
    pub fn has(&self, name: &str) -> bool {
        self.find(name).is_some()
    }

    /// An entry's content; nothing where there is no such entry.
    pub fn read(&self, name: &str) -> Result<Option<Unpacked>, Problem> {
        let Some(entry) = self.find(name) else {
            return Ok(None);
        };
        let short = || cut_short(&entry.name);
        let head = slice(&self.bytes, entry.local, LOCAL_SIZE).ok_or_else(short)?;
        if !head.starts_with(LOCAL) {
            return Err(short());
        }
        let skipped = u64::from(u16_at(head, 26)) + u64::from(u16_at(head, 28));
        let start = entry.local.saturating_add(LOCAL_SIZE + skipped);
        slice(&self.bytes, start, entry.packed).ok_or_else(short)?;
        let start = usize::try_from(start).map_err(|_| short())?;
        Ok(Some(Unpacked::new(self.bytes.clone(), start, entry)))
    }

    fn find(&self, name: &str) -> Option<&Entry> {
        let name = name.trim_start_matches('/');
        self.places
            .get(name)
            .and_then(|place| self.entries.get(*place))
            .or_else(|| {
                self.entries
                    .iter()
                    .find(|entry| entry.name.eq_ignore_ascii_case(name))
            })
    }
}

fn cut_short(part: &str) -> Problem {
    damaged(part, "内容不完整", "its content is not complete")
}

fn slice(bytes: &[u8], start: u64, length: u64) -> Option<&[u8]> {
    let start = usize::try_from(start).ok()?;
    let end = start.checked_add(usize::try_from(length).ok()?)?;
    bytes.get(start..end)
}

fn u16_at(bytes: &[u8], at: usize) -> u16 {
    bytes
        .get(at..at + 2)
        .and_then(|two| two.try_into().ok())
        .map_or(0, u16::from_le_bytes)
}

fn u32_at(bytes: &[u8], at: usize) -> u32 {
    bytes
        .get(at..at + 4)
        .and_then(|four| four.try_into().ok())
        .map_or(0, u32::from_le_bytes)
}

fn u64_at(bytes: &[u8], at: usize) -> u64 {
    bytes
        .get(at..at + 8)
        .and_then(|eight| eight.try_into().ok())
        .map_or(0, u64::from_le_bytes)
}

/// Where the directory is, and how many entries it has.
fn end_of_directory(bytes: &[u8]) -> Option<(u64, u64)> {
    let last = bytes.len().checked_sub(END_SIZE)?;
    let first = last.saturating_sub(usize::from(u16::MAX));
    let at = (first..=last)
        .rev()
        .find(|at| bytes.get(*at..).is_some_and(|rest| rest.starts_with(END)))?;
    let end = bytes.get(at..at + END_SIZE)?;
    let count = u16_at(end, 10);
    let offset = u32_at(end, 16);
    if count != u16::MAX && offset != u32::MAX {
        return Some((u64::from(offset), u64::from(count)));
    }
    let locator = bytes.get(at.checked_sub(LOCATOR_SIZE)?..at)?;
    if !locator.starts_with(LOCATOR) {
        return Some((u64::from(offset), u64::from(count)));
    }
    let end = slice(bytes, u64_at(locator, 8), 56)?;
    end.starts_with(END_64)
        .then(|| (u64_at(end, 48), u64_at(end, 32)))
}

fn directory(bytes: &[u8], most: usize) -> Result<(Vec<Entry>, BTreeMap<String, usize>), Problem> {
    let (mut at, count) = end_of_directory(bytes).ok_or_else(|| cut_short("ZIP"))?;
    if count > most as u64 {
        return Err(too_large(
            "文件内的条目数",
            "the number of its parts",
            most,
            count,
        ));
    }
    let mut entries: Vec<Entry> = Vec::new();
    let mut places = BTreeMap::new();
    for _ in 0..count {
        let head = slice(bytes, at, ENTRY_SIZE as u64).ok_or_else(|| cut_short("ZIP"))?;
        if !head.starts_with(ENTRY) {
            return Err(cut_short("ZIP"));
        }
        at = at.saturating_add(ENTRY_SIZE as u64);
        let [name, extra, comment] = [28, 30, 32].map(|place| u64::from(u16_at(head, place)));
        let name_bytes = slice(bytes, at, name).ok_or_else(|| cut_short("ZIP"))?;
        let extra_bytes =
            slice(bytes, at.saturating_add(name), extra).ok_or_else(|| cut_short("ZIP"))?;
        at = at.saturating_add(name + extra + comment);
        let entry = entry(head, name_bytes, extra_bytes)?;
        if places.insert(entry.name.clone(), entries.len()).is_some() {
            return Err(hostile(entry.name, "条目名称重复", "its name occurs twice"));
        }
        entries.push(entry);
    }
    Ok((entries, places))
}

fn entry(head: &[u8], name: &[u8], extra: &[u8]) -> Result<Entry, Problem> {
    let name = String::from_utf8_lossy(name).replace('\\', "/");
    if !is_safe(&name) {
        return Err(hostile(
            name,
            "条目名称指向文件之外",
            "its name points outside the file",
        ));
    }
    if u16_at(head, 8) & 1 != 0 {
        return Err(encrypted());
    }
    let deflated = match u16_at(head, 10) {
        0 => false,
        8 => true,
        _ => {
            return Err(damaged(
                name,
                "压缩方式不受支持",
                "it is packed in a way that spreadsheets don't use",
            ));
        }
    };
    let mut sizes = [24, 20, 42].map(|at| u64::from(u32_at(head, at)));
    if let Some(field) = zip64(extra) {
        let mut at = 0;
        for size in &mut sizes {
            if *size == u64::from(u32::MAX) {
                *size = u64_at(field, at);
                at += 8;
            }
        }
    }
    let [unpacked, packed, local] = sizes;
    Ok(Entry {
        name,
        deflated,
        crc: u32_at(head, 16),
        packed,
        unpacked,
        local,
    })
}

/// The extra field with sizes of 64 bits.
fn zip64(mut extra: &[u8]) -> Option<&[u8]> {
    while extra.len() >= 4 {
        let field = extra.get(4..4 + usize::from(u16_at(extra, 2)))?;
        if u16_at(extra, 0) == 1 {
            return Some(field);
        }
        extra = extra.get(4 + field.len()..)?;
    }
    None
}

fn is_safe(name: &str) -> bool {
    let drive = name.as_bytes().get(1) == Some(&b':');
    !name.is_empty()
        && !name.starts_with('/')
        && !drive
        && !name.contains('\0')
        && name.split('/').all(|part| part != "..")
}
