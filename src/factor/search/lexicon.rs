//! What the loaded packs know of words: readings, traditional characters, what means the same.

use std::collections::BTreeMap;

use crate::factor::Synonyms;
use crate::factor::search::data::SearchData;
use crate::factor::search::text::fold;

/// The first and the last character that may have readings.
const HAN: (u32, u32) = (0x4E00, 0x9FFF);

/// The words and readings of all loaded packs.
#[derive(Debug, Default)]
pub(in crate::factor) struct Lexicon {
    syllables: Vec<Vec<char>>,
    /// Of each character from the first on: which of `readings` it has, counted from one.
    places: Vec<u16>,
    /// The syllables of a character, and the letters that they begin with, as bits.
    readings: Vec<(u32, Vec<u16>)>,
    simplified: BTreeMap<char, char>,
    /// What people call a category: folded, and as it is written.
    pub(super) categories: BTreeMap<String, Vec<Named>>,
    /// Words that mean the same.
    pub(super) groups: Vec<Vec<Named>>,
}

/// A word: folded, its letters, and as it is written.
#[derive(Debug)]
pub(super) struct Named {
    pub(super) folded: String,
    pub(super) letters: Vec<char>,
    pub(super) written: String,
}

impl Named {
    fn new(written: &str) -> Named {
        let folded = fold(written);
        Named {
            letters: folded.chars().collect(),
            folded,
            written: written.to_owned(),
        }
    }

    fn all(words: &Synonyms) -> Vec<Named> {
        let both = words.zh.iter().chain(&words.en);
        both.map(|word| Named::new(word)).collect()
    }
}

impl Lexicon {
    pub(in crate::factor) fn new<'a>(packs: impl Iterator<Item = &'a SearchData>) -> Lexicon {
        let mut lexicon = Lexicon::default();
        for data in packs {
            for (syllable, characters) in &data.pinyin {
                lexicon.read(syllable, characters);
            }
            let pairs: Vec<char> = data.traditional.chars().collect();
            for pair in pairs.chunks_exact(2) {
                if let [traditional, simplified] = pair {
                    lexicon.simplified.insert(*traditional, *simplified);
                }
            }
            for (category, words) in &data.categories {
                let known = lexicon.categories.entry(category.clone()).or_default();
                known.extend(Named::all(words));
            }
            lexicon.groups.extend(data.synonyms.iter().map(Named::all));
        }
        lexicon
    }

    fn read(&mut self, syllable: &str, characters: &str) {
        let letters: Vec<char> = syllable.chars().collect();
        let known = self.syllables.iter().position(|own| *own == letters);
        let index = known.unwrap_or(self.syllables.len());
        let (Ok(id), Some(initial)) =
            (u16::try_from(index), letters.first().copied().and_then(bit))
        else {
            return;
        };
        if known.is_none() {
            self.syllables.push(letters);
        }
        let (first, last) = HAN;
        for character in characters.chars() {
            let code = u32::from(character);
            if !(first..=last).contains(&code) {
                continue;
            }
            let at = usize::try_from(code - first).unwrap_or_default();
            if self.places.len() <= at {
                self.places.resize(at + 1, 0);
            }
            let Some(place) = self.places.get_mut(at) else {
                continue;
            };
            if *place == 0 {
                self.readings.push((0, Vec::new()));
                *place = u16::try_from(self.readings.len()).unwrap_or_default();
            }
            let reading = usize::from(*place).checked_sub(1);
            if let Some(reading) = reading.and_then(|at| self.readings.get_mut(at))
                && !reading.1.contains(&id)
            {
                reading.0 |= initial;
                reading.1.push(id);
            }
        }
    }

    fn of(&self, character: char) -> Option<&(u32, Vec<u16>)> {
        let at = u32::from(character).checked_sub(HAN.0)?;
        let place = self.places.get(usize::try_from(at).ok()?)?;
        self.readings.get(usize::from(*place).checked_sub(1)?)
    }

    /// The readings of a character, each as its letters.
    pub(super) fn readings(&self, character: char) -> impl Iterator<Item = &[char]> {
        let ids = self.of(character).map_or(&[][..], |(_, ids)| ids);
        ids.iter()
            .filter_map(|id| self.syllables.get(usize::from(*id)))
            .map(Vec::as_slice)
    }

    /// Whether a reading of the character begins with this letter.
    pub(super) fn begins(&self, character: char, letter: char) -> bool {
        let initials = self.of(character).map_or(0, |(initials, _)| *initials);
        bit(letter).is_some_and(|bit| initials & bit != 0)
    }

    /// Whether two characters are read alike.
    pub(super) fn sound_alike(&self, one: char, other: char) -> bool {
        let of = |character| self.of(character).map_or(&[][..], |(_, ids)| ids);
        of(one).iter().any(|id| of(other).contains(id))
    }

    /// The text in simplified characters.
    pub(super) fn simplify(&self, text: &str) -> String {
        text.chars()
            .map(|character| *self.simplified.get(&character).unwrap_or(&character))
            .collect()
    }
}

/// The bit of a small Latin letter.
fn bit(letter: char) -> Option<u32> {
    letter
        .is_ascii_lowercase()
        .then(|| 1 << (u32::from(letter) - u32::from('a')))
}
