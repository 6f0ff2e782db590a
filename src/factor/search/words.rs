//! The words of a query, and how each is found among the texts of a factor.

use std::collections::BTreeMap;

use crate::factor::search::found::{FitLevel, Found};
use crate::factor::search::lexicon::{Lexicon, Named};
use crate::factor::search::pinyin::{Reach, romanize, sounds, spell};
use crate::factor::search::text::{SearchText, fold, split, split_scripts};
use crate::factor::search::typing::{allowed, errors};

/// The longest query that is read, in characters.
const MOST: usize = 100;

/// Where the last part of the id stands among the names: it says less than they do.
const ID_ALONE: usize = 5;

/// How far a word is from one that it spells, and from one that it is meant to be.
const SPELLED: u8 = 14;
const MISTYPED: u8 = 68;

/// How far from the letters typed a search goes.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Reading {
    /// What was typed.
    Exact,
    /// The same, parted where Chinese and other letters meet.
    Parted,
    /// With typing errors, characters that sound alike, letters in order.
    Loose,
}

/// The words of a query.
#[derive(Debug)]
pub(super) struct Words {
    whole: Word,
    each: Vec<Word>,
}

impl Words {
    pub(super) fn new(text: &str, lexicon: &Lexicon, reading: Reading) -> Words {
        let short: String = text.chars().take(MOST).collect();
        let simple = lexicon.simplify(&short);
        let each = match reading {
            Reading::Exact => split(&simple),
            Reading::Parted | Reading::Loose => split_scripts(&simple),
        };
        let word = |folded| Word::new(folded, lexicon, reading == Reading::Loose);
        Words {
            whole: word(fold(&simple)),
            each: each.into_iter().map(word).collect(),
        }
    }

    /// In how many words it is read.
    pub(super) fn parts(&self) -> usize {
        self.each.len()
    }

    /// Whether nothing is asked for by words.
    fn is_empty(&self) -> bool {
        self.whole.folded.is_empty()
    }

    /// How a factor of `category` is found by its texts: by the whole query, or by every word of it.
    pub(super) fn find(
        &self,
        text: &SearchText,
        category: &str,
        lexicon: &Lexicon,
    ) -> Option<Found> {
        if self.is_empty() {
            return Some(Found::new(FitLevel::Listed, 120));
        }
        let whole = self.whole.find(text, category, lexicon);
        if self.each.len() < 2 || whole.as_ref().is_some_and(|found| found.tier() == 0) {
            return whole;
        }
        let mut farthest: Option<Found> = None;
        for word in &self.each {
            let Some(found) = word.find(text, category, lexicon) else {
                return whole;
            };
            if farthest
                .as_ref()
                .is_none_or(|other| other.order < found.order)
            {
                farthest = Some(found);
            }
        }
        Found::nearer(whole, farthest)
    }
}

/// A word that means the same as one of the query.
#[derive(Debug)]
struct Other {
    folded: String,
    written: String,
    /// 0 where the word itself is of the group, more where it is spelled, or has an error in it.
    distance: u8,
}

/// A word of a query.
#[derive(Debug)]
struct Word {
    folded: String,
    letters: Vec<char>,
    /// Whether it may be typed by sound: it has a Latin letter, and is longer than one.
    is_spelled: bool,
    is_loose: bool,
    /// Words that mean the same, with how far the word is from meaning them.
    others: Vec<Other>,
    /// How it names categories.
    categories: BTreeMap<String, Found>,
}

impl Word {
    fn new(folded: String, lexicon: &Lexicon, is_loose: bool) -> Word {
        let letters: Vec<char> = folded.chars().collect();
        let mut word = Word {
            is_spelled: letters.len() > 1 && letters.iter().any(char::is_ascii_lowercase),
            is_loose,
            letters,
            folded,
            others: Vec::new(),
            categories: BTreeMap::new(),
        };
        if word.letters.is_empty() {
            return word;
        }
        for group in &lexicon.groups {
            let distances = group.iter().filter_map(|own| word.means(own, lexicon));
            let Some(distance) = distances.min() else {
                continue;
            };
            let others = group.iter().filter(|own| own.folded != word.folded);
            word.others.extend(others.map(|own| Other {
                folded: own.folded.clone(),
                written: own.written.clone(),
                distance,
            }));
        }
        for (category, names) in &lexicon.categories {
            let found = names.iter().map(|own| word.names(own, lexicon));
            if let Some(found) = found.fold(None, Found::nearer) {
                word.categories.insert(category.clone(), found);
            }
        }
        word
    }

    /// How far the word is from meaning this one: written, spelled in full, or with an error in it.
    fn means(&self, own: &Named, lexicon: &Lexicon) -> Option<u8> {
        if own.folded == self.folded {
            return Some(0);
        }
        let spelled = self
            .is_spelled
            .then(|| spell(&self.letters, &own.letters, lexicon));
        if spelled
            .flatten()
            .is_some_and(|found| found.reach == Reach::Whole)
        {
            return Some(SPELLED);
        }
        let like = self.is_loose.then(|| self.is_like(&own.letters, lexicon));
        like.flatten().map(|errors| MISTYPED + errors)
    }

    /// How the word names a category.
    fn names(&self, own: &Named, lexicon: &Lexicon) -> Option<Found> {
        let by = |level, order| Some(Found::by(level, order, &own.written));
        if own.folded == self.folded {
            return by(FitLevel::Synonym, 22);
        }
        let spelled = self
            .is_spelled
            .then(|| spell(&self.letters, &own.letters, lexicon));
        if let Some(found) = spelled.flatten() {
            match found.reach {
                Reach::Whole => return by(FitLevel::Pinyin, 34 + found.short.min(1)),
                Reach::Beginning => return by(FitLevel::Pinyin, 50),
                Reach::Inside => {}
            }
        }
        if own.folded.starts_with(&self.folded) {
            return Some(Found::new(FitLevel::Prefix, 44));
        }
        let errors = self.is_loose.then(|| self.is_like(&own.letters, lexicon));
        errors
            .flatten()
            .and_then(|errors| by(FitLevel::Typing, 81 + 2 * errors))
    }

    /// Whether the word is like a text: so many typing errors, or characters that sound alike.
    fn is_like(&self, letters: &[char], lexicon: &Lexicon) -> Option<u8> {
        if self.letters.iter().any(|letter| !letter.is_ascii()) {
            let same_length = letters.len() == self.letters.len();
            if same_length && sounds(&self.letters, letters, lexicon) {
                return Some(0);
            }
        } else if letters.iter().any(|letter| !letter.is_ascii()) {
            let found = errors(&self.letters, &romanize(letters, lexicon));
            return found.and_then(|errors| u8::try_from(errors).ok());
        }
        errors(&self.letters, letters).and_then(|errors| u8::try_from(errors).ok())
    }

    fn find(&self, text: &SearchText, category: &str, lexicon: &Lexicon) -> Option<Found> {
        let category = || self.categories.get(category).cloned();
        let mut best = self.written(text);
        let near =
            |found: &Option<Found>, order| found.as_ref().is_some_and(|found| found.order < order);
        if !near(&best, 22) {
            best = Found::nearer(best, category());
            best = Found::nearer(best, self.other(text));
            best = Found::nearer(best, self.spelled(text, lexicon));
        }
        if self.is_loose && !near(&best, 80) {
            best = Found::nearer(best, self.like(text, lexicon));
        }
        best
    }

    /// By the letters as they are written.
    fn written(&self, text: &SearchText) -> Option<Found> {
        let word = self.folded.as_str();
        if !text.all.contains(word) {
            return None;
        }
        let place = text.names.iter().position(|name| name == word);
        if let Some(place) = place.filter(|place| *place < ID_ALONE) {
            // The name in full comes before the name without its brackets, and that before the id.
            let detours = u8::try_from(place / 2).unwrap_or(u8::MAX);
            return Some(Found::new(FitLevel::Name, detours));
        }
        if let Some((_, written)) = text.synonyms.iter().find(|(folded, _)| folded == word) {
            return Some(Found::by(FitLevel::Synonym, 20, written));
        }
        if text.words.iter().any(|own| own == word) {
            return Some(Found::new(FitLevel::Prefix, 40));
        }
        if text.names.iter().any(|name| name.starts_with(word)) {
            return Some(Found::new(FitLevel::Prefix, 42));
        }
        if text.words.iter().any(|own| own.starts_with(word)) {
            return Some(Found::new(FitLevel::Prefix, 43));
        }
        // Two Latin letters inside a word say nothing.
        let says_something = !word.is_ascii() || word.len() > 2;
        if says_something && text.names.iter().any(|name| name.contains(word)) {
            return Some(Found::new(FitLevel::Substring, 60));
        }
        let mut synonyms = text.synonyms.iter();
        if says_something && synonyms.any(|(synonym, _)| synonym.contains(word)) {
            return Some(Found::new(FitLevel::Substring, 61));
        }
        let inside = |rest: &String| rest == word || says_something && rest.contains(word);
        let said = text.rest.iter().any(inside);
        said.then(|| Found::new(FitLevel::Substring, 62))
    }

    /// By another word that means the same.
    fn other(&self, text: &SearchText) -> Option<Found> {
        let mut best: Option<Found> = None;
        for other in &self.others {
            let word = other.folded.as_str();
            if !text.all.contains(word) {
                continue;
            }
            let is = |own: &String| own == word;
            let is_synonym = || text.synonyms.iter().any(|(folded, _)| is(folded));
            let begins = || text.names.iter().any(|name| name.starts_with(word));
            let is_long = word.chars().count() > if word.is_ascii() { 3 } else { 1 };
            let (level, order) = if text.names.iter().take(4).any(is) || is_synonym() {
                (FitLevel::Synonym, 21)
            } else if word.len() > 2 && text.words.iter().any(is) {
                (FitLevel::Prefix, 41)
            } else if is_long && begins() {
                (FitLevel::Prefix, 45)
            } else if is_long && text.names.iter().any(|name| name.contains(word)) {
                (FitLevel::Prefix, 46)
            } else {
                continue;
            };
            let level = match other.distance {
                0 => level,
                SPELLED => FitLevel::Pinyin,
                _ => FitLevel::Typing,
            };
            let found = Found::by(level, order + other.distance, &other.written);
            best = Found::nearer(best, Some(found));
        }
        best
    }

    /// By the sound of names and synonyms.
    fn spelled(&self, text: &SearchText, lexicon: &Lexicon) -> Option<Found> {
        let mut best: Option<(u8, &str)> = None;
        for own in text.chinese.iter().filter(|_| self.is_spelled) {
            let Some(found) = spell(&self.letters, &own.letters, lexicon) else {
                continue;
            };
            let synonym = u8::from(!own.is_name);
            let order = match found.reach {
                Reach::Whole => 30 + 2 * synonym + found.short.min(1),
                Reach::Beginning => 48 + synonym,
                Reach::Inside => 65 + synonym,
            };
            if best.is_none_or(|(best, _)| order < best) {
                best = Some((order, &own.written));
            }
        }
        best.map(|(order, written)| Found::by(FitLevel::Pinyin, order, written))
    }

    /// Whether a text can be this word with errors in it, by its length and its letters.
    fn may_be(&self, text: &str) -> bool {
        if text.is_ascii() != self.folded.is_ascii() {
            return false;
        }
        let most = allowed(self.letters.len());
        let letters = |text: &str| text.bytes().fold(0_u32, |all, byte| all | 1 << (byte & 31));
        let different = (letters(text) ^ letters(&self.folded)).count_ones();
        !text.is_ascii()
            || most > 0
                && text.len().abs_diff(self.folded.len()) <= most
                && usize::try_from(different).is_ok_and(|different| different <= 2 * most)
    }

    /// By something like it: an error in a word, a character that sounds alike, the letters in order.
    fn like(&self, text: &SearchText, lexicon: &Lexicon) -> Option<Found> {
        let mut best: Option<Found> = None;
        for own in &text.chinese {
            let part = || sounds(&self.letters, &own.letters, lexicon).then_some(3);
            if let Some(errors) = self.is_like(&own.letters, lexicon).or_else(part) {
                let order = 80 + 2 * errors + u8::from(!own.is_name);
                best = Found::nearer(best, Some(Found::by(FitLevel::Typing, order, &own.written)));
            }
        }
        let names = text.names.iter().map(|name| (name, 80));
        for (word, order) in names.chain(text.words.iter().map(|word| (word, 82))) {
            if !self.may_be(word) {
                continue;
            }
            let letters: Vec<char> = word.chars().collect();
            if let Some(errors) = errors(&self.letters, &letters) {
                let order = order + 2 * u8::try_from(errors).unwrap_or(2);
                best = Found::nearer(best, Some(Found::by(FitLevel::Typing, order, word)));
            }
        }
        let in_order = || {
            text.names
                .iter()
                .any(|name| is_subsequence(&self.letters, name))
        };
        if best.is_none() && in_order() {
            best = Some(Found::new(FitLevel::Subsequence, 100));
        }
        best
    }
}

/// Whether the letters of a word stand in `text` in order, not far from each other.
fn is_subsequence(letters: &[char], text: &str) -> bool {
    let least = if letters.iter().all(char::is_ascii) {
        4
    } else {
        2
    };
    if letters.len() < least {
        return false;
    }
    let reach = letters.len() * 2;
    let text: Vec<char> = text.chars().collect();
    (0..text.len()).any(|start| {
        let mut wanted = letters.iter().peekable();
        for character in text.iter().skip(start).take(reach) {
            wanted.next_if_eq(&character);
        }
        wanted.peek().is_none()
    })
}
