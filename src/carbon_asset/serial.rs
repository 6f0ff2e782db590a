//! Serial numbers: what people copy out of registries, as ranges that can be compared.
//!
//! Registries write blocks in forms of their own. Known are those of VCS (`batch-first-last-VCS-…`), the Gold Standard
//! (`…-first-last`), the Climate Action Reserve (`… first to last`) and the American Carbon Registry, and plain numbers
//! with a prefix. Two ranges of one block overlap where they share a number; what has no number is compared as a text.

use crate::quantity::half_width;

/// Serial numbers from a first to a last one, of a block.
#[derive(Clone, Debug, Eq, PartialEq, Ord, PartialOrd)]
pub struct SerialRange {
    /// What all of them have in common.
    pub block: String,
    /// The first number; nothing where there is none to be read.
    pub first: Option<u128>,
    /// The last number.
    pub last: Option<u128>,
}

impl SerialRange {
    /// How many numbers there are in it; nothing where there are none to be read.
    pub fn count(&self) -> Option<u128> {
        let (first, last) = (self.first?, self.last?);
        last.checked_sub(first)?.checked_add(1)
    }

    /// Whether a serial number of this range is in another one, too.
    pub fn overlaps(&self, other: &SerialRange) -> bool {
        if self.block != other.block {
            return false;
        }
        match (self.first, self.last, other.first, other.last) {
            (Some(first), Some(last), Some(from), Some(to)) => first <= to && from <= last,
            (None, _, None, _) => true,
            _ => false,
        }
    }
}

/// The ranges in what a person typed: one an item, parted by semicolons, commas or lines.
///
/// # Examples
///
/// ```
/// use tansuan::carbon_asset::parse_serials;
///
/// let ranges = parse_serials("GS1-1-CN-GS7604-3-2020-21289-85977-85978");
/// assert_eq!(ranges[0].count(), Some(2));
/// let other = parse_serials("GS1-1-CN-GS7604-3-2020-21289-85978-86000");
/// assert!(ranges[0].overlaps(&other[0]));
/// ```
pub fn parse_serials(typed: &str) -> Vec<SerialRange> {
    half_width(typed)
        .split([';', ',', '\n', '、'])
        .map(str::trim)
        .filter(|item| !item.is_empty())
        .map(|item| range(&item.to_uppercase()))
        .collect()
}

/// What stands between the ends of a range where it is more than a hyphen.
const BETWEEN: [&str; 7] = [" TO ", "至", "~", "–", "—", "…", ".."];

fn range(item: &str) -> SerialRange {
    BETWEEN
        .iter()
        .find_map(|between| {
            let (first, last) = item.split_once(between)?;
            between_ends(first.trim(), last.trim())
        })
        .or_else(|| in_a_block(item))
        .unwrap_or_else(|| one(item))
}

/// A text without its spaces, and the number at its end.
fn end_number(text: &str) -> Option<(String, u128)> {
    let text = text.split_whitespace().collect::<String>();
    let digits = text.chars().rev().take_while(char::is_ascii_digit).count();
    let (block, number) = text.split_at_checked(text.len().checked_sub(digits)?)?;
    Some((block.trim_end_matches('-').to_owned(), number.parse().ok()?))
}

/// `CAR-1-US-293-1-120-CA-2006-102-1` to `29251`, or to the same with another number at its end.
fn between_ends(first: &str, last: &str) -> Option<SerialRange> {
    let (block, from) = end_number(first)?;
    let (end_block, to) = end_number(last)?;
    let same = end_block.is_empty() || end_block == block;
    (same && from <= to).then_some(SerialRange {
        block,
        first: Some(from),
        last: Some(to),
    })
}

/// A block that holds both ends between hyphens.
fn in_a_block(item: &str) -> Option<SerialRange> {
    let parts: Vec<&str> = item.split('-').map(str::trim).collect();
    let number = |part: &str| part.parse::<u128>().ok();
    if let [batch, first, last, rest @ ..] = parts.as_slice()
        && rest.first() == Some(&"VCS")
        && let (Some(first), Some(last)) = (number(first), number(last))
        && first <= last
    {
        return Some(SerialRange {
            block: format!("{batch}-{}", rest.join("-")),
            first: Some(first),
            last: Some(last),
        });
    }
    let [rest @ .., first, last] = parts.as_slice() else {
        return None;
    };
    let (first, last) = (number(first)?, number(last)?);
    (first <= last).then(|| SerialRange {
        block: rest.join("-"),
        first: Some(first),
        last: Some(last),
    })
}

/// A single serial number.
fn one(item: &str) -> SerialRange {
    match end_number(item) {
        Some((block, number)) => SerialRange {
            block,
            first: Some(number),
            last: Some(number),
        },
        None => SerialRange {
            block: item.split_whitespace().collect(),
            first: None,
            last: None,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn only(typed: &str) -> SerialRange {
        let mut ranges = parse_serials(typed);
        assert_eq!(ranges.len(), 1, "{typed}");
        ranges.remove(0)
    }

    /// Source: the forms that VCS, Gold Standard, CAR and ACR print on their retirements.
    #[test]
    fn the_forms_of_registries_are_read() {
        for (typed, count) in [
            (
                "0001-000001-000100-VCS-VCU-003-VER-US-0003-01012020-31122020-1",
                Some(100),
            ),
            ("GS1-1-CN-GS7604-3-2020-21289-85977-85978", Some(2)),
            ("CAR-1-US-293-1-120-CA-2006-102-1 to 29251", Some(29251)),
            ("ACR-US-192-2010-203-1-5000", Some(5000)),
            ("CCER20210001 至 CCER20210500", Some(500)),
            ("BEA２０２４００１～BEA２０２４０１０", Some(10)),
            ("1-1000", Some(1000)),
            ("X17", Some(1)),
            ("certificate", None),
        ] {
            assert_eq!(only(typed).count(), count, "{typed}");
        }
    }

    #[test]
    fn several_ranges_are_parted_by_semicolons_commas_and_lines() {
        let ranges = parse_serials("A1-10；A11-20\nB-1-5, C7");
        let counts: Vec<_> = ranges.iter().filter_map(SerialRange::count).collect();
        assert_eq!(ranges.len(), 4);
        assert_eq!(counts.len(), 4);
    }

    #[test]
    fn ranges_of_one_block_overlap_where_they_share_a_number() {
        let range = |typed: &str| only(typed);
        assert!(range("GS-1-10").overlaps(&range("GS-10-12")));
        assert!(!range("GS-1-10").overlaps(&range("GS-11-12")));
        assert!(!range("GS-1-10").overlaps(&range("VCS-1-10")));
        assert!(range("GS1 to GS9").overlaps(&range("gs5")));
        assert!(range("alpha").overlaps(&range("ALPHA")));
        assert!(!range("alpha").overlaps(&range("alpha 1")));
    }

    #[test]
    fn nothing_typed_is_nothing() {
        assert!(parse_serials(" ; \n").is_empty());
        let long = format!("{}-1-2", "9".repeat(60));
        assert_eq!(only(&long).count(), Some(2));
        assert_eq!(only(&"9".repeat(60)).count(), None);
    }
}
