//! Names typed by their sound: full pinyin, initials, both mixed with characters, wrong characters.

use crate::factor::search::lexicon::Lexicon;

/// The longest query that is read as pinyin.
const MOST: usize = 32;

/// How a query spells a text; less is nearer.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Ord, PartialOrd)]
pub(super) struct Spelling {
    /// How it covers the text.
    pub(super) reach: Reach,
    /// How many characters stand for themselves by less than a whole syllable.
    pub(super) short: u8,
}

/// How much of a text a query spells.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Ord, PartialOrd)]
pub(super) enum Reach {
    Whole,
    Beginning,
    Inside,
}

/// How `query`, which has Latin letters, spells `text`: `chaiyou`, `cy`, `chaiy` and `柴you` spell 柴油.
pub(super) fn spell(query: &[char], text: &[char], lexicon: &Lexicon) -> Option<Spelling> {
    let first = *query.first()?;
    if query.len() < 2 || query.len() > MOST || query.len() > text.len() * 6 {
        return None;
    }
    let starts = if query.len() > 2 { text.len() } else { 1 };
    let mut best: Option<Spelling> = None;
    for start in 0..starts.min(text.len()) {
        let rest = text.get(start..).unwrap_or_default();
        let begins = |character: &char| *character == first || lexicon.begins(*character, first);
        if !rest.first().is_some_and(begins) {
            continue;
        }
        if let Some((length, short)) = cover(query, rest, lexicon) {
            let reach = match (start, length == rest.len()) {
                (0, true) => Reach::Whole,
                (0, false) => Reach::Beginning,
                _ => Reach::Inside,
            };
            let found = Spelling { reach, short };
            best = Some(best.map_or(found, |best| best.min(found)));
        }
    }
    best
}

/// How many characters of `text`, from its beginning, the query spells, and how many of them by less than
/// a syllable; all of the text where that is possible.
fn cover(query: &[char], text: &[char], lexicon: &Lexicon) -> Option<(usize, u8)> {
    const NEVER: u8 = u8::MAX;
    let end = query.len();
    // Of each length of the query: the least that it costs to spell the characters so far with it.
    let mut costs = [NEVER; MOST + 1];
    let mut best: Option<(usize, u8)> = None;
    set(&mut costs, 0, 0);
    for (index, character) in text.iter().enumerate() {
        let mut next = [NEVER; MOST + 1];
        for (at, cost) in costs.iter().enumerate().take(end) {
            if *cost == NEVER {
                continue;
            }
            let rest = query.get(at..).unwrap_or_default();
            if rest.first() == Some(character) {
                set(&mut next, at + 1, *cost);
            }
            for syllable in lexicon.readings(*character) {
                let same = rest
                    .iter()
                    .zip(syllable)
                    .take_while(|(one, other)| one == other)
                    .count();
                if same == syllable.len() {
                    set(&mut next, at + same, *cost);
                } else if same > 0 && same == rest.len() {
                    set(&mut next, end, cost.saturating_add(1));
                }
                if same > 0 && syllable.len() > 1 {
                    set(&mut next, at + 1, cost.saturating_add(1));
                }
                if same > 1 && syllable.get(1) == Some(&'h') {
                    set(&mut next, at + 2, cost.saturating_add(1));
                }
            }
        }
        let reached = next.get(end).copied().unwrap_or(NEVER);
        if reached != NEVER && (best.is_none() || index + 1 == text.len()) {
            best = Some((index + 1, reached));
        }
        if next.iter().take(end).all(|cost| *cost == NEVER) {
            break;
        }
        costs = next;
    }
    best
}

fn set(costs: &mut [u8], at: usize, cost: u8) {
    if let Some(place) = costs.get_mut(at) {
        *place = cost.min(*place);
    }
}

/// Whether `text` holds `query` with characters that sound alike: 柴由 for 柴油. Inside a longer text
/// half of the characters must be the same.
pub(super) fn sounds(query: &[char], text: &[char], lexicon: &Lexicon) -> bool {
    if query.len() < 2 || query.len() > text.len() {
        return false;
    }
    text.windows(query.len()).any(|window| {
        let pairs = || query.iter().zip(window);
        let same = pairs().filter(|(one, other)| one == other).count();
        let enough = window.len() == text.len() || same * 2 >= query.len();
        enough && pairs().all(|(one, other)| one == other || lexicon.sound_alike(*one, *other))
    })
}

/// The full pinyin of a text, each character by its first reading.
pub(super) fn romanize(text: &[char], lexicon: &Lexicon) -> Vec<char> {
    let mut letters = Vec::new();
    for character in text {
        match lexicon.readings(*character).next() {
            Some(syllable) => letters.extend_from_slice(syllable),
            None => letters.push(*character),
        }
    }
    letters
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::factor::SearchData;

    fn lexicon() -> Lexicon {
        let pairs = [
            ("chai", "柴拆"),
            ("you", "油由"),
            ("zhong", "重"),
            ("chong", "重"),
            ("xi", "西"),
            ("an", "安"),
            ("xian", "先"),
        ];
        let pinyin = crate::sorted::map(pairs.map(|(one, other)| (one.into(), other.into())));
        let data = SearchData {
            pinyin,
            ..SearchData::default()
        };
        Lexicon::new(std::iter::once(&data))
    }

    fn spelled(query: &str, text: &str) -> Option<(Reach, u8)> {
        let letters = |text: &str| text.chars().collect::<Vec<char>>();
        let found = spell(&letters(query), &letters(text), &lexicon())?;
        Some((found.reach, found.short))
    }

    #[test]
    fn full_pinyin_initials_and_mixtures_spell_a_name() {
        assert_eq!(spelled("chaiyou", "柴油"), Some((Reach::Whole, 0)));
        assert_eq!(spelled("cy", "柴油"), Some((Reach::Whole, 2)));
        assert_eq!(spelled("chy", "柴油"), Some((Reach::Whole, 2)));
        assert_eq!(spelled("chaiy", "柴油"), Some((Reach::Whole, 1)));
        assert_eq!(spelled("柴you", "柴油"), Some((Reach::Whole, 0)));
        assert_eq!(spelled("chai", "柴油"), Some((Reach::Beginning, 0)));
        assert_eq!(spelled("youcha", "重油柴油"), Some((Reach::Inside, 1)));
        assert_eq!(spelled("zhongyou", "重油"), Some((Reach::Whole, 0)));
        assert_eq!(spelled("chongyou", "重油"), Some((Reach::Whole, 0)));
        assert_eq!(spelled("xian", "西安"), Some((Reach::Whole, 0)));
        assert_eq!(spelled("xian", "先"), Some((Reach::Whole, 0)));
        assert_eq!(spelled("chaiyoo", "柴油"), None);
        assert_eq!(spelled("y", "油"), None);
    }

    #[test]
    fn a_wrong_character_that_sounds_alike_is_heard() {
        let letters = |text: &str| text.chars().collect::<Vec<char>>();
        let heard = |one: &str, other: &str| sounds(&letters(one), &letters(other), &lexicon());
        assert!(heard("柴由", "柴油"));
        assert!(heard("拆由", "柴油"));
        assert!(heard("柴由", "轻柴油"));
        assert!(!heard("拆由", "轻柴油"));
        assert!(!heard("柴西", "柴油"));
    }
}
