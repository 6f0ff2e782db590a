//! Typing errors: letters left out, doubled, changed or exchanged.

/// How many errors a word of this length may have.
pub(super) const fn allowed(length: usize) -> usize {
    match length {
        0..=3 => 0,
        4..=7 => 1,
        _ => 2,
    }
}

/// The number of errors between two words, where it is at most what the length of `typed` allows: letters
/// too many, missing, changed, or two neighbours exchanged.
pub(super) fn errors(typed: &[char], word: &[char]) -> Option<usize> {
    let most = allowed(typed.len());
    if most == 0 || typed.len().abs_diff(word.len()) > most {
        return None;
    }
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=word.len()).collect();
    let mut current: Vec<usize> = Vec::with_capacity(last.len());
    for (row, letter) in typed.iter().enumerate() {
        current.clear();
        current.push(row + 1);
        for (column, own) in word.iter().enumerate() {
            let at =
                |line: &[usize], place: usize| line.get(place).copied().unwrap_or(usize::MAX - 1);
            let mut cost = at(&last, column) + usize::from(letter != own);
            cost = cost.min(at(&last, column + 1) + 1);
            cost = cost.min(at(&current, column) + 1);
            let exchanged = row > 0
                && column > 0
                && typed.get(row - 1) == Some(own)
                && word.get(column - 1) == Some(letter);
            if exchanged {
                cost = cost.min(at(&before, column - 1) + 1);
            }
            current.push(cost);
        }
        if current.iter().all(|own| *own > most) {
            return None;
        }
        std::mem::swap(&mut before, &mut last);
        std::mem::swap(&mut last, &mut current);
    }
    last.last().copied().filter(|found| *found <= most)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_may_have_one_error_and_a_long_one_two() {
        let count = |typed: &str, word: &str| {
            let letters = |text: &str| text.chars().collect::<Vec<char>>();
            errors(&letters(typed), &letters(word))
        };
        assert_eq!(count("disel", "diesel"), Some(1));
        assert_eq!(count("deisel", "diesel"), Some(1));
        assert_eq!(count("diesel", "diesel"), Some(0));
        assert_eq!(count("dysil", "diesel"), None);
        assert_eq!(count("coul", "coal"), Some(1));
        assert_eq!(count("col", "coal"), None);
        assert_eq!(count("elektricty", "electricity"), Some(2));
        assert_eq!(count("refridgerent", "refrigerant"), Some(2));
        assert_eq!(count("elektrizty", "electricity"), None);
    }
}
