//! Texts that come again and again in a column, found by their bytes and numbered.
//!
//! Bounded: a column in which every text is new costs no more memory than one with a few thousand.

/// Texts numbered in the order they first came.
#[derive(Debug)]
pub(crate) struct Interner {
    /// A text's number and one, where its digest says, or a few places on; zero where there is none.
    places: Vec<u32>,
    texts: Vec<(u64, Box<[u8]>)>,
    most: usize,
}

/// Bytes of a text that is kept, at most.
const LONGEST: usize = 256;
/// How far from where its digest says a text may stand.
const PROBES: usize = 16;

impl Interner {
    /// Keeps at most `most` texts.
    pub(crate) fn new(most: usize) -> Interner {
        Interner {
            places: vec![0; most.saturating_mul(4).next_power_of_two()],
            texts: Vec::new(),
            most,
        }
    }

    /// The number of a text that came before.
    pub(crate) fn number(&self, text: &[u8]) -> Option<usize> {
        let digest = digest(text);
        for probe in 0..PROBES {
            let number = *self.places.get(self.place(digest, probe))?;
            let number = usize::try_from(number.checked_sub(1)?).ok()?;
            let (other, own) = self.texts.get(number)?;
            if *other == digest && **own == *text {
                return Some(number);
            }
        }
        None
    }

    /// Numbers a text that is new; nothing where there is no room for it.
    pub(crate) fn add(&mut self, text: &[u8]) -> Option<usize> {
        let number = self.texts.len();
        if number >= self.most || text.len() > LONGEST {
            return None;
        }
        let digest = digest(text);
        for probe in 0..PROBES {
            let place = self.place(digest, probe);
            let free = self.places.get_mut(place).filter(|taken| **taken == 0);
            if let Some(free) = free {
                *free = u32::try_from(number + 1).ok()?;
                self.texts.push((digest, text.into()));
                return Some(number);
            }
        }
        None
    }

    fn place(&self, digest: u64, probe: usize) -> usize {
        let start = usize::try_from(digest >> 32).unwrap_or(0);
        start.wrapping_add(probe) & (self.places.len() - 1)
    }
}

/// Eight bytes at a time, multiplied and mixed; the same on every platform.
fn digest(text: &[u8]) -> u64 {
    const MIX: u64 = 0x9e37_79b9_7f4a_7c15;
    let (words, tail) = text.as_chunks::<8>();
    let last = tail
        .iter()
        .fold(text.len() as u64, |word, byte| word << 8 | u64::from(*byte));
    let words = words.iter().map(|word| u64::from_le_bytes(*word));
    words.chain([last]).fold(MIX, |state, word| {
        let mixed = (state ^ word).wrapping_mul(MIX);
        mixed ^ (mixed >> 29)
    })
}
